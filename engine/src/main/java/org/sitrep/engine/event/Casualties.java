package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;

/** Finds how many were killed, wounded, arrested or protested in a sentence. Thread-safe. */
final class Casualties {
    /** What stands between the counted and a part of them. */
    private static final Set<String> NUMBERS = Set.of("dozen", "score", "hundred", "thousand", "ten", "million");

    private static final Set<String> PARTS = Set.of("among", "including", "include", "amongst");

    /** "Climbed past 40": more than that. */
    private static final Set<String> BEYOND = Set.of("past", "above", "beyond");

    /** Classes of words for what can burn or be taken, and is no people; three unions that march are more than three. */
    private static final List<String> THINGS =
            List.of("things", "building", "vehicle", "infrastructure", "warrant", "order-noun", "bodies");

    private record Rule(String measure, String role) {}

    /**
     * A count and the word it belongs to.
     *
     * @param toll the word for all that were counted so far ("raised the toll to 12"), −1 if the count is of those of the clause
     */
    record Count(String measure, int at, Range range, int toll) {
        boolean fits(EventType type) {
            return switch (measure) {
                case "protesters" -> type == EventType.PROTEST;
                case "arrested" -> type == EventType.COERCE;
                default -> type == EventType.ASSAULT || type == EventType.PROTEST || type == EventType.COERCE;
            };
        }
    }

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Quantities quantities;
    private final WordClasses classes;

    Casualties(Knowledge knowledge, WordClasses classes) {
        this.quantities = new Quantities(knowledge);
        this.classes = classes;
        for (Table.Row row : knowledge.table("rules/event/casualties.tsv").rows()) {
            for (String word : row.list("words")) {
                rules.computeIfAbsent(word, w -> new ArrayList<>()).add(new Rule(row.get("measure"), row.get("role")));
            }
        }
    }

    /** All counts of a sentence, in text order. */
    List<Count> find(Sentence s) {
        List<Count> found = new ArrayList<>();
        for (Token token : s.tokens()) {
            List<Rule> own = rules.getOrDefault(Reading.withParticle(s, token), List.of());
            for (Rule rule : own) {
                Range range = range(s, token, rule.role());
                boolean outlived = !rule.measure().equals("wounded") || !isToDeath(s, token);
                if (range != null && outlived && !isNegated(s, token) && !isNatural(s, token)) {
                    int toll = rule.role().equals("toll") ? toll(s, token) : -1;
                    found.add(new Count(
                            rule.measure(), isOutcome(token, rule) ? token.head() : token.index(), range, toll));
                }
            }
        }
        return found;
    }

    /** "Shot dead nine", "hacked to death": the deed is the verb. */
    private static boolean isOutcome(Token token, Rule rule) {
        return token.is("xcomp") || rule.role().equals("end");
    }

    /** "burned to death". */
    private static boolean isToDeath(Sentence s, Token verb) {
        return verb.isVerb()
                && Clauses.conjuncts(s, Clauses.firstConjunct(s, verb.index()).index()).stream()
                        .flatMap(each -> Clauses.obliques(s, each.index(), "to").stream())
                        .anyMatch(end -> end.lemma().equals("death"));
    }

    /** "Floods kill 95; king pelted": nobody's deed took them. */
    private boolean isNatural(Sentence s, Token token) {
        List<Token> doers =
                token.isVerb() && !Clauses.isPassive(s, token.index()) ? Clauses.subjects(s, token.index()) : List.of();
        boolean strikes = token.isVerb() && s.child(token.index(), "obj") != null && !doers.isEmpty();
        return strikes
                && doers.stream()
                        .allMatch(doer -> classes.matches("mishap", s, doer.index())
                                || classes.matches("disease", s, doer.index()));
    }

    private static boolean isNegated(Sentence s, Token token) {
        return token.isVerb() && Clauses.negation(s, token.index()) != null;
    }

    private @Nullable Range range(Sentence s, Token token, String role) {
        return switch (role) {
            case "obj" -> token.isVerb() ? object(s, token) : null;
            case "subj" -> token.isVerb() ? first(s, Clauses.subjects(s, token.index())) : null;
            case "toll" -> token.isVerb() ? reached(s, token) : null;
            case "of" -> token.isNoun() ? first(s, Clauses.obliques(s, token.index(), "of", "by")) : null;
            case "self" -> self(s, token);
            case "end" -> ended(s, token);
            case "number" -> token.isNoun() ? numbered(s, token) : null;
            default -> throw new IllegalArgumentException("no role " + role);
        };
    }

    private @Nullable Range object(Sentence s, Token verb) {
        List<Token> objects = struck(s, verb);
        return objects.isEmpty() && verb.xpos().equals("VBN") ? justBefore(s, verb) : first(s, objects);
    }

    /** "Nine killed, 20 wounded": headlines set the number just before, however the tree joins it; {@code null} if none stands there alone. */
    private @Nullable Range justBefore(Sentence s, Token word) {
        Token number = word.index() == 0 ? null : s.token(word.index() - 1);
        boolean alone = number != null
                && number.upos().equals("NUM")
                && (number.head() != word.index() || number.is("parataxis"))
                && (number.index() == 0 || s.token(number.index() - 1).upos().equals("PUNCT"));
        return alone && number != null ? quantities.of(s, number.index()) : null;
    }

    /** Whom the verb struck: its objects; behind a passive also what looks like its subject ("two were killed and nine wounded"). */
    private static List<Token> struck(Sentence s, Token verb) {
        List<Token> objects = Clauses.objects(s, verb.index());
        Token first = verb.is("conj") ? s.head(verb) : null;
        return objects.isEmpty() && first != null && Clauses.isPassive(s, first.index())
                ? s.children(verb.index(), "nsubj")
                : objects;
    }

    /** How many {@code heads} are together: "a guard and two clerks" three, "soldiers and two clerks" two or more; {@code null} if none is counted, or things are. */
    private @Nullable Range first(Sentence s, List<Token> heads) {
        Range sum = null;
        boolean uncounted = false;
        for (Token head : heads) {
            if (sum != null && isAmong(s, head)) {
                break;
            }
            Token determiner = s.child(head.index(), "det");
            if (determiner != null && determiner.lemma().equals("no")) {
                continue;
            }
            Token counted = counted(s, head);
            Range range =
                    isThing(s, head) || isUncounted(s, determiner, head) ? null : quantities.of(s, counted.index());
            uncounted |= range == null && !head.isPronoun() && !isThing(s, head);
            sum = range == null ? sum : sum == null ? range : plus(sum, range);
        }
        return sum == null || !uncounted || sum.low() == null ? sum : new Range(sum.low(), null);
    }

    /** "hundreds of protesters who marched": the clause hangs on the people, their number before them. */
    private static Token counted(Sentence s, Token head) {
        Token number = head.is("nmod") && "of".equals(s.adposition(head.index())) ? s.head(head) : null;
        boolean bare = number != null
                && s.child(head.index(), "det", "nummod") == null
                && s.child(head.index(), "acl") != null;
        return bare && number != null && NUMBERS.contains(number.lemma()) ? number : head;
    }

    /** "A crowd": one of it is no number of people. */
    private boolean isUncounted(Sentence s, @Nullable Token determiner, Token head) {
        return determiner != null
                && determiner.lemma().equals("a")
                && classes.matches("gathering", s, head.index())
                && s.child(head.index(), "nummod") == null
                && Clauses.obliques(s, head.index(), "of").isEmpty();
    }

    /** "ten people, among them seven children", "ten people, including seven children": they are counted already. */
    private static boolean isAmong(Sentence s, Token head) {
        int first = s.subtree(head.index()).stream().min(Integer::compare).orElse(head.index());
        for (int i = Math.max(0, first - 2); i < head.index(); i++) { // "among them six children"
            if (PARTS.contains(s.token(i).lemma())) {
                return true;
            }
        }
        String adposition = s.adposition(Clauses.firstConjunct(s, head.index()).index());
        return adposition != null && PARTS.contains(adposition)
                || s.children(head.index()).stream().anyMatch(child -> "among".equals(s.adposition(child.index())));
    }

    private static Range plus(Range a, Range b) {
        Integer low = a.low() == null || b.low() == null ? null : Integer.valueOf(a.low() + b.low());
        Integer high = a.high() == null || b.high() == null ? null : Integer.valueOf(a.high() + b.high());
        return low == null && high == null ? a : new Range(low, high);
    }

    /** "Dozens of houses burned", "burned a police station": no people. */
    private boolean isThing(Sentence s, Token head) {
        for (String thing : THINGS) {
            if (classes.matches(thing, s, head.index())) {
                return true;
            }
        }
        return Clauses.obliques(s, head.index(), "of").stream()
                .anyMatch(whole -> classes.matches("things", s, whole.index()));
    }

    /** The toll that {@code verb} tells of, as what moves or as what somebody sets; −1 if none. */
    private int toll(Sentence s, Token verb) {
        List<Token> told = new ArrayList<>(Clauses.subjects(s, verb.index()));
        told.addAll(Clauses.objects(s, verb.index()));
        return told.stream()
                .filter(each -> classes.matches("toll", s, each.index()))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }

    /** "The toll rose to 170", "the number of dead passed 40", "raised the toll to 17". */
    private @Nullable Range reached(Sentence s, Token verb) {
        int toll = toll(s, verb);
        if (toll < 0 || isFeared(s, verb)) {
            return null;
        }
        List<Token> figures =
                new ArrayList<>(Clauses.obliques(s, verb.index(), "to", "down", "up", "at", "past", "above", "beyond"));
        figures.addAll(Clauses.objects(s, verb.index()));
        // "revised the toll from the attack to 61", "put the toll at 40": trees hang the figure on the toll, too.
        figures.addAll(Clauses.obliques(s, toll, "to", "down", "up", "at"));
        for (Token figure : figures) {
            Range range = figure.isProperNoun() ? null : quantities.of(s, figure.index());
            if (range != null) {
                boolean beyond = classes.matches("beyond-verb", s, verb.index())
                        || BEYOND.contains(String.valueOf(s.adposition(figure.index())));
                return beyond && range.low() != null ? new Range(range.low() + 1, null) : range;
            }
        }
        return null;
    }

    /** "The toll may rise to 100", "is expected to pass 100": nobody has counted so many. */
    private boolean isFeared(Sentence s, Token verb) {
        Token above = verb.is("xcomp") || verb.is("ccomp") || verb.is("acl") ? s.head(verb) : null;
        return Clauses.auxiliaries(s, verb.index()).stream()
                        .anyMatch(aux -> aux.xpos().equals("MD"))
                || above != null && classes.matches("foreboding", s, above.index());
    }

    /** "left 14 dead", "20 others injured", "the 14 dead", "at least six wounded". */
    private @Nullable Range self(Sentence s, Token token) {
        Range before = justBefore(s, token);
        if (before != null) {
            return before;
        }
        String adposition = s.adposition(token.index());
        if (adposition != null && PARTS.contains(adposition)) {
            return null; // "three officers were among the dead": a part of them
        }
        if (token.isVerb() && Clauses.isPassive(s, token.index()) && s.child(token.index(), "nsubj") != null) {
            return null;
        }
        Range own = quantities.of(s, token.index());
        if (own != null && s.child(token.index(), "nummod") != null) {
            return own;
        }
        Range subject = first(s, s.children(token.index(), "nsubj"));
        if (subject != null) {
            return subject;
        }
        Token head = s.head(token);
        if (head == null) {
            return null;
        }
        if (token.is("xcomp") && head.isVerb()) {
            return first(s, Clauses.objects(s, head.index()));
        }
        return token.is("amod") || token.is("acl") ? quantities.of(s, head.index()) : null;
    }

    /** "Beat two men to death", "were hacked to death". */
    private @Nullable Range ended(Sentence s, Token end) {
        Token verb = end.is("obl") && "to".equals(s.adposition(end.index())) ? s.head(end) : null;
        boolean deed = verb != null && verb.isVerb() && !classes.matches("doom-verb", s, verb.index());
        return deed && verb != null ? object(s, verb) : null;
    }

    private @Nullable Range numbered(Sentence s, Token token) {
        if (s.child(token.index(), "nummod") != null) {
            return quantities.of(s, token.index());
        }
        Token whole = token.is("nmod") && "of".equals(s.adposition(token.index())) ? s.head(token) : null;
        // "dozens of arrests"
        Range sum = whole == null ? null : quantities.of(s, whole.index());
        return sum != null ? sum : first(s, Clauses.obliques(s, token.index(), "of", "to"));
    }

    /** The size that {@code counts} add up to; the first of each measure wins. */
    static Size size(List<Count> counts) {
        return new Size(of(counts, "killed"), of(counts, "wounded"), of(counts, "arrested"), of(counts, "protesters"));
    }

    private static @Nullable Range of(List<Count> counts, String measure) {
        for (Count count : counts) {
            if (count.measure().equals(measure)) {
                return count.range();
            }
        }
        return null;
    }
}
