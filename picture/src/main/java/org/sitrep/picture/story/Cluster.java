package org.sitrep.picture.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.story.Weights.Vector;

/** A story while it grows. Not thread-safe. */
final class Cluster {
    /** Older members count by the sum alone: what a story was long ago does not draw new reports. */
    private static final int REMEMBERED = 60;

    private static final int NEAREST = 3;

    /** Short reports may be close by a single name; one name does not make a story. */
    private static final double ENOUGH = 8;

    /** A report in the story. */
    record Member(
            String document,
            String headline,
            Vector vector,
            @Nullable LocalDate day) {}

    final String id;
    final List<String> documents = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    final List<Story.Change> changes = new ArrayList<>();
    private final Map<Integer, Double> sum = new HashMap<>();
    private double squares;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    Cluster(String id) {
        this.id = id;
    }

    void add(Member member) {
        documents.add(member.document());
        members.add(member);
        if (members.size() > REMEMBERED) {
            members.remove(0);
        }
        squares += 1 + 2 * along(member.vector());
        for (int i = 0; i < member.vector().features().length; i++) {
            sum.merge(member.vector().features()[i], member.vector().weights()[i], Double::sum);
        }
        LocalDate day = member.day();
        if (day != null) {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        }
    }

    /** Takes members out again; their share of the sum leaves with them. */
    void remove(List<Member> leaving) {
        List<Member> staying = new ArrayList<>(members);
        staying.removeAll(leaving);
        List<String> known = new ArrayList<>(documents);
        leaving.forEach(member -> known.remove(member.document()));
        clear();
        staying.forEach(this::add);
        documents.clear();
        documents.addAll(known);
    }

    /** Makes it empty: all went into another story. */
    void clear() {
        documents.clear();
        members.clear();
        sum.clear();
        squares = 0;
        first = null;
        last = null;
    }

    int size() {
        return documents.size();
    }

    @Nullable
    LocalDate last() {
        return last;
    }

    @Nullable
    LocalDate first() {
        return first;
    }

    private double along(Vector vector) {
        double dot = 0;
        for (int i = 0; i < vector.features().length; i++) {
            dot += vector.weights()[i] * sum.getOrDefault(vector.features()[i], 0.0);
        }
        return dot;
    }

    /** How close a report is to the story: half to its sum, half to its three nearest members. */
    double closeness(Vector vector) {
        double whole = squares == 0 ? 0 : along(vector) / Math.sqrt(squares);
        double[] nearest = new double[NEAREST];
        for (Member member : members) {
            double each = member.vector().dot(vector);
            for (int i = 0; i < NEAREST; i++) {
                if (each > nearest[i]) {
                    double less = nearest[i];
                    nearest[i] = each;
                    each = less;
                }
            }
        }
        int count = Math.min(NEAREST, members.size());
        double near = 0;
        for (int i = 0; i < count; i++) {
            near += nearest[i];
        }
        return (whole + near / count) / 2 * Math.min(1, shared(vector) / ENOUGH);
    }

    /** How many features the report has in common with the story. */
    private double shared(Vector vector) {
        int shared = 0;
        for (int feature : vector.features()) {
            shared += sum.containsKey(feature) ? 1 : 0;
        }
        return shared;
    }

    /** The mean closeness of two of its members, 1 if there is but one. */
    double within() {
        int n = documents.size();
        return n < 2 ? 1 : (squares - n) / ((double) n * (n - 1));
    }

    /** The mean closeness of its members to those of {@code other}. */
    double across(Cluster other) {
        double dot = 0;
        for (Member member : members) {
            dot += other.along(member.vector());
        }
        return dot / ((double) members.size() * other.documents.size());
    }

    /** The headline of the member closest to the sum. */
    private String title() {
        String title = "";
        double best = -1;
        for (Member member : members) {
            double each = along(member.vector());
            if (each > best) {
                best = each;
                title = member.headline();
            }
        }
        return title;
    }

    Story story() {
        return new Story(id, title(), documents, first, last, changes);
    }
}
