package org.sitrep.app.serve.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody asks for. Remembers which parameters were read, so that a misspelt one is not taken for none. Used by one thread. */
public final class Call {
    private final Heading heading;
    private final Map<String, String> parameters;
    private final Map<String, List<String>> query;
    private final Function<String, @Nullable String> headers;
    private final Function<String, @Nullable String> cookies;
    private final Supplier<byte[]> body;
    private final Set<String> read = new LinkedHashSet<>();
    private Caller caller = Caller.NOBODY;

    /**
     * The first line of a call and where it comes from.
     *
     * @param path as it was sent, without the query
     * @param query as it was sent, empty if there is none
     * @param route that it goes to
     * @param remote address of whoever asks
     * @param secure true if it came by TLS
     */
    public record Heading(String method, String path, String query, Route route, String remote, boolean secure) {}

    Call(
            Heading heading,
            Map<String, String> parameters,
            Map<String, List<String>> query,
            Function<String, @Nullable String> headers,
            Function<String, @Nullable String> cookies,
            Supplier<byte[]> body) {
        this.heading = heading;
        this.parameters = parameters;
        this.query = query;
        this.headers = headers;
        this.cookies = cookies;
        this.body = body;
    }

    /** Its first line. */
    public Heading heading() {
        return heading;
    }

    /** A parameter of the path. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(heading.route().template() + " has no parameter " + name);
        }
        return value;
    }

    /** A header, {@code null} if it was not sent. */
    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** A cookie, {@code null} if it was not sent. */
    public @Nullable String cookie(String name) {
        return cookies.apply(name);
    }

    /** Who is asking. */
    public Caller caller() {
        return caller;
    }

    void from(Caller someone) {
        caller = someone;
    }

    /** The object in the body. */
    public JsonNode body() {
        return Json.read(body.get());
    }

    /** A parameter of the query, {@code null} if it is not given or blank. */
    public @Nullable String query(String name) {
        read.add(name);
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refused.wrong(name, "it is given " + values.size() + " times");
        }
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }

    /** The values of a parameter, separated by commas or given several times; empty if it is not given. */
    public List<String> values(String name) {
        read.add(name);
        List<String> all = new ArrayList<>();
        for (String given : query.getOrDefault(name, List.of())) {
            for (String value : given.split(",", -1)) {
                if (!value.isBlank()) {
                    all.add(value.strip());
                }
            }
        }
        return all;
    }

    /**
     * The values of a parameter that may have commas in themselves, as "conflict, war and peace" has: only a comma as it was sent separates, and one that was percent-encoded belongs to the value (RFC 6570,
     * form style).
     */
    public List<String> labels(String name) {
        read.add(name);
        List<String> all = new ArrayList<>();
        for (String pair : heading.query().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && Front.decoded(pair.substring(0, equals)).equals(name)) {
                for (String sent : pair.substring(equals + 1).split(",", -1)) {
                    String value = Front.decoded(sent).strip();
                    if (!value.isEmpty()) {
                        all.add(value);
                    }
                }
            }
        }
        return all;
    }

    /** The values of a parameter, each one of these constants whatever its case. */
    public <E extends Enum<E>> List<E> values(String name, Class<E> kind) {
        List<E> all = new ArrayList<>();
        for (String value : values(name)) {
            all.add(constant(name, kind, value));
        }
        return all;
    }

    /** The constant that a parameter names, {@code null} if it is not given. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind) {
        String value = query(name);
        return value == null ? null : constant(name, kind, value);
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> kind, String value) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        List<String> words = new ArrayList<>();
        for (E constant : kind.getEnumConstants()) {
            words.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw Refused.wrong(name, Refused.shown(value) + " is none of " + String.join(", ", words));
    }

    /** A whole number from {@code least} to {@code most}; {@code usual} if it is not given. */
    public int number(String name, int usual, int least, int most) {
        String value = query(name);
        return value == null ? usual : inRange(name, value, least, most);
    }

    /** A number in the path. */
    public int number(String parameter, int most) {
        return inRange(parameter, parameter(parameter), 1, most);
    }

    private static int inRange(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Refused.wrong(name, Refused.shown(value) + " is no whole number");
        }
        throw Refused.wrong(name, Refused.shown(value) + " is not from " + least + " to " + most);
    }

    /** True or false, {@code null} if it is not given. */
    public @Nullable Boolean flag(String name) {
        String value = query(name);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Refused.wrong(name, Refused.shown(value) + " is neither true nor false");
        };
    }

    /** A day, {@code null} if it is not given. */
    public @Nullable LocalDate day(String name) {
        String value = query(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Refused.wrong(name, Refused.shown(value == null ? "" : value) + " is no day, write 2024-03-01");
        }
    }

    /** What was known then is asked for; far in the future if nothing is said, so that a clock that runs behind leaves nothing out. */
    public Instant asOf() {
        Instant moment = moment("asOf");
        return moment == null ? Instant.MAX : moment;
    }

    /** A moment, of a day its end in UTC; {@code null} if it is not given. */
    public @Nullable Instant moment(String name) {
        String value = query(name);
        if (value == null) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1000)
                    // A plus sign that was not encoded has become a space.
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Refused.wrong(name, Refused.shown(value) + " is no moment, write 2024-03-01 or 2024-03-01T10:00:00Z");
        }
    }

    /** Says that every parameter is known, whatever it is. */
    public void anyQuery() {
        read.addAll(query.keySet());
    }

    /** Parameters that were given and that nobody has read, sorted. */
    Set<String> unread() {
        Set<String> unread = new TreeSet<>(query.keySet());
        unread.removeAll(read);
        return unread;
    }

    /** Parameters that were read, sorted. */
    Set<String> read() {
        return new TreeSet<>(read);
    }
}
