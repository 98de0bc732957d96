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
    private final Map<String, List<Term>> byOffice = new HashMap<>();

    /** An answer of the knowledge that may be missing. */
    enum Held {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * A term of office.
     *
     * @param name the usual full name of the holder
     * @param from first day, ISO
     * @param to last day, ISO, empty if it lasts
     */
    record Term(String name, String country, String office, char gender, String from, String to, String where) {
        /** True if the term holds on {@code day}, or in a part of it where {@code day} is a month or a year. */
        boolean holdsOn(String day) {
            return Tenures.compare(day, from) >= 0 && (to.isEmpty() || Tenures.compare(day, to) <= 0);
        }
    }

    Leaders(Table table) {
        for (Table.Row row : table.rows()) {
            Term term = new Term(
                    row.get("name"),
                    row.get("country"),
                    row.get("office"),
                    row.get("gender").charAt(0),
                    row.get("from"),
                    row.get("to"),
                    row.where());
            add(row.get("name"), term);
            row.list("aliases").forEach(name -> add(name, term));
            row.list("short").forEach(name -> add(name, term));
            byOffice.computeIfAbsent(term.country() + " " + term.office(), key -> new ArrayList<>(4))
                    .add(term);
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

    /** The term in which somebody held {@code office} of {@code country} on {@code day} (ISO, or a month or year); {@code null} if none is known or more than one person did. */
    @Nullable
    Term holder(String country, String office, String day) {
        Term found = null;
        for (Term term : byOffice.getOrDefault(country + " " + office, List.of())) {
            if (term.holdsOn(day)) {
                if (found != null && !found.name().equals(term.name())) {
                    return null;
                }
                found = term;
            }
        }
        return found;
    }

    /** Whether the bearer of {@code name} held {@code office} on {@code day}, of {@code country} or, if that is {@code null}, of any. */
    Held held(String name, String office, @Nullable String country, String day) {
        Held held = Held.UNKNOWN;
        for (Term term : byName.getOrDefault(name, List.of())) {
            if (term.office().equals(office) && (country == null || country.equals(term.country()))) {
                held = held == Held.YES || term.holdsOn(day) ? Held.YES : Held.NO;
            }
        }
        return held;
    }

    /**
     * The term of the one leader whose surname ends {@code name} and who holds, or last held, {@code office} on {@code day}: "Vice President Joseph R. Biden" for Joe Biden;
     * {@code null} if there is none or more than one.
     */
    @Nullable
    Term bearer(String name, String office, @Nullable LocalDate day) {
        String surname = " " + name.substring(name.lastIndexOf(' ') + 1);
        Term found = null;
        for (List<Term> terms : byOffice.values()) {
            for (Term term : terms) {
                boolean fits = term.office().equals(office)
                        && term.name().endsWith(surname)
                        && (day == null || term.holdsOn(day.toString()));
                if (fits && found != null && !found.name().equals(term.name())) {
                    return null;
                }
                found = fits ? term : found;
            }
        }
        return found;
    }

    /** The usual full name of the one leader who is called {@code name}; {@code null} if there is none or more than one. */
    @Nullable
    String fullName(@Nullable String name) {
        List<Term> terms = name == null ? null : byName.get(name);
        if (terms == null) {
            return null;
        }
        String full = terms.get(0).name();
        return terms.stream().allMatch(term -> term.name().equals(full)) ? full : null;
    }
}
