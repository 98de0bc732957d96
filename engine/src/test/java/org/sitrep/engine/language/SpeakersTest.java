package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private static String hung(int i, String table) {
        List<Token> mended = Speakers.mended(SentenceTable.of(table).tokens());
        return mended.get(i).head() + 1 + " " + mended.get(i).deprel();
    }

    private static final String GOVERNOR = """
            Roads road NOUN NNS 2 nsubj
            reopened reopen VERB VBD 10 ccomp
            , , PUNCT , 2 punct
            the the DET DT 5 det
            governor governor NOUN NN 2 RELATION
            , , PUNCT , 7 punct
            Ali Ali PROPN NNP 5 appos
            Hassan Hassan PROPN NNP 7 flat
            , , PUNCT , 5 punct
            VERB VERB VBD 0 root
            """;

    @Test
    void whoStandsBehindWhatIsSaidSaysIt() {
        for (String relation : List.of("appos", "parataxis", "dislocated")) {
            String table = GOVERNOR.replace("RELATION", relation).replace("VERB VERB", "said say VERB");
            assertThat(hung(4, table)).as(relation).isEqualTo("10 nsubj");
        }
    }

    @Test
    void whoWeepsSaysNothing() {
        String table = GOVERNOR.replace("RELATION", "appos").replace("VERB VERB", "wept weep VERB");
        assertThat(hung(4, table)).isEqualTo("2 appos");
    }

    @Test
    void aClauseAboutTheSpeakerGoesWithHim() {
        String table = """
                Troops troop NOUN NNS 2 nsubj
                hold hold VERB VBP 10 ccomp
                Dori Dori PROPN NNP 2 obj
                , , PUNCT , 5 punct
                Ana Ana PROPN NNP 3 appos
                , , PUNCT , 8 punct
                who who PRON WP 8 nsubj
                leads lead VERB VBZ 3 acl:relcl
                , , PUNCT , 2 punct
                said say VERB VBD 0 root
                """;
        assertThat(hung(4, table)).isEqualTo("10 nsubj");
        assertThat(hung(7, table)).isEqualTo("5 acl:relcl");
    }

    private static final String HEADLINE = """
            Peru Peru PROPN NNP 2 nsubj
            bans ban VERB VBZ 5 ccomp
            party party NOUN NN 2 obj
            , , PUNCT , 5 punct
            says say VERB VBZ 0 root
            leader leader NOUN NN 7 nsubj
            lied lie VERB VBD 5 CLAUSE
            """;

    @Test
    void whoActsBeforeTheCommaSaysWhatStandsBehindIt() {
        assertThat(hung(1, HEADLINE.replace("CLAUSE", "ccomp"))).isEqualTo("0 root");
        assertThat(hung(4, HEADLINE.replace("CLAUSE", "ccomp"))).isEqualTo("2 conj");
        assertThat(hung(1, HEADLINE.replace("CLAUSE", "advcl"))).isEqualTo("5 ccomp");
    }
}
