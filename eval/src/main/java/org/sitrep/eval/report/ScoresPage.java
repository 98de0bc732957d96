package org.sitrep.eval.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.eval.measure.Score;

/**
 * The committed page of scores: a Markdown table with the score of an earlier day beside the present one.
 *
 * <p>A row that is measured again on another day moves its score to "before"; on the same day it is replaced. Rows that were not measured this time stay. New rows go
 * behind the last row of their set, or to the end.
 */
public final class ScoresPage {
    private static final String HEAD = "| set | measure | n | before | score | 95 % | best known | measured |";
    private static final String RULE = "| --- | --- | ---: | ---: | ---: | --- | --- | --- |";
    private static final String INTRODUCTION = """
            # Scores

            Made by `sitrep eval DIR --scores docs/scores.md --date DAY` on the development half of the gold sets; the rule of each score stands in the Javadoc of its class in
            `eval`. Figures are F1 unless the measure says otherwise; false alarms are per thousand sentences, lower is better. The interval is a 95 % bootstrap over items with a
            fixed seed.

            """;

    private ScoresPage() {}

    /**
     * The page after a run.
     *
     * @param page the page before, empty if there is none
     * @param day of the run, ISO 8601
     */
    public static String updated(String page, List<Score> scores, String day) {
        Map<String, List<String>> rows = rows(page);
        for (Score score : scores) {
            String key = score.set() + "\t" + score.measure().name();
            List<String> old = rows.get(key);
            String before = "–";
            if (old != null) {
                before = old.get(7).equals(day) ? old.get(3) : old.get(4);
            }
            put(
                    rows,
                    key,
                    List.of(
                            score.set(),
                            score.measure().name(),
                            String.format(Locale.ROOT, "%.0f", score.outcome().n()),
                            before,
                            Table.figure(score.outcome().value(), score.measure()),
                            Table.interval(score),
                            score.measure().best(),
                            day));
        }
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append(HEAD).append('\n').append(RULE).append('\n');
        for (List<String> row : rows.values()) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return text.toString();
    }

    private static Map<String, List<String>> rows(String page) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : page.split("\n", -1)) {
            if (line.startsWith("| ") && !line.equals(HEAD) && !line.equals(RULE)) {
                String[] cells = line.split("\\|", -1);
                if (cells.length == 10) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= 8; i++) {
                        row.add(cells[i].strip());
                    }
                    rows.put(row.get(0) + "\t" + row.get(1), row);
                }
            }
        }
        return rows;
    }

    /** Replaces a row in place, or puts a new one behind the last row of its set. */
    private static void put(Map<String, List<String>> rows, String key, List<String> row) {
        if (rows.containsKey(key)) {
            rows.put(key, row);
            return;
        }
        List<Map.Entry<String, List<String>>> all = new ArrayList<>(rows.entrySet());
        int at = all.size();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).getValue().get(0).equals(row.get(0))) {
                at = i + 1;
            }
        }
        all.add(at, Map.entry(key, row));
        rows.clear();
        all.forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
    }
}
