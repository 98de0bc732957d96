package org.sitrep.picture.correction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;

/** Corrections of events. Each gives back the record itself if it finds nothing to hold on to. */
final class Events {
    private Events() {}

    static CodedRecord changed(CodedRecord record, Correction.ChangeCode change, Signed signed) {
        Event old = change.event().event(record);
        if (old == null) {
            return record;
        }
        List<Because.Lost> lost = new ArrayList<>(old.because().lost());
        lost.add(new Because.Lost(old.type().name(), "coded by " + old.because().rule() + ", changed by the analyst"));
        Event corrected = new Event(
                old.id(),
                change.type(),
                change.mode(),
                old.contexts(),
                change.cameo(),
                change.type().quad(),
                // The score belongs to the old code; the analyst gave none.
                change.type() == old.type() ? old.goldstein() : null,
                old.actor(),
                old.recipient(),
                old.place(),
                old.time(),
                old.date(),
                old.status(),
                old.historical(),
                old.reportedBy(),
                old.stance(),
                old.size(),
                old.trigger(),
                old.evidence(),
                1.0,
                because(signed, old.because(), lost));
        return withEvents(record, replaced(record.events(), old, corrected));
    }

    static CodedRecord rejected(CodedRecord record, Correction.RejectEvent reject) {
        Event old = reject.event().event(record);
        return old == null ? record : withEvents(record, replaced(record.events(), old, null));
    }

    static CodedRecord placed(CodedRecord record, Correction.SetPlace set, Signed signed) {
        Event old = set.event().event(record);
        if (old == null) {
            return record;
        }
        int highest = record.places().stream()
                .mapToInt(one -> Integer.parseInt(one.id().substring(1)))
                .max()
                .orElse(0);
        Place place = new Place(
                "p" + (highest + 1),
                set.name(),
                set.country(),
                set.admin1(),
                set.lat(),
                set.lon(),
                set.lat() == null || set.lon() == null ? Precision.UNKNOWN : Precision.POINT,
                null,
                List.of(old.trigger()),
                List.of(old.trigger()),
                because(signed, Because.of("analyst", old.trigger()), List.of()));
        List<Place> places = new ArrayList<>(record.places());
        places.add(place);
        Event corrected = new Event(
                old.id(),
                old.type(),
                old.mode(),
                old.contexts(),
                old.cameo(),
                old.quad(),
                old.goldstein(),
                old.actor(),
                old.recipient(),
                place.id(),
                old.time(),
                old.date(),
                old.status(),
                old.historical(),
                old.reportedBy(),
                old.stance(),
                old.size(),
                old.trigger(),
                old.evidence(),
                old.confidence(),
                old.because());
        return new CodedRecord(
                record.document(),
                record.sections(),
                record.sentences(),
                record.coder(),
                record.actors(),
                places,
                record.times(),
                replaced(record.events(), old, corrected),
                record.quotes(),
                record.states(),
                record.tags(),
                record.chains());
    }

    /** The reason for what an analyst decided: who, under which number and when. */
    static Because because(Signed signed, Because old, List<Because.Lost> lost) {
        return new Because(
                "analyst/" + signed.analyst(),
                "correction " + signed.number() + " of " + signed.made(),
                old.trigger(),
                old.filled(),
                lost);
    }

    private static List<Event> replaced(List<Event> events, Event old, @Nullable Event corrected) {
        List<Event> all = new ArrayList<>();
        for (Event event : events) {
            if (event != old) {
                all.add(event);
            } else if (corrected != null) {
                all.add(corrected);
            }
        }
        return all;
    }

    private static CodedRecord withEvents(CodedRecord record, List<Event> events) {
        return new CodedRecord(
                record.document(),
                record.sections(),
                record.sentences(),
                record.coder(),
                record.actors(),
                record.places(),
                record.times(),
                events,
                record.quotes(),
                record.states(),
                record.tags(),
                record.chains());
    }
}
