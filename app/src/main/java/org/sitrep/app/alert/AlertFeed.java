package org.sitrep.app.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.store.Alerts;
import tools.jackson.databind.JsonNode;

/** The alerts of a watch as an Atom feed (RFC 4287). The same alerts give the same bytes. Stateless and thread-safe. */
public final class AlertFeed {
    private AlertFeed() {}

    /**
     * The feed.
     *
     * @param alerts newest first
     * @param self its own address, {@code null} for a file
     */
    public static String write(Watch watch, List<Alerts.Alert> alerts, @Nullable String self) {
        Instant updated = alerts.isEmpty() ? watch.since() : alerts.getFirst().made();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n  <title>")
                .append(escaped("Sitrep: " + watch.name()))
                .append("</title>\n  <id>urn:sitrep:watch:")
                .append(watch.name())
                .append("</id>\n  <updated>")
                .append(moment(updated))
                .append("</updated>\n  <author><name>Sitrep</name></author>\n");
        if (self != null) {
            out.append("  <link rel=\"self\" href=\"").append(escaped(self)).append("\"/>\n");
        }
        for (Alerts.Alert alert : alerts) {
            entry(out, watch, alert, self != null);
        }
        return out.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder out, Watch watch, Alerts.Alert alert, boolean served) {
        JsonNode body = AlertJson.body(alert);
        String lead = body.path("lead").asString("");
        out.append("  <entry>\n    <title>")
                .append(escaped(lead.isEmpty() ? AlertJson.headline(alert) : lead))
                .append("</title>\n    <id>urn:sitrep:watch:")
                .append(watch.name())
                .append(":alert:")
                .append(alert.number())
                .append("</id>\n    <updated>")
                .append(moment(alert.made()))
                .append("</updated>\n");
        JsonNode first = body.path("references").path(0);
        // Served, an entry leads to its words on the page, as seen from the address of the feed.
        String document = first.path("document").asString("");
        if (served && !document.isEmpty()) {
            String at = first.path("start").asInt(0) + "-" + first.path("end").asInt(0);
            out.append("    <link rel=\"alternate\" href=\"")
                    .append(escaped("../../../../?document=" + URLEncoder.encode(document, StandardCharsets.UTF_8)
                            + "&at=" + at))
                    .append("\"/>\n");
        }
        String url = first.path("url").asString("");
        if (url.matches("https?://[^\\s\"<>]+")) {
            out.append("    <link rel=\"related\" href=\"").append(escaped(url)).append("\"/>\n");
        }
        out.append("    <category term=\"")
                .append(escaped(body.path("on").asString("")))
                .append("\"/>\n    <content type=\"text\">")
                .append(escaped(AlertText.text(List.of(alert))))
                .append("</content>\n  </entry>\n");
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String escaped(String words) {
        StringBuilder kept = new StringBuilder();
        words.codePoints()
                .filter(point ->
                        (point >= 0x20 || point == '\n') && !(point >= 0xD800 && point <= 0xDFFF) && point < 0xFFFE)
                .forEach(kept::appendCodePoint);
        return kept.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
