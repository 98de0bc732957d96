package org.sitrep.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.StatedDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private static final int DEPTH = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .build();

    private JsonFeed() {}

    static FeedRead read(String json, String base) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            String said = e.getOriginalMessage();
            return new FeedRead.NotAFeed("its JSON is broken: "
                    + (said == null ? "" : said.lines().findFirst().orElse("")));
        }
        JsonNode items = root.get("items");
        if (items == null || !items.isArray()) {
            return new FeedRead.NotAFeed("it has no \"items\"");
        }
        String home = Xml.address(string(root, "home_page_url"), base);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.isObject()) {
                entries.add(entry(item, home == null ? base : home, root));
            }
        }
        return new Feed(
                "JSON Feed",
                string(root, "title"),
                home,
                Xml.language(string(root, "language")),
                entries,
                Feed.Pace.UNSAID);
    }

    private static Entry entry(JsonNode item, String base, JsonNode feed) {
        String url = Xml.address(string(item, "url"), base);
        if (url == null) {
            url = Xml.address(string(item, "external_url"), base);
        }
        String id = string(item, "id");
        String html = string(item, "content_html");
        String text = string(item, "content_text");
        String summary = string(item, "summary");
        String given = html != null ? html : text != null ? escaped(text) : summary != null ? escaped(summary) : "";
        List<String> authors = names(item);
        return new Entry(
                id == null ? url : id,
                string(item, "title"),
                url,
                StatedDate.iso(string(item, "date_published")),
                StatedDate.iso(string(item, "date_modified")),
                authors.isEmpty() ? names(feed) : authors,
                given,
                html != null || text != null);
    }

    /** Plain text as HTML, with its paragraphs. */
    private static String escaped(String text) {
        return Entities.escape(text).replaceAll("\\n\\s*\\n", "<br><br>").replace("\n", "<br>");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        JsonNode authors = node.get("authors");
        if (authors != null && authors.isArray()) {
            for (JsonNode each : authors) {
                String name = string(each, "name");
                if (name != null) {
                    names.add(name);
                }
            }
        }
        JsonNode author = node.get("author");
        String single = author == null ? null : string(author, "name");
        if (names.isEmpty() && single != null) {
            names.add(single);
        }
        return names;
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !(value.isString() || value.isNumber())) {
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }
}
