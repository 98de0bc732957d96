package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleSpansTest {
    private static final String RELATIVE = """
            Troops troop NOUN NNS 9 nsubj
            of of ADP IN 3 case
            Mali Mali PROPN NNP 1 nmod
            who who PRON WP 5 nsubj
            guarded guard VERB VBD 1 acl:relcl
            the the DET DT 7 det
            port port NOUN NN 5 obj
            , , PUNCT , 1 punct
            left leave VERB VBD 0 root
            “ “ PUNCT `` 9 punct
            at at ADP IN 12 case
            dawn dawn NOUN NN 9 obl
            . . PUNCT . 9 punct
            ” ” PUNCT '' 9 punct""";
    private static final String COPULA = """
            Lee Lee PROPN NNP 5 nsubj
            was be AUX VBD 5 cop
            the the DET DT 5 det
            army army NOUN NN 5 compound
            chief chief NOUN NN 0 root
            , , PUNCT , 8 punct
            and and CCONJ CC 8 cc
            left leave VERB VBD 5 conj
            he he PRON PRP 8 nsubj
            did do AUX VBD 8 aux""";

    private static final String SMALL_CLAUSE = """
            Guards guard NOUN NNS 2 nsubj
            let let VERB VBD 0 root
            them they PRON PRP 2 obj
            leave leave VERB VB 2 xcomp
            the the DET DT 6 det
            camp camp NOUN NN 4 obj
            at at ADP IN 8 case
            noon noon NOUN NN 4 obl
            . . PUNCT . 2 punct""";
    private static final String FRONTED = """
            Angry angry ADJ JJ 0 root
            at at ADP IN 4 case
            the the DET DT 4 det
            ban ban NOUN NN 1 obl
            they they PRON PRP 1 nsubj
            were be AUX VBD 1 cop""";

    private static String phrase(String table, int predicate, String label, int head) {
        return phrase(table, predicate, label, head, Set.of(head));
    }

    private static String phrase(String table, int predicate, String label, int head, Set<Integer> heads) {
        Sentence sentence = SentenceTable.of(table);
        TokenRange span = new RoleSpans(sentence.tokens()).of(predicate, label, head, heads);
        return sentence.tokens().subList(span.from(), span.to()).stream()
                .map(Token::form)
                .collect(Collectors.joining(" "));
    }

    @Test
    void takesAllBelowTheHeadWithoutTheSignsAtItsEnds() {
        assertThat(phrase(RELATIVE, 8, "ARG0", 0)).isEqualTo("Troops of Mali who guarded the port");
        assertThat(phrase(RELATIVE, 8, "ARGM-TMP", 11)).isEqualTo("at dawn");
    }

    @Test
    void leavesThePredicatesOwnClauseOut() {
        assertThat(phrase(RELATIVE, 4, "ARG0", 0)).isEqualTo("Troops of Mali");
        assertThat(phrase(RELATIVE, 4, "ARG1", 6)).isEqualTo("the port");
    }

    @Test
    void keepsWhatACopulaSaysOfItsSubject() {
        assertThat(phrase(COPULA, 1, "ARG2", 4)).isEqualTo("the army chief");
        assertThat(phrase(COPULA, 1, "ARG1", 0)).isEqualTo("Lee");
    }

    @Test
    void letsALightVerbStandAlone() {
        assertThat(phrase(RELATIVE, 6, "ARGM-LVB", 4)).isEqualTo("guarded");
    }

    @Test
    void anObjectWithItsDeedIsOnePhraseUnlessTheDeedHasARole() {
        assertThat(phrase(SMALL_CLAUSE, 1, "ARG1", 2)).isEqualTo("them leave the camp at noon");
        assertThat(phrase(SMALL_CLAUSE, 1, "ARG1", 2, Set.of(0, 2, 3))).isEqualTo("them");
    }

    @Test
    void phrasesOfOnePredicateDoNotOverlap() {
        assertThat(phrase(SMALL_CLAUSE, 1, "ARG1", 2, Set.of(0, 2, 7))).isEqualTo("them leave the camp");
    }

    @Test
    void whatStandsInFrontOfACopulaIsKeptWhole() {
        assertThat(phrase(FRONTED, 5, "ARG2", 0)).isEqualTo("Angry at the ban");
    }
}
