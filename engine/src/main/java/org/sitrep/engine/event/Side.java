package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.engine.record.Because;

/**
 * One side of an event.
 *
 * @param ids actor ids, in text order
 * @param worded true if words that can act fill the role, whether or not they are a known actor
 * @param known true if it is somebody whose words and deeds are politics
 * @param personal true if all who fill it belong to private life: players, chefs, shops
 * @param filled which words filled which role
 */
record Side(List<String> ids, boolean worded, boolean known, boolean personal, List<Because.Filled> filled) {
    static final Side NONE = new Side(List.of(), false, false, false, List.of());

    Side {
        ids = List.copyOf(ids);
        filled = List.copyOf(filled);
    }

    boolean isNamed() {
        return !ids.isEmpty();
    }

    /** This side if anything fills it, else {@code other}. */
    Side or(Side other) {
        return isNamed() || worded && !other.isNamed() ? this : other;
    }

    /** Both together; personal only if all who fill either are. */
    static Side union(Side a, Side b) {
        Set<String> ids = new LinkedHashSet<>(a.ids());
        ids.addAll(b.ids());
        List<Because.Filled> filled = new ArrayList<>(a.filled());
        filled.addAll(b.filled());
        boolean personal = (a.personal() || a.filled().isEmpty())
                && (b.personal() || b.filled().isEmpty());
        return new Side(
                List.copyOf(ids),
                a.worded() || b.worded(),
                a.known() || b.known(),
                personal && !filled.isEmpty(),
                filled);
    }
}
