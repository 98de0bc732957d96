package org.sitrep.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that tell what belongs to a page and not to its article, from {@code furniture.tsv}. Immutable and thread-safe. */
final class Furniture {
    private static final int LONGEST_END = 90;
    private static final int LONGEST_LINE = 260;
    private static final int LONGEST_NOTICE = 400;

    private enum Kind {
        CLASS,
        LABEL,
        BODY,
        END,
        LINE,
        NOTICE
    }

    private static final class Standard {
        static final Furniture LISTS = load();
    }

    private final Marks classes;
    private final Marks labels;
    private final List<Marks> bodies;
    private final Pattern ends;
    private final Pattern lines;
    private final Pattern notices;

    private Furniture(Map<Kind, List<String>> rows) {
        classes = new Marks(rows.getOrDefault(Kind.CLASS, List.of()));
        labels = new Marks(rows.getOrDefault(Kind.LABEL, List.of()));
        bodies = rows.getOrDefault(Kind.BODY, List.of()).stream()
                .map(each -> new Marks(List.of(each)))
                .toList();
        ends = any(rows.getOrDefault(Kind.END, List.of()));
        lines = any(rows.getOrDefault(Kind.LINE, List.of()));
        notices = any(rows.getOrDefault(Kind.NOTICE, List.of()));
    }

    /** The product's own lists. */
    static Furniture standard() {
        return Standard.LISTS;
    }

    private static Furniture load() {
        Map<Kind, List<String>> rows = new EnumMap<>(Kind.class);
        try (InputStream in = Furniture.class.getResourceAsStream("furniture.tsv")) {
            if (in == null) {
                throw new IllegalStateException("furniture.tsv is not on the class path");
            }
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : table.split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith("kind\t")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != 2) {
                    throw new IllegalStateException("furniture.tsv: not two columns: " + line);
                }
                rows.computeIfAbsent(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), kind -> new ArrayList<>())
                        .add(cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Furniture(rows);
    }

    private static Pattern any(List<String> patterns) {
        return Pattern.compile(
                "(?:" + String.join("|", patterns) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** True if these words of a class and id name furniture. */
    boolean isFurniture(String[] marks) {
        return classes.in(marks);
    }

    /** True if these marks name furniture, but are also given to parts of articles. */
    boolean isLabel(String[] marks) {
        return labels.in(marks);
    }

    /** How surely these marks name the body of an article: 0 is surest, -1 is not at all. */
    int bodyRank(String[] marks) {
        for (int i = 0; i < bodies.size() && marks.length > 0; i++) {
            if (bodies.get(i).in(marks)) {
                return i;
            }
        }
        return -1;
    }

    /** True if only furniture can be expected behind this heading or short line. */
    boolean isEnd(String line) {
        return line.length() <= LONGEST_END && ends.matcher(line).matches();
    }

    /** True if the paragraph is furniture by its words. */
    boolean isLine(String line) {
        return (line.length() <= LONGEST_LINE && lines.matcher(line).matches())
                || (line.length() <= LONGEST_NOTICE && notices.matcher(line).lookingAt());
    }
}
