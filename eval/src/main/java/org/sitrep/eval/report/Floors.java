package org.sitrep.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Score;

/**
 * Scores that may not be undercut: a table of set, measure, floor, separated by tabs, with {@code #} comments. For rates where lower is better the figure is a ceiling.
 *
 * @param floors by set and measure
 */
public record Floors(Map<String, Double> floors) {
    public Floors {
        floors = new TreeMap<>(floors);
    }

    /** Reads the table; each line that is not one becomes a problem. */
    public static Floors parse(String text, Problems problems) {
        Map<String, Double> floors = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.strip().split("\t", -1);
            try {
                if (cells.length != 3) {
                    throw new NumberFormatException();
                }
                floors.put(cells[0] + "\t" + cells[1], Double.valueOf(cells[2]));
            } catch (NumberFormatException e) {
                problems.add("floors:" + number + ": not 'set<TAB>measure<TAB>number'; line left out");
            }
        }
        return new Floors(floors);
    }

    /** One line for each score on the wrong side of its floor, in the order of the scores. Measures without floor pass. */
    public List<String> undercut(List<Score> scores) {
        List<String> lines = new ArrayList<>();
        for (Score score : scores) {
            Double floor = floors.get(score.set() + "\t" + score.measure().name());
            double value = score.outcome().value();
            if (floor == null) {
                continue;
            }
            boolean lower = score.measure().lowerIsBetter();
            if (Double.isNaN(value) || (lower ? value > floor : value < floor)) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s, %s: %.4f is %s the floor of %.4f",
                        score.set(),
                        score.measure().name(),
                        value,
                        lower ? "above" : "below",
                        floor));
            }
        }
        return lines;
    }
}
