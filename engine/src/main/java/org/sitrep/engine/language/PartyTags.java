package org.sitrep.engine.language;

import java.util.Set;

/** "Jack Reed, D-R.I.,", "Tom Cole (R-Okla.)": of which party and state a member of the United States' Congress is. Stateless. */
public final class PartyTags {
    /** Republican, Democrat, independent. */
    private static final Set<String> PARTIES = Set.of("R", "D", "I");

    private static final Set<String> PARTISANS = Set.of("Republican", "Democrat");

    /** Tokens of a tag: the party's letter, a hyphen, the state. */
    public static final int SIZE = 3;

    private PartyTags() {}

    /** True if such a tag begins at token {@code letter}. */
    public static boolean isTag(Sentence s, int letter) {
        return letter > 1
                && letter + SIZE <= s.size()
                && PARTIES.contains(s.token(letter).form())
                && s.token(letter + 1).form().equals("-")
                && Character.isUpperCase(s.token(letter + 2).form().codePointAt(0))
                && (s.token(letter - 1).form().equals(",")
                        || s.token(letter - 1).form().equals("("));
    }

    /** True for the state of such a tag, or of "Democrat of California": it says whom somebody stands for, not where anything is. */
    public static boolean isSeat(Sentence s, Token state) {
        int i = state.index();
        Token party = state.is("nmod") ? s.head(state) : null;
        return isTag(s, i) || isTag(s, i - 2) || party != null && PARTISANS.contains(party.form());
    }
}
