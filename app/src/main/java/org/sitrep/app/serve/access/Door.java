package org.sitrep.app.serve.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Caller;
import org.sitrep.app.serve.http.Guard;
import org.sitrep.app.serve.http.Problem;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Role;
import org.sitrep.picture.store.Accounts;

/** Knows callers by token, session, or by sitting at this machine. Thread-safe. */
public final class Door implements Guard {
    static final String COOKIE = "sitrep";

    /** How long it may take until a first user is noticed. */
    private static final long NOTICED = 1_000_000_000L;

    private final Accounts accounts;
    private final Clock clock;
    private final boolean local;
    private final @Nullable Bound calls;
    private final Sessions sessions;
    private final Caller atThisMachine;
    private volatile boolean users;
    private volatile long looked = Long.MIN_VALUE;

    /**
     * A door.
     *
     * @param local true if only this machine can ask
     * @param owner who sits at this machine: signs what is done without users
     * @param perMinute calls of one caller in a minute, 0 for no bound
     */
    public Door(Accounts accounts, Clock clock, boolean local, String owner, int perMinute) {
        this.accounts = accounts;
        this.clock = clock;
        this.local = local;
        this.calls = perMinute == 0 ? null : new Bound(Math.max(20, perMinute / 3), perMinute);
        this.sessions = new Sessions(clock);
        this.atThisMachine = new Caller(owner, Role.ADMIN, Caller.Way.OPEN, Secrets.fresh());
    }

    @Override
    public Caller admit(Call call) {
        String key = call.header("Authorization");
        Caller caller = key == null ? visitor(call) : program(key);
        String who = caller.way() == Caller.Way.TOKEN
                ? "token " + caller.name()
                : call.heading().remote();
        if (calls != null && !calls.allows(who, System.nanoTime())) {
            throw tooMany("calls");
        }
        return caller;
    }

    Sessions sessions() {
        return sessions;
    }

    static Refused tooMany(String what) {
        return new Refused(new Problem(
                429,
                "SIT-0609",
                "too many " + what,
                "there is a bound for each caller",
                "wait a little and try again"));
    }

    private Caller visitor(Call call) {
        Sessions.Session session = sessions.of(call.cookie(COOKIE));
        if (session != null) {
            Accounts.Account account = accounts.account(session.user());
            Role role = account == null ? null : Role.named(account.role());
            if (role != null) {
                return new Caller(session.user(), role, Caller.Way.SESSION, session.csrf());
            }
        }
        return local && !anyUsers() ? atThisMachine : Caller.NOBODY;
    }

    private boolean anyUsers() {
        long now = System.nanoTime();
        if (!users && (looked == Long.MIN_VALUE || now - looked > NOTICED)) {
            users = !accounts.all().isEmpty();
            looked = now;
        }
        return users;
    }

    /** Has the next caller look again: a user has come or gone. */
    void look() {
        users = false;
        looked = Long.MIN_VALUE;
    }

    private Caller program(String header) {
        String[] parts = header.strip().split("\\s+");
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
            Accounts.Token token = accounts.token(Secrets.hash(parts[1]));
            if (token != null && holds(token)) {
                Accounts.Account account = accounts.account(token.account());
                Role role = account == null ? null : Role.named(account.role());
                Role scope = Role.named(token.scope());
                if (role != null && scope != null) {
                    note(token);
                    return new Caller(token.account(), role.includes(scope) ? scope : role, Caller.Way.TOKEN, null);
                }
            }
        }
        throw new Refused(new Problem(
                401,
                "SIT-0620",
                "this token is none",
                "it is not known, was withdrawn, or is too old",
                "make another with sitrep tokens add or on the page"));
    }

    private boolean holds(Accounts.Token token) {
        return token.expires() == null || clock.instant().isBefore(token.expires());
    }

    /** Every use would be a write. */
    private void note(Accounts.Token token) {
        Instant now = clock.instant();
        if (token.used() == null || Duration.between(token.used(), now).toHours() >= 1) {
            accounts.used(token.id(), now);
        }
    }
}
