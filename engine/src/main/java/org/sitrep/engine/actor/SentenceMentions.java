package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.SectionKind;

/** The mentions of one sentence while they are being found. Used by one thread. */
final class SentenceMentions {
    final ActorKnowledge knowledge;
    private final Definitions definitions;
    final Sentence s;
    final Names names;
    final PhraseBounds bounds;
    final Composer composer;
    private final Places places;

    /** Of publication, {@code null} if unknown. */
    final @Nullable LocalDate day;

    final List<Mention> found = new ArrayList<>();

    /** True for each token that is the head of a mention, or part of a title. */
    final boolean[] head;

    SentenceMentions(
            ActorKnowledge knowledge, Definitions definitions, Sentence s, Places places, @Nullable LocalDate day) {
        this.knowledge = knowledge;
        this.definitions = definitions;
        this.s = s;
        this.names = new Names(knowledge, definitions, s, places);
        this.bounds = new PhraseBounds(s, names);
        this.composer = new Composer(knowledge, s, names, bounds, day);
        this.head = new boolean[s.size()];
        this.places = places;
        this.day = day;
    }

    /** True if the place stage has put these words on the map. */
    boolean isTown(int from, int to) {
        org.sitrep.engine.record.Place place = places.covering(s.span(from, to));
        return place != null && place.country() != null;
    }

    /** True if the place stage takes these words for a part of the world, no mere point on the map. */
    boolean isLand(int from, int to) {
        org.sitrep.engine.record.Place place = places.covering(s.span(from, to));
        return place != null
                && (place.precision() == org.sitrep.engine.record.Precision.REGION
                        || place.precision() == org.sitrep.engine.record.Precision.COUNTRY);
    }

    /** "Ombudsman accuses police": an office that opens a headline, which the encoder takes for a name. */
    boolean isOfficeOfHeadline(RoleNouns.Match office) {
        return s.section() == SectionKind.HEADLINE
                && office.from() == 0
                && s.nameAt(0) != null
                && office.noun().sort() == RoleNoun.Sort.OFFICE
                && !knowledge.isCue("surname", office.noun().noun());
    }

    /** {@code match} with what its noun means in this text, and without its first word where that is the name of a party: "Labour leader" leads no workers. */
    RoleNouns.Match own(RoleNouns.Match match) {
        NameEntry mark = names.marks[match.from()];
        boolean party = mark != null
                && mark.known() != null
                && mark.known().sort() == Known.Sort.PARTY
                && match.head() > match.from()
                && !isPortfolio(match);
        RoleNouns.Match rest = party ? knowledge.roles().endingAt(s, match.from() + 1, match.to() - 1) : null;
        RoleNouns.Match own = rest == null ? match : rest;
        RoleNoun plane = isType(own.from() - 1) && own.noun().noun().equals("fighter")
                ? knowledge.roles().of("fighter jet")
                : null;
        if (plane != null) {
            return new RoleNouns.Match(plane, own.plural(), own.from(), own.to());
        }
        return new RoleNouns.Match(definitions.meaning(s, own.noun()), own.plural(), own.from(), own.to());
    }

    /** "Labour Minister Dingyadi" is the minister of labour; "Labour ministers" are the party's. */
    private boolean isPortfolio(RoleNouns.Match match) {
        String title = s.token(match.to() - 1).form();
        return !match.plural()
                && Character.isUpperCase(title.charAt(0))
                && knowledge.isCue("portfolio", title.toLowerCase(Locale.ROOT));
    }

    /** "J-15 fighters": a type of aircraft before the noun. */
    private boolean isType(int token) {
        return token >= 0 && s.token(token).form().matches("(?:\\p{Lu}[\\p{L}]*-?)?\\d+[A-Z]?");
    }

    void add(Mention mention) {
        found.add(mention);
        head[mention.head] = true;
    }
}
