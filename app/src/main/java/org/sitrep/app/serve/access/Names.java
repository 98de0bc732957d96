package org.sitrep.app.serve.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Role;
import org.sitrep.picture.store.Accounts;

/** Adds, changes and removes users and tokens, from the command line and over HTTP alike. Thread-safe. */
public final class Names {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}";

    private final Accounts accounts;
    private final Passwords passwords;

    /** What came of asking for something. */
    public sealed interface Outcome {
        /** It is done. */
        record Done() implements Outcome {}

        /**
         * It is not.
         *
         * @param missing true if there is no such name
         * @param why in words
         */
        record Not(boolean missing, String why) implements Outcome {}
    }

    /**
     * A token with its secret.
     *
     * @param secret shown this once
     */
    public record Made(Accounts.Token token, String secret) {}

    /** The names in {@code accounts}. */
    public Names(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** True if nobody has this name. */
    boolean available(String name) {
        return accounts.account(name) == null;
    }

    /** Adds a user; without a password for one whom only an OpenID provider knows. */
    public Outcome add(String name, Role role, @Nullable String password, Instant now) {
        if (!name.matches(NAME)) {
            return new Outcome.Not(
                    false, "a name has up to 64 letters, digits and . _ @ + -, and begins with a letter or digit");
        }
        String objection = password == null ? null : Passwords.objection(password);
        if (objection != null) {
            return new Outcome.Not(false, objection);
        }
        String secret = password == null ? null : passwords.hash(password);
        return accounts.add(new Accounts.Account(name, role.word(), secret, now, now))
                ? new Outcome.Done()
                : new Outcome.Not(false, "there is a user " + name + " already");
    }

    /** Changes role or password, {@code null} leaves it. */
    public Outcome change(String name, @Nullable Role role, @Nullable String password, Instant now) {
        Accounts.Account account = accounts.account(name);
        if (account == null) {
            return missing(name);
        }
        String objection = password == null ? null : Passwords.objection(password);
        if (objection != null) {
            return new Outcome.Not(false, objection);
        }
        if (role != null && role != Role.ADMIN && lastAdmin(account)) {
            return last(name);
        }
        accounts.change(new Accounts.Account(
                name,
                role == null ? account.role() : role.word(),
                password == null ? account.secret() : passwords.hash(password),
                account.created(),
                now));
        return new Outcome.Done();
    }

    /** Removes a user with all tokens. */
    public Outcome remove(String name) {
        Accounts.Account account = accounts.account(name);
        if (account == null) {
            return missing(name);
        }
        // The very last user may go: the service is then closed to all but this machine.
        if (lastAdmin(account) && accounts.all().size() > 1) {
            return last(name);
        }
        accounts.remove(name);
        return new Outcome.Done();
    }

    /**
     * Makes a token for {@code account}.
     *
     * @param days how long it holds, 0 for ever
     */
    public Made token(String account, String name, Role scope, int days, Instant now) {
        String secret = "sitrep_" + Secrets.fresh();
        String hash = Secrets.hash(secret);
        Accounts.Token token = new Accounts.Token(
                "t-" + hash.substring(0, 12),
                name,
                account,
                scope.word(),
                hash,
                now,
                days == 0 ? null : now.plus(Duration.ofDays(days)),
                null);
        accounts.add(token);
        return new Made(token, secret);
    }

    private boolean lastAdmin(Accounts.Account account) {
        List<Accounts.Account> all = accounts.all();
        String admin = Role.ADMIN.word();
        return account.role().equals(admin)
                && all.stream().filter(each -> each.role().equals(admin)).count() == 1;
    }

    private static Outcome missing(String name) {
        return new Outcome.Not(true, "there is no user " + name);
    }

    private static Outcome last(String name) {
        return new Outcome.Not(false, name + " is the last admin; make another one first");
    }
}
