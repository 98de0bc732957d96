package org.sitrep.engine.actor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.RoleStatus;

/** What the clauses say of the linked actors: designations ("outlawed in Russia"), who leads whom, who left or lost an office. */
final class Facts {
    private final ActorKnowledge knowledge;
    private final Coreference links;
    private final ParsedText text;
    private final Places places;
    private final ClauseDays days;
    private final Designations designations;
    private final Map<Sentence, Map<Integer, Mention>> byHead = new HashMap<>();

    Facts(ActorKnowledge knowledge, Coreference links, ParsedText text, Places places, ClauseDays days) {
        this.knowledge = knowledge;
        this.links = links;
        this.text = text;
        this.places = places;
        this.days = days;
        for (Entity entity : links.entities) {
            for (Mention mention : entity.mentions) {
                Map<Integer, Mention> heads = byHead.computeIfAbsent(mention.sentence, s -> new HashMap<>());
                heads.merge(mention.head, mention, (a, b) -> a.to - a.from >= b.to - b.from ? a : b);
                if (mention.nameFrom >= 0) {
                    heads.putIfAbsent(mention.sentence.headOf(mention.nameFrom, mention.nameTo), mention);
                }
                if (mention.phrase != null) {
                    heads.putIfAbsent(mention.phrase.head(), mention);
                }
            }
        }
        this.designations = new Designations(knowledge, this, text);
    }

    /** The mentions of a sentence, one for each head word. */
    Collection<Mention> mentions(Sentence s) {
        return byHead.getOrDefault(s, Map.of()).values();
    }

    /** Adds what all sentences say to the actors. */
    void collect() {
        List.copyOf(links.entities).forEach(designations::named);
        for (Sentence s : text.sentences()) {
            for (Token token : s.tokens()) {
                if (token.isVerb() || token.upos().equals("ADJ")) {
                    verb(s, token);
                }
            }
        }
    }

    @Nullable
    Entity entity(Sentence s, int token) {
        Map<Integer, Mention> heads = byHead.get(s);
        Mention mention = heads == null ? null : heads.get(token);
        return mention == null ? null : mention.entity;
    }

    private void verb(Sentence s, Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        designations.read(s, verb, lemma);
        if (!verb.isVerb()) {
            return;
        }
        if (knowledge.isCue("led", lemma) && !isRunOver(s, verb)) {
            led(s, verb);
        }
        OfficeTurns.leaving(knowledge, s, verb).forEach(token -> left(entity(s, token.index()), s, verb));
        OfficeTurns.entering(knowledge, s, verb).forEach(token -> came(entity(s, token.index()), s, verb));
    }

    /** "ran over two soldiers", "ran away": no leading. */
    private static boolean isRunOver(Sentence s, Token verb) {
        String next =
                verb.index() + 1 < s.size() ? s.token(verb.index() + 1).form().toLowerCase(Locale.ROOT) : "";
        boolean particle = switch (next) {
            case "over", "down", "into", "away", "off", "out", "across", "through" -> true;
            default -> s.child(verb.index(), "compound:prt") != null;
        };
        return particle && verb.lemma().equalsIgnoreCase("run");
    }

    /** "was sworn in on Monday": the office that the person holds began then. */
    private void came(@Nullable Entity entity, Sentence s, Token verb) {
        String day = days.of(s, verb);
        if (entity == null || !entity.isPerson() || day == null) {
            return;
        }
        for (RoleDraft role : entity.roles) {
            boolean open = role.status == RoleStatus.HOLDS || role.status == RoleStatus.ACTING;
            if (role.noun.sort() == RoleNoun.Sort.OFFICE && open && role.from == null) {
                role.from = day;
                role.status = Offices.isToCome(day, links.day()) ? RoleStatus.ELECT : role.status;
                role.evidence.add(verb.span());
                return;
            }
        }
    }

    private void left(@Nullable Entity entity, Sentence s, Token verb) {
        if (entity == null || !entity.isPerson()) {
            return;
        }
        for (RoleDraft role : entity.roles) {
            boolean office = role.noun.sort() == RoleNoun.Sort.OFFICE || role.ofEntity != null;
            if (office && (role.status == RoleStatus.HOLDS || role.status == RoleStatus.ACTING)) {
                role.status = RoleStatus.HELD;
                role.leftNow = true;
                role.to = role.to == null ? days.of(s, verb) : role.to;
                role.evidence.add(verb.span());
            }
        }
    }

    private void led(Sentence s, Token verb) {
        List<Token> modals = Clauses.modals(s, verb.index());
        boolean will = modals.stream().anyMatch(modal -> modal.lemma().equals("will"));
        if (Clauses.negation(s, verb.index()) != null || !modals.isEmpty() && !will) {
            return;
        }
        boolean had = Clauses.auxiliaries(s, verb.index()).stream()
                .anyMatch(auxiliary -> auxiliary.form().equalsIgnoreCase("had"));
        RoleStatus status = will ? RoleStatus.ELECT : had || isOver(s, verb) ? RoleStatus.HELD : RoleStatus.HOLDS;
        for (Token subject : Clauses.subjects(s, verb.index())) {
            Entity leader = entity(s, subject.index());
            if (leader == null || !leader.isPerson()) {
                continue;
            }
            for (Token object : Clauses.objects(s, verb.index())) {
                Entity body = entity(s, object.index());
                if (body == null) {
                    body = place(s, object);
                }
                if (body != null && body != leader && !body.isPerson()) {
                    lead(leader, body, s, verb, status);
                }
            }
        }
    }

    /** "who ran the ministry for 12 years": a length of time behind the simple past; with "has run" it goes on. */
    private boolean isOver(Sentence s, Token verb) {
        return verb.xpos().equals("VBD")
                && Clauses.auxiliaries(s, verb.index()).isEmpty()
                && Clauses.obliques(s, verb.index(), "for").stream()
                        .anyMatch(length ->
                                knowledge.isCue("length", length.lemma().toLowerCase(Locale.ROOT)));
    }

    private void lead(Entity leader, Entity body, Sentence s, Token verb, RoleStatus status) {
        if (status == RoleStatus.HOLDS) {
            leader.relations.add(new RelationDraft("leads", body, verb.span()));
        }
        RoleNoun noun = knowledge.roles().of("leader");
        if (noun == null || leader.roles.stream().anyMatch(role -> role.ofEntity == body)) {
            return;
        }
        RoleDraft role = new RoleDraft(noun, "leader", status);
        role.of = body.name;
        role.ofEntity = body;
        role.country = body.country;
        role.sector = body.kind == ActorKind.STATE || body.kind == ActorKind.PLACE_AS_ACTOR ? null : body.sector;
        String code = body.known == null ? body.cameo : links.listed.cameo(body.known);
        role.cameo = role.sector == null ? null : code;
        days.period(s, verb.index(), role);
        role.evidence.add(s.span(Math.min(verb.index(), s.size() - 1), verb.index() + 1));
        leader.roles.add(role);
    }

    /** A place that is led acts: "The province … It is led by …". */
    private @Nullable Entity place(Sentence s, Token object) {
        if (object.lemma().equals("it") && s.index() > 0) {
            Sentence before = text.sentences().get(s.index() - 1);
            Token subject = before.child(before.root().index(), "nsubj");
            Entity entity = subject == null || before.paragraph() != s.paragraph() ? null : placeAt(before, subject);
            if (entity != null) {
                Mention pronoun = new Mention(
                        s,
                        Mention.Shape.PRONOUN,
                        MentionForm.PRONOUN,
                        object.index(),
                        object.index() + 1,
                        object.index());
                entity.add(pronoun, "pronoun");
            }
            return entity;
        }
        return placeAt(s, object);
    }

    private @Nullable Entity placeAt(Sentence s, Token token) {
        Place place = places.covering(token.span());
        int named = token.index();
        if (place == null) {
            for (Token child : s.children(token.index(), "nmod")) {
                if ("of".equals(s.adposition(child.index())) && place == null) {
                    place = places.covering(child.span());
                    named = child.index();
                }
            }
        }
        if (place == null) {
            return null;
        }
        for (Entity entity : links.entities) {
            if (entity.kind == ActorKind.PLACE_AS_ACTOR && place.name().equals(entity.name)) {
                return entity;
            }
        }
        Mention mention = new Mention(
                s,
                Mention.Shape.PHRASE,
                MentionForm.NAME,
                Math.min(token.index(), named),
                Math.max(token.index(), named) + 1,
                token.index());
        Entity entity = links.create(ActorKind.PLACE_AS_ACTOR, mention, "place that is led");
        entity.name = place.name();
        entity.country = place.country();
        return entity;
    }
}
