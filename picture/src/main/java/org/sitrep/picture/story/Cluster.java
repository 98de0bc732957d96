package org.sitrep.picture.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.situation.Plain;
import org.sitrep.picture.story.Weights.Vector;

/** A story while it grows. Not thread-safe. */
final class Cluster {
    /** Older members count by the sum alone: what a story was long ago does not draw new reports. */
    private static final int REMEMBERED = 60;

    private static final int NEAREST = 3;

    /** With fewer members each is compared by itself. */
    private static final int FEW = 6;

    /** So much of the best closeness is as good for a title. */
    private static final double NEARLY = 0.9;

    /** Short reports may be close by a single name; one name does not make a story. So many features in common do, or fewer where a report has but few. */
    private static final double ENOUGH = 8;

    private static final double LEAST_ENOUGH = 5;
    private static final double ENOUGH_SHARE = 0.4;

    /** Sums in another order differ by less. */
    private static final double ROUNDING = 1e-6;

    /** A report in the story. */
    record Member(
            String document,
            String headline,
            Vector vector,
            @Nullable LocalDate day) {}

    final int number;
    final String id;
    final List<Member> members = new ArrayList<>();
    final List<Story.Change> changes = new ArrayList<>();
    private final Sum sum = new Sum();
    /** How many reports it has, those beyond memory too. */
    private int size;

    /** The story that all of it went into, itself if none. */
    int into;

    /** The size at which it is looked at again. */
    int nextLook;

    private double squares;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** Of the members as they are; made when it is wanted. */
    private @Nullable Nearness nearness;

    Cluster(int number, String id) {
        this.number = number;
        this.id = id;
        this.into = number;
    }

    void add(Member member) {
        nearness = null;
        size++;
        members.add(member);
        if (members.size() > REMEMBERED) {
            members.remove(0);
        }
        squares += 1 + 2 * sum.dot(member.vector());
        sum.add(member.vector(), 1);
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
        int stay = size - leaving.size();
        clear();
        staying.forEach(this::add);
        size = stay;
    }

    /** Takes in that many reports of another story that are beyond memory. */
    void takeIn(int forgotten) {
        size += forgotten;
    }

    /** Puts another version of a report in the place of the one that is remembered, if one is. */
    void replace(Member member) {
        for (int i = 0; i < members.size(); i++) {
            Vector old = members.get(i).vector();
            if (members.get(i).document().equals(member.document())) {
                nearness = null;
                members.set(i, member);
                squares += 1 - 2 * sum.dot(old);
                sum.add(old, -1);
                squares += 1 + 2 * sum.dot(member.vector());
                sum.add(member.vector(), 1);
            }
        }
    }

    /** Makes it empty: all went into another story. */
    void clear() {
        nearness = null;
        size = 0;
        members.clear();
        sum.clear();
        squares = 0;
        first = null;
        last = null;
    }

    int size() {
        return size;
    }

    @Nullable
    LocalDate last() {
        return last;
    }

    @Nullable
    LocalDate first() {
        return first;
    }

    /**
     * How close a report is to the story: half to its sum, half to its three nearest members.
     *
     * @param alone the same report by its features
     * @param least what is wanted
     * @return less than {@code least}, but not by how much, if it is not as close
     */
    double closeness(Vector vector, Alone alone, double least) {
        Sum.Common common = sum.common(vector);
        double whole = squares == 0 ? 0 : common.dot() / Math.sqrt(squares);
        double share = Math.min(1, common.shared() / enough(vector.features().length));
        // No member is closer than what it shares allows, nor are the nearest together closer than all members.
        int count = Math.max(1, Math.min(NEAREST, members.size()));
        double nearest = Math.min(Math.sqrt(common.squares()), common.dot() / count);
        if ((whole + nearest) / 2 * share < least - ROUNDING) {
            return Double.NEGATIVE_INFINITY;
        }
        return (whole + near(vector, alone)) / 2 * share;
    }

    private static double enough(int features) {
        return Math.max(LEAST_ENOUGH, Math.min(ENOUGH, ENOUGH_SHARE * features));
    }

    /** The mean closeness of a report to its nearest members. */
    private double near(Vector vector, Alone alone) {
        double[] nearest = new double[NEAREST];
        for (double dot : dots(vector, alone)) {
            double each = dot;
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
        return near / count;
    }

    private double[] dots(Vector vector, Alone alone) {
        if (members.size() < FEW) {
            return members.stream()
                    .mapToDouble(member -> alone.dot(member.vector()))
                    .toArray();
        }
        Nearness there = nearness;
        if (there == null) {
            there = new Nearness(sum, members.stream().map(Member::vector).toList());
            nearness = there;
        }
        return there.dots(vector);
    }

    /** How many features its members have in the mean. */
    double length() {
        return members.stream()
                .mapToInt(member -> member.vector().features().length)
                .average()
                .orElse(0);
    }

    /** The mean closeness of two of its members, 1 if there is but one. */
    double within() {
        int n = size;
        return n < 2 ? 1 : (squares - n) / ((double) n * (n - 1));
    }

    /** The mean closeness of its members to those of {@code other}. */
    double across(Cluster other) {
        double dot = 0;
        for (Member member : members) {
            dot += other.sum.dot(member.vector());
        }
        return dot / ((double) members.size() * other.size);
    }

    /** The headline of the first member that is nearly as close to the sum as any: what a story is called should not change with each report. */
    private String title() {
        double[] close =
                members.stream().mapToDouble(member -> sum.dot(member.vector())).toArray();
        double best = Arrays.stream(close).max().orElse(0);
        for (int i = 0; i < close.length; i++) {
            if (close[i] >= NEARLY * best) {
                return members.get(i).headline();
            }
        }
        return "";
    }

    /** The story with these of its reports. */
    Story story(List<String> documents) {
        return new Story(id, title(), documents, first, last, changes);
    }

    /** A story as bytes. */
    static final Form<Cluster> FORM = new Form<>() {
        @Override
        public void write(Cluster cluster, Writer out) {
            out.number(cluster.number)
                    .text(cluster.id)
                    .number(cluster.size)
                    .number(cluster.into)
                    .number(cluster.nextLook)
                    .exact(cluster.squares);
            Plain.write(cluster.first, out);
            Plain.write(cluster.last, out);
            out.all(cluster.members, Cluster::write);
            int[] features = cluster.sum.features();
            out.rising(features);
            for (int feature : features) {
                out.exact(cluster.sum.weight(feature));
            }
            out.all(
                    cluster.changes,
                    (change, each) ->
                            each.choice(change.what()).text(change.document()).text(change.other()));
        }

        @Override
        public Cluster read(Reader in) {
            Cluster cluster = new Cluster(in.whole(), in.text());
            cluster.size = in.whole();
            cluster.into = in.whole();
            cluster.nextLook = in.whole();
            cluster.squares = in.exact();
            cluster.first = Plain.day(in);
            cluster.last = Plain.day(in);
            cluster.members.addAll(in.all(Cluster::member));
            for (int feature : in.rising()) {
                cluster.sum.add(feature, in.exact());
            }
            cluster.changes.addAll(
                    in.all(each -> new Story.Change(each.choice(Story.What.class), each.text(), each.maybeText())));
            return cluster;
        }
    };

    private static void write(Member member, Writer out) {
        out.text(member.document()).text(member.headline());
        Plain.write(member.day(), out);
        out.rising(member.vector().features());
        for (double weight : member.vector().weights()) {
            out.rough(weight);
        }
    }

    private static Member member(Reader in) {
        String document = in.text();
        String headline = in.text();
        LocalDate day = Plain.day(in);
        int[] features = in.rising();
        double[] weights = new double[features.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.rough();
        }
        return new Member(document, headline, new Vector(features, weights), day);
    }
}
