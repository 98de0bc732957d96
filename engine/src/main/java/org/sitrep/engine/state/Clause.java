package org.sitrep.engine.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;

/** The words around a word that says a state. */
final class Clause {
    private final Sentence sentence;
    private final Token word;

    /** The predicate whose subject, mood and date count: the word itself, or what carries or contains it. */
    private final int predicate;

    /** True for a noun that nothing carries. */
    private final boolean bare;

    private Clause(Sentence sentence, Token word, int predicate, boolean bare) {
        this.sentence = sentence;
        this.word = word;
        this.predicate = predicate;
        this.bare = bare;
    }

    /** The clause in which {@code word} says {@code sense}, {@code null} if it does not. */
    static @Nullable Clause of(Sentence sentence, Token word, StateSense sense) {
        return switch (sense.pos()) {
            case VERB -> word.isVerb() && !word.is("amod") ? new Clause(sentence, word, word.index(), false) : null;
            case ADJECTIVE ->
                word.is("amod") && behindHyphen(sentence, word)
                        ? new Clause(sentence, word, word.index(), false)
                        : null;
            case ADJECTIVAL ->
                word.upos().equals("ADJ") || word.isVerb() ? new Clause(sentence, word, word.index(), false) : null;
            case NOUN -> word.isNoun() ? ofNoun(sentence, word, sense) : null;
        };
    }

    private static boolean behindHyphen(Sentence sentence, Token word) {
        return word.index() >= 2 && sentence.token(word.index() - 1).form().equals("-");
    }

    private static @Nullable Clause ofNoun(Sentence sentence, Token word, StateSense sense) {
        if (sense.light().isEmpty()) {
            return new Clause(sentence, word, governor(sentence, word), true);
        }
        String adposition = sentence.adposition(word.index());
        if (adposition != null && sense.light().contains(adposition)) {
            return new Clause(sentence, word, governor(sentence, word), false);
        }
        Token head = sentence.head(word);
        boolean carried = head != null
                && adposition == null
                && (word.is("obj") || word.is("nsubj:pass"))
                && sense.light().contains(head.lemma());
        return carried && head != null ? new Clause(sentence, word, head.index(), false) : null;
    }

    /** The nearest word above that heads a clause: "the last pocket of resistance" is predicated as a whole. */
    private static int governor(Sentence sentence, Token word) {
        Token at = word;
        for (int steps = 0; steps < 4; steps++) {
            boolean predicated = sentence.child(at.index(), "cop", "nsubj") != null || at.isVerb();
            Token head = sentence.head(at);
            if (predicated || head == null || !(at.is("nmod") || at.is("obl") || at.is("obj") || at.is("conj"))) {
                return at.index();
            }
            at = head;
        }
        return at.index();
    }

    int predicate() {
        return predicate;
    }

    /** Tokens that fill the first of {@code parts} that has any. */
    List<Token> fill(List<String> parts) {
        for (String part : parts) {
            List<Token> found = fill(part);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Token> fill(String part) {
        return switch (part) {
            case "subject" -> ofAnother() ? List.of() : spread(Clauses.subjects(sentence, predicate));
            case "object" -> spread(Clauses.objects(sentence, predicate));
            case "poss" -> sentence.children(word.index(), "nmod:poss");
            case "compound", "amod" -> sentence.children(word.index(), part);
            case "modified" -> modified();
            case "by" -> word.is("amod") ? beforeHyphen() : spread(Clauses.agents(sentence, predicate));
            default -> {
                List<Token> own = Clauses.obliques(sentence, word.index(), part);
                yield spread(
                        own.isEmpty() && predicate != word.index() ? Clauses.obliques(sentence, predicate, part) : own);
            }
        };
    }

    /** "called for resistance": a bare noun below a verb says nothing of that verb's subject. */
    private boolean ofAnother() {
        return bare && sentence.token(predicate).isVerb();
    }

    /** The noun that the word modifies, or that its phrase does: "the town in the hands of". */
    private List<Token> modified() {
        Token head = sentence.head(word);
        return head != null && (word.is("amod") || word.is("nmod")) ? List.of(head) : List.of();
    }

    /** "rebel-held": the noun or adjective before the hyphen. */
    private List<Token> beforeHyphen() {
        return List.of(sentence.token(word.index() - 2));
    }

    private List<Token> spread(List<Token> heads) {
        List<Token> all = new ArrayList<>();
        for (Token head : heads) {
            for (Token one : Clauses.conjuncts(sentence, head.index())) {
                if (!all.contains(one)) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    /** True if the clause says that something is so, not that it may, should, will or would be. */
    boolean isAsserted() {
        if (word.is("amod")) {
            return true;
        }
        if (!Clauses.modals(sentence, predicate).isEmpty() || Clauses.tense(sentence, predicate) == Tense.FUTURE) {
            return false;
        }
        return !conditional() && !infinitive();
    }

    private boolean conditional() {
        for (Token mark : sentence.children(predicate, "mark")) {
            if (List.of("if", "unless", "whether").contains(mark.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "tried to seize", "vowed to take": only what is managed, begun or claimed has happened. */
    private boolean infinitive() {
        Token verb = sentence.token(predicate);
        Token mark = sentence.child(predicate, "mark");
        if (mark == null || !mark.lemma().equals("to")) {
            return false;
        }
        Token head = sentence.head(verb);
        return head == null
                || !List.of("manage", "begin", "continue", "start", "proceed", "claim")
                        .contains(head.lemma());
    }

    /** "no longer controls", "does not hold". */
    boolean isNegated() {
        return Clauses.negation(sentence, predicate) != null || Clauses.negation(sentence, word.index()) != null;
    }

    /** "had led the ministry": until what the text goes on to tell. */
    boolean isPluperfect() {
        return Clauses.auxiliaries(sentence, predicate).stream()
                .anyMatch(auxiliary -> auxiliary.form().equalsIgnoreCase("had"));
    }

    /** "has led the party since May": the day in the clause is when it began, not one on which it was so. */
    boolean isSince() {
        return !Clauses.obliques(sentence, predicate, "since", "from").isEmpty();
    }

    /** True if it held and holds no more: "no longer". */
    boolean isNoLonger() {
        for (Token child : sentence.children(predicate, "advmod")) {
            if (child.lemma().equals("long")
                    || child.form().equalsIgnoreCase("longer")
                    || child.lemma().equals("anymore")) {
                return true;
            }
        }
        return false;
    }
}
