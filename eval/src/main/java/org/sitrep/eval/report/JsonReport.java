package org.sitrep.eval.report;

import java.util.List;
import org.sitrep.eval.measure.Score;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scores as JSON: an array of rows, figures with four decimals, {@code null} where there is none. */
public final class JsonReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonReport() {}

    /** The JSON text, ending in a line feed. */
    public static String of(List<Score> scores) {
        ArrayNode rows = JSON.createArrayNode();
        for (Score score : scores) {
            ObjectNode row = rows.addObject();
            row.put("set", score.set());
            row.put("measure", score.measure().name());
            row.put("n", (long) score.outcome().n());
            put(row, "precision", score.outcome().precision());
            put(row, "recall", score.outcome().recall());
            put(row, "score", score.outcome().value());
            put(row, "low", score.low());
            put(row, "high", score.high());
            row.put("lowerIsBetter", score.measure().lowerIsBetter());
            row.put("bestKnown", score.measure().best());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows).replace("\r\n", "\n") + "\n";
    }

    private static void put(ObjectNode row, String field, double value) {
        if (Double.isNaN(value)) {
            row.putNull(field);
        } else {
            row.put(field, Math.round(value * 10_000) / 10_000.0);
        }
    }
}
