package org.sitrep.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends something to an address that a user named, with the checks that fetching has: the name is looked up once, addresses inside private networks are refused unless they are
 * allowed, time is bounded. A redirect is not followed: what is sent is for the one it was addressed to. Thread-safe; calls block.
 */
public final class Poster implements AutoCloseable {
    private final FetchSettings settings;
    private final InstantSource clock;
    private final Addresses addresses;
    private final Wire wire;

    /** A poster through this machine's name service and network. */
    public Poster(FetchSettings settings, InstantSource clock) {
        this(settings, clock, Names.ofSystem(), Dialer.direct(), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** A poster with every outside part passed in. */
    public Poster(FetchSettings settings, InstantSource clock, Names names, Dialer dialer, SSLSocketFactory tls) {
        this.settings = settings;
        this.clock = clock;
        this.addresses = new Addresses(names, settings.answerTime(), settings.allowPrivate());
        this.wire = new Wire(dialer, tls, settings.answerTime(), settings.bodyTime());
    }

    /**
     * Sends {@code body} to {@code address}.
     *
     * @param headers sent as they are, beside those that every request has
     */
    public Posted post(String address, Map<String, String> headers, byte[] body) {
        URI uri = WebAddress.parse(address);
        if (uri == null) {
            return refused(FetchProblem.Kind.BAD_ADDRESS, address, "");
        }
        return switch (addresses.of(uri)) {
            case Addresses.Found.Refused(FetchProblem problem, boolean passing) -> new Posted.Refused(problem, null);
            case Addresses.Found.Allowed(var allowed) -> {
                Map<String, String> all = new LinkedHashMap<>();
                all.put("User-Agent", settings.userAgent());
                all.putAll(headers);
                yield answer(
                        uri,
                        wire.send(new Wire.Call(uri, allowed, all, settings.mostBytes(), Body.Overlong.CUT), body));
            }
        };
    }

    private Posted answer(URI uri, Wire.Answer answer) {
        return switch (answer) {
            case Wire.Answer.Lost(FetchProblem problem) -> new Posted.Refused(problem, null);
            case Wire.Answer.Came(int status, Headers headers, byte[] body) -> {
                if (status >= 200 && status < 300) {
                    yield new Posted.Taken(status);
                }
                FetchProblem.Kind kind = status >= 500 ? FetchProblem.Kind.SERVER_FAILED : FetchProblem.Kind.REFUSED;
                Instant later = status >= 400 ? Freshness.retryAfter(headers, clock.instant()) : null;
                String words = "status " + status + (status < 400 ? ", and redirects are not followed" : "");
                yield new Posted.Refused(new FetchProblem(kind, uri.toString(), words), later);
            }
        };
    }

    private static Posted refused(FetchProblem.Kind kind, String where, String why) {
        return new Posted.Refused(new FetchProblem(kind, where, why), null);
    }

    @Override
    public void close() {
        wire.close();
        addresses.close();
    }
}
