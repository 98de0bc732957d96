package org.sitrep.engine.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.engine.knowledge.Table;

/** The words of the date grammar and the classes they belong to. Immutable once built; thread-safe. */
final class Lexicon {
    /** Classes that digits belong to; the others come from the word table. */
    static final List<String> OF_DIGITS = List.of(
            "YEAR", "DAY", "NN", "MM", "YY", "ORD", "DECADE", "NUM", "HHMM", "CARDINAL", "SCALE", "ABBREVIATION");

    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Senses> any = new HashMap<>();
    private final Map<String, Senses> capital = new HashMap<>();

    final int year;
    final int day;
    final int twoDigits;
    final int minutes;
    final int shortYear;
    final int ordinal;
    final int decade;
    final int numeral;
    final int clockDigits;
    final int cardinal;
    final int scale;
    final int abbreviation;

    Lexicon(Table words) {
        OF_DIGITS.forEach(this::kind);
        this.year = kind("YEAR");
        this.day = kind("DAY");
        this.twoDigits = kind("NN");
        this.minutes = kind("MM");
        this.shortYear = kind("YY");
        this.ordinal = kind("ORD");
        this.decade = kind("DECADE");
        this.numeral = kind("NUM");
        this.clockDigits = kind("HHMM");
        this.cardinal = kind("CARDINAL");
        this.scale = kind("SCALE");
        this.abbreviation = kind("ABBREVIATION");
        for (Table.Row row : words.rows()) {
            int kind = kind(row.get("class"));
            boolean onlyCapital = row.get("needs").contains("capital");
            for (String form : row.list("forms")) {
                String value = row.get("value").isEmpty() ? form : row.get("value");
                add(form, kind, value, onlyCapital);
                if (row.get("needs").contains("stop")) {
                    add(form, abbreviation, form, onlyCapital);
                }
            }
        }
        // What a word means in lower case it means with a capital as well.
        for (Map.Entry<String, Senses> entry : any.entrySet()) {
            Senses own = capital.getOrDefault(entry.getKey(), Senses.NONE);
            for (int kind : kindsOf(entry.getValue())) {
                String value = entry.getValue().value(kind);
                own = value == null ? own : own.with(kind, value);
            }
            capital.put(entry.getKey(), own);
        }
    }

    private void add(String form, int kind, String value, boolean onlyCapital) {
        (onlyCapital ? capital : any)
                .merge(form, Senses.NONE.with(kind, value), (old, more) -> old.has(kind) ? old : old.with(kind, value));
    }

    private static List<Integer> kindsOf(Senses senses) {
        List<Integer> found = new ArrayList<>();
        for (int kind = 0; kind < Long.SIZE; kind++) {
            if (senses.has(kind)) {
                found.add(kind);
            }
        }
        return found;
    }

    /** The number of the class of this name, new if there was none. */
    private int kind(String name) {
        int next = kinds.size();
        int found = kinds.computeIfAbsent(name, key -> next);
        if (found >= Long.SIZE) {
            throw new IllegalArgumentException("more than " + Long.SIZE + " word classes: " + name);
        }
        return found;
    }

    /**
     * The number of the class of this name.
     *
     * @throws IllegalArgumentException if no word belongs to it
     */
    int known(String name) {
        Integer found = kinds.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no word of class " + name + "; there are " + new java.util.TreeSet<>(kinds.keySet()));
        }
        return found;
    }

    /** What {@code form} can mean as it is written. */
    Senses of(String form, String lower) {
        Map<String, Senses> table = Character.isUpperCase(form.charAt(0)) ? capital : any;
        return table.getOrDefault(lower, Senses.NONE);
    }

    static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
