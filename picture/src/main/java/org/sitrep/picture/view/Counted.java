package org.sitrep.picture.view;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.situation.Located;

/** Events, counted. What comes of it is never more than the sorts there are of them. */
public final class Counted {
    private Counted() {}

    /** By which clock. */
    public enum Clock {
        /** The first day it may have happened on by the version told first. */
        HAPPENED,
        /** The first day of publication. */
        PUBLISHED,
        /** The day on which it was learned, in UTC. */
        LEARNED
    }

    /** Fields that events are counted by; an event that is told in two ways counts under both. */
    public enum Facet {
        TYPE,
        MODE,
        QUAD,
        STATUS,
        COUNTRY,
        PLACE,
        ACTOR,
        ACTORKIND,
        ACTORCOUNTRY,
        STORY,
        OUTLET,
        /** Labels of the report that told it first. */
        TAG
    }

    /** Events of a day, {@code null} for those without one; the status is that told first. */
    public record OnDay(@Nullable LocalDate day, EventType type, EventStatus status, int events) {
        /** Those without a day first, then by day, type and status. */
        public static final Comparator<OnDay> ORDER = Comparator.comparing(
                        OnDay::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(OnDay::type)
                .thenComparing(OnDay::status);
    }

    /** Events of the place told first, {@code null} for those without one. */
    public record InPlace(@Nullable Located place, EventType type, EventStatus status, int events) {
        /** Those without a place first, then by id, type and status. */
        public static final Comparator<InPlace> ORDER = Comparator.comparing(
                        (InPlace each) -> each.place == null ? "" : each.place.id())
                .thenComparing(InPlace::type)
                .thenComparing(InPlace::status);
    }

    /**
     * Events of a type on one side of which an actor is.
     *
     * @param acts true where it acts, false where it receives
     */
    public record Side(EventType type, boolean acts, int events) {
        /** By type, those in which it acts first. */
        public static final Comparator<Side> ORDER =
                Comparator.comparing(Side::type).thenComparing(each -> !each.acts);
    }

    /** A value of a field and how many events have it. */
    public record Value(String value, String label, int events) {
        /** Most events first. */
        public static final Comparator<Value> ORDER =
                Comparator.<Value>comparingInt(each -> -each.events).thenComparing(Value::value);
    }

    /**
     * The values of a field, most events first.
     *
     * @param more true if there are others with fewer
     */
    public record Values(List<Value> values, boolean more) {
        public Values {
            values = List.copyOf(values);
        }
    }

    /**
     * Who does what to whom.
     *
     * @param types how many events there are of each type
     */
    public record Edge(String from, String to, Map<EventType, Integer> types) {
        /** Most events first. */
        public static final Comparator<Edge> ORDER = Comparator.comparingInt((Edge each) -> -each.events())
                .thenComparing(Edge::from)
                .thenComparing(Edge::to);

        public Edge {
            types = Collections.unmodifiableMap(new TreeMap<>(types));
        }

        /** How many events in all. */
        public int events() {
            return types.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Who has to do with whom.
     *
     * @param actors all that {@code edges} name, the centre first
     * @param more true if there are other edges with fewer events
     */
    public record Network(List<ActorView> actors, List<Edge> edges, boolean more) {
        public Network {
            actors = List.copyOf(actors);
            edges = List.copyOf(edges);
        }

        /** Whom edges name, the centre first if there is one. */
        public static Set<String> named(@Nullable String centre, List<Edge> edges) {
            Set<String> ids = new LinkedHashSet<>();
            if (centre != null) {
                ids.add(centre);
            }
            edges.forEach(edge -> {
                ids.add(edge.from());
                ids.add(edge.to());
            });
            return ids;
        }
    }
}
