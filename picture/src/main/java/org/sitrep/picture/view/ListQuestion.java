package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param asOf what was known at this moment
 * @param words which must all stand in what the list is searched by, without regard to case and accents; {@code null} for all
 * @param of id of what the list is narrowed to, {@code null} for all
 * @param only values any of which each must have; a list takes what it says and passes over the rest
 * @param having stories and contested matters with an event among these, {@code null} for all; its {@code asOf} must be the same
 * @param on states that hold on this day, {@code null} for all
 * @param limit at most so many
 * @param after the cursor of the page before, {@code null} for the first page
 */
public record ListQuestion(
        Instant asOf,
        @Nullable String words,
        @Nullable String of,
        Map<By, List<String>> only,
        @Nullable EventQuestion having,
        @Nullable LocalDate on,
        int limit,
        @Nullable String after) {
    private static final int USUAL_LIMIT = 50;

    /** What lists are narrowed by. */
    public enum By {
        /** Contested matters by their ids. */
        ID,
        /** Actors, labels, contested matters: names of their enums; states: the word. */
        KIND,
        /** Actors and places: ISO 3166-1 alpha-3. */
        COUNTRY,
        /** Actors: {@code true} for those with a name, which is usual, {@code false} for others such as "rebels". */
        NAMED,
        /** Statements by who speaks. */
        ACTOR,
        /** Actors, statements and contested matters. */
        STORY,
        /** Contested matters. */
        EVENT,
        /** Statements, and contested matters in which the report takes a side. */
        DOCUMENT,
        /** States by who holds them. */
        SUBJECT,
        /** States by what is held. */
        OBJECT
    }

    public ListQuestion {
        Map<By, List<String>> copy = new EnumMap<>(By.class);
        only.forEach((by, values) -> copy.put(by, List.copyOf(values)));
        only = Collections.unmodifiableMap(copy);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** All of it as known at {@code asOf}, the first fifty. */
    public static ListQuestion asOf(Instant asOf) {
        return new ListQuestion(asOf, null, null, Map.of(), null, null, USUAL_LIMIT, null);
    }

    /** The values by which it is narrowed, empty if it is not. */
    public List<String> only(By by) {
        return only.getOrDefault(by, List.of());
    }

    /** True if {@code value} is among those, or if it is not narrowed. */
    public boolean allows(By by, @Nullable String value) {
        List<String> values = only(by);
        return values.isEmpty() || (value != null && values.contains(value));
    }

    /** The same, only what has these words. */
    public ListQuestion words(@Nullable String some) {
        return new ListQuestion(asOf, some, of, only, having, on, limit, after);
    }

    /** The same, only what belongs to this. */
    public ListQuestion of(@Nullable String id) {
        return new ListQuestion(asOf, words, id, only, having, on, limit, after);
    }

    /** The same, only what has one of these values; all if there are none. */
    public ListQuestion only(By by, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<By, List<String>> narrowed = new EnumMap<>(By.class);
        narrowed.putAll(only);
        narrowed.put(by, values);
        return new ListQuestion(asOf, words, of, narrowed, having, on, limit, after);
    }

    /** The same, only stories and contested matters with an event among these. */
    public ListQuestion having(@Nullable EventQuestion events) {
        return new ListQuestion(asOf, words, of, only, events, on, limit, after);
    }

    /** The same, only states that hold on this day. */
    public ListQuestion on(@Nullable LocalDate day) {
        return new ListQuestion(asOf, words, of, only, having, day, limit, after);
    }

    /** The same, at most so many. */
    public ListQuestion limit(int most) {
        return new ListQuestion(asOf, words, of, only, having, on, most, after);
    }

    /** The same, the page after this one. */
    public ListQuestion after(@Nullable String cursor) {
        return new ListQuestion(asOf, words, of, only, having, on, limit, cursor);
    }
}
