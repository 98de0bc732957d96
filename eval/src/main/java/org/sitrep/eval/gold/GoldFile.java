package org.sitrep.eval.gold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Lines, each line on its own. */
public final class GoldFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DAY = Pattern.compile("^(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");

    private GoldFile() {}

    /**
     * Turns one line into an item.
     *
     * @param <T> the item
     */
    @FunctionalInterface
    public interface Reader<T> {
        /** The item. @throws BadGold if the line does not hold one */
        T read(Line line) throws BadGold;
    }

    /**
     * The items of {@code file} in its order; each bad line adds a problem and is left out.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static <T> List<T> read(Path file, Problems problems, Reader<T> reader) throws IOException {
        List<T> items = new ArrayList<>();
        int number = 0;
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                items.add(reader.read(new Line(JSON.readTree(line))));
            } catch (BadGold e) {
                problems.add(at(file, number) + e.getMessage() + "; line left out");
            } catch (JacksonException e) {
                problems.add(at(file, number) + "not JSON (" + e.getOriginalMessage() + "); line left out");
            }
        }
        return items;
    }

    private static String at(Path file, int number) {
        return file.getFileName() + ":" + String.format(java.util.Locale.ROOT, "%05d", number) + ": ";
    }

    /** A document with this text; {@code date} counts if it begins with an ISO day. */
    public static Document document(String id, String text, @Nullable String date) {
        return new Document(id, null, text, published(date), null, null, "en");
    }

    /** The publication date, {@code null} unless {@code date} begins with a day such as {@code 2021-08-24} or {@code 20210824}. */
    public static @Nullable Published published(@Nullable String date) {
        if (date == null) {
            return null;
        }
        Matcher day = DAY.matcher(date);
        if (!day.find()) {
            return null;
        }
        try {
            return Published.on(
                    LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))),
                    Published.From.OPTION);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
