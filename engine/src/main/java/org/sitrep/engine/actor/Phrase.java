package org.sitrep.engine.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.RoleStatus;

/**
 * A noun phrase around a role noun, taken apart: what it says about its bearer.
 *
 * @param from first token of the role noun's words
 * @param to one past the last token of the role noun's words
 * @param article how the phrase is determined
 * @param country ISO 3166-1 alpha-3 that the phrase states, {@code null} if it states none
 * @param sector PLOVER sector, {@code null} if unknown
 * @param cameo CAMEO role code, {@code null} if unknown
 * @param ofText whom or what the role belongs to, in words; {@code null} if not stated
 * @param ofHead head token of those words, −1 if not stated
 * @param owner the known actor it belongs to, {@code null} if none
 * @param status how an office is held
 * @param possessor token of a possessive pronoun or of a noun such as "the country's", −1 if there is none
 * @param modifiers other words before the noun, lower case, in order
 */
record Phrase(
        RoleNoun role,
        boolean plural,
        int from,
        int to,
        Article article,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String cameo,
        @Nullable String ofText,
        int ofHead,
        @Nullable NameEntry owner,
        RoleStatus status,
        int possessor,
        List<String> modifiers) {
    Phrase {
        modifiers = List.copyOf(modifiers);
    }

    /** How a phrase is determined. */
    enum Article {
        /** "the", "this", "that", or a possessive. */
        DEFINITE,
        /** "a", "some", "three", "several". */
        INDEFINITE,
        /** "that" or "this". */
        POINTING,
        /** None. */
        BARE
    }

    /** The head token of the role noun. */
    int head() {
        return role.headBetween(from, to);
    }

    boolean isDefinite() {
        return article == Article.DEFINITE || article == Article.POINTING;
    }

    /** True if nothing but the noun and an article says who it is: "the official". */
    boolean saysNoMore() {
        return country == null && ofText == null && owner == null && possessor < 0 && modifiers.isEmpty();
    }

    /** The same noun, of another country or body. */
    Phrase of(
            @Nullable String country, @Nullable String ofText, int ofHead, @Nullable NameEntry owner, boolean plural) {
        return new Phrase(
                role, plural, from, to, article, country, sector, cameo, ofText, ofHead, owner, status, possessor,
                modifiers);
    }

    /** One holder of the office that {@code other} names, of the same country or body. */
    Phrase one(RoleNoun other) {
        return new Phrase(
                other, false, from, to, article, country, sector, cameo, ofText, ofHead, owner, status, possessor,
                modifiers);
    }

    /** The same noun; what else stands before it belongs to another: "a deadly police raid". */
    Phrase withoutModifiers() {
        return new Phrase(
                role, plural, from, to, article, country, sector, cameo, ofText, ofHead, owner, status, possessor,
                List.of());
    }

    /** The same noun, in another sector. */
    Phrase in(@Nullable String sector, @Nullable String cameo) {
        return new Phrase(
                role, plural, from, to, article, country, sector, cameo, ofText, ofHead, owner, status, possessor,
                modifiers);
    }
}
