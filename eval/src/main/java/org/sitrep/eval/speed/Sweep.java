package org.sitrep.eval.speed;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.Engine;

/**
 * How the time for a text grows with its length, for texts of every hard kind: processor time of the coding thread, so that other work on the machine counts little.
 *
 * <p>{@code growth} is the exponent between the two longest texts: 1 is linear, 2 quadratic.
 */
record Sweep(Engine engine, List<HardText> kinds, int shortest, int longest, PrintWriter out) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * A kind of text and its times.
     *
     * @param lengths characters
     * @param seconds of processor time, one for each length
     */
    record Line(String name, List<Integer> lengths, List<Double> seconds) {
        Line {
            lengths = List.copyOf(lengths);
            seconds = List.copyOf(seconds);
        }

        /** How the time grows with length at the end: the power of it. */
        double growth() {
            int last = seconds.size() - 1;
            return Math.log(seconds.get(last) / seconds.get(last - 1))
                    / Math.log((double) lengths.get(last) / lengths.get(last - 1));
        }
    }

    /** Codes all texts, from {@code shortest} characters doubling up to {@code longest}, and prints a row a kind. */
    List<Line> run() {
        engine.code(document(HardText.ARTICLE.of(shortest)));
        List<Line> lines = new ArrayList<>();
        for (HardText kind : kinds) {
            List<Integer> lengths = new ArrayList<>();
            List<Double> seconds = new ArrayList<>();
            for (int length = shortest; length <= longest; length *= 2) {
                Document document = document(kind.of(length));
                long begin = THREADS.getCurrentThreadCpuTime();
                engine.code(document);
                lengths.add(length);
                seconds.add((THREADS.getCurrentThreadCpuTime() - begin) / 1e9);
            }
            Line line = new Line(kind.label(), lengths, seconds);
            print(line);
            lines.add(line);
        }
        return lines;
    }

    private static Document document(String text) {
        return new Document("sweep", null, text, null, null, null, "en");
    }

    private void print(Line line) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "sweep  %-10s", line.name()));
        for (int i = 0; i < line.lengths().size(); i++) {
            row.append(String.format(
                    Locale.ROOT,
                    "  %d: %.2f s",
                    line.lengths().get(i),
                    line.seconds().get(i)));
        }
        out.println(row.append(String.format(Locale.ROOT, "  growth %.2f", line.growth())));
        out.flush();
    }
}
