package org.sitrep.engine.language;

import java.util.List;

/**
 * A word that expresses something happening or holding, with its arguments in PropBank's terms.
 *
 * @param token index of the predicate
 * @param roles in order of {@code head}
 */
public record Predicate(int token, List<Role> roles) {
    public Predicate {
        roles = List.copyOf(roles);
    }

    /**
     * An argument.
     *
     * @param label such as {@code ARG0} or {@code ARGM-TMP}
     * @param head index of the argument's head word
     */
    public record Role(String label, int head) {}
}
