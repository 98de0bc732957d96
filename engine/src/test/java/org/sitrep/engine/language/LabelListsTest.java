package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelListsTest {
    @Test
    void readsListsInOrder() {
        assertThat(LabelLists.read("{\n\"upos\": [\n\"NOUN\",\n\"X\"\n],\n\"none\": []}"))
                .hasSize(2)
                .containsEntry("upos", List.of("NOUN", "X"))
                .containsEntry("none", List.of());
    }

    @Test
    void readsEscapedCharacters() {
        assertThat(LabelLists.read("{\"a\":[\"\\\"\\\\\\u0027\\u0027\",\"``\"]}"))
                .containsEntry("a", List.of("\"\\''", "``"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"a\":[\"x\"]",
                "{\"a\":[1]}",
                "{\"a\":\"x\"}",
                "{\"a\":[\"x]}",
                "{}}",
                "{\"a\":[\"\\q\"]}"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> LabelLists.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the label file lacks");
    }
}
