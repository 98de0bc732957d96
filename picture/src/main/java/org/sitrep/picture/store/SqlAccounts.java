package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts in the store's own database, so that they are backed up and shared with it. Thread-safe. */
final class SqlAccounts implements Accounts {
    private static final String ACCOUNT = "SELECT name, role, secret, created, changed FROM account";
    private static final String TOKEN = "SELECT id, name, account, scope, hash, created, expires, used FROM token";

    private final Connections connections;

    SqlAccounts(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<Account> all() {
        return connections.read(session -> session.all(ACCOUNT + " ORDER BY name", SqlAccounts::account));
    }

    @Override
    public @Nullable Account account(String name) {
        return connections.readOne(session -> find(session, name));
    }

    private static @Nullable Account find(Session session, String name) {
        return session.one(ACCOUNT + " WHERE name = ?", SqlAccounts::account, name);
    }

    @Override
    public boolean add(Account account) {
        return connections.write(session -> {
            if (find(session, account.name()) != null) {
                return false;
            }
            session.change(
                    "INSERT INTO account (name, role, secret, created, changed) VALUES (?, ?, ?, ?, ?)",
                    account.name(),
                    account.role(),
                    account.secret(),
                    Micros.of(account.created()),
                    Micros.of(account.changed()));
            return true;
        });
    }

    @Override
    public boolean change(Account account) {
        return connections.write(session -> {
            if (find(session, account.name()) == null) {
                return false;
            }
            session.change(
                    "UPDATE account SET role = ?, secret = ?, changed = ? WHERE name = ?",
                    account.role(),
                    account.secret(),
                    Micros.of(account.changed()),
                    account.name());
            return true;
        });
    }

    @Override
    public boolean remove(String name) {
        return connections.write(session -> {
            if (find(session, name) == null) {
                return false;
            }
            session.change("DELETE FROM token WHERE account = ?", name);
            session.change("DELETE FROM account WHERE name = ?", name);
            return true;
        });
    }

    @Override
    public List<Token> tokens() {
        return connections.read(session -> session.all(TOKEN + " ORDER BY created DESC, id", SqlAccounts::token));
    }

    @Override
    public @Nullable Token token(String hash) {
        return connections.readOne(session -> session.one(TOKEN + " WHERE hash = ?", SqlAccounts::token, hash));
    }

    @Override
    public void add(Token token) {
        connections.write(session -> {
            session.change(
                    "INSERT INTO token (id, name, account, scope, hash, created, expires, used) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    token.id(),
                    token.name(),
                    token.account(),
                    token.scope(),
                    token.hash(),
                    Micros.of(token.created()),
                    token.expires() == null ? null : Micros.of(token.expires()),
                    token.used() == null ? null : Micros.of(token.used()));
            return true;
        });
    }

    @Override
    public void used(String id, Instant moment) {
        connections.write(session -> {
            session.change("UPDATE token SET used = ? WHERE id = ?", Micros.of(moment), id);
            return true;
        });
    }

    @Override
    public boolean removeToken(String id) {
        return connections.write(session -> {
            boolean there = session.number("SELECT 1 FROM token WHERE id = ?", id) != null;
            session.change("DELETE FROM token WHERE id = ?", id);
            return there;
        });
    }

    @Override
    public void note(Deed deed) {
        connections.write(session -> {
            session.change(
                    "INSERT INTO audit (moment, account, action, target, detail, origin) VALUES (?, ?, ?, ?, ?, ?)",
                    Micros.of(deed.moment()),
                    deed.account(),
                    deed.action(),
                    deed.target(),
                    deed.detail(),
                    deed.origin());
            return true;
        });
    }

    @Override
    public List<Deed> deeds(@Nullable String account, long before, int limit) {
        String sql = "SELECT number, moment, account, action, target, detail, origin FROM audit WHERE number < ?";
        String order = " ORDER BY number DESC LIMIT ?";
        return connections.read(session -> account == null
                ? session.all(sql + order, SqlAccounts::deed, before, limit)
                : session.all(sql + " AND account = ?" + order, SqlAccounts::deed, before, account, limit));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Micros.instant(row.getLong(4)),
                Micros.instant(row.getLong(5)));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Micros.instant(row.getLong(6)),
                instant(row, 7),
                instant(row, 8));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Micros.instant(micros);
    }

    private static Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                row.getLong(1),
                Micros.instant(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
