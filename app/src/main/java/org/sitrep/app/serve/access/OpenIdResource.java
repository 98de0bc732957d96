package org.sitrep.app.serve.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Problem;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Role;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.store.Accounts;

/** Logging in by an OpenID provider. Thread-safe. */
public final class OpenIdResource {
    private static final String COOKIE = "sitrep-oidc";
    private static final Duration WAY = Duration.ofMinutes(10);

    /** On their way at once; whoever set out first is forgotten first. */
    private static final int MOST = 1_000;

    private final OpenId provider;
    private final Accounts accounts;
    private final Door door;
    private final Log log;
    private final Clock clock;
    private final Names names;
    private final Bound bound = new Bound(20, 20);
    private final Map<String, Going> going = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Going> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Somebody who was sent to the provider.
     *
     * @param browser hash of what the cookie of the same browser holds
     */
    private record Going(OpenId.Pending pending, String browser, Instant since) {}

    /** Logging in to {@code accounts} by {@code provider}. */
    public OpenIdResource(OpenId provider, Accounts accounts, Door door, Log log, Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.door = door;
        this.log = log;
        this.clock = clock;
        this.names = new Names(accounts, new Passwords());
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.open("/api/v1/auth/oidc", this::leave), Route.open("/api/v1/auth/oidc/callback", this::come));
    }

    private Reply leave(Call call) {
        if (!bound.allows(call.heading().remote(), System.nanoTime())) {
            throw Door.tooMany("logins");
        }
        String state = Secrets.fresh();
        String browser = Secrets.fresh();
        OpenId.Pending pending = new OpenId.Pending(Secrets.fresh(), Secrets.fresh());
        synchronized (going) {
            going.put(state, new Going(pending, Secrets.hash(browser), clock.instant()));
        }
        try {
            return Reply.redirect(provider.address(state, pending))
                    .with(
                            "Set-Cookie",
                            COOKIE + "=" + browser + "; Path=/api/v1/auth; HttpOnly; SameSite=Lax; Max-Age="
                                    + WAY.toSeconds() + (call.heading().secure() ? "; Secure" : ""));
        } catch (OpenId.Failed e) {
            throw failed(503, e.getMessage());
        }
    }

    private Reply come(Call call) {
        String state = call.query("state");
        String code = call.query("code");
        String error = call.query("error");
        // Providers add parameters of their own.
        call.anyQuery();
        Going back;
        synchronized (going) {
            back = state == null ? null : going.remove(state);
        }
        String browser = call.cookie(COOKIE);
        if (back == null
                || browser == null
                || !Secrets.hash(browser).equals(back.browser())
                || clock.instant().isAfter(back.since().plus(WAY))) {
            throw failed(400, "this browser was not sent there, or too long ago");
        }
        if (code == null) {
            throw failed(403, "it says " + Refused.shown(String.valueOf(error)));
        }
        String name;
        try {
            name = provider.name(code, back.pending());
        } catch (OpenId.Failed e) {
            log.note(
                    "nobody",
                    "login-failed",
                    null,
                    e.getMessage(),
                    call.heading().remote());
            throw failed(403, e.getMessage());
        }
        admit(name, call);
        log.note(
                name,
                "login",
                null,
                "by " + provider.setting().issuer(),
                call.heading().remote());
        String secret = door.sessions().begin(name);
        return Reply.redirect("/")
                .with(
                        "Set-Cookie",
                        AccessResource.cookie(
                                secret,
                                Sessions.LONGEST.toSeconds(),
                                call.heading().secure()));
    }

    private void admit(String name, Call call) {
        if (accounts.account(name) != null) {
            return;
        }
        Role role = provider.setting().admitted();
        if (role == null || !(names.add(name, role, null, clock.instant()) instanceof Names.Outcome.Done)) {
            log.note(name, "login-failed", null, "not a user", call.heading().remote());
            throw new Refused(new Problem(
                    403,
                    "SIT-0628",
                    "you are not a user of this service",
                    Refused.shown(name) + " is known to the provider, not here",
                    "ask an admin to add you"));
        }
        log.note(name, "user-add", name, role.word(), call.heading().remote());
        door.look();
    }

    private static Refused failed(int status, @Nullable String why) {
        return new Refused(new Problem(
                status,
                "SIT-0629",
                "the OpenID provider did not log you in",
                Refused.shown(String.valueOf(why)),
                "try again from the page, or log in with a password"));
    }
}
