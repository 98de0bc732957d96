package org.sitrep.engine.language;

import java.util.List;

/**
 * A word that expresses something happening or holding, with its sense and arguments in PropBank's terms.
 *
 * <p>In "the court gave its approval" {@code gave} is {@code give.LV} with {@code approval} as its content, and {@code approval} is a predicate of its own.
 *
 * @param token index of the predicate
 * @param roleset its sense, such as {@code kill.01}, {@code take_over.12}, or {@code give.LV} for a light verb; {@code .01} where nothing is known of the word
 * @param content index of the word that says what happens: the noun behind a light verb, else {@code token} itself
 * @param roles in order of {@code head}
 */
public record Predicate(int token, String roleset, int content, List<Role> roles) {
    public Predicate {
        roles = List.copyOf(roles);
    }

    /** True if a noun says what happens and this verb only carries it. */
    public boolean isLight() {
        return content != token;
    }

    /**
     * An argument.
     *
     * @param label such as {@code ARG0} or {@code ARGM-TMP}
     * @param head index of the argument's head word
     * @param span the whole phrase, {@code head} included
     */
    public record Role(String label, int head, TokenRange span) {
        public Role {
            if (!span.contains(head)) {
                throw new IllegalArgumentException("role " + label + ": head " + head + " outside " + span);
            }
        }
    }
}
