package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the file of a model's labels: one JSON object of lists of strings, as training writes it. A full JSON reader would cost a short run more time than all else that is read of the model.
 */
final class LabelLists {
    private final String text;
    private int at;

    private LabelLists(String text) {
        this.text = text;
    }

    /**
     * The labels by kind, in the order of their numbers; one instance per label.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static Map<String, List<String>> read(String text) {
        return new LabelLists(text).object();
    }

    private Map<String, List<String>> object() {
        Map<String, List<String>> lists = new TreeMap<>();
        expect('{');
        while (!ends('}')) {
            String kind = string();
            expect(':');
            lists.put(kind, list());
        }
        skipBlanks();
        if (at != text.length()) {
            throw wrong("nothing more");
        }
        return lists;
    }

    private List<String> list() {
        List<String> values = new ArrayList<>();
        expect('[');
        while (!ends(']')) {
            values.add(string().intern());
        }
        return List.copyOf(values);
    }

    /** True at the end of an object or a list; passes over the end, or over a comma before the next member. */
    private boolean ends(char end) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            return false;
        }
        if (at < text.length() && text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return value.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong("an escaped character");
        }
        char c = text.charAt(at++);
        if (c == '"' || c == '\\' || c == '/') {
            return c;
        }
        if (c == 'u' && at + 4 <= text.length()) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        throw wrong("\\\", \\\\, \\/ or \\uXXXX");
    }

    private void expect(char c) {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("the label file lacks " + wanted + " at character " + at);
    }
}
