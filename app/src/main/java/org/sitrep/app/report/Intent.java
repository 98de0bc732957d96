package org.sitrep.app.report;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/**
 * What a telling looks ahead to.
 *
 * @param mode {@code null} if the words leave it open
 */
record Intent(EventType type, @Nullable String mode) {
    /** Before the word for the deed. */
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|shall|to|set for|due)(?: (?!agree|promise|pledge|threaten)\\w+){0,3} ?$",
            Pattern.CASE_INSENSITIVE);

    private static final List<Map<String, String>> ROWS =
            Rows.of(Intent.class, "intents.tsv").rows();

    private static final List<Map<String, String>> PLANNED =
            Rows.of(Intent.class, "planned.tsv").rows();

    private static final List<String> PROMISES = Rows.of(Intent.class, "promises.tsv").rows().stream()
            .map(row -> row.getOrDefault("word", ""))
            .toList();

    /** What is told as planned, and what is coded as an intent that is made when it is said; {@code null} for what is not to come. */
    static @Nullable Intent of(Told told) {
        if (told.status() == EventStatus.PLANNED) {
            return new Intent(told.type(), told.mode());
        }
        String cameo = told.cameo();
        if (cameo == null || told.denied() || told.status() == EventStatus.HYPOTHETICAL) {
            return null;
        }
        for (Map<String, String> row : ROWS) {
            if (cameo.startsWith(row.getOrDefault("cameo", ""))) {
                boolean fits = row.getOrDefault("how", "").equals("any") || ahead(told);
                return fits ? of(row, told) : null;
            }
        }
        return null;
    }

    private static Intent of(Map<String, String> row, Told told) {
        EventType type = EventType.valueOf(row.getOrDefault("type", ""));
        String mode = row.getOrDefault("mode", "");
        if (type == EventType.PROTEST) {
            mode = things(type, told.words().text()).stream().findFirst().orElse("");
        }
        return new Intent(type, mode.isEmpty() ? null : mode);
    }

    /** The things of a type that a text speaks of; of protests these are PLOVER's modes. */
    static List<String> things(EventType type, String text) {
        String words = words(text);
        return PLANNED.stream()
                .filter(row ->
                        type.name().equals(row.get("type")) && words.contains(words(row.getOrDefault("word", ""))))
                .map(row -> row.getOrDefault("thing", ""))
                .distinct()
                .toList();
    }

    /** In lower case, each word with a blank before and behind it. */
    static String words(String text) {
        return " " + Words.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    private static boolean ahead(Told told) {
        String trigger = Words.fold(told.trigger());
        if (PROMISES.stream().anyMatch(trigger::contains)) {
            return false;
        }
        String sentence = told.words().text();
        int at = sentence.indexOf(told.trigger());
        return at > 0 && AHEAD.matcher(sentence.substring(0, at)).find();
    }
}
