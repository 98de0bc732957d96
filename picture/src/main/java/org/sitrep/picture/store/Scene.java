package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;

/**
 * An event as far as it is counted: everything that maps, timelines and facets ask of it, so that they need neither its tellings nor its actors. Immutable; thread-safe.
 *
 * @param day the day it counts on, as {@code happening} has it
 * @param earliest the first of the days that its reports give
 * @param latest the last of them
 * @param quads the classes of its tellings, a bit for each
 * @param statuses the statuses of its tellings, a bit for each
 * @param countries where it is told to have happened, without capitals
 * @param modes how it is told to have been done
 * @param kinds what its actors are
 * @param homes the countries of its actors
 */
record Scene(
        long day,
        long earliest,
        long latest,
        String type,
        @Nullable String status,
        @Nullable Long place,
        @Nullable Long published,
        long learned,
        long contested,
        long quads,
        long statuses,
        SortedSet<String> countries,
        SortedSet<String> modes,
        SortedSet<String> kinds,
        SortedSet<String> homes) {
    /** Stands in the place of the country in the row of an event wherever it happened. */
    static final String ANYWHERE = "";

    /** Columns of the table {@code scene} behind its key, in the order of {@link #values}. */
    static final List<String> COLUMNS = List.of(
            "earliest",
            "latest",
            "type",
            "status",
            "place",
            "published",
            "learned",
            "contested",
            "quads",
            "statuses",
            "countries",
            "modes",
            "kinds",
            "homes");

    private static final String BETWEEN = "\n";
    /** The statuses in the order of their bits, which stores keep: a new one comes last. */
    private static final List<EventStatus> BITS = List.of(
            EventStatus.HAPPENED,
            EventStatus.NEGATED,
            EventStatus.PLANNED,
            EventStatus.HYPOTHETICAL,
            EventStatus.ONGOING);

    /**
     * An event.
     *
     * @param said its row in {@code happening}, in the order of {@link Keeping#HAPPENING}
     */
    static Scene of(@Nullable Object[] said, Scenes.Gathered all) {
        return new Scene(
                number(said, "day"),
                number(said, "earliest"),
                number(said, "latest"),
                String.valueOf(of(said, "type")),
                of(said, "status") instanceof String status ? status : null,
                of(said, "place") == null ? null : number(said, "place"),
                of(said, "published") == null ? null : number(said, "published"),
                number(said, "learned"),
                number(said, "contested"),
                all.quads,
                all.statuses,
                all.countries,
                all.modes,
                all.kinds,
                all.homes);
    }

    private static @Nullable Object of(@Nullable Object[] said, String column) {
        return said[Keeping.HAPPENING.indexOf(column)];
    }

    private static long number(@Nullable Object[] said, String column) {
        return of(said, column) instanceof Number number ? number.longValue() : 0;
    }

    /** The bit of a class. */
    static long quad(long quad) {
        return 1L << quad;
    }

    /** The bit of a status by its word, 0 if there is no such status. */
    static long status(String word) {
        for (int i = 0; i < BITS.size(); i++) {
            if (BITS.get(i).word().equals(word.toLowerCase(Locale.ROOT))) {
                return 1L << i;
            }
        }
        return 0;
    }

    /** The words of the statuses that have their bit. */
    static List<String> statuses(long bits) {
        return BITS.stream()
                .map(EventStatus::word)
                .filter(word -> (bits & status(word)) != 0)
                .toList();
    }

    /** The countries of the rows that the event has: each it is told in, and anywhere. */
    SortedSet<String> rows() {
        SortedSet<String> rows = new TreeSet<>(countries);
        rows.add(ANYWHERE);
        return rows;
    }

    @Nullable
    Object[] values() {
        List<@Nullable Object> values = new ArrayList<>(
                Arrays.asList(earliest, latest, type, status, place, published, learned, contested, quads, statuses));
        Stream.of(countries, modes, kinds, homes).map(Scene::listed).forEach(values::add);
        return values.toArray();
    }

    /** Several texts in one column, {@code null} if there are none. */
    static @Nullable String listed(Collection<String> texts) {
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
    }

    /** The texts of such a column. */
    static List<String> texts(@Nullable String listed) {
        return listed == null
                ? List.of()
                : List.of(listed.substring(1, listed.length() - 1).split(BETWEEN));
    }

    /** A condition on such a column: it has this text. */
    static Sql has(String column, String text) {
        return new Sql().add(column + " LIKE ? ESCAPE '!'", "%" + BETWEEN + Sql.escaped(text) + BETWEEN + "%");
    }
}
