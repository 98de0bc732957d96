package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.RoleStatus;

/** From words to actors: who is meant by a noun phrase that stands on a side of an event. Thread-safe. */
final class Bearers {
    private static final List<String> OWNERS = List.of("nmod:poss", "amod", "compound", "nmod:desc", "flat");

    /** Word classes of deeds: where their phrase names a victim behind "of" (harm), and the others. */
    private static final List<String> HARMS = List.of("harm", "misdeed", "scene");

    private static final List<String> RAIDERS = List.of("armed", "militant", "criminal");

    private final WordClasses classes;

    Bearers(WordClasses classes) {
        this.classes = classes;
    }

    /** The actors meant by the noun phrase of {@code head}, in text order; empty if it means none that is known. */
    List<Actor> of(Reading reading, Sentence s, int head) {
        return of(reading, s, head, 0);
    }

    /** The actors meant by the noun phrase of {@code head}: itself, what it is made of ("hundreds of miners"), or whose it is ("Syrian jets"). */
    private List<Actor> of(Reading reading, Sentence s, int head, int depth) {
        Token token = s.token(head);
        List<Actor> speaking = firstPerson(reading, token);
        if (!speaking.isEmpty()) {
            return speaking;
        }
        List<Actor> own = reading.actors().meant(token.span());
        if (!own.isEmpty()) {
            List<Actor> owners = owners(reading, s, token, own);
            return owners.isEmpty() ? own : owners;
        }
        if (depth > 2) {
            return List.of();
        }
        List<Actor> found = new ArrayList<>();
        if (classes.matches("partitive", s, head)) {
            for (Token whole : Clauses.obliques(s, head, "of")) {
                found.addAll(of(reading, s, whole.index(), depth + 1));
            }
        }
        if (found.isEmpty()) {
            // "his rival, Jorge Diaz": who is called so, and not whose rival he is.
            s.children(head, "appos").forEach(name -> found.addAll(direct(reading, s, name)));
        }
        if (found.isEmpty()) {
            for (Token child : s.children(head)) {
                boolean other = !child.isProperNoun() && isNoDoer(s, child, token);
                if (!other && OWNERS.contains(child.deprel()) || child.is("nmod") && isOwner(s, child, token)) {
                    found.addAll(of(reading, s, child.index(), depth + 1));
                }
            }
        }
        Token named = token.is("appos") ? s.head(token) : null;
        if (found.isEmpty() && named != null && named.isProperNoun()) {
            found.addAll(direct(reading, s, named)); // "Ana Diaz, an independent who had accused": she
        }
        return found;
    }

    /** "mortar fire", "a hospital bombing", "a Niger bandit raid" by nobody that is known: what stands before the deed is its tool, its target or not whose country is named. */
    private boolean isNoDoer(Sentence s, Token word, Token deed) {
        return classes.matches("weapon", s, word.index())
                || classes.matches("law", s, deed.index()) // "a foreign agents bill": what it is about
                || classes.matches("building", s, word.index()) && classes.matches("scene", s, deed.index())
                || RAIDERS.stream().anyMatch(raider -> classes.matches(raider, s, word.index()));
    }

    static List<Actor> direct(Reading reading, Sentence s, Token token) {
        return reading.actors().meant(token.span());
    }

    boolean isHarm(Sentence s, Token head) {
        return HARMS.stream().anyMatch(harm -> classes.matches(harm, s, head.index()));
    }

    /** "condemned the killing of nine miners by the militia", "criticised Chad's attacks on villages": what is blamed is whoever did it, never whom it hit. */
    List<Actor> doers(Reading reading, Sentence s, Token harm) {
        List<Actor> found = new ArrayList<>();
        boolean hit = classes.matches("harm", s, harm.index());
        for (Token by : Roles.ofNoun(s, harm.index(), null).of("by")) {
            found.addAll(of(reading, s, by.index(), 1));
        }
        for (Token child : s.children(harm.index())) {
            if (!hit && OWNERS.contains(child.deprel())) {
                found.addAll(of(reading, s, child.index(), 1));
            } else if (child.deprel().equals("acl") && Clauses.isPassive(s, child.index())) {
                for (Token agent : Clauses.agents(s, child.index())) { // "crimes committed by the army"
                    found.addAll(of(reading, s, agent.index(), 1));
                }
            }
        }
        return found;
    }

    /** "I" in a quote is its speaker, "we" the state or body whose office the speaker holds, else the speaker; outside quotes both are in whose name the text is written. */
    private static List<Actor> firstPerson(Reading reading, Token token) {
        boolean plural = token.has("Number=Plur");
        if (!token.isPronoun() || !token.has("Person=1")) {
            return List.of();
        }
        Quote quote = reading.quotes().covering(token.span());
        List<String> narrators = reading.quotes().narrators();
        boolean own = quote == null || quote.speaker() != null && narrators.contains(quote.speaker());
        if (own && narrators.size() > 1) {
            return narrators.stream()
                    .map(id -> byId(reading, id))
                    .filter(Objects::nonNull)
                    .toList();
        }
        String id = quote != null ? quote.speaker() : narrators.isEmpty() ? null : narrators.get(0);
        Actor speaker = id == null ? null : byId(reading, id);
        if (speaker == null) {
            return List.of();
        }
        for (Actor.Role role : speaker.roles()) {
            Actor body = role.ofActor() == null ? null : byId(reading, role.ofActor());
            boolean inOffice = role.status() == RoleStatus.HOLDS || role.status() == RoleStatus.ACTING;
            if (plural && inOffice && body != null) {
                return List.of(body);
            }
        }
        return List.of(speaker);
    }

    /** "its forces", "their fighters": the hand of whoever they belong to. */
    private List<Actor> owners(Reading reading, Sentence s, Token noun, List<Actor> own) {
        Token owner = s.child(noun.index(), "nmod:poss");
        boolean hand = owner != null
                && owner.isPronoun()
                && own.size() == 1
                && (own.get(0).kind() == ActorKind.MILITARY || own.get(0).kind() == ActorKind.ARMED_GROUP)
                && classes.matches("armed", s, noun.index());
        if (!hand || owner == null) {
            return List.of();
        }
        return reading.actors().meant(owner.span()).stream()
                .filter(actor -> actor.kind() != ActorKind.PERSON
                        && actor.kind() != ActorKind.OTHER
                        && actor.kind() != ActorKind.GOVERNMENT) // a ministry's are the army
                .toList();
    }

    /** "an attack by the army", "positions of the militia", "an offer from the militia". */
    private boolean isOwner(Sentence s, Token child, Token noun) {
        String adposition = s.adposition(child.index());
        return "of".equals(adposition)
                || "by".equals(adposition)
                || "from".equals(adposition) && classes.matches("message", s, noun.index());
    }

    private static @Nullable Actor byId(Reading reading, String id) {
        for (Actor actor : reading.actors().all()) {
            if (actor.id().equals(id)) {
                return actor;
            }
        }
        return null;
    }
}
