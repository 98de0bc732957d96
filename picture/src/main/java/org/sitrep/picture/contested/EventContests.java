package org.sitrep.picture.contested;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.contested.Contested.Claim;
import org.sitrep.picture.contested.Contested.Kind;
import org.sitrep.picture.contested.Contested.Side;
import org.sitrep.picture.contested.Contested.Step;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/** What the tellings of one event contradict each other in. Stateless and thread-safe. */
final class EventContests {
    private static final Set<String> CLEARS = Rows.of(EventContests.class, "clears.tsv").rows().stream()
            .map(row -> row.getOrDefault("word", ""))
            .collect(Collectors.toUnmodifiableSet());

    private EventContests() {}

    static List<Contested> of(Joined event) {
        List<Contested> found = new ArrayList<>();
        toll("killed", event, Size::killed, found);
        toll("wounded", event, Size::wounded, found);
        toll("arrested", event, Size::arrested, found);
        toll("protesters", event, Size::protesters, found);
        blame(event, found);
        denial(event, found);
        return found;
    }

    private static void toll(
            String question, Joined event, Function<Size, @Nullable Range> size, List<Contested> found) {
        Map<Range, List<Claim>> sides = new LinkedHashMap<>();
        Map<String, LastWord> last = new LinkedHashMap<>();
        List<Step> moved = new ArrayList<>();
        Replaced replaced = new Replaced();
        for (Told told : event.tellings()) {
            Range range = careful(size, event, told);
            if (range == null || told.denied() || ofNamed(range, told, event)) {
                continue;
            }
            Claim claim = claim(told);
            sides.computeIfAbsent(range, key -> new ArrayList<>()).add(claim);
            last.merge(voice(claim), new LastWord(told.document(), List.of(range)), LastWord::then);
            replaced.add(range, told);
            Step step = step(
                    last.values().stream()
                            .flatMap(word -> word.ranges().stream())
                            .filter(each -> !replaced.is(each))
                            .toList(),
                    claim);
            Step before = moved.isEmpty() ? null : moved.getLast();
            if (before == null || !before.sameRange(step)) {
                moved.add(step);
            }
        }
        if (sides.size() > 1) {
            List<Side> all = new ArrayList<>();
            sides.forEach((range, claims) ->
                    all.add(new Side(inWords(range) + (replaced.is(range) ? Side.AT_FIRST : ""), claims)));
            found.add(new Contested(event.id() + "/" + question, Kind.TOLL, question, event.id(), all, moved));
        }
    }

    /** True if {@code range} counts but those whom the words name, while others are told of too: "the general was killed, and so were two guards" are no two counts of one thing. */
    private static boolean ofNamed(Range range, Told told, Joined event) {
        return named(range, told)
                && event.tellings().stream()
                        .anyMatch(other -> !other.recipients().isEmpty()
                                && other.recipients().stream().noneMatch(EventContests::person));
    }

    private static boolean named(Range range, Told told) {
        return !told.recipients().isEmpty()
                && told.recipients().stream().allMatch(EventContests::person)
                && range.low() != null
                && range.low().equals(range.high())
                && range.low() == told.recipients().size();
    }

    private static boolean person(Identity identity) {
        return identity.named() && identity.kind() == ActorKind.PERSON;
    }

    /** The numbers that an outlet's last report gives: police say nine, a rights group seventeen. */
    private record LastWord(String document, List<Range> ranges) {
        LastWord then(LastWord next) {
            if (!next.document.equals(document)) {
                return next;
            }
            List<Range> all = new ArrayList<>(ranges);
            all.addAll(next.ranges);
            return new LastWord(document, List.copyOf(all));
        }
    }

    /** As the telling's own report gives the number most carefully: "three" in the headline, "at least three" below. */
    private static @Nullable Range careful(Function<Size, @Nullable Range> size, Joined event, Told told) {
        Range careful = size.apply(told.size());
        for (Told other : event.tellings()) {
            Range range = size.apply(other.size());
            if (careful != null
                    && range != null
                    && !other.denied()
                    && other.document().equals(told.document())
                    && sameNumber(careful, range)
                    && (range.high() == null || range.low() == null)) {
                careful = range;
            }
        }
        return careful;
    }

    private static boolean sameNumber(Range exact, Range open) {
        Integer number = open.low() == null ? open.high() : open.low();
        return number != null && number.equals(exact.low()) && number.equals(exact.high());
    }

    /** Whose last word counts: an outlet corrects itself, it does not contradict itself. */
    private static String voice(Claim claim) {
        String outlet = claim.outlet();
        return outlet == null ? claim.document() : outlet;
    }

    private static Step step(List<Range> ranges, Claim claim) {
        Integer lowest = null;
        Integer highest = null;
        boolean open = false;
        for (Range range : ranges) {
            Integer low = range.low() == null ? range.high() : range.low();
            Integer high = range.high() == null ? range.low() : range.high();
            lowest = lowest == null || (low != null && low < lowest) ? low : lowest;
            highest = highest == null || (high != null && high > highest) ? high : highest;
            open |= range.high() == null;
        }
        return new Step(lowest, highest, open, claim);
    }

    static String inWords(Range range) {
        Integer low = range.low();
        Integer high = range.high();
        if (low != null && low.equals(high)) {
            return String.valueOf(low);
        }
        if (high == null) {
            return low == null ? "some" : low + " or more";
        }
        return low == null ? "up to " + high : low + " to " + high;
    }

    private static void blame(Joined event, List<Contested> found) {
        if (event.first().type() != EventType.ASSAULT && event.first().type() != EventType.COERCE) {
            return;
        }
        List<Accused> all = new ArrayList<>();
        for (Told told : event.tellings()) {
            Identity who = named(told);
            if (who != null && !told.denied()) {
                Accused accused = all.stream()
                        .filter(each -> each.who.mayBe(who))
                        .findFirst()
                        .orElse(null);
                if (accused == null) {
                    accused = new Accused(who);
                    all.add(accused);
                }
                accused.claims.add(claim(told));
                accused.held |= !takenBack(told, event);
            }
        }
        if (all.size() > 1) {
            List<Side> sides = all.stream()
                    .map(each -> new Side(each.who.name() + (each.held ? "" : Side.AT_FIRST), each.claims))
                    .toList();
            found.add(new Contested(event.id() + "/by whom", Kind.BLAME, "by whom", event.id(), sides, List.of()));
        }
    }

    /** Whoever is said to have done it, while the claims are gathered. */
    private static final class Accused {
        private final Identity who;
        private final List<Claim> claims = new ArrayList<>();
        private boolean held;

        private Accused(Identity who) {
            this.who = who;
        }
    }

    /** True if whoever says that it was not so, or that another did it, says in a later report that his own side did it. */
    private static boolean takenBack(Told told, Joined event) {
        Identity voice = told.voice();
        if (voice == null || (!told.denied() && told.actors().stream().anyMatch(each -> each.speaksFor(voice)))) {
            return false;
        }
        int at = event.tellings().indexOf(told);
        for (int i = 0; i < event.tellings().size(); i++) {
            Told later = event.tellings().get(i);
            boolean owns = later.voice() != null
                    && later.voice().speaksFor(voice)
                    && !later.denied()
                    && later.actors().stream().anyMatch(each -> each.speaksFor(voice));
            if (owns && after(told.published(), later.published(), i > at) && sameVictims(told, later)) {
                return true;
            }
        }
        return false;
    }

    /** True if what was published on {@code later} came after; an archive may be read in any order. */
    private static boolean after(@Nullable LocalDate before, @Nullable LocalDate later, boolean learnedLater) {
        return before == null || later == null || before.equals(later) ? learnedLater : later.isAfter(before);
    }

    /** An army that denies to have killed villagers and says that it killed fighters takes nothing back. */
    private static boolean sameVictims(Told told, Told later) {
        return told.recipients().isEmpty()
                || later.recipients().isEmpty()
                || told.recipients().stream()
                        .anyMatch(one ->
                                later.recipients().stream().anyMatch(other -> one.mayBe(other) || one.mayHold(other)));
    }

    private static @Nullable Identity named(Told told) {
        for (Identity identity : told.actors()) {
            // Unnamed forces are somebody if their name says whose they are: "Armenian forces", not "soldiers", nor
            // "Soldiers" that begin a sentence.
            boolean whose = identity.country() != null
                    && identity.name().contains(" ")
                    && identity.name().chars().anyMatch(Character::isUpperCase);
            if (identity.named() || whose) {
                return identity;
            }
        }
        return null;
    }

    private static void denial(Joined event, List<Contested> found) {
        List<Claim> so = new ArrayList<>();
        List<Denial> notSo = new ArrayList<>();
        List<Claim> doubted = new ArrayList<>();
        for (Told told : event.tellings()) {
            if (told.denied()) {
                Denial denial = notSo.stream()
                        .filter(each -> each.takes(told))
                        .findFirst()
                        .orElse(null);
                if (denial == null) {
                    denial = new Denial();
                    notSo.add(denial);
                }
                denial.add(told, !takenBack(told, event));
            } else if (told.stance() == Stance.DOUBTS) {
                doubted.add(claim(told));
            } else if (told.status() == EventStatus.HAPPENED || told.status() == EventStatus.ONGOING) {
                so.add(claim(told));
            }
        }
        if (so.isEmpty() || (notSo.isEmpty() && doubted.isEmpty())) {
            return;
        }
        List<Side> sides = new ArrayList<>();
        sides.add(new Side("it happened", so));
        notSo.forEach(denial -> sides.add(denial.side()));
        if (!doubted.isEmpty()) {
            sides.add(new Side("doubted", doubted));
        }
        found.add(new Contested(event.id() + "/whether", Kind.DENIAL, "whether", event.id(), sides, List.of()));
    }

    /** Who is said not to have done it, while the claims are gathered: each of the accused denies for himself. */
    private static final class Denial {
        private final List<Told> tellings = new ArrayList<>();
        private @Nullable Identity cleared;
        private boolean held;

        private boolean takes(Told told) {
            Identity who = cleared(told);
            Identity known = cleared;
            if (who != null && known != null) {
                return known.mayBe(who);
            }
            // A headline leaves out who of several it is, or that anybody is meant.
            return (who == null && known == null)
                    || tellings.stream()
                            .anyMatch(each -> each.document().equals(told.document())
                                    || (each.voice() != null && each.voice().equals(told.voice())));
        }

        private void add(Told told, boolean holds) {
            tellings.add(told);
            cleared = cleared == null ? cleared(told) : cleared;
            held |= holds;
        }

        /** Who is said not to have done it: whoever denies to have had a part in it, if nobody is named. */
        private static @Nullable Identity cleared(Told told) {
            Identity who = named(told);
            Identity voice = told.voice();
            boolean himself = voice != null
                    && voice.named()
                    && told.actors().isEmpty()
                    && Words.plain(told.words().text()).stream().anyMatch(CLEARS::contains);
            return himself ? voice : who;
        }

        private Side side() {
            String denied = "denied" + (held ? "" : Side.AT_FIRST);
            return new Side(
                    cleared == null ? denied : denied + ": not " + cleared.name(),
                    tellings.stream().map(EventContests::claim).toList());
        }
    }

    private static Claim claim(Told told) {
        return new Claim(
                told.outlet(), told.published(), told.learned(), told.speaker(), told.independent(), told.words());
    }
}
