package org.sitrep.app.serve.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Caller;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Problem;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Role;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.store.Accounts;
import tools.jackson.databind.JsonNode;

/** Logging in and out, users, tokens, the log. Thread-safe. */
public final class AccessResource {
    private static final int LONGEST_DAYS = 3660;

    private final Accounts accounts;
    private final Door door;
    private final Log log;
    private final Clock clock;
    private final boolean oidc;
    private final Passwords passwords = new Passwords();
    private final Names names;
    private final Bound byAddress = new Bound(10, 10);
    private final Bound byName = new Bound(10, 10);

    /** Access to {@code accounts} through {@code door}; {@code oidc} if there is a provider, too. */
    public AccessResource(Accounts accounts, Door door, Log log, Clock clock, boolean oidc) {
        this.accounts = accounts;
        this.door = door;
        this.log = log;
        this.clock = clock;
        this.oidc = oidc;
        this.names = new Names(accounts, passwords);
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.open("/api/v1/me", this::me),
                new Route("POST", "/api/v1/login", null, this::login),
                new Route("POST", "/api/v1/logout", null, this::logout),
                new Route("GET", "/api/v1/users", Role.ADMIN, this::users),
                new Route("POST", "/api/v1/users", Role.ADMIN, this::addUser),
                new Route("PATCH", "/api/v1/users/{name}", Role.VIEWER, this::changeUser),
                new Route("DELETE", "/api/v1/users/{name}", Role.ADMIN, this::removeUser),
                Route.get("/api/v1/tokens", this::tokens),
                new Route("POST", "/api/v1/tokens", Role.VIEWER, this::addToken),
                new Route("DELETE", "/api/v1/tokens/{id}", Role.VIEWER, this::removeToken),
                new Route("GET", "/api/v1/audit", Role.ADMIN, this::audit));
    }

    private Reply me(Call call) {
        return Reply.fresh(200, json -> me(json, call.caller()));
    }

    private void me(Json json, Caller caller) {
        json.text("user", caller.name())
                .text("role", caller.role() == null ? null : caller.role().word())
                .text("authentication", caller.way().name().toLowerCase(java.util.Locale.ROOT))
                .text("csrf", caller.csrf())
                .flag("oidc", oidc);
    }

    private Reply login(Call call) {
        JsonNode body = Fields.of(call.body(), Set.of("name", "password"));
        String name = Fields.text(body, "name");
        String password = Fields.text(body, "password");
        String from = call.heading().remote();
        long now = System.nanoTime();
        if (!byAddress.allows(from, now) || !byName.allows(name, now)) {
            throw Door.tooMany("logins");
        }
        Accounts.Account account = accounts.account(name);
        boolean right = password.length() <= Passwords.LONGEST * 2
                && passwords.matches(password, account == null ? null : account.secret());
        Role role = account == null ? null : Role.named(account.role());
        if (!right || role == null) {
            log.note(name, "login-failed", null, null, from);
            throw new Refused(new Problem(
                    401, "SIT-0619", "that is not right", "there is no such name with this password", "try again"));
        }
        log.note(name, "login", null, null, from);
        String secret = door.sessions().begin(name);
        Sessions.Session session = door.sessions().of(secret);
        Caller caller = new Caller(name, role, Caller.Way.SESSION, session == null ? null : session.csrf());
        return Reply.fresh(200, json -> me(json, caller))
                .with(
                        "Set-Cookie",
                        cookie(
                                secret,
                                Sessions.LONGEST.toSeconds(),
                                call.heading().secure()));
    }

    /** The cookie of a session. Lax, not strict: coming back from an OpenID provider is a visit from elsewhere. */
    static String cookie(String secret, long seconds, boolean secure) {
        return Door.COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + seconds
                + (secure ? "; Secure" : "");
    }

    private Reply logout(Call call) {
        if (call.caller().way() == Caller.Way.SESSION) {
            log.note(call, "logout", null, null);
            door.sessions().end(call.cookie(Door.COOKIE));
        }
        return Reply.done().with("Set-Cookie", cookie("", 0, call.heading().secure()));
    }

    private Reply users(Call call) {
        List<Accounts.Account> all = accounts.all();
        return Reply.fresh(200, json -> json.list("items", all, AccessResource::user));
    }

    private static void user(Json json, Accounts.Account account) {
        json.text("name", account.name())
                .text("role", account.role())
                .text("created", account.created())
                .flag("password", account.secret() != null)
                .text("changed", account.changed());
    }

    private Reply addUser(Call call) {
        JsonNode body = Fields.of(call.body(), Set.of("name", "role", "password"));
        String name = Fields.text(body, "name");
        Role role = Fields.role(body, "role");
        if (!names.available(name)) {
            throw Refused.conflict("the name is taken", "there is a user " + name + " already", "choose another name");
        }
        done(names.add(name, role, Fields.text(body, "password"), clock.instant()), "user");
        log.note(call, "user-add", name, role.word());
        door.look();
        return Reply.fresh(201, json -> user(json, account(name)));
    }

    private Reply changeUser(Call call) {
        String name = call.parameter("name");
        JsonNode body = Fields.of(call.body(), Set.of("role", "password"));
        Role role = body.has("role") ? Fields.role(body, "role") : null;
        String password = body.has("password") ? Fields.text(body, "password") : null;
        boolean own = call.caller().way() == Caller.Way.SESSION
                && name.equals(call.caller().name());
        if (!call.caller().may(Role.ADMIN) && !(own && role == null)) {
            throw new Refused(new Problem(
                    403, "SIT-0608", "your role may not do this", "it needs admin", "ask an admin of this service"));
        }
        done(names.change(name, role, password, clock.instant()), "user");
        log.note(call, "user-change", name, (role == null ? "" : role.word()) + (password == null ? "" : " password"));
        door.sessions().endAll(name);
        return Reply.fresh(200, json -> user(json, account(name)));
    }

    private Reply removeUser(Call call) {
        String name = call.parameter("name");
        done(names.remove(name), "user");
        log.note(call, "user-remove", name, null);
        door.sessions().endAll(name);
        door.look();
        return Reply.done();
    }

    private Accounts.Account account(String name) {
        Accounts.Account account = accounts.account(name);
        if (account == null) {
            throw Refused.noSuch("user", name);
        }
        return account;
    }

    private static void done(Names.Outcome outcome, String what) {
        if (outcome instanceof Names.Outcome.Not(boolean missing, String why)) {
            throw missing
                    ? Refused.noSuch(what, why)
                    : why.contains("last admin")
                            ? Refused.conflict("somebody must be admin", why, "make another admin first")
                            : Refused.wrong(what, why);
        }
    }

    private Reply tokens(Call call) {
        boolean all = call.caller().may(Role.ADMIN);
        List<Accounts.Token> tokens = accounts.tokens().stream()
                .filter(token -> all || token.account().equals(call.caller().name()))
                .toList();
        return Reply.fresh(200, json -> json.list("items", tokens, AccessResource::token));
    }

    private static void token(Json json, Accounts.Token token) {
        json.text("id", token.id())
                .text("name", token.name())
                .text("user", token.account())
                .text("scope", token.scope())
                .text("created", token.created())
                .text("expires", token.expires())
                .text("used", token.used());
    }

    private Reply addToken(Call call) {
        JsonNode body = Fields.of(call.body(), Set.of("name", "scope", "days"));
        String name = Fields.text(body, "name");
        Role scope = Fields.role(body, "scope");
        int days = body.path("days").asInt(0);
        String user = call.caller().name();
        if (user == null || accounts.account(user) == null) {
            throw Refused.conflict(
                    "a token belongs to a user", "there is no user yet", "add one with sitrep users add NAME");
        }
        if (days < 0 || days > LONGEST_DAYS) {
            throw Refused.wrong("days", "it is not from 0 to " + LONGEST_DAYS);
        }
        if (!call.caller().may(scope)) {
            throw Refused.wrong("scope", "a token may do no more than its user");
        }
        Names.Made made = names.token(user, name, scope, days, clock.instant());
        log.note(call, "token-add", made.token().id(), scope.word());
        return Reply.fresh(
                201,
                json -> json.object("token", made.token(), AccessResource::token)
                        .text("secret", made.secret()));
    }

    private Reply removeToken(Call call) {
        String id = call.parameter("id");
        boolean own = accounts.tokens().stream()
                .anyMatch(token -> token.id().equals(id)
                        && (token.account().equals(call.caller().name())
                                || call.caller().may(Role.ADMIN)));
        if (!own || !accounts.removeToken(id)) {
            throw Refused.noSuch("token", id);
        }
        log.note(call, "token-remove", id, null);
        return Reply.done();
    }

    private Reply audit(Call call) {
        long before = before(call.query("cursor"));
        int limit = call.number("limit", 50, 1, 500);
        List<Accounts.Deed> deeds = accounts.deeds(call.query("user"), before, limit);
        return Reply.fresh(
                200,
                json -> json.list("items", deeds, AccessResource::deed)
                        .text(
                                "next",
                                deeds.size() == limit
                                        ? String.valueOf(deeds.getLast().number())
                                        : null)
                        .text("total", null));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (cursor.matches("\\d{1,18}")) {
            return Long.parseLong(cursor);
        }
        throw Refused.wrong("cursor", "it is none of this list");
    }

    private static void deed(Json json, Accounts.Deed deed) {
        json.number("number", deed.number())
                .text("moment", deed.moment())
                .text("user", deed.account())
                .text("action", deed.action())
                .text("target", deed.target())
                .text("detail", deed.detail())
                .text("from", deed.origin());
    }
}
