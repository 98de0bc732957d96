package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.time.Times;

/** When and on what occasion something was said, by what hangs on its cue. */
final class Circumstances {
    private static final String FILE = "rules/quote/venues.tsv";

    private final Set<String> venues = new TreeSet<>();

    Circumstances(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            venues.add(row.get("noun").toLowerCase(Locale.ROOT));
        }
    }

    /** The time expression on the cue: "said on Tuesday". */
    @Nullable
    Time time(Draft draft, Times times) {
        for (Token token : modifiers(draft)) {
            Time time = times.covering(token.span());
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** Where it was said: "at a congress of his party", "in a statement", "on Twitter". */
    @Nullable
    Span venue(Draft draft) {
        Sentence s = draft.sentence();
        for (Token token : modifiers(draft)) {
            boolean known = venues.contains(token.lemma().toLowerCase(Locale.ROOT));
            if (known && s.adposition(token.index()) != null) {
                return Voices.voice(s, token.index()).span();
            }
        }
        return null;
    }

    /** What modifies the cue: its own dependents, and those behind it that the tree hung on the content before it. */
    private static List<Token> modifiers(Draft draft) {
        List<Token> found = new ArrayList<>();
        if (draft.at() < 0) {
            return found;
        }
        for (Token token : draft.sentence().tokens()) {
            boolean modifies = token.is("obl") || token.is("advmod") || token.is("nmod");
            boolean own = token.head() == draft.at();
            boolean strayed = token.index() > draft.at() && token.head() < draft.at() && token.is("obl");
            if (modifies && (own || strayed) && !draft.touches(token.span())) {
                found.add(token);
            }
        }
        return found;
    }
}
