package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.EventStatus;

class SceneTest {
    @Test
    void stores_that_are_there_go_on_meaning_the_same_statuses() {
        assertThat(Scene.statuses(0b10101)).containsExactly("happened", "planned", "ongoing");
        assertThat(Scene.status("Negated")).isEqualTo(0b10);
        assertThat(Scene.status("hypothetical")).isEqualTo(0b1000);
    }

    @Test
    void each_status_has_a_bit() {
        List<String> words =
                Arrays.stream(EventStatus.values()).map(EventStatus::word).toList();

        assertThat(words)
                .allSatisfy(
                        word -> assertThat(Scene.statuses(Scene.status(word))).containsExactly(word));
    }

    @Test
    void several_texts_stand_in_one_column() {
        assertThat(Scene.texts(Scene.listed(List.of("afg", "pak")))).containsExactly("afg", "pak");
        assertThat(Scene.texts(null)).isEmpty();
        assertThat(Scene.listed(List.of())).isNull();
    }
}
