package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;

/** Joins what is told twice: headline and lead, or the same again further down. Immutable. */
final class Joining {
    private static final Range ONE = new Range(1, 1);

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** @param actors and {@code places} of the document */
    Joining(List<Actor> actors, List<Place> places) {
        actors.forEach(actor -> this.actors.put(actor.id(), actor));
        places.forEach(place -> this.places.put(place.id(), place));
    }

    /** {@code drafts} with those that tell of one event made one, in text order. */
    List<Draft> join(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            int at = -1;
            for (int i = 0; i < joined.size() && at < 0; i++) {
                at = isSame(joined.get(i), draft) ? i : -1;
            }
            if (at < 0) {
                joined.add(draft);
            } else {
                joined.set(at, both(joined.get(at), draft));
            }
        }
        return joined;
    }

    private boolean isSame(Draft a, Draft b) {
        if (a.type() != b.type()
                || a.status() != b.status()
                || a.historical() != b.historical()
                || a.sentence() == b.sentence()) {
            return false;
        }
        boolean headline = a.sentence().section() == SectionKind.HEADLINE;
        boolean toll = isLead(a, b)
                && a.type() == EventType.ASSAULT
                && isOneToll(a.size().killed(), b.size().killed());
        boolean told = toll
                || !a.actor().isEmpty()
                || !a.recipient().isEmpty()
                || a.place() != null && a.place().equals(b.place())
                || isBare(a, b)
                || a.type() == EventType.PROTEST
                        && isLead(a, b); // "Angola fuel riots spread": headlines name no rioters
        boolean sides = headline
                ? told
                        && mayBe(a.actor(), b.actor(), isLead(a, b))
                        && (toll || mayBe(a.recipient(), b.recipient(), isLead(a, b)))
                : !a.actor().isEmpty()
                        && a.actor().equals(b.actor())
                        && a.recipient().equals(b.recipient());
        boolean words = toll
                || a.lemma().equals(b.lemma())
                || a.because().rule().equals(b.because().rule());
        if (isSameDeath(a, b)) {
            return true;
        }
        return sides
                && (words || isLead(a, b) && Objects.equals(a.cameo(), b.cameo()))
                && agree(a.date(), b.date())
                && (agree(a.place(), b.place()) || isLead(a, b) && isWithin(b.place(), a.place()))
                && meet(a.size().killed(), b.size().killed())
                && meet(a.size().arrested(), b.size().arrested());
    }

    /** "Three killed" above, "at least three" below; "at least 60" above, "at least 60 Afghans and 12 soldiers" below. */
    private static boolean isOneToll(@Nullable Range headline, @Nullable Range text) {
        if (headline == null || text == null || headline.low() == null || text.low() == null) {
            return false;
        }
        boolean more = headline.high() == null && text.low() > headline.low() && text.low() < 2 * headline.low();
        return headline.low().equals(text.low()) && meet(headline, text) || more;
    }

    /** "Guards shot Ruiz dead", "the killing of Ruiz": nobody is killed twice. */
    private static boolean isSameDeath(Draft a, Draft b) {
        boolean doer =
                a.actor().isEmpty() || b.actor().isEmpty() || a.actor().stream().anyMatch(b.actor()::contains);
        return a.type() == EventType.ASSAULT
                && a.recipient().size() == 1
                && a.recipient().equals(b.recipient())
                && doer
                && ONE.equals(a.size().killed())
                && ONE.equals(b.size().killed())
                && agree(a.date(), b.date())
                && agree(a.place(), b.place());
    }

    /** "Sides sign ceasefire" over "signed a ceasefire in the port on Monday", "Speaker accepts president's resignation" over "Diaz has resigned": a headline that says no more than the word, or the kind of deed. */
    private static boolean isBare(Draft a, Draft b) {
        return isLead(a, b)
                && a.actor().isEmpty()
                && a.recipient().isEmpty()
                && a.place() == null
                && a.type().quad() < 3
                && (a.lemma().equals(b.lemma())
                                && a.because().rule().equals(b.because().rule())
                        || a.mode() != null && a.mode().equals(b.mode()) && Objects.equals(a.cameo(), b.cameo()));
    }

    /** True if {@code a} is the headline over {@code b}: it leaves out who says so, and the lead does not. */
    private static boolean isLead(Draft a, Draft b) {
        return a.sentence().section() == SectionKind.HEADLINE && b.sentence().index() <= 2;
    }

    /** True if the sides that a headline names may be those of the text: one in common, or a state for its own forces ("Peru strikes", "Peruvian jets struck"). */
    private boolean mayBe(List<String> headline, List<String> text, boolean lead) {
        return headline.isEmpty()
                || text.isEmpty()
                || headline.stream().anyMatch(one -> text.stream().anyMatch(other -> isAlike(one, other, lead)))
                || isStateOf(headline, text);
    }

    /**
     * "Two soldiers" above, "two soldiers" below: people without a name, of one country and trade, are taken for the same. "Gunmen kill mayor": the lead says which, with or without
     * his name.
     */
    private boolean isAlike(String a, String b, boolean lead) {
        Actor one = actors.get(a);
        Actor other = actors.get(b);
        return a.equals(b)
                || one != null
                        && other != null
                        && isOneTrade(one, other)
                        && (isUnnamed(one) && isUnnamed(other) || lead && isSomebody(one) && isPerson(other));
    }

    /** Of one code, or of one sector where one of them does not say of which country: headlines leave it out. */
    private static boolean isOneTrade(Actor one, Actor other) {
        return one.code() != null && one.code().equals(other.code())
                || one.sector() != null
                        && one.sector().equals(other.sector())
                        && (one.country() == null || other.country() == null);
    }

    private static boolean isUnnamed(Actor actor) {
        return actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.STATE && hasNoName(actor);
    }

    private static boolean isSomebody(Actor actor) {
        return isPerson(actor) && hasNoName(actor);
    }

    private static boolean hasNoName(Actor actor) {
        return actor.mentions().stream().noneMatch(mention -> mention.form() == MentionForm.NAME);
    }

    private static boolean isPerson(Actor actor) {
        return actor.kind() == ActorKind.PERSON;
    }

    /** The state that is all of {@code sides}, {@code null} if they are others. */
    private @Nullable Actor land(List<String> sides) {
        Actor only = sides.size() == 1 ? actors.get(sides.get(0)) : null;
        return only != null && only.kind() == ActorKind.STATE ? only : null;
    }

    private boolean isStateOf(List<String> states, List<String> others) {
        Actor state = land(states);
        return state != null
                && state.country() != null
                && others.stream()
                        .map(actors::get)
                        .allMatch(other -> other != null && state.country().equals(other.country()));
    }

    private static boolean agree(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    /** "Syria" above, "Beit Jinn" below: the lead has room for the village. */
    private boolean isWithin(@Nullable String town, @Nullable String unit) {
        Place inner = town == null ? null : places.get(town);
        Place outer = unit == null ? null : places.get(unit);
        return inner != null && outer != null && Narrower.isIn(inner, outer);
    }

    /** True unless both count and cannot mean the same: "two" and "at least two" can. */
    private static boolean meet(@Nullable Range a, @Nullable Range b) {
        return a == null || b == null || !isAbove(a, b) && !isAbove(b, a);
    }

    private static boolean isAbove(Range a, Range b) {
        return a.low() != null && b.high() != null && a.low() > b.high();
    }

    private Draft both(Draft a, Draft b) {
        Set<Span> evidence = new LinkedHashSet<>(a.evidence());
        evidence.addAll(b.evidence());
        return new Draft(
                a.sentence(),
                a.type(),
                a.mode() == null ? b.mode() : a.mode(),
                a.contexts(),
                a.mode() == null && b.mode() != null ? b.cameo() : a.cameo(),
                without(exact(a.actor(), b.actor()), exact(a.recipient(), b.recipient())),
                exact(a.recipient(), b.recipient()),
                a.place() == null || isWithin(b.place(), a.place()) ? b.place() : a.place(),
                a.time() == null ? b.time() : a.time(),
                a.date() == null ? b.date() : a.date(),
                a.status(),
                a.historical(),
                a.reportedBy() == null && isLead(a, b) ? b.reportedBy() : a.reportedBy(),
                a.stance() == null && isLead(a, b) ? b.stance() : a.stance(),
                both(a.size(), b.size()),
                a.trigger(),
                List.copyOf(evidence),
                Math.max(a.confidence(), b.confidence()),
                a.lemma(),
                a.because());
    }

    /** "Premier shot and wounded" above, "the premier was shot" below: nobody is on both sides. */
    private static List<String> without(List<String> side, List<String> other) {
        return side.stream().filter(id -> !other.contains(id)).toList();
    }

    /** The sides that say more. */
    private List<String> exact(List<String> a, List<String> b) {
        boolean shorthand = land(a) != null && b.stream().allMatch(one -> land(List.of(one)) == null);
        return a.size() >= b.size() && !(shorthand && !b.isEmpty()) ? a : b;
    }

    private static Size both(Size a, Size b) {
        return new Size(
                careful(a.killed(), b.killed()),
                careful(a.wounded(), b.wounded()),
                careful(a.arrested(), b.arrested()),
                careful(a.protesters(), b.protesters()));
    }

    /** The first, unless the second leaves more open ("two killed", then "at least two") or narrows it ("thousands", then "tens of thousands"). */
    private static @Nullable Range careful(@Nullable Range a, @Nullable Range b) {
        if (a == null || b == null || a.low() == null || b.low() == null) {
            return a == null ? b : a;
        }
        boolean opens = a.low().equals(b.low()) && b.high() == null;
        boolean narrows = a.high() == null && b.low() > a.low();
        return opens || narrows ? b : a;
    }
}
