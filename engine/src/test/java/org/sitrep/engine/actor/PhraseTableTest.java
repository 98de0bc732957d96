package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.record.Actor;

/** What single phrases mean: kind, country, sector and code. */
class PhraseTableTest {
    static Stream<String> rows() throws IOException {
        try (InputStream in = PhraseTableTest.class.getResourceAsStream("phrases.tsv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansThisActor(String row) {
        String[] cells = row.split("\t");
        ActorText text = new ActorText(cells[0]);
        Actor actor = text.of(cells[1]);
        String found = actor == null
                ? "!"
                : actor.kind().word() + " " + or(actor.country()) + " " + or(actor.sector()) + " " + or(actor.code());
        String expected = cells[2].equals("!") ? "!" : String.join(" ", cells[2], cells[3], cells[4], cells[5]);
        assertThat(found).as(cells[1] + " in: " + cells[0] + text.brief()).isEqualTo(expected);
    }

    private static String or(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "-" : cell;
    }
}
