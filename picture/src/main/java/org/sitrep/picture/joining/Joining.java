package org.sitrep.picture.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Hash;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.memory.HeapMemory;
import org.sitrep.picture.memory.Ledger;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.memory.Shelf;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.situation.ToldForm;

/**
 * Joins tellings to events as they come in. Not thread-safe.
 *
 * <p>Example: "A bomb killed at least 60 people at the airport on Thursday", the next day "The toll of Thursday's bombing at the airport has risen to 170": one event, two
 * tolls.
 *
 * <p>Events have numbers in the order in which they were first told; one that nobody tells any more keeps its number, and has no tellings.
 */
public final class Joining {
    /** Of one story and type, the last events are looked at: older ones are older news. */
    private static final int LOOKED_AT = 60;

    private static final int AT_HAND = 6_000;
    private static final String NEXT = "next";

    private final Ledger<Told> tellings;
    private final Shelf<List<Integer>> blocks;
    private final Shelf<List<Integer>> toldIn;
    private final Shelf<String> ids;
    private final Shelf<Integer> numbers;
    private final Recent<Integer, Growing> atHand = new Recent<>(AT_HAND);

    /** Events that are remembered in the heap. */
    public Joining() {
        this(new HeapMemory());
    }

    public Joining(Memory memory) {
        tellings = memory.ledger("telling", new ToldForm(), Told::document);
        blocks = memory.shelf("event-block", Forms.NUMBERS);
        toldIn = memory.shelf("event-told-in", Forms.NUMBERS);
        ids = memory.shelf("event-id", Forms.TEXT);
        numbers = memory.shelf("event-number", Forms.NUMBER);
    }

    /**
     * Adds the events of a record and gives the numbers of those that they are tellings of.
     *
     * @param origin id of the report whose words these are
     * @param story the story the report is in
     */
    public Set<Integer> add(Learned learned, String origin, String story, Map<String, Identity> identities) {
        List<Event> told = learned.record().events();
        List<Sketch> sketches = new ArrayList<>();
        Located scene = Scene.of(learned.record());
        told.forEach(event -> sketches.add(Sketch.of(Told.of(learned, event, origin, story, identities, scene))));
        Set<String> asked = new TreeSet<>();
        sketches.forEach(sketch -> asked.addAll(blocks(sketch)));
        if (scene != null) {
            sketches.stream().filter(Joining::placeless).forEach(sketch -> asked.addAll(blocks(sketch.at(scene))));
        }
        blocks.expect(asked);
        Integer[] homes = new Integer[told.size()];
        // First what has a day, then what has but a place, then what goes on about it: the headline comes before the
        // lead but says less.
        for (Firmness firmness : Firmness.values()) {
            for (int i = 0; i < homes.length; i++) {
                Sketch sketch = sketches.get(i);
                if (firmness(sketch) == firmness) {
                    Integer home = switch (firmness) {
                        case DATED -> null;
                        case UNDATED -> own(sketch, homes);
                        case LEANING ->
                            sketch.denial() ? denied(sketches, homes, i) : near(sketches, homes, i, each -> true);
                    };
                    homes[i] = put(sketch, home != null ? home : known(sketch, scene));
                }
            }
        }
        Set<Integer> all = new TreeSet<>(List.of(homes));
        if (!all.isEmpty()) {
            toldIn.put(learned.document(), List.copyOf(all));
        }
        return all;
    }

    /** Says that a report tells nothing yet. */
    public void fresh(String document) {
        toldIn.fresh(document);
    }

    /** Takes back what a report tells, and gives the numbers of the events it told. */
    public Set<Integer> withdraw(String document) {
        List<Integer> homes = toldIn.get(document);
        if (homes == null) {
            return Set.of();
        }
        toldIn.remove(document);
        for (int home : homes) {
            tellings.strike(String.valueOf(home), document);
            atHand.remove(home);
        }
        return new TreeSet<>(homes);
    }

    /** The event with this number, {@code null} if nobody tells it any more. */
    public @Nullable Joined event(int number) {
        List<Told> told = tellings.of(String.valueOf(number));
        String id = ids.get(String.valueOf(number));
        return told.isEmpty() || id == null ? null : new Joined(id, told);
    }

    /** All events that are told, in the order in which they were first told. */
    public List<Joined> all() {
        List<Joined> all = new ArrayList<>();
        for (int number = 0; number < next(); number++) {
            Joined event = event(number);
            if (event != null) {
                all.add(event);
            }
        }
        return all;
    }

    private int next() {
        Integer next = numbers.get(NEXT);
        return next == null ? 0 : next;
    }

    private Growing growing(int number) {
        Growing known = atHand.get(number);
        if (known == null) {
            known = new Growing(tellings.of(String.valueOf(number)));
            atHand.put(number, known);
        }
        return known;
    }

    private int found(Told told) {
        int number = next();
        numbers.put(NEXT, number + 1);
        String key = told.document() + "\n" + told.event();
        String id = id(key);
        // An earlier version of the report may have founded an event that others go on to tell.
        for (int again = 2; alive(id); again++) {
            id = id(key + "\n" + again);
        }
        ids.put(String.valueOf(number), id);
        numbers.put(id, number);
        return number;
    }

    private static String id(String key) {
        return "e-" + Hash.sha256(key).substring("sha256:".length(), 19);
    }

    private boolean alive(String id) {
        Integer number = numbers.get(id);
        return number != null && !tellings.of(String.valueOf(number)).isEmpty();
    }

    private int put(Sketch sketch, @Nullable Integer known) {
        int home = known != null ? known : found(sketch.told());
        growing(home).add(sketch);
        tellings.add(String.valueOf(home), sketch.told());
        for (String block : blocks(sketch)) {
            List<Integer> there = numbers(block);
            there.remove((Integer) home);
            there.add(home);
            if (there.size() > LOOKED_AT) {
                there.remove(0);
            }
            blocks.put(block, there);
        }
        return home;
    }

    private List<Integer> numbers(String block) {
        List<Integer> there = blocks.get(block);
        return there == null ? new ArrayList<>(2) : new ArrayList<>(there);
    }

    private static List<String> blocks(Sketch sketch) {
        List<EventType> types = sketch.truce() ? List.of(EventType.AGREE, EventType.RETREAT) : List.of(sketch.type());
        List<String> blocks = new ArrayList<>(2);
        for (EventType type : types) {
            blocks.add(type + " " + sketch.story());
            if (sketch.place() != null
                    && sketch.place().geonames() != null
                    && (sketch.place().precision() == Precision.CITY
                            || sketch.place().precision() == Precision.POINT)) {
                blocks.add(type + " #" + sketch.place().geonames());
            }
        }
        return blocks;
    }

    /** The event that others told before; a count without a place is of the one place that its report names. */
    private @Nullable Integer known(Sketch sketch, @Nullable Located scene) {
        Integer home = closest(sketch);
        if (home == null && scene != null && placeless(sketch)) {
            home = closest(sketch.at(scene), Likeness.COUNTED_AGAIN);
        }
        if (home == null && sketch.counts() && exactlyPlaced(sketch)) {
            home = likest(
                    sketch,
                    new TreeSet<>(numbers(sketch.type() + " " + sketch.story())),
                    Likeness.COUNTED_AGAIN,
                    Growing::likenessAtScene);
        }
        return home == null && sketch.dated() && sketch.counts() && wide(sketch) ? onlyOfItsDay(sketch) : home;
    }

    /** The one event of the story that was on that day and is of that kind, if nothing else of its type was: "Friday's bombing" needs no place. */
    private @Nullable Integer onlyOfItsDay(Sketch sketch) {
        Integer only = null;
        for (int candidate : numbers(sketch.type() + " " + sketch.story())) {
            Growing event = growing(candidate);
            if (event.onTheDayOf(sketch)) {
                if (only != null) {
                    return null;
                }
                only = candidate;
            }
        }
        boolean alike = only != null
                && growing(only).ofTheKindOf(sketch)
                && growing(only).likeness(sketch) >= Likeness.ONLY_ONE;
        return alike ? only : null;
    }

    private static boolean wide(Sketch sketch) {
        Located place = sketch.place();
        return sketch.told().place() == null || (place != null && Likeness.wide(place));
    }

    /** True for a count of the hurt that says nothing of where: "thirty people were wounded". */
    private static boolean placeless(Sketch sketch) {
        return sketch.told().place() == null && sketch.counts();
    }

    private @Nullable Integer closest(Sketch sketch) {
        return closest(sketch, Likeness.SAME);
    }

    private @Nullable Integer closest(Sketch sketch, double least) {
        TreeSet<Integer> candidates = new TreeSet<>();
        blocks(sketch).forEach(block -> candidates.addAll(numbers(block)));
        tellings.expect(candidates.stream()
                .filter(each -> !atHand.containsKey(each))
                .map(String::valueOf)
                .toList());
        return likest(sketch, candidates, least, Growing::likeness);
    }

    private @Nullable Integer likest(
            Sketch sketch, TreeSet<Integer> candidates, double least, ToDoubleBiFunction<Growing, Sketch> likeness) {
        Integer best = null;
        double most = least;
        for (int candidate : candidates) {
            double each = likeness.applyAsDouble(growing(candidate), sketch);
            // Of what fits as well the first told; without a day, the news of the day.
            boolean newer =
                    best != null && !sketch.dated() && growing(candidate).newerThan(growing(best));
            if (each > most || (each == most && (best == null || newer))) {
                most = each;
                best = candidate;
            }
        }
        return best;
    }

    /** How much a telling has of its own to be known by; the firmest are joined first. */
    private enum Firmness {
        DATED,
        UNDATED,
        LEANING
    }

    private static Firmness firmness(Sketch sketch) {
        return leans(sketch) ? Firmness.LEANING : sketch.dated() ? Firmness.DATED : Firmness.UNDATED;
    }

    /** The event of the same report that is likest, if it is like enough: a headline without a day means the day of its own report, not one of the days before. */
    private @Nullable Integer own(Sketch sketch, Integer[] homes) {
        return likest(
                sketch,
                Arrays.stream(homes).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)),
                Likeness.SAME,
                Growing::likeness);
    }

    /** True if a telling may mean an event that its report tells more of elsewhere. */
    private static boolean leans(Sketch sketch) {
        boolean denial = sketch.denial() && !sketch.dated() && !exactlyPlaced(sketch);
        boolean goesOn = sketch.type() == EventType.ASSAULT && sketch.goesOn();
        return denial || goesOn || (sketch.leansOnContext() && sketch.deed());
    }

    /** The nearest event of the same report that fits, earlier ones first: who tells neither where nor when means the place and day told of last. */
    private @Nullable Integer near(List<Sketch> sketches, Integer[] homes, int at, Predicate<Growing> which) {
        Sketch sketch = sketches.get(at);
        for (int i = at - 1; i >= 0; i--) {
            if (homes[i] != null
                    && which.test(growing(homes[i]))
                    && growing(homes[i]).fits(sketch, answers(sketch, sketches.get(i)))) {
                return homes[i];
            }
        }
        for (int i = at + 1; i < homes.length; i++) {
            if (homes[i] != null
                    && which.test(growing(homes[i]))
                    && growing(homes[i]).fits(sketch, false)) {
                return homes[i];
            }
        }
        return null;
    }

    /**
     * The event that a denial is about: one of its report or else of its story that tells of what is denied. Only what says no more than "the attack", or points to something
     * with "the", may mean whatever its report told last.
     */
    private @Nullable Integer denied(List<Sketch> sketches, Integer[] homes, int at) {
        Sketch denial = sketches.get(at);
        Denied denied = Denied.of(denial);
        if (!denied.vague()) {
            Integer own = near(sketches, homes, at, each -> each.denies(denial, denied));
            Integer home = own != null ? own : deniedInStory(denial, denied);
            if (home != null || !denied.definite()) {
                return home;
            }
        }
        return near(sketches, homes, at, each -> true);
    }

    /** The latest event of the story that tells of what is denied. */
    private @Nullable Integer deniedInStory(Sketch denial, Denied denied) {
        return numbers(denial.type() + " " + denial.story()).reversed().stream()
                .filter(each -> growing(each).answeredBy(denial)
                        && growing(each).denies(denial, denied)
                        && growing(each).fits(denial, false))
                .findFirst()
                .orElse(null);
    }

    /** True if one speaker denies the one and goes on to say the other. */
    private static boolean answers(Sketch sketch, Sketch before) {
        Identity voice = sketch.told().voice();
        Identity denies = before.told().voice();
        return before.denial()
                && !sketch.denial()
                && voice != null
                && denies != null
                && voice.id().equals(denies.id());
    }

    private static boolean exactlyPlaced(Sketch sketch) {
        return sketch.place() != null && sketch.place().precision() != Precision.COUNTRY;
    }
}
