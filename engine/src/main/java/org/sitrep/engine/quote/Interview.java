package org.sitrep.engine.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Span;

/** Who gives the answers of an interview printed as "Q:" and "A:": the one person whom the text names before the first of them. Stateless. */
final class Interview {
    private static final Set<String> ANSWERS = Set.of("A", "A.", "Answer", "ANSWER");

    private Interview() {}

    /** The person behind the label {@code voice}, {@code null} if it is no such label, or before {@code turns} several or none are named. */
    static @Nullable Actor answerer(Manuscript manuscript, @Nullable Voice voice, int turns, Actors actors) {
        if (voice == null || turns == 0 || !ANSWERS.contains(voice.span().in(manuscript.text()))) {
            return null;
        }
        Span lead = new Span(0, turns);
        Actor found = null;
        for (Actor actor : actors.all()) {
            boolean named = actor.kind() == ActorKind.PERSON
                    && actor.mentions().stream()
                            .anyMatch(mention -> mention.form() == MentionForm.NAME && lead.contains(mention.span()));
            if (named && found != null) {
                return null;
            }
            found = named ? actor : found;
        }
        return found;
    }
}
