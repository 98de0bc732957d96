package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.Picture;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/** What became of plans. A plan is compared only with what can have ended it: what is of its kind and of its story or its parties, and what breaks something off in its story. */
final class Outcomes {
    /** Two parties make a plan known again. */
    private static final int PARTIES = 2;
    /** A plan without a day is one for the next weeks. */
    private static final int SOON = 60;
    /** What its story alone makes known again is of fewer. */
    private static final int NEAR = 21;

    private static final List<Map<String, String>> CANCELS =
            Rows.of(Outcomes.class, "cancels.tsv").rows();

    private final Picture picture;
    private final Map<String, List<SituationEvent>> happened = new HashMap<>();
    private final Map<String, List<Break>> breaks = new HashMap<>();

    /** A telling that breaks something off or puts it off. */
    private record Break(SituationEvent event, Told told) {}

    /** The end of a plan. */
    record End(SituationEvent event, boolean later) {}

    Outcomes(Picture picture, List<SituationEvent> events) {
        this.picture = picture;
        for (SituationEvent event : events) {
            Set<String> keys = new LinkedHashSet<>();
            for (Told told : picture.tellings(event.id())) {
                if (done(told)) {
                    keys.add(ofStory(told.type(), event.story()));
                    parties(List.of(told)).forEach(each -> keys.add(ofParty(told.type(), each)));
                }
                if (breaksOff(told)) {
                    breaks.computeIfAbsent(String.valueOf(event.story()), key -> new ArrayList<>())
                            .add(new Break(event, told));
                }
            }
            keys.forEach(key ->
                    happened.computeIfAbsent(key, each -> new ArrayList<>()).add(event));
        }
    }

    private static String ofStory(EventType type, @Nullable String story) {
        return type + " " + story;
    }

    private static String ofParty(EventType type, String party) {
        return type + " @" + party;
    }

    private static boolean done(Told told) {
        return told.status() == EventStatus.HAPPENED
                && !told.historical()
                && told.stance() != Stance.DENIES
                && how(told) == null
                && Intent.of(told) == null;
    }

    /** True if the plan came true, by a later report: all who were named did it, or it was done in its story by one of them, at its place, or in its manner. */
    boolean cameTrue(SituationEvent plan, Intent intent) {
        List<Told> planned = picture.tellings(plan.id());
        Set<String> who = parties(planned);
        List<SituationEvent> likely = who.size() < PARTIES
                ? List.of()
                : happened.getOrDefault(ofParty(intent.type(), new TreeSet<>(who).first()), List.of());
        return likely.stream()
                        .flatMap(other -> tellings(other, intent.type()))
                        .anyMatch(told -> parties(List.of(told)).containsAll(who)
                                && planned.stream().anyMatch(each -> inTime(each, told, SOON)))
                || happened.getOrDefault(ofStory(intent.type(), plan.story()), List.of()).stream()
                        .flatMap(other -> tellings(other, intent.type()))
                        .anyMatch(told -> planned.stream().anyMatch(each -> sameDeed(each, intent, told)));
    }

    private Stream<Told> tellings(SituationEvent event, EventType type) {
        return picture.tellings(event.id()).stream().filter(told -> told.type() == type && done(told));
    }

    private static boolean sameDeed(Told plan, Intent intent, Told told) {
        if (!inTime(plan, told, NEAR) || elsewhere(plan.place(), told.place()) || others(plan, told)) {
            return false;
        }
        boolean sameParty = parties(List.of(plan)).stream().anyMatch(parties(List.of(told))::contains)
                || heads(plan.actors()).anyMatch(each -> heads(told.actors()).anyMatch(each::equals));
        boolean samePlace = exact(plan.place())
                && exact(told.place())
                && Objects.requireNonNull(plan.place())
                        .id()
                        .equals(Objects.requireNonNull(told.place()).id());
        boolean sameManner = intent.mode() != null && intent.mode().equals(told.mode());
        return sameParty || samePlace || sameManner;
    }

    /** The last word of each name that nobody has for himself: the drivers of "German train drivers". */
    private static Stream<String> heads(List<Identity> some) {
        return some.stream()
                .filter(each -> !each.named())
                .map(each -> Words.stems(each.name()))
                .filter(stems -> !stems.isEmpty())
                .map(List::getLast);
    }

    private static boolean exact(@Nullable Located place) {
        return place != null && (place.precision() == Precision.CITY || place.precision() == Precision.POINT);
    }

    private static boolean elsewhere(@Nullable Located mine, @Nullable Located theirs) {
        return exact(mine)
                && exact(theirs)
                && mine != null
                && theirs != null
                && !mine.id().equals(theirs.id());
    }

    /** True if both name who does it and these are others. */
    private static boolean others(Told plan, Told told) {
        List<Identity> mine = plan.actors().stream().filter(Identity::named).toList();
        List<Identity> theirs = told.actors().stream().filter(Identity::named).toList();
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && mine.stream().noneMatch(one -> theirs.stream().anyMatch(one::mayBe));
    }

    /** What of its story calls the plan off or puts it off, {@code null} if nothing does. */
    @Nullable
    End end(SituationEvent plan, Intent intent) {
        List<Told> planned = picture.tellings(plan.id());
        for (Break end : breaks.getOrDefault(String.valueOf(plan.story()), List.of())) {
            if (!end.event.id().equals(plan.id())
                    && planned.stream().anyMatch(each -> ends(each, planned, intent, end.told))) {
                return new End(end.event, "later".equals(how(end.told)));
            }
        }
        return null;
    }

    private static boolean ends(Told plan, List<Told> planned, Intent intent, Told told) {
        // What is put off is planned again, for the day that these words give.
        boolean again = plan.document().equals(told.document()) && "later".equals(how(plan));
        if (again || !inTimeToEnd(plan, told)) {
            return false;
        }
        boolean refused = intent.type() == EventType.CONSULT && refuses(told) && withOneOfThem(plan, told);
        return refused
                || ((called(told) || told.type() == intent.type())
                        && !elsewhere(plan.place(), told.place())
                        && !(told.type() == intent.type() && others(plan, told))
                        && named(intent.type(), planned.stream()).stream()
                                .anyMatch(named(intent.type(), Stream.of(told))::contains));
    }

    private static boolean breaksOff(Told told) {
        boolean not = told.status() == EventStatus.NEGATED || how(told) != null;
        return refuses(told) || (not && told.stance() != Stance.DENIES);
    }

    /** True if it is the deed itself that calls something off: not "asks them to call it off", and not "met after they called it off". */
    private static boolean called(Told told) {
        return switch (told.type()) {
            case CONCEDE, RETREAT, SANCTION, REJECT ->
                told.status() == EventStatus.HAPPENED && how(told.trigger()) != null;
            default -> false;
        };
    }

    private static boolean refuses(Told told) {
        String mode = told.mode();
        return switch (told.type()) {
            case SANCTION -> "withdraw".equals(mode) && told.status() == EventStatus.HAPPENED;
            case REJECT -> "meet".equals(mode) && told.status() == EventStatus.HAPPENED;
            case CONSULT -> told.status() == EventStatus.NEGATED;
            default -> false;
        };
    }

    /** True if the words are of no earlier time and the plan is not for a day before them. */
    private static boolean inTimeToEnd(Told plan, Told told) {
        LocalDate then = plan.published();
        LocalDate now = told.published();
        if (then == null || now == null || now.isBefore(then) || told.historical()) {
            return false;
        }
        DayRange days = DayRange.of(plan.date());
        DayRange said = DayRange.of(told.date());
        return (days == null || !days.last().isBefore(now))
                && (said == null || !said.last().isBefore(then));
    }

    /** True if one who was to take part speaks, of the place or of another who was. */
    private static boolean withOneOfThem(Told plan, Told told) {
        Set<String> who = parties(List.of(plan));
        Set<String> those = parties(List.of(told));
        long shared = who.stream().filter(those::contains).count();
        Located place = plan.place();
        boolean there = place != null && Words.fold(told.words().text()).contains(Words.fold(place.name()));
        return shared >= PARTIES || (shared > 0 && there);
    }

    /** True if the words of a plan say that it will not be. */
    static boolean off(Told told) {
        return "off".equals(how(told));
    }

    /** Whether the words of a telling call something {@code off} or put it off till {@code later}; {@code null} if they do neither. */
    private static @Nullable String how(Told told) {
        return how(told.words().text());
    }

    private static @Nullable String how(String text) {
        String words = words(text);
        return CANCELS.stream()
                .filter(row -> words.contains(words(row.getOrDefault("words", ""))))
                .map(row -> row.getOrDefault("how", ""))
                .findFirst()
                .orElse(null);
    }

    private static List<String> named(EventType type, Stream<Told> tellings) {
        return tellings.flatMap(told -> Intent.things(type, told.words().text()).stream())
                .toList();
    }

    private static String words(String text) {
        return Intent.words(text);
    }

    private static Set<String> parties(Collection<Told> tellings) {
        return tellings.stream()
                .flatMap(told -> Stream.concat(told.actors().stream(), told.recipients().stream()))
                .filter(Identity::named)
                .map(Identity::id)
                .collect(Collectors.toSet());
    }

    private static boolean inTime(Told plan, Told told, int soon) {
        LocalDate announced = plan.published();
        DayRange then = DayRange.of(told.date());
        LocalDate day = then == null ? told.published() : then.last();
        if (announced == null || day == null) {
            return false;
        }
        DayRange days = DayRange.of(plan.date());
        LocalDate from = days == null ? announced : days.first().minusDays(1);
        LocalDate to = days == null ? announced.plusDays(soon) : days.last().plusDays(1);
        return !told.learned().isBefore(plan.learned()) && !day.isBefore(from) && !day.isAfter(to);
    }
}
