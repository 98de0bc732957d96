package org.sitrep.app.alert;

import java.util.List;
import org.sitrep.picture.store.Alerts;
import tools.jackson.databind.JsonNode;

/** Alerts as plain text, for an e-mail or a terminal. Stateless and thread-safe. */
public final class AlertText {
    private static final int SUBJECT = 120;

    private AlertText() {}

    /** One line that says what it is about. */
    static String subject(List<Alerts.Alert> alerts) {
        Alerts.Alert first = alerts.getFirst();
        String words = alerts.size() == 1
                ? AlertJson.headline(first)
                : alerts.size() + " alerts, first " + AlertJson.headline(first);
        String line = "[" + first.watch() + "] " + words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.codePointCount(0, line.length()) <= SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT - 1)) + "…";
    }

    /** What was found, each with the words it stands on. */
    public static String text(List<Alerts.Alert> alerts) {
        StringBuilder out = new StringBuilder();
        for (Alerts.Alert alert : alerts) {
            out.append(out.isEmpty() ? "" : "\n")
                    .append(plain(AlertJson.headline(alert)))
                    .append('\n');
            for (JsonNode each : AlertJson.body(alert).path("references")) {
                out.append("  [")
                        .append(each.path("number").asInt())
                        .append("] ")
                        .append(plain(each.path("outlet").asString("source not named")))
                        .append(", ")
                        .append(plain(each.path("published").asString("undated")))
                        .append(": “")
                        .append(plain(each.path("words").asString("")))
                        .append("”")
                        .append(
                                each.path("url").asString("").isEmpty()
                                        ? ""
                                        : " " + plain(each.path("url").asString("")))
                        .append('\n');
            }
            out.append("  alert ")
                    .append(alert.number())
                    .append(" of watch ")
                    .append(alert.watch())
                    .append(", ")
                    .append(alert.made())
                    .append('\n');
        }
        return out.toString();
    }

    /** Words of a stranger, on one line and without commands for a terminal. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    }
}
