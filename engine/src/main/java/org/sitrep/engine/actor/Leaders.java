package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;

/** Heads of state and government, by name: what the text need not say of them. Immutable; thread-safe. */
final class Leaders {
    private final Map<String, List<Term>> byName = new HashMap<>();

    /**
     * A term of office.
     *
     * @param from first day, ISO
     * @param to last day, ISO, empty if it lasts
     */
    record Term(String country, String office, char gender, String from, String to, String where) {
        boolean holdsOn(String day) {
            return day.compareTo(from) >= 0 && (to.isEmpty() || day.compareTo(to) <= 0);
        }
    }

    Leaders(Table table) {
        for (Table.Row row : table.rows()) {
            Term term = new Term(
                    row.get("country"),
                    row.get("office"),
                    row.get("gender").charAt(0),
                    row.get("from"),
                    row.get("to"),
                    row.where());
            add(row.get("name"), term);
            row.list("aliases").forEach(name -> add(name, term));
            row.list("short").forEach(name -> add(name, term));
        }
    }

    private void add(String name, Term term) {
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(term);
    }

    /** The country that every bearer of {@code name} leads or led, {@code null} if there is none or more than one. */
    @Nullable
    String country(String name) {
        List<Term> terms = byName.get(name);
        if (terms == null) {
            return null;
        }
        String country = terms.get(0).country();
        return terms.stream().allMatch(term -> term.country().equals(country)) ? country : null;
    }

    /** Gender of the bearers of {@code name}, {@code 0} if unknown. */
    char gender(String name) {
        List<Term> terms = byName.get(name);
        return terms == null ? '0' : terms.get(0).gender();
    }

    /** The term of {@code name} that holds on {@code day}; the last one that began before it if none does; of an unknown day, the last one. */
    @Nullable
    Term on(String name, @Nullable LocalDate day) {
        List<Term> terms = byName.get(name);
        if (terms == null) {
            return null;
        }
        Term best = null;
        for (Term term : terms) {
            if (day == null || term.holdsOn(day.toString())) {
                best = term;
            }
        }
        for (int i = terms.size() - 1; i >= 0 && best == null; i--) {
            if (day != null && terms.get(i).from().compareTo(day.toString()) <= 0) {
                best = terms.get(i);
            }
        }
        return best;
    }
}
