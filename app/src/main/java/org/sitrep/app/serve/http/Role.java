package org.sitrep.app.serve.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may do; each may do what the ones before it may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Corrects, too. */
    ANALYST,
    /** Manages users and reads the audit log, too. */
    ADMIN;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if whoever has this role may do what {@code other} may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The role of this name, {@code null} if there is none. */
    public static @Nullable Role named(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        return null;
    }
}
