package org.sitrep.export;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.sitrep.engine.record.Hash;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.SituationEvent;
import tools.jackson.core.JsonGenerator;

/**
 * Which events are new, changed or gone between two moments, whatever did it: a new telling, another coding, a correction.
 *
 * <p>Two views of the whole are compared, through files where they do not fit into memory; memory grows with the number of differences only. An event that the filter lets
 * through at one moment only counts as gone or new.
 */
public final class Changes {
    private static final int KEY = 24;

    private final Set<String> changed = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private String last = "";
    private String lastState = "";

    private Changes() {}

    /** The differences between {@code since} and {@code asOf}. */
    public static Changes between(Situation situation, Filter filter, Instant since, Instant asOf, Facts facts)
            throws IOException {
        Changes changes = new Changes();
        try (SortedLines lines = new SortedLines()) {
            situation.each(since, event -> add(lines, event, filter, "0", facts));
            situation.each(asOf, event -> add(lines, event, filter, "1", facts));
            lines.drain(changes::line);
        }
        changes.single();
        return changes;
    }

    private static void add(SortedLines lines, SituationEvent event, Filter filter, String view, Facts facts)
            throws IOException {
        if (filter.test(event)) {
            String state = JsonList.object((JsonGenerator json) -> EventJson.properties(json, Digest.of(event), facts));
            lines.add(key(event) + view + Hash.sha256(state));
        }
    }

    private static String key(SituationEvent event) {
        return Hash.sha256(event.id()).substring("sha256:".length(), "sha256:".length() + KEY);
    }

    /** An event has one line a view, the earlier one first. */
    private void line(String line) {
        String key = line.substring(0, KEY);
        String state = line.substring(KEY);
        if (key.equals(last)) {
            if (!state.substring(1).equals(lastState.substring(1))) {
                changed.add(key);
            }
            last = "";
            return;
        }
        single();
        last = key;
        lastState = state;
    }

    private void single() {
        if (!last.isEmpty()) {
            (lastState.startsWith("0") ? gone : changed).add(last);
            last = "";
        }
    }

    /** True if the event, as it stands at the later moment, is new or not what it was. */
    public boolean isChanged(SituationEvent event) {
        return changed.contains(key(event));
    }

    /** True if the event, as it stood at the earlier moment, is no more. */
    public boolean isGone(SituationEvent event) {
        return gone.contains(key(event));
    }
}
