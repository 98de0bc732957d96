package org.sitrep.picture.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.words.Words;

/**
 * What of a telling is compared.
 *
 * @param place {@code null} if the telling names none
 * @param days the days it may have happened on, {@code null} if nothing is known
 * @param dated true if the telling itself gives the date, false if it follows from the day of publication
 * @param trigger stem of the words that tell it
 */
record Sketch(
        Telling telling,
        String document,
        String story,
        List<Identity> actors,
        List<Identity> recipients,
        @Nullable Place place,
        @Nullable DayRange days,
        boolean dated,
        String trigger) {
    /** News is told on the day or within a few; a word spoken is older news sooner than a deed. */
    private static final int DEED_DAYS = 3;

    private static final int WORD_DAYS = 1;

    static Sketch of(Learned learned, Event event, Telling telling, String story, Map<String, Identity> identities) {
        CodedRecord record = learned.record();
        Place place = null;
        for (Place each : record.places()) {
            if (each.id().equals(event.place()) && each.precision() != Precision.UNKNOWN) {
                place = each;
            }
        }
        DayRange days = DayRange.of(event.date());
        boolean dated = days != null;
        LocalDate published = learned.published();
        if (days == null && published != null && !event.historical() && !ahead(event)) {
            days = new DayRange(published.minusDays(deed(event.type()) ? DEED_DAYS : WORD_DAYS), published);
        }
        List<String> words = Words.stems(event.trigger().in(record.document().text()));
        return new Sketch(
                telling,
                learned.document(),
                story,
                who(event.actor(), identities),
                who(event.recipient(), identities),
                place,
                days,
                dated,
                words.isEmpty() ? "" : words.getFirst());
    }

    private static List<Identity> who(List<String> ids, Map<String, Identity> identities) {
        List<Identity> all = new ArrayList<>();
        for (String id : ids) {
            Identity identity = identities.get(id);
            if (identity != null) {
                all.add(identity);
            }
        }
        return List.copyOf(all);
    }

    Event event() {
        return telling.event();
    }

    EventType type() {
        return event().type();
    }

    /** True for what is done; false for what is said, which is defined by its speaker. */
    boolean deed() {
        return deed(type());
    }

    private static boolean deed(EventType type) {
        return switch (type) {
            case COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> true;
            case AGREE, CONSULT, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> false;
        };
    }

    /** True for what has not happened yet, or never may. */
    boolean ahead() {
        return ahead(event());
    }

    private static boolean ahead(Event event) {
        return event.status() == EventStatus.PLANNED || event.status() == EventStatus.HYPOTHETICAL;
    }

    /** True if somebody says that it did not happen. */
    boolean denial() {
        return event().stance() == Stance.DENIES
                || (event().status() == EventStatus.NEGATED && event().reportedBy() != null && deed());
    }

    /** True if nothing but what was done is told: "dozens were wounded". */
    boolean leansOnContext() {
        boolean somebody =
                actors.stream().anyMatch(Identity::named) || recipients.stream().anyMatch(Identity::named);
        return goesOn() && !somebody;
    }

    /** True if it tells neither where nor when. */
    boolean goesOn() {
        return place == null && !dated && !event().historical() && !ahead() && event().status() != EventStatus.NEGATED;
    }
}
