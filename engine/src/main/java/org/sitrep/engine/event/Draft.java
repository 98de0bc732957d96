package org.sitrep.engine.event;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;

/** An event as one sentence tells it, before events told twice are joined. */
record Draft(
        Sentence sentence,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        List<String> actor,
        List<String> recipient,
        @Nullable String place,
        @Nullable String time,
        @Nullable String date,
        EventStatus status,
        boolean historical,
        @Nullable ReportedBy reportedBy,
        @Nullable Stance stance,
        Size size,
        Span trigger,
        List<Span> evidence,
        double confidence,
        String lemma,
        Because because) {
    /** This event with another size, and where and why it is told. */
    Draft with(Size other, List<Span> told, Because why) {
        return copy(place, time, date, other, told, why);
    }

    /** This event at a place and time, and where and why it is told. */
    Draft at(@Nullable String where, @Nullable String when, @Nullable String day, Collection<Span> told, Because why) {
        return copy(where, when, day, size, told, why);
    }

    /** This event done to others. */
    Draft to(List<String> others) {
        return between(actor.stream().filter(id -> !others.contains(id)).toList(), others);
    }

    /** This event done by others. */
    Draft by(List<String> others) {
        return between(
                others, recipient.stream().filter(id -> !others.contains(id)).toList());
    }

    private Draft between(List<String> doers, List<String> done) {
        return new Draft(
                sentence,
                type,
                mode,
                contexts,
                cameo,
                doers,
                done,
                place,
                time,
                date,
                status,
                historical,
                reportedBy,
                stance,
                size,
                trigger,
                evidence,
                confidence,
                lemma,
                because);
    }

    /** This event as {@code denial} says that it is not so, of {@code doer}. */
    Draft denied(Draft denial, List<String> doer, ReportedBy denier, Span word, double sure, Because why) {
        return told(
                denial.sentence(),
                doer,
                EventStatus.NEGATED,
                denier,
                Stance.DENIES,
                Size.NONE,
                word,
                denial.evidence(),
                sure,
                why);
    }

    /** This event as somebody claims it for himself, in {@code words} of {@code told}. */
    Draft claimed(
            Sentence told,
            List<String> claimant,
            @Nullable ReportedBy teller,
            @Nullable Stance taken,
            Size counted,
            Span words,
            List<Span> shown,
            double sure,
            Because why) {
        return told(told, claimant, status, teller, taken, counted, words, shown, sure, why);
    }

    /** This deed as another sentence tells of it. */
    private Draft told(
            Sentence told,
            List<String> doer,
            EventStatus as,
            @Nullable ReportedBy teller,
            @Nullable Stance taken,
            Size counted,
            Span words,
            List<Span> shown,
            double sure,
            Because why) {
        return new Draft(
                told, type, mode, contexts, cameo, doer, recipient, place, time, date, as, false, teller, taken,
                counted, words, shown, sure, lemma, why);
    }

    private Draft copy(
            @Nullable String where,
            @Nullable String when,
            @Nullable String day,
            Size other,
            Collection<Span> told,
            Because why) {
        return new Draft(
                sentence,
                type,
                mode,
                contexts,
                cameo,
                actor,
                recipient,
                where,
                when,
                day,
                status,
                historical,
                reportedBy,
                stance,
                other,
                trigger,
                List.copyOf(told),
                confidence,
                lemma,
                why);
    }
}
