package org.sitrep.app.serve.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is logged in, for as long as the process lives. Thread-safe. */
final class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);

    /** Sessions of one user; the oldest gives way. */
    private static final int MOST = 20;

    private final Clock clock;
    private final Map<String, Session> byHash = new ConcurrentHashMap<>();

    /**
     * A session.
     *
     * @param csrf what comes with every change
     */
    record Session(String user, String csrf, Instant since, Instant used) {}

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session of {@code user} and gives what the cookie holds. */
    String begin(String user) {
        Instant now = clock.instant();
        byHash.values().removeIf(session -> over(session, now));
        List<Map.Entry<String, Session>> own = byHash.entrySet().stream()
                .filter(entry -> entry.getValue().user().equals(user))
                .sorted(Comparator.comparing(entry -> entry.getValue().used()))
                .toList();
        for (int i = 0; i <= own.size() - MOST; i++) {
            byHash.remove(own.get(i).getKey());
        }
        String secret = Secrets.fresh();
        byHash.put(Secrets.hash(secret), new Session(user, Secrets.fresh(), now, now));
        return secret;
    }

    /** The session of a cookie, {@code null} if there is none or it is over. */
    @Nullable
    Session of(@Nullable String secret) {
        if (secret == null) {
            return null;
        }
        Instant now = clock.instant();
        return byHash.computeIfPresent(
                Secrets.hash(secret),
                (hash, session) ->
                        over(session, now) ? null : new Session(session.user(), session.csrf(), session.since(), now));
    }

    /** Ends the session of a cookie. */
    void end(@Nullable String secret) {
        if (secret != null) {
            byHash.remove(Secrets.hash(secret));
        }
    }

    /** Ends all sessions of {@code user}. */
    void endAll(String user) {
        byHash.values().removeIf(session -> session.user().equals(user));
    }

    private static boolean over(Session session, Instant now) {
        return now.isAfter(session.since().plus(LONGEST))
                || now.isAfter(session.used().plus(IDLE));
    }
}
