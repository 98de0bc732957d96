package org.sitrep.ingest.fetch.watch;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.Validators;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The feed files' form: JSON with a schema name, fields left out where there is nothing to say. */
final class FeedJson {
    private static final String LIST = "sitrep-feeds/1";
    private static final String SEEN = "sitrep-seen/1";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FeedJson() {}

    static byte[] bytes(List<FeedBook.Entry> entries) {
        ObjectNode root = MAPPER.createObjectNode().put("schema", LIST);
        ArrayNode feeds = root.putArray("feeds");
        for (FeedBook.Entry entry : entries) {
            Subscription subscription = entry.subscription();
            FeedState state = entry.state();
            ObjectNode feed = feeds.addObject().put("id", subscription.id()).put("url", subscription.url());
            put(feed, "title", subscription.title());
            put(feed, "folder", subscription.folder());
            feed.put("fullText", subscription.fullText().word());
            put(feed, "validatorsOf", state.validators().of());
            put(feed, "etag", state.validators().entityTag());
            put(feed, "lastModified", state.validators().modified());
            put(feed, "lastVisit", state.lastVisit());
            put(feed, "nextVisit", state.nextVisit());
            put(feed, "interval", state.interval());
            if (state.failures() > 0) {
                feed.put("failures", state.failures());
            }
            put(feed, "failingSince", state.failingSince());
            put(feed, "lastProblem", state.lastProblem());
            put(feed, "channel", state.channel());
            if (state.stopped()) {
                feed.put("stopped", true);
            }
            if (state.left()) {
                feed.put("left", true);
            }
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    static List<FeedBook.Entry> entries(byte[] bytes) throws BrokenBook {
        try {
            List<FeedBook.Entry> entries = new ArrayList<>();
            for (JsonNode feed : list(bytes, LIST, "feeds")) {
                String of = string(feed, "validatorsOf");
                String interval = string(feed, "interval");
                entries.add(new FeedBook.Entry(
                        new Subscription(
                                needed(feed, "id"),
                                needed(feed, "url"),
                                string(feed, "title"),
                                string(feed, "folder"),
                                FullText.of(needed(feed, "fullText"))),
                        new FeedState(
                                new Validators(
                                        of == null ? null : URI.create(of),
                                        string(feed, "etag"),
                                        string(feed, "lastModified")),
                                instant(feed, "lastVisit"),
                                instant(feed, "nextVisit"),
                                interval == null ? null : Duration.parse(interval),
                                feed.path("failures").asInt(0),
                                instant(feed, "failingSince"),
                                string(feed, "lastProblem"),
                                feed.path("stopped").asBoolean(false),
                                string(feed, "channel"),
                                feed.path("left").asBoolean(false))));
            }
            return entries;
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new BrokenBook("feeds.json does not hold a list of feeds: " + e.getMessage(), e);
        }
    }

    static byte[] bytes(Seen seen) {
        ObjectNode root = MAPPER.createObjectNode().put("schema", SEEN);
        ArrayNode items = root.putArray("items");
        for (Seen.Item item : seen.items()) {
            ObjectNode one = items.addObject().put("document", item.document());
            put(one, "guid", item.guid());
            put(one, "link", item.link());
            put(one, "published", item.published());
            one.put("words", item.words());
            put(one, "text", item.text());
            if (item.tries() > 0) {
                one.put("tries", item.tries());
            }
            put(one, "last", item.last());
        }
        return MAPPER.writeValueAsBytes(root);
    }

    static Seen seen(byte[] bytes) throws BrokenBook {
        try {
            List<Seen.Item> items = new ArrayList<>();
            for (JsonNode item : list(bytes, SEEN, "items")) {
                items.add(new Seen.Item(
                        needed(item, "document"),
                        string(item, "guid"),
                        string(item, "link"),
                        string(item, "published"),
                        needed(item, "words"),
                        string(item, "text"),
                        item.path("tries").asInt(0),
                        Instant.parse(needed(item, "last"))));
            }
            return new Seen(items);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new BrokenBook("a file under feeds/ does not hold what was seen: " + e.getMessage(), e);
        }
    }

    private static JsonNode list(byte[] bytes, String schema, String name) {
        JsonNode root = MAPPER.readTree(bytes);
        if (!schema.equals(string(root, "schema")) || !root.path(name).isArray()) {
            throw new IllegalArgumentException("the schema is not " + schema);
        }
        return root.get(name);
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        String value = string(node, name);
        return value == null ? null : Instant.parse(value);
    }

    private static String needed(JsonNode node, String name) {
        String value = string(node, name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static @Nullable String string(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || !value.isString() ? null : value.stringValue();
    }
}
