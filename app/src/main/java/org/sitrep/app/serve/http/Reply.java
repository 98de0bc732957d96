package org.sitrep.app.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The answer to a call.
 *
 * @param headers beyond those that every answer has
 */
public record Reply(int status, Map<String, String> headers, Content content) {
    /** What is in it. */
    public sealed interface Content {
        /** Nothing. */
        record None() implements Content {}

        /**
         * Bytes at hand.
         *
         * @param tagged true if it gets an ETag and is answered by 304 when the caller has it already
         */
        @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed: one answer on its way out.
        record Bytes(String type, byte[] bytes, boolean tagged) implements Content {}

        /** Bytes that are written as they come. */
        record Written(String type, Writing writing) implements Content {}

        /** A stream of events that lasts until one side ends it. */
        record Events(Consumer<EventStream> open) implements Content {}
    }

    /** Writes the answer. */
    @FunctionalInterface
    public interface Writing {
        /** Writes into {@code out}, which the caller of this method closes. */
        void to(OutputStream out) throws IOException;
    }

    /** JSON that is told from an earlier answer by an ETag. */
    public static Reply json(Consumer<Json> writing) {
        return new Reply(200, Map.of(), new Content.Bytes("application/json", Json.bytes(writing), true));
    }

    /** JSON that is nobody else's and of this moment. */
    public static Reply fresh(int status, Consumer<Json> writing) {
        return new Reply(status, Map.of(), new Content.Bytes("application/json", Json.bytes(writing), false));
    }

    /** Text of some type, in UTF-8. */
    public static Reply text(String type, String text, boolean tagged) {
        return new Reply(200, Map.of(), new Content.Bytes(type, text.getBytes(StandardCharsets.UTF_8), tagged));
    }

    /** Bytes of some type, told from others by an ETag. */
    public static Reply bytes(String type, byte[] bytes) {
        return new Reply(200, Map.of(), new Content.Bytes(type, bytes, true));
    }

    /** A file that is written as it comes. */
    public static Reply file(String type, String name, Writing writing) {
        return new Reply(
                200,
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\""),
                new Content.Written(type, writing));
    }

    /** A stream of events. */
    public static Reply events(Consumer<EventStream> open) {
        return new Reply(200, Map.of(), new Content.Events(open));
    }

    /** Done, with nothing to say. */
    public static Reply done() {
        return new Reply(204, Map.of(), new Content.None());
    }

    /** It is elsewhere. */
    public static Reply redirect(String location) {
        return new Reply(302, Map.of("Location", location), new Content.None());
    }

    /** What went wrong. */
    public static Reply problem(Problem problem) {
        return new Reply(
                problem.status(), Map.of(), new Content.Bytes("application/problem+json", problem.json(), false));
    }

    /** The same with another status. */
    public Reply as(int other) {
        return new Reply(other, headers, content);
    }

    /** The same with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, content);
    }
}
