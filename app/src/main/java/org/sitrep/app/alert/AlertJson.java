package org.sitrep.app.alert;

import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.app.report.Sentences.Told;
import org.sitrep.picture.store.Alerts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Alerts as JSON: as the store keeps them, as webhooks send them, as HTTP shows them. Stateless and thread-safe. */
public final class AlertJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AlertJson() {}

    /** What is kept of a finding. */
    static String body(Watch watch, Finder.Found found) {
        return write(watch.condition().word(), found.told()).toString();
    }

    static ObjectNode write(String on, Told told) {
        Statement statement = told.statement();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("on", on);
        json.put("kind", statement.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.put("lead", statement.lead());
        json.put("text", statement.text());
        ArrayNode references = json.putArray("references");
        for (Reference each : told.references()) {
            references
                    .addObject()
                    .put("number", each.number())
                    .put("document", each.document())
                    .put("outlet", each.outlet())
                    .put("published", each.published())
                    .put("url", each.url())
                    .put("start", each.start())
                    .put("end", each.end())
                    .put("words", each.words());
        }
        return json;
    }

    /** An alert with its number, watch and moment. */
    public static ObjectNode write(Alerts.Alert alert) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("number", alert.number());
        json.put("watch", alert.watch());
        json.put("made", alert.made().toString());
        json.put("subject", alert.subject());
        body(alert).properties().forEach(each -> json.set(each.getKey(), each.getValue()));
        return json;
    }

    /** What the alert says, on one line. */
    public static String headline(Alerts.Alert alert) {
        JsonNode body = body(alert);
        String lead = body.path("lead").asString("");
        String text = body.path("text").asString("");
        return lead.isEmpty() ? text : text.isEmpty() ? lead : lead + " " + text;
    }

    static JsonNode body(Alerts.Alert alert) {
        return MAPPER.readTree(alert.body());
    }
}
