package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.MentionForm;

/**
 * Links "the two countries", "both sides", "the rivals" to the last two actors that the text spoke of together: "Chad and Niger", "the army clashed with the rebels". What the chains call a pair
 * are the words of both ({@code chain.Pairs}); here each of the two gets the mention. Used by one thread, while one document is coded.
 */
final class Pairs {
    /** How many sentences back the two may have been named. */
    private static final int REACH = 3;

    /** How often the text must have spoken of a side for "both sides" to mean it unsaid. */
    private static final int SPOKEN_OF = 3;

    private static final Set<String> EITHER = Set.of("each", "either", "neither");

    private static final String BAND = "band ";

    private final ActorKnowledge knowledge;
    private final ParsedText text;
    private final List<Entity> entities;

    /** Index of the last sentence that spoke of two by such a noun. */
    private int saidLast = -REACH - 1;

    private final Map<Sentence, Map<Integer, List<Entity>>> byHead = new HashMap<>();

    /** Two actors; {@code end} is the place of the later one's head. */
    private record Pair(Entity first, Entity second, int end) {}

    Pairs(ActorKnowledge knowledge, ParsedText text, List<Entity> entities) {
        this.knowledge = knowledge;
        this.text = text;
        this.entities = entities;
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions) {
                note(mention, entity);
            }
        }
    }

    private void note(Mention mention, Entity entity) {
        List<Entity> there = byHead.computeIfAbsent(mention.sentence, s -> new HashMap<>())
                .computeIfAbsent(mention.head, head -> new ArrayList<>(2));
        if (!there.contains(entity)) {
            there.add(entity);
        }
    }

    void link() {
        for (Sentence s : text.sentences()) {
            for (Token token : s.tokens()) {
                if (isPairNoun(s, token)) {
                    int from = s.subtree(token.index(), Pairs::belongs).stream()
                            .min(Integer::compare)
                            .orElse(token.index());
                    link(s, from, token.index(), before(s, token), MentionForm.NOMINAL);
                } else if (Couples.isTheTwo(s, token) && entity(s, token.index()) == null) {
                    Pair pair = lately(
                            s, token.index(), false, two -> isArmedOrState(two.first) && isArmedOrState(two.second));
                    link(s, token.index() - 1, token.index(), pair, MentionForm.NOMINAL);
                } else if (isOneOfTwo(s, token)) {
                    oneOfTwo(s, token);
                } else if (isTheyOrBoth(token) && entity(s, token.index()) == null) {
                    List<Entity> several = speakers(s, token);
                    if (several.isEmpty()) {
                        link(s, token.index(), token.index(), subjects(s, token.index()), MentionForm.PRONOUN);
                    } else {
                        link(s, token.index(), token.index(), several, MentionForm.PRONOUN);
                    }
                }
            }
        }
    }

    private void link(Sentence s, int from, int head, @Nullable Pair pair, MentionForm form) {
        if (pair != null) {
            saidLast = form == MentionForm.NOMINAL ? s.index() : saidLast;
            link(s, from, head, List.of(pair.first, pair.second), form);
        }
    }

    private void link(Sentence s, int from, int head, List<Entity> all, MentionForm form) {
        Entity open = entity(s, head);
        if (open != null) {
            entities.remove(open); // "the two neighbours": nobody beside the two
            for (Mention other : open.mentions) {
                byHead.getOrDefault(other.sentence, Map.of()).remove(other.head);
            }
            for (Mention other : open.mentions) {
                if (other.sentence != s || other.head != head) {
                    link(other.sentence, other.from, other.head, all, other.form); // "The pair" behind them
                }
            }
        }
        for (Entity each : all) {
            Mention mention = new Mention(s, Mention.Shape.PRONOUN, form, from, head + 1, head);
            mention.plural = true;
            each.add(mention, Actors.PAIR);
            each.sort();
            note(mention, each);
        }
    }

    /** "Chad, Mali and Niger said they would leave": all who say so; empty if one says it, or one of them is not known. */
    private List<Entity> speakers(Sentence s, Token they) {
        Token clause = s.head(they);
        Token saying = clause == null || !clause.is("ccomp") ? null : s.head(clause);
        List<Token> subjects = saying == null ? List.of() : Clauses.subjects(s, saying.index());
        List<Entity> found = new ArrayList<>();
        for (Token subject : subjects) {
            Entity entity = entity(s, subject.index());
            if (subjects.size() < 2 || entity == null || found.contains(entity)) {
                return List.of();
            }
            found.add(entity);
        }
        return found;
    }

    /** "the former", "the latter" with no noun of its own. */
    private boolean isOneOfTwo(Sentence s, Token token) {
        boolean word = token.form().equalsIgnoreCase("former") || token.form().equalsIgnoreCase("latter");
        Token the = word && token.index() > 0 ? s.token(token.index() - 1) : null;
        boolean argument = token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("nmod:poss");
        return the != null && argument && the.form().equalsIgnoreCase("the") && entity(s, token.index()) == null;
    }

    private void oneOfTwo(Sentence s, Token token) {
        Pair pair = lately(s, token.index(), true, two -> true);
        if (pair != null) {
            Mention mention = new Mention(
                    s, Mention.Shape.PRONOUN, MentionForm.PRONOUN, token.index() - 1, token.index() + 1, token.index());
            (token.form().equalsIgnoreCase("former") ? pair.first : pair.second).add(mention, "the one of two");
        }
    }

    private static boolean isTheyOrBoth(Token token) {
        return token.is("nsubj")
                && (token.form().equalsIgnoreCase("they") || token.form().equalsIgnoreCase("both"));
    }

    /** "Chad and Niger signed a deal. They …": the two that are the subject of the clause before, in this sentence or the last. */
    private @Nullable Pair subjects(Sentence s, int limit) {
        Pair found = last(s, limit, true, pair -> true);
        Sentence lately = s;
        if (found == null && s.index() > 0) {
            lately = text.sentences().get(s.index() - 1);
            found = last(lately, lately.size(), true, pair -> true);
        }
        if (found == null) {
            return null;
        }
        Token first = Clauses.firstConjunct(lately, found.end);
        return first.index() != found.end && first.is("nsubj") ? found : null;
    }

    private static boolean belongs(Token token) {
        return token.is("det") || token.is("nummod") || token.is("amod") || token.is("advmod");
    }

    private static boolean isEither(Token det) {
        return det.is("det") && EITHER.contains(det.form().toLowerCase(Locale.ROOT));
    }

    /** "the two countries", "both sides", "the warring parties", "the rivals"; not "two villages", "the countries of Africa". */
    private boolean isPairNoun(Sentence s, Token token) {
        boolean either = token.index() > 0 && isEither(s.token(token.index() - 1));
        if (!token.isNoun() || !token.has("Number=Plur") && !either) {
            return false;
        }
        String noun = token.lemma().toLowerCase(Locale.ROOT);
        Entity said = entity(s, token.index());
        if (!knowledge.isCue("pair", noun)
                || said != null && !isOpen(said, token)
                || s.child(token.index(), "nmod", "acl", "compound") != null) {
            return false;
        }
        if (either) {
            return true; // "each side accused the other"
        }
        boolean definite = s.children(token.index(), "det").stream()
                .anyMatch(det -> det.form().equalsIgnoreCase("the")
                        || det.form().equalsIgnoreCase("both")
                        || det.form().equalsIgnoreCase("these"));
        boolean counted = s.children(token.index()).stream()
                .anyMatch(child -> child.form().equalsIgnoreCase("two")
                        || child.form().equalsIgnoreCase("both")
                        || child.is("amod")
                                && knowledge.isCue("opposed", child.lemma().toLowerCase(Locale.ROOT)));
        boolean again = knowledge.isCue("pair-people", noun) && s.index() - saidLast <= REACH;
        return definite && (counted || again || knowledge.isCue("opposed", noun));
    }

    /** "the two neighbours", "the two armies": somebody of whom nothing is said but that they are two. */
    private boolean isOpen(Entity entity, Token noun) {
        Mention first = entity.mentions.get(0);
        Phrase phrase = first.phrase;
        boolean two = Couples.isTwice(entity)
                || phrase != null
                        && phrase.isDefinite()
                        && knowledge.isCue("opposed", phrase.role().noun()); // "The neighbours"
        return entity.plural
                && !entity.isNamed()
                && first.head == noun.index()
                && phrase != null
                && two
                && entity.mentions.stream().skip(1).allMatch(this::isPointer);
    }

    /** "the pair", "they": a word that only points back at those two. */
    private boolean isPointer(Mention mention) {
        return mention.shape == Mention.Shape.PRONOUN
                || mention.phrase != null
                        && knowledge.isCue("two", mention.phrase.role().noun());
    }

    /** The pair named last before {@code noun} that may be called so, {@code null} if none was named lately. */
    private @Nullable Pair before(Sentence s, Token noun) {
        String word = noun.lemma().toLowerCase(Locale.ROOT);
        boolean people = knowledge.isCue("pair-people", word);
        boolean states = knowledge.isCue("pair-states", word);
        Predicate<Entity> may = called(word, states, people);
        // "Egypt and Qatar mediate between the two sides": those before.
        int limit = isMediated(s, noun) ? 0 : noun.index();
        Pair found = lately(s, limit, people, pair -> may.test(pair.first) && may.test(pair.second));
        found = found == null && people ? fighters(s) : found;
        found = found == null && (people || states) ? main(s, noun.index(), states) : found;
        return found == null || !states ? found : new Pair(state(found.first), state(found.second), found.end);
    }

    private boolean isMediated(Sentence s, Token noun) {
        Token above = "between".equals(s.adposition(noun.index())) ? s.head(noun) : null;
        return above != null && knowledge.isCue("mediates", above.lemma());
    }

    /** Who may be called by the noun {@code word}. */
    private Predicate<Entity> called(String word, boolean states, boolean people) {
        if (states) {
            return Pairs::isOfState;
        }
        if (knowledge.isCue("pair-firms", word)) {
            return Pairs::isFirm;
        }
        if (knowledge.isCue("pair-organs", word)) {
            return entity -> entity.kind == ActorKind.GOVERNMENT || entity.kind == ActorKind.GROUP;
        }
        return people ? entity -> entity.kind != ActorKind.OTHER : Pairs::isArmedOrState;
    }

    /** The state whose troops {@code entity} are, if the text names it; else {@code entity}. */
    private Entity state(Entity entity) {
        String country = entity.kind == ActorKind.MILITARY ? entity.country : null;
        return entities.stream()
                .filter(other -> country != null && other.kind == ActorKind.STATE && country.equals(other.country))
                .findFirst()
                .orElse(entity);
    }

    private @Nullable Pair lately(Sentence s, int limit, boolean people, Predicate<Pair> may) {
        Pair found = last(s, limit, people, may);
        for (int i = s.index() - 1; found == null && i >= 0 && i >= s.index() - REACH; i--) {
            Sentence earlier = text.sentences().get(i);
            found = last(earlier, earlier.size(), people, may);
        }
        return found;
    }

    /** Those who were last said to fight each other, however long ago: "both sides" of a war. */
    private @Nullable Pair fighters(Sentence s) {
        Pair found = null;
        for (int i = s.index() - 1; found == null && i >= 0; i--) {
            Sentence earlier = text.sentences().get(i);
            for (Token token : earlier.tokens()) {
                boolean fights = knowledge.isCue("fights", token.lemma().toLowerCase(Locale.ROOT));
                Pair pair = fights ? opposed(earlier, token, false) : null;
                found = pair == null ? found : pair;
            }
        }
        return found;
    }

    /** The two sides that the text has spoken of most up to here, states and armed groups, where no third comes near them; {@code null} if there are none. */
    private @Nullable Pair main(Sentence s, int limit, boolean states) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entity entity : entities) {
            String side = side(entity, states);
            long said = side == null
                    ? 0
                    : entity.mentions.stream()
                            .filter(mention -> mention.sentence.index() < s.index()
                                    || mention.sentence == s && mention.head < limit)
                            .count();
            if (side != null && said > 0) {
                counts.merge(side, (int) said, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> sides = new ArrayList<>(counts.entrySet());
        sides.sort((a, b) -> Integer.compare(b.getValue(), a.getValue()));
        boolean two = sides.size() > 1
                && sides.get(1).getValue() >= SPOKEN_OF
                && (sides.size() == 2
                        || 2 * sides.get(2).getValue() <= sides.get(1).getValue());
        Entity first = two ? speaker(sides.get(0).getKey(), sides.get(1).getKey()) : null;
        Entity second = two ? speaker(sides.get(1).getKey(), sides.get(0).getKey()) : null;
        return first == null || second == null ? null : new Pair(first, second, limit);
    }

    /** The side that {@code entity} counts for: its country, or itself if it fights for none; {@code null} if it is of no side. */
    private static @Nullable String side(Entity entity, boolean states) {
        return switch (entity.kind) {
            case STATE, GOVERNMENT, MILITARY -> entity.country;
            case ARMED_GROUP -> states || !entity.isNamed() ? null : BAND + entity.name;
            default -> null;
        };
    }

    /** Who stands for {@code side} against {@code other}: the state against a state, its army against a band. */
    private @Nullable Entity speaker(String side, String other) {
        List<ActorKind> kinds = other.startsWith(BAND)
                ? List.of(ActorKind.MILITARY, ActorKind.GOVERNMENT, ActorKind.STATE)
                : List.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY);
        for (ActorKind kind : side.startsWith(BAND) ? List.of(ActorKind.ARMED_GROUP) : kinds) {
            for (Entity entity : entities) {
                if (entity.kind == kind && side.equals(side(entity, false))) {
                    return entity;
                }
            }
        }
        return null;
    }

    private @Nullable Pair last(Sentence s, int limit, boolean people, Predicate<Pair> may) {
        Pair found = null;
        for (Token token : s.tokens()) {
            if (token.index() < limit && (found == null || token.index() > found.end)) {
                Pair pair = together(s, token);
                if (pair == null) {
                    pair = s.child(token.index(), "conj") != null
                            ? joined(s, token, people)
                            : opposed(s, token, people);
                }
                found = pair != null && pair.end < limit && may.test(pair) ? pair : found;
            }
        }
        return found;
    }

    /** "Thai and Cambodian troops", or "the two sides" said before: two for one noun. */
    private @Nullable Pair together(Sentence s, Token noun) {
        List<Entity> both = at(s, noun.index());
        boolean two = both.size() == 2 && isSide(both.get(0)) && isSide(both.get(1));
        return two ? new Pair(both.get(0), both.get(1), noun.index()) : null;
    }

    /** "Chad and Niger", "between the army and the rebels": two, and no third. */
    private @Nullable Pair joined(Sentence s, Token first, boolean people) {
        List<Token> all = Clauses.conjuncts(s, first.index());
        if (first.is("conj") || all.size() != 2) {
            return opposed(s, first, people);
        }
        return pair(s, first.index(), all.get(1).index(), people);
    }

    /** "clashed with", "accused", "met": who does it and with or against whom. */
    private @Nullable Pair opposed(Sentence s, Token verb, boolean people) {
        if (!verb.isVerb() || knowledge.isCue("stands-by", verb.lemma().toLowerCase(Locale.ROOT))) {
            return null;
        }
        List<Token> subjects = Clauses.subjects(s, verb.index());
        List<Token> others = new ArrayList<>(Clauses.obliques(s, verb.index(), "with", "against"));
        if (others.isEmpty()) {
            others.addAll(s.children(verb.index(), "obj"));
        }
        return subjects.size() == 1 && others.size() == 1
                ? pair(s, subjects.get(0).index(), others.get(0).index(), people)
                : null;
    }

    private @Nullable Pair pair(Sentence s, int a, int b, boolean people) {
        Entity first = alone(s, a);
        Entity second = alone(s, b);
        if (first == null || second == null || first == second) {
            return null;
        }
        boolean sides = isSide(first) && isSide(second) || people && first.isPerson() && second.isPerson();
        return sides ? new Pair(first, second, Math.max(a, b)) : null;
    }

    private @Nullable Entity entity(Sentence s, int token) {
        List<Entity> there = at(s, token);
        return there.isEmpty() ? null : there.get(0);
    }

    private @Nullable Entity alone(Sentence s, int token) {
        return at(s, token).size() == 1 ? entity(s, token) : null;
    }

    private List<Entity> at(Sentence s, int token) {
        return byHead.getOrDefault(s, Map.of()).getOrDefault(token, List.of());
    }

    private static boolean isOfState(Entity entity) {
        return entity.kind == ActorKind.MILITARY && entity.country != null
                || entity.kind == ActorKind.STATE
                || entity.kind == ActorKind.GOVERNMENT;
    }

    private static boolean isSide(Entity entity) {
        boolean group = entity.kind == ActorKind.GROUP
                && (entity.isNamed() || "COP".equals(entity.sector) || Composer.isBand(entity.sector));
        return isArmedOrState(entity) || isFirm(entity) || group;
    }

    /** A company, or a name of which the text has not said what it is. */
    private static boolean isFirm(Entity entity) {
        return entity.kind == ActorKind.COMPANY || entity.kind == ActorKind.OTHER && entity.isNamed();
    }

    private static boolean isArmedOrState(Entity entity) {
        return entity.kind == ActorKind.STATE
                || entity.kind == ActorKind.GOVERNMENT
                || entity.kind == ActorKind.MILITARY
                || entity.kind == ActorKind.ARMED_GROUP
                || entity.kind == ActorKind.PARTY;
    }
}
