package org.sitrep.engine.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;

/** What one side makes of what the other has just said: "accused the army of theft, a charge the army denies", "…, which the army denies". */
final class Answers {
    /** The frame of such drafts: their content is another's too. */
    static final String FRAME = "answer";

    private Answers() {}

    /** True if {@code clause} is such an aside: a relative clause behind a comma whose "which" is what somebody denies. */
    static boolean isAside(Sentence s, Token clause, Cues cues) {
        Cues.Match match = clause.is("acl:relcl") && clause.isVerb() ? cues.at(s, clause.index()) : null;
        if (match == null || match.sense().stance() != Stance.DENIES || s.child(clause.index(), "nsubj") == null) {
            return false;
        }
        Token which = s.child(clause.index(), "obj");
        int from = Frames.leftEdge(s, clause.index());
        return which != null
                && which.form().equalsIgnoreCase("which")
                && (s.token(from).form().equals(",")
                        || from > 0 && s.token(from - 1).form().equals(","));
    }

    /** The denial by the verb {@code token} of what {@code before} tells; {@code null} if it is none. */
    static @Nullable Draft in(Sentence s, Token token, CueSense sense, Cues cues, List<Draft> before) {
        if (!token.is("acl:relcl") || sense.stance() != Stance.DENIES || !sense.takes("np") || before.isEmpty()) {
            return null;
        }
        Token noun = s.head(token);
        Token subject = s.child(token.index(), "nsubj");
        Token object = s.child(token.index(), "obj");
        boolean open = object == null
                || object.form().equalsIgnoreCase("which")
                || object.form().equalsIgnoreCase("that");
        if (noun == null || subject == null || subject.has("PronType=Rel") || !open) {
            return null;
        }
        boolean aside = isAside(s, token, cues) || object == null && cues.isNoun(noun) && isSetOff(s, noun);
        Draft said = before.get(before.size() - 1);
        boolean near = aside
                && !said.content().isEmpty()
                && said.sense().strength() == CueSense.Strength.SPEECH
                && Spans.end(said) <= s.token(subject.index()).span().start();
        List<Span> content = near
                ? said.content()
                : new Content(s).add(noun.index()).remove(token.index()).spans();
        Token as = s.children(token.index(), "obl").stream()
                .filter(child -> "as".equals(s.adposition(child.index())) && sense.takes("as"))
                .findFirst()
                .orElse(null);
        if (as != null) {
            for (Span words : new Content(s).add(as.index()).spans()) {
                content = Spans.with(content, words);
            }
        }
        if (content.isEmpty()) {
            return null;
        }
        Span cue = s.token(token.index()).span();
        return new Draft(
                s, token.index(), sense, cue, Voices.voice(s, subject.index()), null, content, FRAME, sense.rule());
    }

    private static boolean isSetOff(Sentence s, Token noun) {
        int from = Frames.leftEdge(s, noun.index());
        return s.token(from).form().equals(",")
                || from > 0 && s.token(from - 1).form().equals(",");
    }
}
