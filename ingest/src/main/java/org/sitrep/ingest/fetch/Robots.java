package org.sitrep.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What sites allow robots to fetch (RFC 9309): no robots.txt means all, one that cannot be had means nothing until it can. Thread-safe.
 *
 * <p>Kept for a day, or as long as the server says between an hour and a day; a failure is kept for ten minutes.
 */
final class Robots {
    /** RFC 9309 (2.5) asks for at least 500 KiB. */
    static final int MOST_BYTES = 512 * 1024;

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    /** What a site says about one address. */
    sealed interface Verdict {
        /** Go ahead; {@code gap} is what the site asks to leave between requests, zero if it does not say. */
        record Allowed(Duration gap) implements Verdict {}

        record Forbidden() implements Verdict {}

        /** Its robots.txt cannot be had. */
        record Unknown(FetchProblem problem, Instant notBefore) implements Verdict {}
    }

    private static final class Site {
        final ReentrantLock lock = new ReentrantLock();
        Instant until = Instant.MIN;

        @Nullable
        SimpleRobotRules rules;

        @Nullable
        FetchProblem problem;
    }

    private final String name;
    private final InstantSource clock;
    private final Function<URI, Fetched> fetch;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    Robots(String name, InstantSource clock, Function<URI, Fetched> fetch) {
        this.name = name;
        this.clock = clock;
        this.fetch = fetch;
    }

    Verdict about(URI uri) {
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        Site site = sites.computeIfAbsent(origin, key -> new Site());
        site.lock.lock();
        try {
            if (!clock.instant().isBefore(site.until)) {
                load(site, URI.create(origin + "/robots.txt"));
            }
            if (site.problem != null) {
                return new Verdict.Unknown(site.problem, site.until);
            }
            if (site.rules == null || site.rules.isAllowed(uri.toString())) {
                return new Verdict.Allowed(gap(site.rules));
            }
            return new Verdict.Forbidden();
        } finally {
            site.lock.unlock();
        }
    }

    private void load(Site site, URI uri) {
        site.rules = null;
        site.problem = null;
        Fetched fetched = fetch.apply(uri);
        Instant now = clock.instant();
        switch (fetched) {
            case Fetched.Page page -> {
                SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
                String type = page.contentType() == null ? "text/plain" : page.contentType();
                site.rules = parser.parseContent(uri.toString(), page.body(), type, List.of(name));
                Duration fresh = page.fresh();
                site.until = now.plus(
                        fresh.isZero() || fresh.compareTo(LONGEST) > 0
                                ? LONGEST
                                : fresh.compareTo(SHORTEST) < 0 ? SHORTEST : fresh);
            }
            case Fetched.Failed(FetchProblem problem, boolean passing) -> {
                if (passing) {
                    refuse(site, problem, now.plus(AFTER_FAILURE));
                } else {
                    site.until = now.plus(LONGEST);
                }
            }
            case Fetched.Later(FetchProblem problem, Instant notBefore) -> refuse(site, problem, notBefore);
            case Fetched.Gone gone -> site.until = now.plus(LONGEST);
            case Fetched.NotModified same -> site.until = now.plus(LONGEST);
        }
    }

    private static void refuse(Site site, FetchProblem why, Instant until) {
        site.problem = new FetchProblem(
                FetchProblem.Kind.ROBOTS_UNKNOWN,
                why.where(),
                why.kind().what() + (why.why().isEmpty() ? "" : ": " + why.why()));
        site.until = until;
    }

    private static Duration gap(@Nullable SimpleRobotRules rules) {
        return rules == null || rules.getCrawlDelay() <= 0 ? Duration.ZERO : Duration.ofMillis(rules.getCrawlDelay());
    }
}
