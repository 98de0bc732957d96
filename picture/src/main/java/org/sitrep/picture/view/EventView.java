package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.Told;

/**
 * Something that happened, or is planned, denied or threatened, as all reports together tell it.
 *
 * <p>Versions come in the order in which they were first told; what nobody tells has none. Nothing is averaged.
 *
 * @param story id of its story
 * @param from the first day it may have happened on by the version told first, {@code null} if no report dates it
 * @param to the last such day
 * @param historical true if every report tells it as background
 * @param reports how many reports tell it
 * @param origins how many of these were written apart
 * @param learned when it was first told
 * @param changed when it was last told
 * @param published the first day of publication, {@code null} if unknown
 * @param publishedLast the last day of publication
 * @param outlets who tells it, each once, in the order in which they told it
 * @param contested true if reports contradict each other about it
 * @param first the telling that was learned first: its words, its codes, and whether the report says so itself
 */
public record EventView(
        String id,
        @Nullable String story,
        EventType type,
        List<Version<String>> modes,
        List<Version<Identity>> actors,
        List<Version<Identity>> recipients,
        List<Version<Located>> places,
        List<Version<String>> dates,
        List<Version<EventStatus>> statuses,
        List<Version<Range>> killed,
        List<Version<Range>> wounded,
        List<Version<Range>> arrested,
        List<Version<Range>> protesters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean historical,
        int reports,
        int origins,
        Instant learned,
        Instant changed,
        @Nullable LocalDate published,
        @Nullable LocalDate publishedLast,
        List<String> outlets,
        boolean contested,
        Told first) {

    /** The sentence that told it first. */
    public Cited words() {
        return first.words();
    }

    /**
     * An event with everyone who tells it.
     *
     * @param tellings in the order in which they were learned
     * @param contested what reports contradict each other in about it
     */
    public record Full(EventView event, List<Told> tellings, List<Contested> contested) {
        public Full {
            tellings = List.copyOf(tellings);
            contested = List.copyOf(contested);
        }
    }
}
