package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.EventStatus;

/** Words of conflict in sentences about sport, business, nature and everyday life. */
class MisleadingTest {
    /** Of a hundred misleading sentences, at most two may be coded. */
    private static final double SHARE = 0.02;

    @Test
    void codesHardlyAnyMisleadingSentence() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(MisleadingTest.class.getResourceAsStream("misleading.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(sentences::add);
        }
        List<String> coded = sentences.stream()
                .filter(sentence ->
                        Coded.events(sentence).stream().anyMatch(event -> event.status() != EventStatus.NEGATED))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(490);
        assertThat(coded.size()).as("coded: %s", coded).isLessThanOrEqualTo((int) (SHARE * sentences.size()));
    }
}
