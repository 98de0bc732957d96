package org.sitrep.engine.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.language.TokenRange;
import org.sitrep.engine.record.Range;

/** How many a noun phrase speaks of; the convention stands in {@code rules/event/quantities.tsv}. Thread-safe. */
final class Quantities {
    private record Word(String kind, int value) {}

    /** "several thousand", but "some 200" are about as many. */
    private static final Set<String> MULTIPLES = Set.of("several", "few");

    private static final Set<Integer> UNITS = Set.of(12, 100, 1_000, 1_000_000);

    private final Map<String, Word> words = new HashMap<>();

    Quantities(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/event/quantities.tsv").rows()) {
            String value = row.get("value");
            words.put(row.get("word"), new Word(row.get("kind"), value.isEmpty() ? 0 : Integer.parseInt(value)));
        }
    }

    /** The count of the noun phrase headed by {@code head}, {@code null} if it gives none. */
    @Nullable
    Range of(Sentence s, int head) {
        Token token = s.token(head);
        Range own = bare(s, head);
        if (own != null) {
            return own;
        }
        TokenRange phrase = Clauses.nounPhrase(s, head);
        for (Token child : s.children(head, "nummod")) {
            Range range = number(s, child.index(), phrase.from());
            if (range != null) {
                return range;
            }
        }
        for (int i = phrase.from(); i < head; i++) {
            Word word = words.get(lower(s.token(i)));
            boolean determiner = s.token(i).head() == head;
            if (word != null
                    && determiner
                    && (word.kind().equals("vague") || word.kind().equals("number"))) {
                return range(s, i, phrase.from(), word);
            }
        }
        return token.isProperNoun() && !token.xpos().equals("NNPS") ? new Range(1, 1) : null;
    }

    /** "dozens of people", "killed 12", "between 20 and 30 rebels". */
    private @Nullable Range bare(Sentence s, int head) {
        Token token = s.token(head);
        if (token.upos().equals("NUM")) {
            return number(s, head, 0);
        }
        for (Token whole : Clauses.obliques(s, head, "of")) {
            Word part = words.get(lower(token) + " of " + lower(whole));
            if (part != null) {
                return new Range(part.value(), null);
            }
        }
        Word word = words.get(lower(token));
        if (word == null || !word.kind().equals("vague")) {
            return null;
        }
        String before = head > 1 ? lower(s.token(head - 2)) + " " + lower(s.token(head - 1)) + " " + lower(token) : "";
        Word longer = words.get(before);
        if (longer != null) {
            return new Range(longer.value(), null);
        }
        return range(s, head, Math.max(0, head - 3), word);
    }

    private @Nullable Range number(Sentence s, int i, int from) {
        Integer value = value(s, i);
        if (value == null) {
            return null;
        }
        int first = i;
        for (Token child : s.children(i, "compound")) {
            first = Math.min(first, child.index());
        }
        if (first > 1
                && lower(s.token(first - 1)).equals("a")
                && lower(s.token(first - 2)).equals("half")) {
            value = value / 2;
            first -= 2;
        } else if (first > 0
                && UNITS.contains(value)
                && lower(s.token(first - 1)).equals("a")) {
            first--;
        }
        Word vague = first > 0 ? words.get(lower(s.token(first - 1))) : null;
        if (vague != null && MULTIPLES.contains(lower(s.token(first - 1))) && UNITS.contains(value)) {
            return new Range((int) Math.min(Integer.MAX_VALUE, (long) vague.value() * value), null);
        }
        for (Token other : s.children(i, "conj")) {
            Integer high = value(s, other.index());
            if (high != null && first > 0 && lower(s.token(first - 1)).equals("between")) {
                return new Range(value, high);
            }
        }
        return range(s, first, from, new Word("number", value));
    }

    /** The value with what stands before it: "at least", "up to". */
    private Range range(Sentence s, int i, int from, Word word) {
        Integer value = word.value();
        if (word.kind().equals("vague")) {
            return new Range(value, null);
        }
        Word modifier = null;
        for (int length = 3; length > 0 && modifier == null; length--) {
            if (i - length >= Math.min(from, Math.max(0, i - 3))) {
                StringBuilder before = new StringBuilder();
                for (int k = i - length; k < i; k++) {
                    before.append(k == i - length ? "" : " ").append(lower(s.token(k)));
                }
                modifier = words.get(before.toString());
            }
        }
        return switch (modifier == null ? "" : modifier.kind()) {
            case "floor" -> new Range(value, null);
            case "above" -> new Range(value + 1, null);
            case "ceiling" -> new Range(null, value);
            case "below" -> new Range(null, value - 1);
            default -> new Range(value, value);
        };
    }

    private @Nullable Integer value(Sentence s, int i) {
        Integer base = single(s.token(i));
        if (base == null) {
            return null;
        }
        long value = base;
        for (Token child : s.children(i, "compound")) {
            Integer factor = single(s.token(child.index()));
            if (factor != null) {
                value = UNITS.contains(base) && factor < base ? value * factor : value + factor;
            }
        }
        return value > Integer.MAX_VALUE ? null : (int) value;
    }

    private @Nullable Integer single(Token token) {
        String text = lower(token).replace(",", "");
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            return number;
        }
        Word word = words.get(text);
        if (word == null && text.indexOf('-') > 0) {
            int sum = 0;
            for (String part : List.of(text.split("-"))) {
                Word one = words.get(part);
                if (one == null || !one.kind().equals("number")) {
                    return null;
                }
                sum += one.value();
            }
            return sum;
        }
        return word == null || !word.kind().equals("number") ? null : word.value();
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
