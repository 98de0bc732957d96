package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private static final Sentence ARREST = SentenceTable.of("""
            Police    police   NOUN  NNS 4 nsubj
            and       and      CCONJ CC  3 cc
            soldiers  soldier  NOUN  NNS 1 conj
            seized    seize    VERB  VBD 0 root  Mood=Ind|Tense=Past|VerbForm=Fin
            and       and      CCONJ CC  6 cc
            burned    burn     VERB  VBD 4 conj  Mood=Ind|Tense=Past|VerbForm=Fin
            two       two      NUM   CD  8 nummod
            trucks    truck    NOUN  NNS 4 obj
            .         .        PUNCT .   4 punct""");

    private static final Sentence PASSIVE = SentenceTable.of("""
            Farmers   farmer   NOUN  NNS 3 nsubj:pass
            were      be       AUX   VBD 3 aux:pass
            attacked  attack   VERB  VBN 0 root  Tense=Past|VerbForm=Part
            and       and      CCONJ CC  5 cc
            robbed    rob      VERB  VBN 3 conj  Tense=Past|VerbForm=Part
            by        by       ADP   IN  7 case
            bandits   bandit   NOUN  NNS 5 obl:agent
            in        in       ADP   IN  9 case
            Mali      Mali     PROPN NNP 3 obl""");

    private static final Sentence ORDER = SentenceTable.of("""
            The       the      DET   DT  2 det
            minister  minister NOUN  NN  6 nsubj
            did       do       AUX   VBD 6 aux
            not       not      PART  RB  6 advmod
            openly    openly   ADV   RB  6 advmod
            order     order    VERB  VB  0 root
            troops    troop    NOUN  NNS 6 obj
            who       who      PRON  WP  9 nsubj   PronType=Rel
            fled      flee     VERB  VBD 7 acl:relcl
            to        to       PART  TO  11 mark
            return    return   VERB  VB  6 xcomp
            and       and      CCONJ CC  13 cc
            fight     fight    VERB  VB  11 conj""");

    private static final Sentence PLAN = SentenceTable.of("""
            Chad      Chad     PROPN NNP 3 nsubj
            is        be       AUX   VBZ 3 aux
            going     go       VERB  VBG 0 root
            to        to       PART  TO  5 mark
            call      call     VERB  VB  3 xcomp
            on        on       ADP   IN  7 case
            Sudan     Sudan    PROPN NNP 5 obl
            to        to       PART  TO  9 mark
            release   release  VERB  VB  5 xcomp
            men       man      NOUN  NNS 9 obj
            held      hold     VERB  VBN 10 acl  Tense=Past|VerbForm=Part
            without   without  ADP   IN  13 case
            trial     trial    NOUN  NN  11 obl""");

    private static final Sentence RELATIVE = SentenceTable.of("""
            The       the      DET   DT  3 det
            coastal   coastal  ADJ   JJ  3 amod
            town      town     NOUN  NN  12 nsubj
            of        of       ADP   IN  5 case
            Lamu      Lamu     PROPN NNP 3 nmod
            ,         ,        PUNCT ,   9 punct
            which     which    PRON  WDT 9 obj  PronType=Rel
            rebels    rebel    NOUN  NNS 9 nsubj
            shelled   shell    VERB  VBD 3 acl:relcl
            ,         ,        PUNCT ,   3 punct
            was       be       AUX   VBD 12 cop
            empty     empty    ADJ   JJ  0 root""");

    private static List<String> forms(List<Token> tokens) {
        return tokens.stream().map(Token::form).toList();
    }

    @Test
    void sharesSubjectAndObjectAmongCoordinatedVerbs() {
        assertThat(forms(Clauses.subjects(ARREST, 5))).containsExactly("Police", "soldiers");
        assertThat(forms(Clauses.objects(ARREST, 5))).containsExactly("trucks");
        assertThat(forms(Clauses.objects(ARREST, 3))).containsExactly("trucks");
    }

    @Test
    void turnsPassivesRound() {
        assertThat(forms(Clauses.subjects(PASSIVE, 2))).containsExactly("bandits");
        assertThat(forms(Clauses.subjects(PASSIVE, 4))).containsExactly("bandits");
        assertThat(forms(Clauses.objects(PASSIVE, 4))).containsExactly("Farmers");
        assertThat(forms(Clauses.obliques(PASSIVE, 2, "in", "at"))).containsExactly("Mali");
        assertThat(Clauses.obliques(PASSIVE, 2, "from")).isEmpty();
    }

    @Test
    void passesNoAgentOnToAnActiveVerb() {
        assertThat(Clauses.isPassive(ARREST, 5)).isFalse();
        assertThat(Clauses.agents(ARREST, 5)).isEmpty();
        assertThat(Clauses.isPassive(ORDER, 8)).isFalse();
    }

    @Test
    void findsWhoControlsAnInfinitive() {
        assertThat(forms(Clauses.subjects(ORDER, 10))).containsExactly("troops");
        assertThat(forms(Clauses.subjects(ORDER, 12))).containsExactly("troops");
        assertThat(forms(Clauses.subjects(PLAN, 4))).containsExactly("Chad");
        assertThat(forms(Clauses.subjects(PLAN, 8))).containsExactly("Sudan");
    }

    @Test
    void readsRelativePronounsAsTheirNoun() {
        assertThat(forms(Clauses.subjects(ORDER, 8))).containsExactly("troops");
        assertThat(forms(Clauses.objects(RELATIVE, 8))).containsExactly("town");
        assertThat(forms(Clauses.subjects(RELATIVE, 8))).containsExactly("rebels");
    }

    @Test
    void takesTheNounOfAPassiveParticipleAsObject() {
        assertThat(forms(Clauses.objects(PLAN, 10))).containsExactly("men");
        assertThat(Clauses.subjects(PLAN, 10)).isEmpty();
    }

    @Test
    void keepsNegationToItsOwnClause() {
        assertThat(Clauses.negation(ORDER, 5)).extracting(Token::form).isEqualTo("not");
        assertThat(Clauses.negation(ORDER, 8)).isNull();
        assertThat(Clauses.negation(ORDER, 10)).isNull();
        assertThat(Clauses.negation(PLAN, 12)).extracting(Token::form).isEqualTo("without");
        assertThat(Clauses.negation(PLAN, 10)).isNull();
        assertThat(Clauses.negation(ARREST, 3)).isNull();
    }

    @Test
    void readsTenseFromTheVerbGroup() {
        assertThat(Clauses.tense(ARREST, 5)).isEqualTo(Tense.PAST);
        assertThat(Clauses.tense(PASSIVE, 4)).isEqualTo(Tense.PAST);
        assertThat(Clauses.tense(PLAN, 4)).isEqualTo(Tense.FUTURE);
        assertThat(Clauses.tense(PLAN, 8)).isEqualTo(Tense.NONE);
        assertThat(Clauses.tense(RELATIVE, 11)).isEqualTo(Tense.PAST);
        assertThat(Clauses.isFinite(ORDER, 5)).isTrue();
        assertThat(Clauses.isFinite(ORDER, 10)).isFalse();
    }

    @Test
    void cutsNounPhrasesBeforeClausesAndPunctuation() {
        assertThat(Clauses.nounPhrase(RELATIVE, 2)).isEqualTo(new TokenRange(0, 5));
        assertThat(Clauses.nounPhrase(ARREST, 0)).isEqualTo(new TokenRange(0, 1));
        assertThat(Clauses.nounPhrase(ARREST, 7)).isEqualTo(new TokenRange(6, 8));
        assertThat(Clauses.nounPhrase(PLAN, 9)).isEqualTo(new TokenRange(9, 10));
        assertThat(Clauses.nounPhrase(PASSIVE, 8)).isEqualTo(new TokenRange(8, 9));
    }

    @Test
    void listsCoordinatedTokensOnly() {
        assertThat(forms(Clauses.conjuncts(ARREST, 0))).containsExactly("Police", "soldiers");
        assertThat(forms(Clauses.conjuncts(ARREST, 7))).containsExactly("trucks");
        assertThat(Clauses.firstConjunct(ARREST, 5).form()).isEqualTo("seized");
        assertThat(forms(Clauses.complements(ORDER, 5))).containsExactly("return", "fight");
    }
}
