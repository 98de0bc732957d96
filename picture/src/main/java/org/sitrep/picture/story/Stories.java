package org.sitrep.picture.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.memory.HeapMemory;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.memory.Shelf;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.story.Story.What;
import org.sitrep.picture.story.Weights.Vector;

/**
 * Sorts reports into stories as they come in. Not thread-safe.
 *
 * <p>Example: a bombing, the next day its toll, a week later a resignation over it: one story. A bombing in another city the same day: another.
 */
/*
 * Single-pass clustering by incremental TF-IDF as in event detection [1, 2]: a report joins the closest story or founds one. Closeness is half that to the sum of the
 * story, half that to its three nearest reports: the sum alone draws in whatever is of the same field once a story is large. Silence makes a story harder to join:
 * 0.02 · ln(1 + days / 3), which is 0.02 after five days and 0.1 after a year, and 0.08 for each year more. So a trial that begins a year later is found and the next election is not.
 *
 * Two reports of some sentences have fewer words in common than two long ones, whatever they are about: of reports with less than 60 features less is asked.
 *
 * Stories that a report joins to one another merge if their reports are half as close across as within: two threads of one crisis, such as what people
 * cannot buy and who resigns over it. A story that grew by half is looked at again: its two most different
 * reports each gather those closer to them; if the two parts have three reports or more and next to nothing in common, and each hangs together as a story should, the part
 * without the oldest report leaves. The older story keeps its id in both cases.
 *
 * Only stories that share a leading feature with the report are looked at; of each feature only the last stories that had it are kept, so that the cost stays flat.
 *
 * [1] Allan et al. 1998. [2] Miranda et al. 2018.
 */
public final class Stories {
    private static final double JOINS = 0.14;
    private static final double SHORT_JOINS = 0.11;
    private static final double SILENCE = 0.02;
    private static final double DAYS = 3;
    private static final double YEAR = 365;
    private static final double EACH_YEAR = 0.08;

    private static final double MERGES = 0.15;
    private static final double SHORT_MERGES = 0.10;
    private static final double AS_WITHIN = 0.5;

    private static final int SHORT = 60;

    private static final double APART = 0.075;
    private static final int ROUNDS = 3;
    private static final int PART = 3;
    private static final int FIRST_LOOK = 8;

    private static final int LEADING = 40;
    private static final int POSTINGS = 400;
    private static final int CANDIDATES = 40;

    private static final String NEXT = "";

    private final Weights weights;
    private final Shelf<Cluster> clusters;
    private final Shelf<int[]> postings;
    private final Shelf<Integer> storyOf;
    private final Sharing sharing = new Sharing();
    private final Set<Integer> touched = new TreeSet<>();
    private final Set<Integer> moved = new TreeSet<>();

    private record Candidate(Cluster cluster, double closeness) {}

    /** Stories that are remembered in the heap. */
    public Stories() {
        this(new HeapMemory());
    }

    public Stories(Memory memory) {
        weights = new Weights(CommonWords.standard(), memory);
        clusters = memory.shelf("story", Cluster.FORM);
        postings = memory.shelf("story-feature", Forms.INTS);
        storyOf = memory.shelf("story-of", Forms.NUMBER);
    }

    /**
     * Adds a report and gives the id of its story, which a later report may change by a merge or a split.
     *
     * <p>Another version of a report stays in its story.
     */
    public String add(Learned learned, Map<String, Identity> actors) {
        touched.clear();
        moved.clear();
        Integer known = storyOf.get(learned.document());
        Vector vector = weights.vector(learned, actors, known != null);
        Cluster.Member member = new Cluster.Member(learned.document(), learned.headline(), vector, learned.published());
        if (known != null) {
            Cluster story = root(known);
            story.replace(member);
            keep(story);
            return story.id;
        }
        List<Candidate> close = close(member);
        Cluster home;
        if (close.isEmpty()) {
            home = found(learned.document());
            home.changes.add(new Story.Change(What.FOUNDED, learned.document(), null));
        } else {
            home = close.getFirst().cluster();
        }
        put(member, home);
        if (close.size() > 1) {
            home = merge(home, close.get(1).cluster(), learned.document());
        }
        look(home, learned.document());
        return id(learned.document());
    }

    /** Says that a report is in no story yet. */
    public void fresh(String document) {
        storyOf.fresh(document);
    }

    /** The story that the document is in now. */
    public String id(String document) {
        return root(document).id;
    }

    /** The number of that story: stories have numbers in the order in which they were founded. */
    public int number(String document) {
        return root(document).number;
    }

    /** Numbers of the stories that the report added last came to, took in, split or emptied. */
    public Set<Integer> touched() {
        return new TreeSet<>(touched);
    }

    /** Numbers of the stories of which other reports than the one added last went elsewhere. */
    public Set<Integer> moved() {
        return new TreeSet<>(moved);
    }

    /** The story with this number and these of its reports. */
    public Story story(int number, List<String> documents) {
        return at(number).story(documents);
    }

    /** All stories in the order in which they were founded, each with its own of these reports in the order given; those that went into others are empty. */
    public List<Story> all(List<String> documents) {
        Map<Integer, List<String>> reports = new TreeMap<>();
        Integer next = storyOf.get(NEXT);
        for (int number = 0; next != null && number < next; number++) {
            reports.put(number, new ArrayList<>());
        }
        for (String document : documents) {
            reports.computeIfAbsent(number(document), key -> new ArrayList<>()).add(document);
        }
        List<Story> all = new ArrayList<>();
        reports.forEach((number, its) -> all.add(story(number, its)));
        return all;
    }

    private Cluster at(int number) {
        Cluster cluster = clusters.get(String.valueOf(number));
        if (cluster == null) {
            throw new IllegalArgumentException("no story " + number);
        }
        return cluster;
    }

    /** The story that a story went into in the end. */
    private Cluster root(int number) {
        Cluster cluster = at(number);
        while (cluster.into != cluster.number) {
            cluster = at(cluster.into);
        }
        return cluster;
    }

    private Cluster root(String document) {
        Integer number = storyOf.get(document);
        if (number == null) {
            throw new IllegalArgumentException("no report " + document);
        }
        return root(number);
    }

    private void keep(Cluster cluster) {
        clusters.put(String.valueOf(cluster.number), cluster);
        touched.add(cluster.number);
    }

    private Cluster found(String document) {
        Integer next = storyOf.get(NEXT);
        int number = next == null ? 0 : next;
        storyOf.put(NEXT, number + 1);
        Cluster cluster = new Cluster(number, "s-" + Hash.sha256(document).substring("sha256:".length(), 19));
        cluster.nextLook = FIRST_LOOK;
        keep(cluster);
        return cluster;
    }

    private void put(Cluster.Member member, Cluster home) {
        home.add(member);
        keep(home);
        storyOf.put(member.document(), home.number);
        for (String feature : leading(member)) {
            postings.put(feature, last(postings.get(feature), home.number));
        }
    }

    private static List<String> leading(Cluster.Member member) {
        return Arrays.stream(member.vector().leading(LEADING))
                .mapToObj(String::valueOf)
                .toList();
    }

    /** These with {@code number} as the last; the first goes where there are too many. */
    private static int[] last(int @Nullable [] there, int number) {
        if (there == null) {
            return new int[] {number};
        }
        int[] more = new int[there.length + 1];
        int length = 0;
        for (int each : there) {
            if (each != number) {
                more[length++] = each;
            }
        }
        more[length++] = number;
        return Arrays.copyOfRange(more, Math.max(0, length - POSTINGS), length);
    }

    /** Stories that the report may join, the closest first. */
    private List<Candidate> close(Cluster.Member member) {
        List<String> leading = leading(member);
        postings.expect(leading);
        for (String feature : leading) {
            int[] there = postings.get(feature);
            if (there != null) {
                sharing.add(there);
            }
        }
        // The stories that share most; of equals the younger.
        List<Integer> looked = sharing.most(CANDIDATES);
        clusters.expect(looked.stream().map(String::valueOf).toList());
        List<Candidate> close = new ArrayList<>();
        double joins = least(SHORT_JOINS, JOINS, member.vector().features().length);
        Alone alone = new Alone(member.vector());
        for (int each : looked) {
            Cluster cluster = at(each);
            if (cluster.size() > 0) {
                double silence = silence(cluster, member.day());
                double closeness = cluster.closeness(member.vector(), alone, joins + silence) - silence;
                if (closeness >= joins) {
                    close.add(new Candidate(cluster, closeness));
                }
            }
        }
        close.sort(Comparator.<Candidate>comparingDouble(each -> -each.closeness())
                .thenComparingInt(each -> each.cluster().number));
        return close;
    }

    /** What is asked of reports with so many features, between what is asked of short and of long ones. */
    private static double least(double ofShort, double ofLong, double features) {
        double share = (features - SHORT) / (Weights.TELLING - SHORT);
        return ofShort + (ofLong - ofShort) * Math.max(0, Math.min(1, share));
    }

    private static double silence(Cluster cluster, @Nullable LocalDate day) {
        LocalDate last = cluster.last();
        if (last == null || day == null) {
            return 0;
        }
        long days = Math.max(0, day.toEpochDay() - last.toEpochDay());
        return SILENCE * StrictMath.log1p(days / DAYS) + EACH_YEAR * Math.max(0, days / YEAR - 1);
    }

    private Cluster merge(Cluster one, Cluster other, String document) {
        Cluster older = one.number < other.number ? one : other;
        Cluster younger = older == one ? other : one;
        double across = older.across(younger) - silence(older, younger.first()) - silence(younger, older.first());
        double merges = least(SHORT_MERGES, MERGES, Math.max(older.length(), younger.length()));
        if (across < merges || across < AS_WITHIN * Math.min(older.within(), younger.within())) {
            return one;
        }
        List<Cluster.Member> moving = List.copyOf(younger.members);
        // Members beyond memory follow the story they were in.
        older.takeIn(younger.size() - moving.size());
        moving.forEach(member -> put(member, older));
        moved.add(younger.number);
        younger.clear();
        younger.into = older.number;
        older.changes.add(new Story.Change(What.TOOK_IN, document, younger.id));
        younger.changes.add(new Story.Change(What.WENT_INTO, document, older.id));
        keep(older);
        keep(younger);
        return older;
    }

    /** Looks whether a story that grew by half still holds together. */
    private void look(Cluster cluster, String document) {
        if (cluster.size() < cluster.nextLook) {
            return;
        }
        cluster.nextLook = cluster.size() * 3 / 2;
        keep(cluster);
        List<Cluster.Member> members = List.copyOf(cluster.members);
        boolean[] leaves = halves(members);
        List<Cluster.Member> leaving = new ArrayList<>();
        List<Cluster.Member> staying = new ArrayList<>();
        for (int i = 0; i < leaves.length; i++) {
            (leaves[i] == leaves[0] ? staying : leaving).add(members.get(i));
        }
        boolean apart = leaving.size() >= PART
                && staying.size() >= PART
                && meanAcross(leaving, staying) < APART
                && meanAcross(leaving, leaving) >= JOINS
                && meanAcross(staying, staying) >= JOINS;
        if (apart) {
            Cluster fresh = found(leaving.get(0).document() + "/" + document);
            fresh.changes.add(new Story.Change(What.CAME_FROM, document, cluster.id));
            moved.add(cluster.number);
            cluster.remove(leaving);
            leaving.forEach(member -> put(member, fresh));
            cluster.changes.add(new Story.Change(What.GAVE_OFF, document, fresh.id));
            keep(cluster);
            keep(fresh);
        }
    }

    /** Two parts around the two most different members; true for those of the second. */
    private static boolean[] halves(List<Cluster.Member> members) {
        int one = 0;
        int other = 1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                double dot = members.get(i).vector().dot(members.get(j).vector());
                if (dot < least) {
                    least = dot;
                    one = i;
                    other = j;
                }
            }
        }
        List<Cluster.Member> first = List.of(members.get(one));
        List<Cluster.Member> second = List.of(members.get(other));
        boolean[] ofSecond = new boolean[members.size()];
        for (int round = 0; round < ROUNDS; round++) {
            List<Cluster.Member> nextFirst = new ArrayList<>();
            List<Cluster.Member> nextSecond = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                List<Cluster.Member> alone = List.of(members.get(i));
                ofSecond[i] = i == other || (i != one && meanAcross(alone, second) > meanAcross(alone, first));
                (ofSecond[i] ? nextSecond : nextFirst).add(members.get(i));
            }
            first = nextFirst;
            second = nextSecond;
        }
        return ofSecond;
    }

    private static double meanAcross(List<Cluster.Member> some, List<Cluster.Member> others) {
        double sum = 0;
        for (Cluster.Member one : some) {
            for (Cluster.Member other : others) {
                sum += one.vector().dot(other.vector());
            }
        }
        return sum / ((double) some.size() * others.size());
    }
}
