package org.sitrep.picture.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a store over the network, the keys of their programs, and the log of who changed what. Thread-safe.
 *
 * <p>Holds no secret in the clear: passwords and keys come and go as hashes, made by whoever asks.
 */
public interface Accounts {
    /**
     * Somebody.
     *
     * @param role in the words of whoever serves the store
     * @param secret hash of the password, {@code null} if there is none
     * @param changed when role or password was last changed
     */
    record Account(String name, String role, @Nullable String secret, Instant created, Instant changed) {}

    /**
     * The key of a program.
     *
     * @param account name of the one it acts for
     * @param scope what it may do at most
     * @param hash of the key
     * @param expires {@code null} for never
     * @param used when it was last used, to the hour; {@code null} for never
     */
    record Token(
            String id,
            String name,
            String account,
            String scope,
            String hash,
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant used) {}

    /**
     * What somebody did.
     *
     * @param number from 1, in the order of doing; 0 before it is noted
     * @param target what it was done to
     * @param origin the address it came from
     */
    record Deed(
            long number,
            Instant moment,
            String account,
            String action,
            @Nullable String target,
            @Nullable String detail,
            @Nullable String origin) {}

    /** Everybody, by name. */
    List<Account> all();

    /** The one of this name, {@code null} if there is none. */
    @Nullable
    Account account(String name);

    /** Adds somebody; false if the name is taken. */
    boolean add(Account account);

    /** Puts {@code account} in the place of the one of its name; false if there is none. */
    boolean change(Account account);

    /** Removes somebody and their tokens; false if there is no such name. */
    boolean remove(String name);

    /** All tokens, the newest first. */
    List<Token> tokens();

    /** The token with this hash, {@code null} if there is none. */
    @Nullable
    Token token(String hash);

    /** Adds a token. */
    void add(Token token);

    /** Notes that a token was used. */
    void used(String id, Instant moment);

    /** Removes a token; false if there is none of this id. */
    boolean removeToken(String id);

    /** Writes {@code deed} into the log. */
    void note(Deed deed);

    /**
     * The log, the last deed first.
     *
     * @param account only theirs, {@code null} for all
     * @param before only deeds with a smaller number
     */
    List<Deed> deeds(@Nullable String account, long before, int limit);
}
