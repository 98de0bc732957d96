package org.sitrep.app.alert;

import java.time.Instant;
import java.util.List;
import org.sitrep.picture.filter.Field;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.filter.Operator;

/**
 * What somebody wants to be told about.
 *
 * @param name unique, of letters, digits, {@code -} and {@code _}
 * @param since what was learned until then is not told
 * @param channels where alerts go; without any they are read as a feed
 */
public record Watch(String name, Condition condition, Instant since, List<Channel> channels, Timetable timetable) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,59}";

    public Watch {
        if (!isName(name)) {
            throw new IllegalArgumentException("a watch is called by letters, digits, - and _, not " + name);
        }
        channels = List.copyOf(channels);
    }

    /** True if a watch may be called so. */
    public static boolean isName(String name) {
        return name.matches(NAME);
    }

    /** What a watch waits for. */
    public sealed interface Condition {
        /** Which events it is about. */
        Filter about();

        /** A new event, whatever it is asked by: actor, place, type, story. */
        record Events(Filter about) implements Condition {}

        /** A day with far more events than usual. */
        record Spike(Filter about) implements Condition {}

        /** A new contradiction about these events, a new side in one, a toll that moved. */
        record Contradiction(Filter about) implements Condition {}

        /** Control of a place or an office that changes hands, by reports that tell such events. */
        record Change(Filter about) implements Condition {}

        /**
         * An outlet of which nothing came.
         *
         * @param days so many days without a report
         */
        record Silence(String outlet, int days) implements Condition {
            public Silence {
                if (outlet.isBlank() || days < 1 || days > 3650) {
                    throw new IllegalArgumentException("silence needs an outlet and 1 to 3650 days");
                }
            }

            @Override
            public Filter about() {
                return new Filter.Condition(Field.SOURCE, Operator.EQUAL, List.of(outlet));
            }
        }

        /** The word for it on the command line and in JSON. */
        default String word() {
            return switch (this) {
                case Events events -> "events";
                case Spike spike -> "spike";
                case Contradiction contradiction -> "contradiction";
                case Change change -> "change";
                case Silence silence -> "silence";
            };
        }
    }

    /** Where alerts go. */
    public sealed interface Channel {
        /** What names it among the watch's channels. */
        String id();

        /**
         * An address that is sent each alert as JSON.
         *
         * @param secret with which it is signed, in Base64
         */
        record Webhook(String url, String secret) implements Channel {
            @Override
            public String id() {
                return "webhook " + url;
            }

            /** Without the secret, which is nobody else's business. */
            @Override
            public String toString() {
                return id();
            }
        }

        /** Somebody who is sent alerts by e-mail. */
        record Mail(String address) implements Channel {
            @Override
            public String id() {
                return "mail " + address;
            }
        }
    }
}
