package org.sitrep.app.alert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.Watch.Channel;
import org.sitrep.app.alert.Watch.Condition;
import org.sitrep.picture.filter.Filter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Watches as JSON: as the store keeps them, and as they come over HTTP. Stateless and thread-safe. */
public final class WatchJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_CHANNELS = 20;

    private WatchJson() {}

    /** What came of reading a watch. */
    public sealed interface Parsed {
        /** It is one. */
        record Good(Watch watch) implements Parsed {}

        /** It is none; why, in words. */
        record Bad(String why) implements Parsed {}
    }

    /**
     * The JSON of {@code watch}.
     *
     * @param secrets whether the secrets of webhooks are in it
     */
    public static ObjectNode write(Watch watch, boolean secrets) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", watch.name());
        json.put("on", watch.condition().word());
        if (watch.condition() instanceof Condition.Silence(String outlet, int days)) {
            json.put("outlet", outlet).put("days", days);
        } else {
            json.put("where", watch.condition().about().toString());
        }
        json.put("since", watch.since().toString());
        ArrayNode channels = json.putArray("channels");
        for (Channel channel : watch.channels()) {
            switch (channel) {
                case Channel.Webhook(String url, String secret) -> {
                    ObjectNode hook = channels.addObject().put("webhook", url);
                    if (secrets) {
                        hook.put("secret", secret);
                    }
                }
                case Channel.Mail(String address) -> channels.addObject().put("mail", address);
            }
        }
        Timetable times = watch.timetable();
        json.put("zone", times.zone().getId());
        json.put("quietFrom", text(times.quietFrom()));
        json.put("quietTo", text(times.quietTo()));
        json.put("digest", text(times.digest()));
        return json;
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /** The watch that {@code json} holds. */
    public static Parsed read(String json, Instant now) {
        try {
            return read(MAPPER.readTree(json), now);
        } catch (JacksonException e) {
            return new Parsed.Bad("it is no JSON");
        }
    }

    /** The same; without {@code since} only what is learned from {@code now} on is told. */
    public static Parsed read(JsonNode json, Instant now) {
        try {
            String name = json.path("name").asString("");
            if (!Watch.isName(name)) {
                return new Parsed.Bad("name takes up to 60 letters, digits, - and _, not \"" + name + "\"");
            }
            String where = json.path("where").asString("");
            Filter filter = switch (Filter.parse(where)) {
                case Filter.Parsed.Good(Filter good) -> good;
                case Filter.Parsed.Bad(int position, String why) ->
                    throw new IllegalArgumentException("where does not read at character " + position + ": " + why);
            };
            Condition condition = condition(json, filter);
            String since = json.path("since").asString("");
            Timetable timetable = new Timetable(
                    ZoneId.of(json.path("zone").asString("UTC")),
                    time(json, "quietFrom"),
                    time(json, "quietTo"),
                    time(json, "digest"));
            return new Parsed.Good(new Watch(
                    name, condition, since.isEmpty() ? now : Instant.parse(since), channels(json), timetable));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Parsed.Bad(String.valueOf(e.getMessage()));
        }
    }

    private static Condition condition(JsonNode json, Filter filter) {
        String on = json.path("on").asString("events");
        return switch (on) {
            case "events" -> new Condition.Events(filter);
            case "spike" -> new Condition.Spike(filter);
            case "contradiction" -> new Condition.Contradiction(filter);
            case "change" -> new Condition.Change(filter);
            case "silence" ->
                new Condition.Silence(
                        json.path("outlet").asString(""), json.path("days").asInt(2));
            default ->
                throw new IllegalArgumentException(
                        "on is one of events spike contradiction change silence, not \"" + on + "\"");
        };
    }

    private static @Nullable LocalTime time(JsonNode json, String field) {
        String text = json.path(field).asString("");
        return text.isEmpty() ? null : LocalTime.parse(text);
    }

    private static List<Channel> channels(JsonNode json) {
        List<Channel> channels = new ArrayList<>();
        for (JsonNode each : json.path("channels")) {
            String url = each.path("webhook").asString("");
            String address = each.path("mail").asString("");
            if (!url.isEmpty()) {
                channels.add(Channels.webhook(url, each.path("secret").asString("")));
            } else if (!address.isEmpty()) {
                channels.add(Channels.mail(address));
            } else {
                throw new IllegalArgumentException("a channel has a webhook or a mail");
            }
        }
        if (channels.size() > MOST_CHANNELS) {
            throw new IllegalArgumentException("a watch has at most " + MOST_CHANNELS + " channels");
        }
        return channels;
    }
}
