package org.sitrep.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Score;
import org.sitrep.eval.set.Sets;

/** The scores as a text table: set, measure, gold units, precision, recall, score, interval, best known. */
public final class Table {
    private static final List<String> HEAD = List.of("set", "measure", "n", "P", "R", "score", "95 %", "best known");

    private Table() {}

    /** The table, lines ending in a line feed. */
    public static String of(List<Score> scores, List<Sets.NotYet> notYet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (Score score : scores) {
            rows.add(List.of(
                    score.set(),
                    score.measure().name(),
                    String.format(Locale.ROOT, "%.0f", score.outcome().n()),
                    figure(score.outcome().precision(), score.measure()),
                    figure(score.outcome().recall(), score.measure()),
                    figure(score.outcome().value(), score.measure()),
                    interval(score),
                    score.measure().best()));
        }
        for (Sets.NotYet each : notYet) {
            rows.add(List.of(each.set(), "not yet: needs " + each.needs(), "", "", "", "", "", ""));
        }
        int[] width = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < width.length; i++) {
                if (!row.get(1).startsWith("not yet")) {
                    width[i] = Math.max(width[i], row.get(i).length());
                }
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                boolean number = i >= 2 && i <= 5;
                String pad = " ".repeat(Math.max(0, width[i] - row.get(i).length()));
                line.append(number ? pad + row.get(i) : row.get(i) + pad).append("  ");
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    /** A figure with three decimals, one for rates per thousand; a dash for none. */
    static String figure(double value, Measure measure) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, measure.lowerIsBetter() ? "%.1f" : "%.3f", value);
        return text.startsWith("0.") && !measure.lowerIsBetter() ? text.substring(1) : text;
    }

    /** The interval, a dash for none. */
    static String interval(Score score) {
        return Double.isNaN(score.low())
                ? "–"
                : figure(score.low(), score.measure()) + "–" + figure(score.high(), score.measure());
    }
}
