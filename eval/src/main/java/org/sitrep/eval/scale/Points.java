package org.sitrep.eval.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Milliseconds by number of articles, for several things. Not thread-safe.
 *
 * <p>In a file each stands on a line: what, number of articles, milliseconds, with tabs between.
 */
final class Points {
    private final Map<String, List<Point>> lines = new LinkedHashMap<>();

    /** What one costs when there are so many. */
    record Point(int articles, double milliseconds) {}

    void add(String what, int articles, double milliseconds) {
        lines.computeIfAbsent(what, key -> new ArrayList<>()).add(new Point(articles, milliseconds));
    }

    /** Adds those of a file. */
    void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3) {
                add(cells[0], Integer.parseInt(cells[1]), Double.parseDouble(cells[2]));
            }
        }
    }

    void write(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        lines.forEach((what, points) -> points.forEach(point ->
                all.append(String.format(Locale.ROOT, "%s\t%d\t%.3f\n", what, point.articles, point.milliseconds))));
        Files.writeString(file, all, StandardCharsets.UTF_8);
    }

    Map<String, List<Point>> lines() {
        return new LinkedHashMap<>(lines);
    }
}
