package org.sitrep.app.serve.http;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param name of the user, {@code null} if nobody is logged in
 * @param role {@code null} if nobody is logged in
 * @param way how that is known
 * @param csrf what must come with every change, {@code null} where the way itself proves that the caller meant it
 */
public record Caller(
        @Nullable String name,
        @Nullable Role role,
        Way way,
        @Nullable String csrf) {
    /** Nobody. */
    public static final Caller NOBODY = new Caller(null, null, Way.NONE, null);

    /** How it is known who is asking. */
    public enum Way {
        /** It is not. */
        NONE,
        /** There are no users, and only this machine can ask. */
        OPEN,
        /** By a cookie. */
        SESSION,
        /** By a token of a program. */
        TOKEN
    }

    /** The name that signs what this caller does. */
    public String signature() {
        return name == null ? "nobody" : name;
    }

    /** True if the caller may do what {@code needed} may. */
    public boolean may(Role needed) {
        return role != null && role.includes(needed);
    }
}
