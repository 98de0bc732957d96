package org.sitrep.engine.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Occasions and channels that something is said at, in or on: "at a congress", "in a statement carried by SUNA", "on Telegram". */
final class Venues {
    private static final String FILE = "rules/quote/venues.tsv";

    private final Set<String> nouns = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();

    Venues(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            String noun = row.get("noun").toLowerCase(Locale.ROOT);
            nouns.add(noun);
            if (row.get("words").equals("yes")) {
                words.add(noun);
            }
        }
    }

    /** True if {@code token} is one behind a preposition. */
    boolean is(Sentence s, Token token) {
        return nouns.contains(token.lemma().toLowerCase(Locale.ROOT)) && s.adposition(token.index()) != null;
    }

    /** True if {@code token} is what is said or written itself: a statement, but no session. */
    boolean isWords(Sentence s, Token token) {
        return is(s, token) && words.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    /** Who carries what is said at {@code venue}: "in remarks broadcast by state television", "in an interview with the daily"; {@code null} if nobody is named. */
    static @Nullable Voice carrier(Sentence s, Token venue, Sources sources) {
        for (Token clause : s.children(venue.index(), "acl")) {
            for (Token child : s.children(clause.index())) {
                boolean by = child.is("obl") && "by".equals(s.adposition(child.index()));
                if (by && isMedia(s, child, sources)) {
                    return Voices.voice(s, child.index());
                }
            }
        }
        for (Token other : s.children(venue.index(), "nmod")) {
            if ("with".equals(s.adposition(other.index())) && isMedia(s, other, sources)) {
                return Voices.voice(s, other.index());
            }
        }
        return null;
    }

    /** The paper or station that whoever says {@code cue} speaks to: "Speaking to the BBC, he said"; {@code null} if none is named. */
    static @Nullable Voice listener(Sentence s, int cue, Sources sources) {
        for (Token clause : s.children(cue, "advcl")) {
            boolean speaks = clause.xpos().equals("VBG")
                    && (clause.lemma().equals("speak") || clause.lemma().equals("talk"));
            for (Token other : speaks ? s.children(clause.index(), "obl") : List.<Token>of()) {
                String adposition = s.adposition(other.index());
                boolean to = "to".equals(adposition) || "with".equals(adposition);
                if (to && isMedia(s, other, sources)) {
                    return Voices.voice(s, other.index());
                }
            }
        }
        return null;
    }

    private static boolean isMedia(Sentence s, Token token, Sources sources) {
        return sources.isMedia(s, token.index())
                || s.children(token.index(), "appos").stream().anyMatch(name -> sources.isMedia(s, name.index()));
    }
}
