package org.sitrep.engine.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.engine.time.Pattern.Op;
import org.sitrep.engine.time.Pattern.Step;
import org.sitrep.engine.time.Pattern.Test;

/**
 * Compiles the pattern language of the rule tables.
 *
 * <p>Elements stand apart by blanks: a {@code word} or {@code one/or/another}, a word class in {@code CAPITALS}, a part {@code {name}}, a group {@code ( a b | c )}. Before an
 * element: {@code slot:} keeps its value, {@code ~} wants it without a blank before it, {@code !} wants it not to follow. After it: {@code ?} makes it optional. {@code <} and
 * {@code >} mark where the expression begins and ends if that is not the whole.
 */
final class PatternCompiler {
    private final Lexicon lexicon;
    private final Map<String, List<List<String>>> parts = new HashMap<>();
    private final Map<String, Test> tests = new HashMap<>();
    private final List<String> slots;
    private final Symbols symbols;

    /** @param slots names of the slots, in the order of {@link Pattern.Match#values()} */
    PatternCompiler(Lexicon lexicon, List<String> slots, Symbols symbols) {
        this.lexicon = lexicon;
        this.symbols = symbols;
        this.slots = List.copyOf(slots);
    }

    /** Adds a way to write part {@code name}. */
    void part(String name, String pattern) {
        parts.computeIfAbsent(name, key -> new ArrayList<>()).add(tokens(pattern));
    }

    /**
     * The automaton of {@code pattern}.
     *
     * @throws IllegalArgumentException if the pattern is not well formed
     */
    Pattern compile(String pattern) {
        try {
            return new Builder().build(pattern);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot read pattern \"" + pattern + "\": " + e.getMessage(), e);
        }
    }

    /** What was built: where it starts, and what a sentence needs for it. */
    private record Built(int start, Needs needs) {}

    private final class Builder {
        private final List<Step> steps = new ArrayList<>();

        Pattern build(String pattern) {
            // Built from the back: every element knows what comes after it.
            int accept = add(new Step(Op.ACCEPT, null, false, -1, -1, -1));
            Built built = sequence(tokens(pattern), accept, 0);
            return new Pattern(renumbered(built.start()), slots.size(), built.needs());
        }

        private List<Step> renumbered(int start) {
            // The entry becomes step 0: swap it with whatever stands there.
            List<Step> out = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i == 0 ? start : i == start ? 0 : i);
                out.add(new Step(
                        step.op(),
                        step.test(),
                        step.glued(),
                        step.slot(),
                        swap(step.next(), start),
                        swap(step.other(), start)));
            }
            return out;
        }

        private static int swap(int at, int start) {
            return at == 0 ? start : at == start ? 0 : at;
        }

        private int add(Step step) {
            steps.add(step);
            return steps.size() - 1;
        }

        private Built sequence(List<String> tokens, int next, int depth) {
            if (depth > 9) {
                throw new IllegalArgumentException("parts contain one another");
            }
            int after = next;
            Needs needs = Needs.NONE;
            int i = tokens.size() - 1;
            while (i >= 0) {
                String token = tokens.get(i);
                if (token.equals(")") || token.equals(")?")) {
                    int open = opening(tokens, i);
                    Built group = alternatives(tokens.subList(open + 1, i), after, depth);
                    Built one = token.endsWith("?") ? optional(group, after) : group;
                    after = one.start();
                    needs = needs.and(one.needs());
                    i = open - 1;
                } else {
                    Built one = element(token, after, depth);
                    after = one.start();
                    needs = needs.and(one.needs());
                    i--;
                }
            }
            return new Built(after, needs);
        }

        private Built alternatives(List<String> tokens, int next, int depth) {
            List<List<String>> ways = new ArrayList<>();
            List<String> way = new ArrayList<>();
            int level = 0;
            for (String token : tokens) {
                level += token.equals("(") ? 1 : token.startsWith(")") ? -1 : 0;
                if (token.equals("|") && level == 0) {
                    ways.add(way);
                    way = new ArrayList<>();
                } else {
                    way.add(token);
                }
            }
            ways.add(way);
            return either(ways, next, depth);
        }

        private Built either(List<List<String>> ways, int next, int depth) {
            List<Needs> needs = new ArrayList<>();
            Built last = sequence(ways.get(ways.size() - 1), next, depth + 1);
            needs.add(last.needs());
            int all = last.start();
            for (int i = ways.size() - 2; i >= 0; i--) {
                Built one = sequence(ways.get(i), next, depth + 1);
                needs.add(one.needs());
                all = add(new Step(Op.SPLIT, null, false, -1, one.start(), all));
            }
            return new Built(all, ways.size() == 1 ? last.needs() : Needs.or(needs, symbols));
        }

        private Built optional(Built one, int next) {
            return new Built(add(new Step(Op.SPLIT, null, false, -1, one.start(), next)), Needs.NONE);
        }

        private Built element(String token, int next, int depth) {
            if (token.equals("<")) {
                return new Built(add(new Step(Op.BEGIN, null, false, -1, next, -1)), Needs.NONE);
            }
            if (token.equals(">")) {
                return new Built(add(new Step(Op.END, null, false, -1, next, -1)), Needs.NONE);
            }
            String rest = token;
            boolean optional = rest.length() > 1 && rest.endsWith("?");
            rest = optional ? rest.substring(0, rest.length() - 1) : rest;
            boolean not = rest.length() > 1 && rest.startsWith("!");
            rest = not ? rest.substring(1) : rest;
            boolean glued = rest.length() > 1 && rest.startsWith("~");
            rest = glued ? rest.substring(1) : rest;
            int colon = rest.length() > 2 ? rest.indexOf(':') : -1;
            int slot = -1;
            if (colon > 0) {
                slot = slots.indexOf(rest.substring(0, colon));
                if (slot < 0) {
                    throw new IllegalArgumentException("no slot of the name " + rest.substring(0, colon));
                }
                rest = rest.substring(colon + 1);
                glued = glued || rest.startsWith("~");
                rest = rest.startsWith("~") ? rest.substring(1) : rest;
            }
            Built one;
            if (rest.startsWith("{") && rest.endsWith("}")) {
                List<List<String>> ways = parts.get(rest.substring(1, rest.length() - 1));
                if (ways == null) {
                    throw new IllegalArgumentException("no part " + rest);
                }
                one = either(ways, next, depth);
            } else {
                Test test = tests.computeIfAbsent(rest, PatternCompiler.this::test);
                int step = add(new Step(not ? Op.NOT : Op.TEST, test, glued, slot, next, -1));
                one = new Built(step, not ? Needs.NONE : new Needs(List.of(symbols.of(test))));
            }
            return optional ? optional(one, next) : one;
        }
    }

    private Test test(String element) {
        return switch (element) {
            case "NUM" -> new Test.Number(Pattern.NumberKind.COUNT);
            case "ORD" -> new Test.Number(Pattern.NumberKind.ORDINAL);
            case "YEAR" -> new Test.Number(Pattern.NumberKind.YEAR);
            default -> {
                boolean kind =
                        element.length() > 1 && element.chars().allMatch(c -> Character.isUpperCase(c) || c == '_');
                yield kind
                        ? new Test.Kind(lexicon.known(element))
                        : new Test.Word(Set.copyOf(new TreeSet<>(List.of(words(element)))));
            }
        };
    }

    private static String[] words(String element) {
        return element.equals("/") ? new String[] {"/"} : element.split("/", -1);
    }

    /** Cuts at blanks; a bracket is a token of its own, with the ? that belongs to it. */
    private static List<String> tokens(String pattern) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            int end = at + 1;
            char c = pattern.charAt(at);
            if (c == ')' && end < pattern.length() && pattern.charAt(end) == '?') {
                end++;
            } else if (c != ' ' && c != '(' && c != ')') {
                while (end < pattern.length() && " ()".indexOf(pattern.charAt(end)) < 0) {
                    end++;
                }
            }
            if (c != ' ') {
                tokens.add(pattern.substring(at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static int opening(List<String> tokens, int close) {
        int level = 0;
        for (int i = close; i >= 0; i--) {
            level += tokens.get(i).startsWith(")") ? 1 : tokens.get(i).equals("(") ? -1 : 0;
            if (level == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("brackets do not match");
    }
}
