package org.sitrep.engine.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/** Finds the tense of the clause around a date. Immutable; thread-safe. */
final class Tenses {
    private static final Set<String> VERB_TAGS = Set.of("VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD");

    private final Map<String, String> cues = new HashMap<>();

    /** @param cues words that decide the tense of what depends on them */
    Tenses(Table cues) {
        for (Table.Row row : cues.rows()) {
            for (String form : row.list("forms")) {
                this.cues.put(form, row.get("cue"));
            }
        }
    }

    Tense around(Sentence sentence, Span span) {
        int from = sentence.tokenAt(span.start());
        int last = sentence.tokenAt(span.end() - 1);
        if (from < 0) {
            return Tense.UNKNOWN;
        }
        int to = Math.max(last < 0 ? from : last, from) + 1;
        return parsed(sentence) ? byTree(sentence, sentence.headOf(from, to)) : byOrder(sentence, from, to);
    }

    private static boolean parsed(Sentence sentence) {
        return sentence.size() < 2
                || sentence.tokens().stream()
                        .anyMatch(token -> token.is("punct") || token.is("case") || token.is("nsubj"));
    }

    private Tense byTree(Sentence sentence, int start) {
        int at = start;
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            Token token = sentence.token(at);
            boolean clause = token.upos().equals("VERB")
                    || token.upos().equals("AUX")
                    || sentence.child(at, "cop", "aux") != null;
            if (clause) {
                Tense tense = ofClause(sentence, token);
                if (tense != Tense.UNKNOWN) {
                    return tense;
                }
            } else if (is(token, "future")) {
                return Tense.FUTURE;
            }
            at = token.head();
        }
        return Tense.UNKNOWN;
    }

    private Tense ofClause(Sentence sentence, Token verb) {
        boolean past = false;
        boolean present = false;
        boolean modal = false;
        boolean have = false;
        for (Token child : sentence.children(verb.index())) {
            if (!child.is("aux") && !child.is("cop")) {
                continue;
            }
            String form = Lexicon.lower(child.form());
            switch (cues.getOrDefault(form, "")) {
                case "will" -> {
                    return Tense.FUTURE;
                }
                case "modal" -> modal = true;
                case "past" -> past = true;
                case "have" -> have = true;
                case "present" -> present = true;
                default -> {}
            }
        }
        if (modal) {
            return have ? Tense.PAST : Tense.FUTURE;
        }
        if (past || have) {
            boolean scheduled = is(verb, "future") && !have;
            return scheduled ? Tense.FUTURE : Tense.PAST;
        }
        if (is(verb, "future") && (present || !verb.xpos().equals("VBD"))) {
            return Tense.FUTURE;
        }
        if (present) {
            return Tense.PRESENT;
        }
        return switch (verb.xpos()) {
            case "VBD" -> Tense.PAST;
            case "VBN" -> verb.is("acl") || verb.is("amod") ? Tense.PAST : Tense.UNKNOWN;
            case "VBZ", "VBP" -> Tense.PRESENT;
            case "VB" -> infinitive(sentence, verb);
            default -> Tense.UNKNOWN;
        };
    }

    private Tense infinitive(Sentence sentence, Token verb) {
        Token head = sentence.head(verb);
        // "began to leave Friday" left; "agreed to leave Friday" is going to
        if (head != null && is(head, "factual")) {
            return Tense.UNKNOWN;
        }
        return Tense.FUTURE;
    }

    private boolean is(Token token, String cue) {
        return cue.equals(cues.get(Lexicon.lower(token.form()))) || cue.equals(cues.get(Lexicon.lower(token.lemma())));
    }

    /** Without a tree: the nearest verb, those before the date first. */
    private Tense byOrder(Sentence sentence, int from, int to) {
        int reach = 12;
        for (int i = from - 1; i >= 0 && i >= from - reach; i--) {
            Tense tense = ofWord(sentence, i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        for (int i = to; i < sentence.size() && i < to + reach; i++) {
            Tense tense = ofWord(sentence, i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    private Tense ofWord(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (is(token, "future")) {
            return Tense.FUTURE;
        }
        if (!VERB_TAGS.contains(token.xpos())) {
            return Tense.UNKNOWN;
        }
        return switch (token.xpos()) {
            case "VBD" -> Tense.PAST;
            case "VBZ", "VBP" -> Tense.PRESENT;
            case "MD" -> Tense.FUTURE;
            case "VB" -> {
                for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
                    String cue =
                            cues.getOrDefault(Lexicon.lower(sentence.token(k).form()), "");
                    if (cue.equals("will") || cue.equals("modal")) {
                        yield Tense.FUTURE;
                    }
                    if (sentence.token(k).xpos().equals("TO")) {
                        yield k > 0 && is(sentence.token(k - 1), "factual") ? Tense.UNKNOWN : Tense.FUTURE;
                    }
                }
                yield Tense.UNKNOWN;
            }
            case "VBN" -> {
                for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
                    String cue =
                            cues.getOrDefault(Lexicon.lower(sentence.token(k).form()), "");
                    if (cue.equals("past") || cue.equals("have")) {
                        yield Tense.PAST;
                    }
                    if (cue.equals("will") || cue.equals("modal")) {
                        yield Tense.FUTURE;
                    }
                }
                yield Tense.PAST;
            }
            default -> Tense.UNKNOWN;
        };
    }
}
