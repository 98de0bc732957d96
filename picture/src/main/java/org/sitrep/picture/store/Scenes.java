package org.sitrep.picture.store;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.situation.Told;

/** Where each event counts, in the table {@code scene}. Used by the one writer; not thread-safe. */
final class Scenes {
    private static final int COUNTRIES = Scene.COLUMNS.indexOf("countries");

    private final Rows rows = new Rows("scene", List.of("country", "day", "event"), Scene.COLUMNS);

    /**
     * Writes down where an event counts from {@code now} on.
     *
     * @param was the day it counted on until now, {@code null} if it was not told
     * @param scene {@code null} if it is told no more
     */
    void set(Session session, long event, @Nullable Long was, @Nullable Scene scene, long now) {
        Set<String> after = scene == null ? Set.of() : scene.rows();
        if (was != null) {
            for (String country : before(session, event, was)) {
                if (scene == null || scene.day() != was || !after.contains(country)) {
                    rows.set(session, now, null, country, was, event);
                }
            }
        }
        if (scene != null) {
            @Nullable Object[] values = scene.values();
            for (String country : after) {
                if (was == null) {
                    rows.none(country, scene.day(), event);
                }
                rows.set(session, now, values, country, scene.day(), event);
            }
        }
    }

    private SortedSet<String> before(Session session, long event, long day) {
        Rows.Standing standing = rows.standing(session, Scene.ANYWHERE, day, event);
        SortedSet<String> countries = new TreeSet<>();
        if (standing != null) {
            countries.addAll(Scene.texts(standing.text(COUNTRIES)));
            countries.add(Scene.ANYWHERE);
        }
        return countries;
    }

    /** Writes what was held back. */
    void flush(Session session) {
        rows.flush(session);
    }

    /** What an event's tellings say of where it counts. */
    static final class Gathered {
        long quads;
        long statuses;
        final SortedSet<String> countries = new TreeSet<>();
        final SortedSet<String> modes = new TreeSet<>();
        final SortedSet<String> kinds = new TreeSet<>();
        final SortedSet<String> homes = new TreeSet<>();

        static Gathered of(Joined joined) {
            Gathered all = new Gathered();
            for (Told told : joined.tellings()) {
                all.telling(
                        told.type().quad(),
                        told.status().word(),
                        Tellings.lower(
                                told.place() == null ? null : told.place().country()),
                        Tellings.lower(told.mode()));
            }
            return all;
        }

        void telling(long quad, String status, @Nullable String country, @Nullable String mode) {
            quads |= Scene.quad(quad);
            statuses |= Scene.status(status);
            if (country != null) {
                countries.add(country);
            }
            if (mode != null) {
                modes.add(mode);
            }
        }

        void actor(Names.@Nullable About about) {
            if (about != null && about.sort() != null) {
                kinds.add(about.sort());
            }
            if (about != null && about.country() != null) {
                homes.add(about.country());
            }
        }
    }
}
