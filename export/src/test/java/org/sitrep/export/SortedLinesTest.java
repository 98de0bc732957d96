package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {
    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 500, 20})
    void givesEachLineOnceInOrderWhateverFitsIntoMemory(int limit) throws IOException {
        List<String> out = new ArrayList<>();
        TreeSet<String> expected = new TreeSet<>();
        try (SortedLines lines = new SortedLines(limit)) {
            for (int i = 0; i < 2000; i++) {
                String line = "line " + i * 7919 % 1013;
                lines.add(line);
                expected.add(line);
            }
            lines.drain(out::add);
        }
        assertThat(out).containsExactlyElementsOf(expected);
    }

    @Test
    void refusesALineBreak() {
        try (SortedLines lines = new SortedLines()) {
            assertThatThrownBy(() -> lines.add("a\nb")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
