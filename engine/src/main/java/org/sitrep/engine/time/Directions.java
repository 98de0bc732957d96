package org.sitrep.engine.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/**
 * Finds out whether the clause around a date speaks of what has happened or of what is to come. Immutable; thread-safe.
 *
 * <p>"The court ruled Friday" looks back, "the court will rule Friday" and "a ruling is due Friday" look ahead.
 */
final class Directions {
    /** "called a strike for Monday", "called a strike from Monday". */
    private static final Set<String> STARTS = Set.of("for", "from");

    private final Map<String, Set<String>> cues = new HashMap<>();

    /** @param table words that decide the direction of what depends on them */
    Directions(Table table) {
        for (Table.Row row : table.rows()) {
            cues.computeIfAbsent(row.get("cue"), key -> new HashSet<>()).addAll(row.list("forms"));
        }
    }

    Direction around(Sentence sentence, Span span) {
        int from = sentence.tokenAt(span.start());
        if (from < 0) {
            return Direction.UNKNOWN;
        }
        int last = sentence.tokenAt(span.end() - 1);
        int to = Math.max(last < 0 ? from : last, from) + 1;
        if (isCalledFor(sentence, from)) {
            return Direction.AHEAD;
        }
        Direction besides = byNeighbour(sentence, from);
        Direction found = besides == Direction.UNKNOWN ? byTree(sentence, sentence.headOf(from, to)) : besides;
        boolean open = found == Direction.NOW || found == Direction.UNKNOWN;
        return open && isEntry(sentence, from, to) ? Direction.BACK : found;
    }

    /** "called for protests on Saturday", "an appeal for a strike on Monday": the day is that of what people are called to. */
    private boolean isCalledFor(Sentence sentence, int from) {
        int before = from - 1;
        while (before >= 0
                && (sentence.token(before).upos().equals("ADP")
                        || sentence.token(before).is("det"))) {
            before--;
        }
        if (before < 0 || from - before > 3 || !is(sentence.token(before), "occasion")) {
            return false;
        }
        Token named = sentence.token(before);
        Token whole = named.is("nmod") ? sentence.head(named) : null;
        // "a day of rage"
        Token occasion = whole != null && whole.lemma().equals("day") ? whole : named;
        Token call = occasion.is("obl") || occasion.is("nmod") ? sentence.head(occasion) : null;
        return call != null && is(call, "urging") && "for".equals(sentence.adposition(occasion.index()));
    }

    /** "March 3: Rebels seize the town": a chronicle tells in the present what has been. */
    private static boolean isEntry(Sentence sentence, int from, int to) {
        return from == 0 && to < sentence.size() && sentence.token(to).form().equals(":");
    }

    /** "since March", "due Friday", "effective June 1". */
    private Direction byNeighbour(Sentence sentence, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 2; i--) {
            Token token = sentence.token(i);
            if (is(token, "since")) {
                return Direction.BACK;
            }
            if (token.form().equalsIgnoreCase("earlier") && (i == 0 || !isNo(sentence.token(i - 1)))) {
                return Direction.BACK; // "earlier on Monday"; but "no earlier than Monday"
            }
            if (is(token, "awaiting") && !isSoon(token) && !followedByTo(sentence, i)) {
                return hadBefore(sentence, i) ? Direction.BACK : Direction.AHEAD;
            }
            boolean participle = token.xpos().equals("VBN") || token.xpos().equals("VBD");
            if (participle && sentence.child(token.index(), "aux") == null) {
                // What stands next to the date counts more than a far head: "appeal the ruling, announced Friday".
                boolean end = i < from - 1 && isUntilWord(sentence.token(from - 1));
                return ofClause(sentence, token, false, end, null);
            }
            if (!token.upos().equals("ADP")) {
                break;
            }
        }
        return Direction.UNKNOWN;
    }

    private static boolean isNo(Token token) {
        return token.form().equalsIgnoreCase("no") || token.form().equalsIgnoreCase("not");
    }

    /** "due to the third-quarter loss" awaits nothing. */
    private static boolean followedByTo(Sentence sentence, int at) {
        return at + 1 < sentence.size() && sentence.token(at + 1).form().equalsIgnoreCase("to");
    }

    private static boolean isUntilWord(Token token) {
        return Set.of("until", "till", "to").contains(Lexicon.lower(token.form()));
    }

    private static boolean hadBefore(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
            if (sentence.token(i).form().equalsIgnoreCase("had")) {
                return true;
            }
        }
        return false;
    }

    private Direction byTree(Sentence sentence, int start) {
        boolean throughNoun = false;
        boolean until = isUntil(sentence, start);
        boolean whose = sentence.token(start).is("nmod:poss");
        boolean soon = false;
        boolean nested = false;
        int at = start;
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            Token token = sentence.token(at);
            nested |= at != start && token.is("nmod");
            boolean clause = token.isVerb() || token.upos().equals("AUX") || sentence.child(at, "cop") != null;
            if (clause && whose && nested && is(token, "awaiting")) {
                return Direction.BACK; // "the results of Sunday's vote are due"
            }
            if (clause) {
                Direction found = ofClause(sentence, token, throughNoun, until, sentence.adposition(start));
                if (found == Direction.NOW && (whose || until)) {
                    // "Friday's deal allows": it is made. "the money lasts until the vote in May": it is to come.
                    return whose ? Direction.BACK : Direction.AHEAD;
                }
                if (found != Direction.UNKNOWN) {
                    boolean may = found == Direction.NOW || Clauses.tense(sentence, token.index()) == Tense.MODAL;
                    return soon && may ? Direction.AHEAD : found;
                }
            } else if (at != start && isSoon(token)) {
                soon = true; // "as early as May": the verb tells
            } else if (at != start && is(token, "awaiting")) {
                return Direction.AHEAD;
            }
            until |= !clause && isUntil(sentence, at);
            throughNoun |= !clause && (token.is("nmod") || token.is("compound") || token.is("nmod:poss"));
            at = token.head();
        }
        return soon ? Direction.AHEAD : Direction.UNKNOWN;
    }

    private static boolean isSoon(Token token) {
        return token.form().equalsIgnoreCase("early") || token.form().equalsIgnoreCase("soon");
    }

    private static boolean isUntil(Sentence sentence, int at) {
        String adposition = sentence.adposition(at);
        return "until".equals(adposition)
                || "till".equals(adposition)
                || "to".equals(adposition)
                || sentence.children(at, "case").stream()
                        .anyMatch(word -> word.form().equalsIgnoreCase("until"));
    }

    /** @param link the preposition of the date, {@code null} if none counts */
    private Direction ofClause(
            Sentence sentence, Token verb, boolean throughNoun, boolean until, @Nullable String link) {
        Tense tense = Clauses.tense(sentence, verb.index());
        return switch (tense) {
            case FUTURE -> Direction.AHEAD;
            case PAST ->
                "by".equals(link) && is(verb, "promising") && !hasHad(sentence, verb)
                        ? Direction.AHEAD
                        : past(
                                sentence,
                                verb,
                                until,
                                throughNoun && !"to".equals(link),
                                link != null && STARTS.contains(link));
            case PRESENT ->
                is(verb, "awaiting") || is(verb, "arranging")
                        ? Direction.AHEAD
                        : is(verb, "reporting")
                                ? Direction.UNKNOWN
                                : isStriking(sentence, verb) ? Direction.BACK : Direction.NOW;
            case MODAL -> modal(sentence, verb, throughNoun);
            case NONE -> withoutTense(sentence, verb, throughNoun);
        };
    }

    /** "Shells kill nine on Tuesday", "A missile hits a school": nobody announces that; "if rebels attack on Tuesday" has not happened. */
    private boolean isStriking(Sentence sentence, Token verb) {
        boolean hit = is(verb, "hitting") && sentence.child(verb.index(), "obj") != null;
        Token mark = sentence.child(verb.index(), "mark");
        return (hit || is(verb, "striking")) && (mark == null || !is(mark, "supposing"));
    }

    /** "planned a rally for Saturday", "called a strike for Monday", "postponed until Tuesday" look ahead although they are past. */
    private Direction past(Sentence sentence, Token verb, boolean until, boolean behindNoun, boolean forDay) {
        boolean had = hasHad(sentence, verb);
        boolean arranging = forDay && is(verb, "calling")
                || is(verb, "arranging") && !isUndone(sentence, verb) && !Clauses.isPassive(sentence, verb.index());
        boolean waiting = is(verb, "awaiting") || (until && is(verb, "delaying"));
        // "imposed a curfew until Monday": what was made to last is still to end.
        boolean lasting = until && behindNoun && sentence.child(verb.index(), "cop") == null;
        return !had && (arranging || waiting || lasting) ? Direction.AHEAD : Direction.BACK;
    }

    /** "set lorries ablaze", "set off a bomb": no day is arranged. */
    private boolean isUndone(Sentence sentence, Token verb) {
        return sentence.children(verb.index()).stream().anyMatch(child -> is(child, "unarranged"));
    }

    private static boolean hasHad(Sentence sentence, Token verb) {
        return Clauses.auxiliaries(sentence, verb.index()).stream()
                .anyMatch(aux -> aux.form().equalsIgnoreCase("had"));
    }

    private Direction modal(Sentence sentence, Token verb, boolean throughNoun) {
        boolean perfect = Clauses.auxiliaries(sentence, verb.index()).stream()
                .anyMatch(aux -> aux.lemma().equals("have"));
        boolean could = Clauses.modals(sentence, verb.index()).stream()
                .anyMatch(aux -> aux.form().equalsIgnoreCase("could"));
        return perfect || could || throughNoun ? Direction.BACK : Direction.AHEAD;
    }

    private Direction withoutTense(Sentence sentence, Token verb, boolean throughNoun) {
        boolean toDo = sentence.child(verb.index(), "mark") instanceof Token mark
                && mark.form().equalsIgnoreCase("to");
        switch (toDo ? "VB" : verb.xpos()) {
            case "VBN" -> {
                boolean joined = verb.is("conj") || verb.is("ccomp") || verb.is("xcomp");
                return joined ? Direction.UNKNOWN : is(verb, "awaiting") ? Direction.AHEAD : Direction.BACK;
            }
            case "VB" -> {
                Token head = sentence.head(verb);
                // "began to leave Friday" has happened; "agreed to leave Friday" is to come.
                if (head == null) {
                    return toDo ? Direction.AHEAD : Direction.UNKNOWN;
                }
                if (is(head, "factual") || throughNoun) {
                    return Direction.UNKNOWN;
                }
                return hadBefore(sentence, verb.index()) || hasHad(sentence, head) ? Direction.BACK : Direction.AHEAD;
            }
            default -> {
                return Direction.UNKNOWN;
            }
        }
    }

    private boolean is(@Nullable Token token, String cue) {
        Set<String> forms = cues.getOrDefault(cue, Set.of());
        return token != null
                && (forms.contains(Lexicon.lower(token.form())) || forms.contains(Lexicon.lower(token.lemma())));
    }
}
