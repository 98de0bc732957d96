package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.time.Times;

/** When and on what occasion something was said, by what hangs on its cue. */
final class Circumstances {
    private final Venues venues;

    Circumstances(Venues venues) {
        this.venues = venues;
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
        Token noun = noun(draft);
        Token day = noun == null ? null : day(draft.sentence(), noun, times);
        return day == null ? null : times.covering(day.span());
    }

    /** "in a statement on Monday": when it was made, which is no part of its name. */
    private static @Nullable Token day(Sentence s, Token noun, Times times) {
        return s.children(noun.index(), "nmod").stream()
                .filter(child -> times.covering(child.span()) != null && s.adposition(child.index()) != null)
                .filter(child -> child.span().end()
                        == Voices.voice(s, noun.index()).span().end())
                .findFirst()
                .orElse(null);
    }

    /** Where it was said: "at a congress of his party", "in a statement", "on Twitter". */
    @Nullable
    Span venue(Draft draft, Times times) {
        Token noun = noun(draft);
        if (noun == null) {
            return null;
        }
        Sentence s = draft.sentence();
        Span all = Voices.voice(s, noun.index()).span();
        Token day = day(s, noun, times);
        return day == null
                ? all
                : new Span(
                        all.start(),
                        s.token(Frames.leftEdge(s, day.index()) - 1).span().end());
    }

    /** Who carries it there: "in a statement carried by SUNA". */
    @Nullable
    Voice carrier(Draft draft, Sources sources) {
        Token noun = noun(draft);
        Voice carrier = noun == null ? null : Venues.carrier(draft.sentence(), noun, sources);
        return carrier == null && draft.at() >= 0 ? Venues.listener(draft.sentence(), draft.at(), sources) : carrier;
    }

    private @Nullable Token noun(Draft draft) {
        return modifiers(draft).stream()
                .filter(token -> venues.is(draft.sentence(), token))
                .findFirst()
                .orElse(null);
    }

    /** What modifies the cue: its own dependents, and those behind it that the tree hung on the content. */
    private static List<Token> modifiers(Draft draft) {
        List<Token> found = new ArrayList<>();
        if (draft.at() < 0) {
            return found;
        }
        for (Token token : draft.sentence().tokens()) {
            boolean modifies = token.is("obl") || token.is("advmod") || token.is("nmod");
            boolean own = token.head() == draft.at();
            boolean inside = token.head() >= 0
                    && draft.touches(draft.sentence().token(token.head()).span());
            boolean strayed = token.index() > draft.at() && token.is("obl") && (token.head() < draft.at() || inside);
            if (modifies && (own || strayed) && !draft.touches(token.span())) {
                found.add(token);
            }
        }
        return found;
    }
}
