package org.sitrep.export;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.Picture;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.store.Store;

/** The events that reports tell. */
public interface Situation {
    /** What is done with each event. */
    @FunctionalInterface
    interface Each {
        void accept(SituationEvent event) throws IOException;
    }

    /**
     * Hands on every event that was known at {@code asOf}, told as it was told then, always in the same order.
     *
     * @throws IOException if reading or what is done with an event fails
     */
    void each(Instant asOf, Each each) throws IOException;

    /**
     * Every telling as an event of its own, in the order of the reports; the id is the document's with the event's behind {@code #}.
     *
     * <p>Holds one report at a time.
     */
    static Situation apart(Reports reports) {
        return (asOf, each) -> reports.each(asOf, report -> {
            for (Event event : report.record().events()) {
                String id = report.document() + "#" + event.id();
                Telling telling = new Telling(report.record(), event, report.learned(), true);
                each.accept(new SituationEvent(id, null, List.of(telling)));
            }
        });
    }

    /**
     * The tellings of one event joined, with its story and copies marked, in the order in which events were first told.
     *
     * <p>Who tells the same event can only be said with all reports at hand: they are held in memory. A store keeps what {@link #kept} hands on.
     */
    static Situation joined(Reports reports) {
        return (asOf, each) -> {
            List<Learned> learned = new ArrayList<>();
            reports.each(asOf, learned::add);
            // Of one moment the order is kept in which the reports came.
            learned.sort(Comparator.comparing(Learned::learned));
            for (SituationEvent event :
                    Picture.of(learned, asOf, reports.overlay(asOf)).events()) {
                each.accept(event);
            }
        };
    }

    /**
     * The same of a store, which keeps the picture its reports give: any number of events in constant memory.
     *
     * <p>A report that changed was told anew when it did; ids are those of the store's picture.
     */
    static Situation kept(Store store) {
        return (asOf, each) -> {
            try (Stream<SituationEvent> events = store.keptEvents().all(asOf)) {
                for (Iterator<SituationEvent> all = events.iterator(); all.hasNext(); ) {
                    each.accept(all.next());
                }
            }
        };
    }
}
