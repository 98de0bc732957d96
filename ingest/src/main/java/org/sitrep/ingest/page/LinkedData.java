package org.sitrep.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON-LD of a page, as far as it speaks of the article. Immutable. */
final class LinkedData {
    private static final int DEPTH = 64;
    private static final int MOST_NODES = 2_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();
    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "liveblogposting",
            "blogposting",
            "socialmediaposting",
            "report",
            "scholarlyarticle",
            "techarticle",
            "satiricalarticle",
            "advertisercontentarticle",
            "medicalscholarlyarticle",
            "review");
    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "recipe", "creativework", "howto", "medicalwebpage");

    private final @Nullable JsonNode article;
    private final List<JsonNode> all;

    private LinkedData(@Nullable JsonNode article, List<JsonNode> all) {
        this.article = article;
        this.all = all;
    }

    static LinkedData of(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element script : page.select("script[type^=application/ld+json]")) {
            String json = script.data().strip();
            if (json.startsWith("<!--")) {
                json = json.substring(4).replaceFirst("-->\\s*$", "");
            }
            json = json.replaceFirst("^\\s*//<!\\[CDATA\\[", "").replaceFirst("//\\]\\]>\\s*$", "");
            try {
                collect(MAPPER.readTree(json.endsWith(";") ? json.substring(0, json.length() - 1) : json), nodes);
            } catch (JacksonException e) {
                // A page's broken JSON-LD says nothing; the rest of the page does.
            }
        }
        JsonNode best = null;
        for (JsonNode node : nodes) {
            if (isOf(node, ARTICLES) && (best == null || !isOf(best, ARTICLES))) {
                best = node;
            } else if (best == null && isOf(node, PAGES)) {
                best = node;
            }
        }
        return new LinkedData(best, nodes);
    }

    private static void collect(@Nullable JsonNode root, List<JsonNode> into) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty() && into.size() < MOST_NODES) {
            JsonNode node = open.remove();
            if (node.isObject()) {
                if (node.has("@type")) {
                    into.add(node);
                }
                for (JsonNode child : node) {
                    if (child.isContainer()) {
                        open.add(child);
                    }
                }
            } else if (node.isArray()) {
                node.forEach(open::add);
            }
        }
    }

    private static boolean isOf(JsonNode node, Set<String> types) {
        JsonNode type = node.get("@type");
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (types.contains(bare(each.asString("")))) {
                    return true;
                }
            }
            return false;
        }
        return types.contains(bare(type.asString("")));
    }

    private static String bare(String type) {
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** True if the page describes itself as an article, not only as a page. */
    boolean isArticle() {
        return article != null && isOf(article, ARTICLES);
    }

    @Nullable
    String text(String field) {
        return article == null ? null : string(article.get(field));
    }

    /** The article's body as it is given, {@code null} if it is not. */
    @Nullable
    String body() {
        String best = null;
        for (JsonNode node : all) {
            String body = string(node.get("articleBody"));
            if (body != null && (best == null || body.length() > best.length())) {
                best = body;
            }
        }
        return best;
    }

    /** Names of the persons or organisations in a field of the article. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        if (article != null) {
            JsonNode value = article.get(field);
            if (value != null && value.isArray()) {
                value.forEach(each -> name(each, names));
            } else if (value != null) {
                name(value, names);
            }
        }
        return names;
    }

    private void name(JsonNode node, List<String> into) {
        String name = node.isObject() ? string(node.get("name")) : string(node);
        if (name == null && node.isObject()) {
            String id = string(node.get("@id"));
            for (JsonNode other : all) {
                if (id != null && id.equals(string(other.get("@id"))) && name == null) {
                    name = string(other.get("name"));
                }
            }
        }
        if (name != null && !name.startsWith("http") && name.length() < 120) {
            into.add(name);
        }
    }

    private static @Nullable String string(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isArray() && !node.isEmpty()) {
            return string(node.get(0));
        }
        if (!node.isString()) {
            return null;
        }
        String value = Parser.unescapeEntities(node.stringValue(), false).strip();
        return value.isEmpty() ? null : value;
    }
}
