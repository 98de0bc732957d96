package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Span;

class TreeRepairsTest {
    /** Tokens out of "form/UPOS/XPOS/head/relation". */
    private static List<Token> tokens(String... words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            String[] p = word.split("/");
            Span span = new Span(at, at + p[0].length());
            at = span.end() + 1;
            tokens.add(new Token(tokens.size(), span, p[0], p[0], p[1], p[2], "", Integer.parseInt(p[3]), p[4]));
        }
        return tokens;
    }

    private static String hung(List<Token> tokens, int i) {
        Token token = TreeRepairs.mended(tokens).get(i);
        return token.head() + " " + token.deprel();
    }

    @Test
    void clauseBehindAnObjectTellsOfIt() {
        List<Token> tokens = tokens(
                "Peru/PROPN/NNP/1/nsubj",
                "expelled/VERB/VBD/-1/root",
                "two/NUM/CD/3/nummod",
                "clerks/NOUN/NNS/1/obj",
                "it/PRON/PRP/5/nsubj",
                "accused/VERB/VBN/1/conj");
        assertThat(hung(tokens, 5)).isEqualTo("3 acl:relcl");
    }

    @Test
    void aNumberBehindAVerbOfHarmCountsWhomItHarmed() {
        List<Token> tokens = tokens(
                "Jets/NOUN/NNS/1/nsubj",
                "struck/VERB/VBD/-1/root",
                ",/PUNCT/,/3/punct",
                "kill/VERB/VBG/1/advcl",
                "nine/NUM/CD/6/nummod",
                ",/PUNCT/,/4/punct",
                "days/NOUN/NNS/9/obl",
                "after/SCONJ/IN/9/mark",
                "it/PRON/PRP/9/nsubj",
                "ended/VERB/VBD/3/advcl");
        assertThat(hung(tokens, 4)).isEqualTo("3 obj");
    }

    @Test
    void aNounWithSubjectAndObjectIsAVerb() {
        List<Token> tokens = tokens(
                "Gunmen/NOUN/NNS/1/nsubj", "free/ADJ/JJ/-1/root", "nine/NUM/CD/3/nummod", "girls/NOUN/NNS/1/obj");
        assertThat(TreeRepairs.mended(tokens).get(1).upos()).isEqualTo("VERB");
        List<Token> clause = tokens(
                "Fear/NOUN/NN/-1/root",
                "as/SCONJ/IN/3/mark",
                "police/NOUN/NN/3/nsubj",
                "fire/NOUN/NN/0/advcl",
                "on/ADP/IN/5/case",
                "crowd/NOUN/NN/3/nmod");
        assertThat(TreeRepairs.mended(clause).get(3).upos()).isEqualTo("VERB");
        assertThat(hung(clause, 5)).isEqualTo("3 obl");
    }

    @Test
    void aPluralBeforeABareNounIsAVerbOfHarm() {
        List<Token> tokens = tokens("bomb/NOUN/NN/1/compound", "wound/NOUN/NNS/-1/root", "judge/NOUN/NN/1/appos");
        assertThat(TreeRepairs.mended(tokens).get(1).xpos()).isEqualTo("VBZ");
        assertThat(hung(tokens, 0)).isEqualTo("1 nsubj");
        assertThat(hung(tokens, 2)).isEqualTo("1 obj");
    }

    @Test
    void peopleAreHeldOverSomething() {
        List<Token> tokens = tokens(
                "General/NOUN/NN/1/nsubj", "hold/VERB/VBD/-1/root", "over/ADP/RP/1/compound:prt", "plot/NOUN/NN/1/obl");
        assertThat(hung(tokens, 2)).isEqualTo("3 case");
    }

    @Test
    void aNounBehindAPrepositionIsNoClause() {
        List<Token> tokens = tokens(
                "He/PRON/PRP/1/nsubj",
                "left/VERB/VBD/-1/root",
                "after/SCONJ/IN/3/mark",
                "talks/NOUN/NNS/1/advcl",
                "with/ADP/IN/5/case",
                "Ana/PROPN/NNP/3/nmod");
        assertThat(hung(tokens, 3)).isEqualTo("1 obl");
        assertThat(hung(tokens, 2)).isEqualTo("3 case");
    }

    @Test
    void anInfinitiveDescribesNoVerb() {
        List<Token> tokens = tokens(
                "Council/NOUN/NN/1/nsubj",
                "votes/VERB/VBZ/-1/root",
                "to/PART/TO/3/mark",
                "lift/VERB/VB/1/acl",
                "curfew/NOUN/NN/3/obj");
        assertThat(hung(tokens, 3)).isEqualTo("1 xcomp");
    }

    @Test
    void whatCameOfAnOperationCameOfWhatWasDone() {
        List<Token> tokens = tokens(
                "Guards/NOUN/NNS/1/nsubj",
                "foiled/VERB/VBD/-1/root",
                "attempts/NOUN/NNS/1/obj",
                "to/PART/TO/4/mark",
                "smuggle/VERB/VB/2/acl",
                "rifles/NOUN/NNS/4/obj",
                ",/PUNCT/,/7/punct",
                "wounding/VERB/VBG/4/advcl",
                "two/NUM/CD/7/obj");
        assertThat(hung(tokens, 7)).isEqualTo("1 advcl");
    }

    @Test
    void aNameInFrontOfASumGetsIt() {
        List<Token> tokens = tokens(
                "Courts/NOUN/NNS/1/nsubj",
                "fined/VERB/VBD/-1/root",
                "Globex/PROPN/NNP/5/compound",
                "3/NUM/CD/4/compound",
                "million/NUM/CD/5/nummod",
                "francs/NOUN/NNS/1/obj");
        assertThat(hung(tokens, 2)).isEqualTo("1 iobj");
        List<Token> name = tokens(
                "Courts/NOUN/NNS/1/nsubj",
                "fined/VERB/VBD/-1/root",
                "Globex/PROPN/NNP/3/compound",
                "drivers/NOUN/NNS/1/obj");
        assertThat(hung(name, 2)).isEqualTo("3 compound");
    }

    @Test
    void theCliticIsThePossessorsBeforeIt() {
        List<Token> tokens = tokens(
                "Burkina/PROPN/NNP/3/nmod:poss",
                "Faso/PROPN/NNP/0/flat",
                "'s/PART/POS/5/case",
                "junta/NOUN/NN/4/nsubj",
                "expelled/VERB/VBD/-1/root",
                "clerks/NOUN/NNS/4/obj");
        assertThat(hung(tokens, 2)).isEqualTo("0 case");
    }

    @Test
    void harmCameOfTheDeedThatSomebodyIsAccusedOf() {
        assertThat(hung(accused("kill"), 6)).isEqualTo("4 advcl");
        assertThat(hung(accused("say"), 6)).isEqualTo("1 advcl");
    }

    private static List<Token> accused(String last) {
        return tokens(
                "Peru/PROPN/NNP/1/nsubj",
                "accused/VERB/VBD/-1/root",
                "clerks/NOUN/NNS/1/obj",
                "of/SCONJ/IN/4/mark",
                "spying/VERB/VBG/1/advcl",
                ",/PUNCT/,/6/punct",
                last + "/VERB/VBG/1/advcl");
    }

    @Test
    void joinedVerbsStayJoined() {
        List<Token> tokens = tokens(
                "Peru/PROPN/NNP/1/nsubj",
                "expelled/VERB/VBD/-1/root",
                "clerks/NOUN/NNS/1/obj",
                "and/CCONJ/CC/5/cc",
                "it/PRON/PRP/5/nsubj",
                "protested/VERB/VBD/1/conj");
        assertThat(hung(tokens, 5)).isEqualTo("1 conj");
    }

    private static final String[] ATTEMPT = {
        "Police/NOUN/NNS/1/nsubj",
        "fired/VERB/VBD/-1/root",
        "at/ADP/IN/3/case",
        "men/NOUN/NNS/1/obl",
        "who/PRON/WP/5/nsubj",
        "tried/VERB/VBD/3/acl:relcl",
        "to/PART/TO/7/mark",
        "enter/VERB/VB/5/xcomp",
        ",/PUNCT/,/9/punct",
        "killing/VERB/VBG/7/advcl"
    };

    @Test
    void whatCameOfItCameOfTheDeedAndNotOfTheAttempt() {
        assertThat(hung(tokens(ATTEMPT), 9)).isEqualTo("1 advcl");
    }

    @Test
    void whatIsDoneMeanwhileStaysWithTheAttempt() {
        String[] words = ATTEMPT.clone();
        words[8] = "by/SCONJ/IN/9/mark";
        assertThat(hung(tokens(words), 9)).isEqualTo("7 advcl");
    }

    @Test
    void appositionToAVerbIsItsSubject() {
        List<Token> tokens = tokens("Rebels/NOUN/NNS/1/appos", "fled/VERB/VBD/-1/root");
        assertThat(hung(tokens, 0)).isEqualTo("1 nsubj");
    }

    @Test
    void firstOfTwoSubjectsBelongsToTheSecond() {
        List<Token> tokens = tokens("emperor/NOUN/NN/2/nsubj", "penguins/NOUN/NNS/2/nsubj", "swim/VERB/VBP/-1/root");
        assertThat(hung(tokens, 0)).isEqualTo("1 compound");
        assertThat(hung(tokens, 1)).isEqualTo("2 nsubj");
    }

    private static final String[] SPREADING = {
        "left/VERB/VBD/-1/root",
        "as/SCONJ/IN/2/mark",
        "fighting/VERB/VBG/0/advcl",
        "between/ADP/IN/4/case",
        "clans/NOUN/NNS/2/obl",
        "spread/VERB/VBD/0/advcl"
    };

    @Test
    void gerundIsTheSubjectOfTheVerbThatLacksOne() {
        List<Token> tokens = tokens(SPREADING);
        assertThat(hung(tokens, 2)).isEqualTo("5 nsubj");
        assertThat(TreeRepairs.mended(tokens).get(2).upos()).isEqualTo("NOUN");
        assertThat(hung(tokens, 1)).isEqualTo("5 mark");
        assertThat(hung(tokens, 4)).isEqualTo("2 nmod");
    }

    @Test
    void gerundStaysWhereTheVerbHasASubject() {
        String[] words = SPREADING.clone();
        words[4] = "clans/NOUN/NNS/5/nsubj";
        assertThat(hung(tokens(words), 2)).isEqualTo("0 advcl");
    }

    @Test
    void nobodyShootsTheDead() {
        List<Token> tokens = tokens("shoot/VERB/VB/-1/root", "dead/ADJ/JJ/2/amod", "marchers/NOUN/NNS/0/obj");
        assertThat(hung(tokens, 1)).isEqualTo("0 xcomp");
        assertThat(hung(tokens("bury/VERB/VB/-1/root", "dead/ADJ/JJ/2/amod", "marchers/NOUN/NNS/0/obj"), 1))
                .isEqualTo("2 amod");
    }

    @Test
    void whoIsNamedToAnOfficeIsTheObject() {
        List<Token> tokens = tokens(
                "Ruiz/PROPN/NNP/1/nsubj",
                "name/VERB/VBD/-1/root",
                "Noor/PROPN/NNP/1/xcomp",
                "as/ADP/IN/4/case",
                "premier/NOUN/NN/1/obl");
        assertThat(hung(tokens, 2)).isEqualTo("1 obj");
        List<Token> flat = tokens(
                "Ruiz/PROPN/NNP/1/nsubj", "name/VERB/VBD/-1/root", "Noor/PROPN/NNP/1/xcomp", "premier/PROPN/NN/2/flat");
        assertThat(hung(flat, 2)).isEqualTo("1 obj");
        assertThat(hung(flat, 3)).isEqualTo("1 xcomp");
    }

    @Test
    void whatAThingIsNamedStaysItsName() {
        List<Token> passive = tokens(
                "Ship/NOUN/NN/2/nsubj:pass",
                "is/AUX/VBZ/2/aux:pass",
                "name/VERB/VBN/-1/root",
                "Noor/PROPN/NNP/2/xcomp");
        assertThat(hung(passive, 3)).isEqualTo("2 xcomp");
        List<Token> participle = tokens("ship/NOUN/NN/-1/root", "name/VERB/VBN/0/acl", "Noor/PROPN/NNP/1/xcomp");
        assertThat(hung(participle, 2)).isEqualTo("1 xcomp");
    }

    @Test
    void theTitleBehindAPastTenseIsWhomItIsDoneTo() {
        List<Token> tokens = tokens(
                "tribunal/NOUN/NN/1/nsubj:pass",
                "sentence/VERB/VBD/-1/root",
                "minister/NOUN/NN/1/nmod:desc",
                "Ruiz/PROPN/NNP/2/appos");
        assertThat(hung(tokens, 0)).isEqualTo("1 nsubj");
        assertThat(hung(tokens, 2)).isEqualTo("1 obj");
    }

    @Test
    void housesThatAreBurnedDoNotBurn() {
        List<Token> tokens = tokens(
                "abduct/VERB/VBG/-1/root",
                "women/NOUN/NNS/0/obj",
                "and/CCONJ/CC/4/cc",
                "burn/VERB/VBG/4/amod",
                "houses/NOUN/NNS/1/conj");
        assertThat(hung(tokens, 2)).isEqualTo("3 cc");
        assertThat(hung(tokens, 3)).isEqualTo("0 conj");
        assertThat(hung(tokens, 4)).isEqualTo("3 obj");
    }
}
