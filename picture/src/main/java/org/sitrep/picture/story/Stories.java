package org.sitrep.picture.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;
import org.sitrep.picture.identity.Identity;
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
 * 0.02 · ln(1 + days / 3), which is 0.02 after five days and 0.1 after a year. So a trial that begins a year later is found and the next election is not.
 *
 * Stories that a report joins to one another merge if their reports are as close across as within. A story that grew by half is looked at again: its two most different
 * reports each gather those closer to them; if the two parts have three reports or more and next to nothing in common, and each hangs together as a story should, the part
 * without the oldest report leaves. The older story keeps its id in both cases.
 *
 * Only stories that share a leading feature with the report are looked at; of each feature only the last stories that had it are kept, so that the cost stays flat.
 *
 * [1] Allan et al. 1998. [2] Miranda et al. 2018.
 */
public final class Stories {
    private static final double JOINS = 0.15;
    private static final double SILENCE = 0.02;
    private static final double DAYS = 3;

    private static final double MERGES = 0.15;
    private static final double AS_WITHIN = 0.7;

    private static final double APART = 0.075;
    private static final int ROUNDS = 3;
    private static final int PART = 3;
    private static final int FIRST_LOOK = 8;

    private static final int LEADING = 40;
    private static final int POSTINGS = 400;
    private static final int CANDIDATES = 40;

    private final Weights weights = new Weights(CommonWords.standard());
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Integer, Map<Integer, Boolean>> postings = new HashMap<>();
    private final Map<String, Integer> storyOf = new HashMap<>();
    private final Map<Integer, Integer> nextLook = new HashMap<>();

    private record Candidate(int cluster, double closeness) {}

    /** Adds a report and gives the id of its story, which a later report may change by a merge or a split. */
    public String add(Learned learned, Map<String, Identity> actors) {
        Vector vector = weights.vector(learned, actors);
        Cluster.Member member = new Cluster.Member(learned.document(), learned.headline(), vector, learned.published());
        List<Candidate> close = close(member);
        int home;
        if (close.isEmpty()) {
            home = found(learned.document());
            clusters.get(home).changes.add(new Story.Change(What.FOUNDED, learned.document(), null));
        } else {
            home = close.get(0).cluster();
        }
        put(member, home);
        if (close.size() > 1) {
            home = merge(home, close.get(1).cluster(), learned.document());
        }
        look(home, learned.document());
        return id(learned.document());
    }

    /** The story that the document is in now. */
    public String id(String document) {
        Integer cluster = storyOf.get(document);
        if (cluster == null) {
            throw new IllegalArgumentException("no report " + document);
        }
        return clusters.get(cluster).id;
    }

    /** All stories in the order in which they were founded, those that went into others too. */
    public List<Story> all() {
        return clusters.stream().map(Cluster::story).toList();
    }

    private int found(String document) {
        int number = clusters.size();
        clusters.add(new Cluster("s-" + Hash.sha256(document).substring("sha256:".length(), 19)));
        return number;
    }

    private void put(Cluster.Member member, int home) {
        clusters.get(home).add(member);
        storyOf.put(member.document(), home);
        int[] leading = member.vector().leading();
        for (int i = 0; i < Math.min(LEADING, leading.length); i++) {
            Map<Integer, Boolean> there = postings.computeIfAbsent(leading[i], key -> new LinkedHashMap<>());
            there.remove(home);
            there.put(home, true);
            if (there.size() > POSTINGS) {
                there.remove(there.keySet().iterator().next());
            }
        }
    }

    /** Stories that the report may join, the closest first. */
    private List<Candidate> close(Cluster.Member member) {
        Map<Integer, Integer> shared = new TreeMap<>();
        int[] leading = member.vector().leading();
        for (int i = 0; i < Math.min(LEADING, leading.length); i++) {
            for (int cluster : postings.getOrDefault(leading[i], Map.of()).keySet()) {
                shared.merge(cluster, 1, Integer::sum);
            }
        }
        List<Integer> most = new ArrayList<>(shared.keySet());
        // The stories that share most; of equals the younger.
        most.sort(Comparator.<Integer>comparingInt(each -> -shared.getOrDefault(each, 0))
                .thenComparing(Comparator.reverseOrder()));
        List<Candidate> close = new ArrayList<>();
        for (int each : most.subList(0, Math.min(CANDIDATES, most.size()))) {
            Cluster cluster = clusters.get(each);
            if (cluster.size() > 0) {
                double closeness = cluster.closeness(member.vector()) - silence(cluster, member.day());
                if (closeness >= JOINS) {
                    close.add(new Candidate(each, closeness));
                }
            }
        }
        close.sort(
                Comparator.<Candidate>comparingDouble(each -> -each.closeness()).thenComparingInt(Candidate::cluster));
        return close;
    }

    private static double silence(Cluster cluster, @Nullable LocalDate day) {
        LocalDate last = cluster.last();
        if (last == null || day == null) {
            return 0;
        }
        return SILENCE * StrictMath.log1p(Math.max(0, day.toEpochDay() - last.toEpochDay()) / DAYS);
    }

    private int merge(int one, int other, String document) {
        Cluster older = clusters.get(Math.min(one, other));
        Cluster younger = clusters.get(Math.max(one, other));
        double across = older.across(younger) - silence(older, younger.first()) - silence(younger, older.first());
        if (across < MERGES || across < AS_WITHIN * Math.min(older.within(), younger.within())) {
            return one;
        }
        List<Cluster.Member> moving = List.copyOf(younger.members);
        // Members beyond memory go along by name.
        List<String> forgotten = younger.documents.subList(0, younger.size() - moving.size());
        older.documents.addAll(forgotten);
        forgotten.forEach(each -> storyOf.put(each, Math.min(one, other)));
        moving.forEach(member -> put(member, Math.min(one, other)));
        younger.clear();
        older.changes.add(new Story.Change(What.TOOK_IN, document, younger.id));
        younger.changes.add(new Story.Change(What.WENT_INTO, document, older.id));
        return Math.min(one, other);
    }

    /** Looks whether a story that grew by half still holds together. */
    private void look(int number, String document) {
        Cluster cluster = clusters.get(number);
        if (cluster.size() < nextLook.getOrDefault(number, FIRST_LOOK)) {
            return;
        }
        nextLook.put(number, cluster.size() * 3 / 2);
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
            int fresh = found(leaving.get(0).document() + "/" + document);
            clusters.get(fresh).changes.add(new Story.Change(What.CAME_FROM, document, cluster.id));
            cluster.remove(leaving);
            leaving.forEach(member -> put(member, fresh));
            cluster.changes.add(new Story.Change(What.GAVE_OFF, document, clusters.get(fresh).id));
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
