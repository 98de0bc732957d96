package org.sitrep.eval.set;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;

/** What the gold sets and PLOVER call the same thing. */
final class Plover {
    /** Types in which all parties stand side by side, so that either gold side may be among the actors. */
    static final Set<EventType> RECIPROCAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    private static final Map<String, String> OLDER = Map.of(
            "DEMAND", "REQUEST",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "FIGHT", "ASSAULT",
            "YIELD", "CONCEDE");

    private Plover() {}

    /** The type by its name of today, {@code null} if there is none. */
    static @Nullable EventType type(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String current = OLDER.getOrDefault(upper, upper);
        for (EventType type : EventType.values()) {
            if (type.name().equals(current)) {
                return type;
            }
        }
        return null;
    }

    /** True if {@code event} is an arrest. */
    static boolean isArrest(Event event) {
        return event.type() == EventType.COERCE && ("arrest".equals(event.mode()) || startsWith(event.cameo(), "173"));
    }

    private static boolean startsWith(@Nullable String code, String prefix) {
        return code != null && code.startsWith(prefix);
    }
}
