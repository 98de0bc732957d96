package org.sitrep.picture.filter;

import java.util.ArrayList;
import java.util.List;

/** Reads a filter from text, by recursive descent. One use each; not thread-safe. */
final class FilterParser {
    /** Deeper nesting than any question needs, and shallow enough for any stack. */
    private static final int DEEPEST = 100;

    private static final String ENDS_A_WORD = "(),=!~<>\"'";

    private final String text;
    private int at;
    private int depth;

    /** Ends the reading at the first thing that does not fit; never leaves this class. */
    private static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int position;

        Misfit(int position, String why) {
            super(why, null, false, false);
            this.position = position;
        }
    }

    FilterParser(String text) {
        this.text = text;
    }

    Filter.Parsed read() {
        try {
            skip();
            if (at == text.length()) {
                return new Filter.Parsed.Good(Filter.EVERYTHING);
            }
            Filter filter = either();
            if (at < text.length()) {
                throw new Misfit(at, "\"" + text.charAt(at) + "\" closes or joins nothing");
            }
            return new Filter.Parsed.Good(filter);
        } catch (Misfit misfit) {
            return new Filter.Parsed.Bad(misfit.position + 1, String.valueOf(misfit.getMessage()));
        }
    }

    private Filter either() {
        List<Filter> parts = new ArrayList<>(List.of(all()));
        while (keyword("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Either(parts);
    }

    private Filter all() {
        List<Filter> parts = new ArrayList<>(List.of(one()));
        while (true) {
            boolean said = keyword("and");
            if (!said && (at == text.length() || text.charAt(at) == ')' || ahead("or"))) {
                return parts.size() == 1 ? parts.get(0) : new Filter.All(parts);
            }
            parts.add(one());
        }
    }

    private Filter one() {
        if (++depth > DEEPEST) {
            throw new Misfit(at, "nested more than " + DEEPEST + " deep");
        }
        try {
            if (keyword("not")) {
                return new Filter.Not(one());
            }
            if (at < text.length() && text.charAt(at) == '(') {
                int open = at++;
                skip();
                Filter inner = either();
                if (at == text.length() || text.charAt(at) != ')') {
                    throw new Misfit(open, "the parenthesis is not closed");
                }
                at++;
                skip();
                return inner;
            }
            return condition();
        } finally {
            depth--;
        }
    }

    private Filter condition() {
        int start = at;
        String name = word();
        if (name.isEmpty()) {
            throw new Misfit(start, "a field is missing, such as type or country");
        }
        Field field = Field.named(name);
        if (field == null) {
            throw new Misfit(start, "there is no field \"" + name + "\"; fields are " + Field.words());
        }
        skip();
        Operator operator = Operator.at(text, at);
        if (operator == null) {
            throw new Misfit(at, "an operator is missing after " + name + ": one of = != ~ !~ < <= > >=");
        }
        at += operator.sign().length();
        List<String> values = new ArrayList<>();
        do {
            skip();
            int from = at;
            String value = value(field);
            String objection = field.objection(operator, value);
            if (objection != null) {
                throw new Misfit(from, objection);
            }
            values.add(value);
            skip();
        } while (comma());
        return new Filter.Condition(field, operator, values);
    }

    private boolean comma() {
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            return true;
        }
        return false;
    }

    private String value(Field field) {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return quotation();
        }
        String value = word();
        if (value.isEmpty()) {
            throw new Misfit(at, "a value for " + field.word() + " is missing");
        }
        return value;
    }

    private String quotation() {
        int open = at;
        char mark = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != mark) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new Misfit(open, "the quotation mark is not closed");
        }
        at++;
        return value.toString();
    }

    private String word() {
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean ends(char character) {
        return Character.isWhitespace(character) || ENDS_A_WORD.indexOf(character) >= 0;
    }

    private boolean keyword(String word) {
        if (!ahead(word)) {
            return false;
        }
        at += word.length();
        skip();
        return true;
    }

    /** True if {@code word} stands here as a word of its own and is not a field's name, which an operator follows. */
    private boolean ahead(String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The value as it must be written. */
    static String quoted(String value) {
        boolean bare = !value.isEmpty() && value.chars().noneMatch(character -> ends((char) character));
        return bare ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
