package org.sitrep.picture.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.Tag;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/** A field that a filter can ask about, named as in the record. */
public enum Field {
    ID("id", Kind.CODE, event -> List.of(event.id())),
    STORY("story", Kind.CODE, event -> event.story() == null ? List.of() : List.of(event.story())),
    TYPE(
            "type",
            Kind.CHOICE,
            words(EventType.values()),
            ofEvent(event -> event.type().name())),
    MODE("mode", Kind.CODE, ofEvent(Event::mode)),
    CONTEXT("context", Kind.CODE, Values.all(telling -> telling.event().contexts())),
    CAMEO("cameo", Kind.HIERARCHY, ofEvent(Event::cameo)),
    QUAD("quad", Kind.NUMBER, ofEvent(Event::quad)),
    GOLDSTEIN("goldstein", Kind.NUMBER, ofEvent(Event::goldstein)),
    STATUS(
            "status",
            Kind.CHOICE,
            words(EventStatus.values()),
            ofEvent(event -> event.status().word())),
    HISTORICAL("historical", Kind.FLAG, ofEvent(Event::historical)),
    REPORTED("reported", Kind.FLAG, ofEvent(event -> event.reportedBy() != null)),
    STANCE(
            "stance",
            Kind.CHOICE,
            words(Stance.values()),
            ofEvent(event -> event.stance() == null ? null : event.stance().word())),
    SPEAKER("speaker", Kind.TEXT, Values.of(Values::speaker)),
    CONFIDENCE("confidence", Kind.NUMBER, ofEvent(Event::confidence)),
    RULE("rule", Kind.TEXT, ofEvent(event -> event.because().rule())),
    WORDS("words", Kind.TEXT, Values.all(Values::words)),
    DATE("date", Kind.DATE, ofEvent(event -> DayRange.of(event.date()))),
    PUBLISHED("published", Kind.DATE, Values.of(Values::published)),
    LEARNED("learned", Kind.DATE, Values.of(Values::learned)),
    ACTOR("actor", Kind.TEXT, Values.names(true, false)),
    ACTOR_KIND("actor.kind", Kind.CHOICE, words(ActorKind.values()), Values.side(true, false, Field::kindOf)),
    ACTOR_COUNTRY("actor.country", Kind.CODE, Values.side(true, false, Actor::country)),
    ACTOR_SECTOR("actor.sector", Kind.CODE, Values.side(true, false, Actor::sector)),
    ACTOR_CODE("actor.code", Kind.CODE, Values.side(true, false, Actor::code)),
    RECIPIENT("recipient", Kind.TEXT, Values.names(false, true)),
    RECIPIENT_KIND("recipient.kind", Kind.CHOICE, words(ActorKind.values()), Values.side(false, true, Field::kindOf)),
    RECIPIENT_COUNTRY("recipient.country", Kind.CODE, Values.side(false, true, Actor::country)),
    RECIPIENT_SECTOR("recipient.sector", Kind.CODE, Values.side(false, true, Actor::sector)),
    RECIPIENT_CODE("recipient.code", Kind.CODE, Values.side(false, true, Actor::code)),
    PARTY("party", Kind.TEXT, Values.names(true, true)),
    PARTY_KIND("party.kind", Kind.CHOICE, words(ActorKind.values()), Values.side(true, true, Field::kindOf)),
    PARTY_COUNTRY("party.country", Kind.CODE, Values.side(true, true, Actor::country)),
    PLACE("place", Kind.TEXT, ofPlace(Place::name)),
    COUNTRY("country", Kind.CODE, ofPlace(Place::country)),
    ADMIN1("admin1", Kind.TEXT, ofPlace(Place::admin1)),
    PRECISION(
            "precision",
            Kind.CHOICE,
            words(Precision.values()),
            ofPlace(place -> place.precision().word())),
    LAT("lat", Kind.NUMBER, ofPlace(Place::lat)),
    LON("lon", Kind.NUMBER, ofPlace(Place::lon)),
    GEONAMES("geonames", Kind.NUMBER, ofPlace(Place::geonames)),
    KILLED("killed", Kind.NUMBER, ofEvent(event -> event.size().killed())),
    WOUNDED("wounded", Kind.NUMBER, ofEvent(event -> event.size().wounded())),
    ARRESTED("arrested", Kind.NUMBER, ofEvent(event -> event.size().arrested())),
    PROTESTERS("protesters", Kind.NUMBER, ofEvent(event -> event.size().protesters())),
    DOCUMENT(
            "document",
            Kind.CODE,
            ofTelling(telling -> telling.record().document().id())),
    TITLE("title", Kind.TEXT, ofTelling(telling -> telling.record().document().title())),
    SOURCE("source", Kind.TEXT, ofTelling(telling -> telling.record().document().source())),
    URL("url", Kind.TEXT, ofTelling(telling -> telling.record().document().url())),
    LANGUAGE(
            "language",
            Kind.CODE,
            ofTelling(telling -> telling.record().document().language())),
    TAG(
            "tag",
            Kind.TEXT,
            Values.all(
                    telling -> telling.record().tags().stream().map(Tag::label).toList())),
    TELLINGS("tellings", Kind.NUMBER, event -> List.of(event.tellings().size())),
    INDEPENDENT(
            "independent",
            Kind.NUMBER,
            event -> List.of(
                    (int) event.tellings().stream().filter(Telling::independent).count()));

    /** Stands for what nobody states. */
    public static final String NONE = "none";

    private final String word;
    private final Kind kind;
    private final List<String> choices;
    private final Function<SituationEvent, List<?>> values;

    Field(String word, Kind kind, Function<SituationEvent, List<?>> values) {
        this(word, kind, List.of(), values);
    }

    Field(String word, Kind kind, List<String> choices, Function<SituationEvent, List<?>> values) {
        this.word = word;
        this.kind = kind;
        this.choices = choices;
        this.values = values;
    }

    private static Function<SituationEvent, List<?>> ofEvent(Function<Event, @Nullable Object> one) {
        return Values.of(telling -> one.apply(telling.event()));
    }

    private static Function<SituationEvent, List<?>> ofTelling(Function<Telling, @Nullable Object> one) {
        return Values.of(one);
    }

    private static Function<SituationEvent, List<?>> ofPlace(Function<Place, @Nullable Object> one) {
        return Values.of(telling -> {
            Place place = Values.place(telling);
            return place == null ? null : one.apply(place);
        });
    }

    private static @Nullable String kindOf(Actor actor) {
        return actor.kind().word();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Its name, as it is written. */
    public String word() {
        return word;
    }

    /** What it holds. */
    public Kind kind() {
        return kind;
    }

    /** The field of this name, {@code null} if there is none. */
    public static @Nullable Field named(String word) {
        for (Field field : values()) {
            if (field.word.equalsIgnoreCase(word)) {
                return field;
            }
        }
        return null;
    }

    /** All names, as they are written. */
    public static String words() {
        return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(" "));
    }

    /** Why the field cannot be compared like this, in one line; {@code null} if it can. */
    @Nullable
    String objection(Operator operator, String value) {
        if (!kind.takes(operator)) {
            return word + " takes " + kind.operators() + ", not " + operator.sign();
        }
        if (value.equals(NONE)) {
            return operator.positive() == Operator.EQUAL ? null : "none can only be compared with = or !=";
        }
        return switch (kind) {
            case CHOICE ->
                choices.contains(value.toLowerCase(Locale.ROOT))
                        ? null
                        : word + " is one of " + String.join(" ", choices) + ", not \"" + value + "\"";
            case NUMBER -> Comparison.number(value) == null ? word + " takes a number, not \"" + value + "\"" : null;
            case DATE ->
                DayRange.of(value) == null
                        ? word + " takes a date such as 2022-01-31, 2022-01 or 2022, not \"" + value + "\""
                        : null;
            case FLAG ->
                value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
                        ? null
                        : word + " is true or false, not \"" + value + "\"";
            case CODE, HIERARCHY, TEXT -> value.isEmpty() ? word + " takes a word, not nothing" : null;
        };
    }

    /** Whether any telling of {@code event} satisfies the comparison; {@code operator} is a positive one. */
    boolean matches(SituationEvent event, Operator operator, String value) {
        List<?> all = values.apply(event);
        if (value.equals(NONE)) {
            return all.isEmpty();
        }
        for (Object one : all) {
            if (Comparison.holds(kind, one, operator, value)) {
                return true;
            }
        }
        return false;
    }
}
