package org.sitrep.picture.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.State;

/** How a later record of a text differs from an earlier one of the same text, event by event. */
public final class RecordChanges {
    private final CodedRecord before;
    private final CodedRecord after;
    private final List<String> lines = new ArrayList<>();

    private RecordChanges(CodedRecord before, CodedRecord after) {
        this.before = before;
        this.after = after;
    }

    /**
     * One line per change; empty if there is none.
     *
     * @throws IllegalArgumentException if the records are about different texts
     */
    public static List<String> between(CodedRecord before, CodedRecord after) {
        if (!before.document().text().equals(after.document().text())) {
            throw new IllegalArgumentException("records of different texts");
        }
        RecordChanges changes = new RecordChanges(before, after);
        changes.events();
        changes.names(
                "actor",
                names(before.actors().stream().map(Actor::name).toList()),
                names(after.actors().stream().map(Actor::name).toList()));
        changes.names(
                "place",
                names(before.places().stream().map(Place::name).toList()),
                names(after.places().stream().map(Place::name).toList()));
        changes.names("statement", statements(before), statements(after));
        changes.names("state", states(before), states(after));
        return List.copyOf(changes.lines);
    }

    private void events() {
        Map<Event, Event> pairs = new LinkedHashMap<>();
        List<Event> unmatched = new ArrayList<>(after.events());
        for (boolean sameType : new boolean[] {true, false}) {
            for (Event old : before.events()) {
                if (pairs.containsKey(old)) {
                    continue;
                }
                unmatched.stream()
                        .filter(fresh -> fresh.trigger().overlaps(old.trigger()))
                        .filter(fresh -> !sameType || fresh.type() == old.type())
                        .findFirst()
                        .ifPresent(fresh -> {
                            pairs.put(old, fresh);
                            unmatched.remove(fresh);
                        });
            }
        }
        for (Event old : before.events()) {
            Event fresh = pairs.get(old);
            if (fresh == null) {
                lines.add("gone: " + words(before, old));
            } else {
                List<String> differences = differences(old, fresh);
                if (!differences.isEmpty()) {
                    lines.add("changed: " + words(before, old) + ": " + String.join("; ", differences));
                }
            }
        }
        unmatched.forEach(fresh -> lines.add("new: " + words(after, fresh)));
    }

    private List<String> differences(Event old, Event fresh) {
        List<String> all = new ArrayList<>();
        compare(all, "type", old.type(), fresh.type());
        compare(all, "mode", old.mode(), fresh.mode());
        compare(all, "contexts", String.join(" ", old.contexts()), String.join(" ", fresh.contexts()));
        compare(all, "CAMEO", old.cameo(), fresh.cameo());
        compare(all, "actor", actors(before, old.actor()), actors(after, fresh.actor()));
        compare(all, "recipient", actors(before, old.recipient()), actors(after, fresh.recipient()));
        compare(all, "place", place(before, old), place(after, fresh));
        compare(all, "date", old.date(), fresh.date());
        compare(all, "status", old.status().word(), fresh.status().word());
        compare(all, "background", old.historical() ? "yes" : "no", fresh.historical() ? "yes" : "no");
        compare(all, "told by", teller(before, old), teller(after, fresh));
        compare(
                all,
                "stance",
                old.stance() == null ? null : old.stance().word(),
                fresh.stance() == null ? null : fresh.stance().word());
        compare(all, "killed", range(old.size().killed()), range(fresh.size().killed()));
        compare(all, "wounded", range(old.size().wounded()), range(fresh.size().wounded()));
        compare(
                all,
                "arrested",
                range(old.size().arrested()),
                range(fresh.size().arrested()));
        compare(
                all,
                "protesters",
                range(old.size().protesters()),
                range(fresh.size().protesters()));
        return all;
    }

    private static void compare(List<String> all, String what, @Nullable Object old, @Nullable Object fresh) {
        String was = old == null || old.toString().isEmpty() ? "not stated" : old.toString();
        String is = fresh == null || fresh.toString().isEmpty() ? "not stated" : fresh.toString();
        if (!was.equals(is)) {
            all.add(what + " was " + was + ", is " + is);
        }
    }

    private void names(String what, Set<String> old, Set<String> fresh) {
        for (String name : old) {
            if (!fresh.contains(name)) {
                lines.add("gone: " + what + " " + name);
            }
        }
        for (String name : fresh) {
            if (!old.contains(name)) {
                lines.add("new: " + what + " " + name);
            }
        }
    }

    private static Set<String> names(List<String> names) {
        return new LinkedHashSet<>(names);
    }

    private static Set<String> statements(CodedRecord record) {
        Set<String> all = new LinkedHashSet<>();
        for (Quote quote : record.quotes()) {
            String who = quote.speaker() == null ? "somebody" : actors(record, List.of(quote.speaker()));
            all.add("by " + who + ": “"
                    + quote.content().getFirst().in(record.document().text()) + "”");
        }
        return all;
    }

    private static Set<String> states(CodedRecord record) {
        Set<String> all = new TreeSet<>();
        for (State state : record.states()) {
            all.add(name(record, state.subject()) + " " + state.kind().replace('_', ' ')
                    + (state.object() == null ? "" : " " + name(record, state.object()))
                    + (state.title() == null ? "" : " (" + state.title() + ")") + ", "
                    + state.status().word());
        }
        return all;
    }

    /** An event in a few words: {@code “attacked” ASSAULT, rebels → army}. */
    public static String words(CodedRecord record, Event event) {
        String actor = actors(record, event.actor());
        String recipient = actors(record, event.recipient());
        return "“" + event.trigger().in(record.document().text()) + "” " + event.type()
                + (actor.isEmpty() && recipient.isEmpty()
                        ? ""
                        : ", " + (actor.isEmpty() ? "?" : actor) + (recipient.isEmpty() ? "" : " → " + recipient));
    }

    private static String actors(CodedRecord record, List<String> ids) {
        return String.join(" and ", ids.stream().map(id -> name(record, id)).toList());
    }

    private static String name(CodedRecord record, String id) {
        for (Actor actor : record.actors()) {
            if (actor.id().equals(id)) {
                return actor.name();
            }
        }
        for (Place place : record.places()) {
            if (place.id().equals(id)) {
                return place.name();
            }
        }
        return id;
    }

    private static @Nullable String place(CodedRecord record, Event event) {
        return event.place() == null ? null : name(record, event.place());
    }

    private static @Nullable String teller(CodedRecord record, Event event) {
        if (event.reportedBy() == null) {
            return null;
        }
        String speaker = event.reportedBy().speaker();
        return speaker == null ? event.reportedBy().span().in(record.document().text()) : name(record, speaker);
    }

    private static @Nullable String range(@Nullable Range range) {
        if (range == null) {
            return null;
        }
        Integer low = range.low();
        Integer high = range.high();
        return low != null && low.equals(high)
                ? low.toString()
                : (low == null ? "" : low) + " to " + (high == null ? "more" : high);
    }
}
