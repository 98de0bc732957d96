package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.knowledge.Knowledge;

class RolesetsTest {
    private static final Set<String> VERBS = new Lemmatiser(Knowledge.standard()).verbs();
    private static final Rolesets PLAIN = new Rolesets(Knowledge.standard(), VERBS, List.of());
    private static final Rolesets SENSES = new Rolesets(Knowledge.standard(), VERBS, List.of("01", "02", "LV"));
    private static final float[] NONE = {};

    @ParameterizedTest
    @CsvSource({
        "kill,VERB,'',kill.01",
        "killing,NOUN,'',kill.01",
        "take,VERB,over,take_over.12",
        "pick,VERB,up,pick_up.04",
        "defenestrate,VERB,'',defenestrate.01",
        "evacuation,NOUN,'',evacuate.01",
        "shelling,NOUN,'',shell.01",
        "zyx,NOUN,'',zyx.01",
    })
    void goesByLemmaAndParticle(String lemma, String upos, String particle, String roleset) {
        assertThat(PLAIN.of(lemma, upos, particle, false, NONE, 0)).isEqualTo(roleset);
    }

    @ParameterizedTest
    @CsvSource({"kill,VERB,'',kill.01", "take,VERB,'',take.01"})
    void leavesParticlesThatAreNotThereAlone(String lemma, String upos, String particle, String roleset) {
        assertThat(PLAIN.of(lemma, upos, particle, false, NONE, 0)).isEqualTo(roleset);
    }

    @Test
    void listensToTheNetwork() {
        float[] scores = {0, 0, 0, -6, 6, -6};
        assertThat(SENSES.of("abandon", "VERB", "", false, scores, 3)).isEqualTo("abandon.02");
        assertThat(SENSES.of("abandon", "VERB", "", false, new float[] {6, -6, -6}, 0))
                .isEqualTo("abandon.01");
    }

    @Test
    void makesAVerbLightThatCarriesANoun() {
        assertThat(PLAIN.of("give", "VERB", "", true, NONE, 0)).isEqualTo("give.LV");
        assertThat(PLAIN.of("orders", "NOUN", "", true, NONE, 0)).isNotEqualTo("orders.LV");
    }
}
