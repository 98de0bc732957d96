package org.sitrep.app.dictionary;

import org.jspecify.annotations.Nullable;

/**
 * A noun for actors of a user's list.
 *
 * @param singular lower case
 * @param plural lower case, {@code null} if regular
 * @param role three letters of CAMEO
 */
record ListedNoun(String singular, @Nullable String plural, String role) {}
