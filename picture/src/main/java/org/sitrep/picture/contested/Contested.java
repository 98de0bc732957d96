package org.sitrep.picture.contested;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.situation.Cited;

/**
 * A matter in which reports or speakers contradict each other.
 *
 * @param id stable: made from what it is about
 * @param question what is contested, such as {@code killed}, {@code by whom}, {@code whether}, {@code who controls Shusha}
 * @param event id of the situation event it is about, {@code null} if it is about a state
 * @param sides at least two, in the order in which they were first told
 * @param moved how the range of a toll moved, in the order in which it was learned; empty for others
 */
public record Contested(
        String id, Kind kind, String question, @Nullable String event, List<Side> sides, List<Step> moved) {
    public Contested {
        sides = List.copyOf(sides);
        moved = List.copyOf(moved);
        if (sides.size() < 2) {
            throw new IllegalArgumentException("one side contradicts nobody");
        }
    }

    /** True if all sides but one took back what they said, or were told before the toll moved. */
    public boolean settled() {
        return sides.stream().filter(side -> !side.atFirst()).count() < 2;
    }

    /** When the last of its words was learned. */
    public Instant changed() {
        Instant last = Instant.MIN;
        for (Side side : sides) {
            for (Claim claim : side.claims()) {
                last = claim.learned().isAfter(last) ? claim.learned() : last;
            }
        }
        return last;
    }

    /** What is contested. */
    public enum Kind {
        TOLL,
        BLAME,
        DENIAL,
        CONTROL,
        OFFICE
    }

    /**
     * One side.
     *
     * @param position what is said, in words
     * @param claims who says so, at least one, in the order in which they were learned
     */
    public record Side(String position, List<Claim> claims) {
        /** Ends or stands in the position of a side that took it back, or of a toll that a later one took the place of: "denied at first", "9 at first". */
        public static final String AT_FIRST = " at first";

        public Side {
            claims = List.copyOf(claims);
        }

        /** True if whoever said so said otherwise later. */
        public boolean atFirst() {
            return position.endsWith(AT_FIRST) || position.startsWith("denied" + AT_FIRST);
        }
    }

    /**
     * One report's words for a side.
     *
     * @param outlet who published it, {@code null} if unknown
     * @param published when, {@code null} if unknown
     * @param learned when the report came in
     * @param speaker who says so in the report, {@code null} for the report itself
     * @param independent false for a copy of an earlier report
     * @param words the sentence that says so
     */
    public record Claim(
            @Nullable String outlet,
            @Nullable LocalDate published,
            Instant learned,
            @Nullable String speaker,
            boolean independent,
            Cited words) {
        /** Id of the report. */
        public String document() {
            return words.document();
        }
    }

    /**
     * The range of a toll after one more report: from the lowest to the highest number in what each outlet says last, without what a later count took the place of.
     *
     * @param lowest {@code null} if no number is given
     * @param highest {@code null} if no number is given
     * @param open true if one of them says that it may be more
     * @param claim the report that moved it
     */
    public record Step(@Nullable Integer lowest, @Nullable Integer highest, boolean open, Claim claim) {
        /** True if {@code other} has the same range. */
        boolean sameRange(Step other) {
            return Objects.equals(lowest, other.lowest) && Objects.equals(highest, other.highest) && open == other.open;
        }
    }
}
