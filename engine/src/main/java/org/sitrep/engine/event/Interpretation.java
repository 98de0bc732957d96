package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;

/**
 * Turns the words of an event into the terms of the codebook: a promise to help is AGREE, a threat to attack THREATEN, what is only announced is one of the two.
 * Thread-safe.
 */
final class Interpretation {
    private static final Set<EventType> FRIENDLY = EnumSet.of(
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.CONCEDE,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT);
    private static final Set<EventType> HOSTILE =
            EnumSet.of(EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT);
    private static final Set<String> WHERE = Set.of("at", "near", "outside", "inside", "around", "towards");

    private static final Set<String> BORDERS = Set.of("border", "frontier", "front");

    /** What was done says more than what it was done with: "kidnapped by gunmen". */
    private static final Set<String> DEEDS = Set.of("abduct", "sexual", "torture", "suicide-attack");

    private record Instrument(
            EventType type,
            WordSet words,
            @Nullable String mode,
            @Nullable String cameo) {}

    private final Codebook codebook;
    private final WordClasses classes;
    private final List<Instrument> instruments = new ArrayList<>();
    private final Map<String, WordSet> contexts = new LinkedHashMap<>();

    Interpretation(Knowledge knowledge, Codebook codebook, WordClasses classes) {
        this.codebook = codebook;
        this.classes = classes;
        for (Table.Row row : knowledge.table("rules/event/instruments.tsv").rows()) {
            instruments.add(new Instrument(
                    EventType.valueOf(row.get("type")),
                    new WordSet(row.list("words")),
                    orNull(row.get("mode")),
                    orNull(row.get("cameo"))));
        }
        for (Table.Row row : knowledge.table("knowledge/codebook/contexts.tsv").rows()) {
            contexts.put(row.get("context"), new WordSet(row.list("words")));
        }
    }

    /**
     * What the event is.
     *
     * @param willed true if somebody is named who would do it
     */
    Meaning of(Group group, Reality reality, boolean willed) {
        Match lead = group.lead();
        Sentence s = lead.sentence();
        Meaning meaning = Meaning.of(lead.sense(), reality.status());
        for (Match member : group.members()) {
            meaning = exact(s, member, meaning);
        }
        if (!group.content().isEmpty() && !isDenial(lead) && codebook.transfer(meaning.type(), "0") != null) {
            meaning = about(group, meaning);
        } else {
            meaning = announced(lead, meaning, reality, willed);
        }
        return meaning.within(codebook, contextsOf(s, lead));
    }

    /** The mode that the instrument shows: "killed in a drone strike". */
    private Meaning exact(Sentence s, Match match, Meaning meaning) {
        boolean deed = meaning.mode() != null && DEEDS.contains(meaning.mode());
        if (deed || meaning.how().contains("instrument")) {
            return meaning;
        }
        for (Instrument instrument : instruments) {
            if (instrument.type() != meaning.type()) {
                continue;
            }
            for (int i : scope(s, match)) {
                if (!s.token(i).isVerb() && instrument.words().matches(s, i) && !isHit(s, match, i) && !isWhere(s, i)) {
                    String code = instrument.cameo() == null ? meaning.cameo() : instrument.cameo();
                    return code == null ? meaning : meaning.coded(code, instrument.mode(), "instrument");
                }
            }
        }
        return meaning;
    }

    /** "denied charges that it funds rebels": it refuses nobody a fund. */
    boolean isDenial(Match lead) {
        Sentence s = lead.sentence();
        return lead.sense().type() == EventType.REJECT
                && (classes.matches("denial-verb", s, lead.at())
                        || lead.roles().of("obj").stream()
                                .anyMatch(word -> classes.matches("accusation", s, word.index())));
    }

    /** "At a mine", "near a tank": where it was is no instrument. */
    private static boolean isWhere(Sentence s, int i) {
        String adposition = s.adposition(i);
        return adposition != null && WHERE.contains(adposition);
    }

    /** "Shot down a drone": what was hit is no instrument. */
    private static boolean isHit(Sentence s, Match match, int i) {
        return match.sense().recipient().contains("obj")
                && match.roles().of("obj").stream().anyMatch(hit -> s.under(i, hit.index()));
    }

    /** The trigger with its phrases, without clauses that hang on them. */
    private static List<Integer> scope(Sentence s, Match match) {
        return s.subtree(match.carrier(), Interpretation::isPhrase);
    }

    private static boolean isPhrase(Token token) {
        return !token.is("advcl")
                && !token.is("ccomp")
                && !token.is("acl")
                && !token.is("parataxis")
                && !token.is("conj")
                && !token.is("csubj")
                && !token.is("appos");
    }

    private Meaning about(Group group, Meaning outer) {
        Match inner = group.content().get(0);
        Meaning content = Meaning.of(inner.sense(), EventStatus.HAPPENED);
        EventType type = outer.type();
        Sentence s = group.lead().sentence();
        boolean againstNobody = content.type() == EventType.MOBILIZE && isAgainstNobody(inner);
        // "vowed never to negotiate", "pledged not to attack"
        boolean not = Clauses.negation(inner.sentence(), inner.carrier()) != null;
        if (type == EventType.AGREE && not && FRIENDLY.contains(content.type())) {
            type = EventType.REJECT;
        } else if (type == EventType.AGREE
                && !not
                && HOSTILE.contains(content.type())
                && classes.matches("vowing", s, group.lead().at())
                && !againstNobody
                && !isPrevented(inner)) {
            type = EventType.THREATEN;
        }
        Codebook.Transfer transfer = codebook.transfer(type, content.cameo());
        if (transfer == null) {
            return outer;
        }
        Meaning whole = content.inside(
                codebook, type, outer.status(), "content " + inner.sense().id());
        List<String> both = new ArrayList<>(whole.contexts());
        both.addAll(outer.contexts());
        return new Meaning(whole.type(), whole.mode(), both, whole.cameo(), whole.status(), whole.how());
    }

    /** "promised to prevent bloodshed", "vowed to end the killings": what is to stop is not threatened. */
    private boolean isPrevented(Match inner) {
        Token above = inner.sentence().head(inner.sentence().token(inner.at()));
        return inner.isNoun() && above != null && classes.matches("preventing", inner.sentence(), above.index());
    }

    /** What is only announced is a promise, a threat or a refusal. */
    private Meaning announced(Match lead, Meaning meaning, Reality reality, boolean willed) {
        if (!reality.future() || !willed || isSending(lead) || isFate(lead)) {
            return meaning;
        }
        boolean friendly = FRIENDLY.contains(meaning.type());
        boolean unless = lead.sentence().children(lead.carrier(), "advcl").stream()
                .anyMatch(clause -> isUnless(lead.sentence(), clause));
        if (unless && reality.status() == EventStatus.PLANNED) {
            return meaning.inside(codebook, EventType.THREATEN, EventStatus.HAPPENED, "unless");
        }
        if (reality.status() == EventStatus.PLANNED && friendly) {
            return meaning.inside(codebook, EventType.AGREE, EventStatus.HAPPENED, "announced");
        }
        if (reality.status() == EventStatus.PLANNED && HOSTILE.contains(meaning.type())) {
            return meaning.inside(codebook, EventType.THREATEN, EventStatus.HAPPENED, "announced");
        }
        if (reality.status() == EventStatus.NEGATED && friendly) {
            return meaning.inside(codebook, EventType.REJECT, EventStatus.HAPPENED, "will not");
        }
        return meaning;
    }

    /** "will withdraw its mission unless the fighting stops": what others can still prevent is held over them. */
    private static boolean isUnless(Sentence s, Token clause) {
        Token mark = s.child(clause.index(), "mark");
        return mark != null && Reading.lemma(mark).equals("unless");
    }

    /** "will fall to the rebels": what will befall its subject is announced by nobody. */
    private static boolean isFate(Match lead) {
        return !lead.isNoun()
                && !lead.sense().actor().isEmpty()
                && lead.sense().actor().stream().noneMatch(role -> role.startsWith("subj") || role.equals("by"))
                && !Clauses.isPassive(lead.sentence(), lead.at());
    }

    /** "will send troops to the island": who moves forces, and not against anybody, threatens nobody. */
    private static boolean isSending(Match lead) {
        boolean police = "police".equals(lead.sense().mode())
                && lead.roles().of("against").isEmpty();
        return lead.sense().type() == EventType.MOBILIZE && (police || isAgainstNobody(lead));
    }

    /** "promised to deploy more police": forces that are set against nobody are a service. */
    private static boolean isAgainstNobody(Match lead) {
        return lead.roles().of("against").isEmpty()
                && lead.roles().of("along").isEmpty()
                && lead.roles().of("to").stream().noneMatch(place -> BORDERS.contains(Reading.lemma(place)));
    }

    private List<String> contextsOf(Sentence s, Match match) {
        List<String> found = new ArrayList<>();
        List<Integer> scope = scope(s, match);
        contexts.forEach((context, words) -> {
            if (scope.stream().anyMatch(i -> words.matches(s, i))) {
                found.add(context);
            }
        });
        return found;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
