package org.sitrep.app.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;

/** What somebody or some place is called in a passage, as it stands there. Stateless and thread-safe. */
final class Surface {
    private static final int LONGEST = 70;

    private Surface() {}

    /** The name of an actor or place in {@code passage}, with "the" where it stands before it; {@code null} if it is not named there. */
    static @Nullable String name(CodedRecord record, @Nullable String id, Span passage) {
        if (id == null) {
            return null;
        }
        for (Actor actor : record.actors()) {
            if (actor.id().equals(id)) {
                return best(
                        record,
                        actor.mentions().stream()
                                .filter(mention -> mention.form() == MentionForm.NAME)
                                .map(Actor.Mention::span)
                                .toList(),
                        passage);
            }
        }
        for (Place place : record.places()) {
            if (place.id().equals(id)) {
                return best(record, place.mentions(), passage);
            }
        }
        return null;
    }

    /** What an actor without a name is called in {@code passage}, such as "the rebels"; {@code null} if a pronoun stands for it or nothing. */
    static @Nullable String described(CodedRecord record, String id, Span passage) {
        for (Actor actor : record.actors()) {
            if (actor.id().equals(id)) {
                return best(
                        record,
                        actor.mentions().stream()
                                .filter(mention -> mention.form() != MentionForm.PRONOUN)
                                .map(Actor.Mention::span)
                                .toList(),
                        passage);
            }
        }
        return null;
    }

    /** The first mention by name anywhere in the record, {@code null} if there is none. */
    static @Nullable Span named(CodedRecord record, @Nullable String actor) {
        for (Actor each : record.actors()) {
            if (each.id().equals(actor)) {
                for (Actor.Mention mention : each.mentions()) {
                    if (mention.form() == MentionForm.NAME) {
                        return mention.span();
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String best(CodedRecord record, List<Span> mentions, Span passage) {
        String text = record.document().text();
        Span best = null;
        for (Span mention : mentions) {
            boolean here = passage.contains(mention) && mention.length() <= LONGEST;
            if (here && (best == null || mention.length() > best.length())) {
                best = mention;
            }
        }
        if (best == null) {
            return null;
        }
        String words = Quotation.line(best.in(text)).replaceFirst("[’']s$", "");
        String before =
                text.substring(Math.max(0, best.start() - 4), best.start()).toLowerCase(Locale.ROOT);
        boolean determined =
                before.equals("the ") && !words.toLowerCase(Locale.ROOT).startsWith("the ");
        String plain = words.startsWith("The ") ? "the " + words.substring(4) : words;
        return determined ? "the " + plain : plain;
    }
}
