package org.sitrep.eval.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.Time;

/** Says whether a record holds what a check asks for. */
final class Checker {
    private static final double DEGREES = 0.5;

    private final CodedRecord record;
    private final String text;

    Checker(CodedRecord record) {
        this.record = record;
        this.text = record.document().text();
    }

    /**
     * True if the record passes.
     *
     * @throws IllegalArgumentException if there is no such check, or it lacks an argument
     */
    boolean passes(Check check) {
        return switch (check.kind()) {
            case "section" -> section(check);
            case "actor" -> record.actors().stream().anyMatch(actor -> actor(actor, check));
            case "mention" -> mention(check, false);
            case "same" -> mention(check, true);
            case "belongs" -> belongs(check);
            case "apart" -> apart(check);
            case "place" -> record.places().stream().anyMatch(place -> place(place, check));
            case "time" -> record.times().stream().anyMatch(time -> time(time, check));
            // Nothing found at all is no merit.
            case "no-time" ->
                !record.times().isEmpty() && record.times().stream().noneMatch(time -> time(time, check));
            case "quote" -> record.quotes().stream().anyMatch(quote -> quote(quote, check));
            case "event" -> record.events().stream().anyMatch(event -> event(event, check));
            case "no-event" ->
                !record.events().isEmpty() && record.events().stream().noneMatch(event -> event(event, check));
            case "state" -> record.states().stream().anyMatch(state -> state(state, check));
            case "tag" ->
                record.tags().stream()
                        .anyMatch(tag -> check.is("label", tag.label())
                                && check.is("kind", tag.kind().word()));
            default -> throw new IllegalArgumentException("no such check: " + check.kind());
        };
    }

    private boolean section(Check check) {
        if (check.find("uncoded") != null) {
            List<Section> uncoded = record.sections().stream()
                    .filter(section -> section.kind().word().equals(check.get("uncoded")))
                    .toList();
            List<Span> coded = new ArrayList<>(record.sentences());
            record.events().forEach(event -> coded.add(event.trigger()));
            record.quotes().forEach(quote -> coded.addAll(quote.content()));
            return !record.sentences().isEmpty()
                    && uncoded.stream().noneMatch(section -> coded.stream().anyMatch(section.span()::overlaps));
        }
        String whole = text.stripTrailing();
        boolean first = check.get("line").equals("first");
        int start = first ? 0 : whole.lastIndexOf('\n') + 1;
        int end = first ? whole.indexOf('\n') : whole.length();
        return end > start
                && record.sections().stream()
                        .anyMatch(section -> section.kind().word().equals(check.get("kind"))
                                && section.span().start() == start
                                && section.span().end() == end);
    }

    private boolean actor(Actor actor, Check check) {
        return check.free("name", name -> isCalled(actor, name))
                && check.is("kind", actor.kind().word())
                && check.is("code", actor.code())
                && check.is("country", actor.country())
                && check.is("lifespan", actor.lifespan())
                && (check.find("role") == null || actor.roles().stream().anyMatch(role -> role(role, check)))
                && (check.find("designation") == null
                        || actor.designations().stream()
                                .anyMatch(each -> check.is("designation", each.label()) && check.is("by", each.by())))
                && (check.find("relation") == null
                        || actor.relations().stream()
                                .anyMatch(each -> check.is("relation", each.type())
                                        && check.free("to", name -> is(each.to(), name))));
    }

    private static boolean role(Actor.Role role, Check check) {
        return check.is("role", role.title().toLowerCase(Locale.ROOT))
                && check.is("of", role.of())
                && check.is("status", role.status().word());
    }

    /** The nth place of the words belongs to an actor (or, if {@code orPlace}, a place) of that name. */
    private boolean mention(Check check, boolean orPlace) {
        Span at = nth(check.get("words"), check.get("nth"));
        if (at == null) {
            return false;
        }
        for (Actor actor : record.actors()) {
            if (check.free("of", name -> isCalled(actor, name))
                    && actor.mentions().stream()
                            .anyMatch(mention -> mention.span().overlaps(at))) {
                return actor.mentions().stream().anyMatch(mention -> fits(mention.span(), at));
            }
        }
        return orPlace
                && record.places().stream()
                        .anyMatch(place -> check.free("of", name -> isCalled(place, name))
                                && place.mentions().stream().anyMatch(span -> fits(span, at)));
    }

    /** A mention fits words that it contains or that are all of it but an article. */
    private static boolean fits(Span mention, Span words) {
        return mention.contains(words) || words.contains(mention);
    }

    private boolean belongs(Check check) {
        return record.actors().stream()
                .anyMatch(actor -> mentions(actor).stream().anyMatch(each -> same(each, check.get("words")))
                        && check.free("of", name -> isOrBelongs(actor, name)));
    }

    private boolean apart(Check check) {
        Actor a = called(check.get("a"));
        Actor b = called(check.get("b"));
        return a != null && b != null && !a.id().equals(b.id());
    }

    private boolean place(Place place, Check check) {
        return check.free("name", name -> isCalled(place, name))
                && check.is("country", place.country())
                && check.is("precision", place.precision().word())
                && check.free("lat", value -> near(place.lat(), value))
                && check.free("lon", value -> near(place.lon(), value));
    }

    private static boolean near(@Nullable Double actual, String wanted) {
        return actual != null && Math.abs(actual - Double.parseDouble(wanted)) <= DEGREES;
    }

    private boolean time(Time time, Check check) {
        return check.free("words", words -> {
                    Span at = nth(words, "1");
                    return at != null && time.span().overlaps(at);
                })
                && (check.is("value", time.value()) || check.is("value", time.edtf()))
                && check.is("type", time.type().name())
                && check.is("anchor", time.anchor().word());
    }

    private boolean quote(Quote quote, Check check) {
        return check.is("kind", quote.kind().word())
                && check.free("speaker", name -> quote.speaker() != null && is(quote.speaker(), name))
                && check.free("has", words -> quote.content().stream().anyMatch(span -> holds(span, words)))
                && check.free("cue", words -> quote.cue() != null && holds(quote.cue(), words))
                && check.free("venue", words -> quote.venue() != null && holds(quote.venue(), words))
                && check.free(
                        "told",
                        name -> quote.chain().stream().anyMatch(id -> is(id, name))
                                || (quote.addressee() != null && is(quote.addressee(), name)))
                && check.free("time", value -> dated(quote.time(), value))
                && check.free("section", kind -> section(quote.content().get(0)).equals(kind));
    }

    private boolean event(Event event, Check check) {
        List<String> parties = new ArrayList<>(event.actor());
        parties.addAll(event.recipient());
        Place place = placeOf(event.place());
        return check.is("type", event.type().name())
                && check.is("mode", event.mode())
                && check.is("status", event.status().word())
                && check.is("date", event.date())
                && check.is("historical", String.valueOf(event.historical()))
                && check.free("trigger", words -> holds(event.trigger(), words))
                && check.free("actor", name -> event.actor().stream().anyMatch(id -> isOrBelongs(id, name)))
                && check.free("recipient", name -> event.recipient().stream().anyMatch(id -> isOrBelongs(id, name)))
                && check.free("party", name -> parties.stream().anyMatch(id -> isOrBelongs(id, name)))
                && check.free("place", name -> place != null && isCalled(place, name))
                && check.free(
                        "reportedBy",
                        name -> event.reportedBy() != null
                                && event.reportedBy().speaker() != null
                                && is(event.reportedBy().speaker(), name));
    }

    private boolean state(State state, Check check) {
        return check.is("kind", state.kind())
                && check.is("status", state.status().word())
                && check.is("from", state.from())
                && check.free("subject", name -> isOrBelongs(state.subject(), name))
                && check.free("object", name -> state.object() != null && isOrBelongs(state.object(), name));
    }

    private String section(Span span) {
        for (Section section : record.sections()) {
            if (section.span().contains(span)) {
                return section.kind().word();
            }
        }
        return SectionKind.BODY.word();
    }

    private boolean dated(@Nullable String id, String value) {
        return record.times().stream()
                .anyMatch(time -> time.id().equals(id) && time.value().equals(value));
    }

    private boolean holds(Span span, String words) {
        return word(words).matcher(span.in(text)).find();
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])");
    }

    private @Nullable Span nth(String words, String nth) {
        Matcher matcher = word(words).matcher(text);
        Span found = null;
        int count = 0;
        while (matcher.find()) {
            found = new Span(matcher.start(), matcher.end());
            if (String.valueOf(++count).equals(nth)) {
                return found;
            }
        }
        return nth.equals("last") ? found : null;
    }

    /** True if the id names an actor or place of this name. */
    private boolean is(String id, String name) {
        Actor actor = actorOf(id);
        Place place = placeOf(id);
        return (actor != null && isCalled(actor, name)) || (place != null && isCalled(place, name));
    }

    private boolean isOrBelongs(String id, String name) {
        Actor actor = actorOf(id);
        return is(id, name) || (actor != null && isOrBelongs(actor, name));
    }

    private boolean isOrBelongs(Actor actor, String name) {
        return isCalled(actor, name)
                || actor.relations().stream()
                        .anyMatch(each ->
                                (each.type().equals("member_of") || each.type().equals("part_of"))
                                        && is(each.to(), name));
    }

    private @Nullable Actor actorOf(String id) {
        return record.actors().stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Place placeOf(@Nullable String id) {
        return record.places().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Actor called(String name) {
        return record.actors().stream()
                .filter(actor -> isCalled(actor, name))
                .findFirst()
                .orElse(null);
    }

    private boolean isCalled(Actor actor, String name) {
        return same(actor.name(), name)
                || actor.aliases().stream().anyMatch(alias -> same(alias, name))
                || mentions(actor).stream().anyMatch(words -> same(words, name));
    }

    private boolean isCalled(Place place, String name) {
        return same(place.name(), name) || place.mentions().stream().anyMatch(span -> same(span.in(text), name));
    }

    private List<String> mentions(Actor actor) {
        return actor.mentions().stream().map(mention -> mention.span().in(text)).toList();
    }

    private static boolean same(String words, String name) {
        return words.replaceFirst("(?i)^(the|a|an|our)\\s+", "").equals(name) || words.equals(name);
    }
}
