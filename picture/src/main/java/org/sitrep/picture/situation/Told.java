package org.sitrep.picture.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.identity.Identity;

/**
 * One event as one report tells it, with all that the picture compares and shows of it and without the report.
 *
 * @param document id of the report
 * @param event id of the event within it
 * @param headline of the report
 * @param outlet who published it, {@code null} if unknown
 * @param learned when the report came in
 * @param independent false for a copy of an earlier report
 * @param origin id of the report whose words these are; {@code document} if it was written apart
 * @param story the story its report was in when it came in
 * @param date EDTF, {@code null} if the report gives none
 * @param reported true if the report says that somebody says so
 * @param speaker who says so, {@code null} for the report itself or if that is not known
 * @param voice the same as an actor across reports, {@code null} if nobody is known to say so
 * @param trigger the words that name the deed
 * @param words the sentence that tells it
 * @param scene the one place of its report, for a count that names none; else {@code null}
 */
public record Told(
        String document,
        String event,
        String headline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        Instant learned,
        boolean independent,
        String origin,
        String story,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        @Nullable Double goldstein,
        List<Identity> actors,
        List<Identity> recipients,
        @Nullable Located place,
        @Nullable String date,
        EventStatus status,
        boolean historical,
        @Nullable Stance stance,
        boolean reported,
        @Nullable String speaker,
        @Nullable Identity voice,
        Size size,
        String trigger,
        Cited words,
        @Nullable Located scene) {
    public Told {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /**
     * An event of {@code learned}, whose actors are {@code identities}.
     *
     * @param scene the one place that the report is set at, {@code null} if there is none
     */
    public static Told of(
            Learned learned,
            Event event,
            String origin,
            String story,
            Map<String, Identity> identities,
            @Nullable Located scene) {
        CodedRecord record = learned.record();
        return new Told(
                learned.document(),
                event.id(),
                learned.headline(),
                record.document().source(),
                learned.published(),
                learned.learned(),
                origin.equals(learned.document()),
                origin,
                story,
                event.type(),
                event.mode(),
                event.contexts(),
                event.cameo(),
                event.goldstein(),
                who(event.actor(), identities),
                who(event.recipient(), identities),
                place(record, event),
                event.date(),
                event.status(),
                event.historical(),
                event.stance(),
                event.reportedBy() != null,
                speaker(record, event.reportedBy()),
                event.reportedBy() == null
                        ? null
                        : identities.get(event.reportedBy().speaker()),
                event.size(),
                event.trigger().in(record.document().text()),
                Cited.sentence(record, event.trigger()),
                event.place() == null && !event.size().equals(Size.NONE) ? scene : null);
    }

    /** True if it says that it did not happen. */
    public boolean denied() {
        return stance == Stance.DENIES || status == EventStatus.NEGATED;
    }

    /** The document with the event's id behind {@code #}. */
    public String id() {
        return document + "#" + event;
    }

    private static List<Identity> who(List<String> ids, Map<String, Identity> identities) {
        List<Identity> all = new ArrayList<>();
        for (String id : ids) {
            Identity identity = identities.get(id);
            if (identity != null) {
                all.add(identity);
            }
        }
        return all;
    }

    private static @Nullable Located place(CodedRecord record, Event event) {
        for (Place place : record.places()) {
            if (place.id().equals(event.place())) {
                return Located.of(place);
            }
        }
        return null;
    }

    private static @Nullable String speaker(CodedRecord record, @Nullable ReportedBy reportedBy) {
        if (reportedBy == null) {
            return null;
        }
        for (Actor actor : record.actors()) {
            if (actor.id().equals(reportedBy.speaker())) {
                return actor.name();
            }
        }
        // Without a speaker the words may be but "said".
        String words = reportedBy.span().in(record.document().text());
        return words.indexOf(' ') > 0 ? words : null;
    }
}
