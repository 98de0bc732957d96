package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Span;

class ReattachmentsTest {
    /** Tokens out of "form/lemma/UPOS/XPOS/head/relation". */
    private static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ")) {
            String[] p = word.split("/");
            Span span = new Span(at, at + p[0].length());
            at = span.end() + 1;
            tokens.add(new Token(tokens.size(), span, p[0], p[1], p[2], p[3], "", Integer.parseInt(p[4]), p[5]));
        }
        return tokens;
    }

    private static String hung(String words, int i) {
        Token token = TreeRepairs.mended(tokens(words)).get(i);
        return token.head() + " " + token.deprel();
    }

    private static final String RELATIVE =
            "the/the/DET/DT/1/det NOUN/LEMMA/NOUN/NN/6/nsubj of/of/ADP/IN/3/case Ana/Ana/PROPN/NNP/1/nmod"
                    + " who/who/PRON/WP/5/nsubj fled/flee/VERB/VBD/1/acl:relcl fell/fall/VERB/VBD/-1/root";

    @Test
    void whoTellsOfTheNameBehindABody() {
        assertThat(hung(RELATIVE.replace("NOUN/LEMMA", "government/government"), 5))
                .isEqualTo("3 acl:relcl");
    }

    @Test
    void whoMayTellOfAPersonBeforeTheName() {
        assertThat(hung(RELATIVE.replace("NOUN/LEMMA", "brother/brother"), 5)).isEqualTo("1 acl:relcl");
    }

    private static final String SPEECH =
            "Ruth/Ruth/PROPN/NNP/1/nsubj said/say/VERB/VBD/-1/root talks/talk/NOUN/NNS/4/nsubj:pass were/be/AUX/VBD/4/aux:pass"
                    + " held/hold/VERB/VBN/1/ccomp and/and/CCONJ/CC/6/cc VERB/LEMMA/VERB/VBD/4/conj peace/peace/NOUN/NN/6/obj";

    @Test
    void whoeverSpokeDemands() {
        assertThat(hung(SPEECH.replace("VERB/LEMMA", "demanded/demand"), 6)).isEqualTo("1 conj");
    }

    @Test
    void whatBringsSomethingIsNoSpeech() {
        assertThat(hung(SPEECH.replace("VERB/LEMMA", "brought/bring"), 6)).isEqualTo("4 conj");
    }

    @Test
    void whoeverActsInWhatIsSaidMayDemandToo() {
        String active = SPEECH.replace("/nsubj:pass", "/nsubj")
                .replace("were/be/AUX/VBD/4/aux:pass", "now/now/ADV/RB/4/advmod")
                .replace("held/hold/VERB/VBN", "left/leave/VERB/VBD");
        assertThat(hung(active.replace("VERB/LEMMA", "demanded/demand"), 6)).isEqualTo("4 conj");
    }

    private static final String SPEAKER =
            "two/two/NUM/CD/1/nsubj died/die/VERB/VBD/5/ccomp ,/,/PUNCT/,/1/punct an/a/DET/DT/4/det aide/aide/NOUN/NN/1/parataxis"
                    + " SAID/LEMMA/VERB/VBD/-1/root";

    @Test
    void nounBehindTheCommaSpeaks() {
        assertThat(hung(SPEAKER.replace("SAID/LEMMA", "said/say"), 4)).isEqualTo("5 nsubj");
        assertThat(hung(SPEAKER.replace("SAID/LEMMA", "wept/weep"), 4)).isEqualTo("1 parataxis");
    }

    private static final String NUMBER =
            "men/man/NOUN/NNS/1/nsubj held/hold/VERB/VBD/-1/root up/up/ADP/RP/1/compound:prt to/to/ADP/IN/5/case"
                    + " COUNT/nummod people/people/NOUN/NNS/1/obl hostage/hostage/ADJ/JJ/1/xcomp";

    @Test
    void upToBelongsToTheNumber() {
        String words = NUMBER.replace("COUNT", "70/70/NUM/CD/5");
        assertThat(List.of(hung(words, 2), hung(words, 3), hung(words, 5)))
                .containsExactly("4 advmod", "2 fixed", "1 obj");
    }

    @Test
    void particleStaysWithItsVerb() {
        String words = NUMBER.replace("COUNT/nummod", "angry/angry/ADJ/JJ/5/amod");
        assertThat(List.of(hung(words, 2), hung(words, 5))).containsExactly("1 compound:prt", "1 obl");
    }

    @Test
    void whoIsHackedToDeathIsTheObject() {
        String words =
                "men/man/NOUN/NNS/1/nsubj hacked/hack/VERB/VBD/-1/root to/to/ADP/IN/4/case death/death/NOUN/NN/4/compound"
                        + " guards/guard/NOUN/NNS/1/obl";
        assertThat(List.of(hung(words, 2), hung(words, 3), hung(words, 4))).containsExactly("3 case", "1 obl", "1 obj");
        String other = words.replace("death/death", "school/school");
        assertThat(List.of(hung(other, 3), hung(other, 4))).containsExactly("4 compound", "1 obl");
    }

    @Test
    void headlineOfADeathIsPassive() {
        String words = "Marcher/marcher/NOUN/NN/1/nsubj shot/shoot/VERB/VBD/-1/root dead/dead/ADJ/JJ/1/xcomp";
        assertThat(hung(words, 0)).isEqualTo("1 nsubj:pass");
        assertThat(hung(words + " thief/thief/NOUN/NN/1/obj", 0)).isEqualTo("1 nsubj");
        assertThat(hung(words.replace("shot/shoot", "dropped/drop"), 0)).isEqualTo("1 nsubj");
    }

    @Test
    void nounBeforeTheVerbOfAHeadlineIsItsSubject() {
        String words = "army/army/NOUN/NN/2/compound ousts/oust/VERB/VBZ/-1/root king/king/NOUN/NN/1/obj";
        assertThat(hung(words, 0)).isEqualTo("1 nsubj");
        assertThat(hung("army/army/NOUN/NN/1/compound chief/chief/NOUN/NN/2/nsubj left/leave/VERB/VBD/-1/root", 0))
                .isEqualTo("1 compound");
    }
}
