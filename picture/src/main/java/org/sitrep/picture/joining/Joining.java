package org.sitrep.picture.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Hash;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/**
 * Joins tellings to events as they come in. Not thread-safe.
 *
 * <p>Example: "A bomb killed at least 60 people at the airport on Thursday", the next day "The toll of Thursday's bombing at the airport has risen to 170": one event, two
 * tolls.
 */
public final class Joining {
    /** Of an event that many tell, the first tellings and the last are compared. */
    private static final int FIRST = 3;

    private static final int LAST = 8;
    /** Of one story and type, the last events are looked at: older ones are older news. */
    private static final int LOOKED_AT = 60;

    private final List<Growing> events = new ArrayList<>();
    private final Map<String, List<Integer>> blocks = new HashMap<>();

    private static final class Growing {
        private final String id;
        private final List<Sketch> tellings = new ArrayList<>();

        private Growing(String id) {
            this.id = id;
        }

        private double likeness(Sketch sketch) {
            double best = Likeness.NEVER;
            for (int i = 0; i < tellings.size(); i++) {
                if (i < FIRST || i >= tellings.size() - LAST) {
                    Sketch told = tellings.get(i);
                    double each = Likeness.of(told, sketch);
                    // What leans on its context or denies has little of its own to differ in.
                    if (each == Likeness.NEVER && !told.denial() && !told.leansOnContext()) {
                        return Likeness.NEVER;
                    }
                    best = Math.max(best, each);
                }
            }
            return best;
        }

        private boolean sameSizes(Sketch sketch) {
            return tellings.stream()
                    .noneMatch(told -> told.document().equals(sketch.document())
                            && Likeness.differs(
                                    told.event().size(), sketch.event().size()));
        }
    }

    /** Adds the events of a record. */
    public void add(Learned learned, boolean independent, String story, Map<String, Identity> identities) {
        List<Event> told = learned.record().events();
        Integer[] homes = new Integer[told.size()];
        // First what has a place or a day, then what goes on about it: the headline comes before the lead but says
        // less.
        for (boolean leaning : new boolean[] {false, true}) {
            for (int i = 0; i < told.size(); i++) {
                Telling telling = new Telling(learned.record(), told.get(i), learned.learned(), independent);
                Sketch sketch = Sketch.of(learned, told.get(i), telling, story, identities);
                if (leans(sketch) == leaning) {
                    Integer home = leaning ? near(sketch, homes, i) : null;
                    homes[i] = put(sketch, home != null ? home : closest(sketch));
                }
            }
        }
    }

    private int put(Sketch sketch, @Nullable Integer known) {
        int home = known != null ? known : events.size();
        if (known == null) {
            String key = sketch.document() + "\n" + sketch.event().id();
            events.add(new Growing("e-" + Hash.sha256(key).substring("sha256:".length(), 19)));
        }
        events.get(home).tellings.add(sketch);
        for (String block : blocks(sketch)) {
            List<Integer> there = blocks.computeIfAbsent(block, key -> new ArrayList<>(2));
            there.remove((Integer) home);
            there.add(home);
            if (there.size() > LOOKED_AT) {
                there.remove(0);
            }
        }
        return home;
    }

    private static List<String> blocks(Sketch sketch) {
        List<String> blocks = new ArrayList<>(2);
        blocks.add(sketch.type() + " " + sketch.story());
        if (sketch.place() != null
                && sketch.place().geonames() != null
                && (sketch.place().precision() == Precision.CITY
                        || sketch.place().precision() == Precision.POINT)) {
            blocks.add(sketch.type() + " #" + sketch.place().geonames());
        }
        return blocks;
    }

    private @Nullable Integer closest(Sketch sketch) {
        TreeSet<Integer> candidates = new TreeSet<>();
        blocks(sketch).forEach(block -> candidates.addAll(blocks.getOrDefault(block, List.of())));
        Integer best = null;
        double most = Likeness.SAME;
        for (int candidate : candidates) {
            double each = events.get(candidate).likeness(sketch);
            if (each > most || (each == most && best == null)) {
                most = each;
                best = candidate;
            }
        }
        return best;
    }

    /** True if a telling may mean an event that its report tells more of elsewhere. */
    private static boolean leans(Sketch sketch) {
        boolean denial = sketch.denial() && !sketch.dated() && !exactlyPlaced(sketch);
        boolean goesOn = sketch.type() == EventType.ASSAULT && sketch.goesOn();
        return denial || goesOn || (sketch.leansOnContext() && sketch.deed());
    }

    /** The nearest event of the same report that fits, earlier ones first: who tells neither where nor when means the place and day told of last. */
    private @Nullable Integer near(Sketch sketch, Integer[] homes, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (homes[i] != null && fits(sketch, events.get(homes[i]))) {
                return homes[i];
            }
        }
        for (int i = at + 1; i < homes.length; i++) {
            if (homes[i] != null && fits(sketch, events.get(homes[i]))) {
                return homes[i];
            }
        }
        return null;
    }

    private static boolean fits(Sketch sketch, Growing event) {
        Sketch first = event.tellings.getFirst();
        if (first.type() != sketch.type() || first.ahead() || first.event().historical()) {
            return false;
        }
        if (sketch.denial()) {
            // That other people were killed is denied without denying that these were.
            return event.tellings.stream().allMatch(told -> told.denial() || Likeness.samePeople(told, sketch));
        }
        return Likeness.sameKind(first, sketch)
                && event.sameSizes(sketch)
                && event.tellings.stream().anyMatch(told -> Likeness.samePeople(told, sketch));
    }

    private static boolean exactlyPlaced(Sketch sketch) {
        return sketch.place() != null && sketch.place().precision() != Precision.COUNTRY;
    }

    /** All events in the order in which they were first told, each in the story its first report is in now. */
    public List<SituationEvent> all(java.util.function.Function<String, String> storyOf) {
        return events.stream()
                .map(event -> new SituationEvent(
                        event.id,
                        storyOf.apply(event.tellings.getFirst().document()),
                        event.tellings.stream().map(Sketch::telling).toList()))
                .toList();
    }
}
