package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/**
 * The polite way to an address: checks, robots.txt, the host's turn, redirects, bounds.
 *
 * <p>Thread-safe; calls block. Keeps in memory what sites allow and when each host may be asked again, so one object should serve a whole run.
 */
public final class Web implements AutoCloseable {
    private static final String FEED =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";
    private static final String PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /** What is hoped for behind an address. */
    public enum Wanted {
        FEED(Web.FEED),
        PAGE(Web.PAGE),
        /** Asked without asking robots.txt, for it is robots.txt. */
        ROBOTS("text/plain, */*;q=0.1");

        private final String accept;

        Wanted(String accept) {
            this.accept = accept;
        }
    }

    private final FetchSettings settings;
    private final InstantSource clock;
    private final Addresses addresses;
    private final Wire wire;
    private final Turns turns;
    private final Robots robots;

    /** A web through this machine's name service and network. */
    public Web(FetchSettings settings, InstantSource clock) {
        this(settings, clock, Sleeper.real(), Names.ofSystem(), Dialer.direct(), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /** A web with every outside part passed in. */
    public Web(
            FetchSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            Names names,
            Dialer dialer,
            SSLSocketFactory tls) {
        this.settings = settings;
        this.clock = clock;
        this.addresses = new Addresses(names, settings.answerTime(), settings.allowPrivate());
        this.wire = new Wire(dialer, tls, settings.answerTime(), settings.bodyTime());
        this.turns = new Turns(clock, sleeper, settings.longestWait());
        this.robots = new Robots(settings.robotName(), clock, uri -> follow(uri, Validators.NONE, Wanted.ROBOTS));
    }

    /** Fetches {@code address}; {@code validators} from the last time make the request conditional. */
    public Fetched fetch(String address, Validators validators, Wanted wanted) {
        URI uri = WebAddress.parse(address);
        return uri == null
                ? failed(FetchProblem.Kind.BAD_ADDRESS, address, "", false)
                : follow(uri, validators, wanted);
    }

    private Fetched follow(URI start, Validators validators, Wanted wanted) {
        URI uri = start;
        URI lasting = start;
        boolean permanent = true;
        Set<URI> visited = new LinkedHashSet<>();
        while (true) {
            if (!visited.add(uri)) {
                return failed(FetchProblem.Kind.REDIRECTED_IN_CIRCLES, start, "back to " + uri, false);
            }
            if (visited.size() > settings.mostRedirects() + 1) {
                return failed(
                        FetchProblem.Kind.REDIRECTED_IN_CIRCLES,
                        start,
                        "more than " + settings.mostRedirects() + " times",
                        false);
            }
            switch (step(uri, validators, wanted)) {
                case Step.End(Fetched result) -> {
                    return result;
                }
                case Step.Answered(int status, Headers headers, byte[] body) -> {
                    if (!isRedirect(status)) {
                        return result(uri, permanent ? uri : lasting, status, headers, body, validators);
                    }
                    String location = headers.first("location");
                    URI next = location == null ? null : WebAddress.resolve(uri, Head.asUtf8(location));
                    if (next == null) {
                        return failed(
                                FetchProblem.Kind.BAD_REDIRECT,
                                uri,
                                location == null ? "no Location" : location,
                                false);
                    }
                    // What came over an open connection may be anybody's word, so a step down is followed but not
                    // remembered.
                    boolean down =
                            uri.getScheme().equals("https") && next.getScheme().equals("http");
                    if (permanent) {
                        lasting = uri;
                    }
                    permanent &= (status == 301 || status == 308) && !down;
                    uri = next;
                }
            }
        }
    }

    private sealed interface Step {
        record Answered(int status, Headers headers, byte[] body) implements Step {}

        record End(Fetched result) implements Step {}
    }

    /** One request to one address, if it is allowed. */
    private Step step(URI uri, Validators validators, Wanted wanted) {
        List<InetAddress> allowed;
        switch (addresses.of(uri)) {
            case Addresses.Found.Refused(FetchProblem problem, boolean passing) -> {
                return new Step.End(new Fetched.Failed(problem, passing));
            }
            case Addresses.Found.Allowed(List<InetAddress> found) -> allowed = found;
        }
        Duration gap = settings.gap();
        if (wanted != Wanted.ROBOTS) {
            switch (robots.about(uri)) {
                case Robots.Verdict.Forbidden forbidden -> {
                    return end(FetchProblem.Kind.ROBOTS_FORBID, uri, "for " + settings.robotName(), false);
                }
                case Robots.Verdict.Unknown(FetchProblem problem, Instant notBefore) -> {
                    return new Step.End(new Fetched.Later(problem, notBefore));
                }
                case Robots.Verdict.Allowed(Duration asked) -> gap = longer(gap, shorter(asked, settings.longestGap()));
            }
        }
        return request(uri, allowed, validators, wanted, gap);
    }

    private Step request(URI uri, List<InetAddress> addresses, Validators validators, Wanted wanted, Duration gap) {
        String host = uri.getHost();
        try {
            Instant back = turns.enter(host);
            if (back != null) {
                return new Step.End(new Fetched.Later(
                        new FetchProblem(FetchProblem.Kind.COME_LATER, uri.toString(), "its host, until " + back),
                        back));
            }
        } catch (InterruptedException e) {
            return interrupted(uri);
        }
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("User-Agent", settings.userAgent());
            headers.put("Accept", wanted.accept);
            if (uri.equals(validators.of())) {
                if (validators.entityTag() != null) {
                    headers.put("If-None-Match", validators.entityTag());
                }
                if (validators.modified() != null) {
                    headers.put("If-Modified-Since", validators.modified());
                }
            }
            boolean robot = wanted == Wanted.ROBOTS;
            Wire.Answer answer = wire.get(new Wire.Call(
                    uri,
                    addresses,
                    headers,
                    robot ? Robots.MOST_BYTES : settings.mostBytes(),
                    robot ? Body.Overlong.CUT : Body.Overlong.REFUSED));
            return switch (answer) {
                case Wire.Answer.Lost(FetchProblem problem) ->
                    new Step.End(new Fetched.Failed(problem, passing(problem)));
                case Wire.Answer.Came(int status, Headers came, byte[] body) -> {
                    Instant later = status >= 400 ? Freshness.retryAfter(came, clock.instant()) : null;
                    // Both say that the host, not only this page, has too much to do.
                    if (later != null && (status == 429 || status == 503)) {
                        turns.pause(host, later);
                    }
                    yield new Step.Answered(status, came, body);
                }
            };
        } finally {
            turns.leave(host, gap);
        }
    }

    private Fetched result(URI uri, URI lasting, int status, Headers headers, byte[] body, Validators validators) {
        Instant now = clock.instant();
        if (status == 200) {
            return new Fetched.Page(
                    uri,
                    lasting,
                    body,
                    headers.first("content-type"),
                    Validators.from(uri, headers),
                    Freshness.of(headers, now));
        }
        if (status == 304 && uri.equals(validators.of())) {
            return new Fetched.NotModified(lasting, Freshness.of(headers, now));
        }
        if (status == 410) {
            return new Fetched.Gone(new FetchProblem(FetchProblem.Kind.GONE, uri.toString(), "status 410"));
        }
        String words = "status " + status;
        Instant later = status >= 400 ? Freshness.retryAfter(headers, now) : null;
        if (later != null) {
            return new Fetched.Later(
                    new FetchProblem(FetchProblem.Kind.COME_LATER, uri.toString(), words + ", not before " + later),
                    later);
        }
        return switch (status) {
            case 404 -> failed(FetchProblem.Kind.NOT_THERE, uri, words, false);
            // Told to slow down without saying how long: as good as any other trouble that passes.
            case 408, 425, 429 -> failed(FetchProblem.Kind.COME_LATER, uri, words, true);
            default ->
                status >= 500
                        ? failed(FetchProblem.Kind.SERVER_FAILED, uri, words, true)
                        : status >= 400
                                ? failed(FetchProblem.Kind.REFUSED, uri, words, false)
                                : failed(FetchProblem.Kind.BROKEN_ANSWER, uri, words + " makes no sense here", true);
        };
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static boolean passing(FetchProblem problem) {
        return switch (problem.kind()) {
            case TOO_LARGE, UNASKED_ENCODING -> false;
            default -> true;
        };
    }

    private static Step interrupted(URI uri) {
        Thread.currentThread().interrupt();
        return end(FetchProblem.Kind.NO_CONNECTION, uri, "stopped", true);
    }

    private static Step end(FetchProblem.Kind kind, URI uri, String why, boolean passing) {
        return new Step.End(failed(kind, uri, why, passing));
    }

    private static Fetched failed(FetchProblem.Kind kind, URI uri, String why, boolean passing) {
        return failed(kind, uri.toString(), why, passing);
    }

    private static Fetched failed(FetchProblem.Kind kind, String where, String why, boolean passing) {
        return new Fetched.Failed(new FetchProblem(kind, where, why), passing);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public void close() {
        wire.close();
        addresses.close();
    }
}
