package org.sitrep.picture.state;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.identity.Identity;

/** What the claims of one matter come to. Stateless and thread-safe. */
public final class Holdings {
    /** Of a matter that many reports speak of, the first claims and the last are weighed. */
    private static final int FIRST = 60;

    private static final int LAST = 60;

    private static final Pattern OWN = Pattern.compile("(?i)(?:our|my|their|his|her|its)\\s");

    private static final Offices OFFICES = Offices.standard();

    private Holdings() {}

    /** True if what {@code claim} is about can be held by one subject only. */
    public static boolean exclusive(StateClaim claim) {
        return switch (claim.kind()) {
            case "controls", "governs" -> claim.object() != null;
            case "holds_office" -> OFFICES.one(claim.title(), claim.object());
            default -> false;
        };
    }

    /** True if {@code denial} was taken back: a later report has the side of whoever denied it say that it lost what is held, or that the other holds it. */
    public static boolean conceded(StateClaim denial, List<StateClaim> matter) {
        Identity voice = denial.voice();
        if (denial.status() != StateStatus.DENIED || voice == null) {
            return false;
        }
        int at = matter.indexOf(denial);
        for (int i = 0; i < matter.size(); i++) {
            StateClaim later = matter.get(i);
            boolean said = later.voice() == null || later.voice().speaksFor(voice);
            boolean lost =
                    later.status() == StateStatus.ENDED && later.subject().mayBe(voice);
            boolean others = later.voice() != null
                    && later.subject().id().equals(denial.subject().id())
                    && (later.status() == StateStatus.HOLDS || later.status() == StateStatus.CLAIMED);
            if (said && (lost || others) && after(denial.published(), later.published(), i > at)) {
                return true;
            }
        }
        return false;
    }

    /** True if what was published on {@code later} came after; an archive may be read in any order. */
    private static boolean after(@Nullable LocalDate before, @Nullable LocalDate later, boolean learnedLater) {
        return before == null || later == null || before.equals(later) ? learnedLater : later.isAfter(before);
    }

    /** The claims of a matter that are weighed, in the order in which they were learned. */
    public static List<StateClaim> weighed(List<StateClaim> matter) {
        if (matter.size() <= FIRST + LAST) {
            return matter;
        }
        List<StateClaim> weighed = new ArrayList<>(matter.subList(0, FIRST));
        weighed.addAll(matter.subList(matter.size() - LAST, matter.size()));
        return weighed;
    }

    /** All holdings of a matter, by what they are about in the order in which that was first told, then by day. */
    public static List<Holding> of(List<StateClaim> matter) {
        Map<String, List<StateClaim>> about = new LinkedHashMap<>();
        List<StateClaim> weighed = weighed(matter);
        for (StateClaim claim : weighed) {
            if (conceded(claim, weighed)) {
                continue;
            }
            about.computeIfAbsent(claim.about(), key -> new ArrayList<>()).add(claim);
        }
        List<Holding> holdings = new ArrayList<>();
        about.values().forEach(each -> holdings.addAll(about(each)));
        return List.copyOf(holdings);
    }

    private static String id(StateClaim first, int number) {
        String key = first.about() + "\n" + first.subject().id() + "\n" + number;
        return "h-" + Hash.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private static List<Holding> about(List<StateClaim> about) {
        List<StateClaim> byDay = new ArrayList<>(about);
        byDay.sort(Comparator.comparing(StateClaim::day, Comparator.nullsFirst(Comparator.naturalOrder())));
        boolean exclusive = exclusive(about.getFirst());
        List<Draft> done = new ArrayList<>();
        Map<String, Draft> open = new LinkedHashMap<>();
        for (StateClaim claim : byDay) {
            String who = exclusive ? holder(open, claim) : claim.subject().id();
            switch (claim.status()) {
                case HOLDS, CLAIMED -> {
                    if (exclusive && isTold(claim)) {
                        open.values().removeIf(each -> each.gaveWayTo(claim));
                    }
                    Draft draft = open.get(who);
                    if (draft == null) {
                        draft = new Draft(claim);
                        open.put(who, draft);
                        done.add(draft);
                    }
                    draft.begun.add(claim);
                }
                case ENDED -> {
                    Draft draft = open.remove(who);
                    Draft over = draft == null ? over(done, claim) : null;
                    if (over != null) {
                        over.ended.add(claim);
                        continue;
                    }
                    if (draft == null) {
                        draft = new Draft(claim);
                        done.add(draft);
                    }
                    draft.end(claim);
                }
                case DENIED -> {
                    Draft draft = open.get(who);
                    if (draft == null) {
                        draft = new Draft(claim);
                        done.add(draft);
                    }
                    draft.denied.add(claim);
                }
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        return done.stream()
                .map(draft -> draft.holding(numbers.merge(draft.first.subject().id(), 1, Integer::sum)))
                .toList();
    }

    /** True if a report says so itself, or in the words of somebody who does not speak for whoever would hold it: residents, a local chief, the other side. */
    private static boolean isTold(StateClaim claim) {
        return claim.status() == StateStatus.HOLDS || claim.voice() != null && !claim.own();
    }

    /** What of the same subject is known to be over: that it ended is told again. */
    private static @Nullable Draft over(List<Draft> done, StateClaim claim) {
        return done.reversed().stream()
                .filter(each -> each.first.subject().id().equals(claim.subject().id()) && !each.ended.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Whoever of those that hold it is meant: "the rebels" are those of them that hold the town. */
    private static String holder(Map<String, Draft> open, StateClaim claim) {
        String id = claim.subject().id();
        if (open.containsKey(id)) {
            return id;
        }
        for (Map.Entry<String, Draft> each : open.entrySet()) {
            if (each.getValue().first.subject().standsFor(claim.subject())) {
                return each.getKey();
            }
        }
        return id;
    }

    /** A holding while its claims are gathered. */
    private static final class Draft {
        private final StateClaim first;
        private final List<StateClaim> begun = new ArrayList<>();
        private final List<StateClaim> ended = new ArrayList<>();
        private final List<StateClaim> denied = new ArrayList<>();
        private @Nullable LocalDate to;

        private Draft(StateClaim first) {
            this.first = first;
        }

        private void end(StateClaim claim) {
            ended.add(claim);
            to = claim.day();
        }

        /** True if {@code claim} puts another in this one's place. */
        private boolean gaveWayTo(StateClaim claim) {
            if (begun.isEmpty() || first.subject().mayBe(claim.subject())) {
                return false;
            }
            // Two on one day contradict each other; neither followed the other.
            LocalDate since = begun.getFirst().day();
            LocalDate now = claim.day();
            if (since == null || now == null || !now.isAfter(since)) {
                return false;
            }
            end(claim);
            return true;
        }

        /** Whoever holds it, by name if any claim gives one, and not as "our forces". */
        private Identity subject() {
            List<Identity> all = begun.isEmpty()
                    ? List.of(first.subject())
                    : begun.stream().map(StateClaim::subject).toList();
            return all.stream()
                    .filter(Identity::named)
                    .findFirst()
                    .or(() -> all.stream().filter(each -> !ownWords(each)).findFirst())
                    .orElse(first.subject());
        }

        private static boolean ownWords(Identity subject) {
            return OWN.matcher(subject.name()).lookingAt();
        }

        private Holding holding(int number) {
            StateClaim begin = begun.isEmpty() ? null : begun.getFirst();
            boolean own = begun.stream().anyMatch(each -> each.status() == StateStatus.HOLDS);
            StateStatus status = !ended.isEmpty()
                    ? StateStatus.ENDED
                    : begun.isEmpty() ? StateStatus.DENIED : own ? StateStatus.HOLDS : StateStatus.CLAIMED;
            return new Holding(
                    id(first, number),
                    first.kind(),
                    subject(),
                    first.object(),
                    first.objectName(),
                    first.title(),
                    begin == null ? null : begin.day(),
                    begin != null && begin.dated(),
                    to,
                    status,
                    begun,
                    ended,
                    denied);
        }
    }
}
