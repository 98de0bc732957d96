package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.record.Actor;

/** What single phrases mean: kind, country, sector and code; and traps, which mean nobody or somebody else. */
class PhraseTableTest {
    private static final Map<String, ActorText> CODED = new ConcurrentHashMap<>();

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = PhraseTableTest.class.getResourceAsStream(file)) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().toList();
        }
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    static Stream<String> rows() throws IOException {
        return Stream.concat(rows(lines("phrases.tsv")).stream(), rows(lines("traps.tsv")).stream());
    }

    private static @Nullable Actor meant(String row) {
        String[] cells = row.split("\t");
        return CODED.computeIfAbsent(cells[0], ActorText::new).of(cells[1]);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansThisActor(String row) {
        String[] cells = row.split("\t");
        Actor actor = meant(row);
        String found = actor == null
                ? "!"
                : actor.kind().word() + " " + or(actor.country()) + " " + or(actor.sector()) + " " + or(actor.code());
        String expected = cells[2].equals("!") ? "!" : String.join(" ", cells[2], cells[3], cells[4], cells[5]);
        assertThat(found)
                .as(cells[1] + " in: " + cells[0] + CODED.get(cells[0]).brief())
                .isEqualTo(expected);
    }

    /** Composition carries the table, not lists: of the phrases that mean somebody, at least half name nothing that a list has. */
    @Test
    void knowsAtLeastHalfOfThePhrasesFromNoList() throws IOException {
        Set<String> listed = new HashSet<>();
        for (String table : List.of("organisations", "armed_groups", "parties", "media", "countries")) {
            Knowledge.standard()
                    .table("knowledge/" + table + ".tsv")
                    .rows()
                    .forEach(row -> listed.add(row.get("name")));
        }
        List<String> phrases = rows(lines("phrases.tsv")).stream()
                .filter(row -> !row.split("\\t")[2].equals("!"))
                .toList();
        long composed = phrases.stream()
                .filter(row -> {
                    Actor actor = meant(row);
                    return actor != null && !listed.contains(actor.name());
                })
                .count();
        assertThat(phrases).hasSizeGreaterThanOrEqualTo(300);
        assertThat(composed * 2).as(composed + " of " + phrases.size()).isGreaterThanOrEqualTo(phrases.size());
    }

    /** A quick look gave the phrases of the first table that mean nobody; the traps are more than twice as many. */
    @Test
    void holdsMoreThanTwiceTheTrapsOfAQuickLook() throws IOException {
        long quick = rows(lines("phrases.tsv")).stream()
                .filter(row -> row.split("\\t")[2].equals("!"))
                .count();
        assertThat(rows(lines("traps.tsv")).size()).isGreaterThan((int) quick);
    }

    private static String or(@Nullable String cell) {
        return cell == null ? "-" : cell;
    }
}
