package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final ActorKnowledge knowledge;
    private final ParsedText text;
    private final Map<Sentence, Map<Integer, Entity>> byHead = new HashMap<>();

    /** Two actors; {@code end} is the place of the later one's head. */
    private record Pair(Entity first, Entity second, int end) {}

    Pairs(ActorKnowledge knowledge, ParsedText text, List<Entity> entities) {
        this.knowledge = knowledge;
        this.text = text;
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions) {
                byHead.computeIfAbsent(mention.sentence, s -> new HashMap<>()).putIfAbsent(mention.head, entity);
            }
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

    private static void link(Sentence s, int from, int head, @Nullable Pair pair, MentionForm form) {
        if (pair != null) {
            link(s, from, head, List.of(pair.first, pair.second), form);
        }
    }

    private static void link(Sentence s, int from, int head, List<Entity> all, MentionForm form) {
        for (Entity each : all) {
            Mention mention = new Mention(s, Mention.Shape.PRONOUN, form, from, head + 1, head);
            mention.plural = true;
            each.add(mention, Actors.PAIR);
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

    /** "the two countries", "both sides", "the warring parties", "the rivals"; not "two villages", "the countries of Africa". */
    private boolean isPairNoun(Sentence s, Token token) {
        if (!token.isNoun() || !token.has("Number=Plur")) {
            return false;
        }
        String noun = token.lemma().toLowerCase(Locale.ROOT);
        if (!knowledge.isCue("pair", noun)
                || entity(s, token.index()) != null
                || s.child(token.index(), "nmod", "acl", "compound") != null) {
            return false;
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
        return definite && (counted || knowledge.isCue("opposed", noun));
    }

    /** The pair named last before {@code noun} that may be called so, {@code null} if none was named lately. */
    private @Nullable Pair before(Sentence s, Token noun) {
        String word = noun.lemma().toLowerCase(Locale.ROOT);
        boolean people = knowledge.isCue("pair-people", word);
        Predicate<Pair> may = knowledge.isCue("pair-states", word)
                ? pair -> isState(pair.first) && isState(pair.second)
                : pair -> true;
        Pair found = lately(s, noun.index(), people, may);
        return found == null && people ? fighters(s) : found;
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

    private @Nullable Pair last(Sentence s, int limit, boolean people, Predicate<Pair> may) {
        Pair found = null;
        for (Token token : s.tokens()) {
            if (token.index() < limit && (found == null || token.index() > found.end)) {
                Pair pair =
                        s.child(token.index(), "conj") != null ? joined(s, token, people) : opposed(s, token, people);
                found = pair != null && pair.end < limit && may.test(pair) ? pair : found;
            }
        }
        return found;
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
        Entity first = entity(s, a);
        Entity second = entity(s, b);
        if (first == null || second == null || first == second) {
            return null;
        }
        boolean sides = isSide(first) && isSide(second) || people && first.isPerson() && second.isPerson();
        return sides ? new Pair(first, second, Math.max(a, b)) : null;
    }

    private @Nullable Entity entity(Sentence s, int token) {
        Map<Integer, Entity> heads = byHead.get(s);
        return heads == null ? null : heads.get(token);
    }

    private static boolean isState(Entity entity) {
        return entity.kind == ActorKind.STATE || entity.kind == ActorKind.GOVERNMENT;
    }

    private static boolean isSide(Entity entity) {
        return entity.kind == ActorKind.STATE
                || entity.kind == ActorKind.GOVERNMENT
                || entity.kind == ActorKind.MILITARY
                || entity.kind == ActorKind.ARMED_GROUP
                || entity.kind == ActorKind.PARTY;
    }
}
