package org.sitrep.picture.joining;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.situation.Located;

/** Where a report as a whole is set. Stateless and thread-safe. */
final class Scene {
    /** The most exact places that a report names say where it is set. */
    private static final List<Set<Precision>> EXACTEST_FIRST = List.of(
            Set.of(Precision.POINT, Precision.CITY),
            Set.of(Precision.ADMIN2),
            Set.of(Precision.ADMIN1),
            Set.of(Precision.COUNTRY));

    private Scene() {}

    /** The one place that {@code record} names, {@code null} if it names none or several that are as exact. */
    static @Nullable Located of(CodedRecord record) {
        for (Set<Precision> level : EXACTEST_FIRST) {
            TreeMap<String, Located> named = new TreeMap<>();
            record.places().stream()
                    .filter(place -> level.contains(place.precision()))
                    .map(Located::of)
                    .forEach(place -> named.putIfAbsent(place.id(), place));
            if (!named.isEmpty()) {
                return named.size() == 1 ? named.firstEntry().getValue() : null;
            }
        }
        return null;
    }
}
