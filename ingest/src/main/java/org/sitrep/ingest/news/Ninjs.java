package org.sitrep.ingest.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;
import org.sitrep.ingest.fact.StatedDate;
import org.sitrep.ingest.page.PageReader;
import tools.jackson.databind.JsonNode;

/** Reads ninjs 1.x (fields by name), 2.x and 3.x (lists of headlines and bodies, in small letters or camel case). Thread-safe. */
public final class Ninjs {
    private Ninjs() {}

    /** True if the object is a ninjs item: it has a {@code uri} and a headline or a body as ninjs names them. */
    public static boolean isItem(JsonNode node) {
        if (!node.has("uri") || node.has("text")) {
            return false;
        }
        for (String field : node.propertyNames()) {
            if (field.equals("headline")
                    || field.equals("headlines")
                    || field.equals("bodies")
                    || field.startsWith("body_")) {
                return true;
            }
        }
        return false;
    }

    /** The item; its text is empty if it has no body. */
    public static NewsItem read(JsonNode node) {
        String version = date(node, "versioncreated", "versionCreated");
        String created = date(
                node,
                "contentcreated",
                "contentCreated",
                "firstcreated",
                "firstCreated",
                "datepublished",
                "datePublished");
        String published = created == null ? version : created;
        List<Fact> authors = new ArrayList<>();
        String by = string(node, "by", "byline");
        if (by != null) {
            authors.add(new Fact(by.replaceFirst("(?i)^by\\s+", ""), Origin.FIELD));
        }
        String language = string(node, "language");
        String uri = string(node, "uri");
        String outlet = string(node, "provider", "source", "infosource", "copyrightholder", "copyrightHolder");
        return new NewsItem(
                body(node),
                new Facts(
                        Fact.of(headline(node), Origin.FIELD),
                        authors,
                        Fact.of(published, Origin.FIELD),
                        version == null || version.equals(published) ? null : Fact.of(version, Origin.FIELD),
                        Fact.of(outlet, Origin.FIELD),
                        Fact.of(uri, Origin.FIELD),
                        Fact.of(
                                language != null && language.matches("[A-Za-z]{2}([-_].*)?")
                                        ? language.substring(0, 2).toLowerCase(Locale.ROOT)
                                        : null,
                                Origin.FIELD)));
    }

    private static @Nullable String headline(JsonNode node) {
        String single = string(node, "headline");
        if (single != null) {
            return single;
        }
        JsonNode main = chosen(node.get("headlines"));
        String value = main == null ? null : string(main, "value");
        return value == null ? string(node, "title", "name") : value;
    }

    private static String body(JsonNode node) {
        JsonNode main = chosen(node.get("bodies"));
        String value = main == null ? null : string(main, "value");
        if (main != null && value != null) {
            String type = string(main, "contentType", "contenttype");
            return text(value, type != null && type.contains("html"));
        }
        String html = string(node, "body_html", "body_xhtml");
        if (html != null) {
            return text(html, true);
        }
        String plain = string(node, "body_text", "body_txt");
        if (plain != null) {
            return text(plain, false);
        }
        for (String field : node.propertyNames()) {
            String body = field.startsWith("body_") ? string(node, field) : null;
            if (body != null) {
                return text(body, body.stripLeading().startsWith("<"));
            }
        }
        return "";
    }

    private static String text(String value, boolean html) {
        return PageReader.text(
                html
                        ? value
                        : Entities.escape(value)
                                .replaceAll("\\n\\s*\\n", "<br><br>")
                                .replace("\n", "<br>"));
    }

    /** The one in the role "main", else the longest. */
    private static @Nullable JsonNode chosen(@Nullable JsonNode list) {
        JsonNode best = null;
        int length = -1;
        if (list != null && list.isArray()) {
            for (JsonNode each : list) {
                String value = string(each, "value");
                String role = string(each, "role");
                if (value != null && role != null && role.matches("(.*:)?main")) {
                    return each;
                }
                if (value != null && value.length() > length) {
                    best = each;
                    length = value.length();
                }
            }
        }
        return best;
    }

    private static @Nullable String date(JsonNode node, String... names) {
        for (String name : names) {
            String date = StatedDate.iso(string(node, name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable String string(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.get(name);
            if (value != null && value.isString() && !value.stringValue().isBlank()) {
                return value.stringValue().strip();
            }
        }
        return null;
    }
}
