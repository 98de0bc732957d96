package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SingleArgumentsTest {
    private static String hung(int i, String table) {
        List<Token> mended = SingleArguments.mended(SentenceTable.of(table).tokens());
        return mended.get(i).head() + 1 + " " + mended.get(i).deprel();
    }

    @Test
    void ofTwoSubjectsTheOneRightBeforeThePredicateStays() {
        String table = """
                Technically Technically ADV RB 5 advmod
                Norland Norland PROPN NNP 5 nsubj
                it it PRON PRP 5 nsubj
                is is AUX VBZ 5 cop
                first first ADJ JJ 0 root
                """;
        assertThat(hung(1, table)).isEqualTo("5 dislocated");
        assertThat(hung(2, table)).isEqualTo("5 nsubj");
    }

    private static final String WERE_TO = """
            ministers NOUN NOUN NNS 4 nsubj:outer
            were be AUX VBD 4 cop
            to to PART TO 4 mark
            meet meet VERB VB 0 root
            """;

    @Test
    void whoIsToDoSomethingIsItsSubject() {
        assertThat(hung(0, WERE_TO.replace("NOUN NOUN", "minister NOUN"))).isEqualTo("4 nsubj");
        assertThat(hung(1, WERE_TO.replace("NOUN NOUN", "minister NOUN"))).isEqualTo("4 aux");
        assertThat(hung(0, WERE_TO.replace("NOUN NOUN", "aim NOUN"))).isEqualTo("4 nsubj:outer");
    }

    @Test
    void aSecondSubjectBehindAVerbOfSpeechIsThatOfWhatIsSaid() {
        String table = """
                He He PRON PRP 2 nsubj
                said say VERB VBD 0 root
                firms firms NOUN NNS 2 nsubj
                all all ADV RB 5 advmod
                agreed agreed VERB VBD 2 ccomp
                """;
        assertThat(hung(0, table)).isEqualTo("2 nsubj");
        assertThat(hung(2, table)).isEqualTo("5 nsubj");
    }

    @Test
    void ofTwoObjectsTheFirstGetsTheSecond() {
        String table = """
                It It PRON PRP 2 nsubj
                sent send VERB VBD 0 root
                rebels rebels NOUN NNS 2 obj
                more more ADJ JJR 5 amod
                arms arms NOUN NNS 2 obj
                """;
        assertThat(hung(2, table)).isEqualTo("2 iobj");
        assertThat(hung(4, table)).isEqualTo("2 obj");
    }

    @Test
    void ofTwoObjectsOfAVerbOfCallingTheSecondIsWhatTheFirstIsSaidToBe() {
        String table = """
                They They PRON PRP 2 nsubj
                called call VERB VBD 0 root
                him him PRON PRP 2 obj
                a a DET DT 5 det
                thief thief NOUN NN 2 obj
                """;
        assertThat(hung(2, table)).isEqualTo("2 obj");
        assertThat(hung(4, table)).isEqualTo("2 xcomp");
    }

    @Test
    void whatNoVerbGivesIsNoSecondObject() {
        String table = """
                Use Use VERB VB 0 root
                it it PRON PRP 1 obj
                , , PUNCT , 4 punct
                friends friends NOUN NNS 1 obj
                """;
        assertThat(hung(1, table)).isEqualTo("1 obj");
        assertThat(hung(3, table)).isEqualTo("1 dislocated");
    }

    @Test
    void aRelativeIsTheObjectOfItsClause() {
        String table = """
                pets pets NOUN NNS 0 root
                that that PRON WDT 4 obj
                they they PRON PRP 4 nsubj
                let let VERB VBP 1 acl:relcl
                me me PRON PRP 4 obj
                """;
        assertThat(hung(1, table)).isEqualTo("4 obj");
        assertThat(hung(4, table)).isEqualTo("4 iobj");
    }

    @Test
    void nothingIsPassiveWithoutItsAuxiliary() {
        assertThat(hung(0, """
                        People People NOUN NNS 3 nsubj:pass
                        are are AUX VBP 3 cop
                        open open ADJ JJ 0 root
                        """)).isEqualTo("3 nsubj");
        assertThat(hung(0, """
                        People People NOUN NNS 3 nsubj:pass
                        were were AUX VBD 3 aux:pass
                        freed freed VERB VBN 0 root
                        """)).isEqualTo("3 nsubj:pass");
        assertThat(hung(0, """
                        Banker Banker NOUN NN 2 nsubj:pass
                        freed freed VERB VBN 0 root
                        """)).isEqualTo("2 nsubj:pass");
    }

    @Test
    void aDayIsNoSubject() {
        String table = """
                Peru Peru PROPN NNP 3 nsubj
                Friday Friday PROPN NNP 3 nsubj
                expelled expel VERB VBD 0 root
                clerks clerk NOUN NNS 3 obj
                """;
        assertThat(hung(0, table)).isEqualTo("3 nsubj");
        assertThat(hung(1, table)).isEqualTo("3 obl:unmarked");
    }

    @Test
    void headlinesListTwoSubjects() {
        String table = """
                Peru Peru PROPN NNP 5 nsubj
                , , PUNCT , 4 punct
                Chilean Chilean ADJ JJ 4 amod
                rebels rebel NOUN NNS 5 nsubj
                agree agree VERB VBP 0 root
                """;
        assertThat(hung(0, table)).isEqualTo("5 nsubj");
        assertThat(hung(3, table)).isEqualTo("1 conj");
    }
}
