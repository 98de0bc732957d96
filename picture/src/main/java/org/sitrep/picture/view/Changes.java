package org.sitrep.picture.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.state.Holding;

/**
 * What became known between two moments.
 *
 * @param events that were not known before, the latest to be told first
 * @param tolls that are given otherwise than before
 * @param holdings of control and offices that began, ended or are told otherwise
 * @param contested contradictions that were not there before
 * @param stories that were not there before
 */
public record Changes(
        Instant since,
        Instant until,
        List<EventView> events,
        List<Toll> tolls,
        List<Held> holdings,
        List<Contested> contested,
        List<StoryView> stories) {
    /**
     * A toll that moved.
     *
     * @param event as known now
     * @param what {@code killed}, {@code wounded}, {@code arrested} or {@code protesters}
     * @param before the versions told before; empty if none was
     * @param now the versions told now
     */
    public record Toll(EventView event, String what, List<Range> before, List<Range> now) {}

    /**
     * A state that changed.
     *
     * @param before {@code null} if it was not known
     * @param now {@code null} if it is told no more
     */
    public record Held(@Nullable Holding before, @Nullable Holding now) {}
}
