package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;

/** Joins what is told twice: headline and lead, or the same again further down. Stateless. */
final class Joining {
    private Joining() {}

    /** {@code drafts} with those that tell of one event made one, in text order. */
    static List<Draft> join(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            int at = -1;
            for (int i = 0; i < joined.size() && at < 0; i++) {
                at = isSame(joined.get(i), draft) ? i : -1;
            }
            if (at < 0) {
                joined.add(draft);
            } else {
                joined.set(at, both(joined.get(at), draft));
            }
        }
        return joined;
    }

    private static boolean isSame(Draft a, Draft b) {
        if (a.type() != b.type()
                || a.status() != b.status()
                || a.historical() != b.historical()
                || a.sentence() == b.sentence()) {
            return false;
        }
        boolean headline = a.sentence().section() == SectionKind.HEADLINE;
        boolean told = !a.actor().isEmpty()
                || !a.recipient().isEmpty()
                || a.place() != null && a.place().equals(b.place());
        boolean sides = headline
                ? told && overlap(a.actor(), b.actor()) && overlap(a.recipient(), b.recipient())
                : !a.actor().isEmpty()
                        && a.actor().equals(b.actor())
                        && a.recipient().equals(b.recipient());
        boolean words = a.lemma().equals(b.lemma())
                || a.because().rule().equals(b.because().rule());
        boolean lead = headline && b.sentence().index() <= 2;
        return sides
                && (words || lead && Objects.equals(a.cameo(), b.cameo()))
                && agree(a.date(), b.date())
                && agree(a.place(), b.place())
                && meet(a.size().killed(), b.size().killed())
                && meet(a.size().arrested(), b.size().arrested());
    }

    private static boolean overlap(List<String> a, List<String> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }

    private static boolean agree(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    /** True unless both count and cannot mean the same: "two" and "at least two" can. */
    private static boolean meet(@Nullable Range a, @Nullable Range b) {
        return a == null || b == null || !isAbove(a, b) && !isAbove(b, a);
    }

    private static boolean isAbove(Range a, Range b) {
        return a.low() != null && b.high() != null && a.low() > b.high();
    }

    private static Draft both(Draft a, Draft b) {
        Set<Span> evidence = new LinkedHashSet<>(a.evidence());
        evidence.addAll(b.evidence());
        return new Draft(
                a.sentence(),
                a.type(),
                a.mode() == null ? b.mode() : a.mode(),
                a.contexts(),
                a.cameo(),
                a.actor().size() >= b.actor().size() ? a.actor() : b.actor(),
                a.recipient().size() >= b.recipient().size() ? a.recipient() : b.recipient(),
                a.place() == null ? b.place() : a.place(),
                a.time() == null ? b.time() : a.time(),
                a.date() == null ? b.date() : a.date(),
                a.status(),
                a.historical(),
                a.reportedBy() == null ? b.reportedBy() : a.reportedBy(),
                a.stance() == null ? b.stance() : a.stance(),
                both(a.size(), b.size()),
                a.trigger(),
                List.copyOf(evidence),
                Math.max(a.confidence(), b.confidence()),
                a.lemma(),
                a.because());
    }

    private static Size both(Size a, Size b) {
        return new Size(
                careful(a.killed(), b.killed()),
                careful(a.wounded(), b.wounded()),
                careful(a.arrested(), b.arrested()),
                careful(a.protesters(), b.protesters()));
    }

    /** The first, unless the second starts from the same figure and leaves more open: "two killed", then "at least two". */
    private static @Nullable Range careful(@Nullable Range a, @Nullable Range b) {
        boolean opens = a != null && b != null && Objects.equals(a.low(), b.low()) && b.high() == null;
        return a == null || opens ? b : a;
    }
}
