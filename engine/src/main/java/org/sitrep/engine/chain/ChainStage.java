package org.sitrep.engine.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.ChainKind;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.SpanIndex;
import org.sitrep.engine.time.Times;

/** Finds the chains of a document: all phrases that mean one thing, whatever it is. Thread-safe once built. */
public final class ChainStage {
    private final Vocabulary words;

    public ChainStage(Knowledge knowledge) {
        this.words = new Vocabulary(knowledge);
    }

    /** The chains of {@code text}, in order of first mention. */
    public List<Chain> find(ParsedText text, Times times, Places places, Actors actors, Quotes quotes) {
        List<Noun> nouns = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            nouns.addAll(NounReader.read(words, text.text(), sentence));
        }
        nouns.addAll(NestedNames.find(nouns));
        nouns.sort(Noun.IN_TEXT_ORDER);
        Links links = new Links(nouns);
        known(links, places, actors);
        List<List<Chain.Mention>> moments = Moments.find(text, times, links);
        NameLinks.link(links);
        Structures.link(links);
        new NounLinks(words, links).link();
        Kinds.link(words, links, places);
        Pairs.link(words, links);
        Speakers.link(words, links, actors, quotes);
        new PronounLinks(words, links, quotes).link();
        new NounLinks(words, links).link();
        return chains(links, moments);
    }

    /** What the actor and place stages know. */
    private static void known(Links links, Places places, Actors actors) {
        Map<String, Noun> first = new TreeMap<>();
        // One actor may stand in every sentence of a long document.
        Map<Actor, SpanIndex<Actor.Mention>> mentions = new IdentityHashMap<>();
        Map<Place, SpanIndex<Span>> named = new IdentityHashMap<>();
        for (Noun noun : links.nouns) {
            if (noun.joined) {
                continue;
            }
            Span head = noun.token().span();
            for (Actor actor : actors.overlapping(head)) {
                for (Actor.Mention mention :
                        mentions.computeIfAbsent(actor, ChainStage::mentions).overlapping(head)) {
                    if ((mention.form() != MentionForm.PRONOUN || noun.isPronoun() && noun.gender != '0')
                            && mention.span().overlaps(noun.span())
                            && isHead(noun, mention.span())) {
                        noun.actor = actor.id();
                        noun.kind = kind(actor.kind(), noun.plural);
                        join(links, first, "a:" + actor.id(), noun, mention.rule());
                    }
                }
            }
            for (Place place : places.overlapping(head)) {
                for (Span span :
                        named.computeIfAbsent(place, ChainStage::mentions).overlapping(head)) {
                    if (isHead(noun, span)) {
                        noun.place = place.id();
                        noun.kind = noun.kind == null ? ChainKind.PLACE : noun.kind;
                        join(links, first, "p:" + place.id(), noun, "same place");
                    }
                }
            }
        }
    }

    private static SpanIndex<Actor.Mention> mentions(Actor actor) {
        SpanIndex.Builder<Actor.Mention> index = new SpanIndex.Builder<>();
        // "both countries" means two actors, who are not one by that: Pairs joins it to the words that name both.
        actor.mentions().stream()
                .filter(mention -> !mention.rule().equals(Actors.PAIR))
                .forEach(mention -> index.add(mention.span(), mention));
        return index.build();
    }

    private static SpanIndex<Span> mentions(Place place) {
        SpanIndex.Builder<Span> index = new SpanIndex.Builder<>();
        place.mentions().forEach(span -> index.add(span, span));
        return index.build();
    }

    private static void join(Links links, Map<String, Noun> first, String key, Noun noun, String rule) {
        Noun before = first.putIfAbsent(key, noun);
        if (before != null && !Links.nested(before.thing, noun.thing)) {
            links.force(before, noun, rule);
        }
    }

    private static ChainKind kind(ActorKind kind, boolean plural) {
        return switch (kind) {
            case PERSON -> plural ? ChainKind.BODY : ChainKind.PERSON;
            case STATE, PLACE_AS_ACTOR -> ChainKind.PLACE;
            case GOVERNMENT, MILITARY, ARMED_GROUP, PARTY, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, GROUP, OTHER ->
                ChainKind.BODY;
        };
    }

    /** True if the head of the words at {@code span} is that of {@code noun}. */
    private static boolean isHead(Noun noun, Span span) {
        Sentence s = noun.sentence;
        if (!s.span().contains(span) || !span.overlaps(noun.token().span())) {
            return false;
        }
        int from = s.tokenAt(span.start());
        int to = from;
        while (to < s.size() && s.token(to).span().start() < span.end()) {
            to++;
        }
        return from >= 0 && to > from && s.headOf(from, to) == noun.head;
    }

    private static List<Chain> chains(Links links, List<List<Chain.Mention>> moments) {
        Map<Noun.Thing, Boolean> done = new IdentityHashMap<>();
        Set<Span> taken = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (List<Chain.Mention> mentions : moments) {
            List<Chain.Mention> kept = mentions.stream()
                    .filter(mention -> taken.add(mention.span()))
                    .toList();
            drafts.add(new Draft(ChainKind.TIME, null, null, kept));
        }
        for (Noun noun : links.nouns) {
            if (noun.kind == ChainKind.TIME || noun.thing.nouns.size() < 2 || done.put(noun.thing, true) != null) {
                continue;
            }
            List<Noun> nouns = new ArrayList<>(noun.thing.nouns);
            nouns.sort((a, b) -> a.span().compareTo(b.span()));
            List<Chain.Mention> mentions = new ArrayList<>();
            for (Noun each : nouns) {
                if (taken.add(each.span())) {
                    String rule = mentions.isEmpty() ? "first" : each.rule;
                    mentions.add(new Chain.Mention(each.span(), each.token().span(), each.form, rule));
                }
            }
            @Nullable ChainKind kind = noun.thing.kind();
            drafts.add(
                    new Draft(kind == null ? ChainKind.THING : kind, noun.thing.actor(), noun.thing.place(), mentions));
        }
        drafts.removeIf(draft -> draft.mentions().size() < 2);
        drafts.sort((a, b) ->
                a.mentions().get(0).span().compareTo(b.mentions().get(0).span()));
        List<Chain> chains = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Chain.Mention> mentions = draft.mentions();
            chains.add(new Chain(
                    "c" + (chains.size() + 1),
                    draft.kind(),
                    draft.actor(),
                    draft.place(),
                    mentions,
                    List.of(mentions.get(0).span(), mentions.get(1).span()),
                    Because.of("chain:" + mentions.get(1).rule())));
        }
        return chains;
    }

    private record Draft(
            ChainKind kind,
            @Nullable String actor,
            @Nullable String place,
            List<Chain.Mention> mentions) {}
}
