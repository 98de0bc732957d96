package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A predicate has one subject and one direct object, as Universal Dependencies have it; the network, which looks at each word by itself, at times finds two. One stays, the other becomes what it may be beside it. For one
 * sentence, on one thread.
 */
final class SingleArguments {
    /** Verbs with one object for whoever gets what the other is. */
    private static final Set<String> TRANSFER = WordLists.of("transfer");

    /** Verbs with an object and what it is said to be. */
    private static final Set<String> CALLING = WordLists.of("calling");

    private static final Set<String> NAMING = WordLists.of("naming");

    /** What an infinitive says the content of: "their aim was to leave". */
    private static final Set<String> INTENTS = WordLists.of("intent");

    private static final Set<String> DAYS = WordLists.of("day");

    /** Signs around what is set off behind a name: "gave the Bar Council (BC) a week". */
    private static final Set<String> BRACKETS = Set.of("(", ")");

    private final List<Token> tokens;
    private final int[][] children;

    private SingleArguments(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
        this.children = Sentence.children(tokens);
    }

    /** {@code tokens} with at most one subject and one direct object for each. */
    static List<Token> mended(List<Token> tokens) {
        SingleArguments arguments = new SingleArguments(tokens);
        for (int head = 0; head < tokens.size(); head++) {
            if (arguments.children[head].length > 0) {
                arguments.voice(head);
                arguments.infinitive(head);
                arguments.subjects(head);
                arguments.objects(head);
            }
        }
        return arguments.tokens;
    }

    /** "People are open-minded": what no passive auxiliary stands by has no passive subject. */
    private void voice(int head) {
        boolean active = has(head, "cop") || tokens.get(head).xpos().matches("VB[PZ]");
        if (active
                && Arrays.stream(children[head])
                        .noneMatch(child -> tokens.get(child).deprel().equals("aux:pass"))) {
            for (int subject : those(head, token -> token.deprel().equals("nsubj:pass"))) {
                hang(subject, head, "nsubj");
            }
        }
    }

    /** "The ministers were to meet": who is to do something is its subject, and "were" an auxiliary; only an aim or a task is the infinitive. */
    private void infinitive(int head) {
        int[] outer = those(head, token -> token.deprel().equals("nsubj:outer"));
        int[] copulas = those(
                head,
                token -> (token.is("cop") || token.is("aux")) && token.lemma().equals("be"));
        boolean marked = head > 0
                && tokens.get(head).xpos().equals("VB")
                && tokens.get(head - 1).form().equals("to");
        if (!marked || outer.length != 1 || copulas.length != 1) {
            return;
        }
        Token doer = tokens.get(outer[0]);
        if ((doer.isNoun() || doer.isProperNoun()) && !INTENTS.contains(doer.lemma())) {
            hang(outer[0], head, "nsubj");
            hang(copulas[0], head, "aux");
        }
    }

    /** The subject right before the predicate stays, else the first behind it. */
    private void subjects(int head) {
        int[] subjects = those(
                head, token -> token.deprel().equals("nsubj") || token.deprel().equals("nsubj:pass"));
        if (subjects.length == 1 && tokens.get(0).deprel().equals("vocative") && isListed(0, subjects[0])) {
            // "Peru, rebels agree to talk": nobody is spoken to in a headline.
            if (tokens.get(0).head() == head && tokens.get(head).xpos().equals("VBP")) {
                hang(0, head, "nsubj");
                subjects = new int[] {0, subjects[0]};
            }
        }
        if (subjects.length < 2) {
            return;
        }
        int best = Arrays.stream(subjects)
                .filter(subject -> subject < head && !isDay(subject) && !isEach(subject))
                .max()
                .orElse(subjects[0]);
        if (isListed(subjects[0], best)) {
            hang(best, subjects[0], "conj");
            return;
        }
        for (int subject : subjects) {
            if (subject != best && isDay(subject)) {
                hang(subject, head, "obl:unmarked");
            } else if (subject != best && isEach(subject)) {
                hang(subject, best, "det");
            } else if (subject != best) {
                int clause = subject > head ? clauseBehind(head, subject) : -1;
                hang(subject, clause < 0 ? head : clause, clause < 0 ? "dislocated" : "nsubj");
            }
        }
    }

    /** "Peru Friday expelled two envoys". */
    private boolean isDay(int token) {
        return DAYS.contains(tokens.get(token).form().toLowerCase(Locale.ROOT));
    }

    /** "Peru, Chile agree on border", as headlines join two. */
    private boolean isListed(int first, int second) {
        if (first >= second
                || !tokens.get(first).isProperNoun()
                || !tokens.get(first + 1).form().equals(",")) {
            return false;
        }
        for (int i = first + 2; i < second; i++) {
            if (!tokens.get(i).is("amod")
                    && !tokens.get(i).is("compound")
                    && !tokens.get(i).is("nmod:poss")) {
                return false;
            }
        }
        return tokens.get(second).isProperNoun() || tokens.get(second).isNoun();
    }

    /** "Peru and Chile each expelled an envoy". */
    private boolean isEach(int token) {
        return tokens.get(token).upos().equals("DET");
    }

    /** "said the companies all agreed": the clause that a second subject begins and that has none; −1 if there is no such clause. */
    private int clauseBehind(int head, int subject) {
        return Arrays.stream(those(head, token -> token.is("ccomp")))
                .filter(clause -> clause > subject && !has(clause, "nsubj") && !has(clause, "expl"))
                .findFirst()
                .orElse(-1);
    }

    private void objects(int head) {
        int[] objects = those(head, token -> token.is("obj"));
        if (objects.length < 2 || has(head, "iobj")) {
            return;
        }
        int first = objects[0];
        int second = objects[1];
        String verb = tokens.get(head).lemma();
        if (first < head) {
            // "the aid that they let them have", "the gem one would not expect it": a relative or question word is the
            // object.
            boolean asked = tokens.get(first).xpos().startsWith("W");
            hang(asked ? second : first, head, asked ? "iobj" : "dislocated");
        } else if (CALLING.contains(verb) || NAMING.contains(verb)) {
            hang(second, head, "xcomp");
        } else if (isBeside(first, second) && isReceiver(first, verb)) {
            hang(first, head, "iobj");
        } else {
            hang(second, head, "dislocated");
        }
    }

    private boolean isReceiver(int object, String verb) {
        Token token = tokens.get(object);
        return token.xpos().equals("PRP") || TRANSFER.contains(verb) && (token.isNoun() || token.isProperNoun());
    }

    /** True if nothing but a determiner or an attribute of the second stands between two words. */
    private boolean isBeside(int first, int second) {
        for (int i = first + 1; i < second; i++) {
            boolean sign = tokens.get(i).is("punct");
            if (sign ? !isBracket(i) : !isBelow(i, first) && !isBelow(i, second)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBracket(int sign) {
        String form = tokens.get(sign).form();
        return BRACKETS.contains(form)
                || form.equals(",") && BRACKETS.contains(tokens.get(sign - 1).form());
    }

    private boolean isBelow(int token, int ancestor) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < tokens.size(); steps++) {
            if (at == ancestor) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    private boolean has(int head, String relation) {
        return Arrays.stream(children[head]).anyMatch(child -> tokens.get(child).is(relation));
    }

    private int[] those(int head, Predicate<Token> wanted) {
        return Arrays.stream(children[head])
                .filter(child -> wanted.test(tokens.get(child)))
                .toArray();
    }

    private void hang(int token, int head, String relation) {
        tokens.set(token, TreeRepairs.hung(tokens.get(token), head, relation));
    }
}
