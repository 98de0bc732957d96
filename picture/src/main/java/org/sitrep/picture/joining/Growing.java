package org.sitrep.picture.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.Told;

/** What of an event a new telling is compared with. Not thread-safe. */
final class Growing {
    /** Of an event that many tell, the first tellings and the last are compared. */
    private static final int FIRST = 3;

    private static final int LAST = 8;

    private final List<Sketch> compared = new ArrayList<>();

    Growing(List<Told> tellings) {
        for (int i = 0; i < tellings.size(); i++) {
            if (i < FIRST || i >= tellings.size() - LAST) {
                compared.add(Sketch.of(tellings.get(i)));
            }
        }
    }

    void add(Sketch sketch) {
        compared.add(sketch);
        if (compared.size() > FIRST + LAST) {
            compared.remove(FIRST);
        }
    }

    /** True if it is told of a later day. */
    boolean newerThan(Growing other) {
        LocalDate mine = day();
        LocalDate theirs = other.day();
        return mine != null && theirs != null && mine.isAfter(theirs);
    }

    /** The day it is told of, {@code null} if no telling gives one. */
    private @Nullable LocalDate day() {
        for (Sketch told : compared) {
            DayRange days = day(told);
            if (days != null) {
                return days.first();
            }
        }
        return null;
    }

    /** True if nobody tells it any more. */
    boolean gone() {
        return compared.isEmpty();
    }

    /** True if a telling gives the same one day. */
    boolean onTheDayOf(Sketch sketch) {
        DayRange mine = day(sketch);
        return mine != null && compared.stream().anyMatch(told -> mine.equals(day(told)));
    }

    private static @Nullable DayRange day(Sketch told) {
        DayRange days = told.days();
        return told.dated() && days != null && days.days() == 1 ? days : null;
    }

    /** True if a telling gives the same mode. */
    boolean ofTheKindOf(Sketch sketch) {
        String mode = sketch.told().mode();
        return mode != null
                && compared.stream().anyMatch(told -> mode.equals(told.told().mode()));
    }

    double likeness(Sketch sketch) {
        return likeness(sketch, compared);
    }

    /** The same with each count that names no place set where its report is. */
    double likenessAtScene(Sketch sketch) {
        return likeness(sketch, compared.stream().map(Sketch::atScene).toList());
    }

    private double likeness(Sketch sketch, List<Sketch> compared) {
        if (!mayBeDenied(sketch)) {
            return Likeness.NEVER;
        }
        double best = Likeness.NEVER;
        boolean oneDeath = compared.stream().anyMatch(told -> Likeness.oneDeath(told, sketch));
        for (Sketch told : compared) {
            double each = Likeness.of(told, sketch);
            // What leans on its context or denies has little of its own to differ in.
            if (each == Likeness.NEVER && !oneDeath && !told.denial() && !told.leansOnContext()) {
                return Likeness.NEVER;
            }
            best = Math.max(best, each);
        }
        return best;
    }

    /** True unless one of the two denies another deed: that civilians were killed is not denied of the fighting. */
    private boolean mayBeDenied(Sketch sketch) {
        if (sketch.denial()) {
            Denied denied = Denied.of(sketch);
            return denied.vague() || denied.definite() || denies(sketch, denied);
        }
        return !compared.stream().allMatch(Sketch::denial)
                || compared.stream().anyMatch(denial -> {
                    Denied denied = Denied.of(denial);
                    return denied.vague() || denied.definite() || denied.about(denial, sketch);
                });
    }

    /** True if a telling is of what {@code denial} says was not done. */
    boolean denies(Sketch denial, Denied denied) {
        return compared.stream().anyMatch(told -> denied.about(denial, told));
    }

    /** True if {@code sketch} was said within days of it. */
    boolean answeredBy(Sketch sketch) {
        return compared.stream().anyMatch(told -> Likeness.answered(told, sketch));
    }

    /**
     * True if a telling that leans on its context may mean this.
     *
     * @param answer true if its report has the same speaker deny this: what he says instead is of the same deed, whatever kind he gives it
     */
    boolean fits(Sketch sketch, boolean answer) {
        if (gone()) {
            return false;
        }
        Sketch first = compared.getFirst();
        boolean sameType = first.type() == sketch.type() || (first.truce() && sketch.truce());
        if (!sameType || first.ahead() || first.told().historical()) {
            return false;
        }
        // "No one was hurt" is nothing that could be gone on about.
        if (first.told().status() == EventStatus.NEGATED && !first.denial()) {
            return false;
        }
        if (sketch.denial()) {
            // That other people were killed is denied without denying that these were.
            return Likeness.mayBeKind(first, sketch)
                    && compared.stream()
                            .allMatch(told -> told.denial()
                                    || (Likeness.samePeople(told, sketch) && !Likeness.anothers(told, sketch)));
        }
        return (answer || Likeness.sameKind(first, sketch))
                && sameSizes(sketch)
                && compared.stream().anyMatch(told -> Likeness.samePeople(told, sketch));
    }

    private boolean sameSizes(Sketch sketch) {
        return compared.stream()
                .noneMatch(told -> told.document().equals(sketch.document())
                        && Likeness.differs(told.told().size(), sketch.told().size()));
    }
}
