package org.sitrep.ingest.fetch;

import java.time.Duration;

/**
 * How fetching behaves.
 *
 * @param userAgent who we say we are; its part before the first slash, in small letters, is our name in robots.txt
 * @param allowPrivate whether addresses inside private networks may be asked
 * @param answerTime longest time from looking up the name to the end of the headers
 * @param bodyTime longest time for the body
 * @param mostBytes most bytes of a body, packed or unpacked
 * @param gap least time between the end of one request to a host and the start of the next
 * @param longestGap most that a robots.txt may ask for as a gap
 * @param longestWait longest time that a request waits for its turn; whoever would have to wait longer comes again
 * @param mostRedirects redirects that are followed from one address
 */
public record FetchSettings(
        String userAgent,
        boolean allowPrivate,
        Duration answerTime,
        Duration bodyTime,
        int mostBytes,
        Duration gap,
        Duration longestGap,
        Duration longestWait,
        int mostRedirects) {

    public FetchSettings {
        if (!userAgent.matches("[A-Za-z][A-Za-z0-9_-]*/[\\x20-\\x7e]+")) {
            throw new IllegalArgumentException("user agent must be printable, as Name/1.0 (words), not " + userAgent);
        }
        if (answerTime.isNegative()
                || bodyTime.isNegative()
                || gap.isNegative()
                || mostBytes < 1
                || mostRedirects < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** What suits a reader of news that runs all day. */
    public static FetchSettings standard(String userAgent) {
        return new FetchSettings(
                userAgent,
                false,
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                10_000_000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofSeconds(90),
                8);
    }

    /** The same, with private addresses allowed or not. */
    public FetchSettings allowPrivate(boolean allowed) {
        return new FetchSettings(
                userAgent, allowed, answerTime, bodyTime, mostBytes, gap, longestGap, longestWait, mostRedirects);
    }

    /** The same with another gap. */
    public FetchSettings gap(Duration least) {
        return new FetchSettings(
                userAgent,
                allowPrivate,
                answerTime,
                bodyTime,
                mostBytes,
                least,
                longestGap,
                longestWait,
                mostRedirects);
    }

    /** Our name in robots.txt. */
    String robotName() {
        return userAgent.substring(0, userAgent.indexOf('/')).toLowerCase(java.util.Locale.ROOT);
    }
}
