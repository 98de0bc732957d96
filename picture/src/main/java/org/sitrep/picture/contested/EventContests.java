package org.sitrep.picture.contested;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.contested.Contested.Claim;
import org.sitrep.picture.contested.Contested.Kind;
import org.sitrep.picture.contested.Contested.Side;
import org.sitrep.picture.contested.Contested.Step;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/** What the tellings of one event contradict each other in. Stateless and thread-safe. */
final class EventContests {
    private EventContests() {}

    static List<Contested> of(SituationEvent event, Identities identities) {
        List<Contested> found = new ArrayList<>();
        toll("killed", event, Size::killed, found);
        toll("wounded", event, Size::wounded, found);
        toll("arrested", event, Size::arrested, found);
        toll("protesters", event, Size::protesters, found);
        blame(event, identities, found);
        denial(event, identities, found);
        return found;
    }

    private static void toll(
            String question, SituationEvent event, Function<Size, @Nullable Range> size, List<Contested> found) {
        Map<Range, List<Claim>> sides = new LinkedHashMap<>();
        Map<String, Range> last = new LinkedHashMap<>();
        List<Step> moved = new ArrayList<>();
        for (Telling telling : event.tellings()) {
            Range range = size.apply(telling.event().size());
            if (range == null || denied(telling)) {
                continue;
            }
            Claim claim = claim(telling);
            sides.computeIfAbsent(range, key -> new ArrayList<>()).add(claim);
            last.put(voice(claim), range);
            Step step = step(List.copyOf(last.values()), claim);
            Step before = moved.isEmpty() ? null : moved.getLast();
            if (before == null || !before.sameRange(step)) {
                moved.add(step);
            }
        }
        if (sides.size() > 1) {
            List<Side> all = new ArrayList<>();
            sides.forEach((range, claims) -> all.add(new Side(inWords(range), claims)));
            found.add(new Contested(Kind.TOLL, question, event.id(), all, moved));
        }
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

    private static void blame(SituationEvent event, Identities identities, List<Contested> found) {
        if (event.first().event().type() != EventType.ASSAULT
                && event.first().event().type() != EventType.COERCE) {
            return;
        }
        List<Identity> accused = new ArrayList<>();
        List<List<Claim>> claims = new ArrayList<>();
        for (Telling telling : event.tellings()) {
            Identity who = named(telling, identities);
            if (who == null || denied(telling)) {
                continue;
            }
            int side = 0;
            while (side < accused.size() && !accused.get(side).mayBe(who)) {
                side++;
            }
            if (side == accused.size()) {
                accused.add(who);
                claims.add(new ArrayList<>());
            }
            claims.get(side).add(claim(telling));
        }
        if (accused.size() > 1) {
            List<Side> sides = new ArrayList<>();
            for (int i = 0; i < accused.size(); i++) {
                sides.add(new Side(accused.get(i).name(), claims.get(i)));
            }
            found.add(new Contested(Kind.BLAME, "by whom", event.id(), sides, List.of()));
        }
    }

    private static @Nullable Identity named(Telling telling, Identities identities) {
        for (String actor : telling.event().actor()) {
            Identity identity = identities.of(telling.record().document().id(), actor);
            // Unnamed forces are somebody if their name says whose they are: "Armenian forces", not "soldiers".
            boolean whose = identity != null
                    && identity.country() != null
                    && identity.name().chars().anyMatch(Character::isUpperCase);
            if (identity != null && (identity.named() || whose)) {
                return identity;
            }
        }
        return null;
    }

    private static void denial(SituationEvent event, Identities identities, List<Contested> found) {
        List<Claim> so = new ArrayList<>();
        List<Claim> notSo = new ArrayList<>();
        List<Claim> doubted = new ArrayList<>();
        Identity cleared = null;
        for (Telling telling : event.tellings()) {
            if (denied(telling)) {
                notSo.add(claim(telling));
                cleared = cleared == null ? named(telling, identities) : cleared;
            } else if (telling.event().stance() == Stance.DOUBTS) {
                doubted.add(claim(telling));
            } else if (telling.event().status() == EventStatus.HAPPENED
                    || telling.event().status() == EventStatus.ONGOING) {
                so.add(claim(telling));
            }
        }
        if (so.isEmpty() || (notSo.isEmpty() && doubted.isEmpty())) {
            return;
        }
        List<Side> sides = new ArrayList<>();
        sides.add(new Side("it happened", so));
        if (!notSo.isEmpty()) {
            sides.add(
                    new Side(cleared == null || !cleared.named() ? "denied" : "denied: not " + cleared.name(), notSo));
        }
        if (!doubted.isEmpty()) {
            sides.add(new Side("doubted", doubted));
        }
        found.add(new Contested(Kind.DENIAL, "whether", event.id(), sides, List.of()));
    }

    private static boolean denied(Telling telling) {
        return telling.event().stance() == Stance.DENIES || telling.event().status() == EventStatus.NEGATED;
    }

    static Claim claim(Telling telling) {
        Event event = telling.event();
        return new Claim(
                telling.record(),
                telling.learned(),
                speaker(telling.record(), event.reportedBy()),
                sentence(telling.record(), event.trigger()),
                telling.independent());
    }

    private static @Nullable String speaker(CodedRecord record, @Nullable ReportedBy reportedBy) {
        if (reportedBy == null) {
            return null;
        }
        for (Actor actor : record.actors()) {
            if (actor.id().equals(reportedBy.speaker())) {
                return actor.name();
            }
        }
        // Without a speaker the words may be but "said".
        String words = reportedBy.span().in(record.document().text());
        return words.indexOf(' ') > 0 ? words : null;
    }

    /** The sentence around {@code words}, or the words themselves if they stand in none. */
    static Span sentence(CodedRecord record, Span words) {
        for (Span sentence : record.sentences()) {
            if (sentence.contains(words)) {
                return sentence;
            }
        }
        return words;
    }
}
