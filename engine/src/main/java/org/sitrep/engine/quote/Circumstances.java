package org.sitrep.engine.quote;

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
    @Nullable Time time(Draft draft, Times times) {
        if (draft.at() < 0) {
            return null;
        }
        Sentence s = draft.sentence();
        for (Token child : s.children(draft.at())) {
            if (!child.is("obl") && !child.is("advmod") && !child.is("nmod")) {
                continue;
            }
            Time time = times.covering(child.span());
            if (time != null && !draft.touches(child.span())) {
                return time;
            }
        }
        return null;
    }

    /** Where it was said: "at a congress of his party", "in a statement", "on Twitter". */
    @Nullable Span venue(Draft draft) {
        if (draft.at() < 0) {
            return null;
        }
        Sentence s = draft.sentence();
        for (Token child : s.children(draft.at(), "obl")) {
            String adposition = s.adposition(child.index());
            boolean known = venues.contains(child.lemma().toLowerCase(Locale.ROOT));
            if (adposition != null && known && !draft.touches(child.span())) {
                return Voices.voice(s, child.index()).span();
            }
        }
        return null;
    }
}
