package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;

/**
 * Who says that he did what was told before: "Gunmen killed a judge in Herat on Monday. The Taliban claimed responsibility for the attack." The claim is of that deed, at its place, on its day, done to
 * the same; its toll is told once. "No group has claimed responsibility" tells of nobody's deed. Thread-safe.
 */
final class Responsibility {
    private static final int SENTENCES_BACK = 3;
    private static final double CONFIDENCE = 0.6;
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "both");
    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");

    private final WordClasses classes;
    private final Bearers bearers;

    Responsibility(WordClasses classes, Bearers bearers) {
        this.classes = classes;
        this.bearers = bearers;
    }

    /** {@code drafts}, in text order, with what is claimed filled in from what was told before. */
    List<Draft> told(Reading reading, List<Draft> drafts) {
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            Token noun = claimed(draft);
            if (noun == null) {
                all.add(draft);
            } else if (!draft.actor().isEmpty()) {
                Draft deed = isPointing(draft.sentence(), noun)
                        ? deed(reading, drafts, draft.sentence(), draft.actor())
                        : null;
                all.add(deed == null ? draft : filled(draft, deed));
            } else if (!isNobodys(draft) || deed(reading, drafts, draft.sentence(), List.of()) == null) {
                all.add(draft);
            }
        }
        for (Sentence s : reading.text().sentences()) {
            Draft bare = drafts.isEmpty() ? null : bare(reading, drafts, s);
            if (bare != null) {
                all.add(bare);
            }
        }
        all.sort(Comparator.comparing(Draft::trigger));
        return all;
    }

    /** The noun of the deed for which {@code draft} says that somebody claims responsibility, or is behind it; {@code null} if it says no such thing. */
    private @Nullable Token claimed(Draft draft) {
        if (draft.type() != EventType.ASSAULT || draft.status() != EventStatus.HAPPENED) {
            return null;
        }
        Sentence s = draft.sentence();
        Token noun = null;
        boolean claims = false;
        for (Token token : s.tokens()) {
            if (!draft.trigger().contains(token.span())) {
                continue;
            }
            claims |= classes.matches("claiming", s, token.index());
            boolean deed = token.isNoun() && !classes.matches("claiming", s, token.index());
            noun = deed ? token : noun;
        }
        boolean behind = noun != null && "behind".equals(s.adposition(noun.index()));
        return claims || behind ? noun : null;
    }

    private static boolean isPointing(Sentence s, Token noun) {
        return s.children(noun.index(), "det").stream()
                .anyMatch(det -> POINTING.contains(det.form().toLowerCase(Locale.ROOT)));
    }

    /** "No group has claimed responsibility for the attack". */
    private static boolean isNobodys(Draft draft) {
        Sentence s = draft.sentence();
        return s.tokens().stream()
                .filter(token -> draft.trigger().contains(token.span()) && token.isVerb())
                .flatMap(verb -> Clauses.subjects(s, verb.index()).stream())
                .anyMatch(subject -> isNobody(s, subject));
    }

    private static boolean isNobody(Sentence s, Token subject) {
        return NOBODY.contains(subject.form().toLowerCase(Locale.ROOT))
                || s.children(subject.index(), "det").stream()
                        .anyMatch(det -> NOBODY.contains(det.form().toLowerCase(Locale.ROOT)));
    }

    /** "The Taliban claimed responsibility.": of the deed told before, in a sentence that no draft tells; {@code null} if {@code s} says no such thing. */
    private @Nullable Draft bare(Reading reading, List<Draft> drafts, Sentence s) {
        for (Token verb : s.tokens()) {
            boolean passive = Clauses.isPassive(s, verb.index());
            Token word = verb.isVerb() && verb.lemma().equals("claim")
                    ? s.child(verb.index(), passive ? "nsubj" : "obj")
                    : null;
            boolean alone = word != null
                    && word.lemma().equals("responsibility")
                    && s.child(word.index(), "nmod") == null
                    && Clauses.negation(s, verb.index()) == null
                    && drafts.stream().noneMatch(draft -> draft.trigger().overlaps(verb.span()));
            if (word == null || !alone) {
                continue;
            }
            List<Actor> who = new ArrayList<>();
            Token first = null;
            for (Token subject : passive ? Clauses.agents(s, verb.index()) : Clauses.subjects(s, verb.index())) {
                first = first == null ? subject : first;
                who.addAll(bearers.of(reading, s, subject.index()));
            }
            List<String> ids = who.stream().map(Actor::id).distinct().toList();
            Draft deed = ids.isEmpty() ? null : deed(reading, drafts, s, ids);
            if (deed != null && first != null) {
                return claim(deed, s, ids, verb.span().union(word.span()), first.span());
            }
        }
        return null;
    }

    /** The last deed of force told before {@code s} that is laid at nobody's door by name, or at that of {@code claimants}; {@code null} if there is none near. */
    private static @Nullable Draft deed(Reading reading, List<Draft> drafts, Sentence s, List<String> claimants) {
        Draft found = null;
        int last = -1;
        for (Draft draft : drafts) {
            boolean deed =
                    draft.type() == EventType.ASSAULT && draft.status() == EventStatus.HAPPENED && !draft.historical();
            int told = deed
                    ? reading.toldLast(
                            draft.evidence(), s.index() - 1, other -> other.index() >= s.index() - SENTENCES_BACK)
                    : -1;
            boolean theirs = told > last
                    && (draft.actor().stream().anyMatch(claimants::contains) || !reading.names(draft.actor()));
            if (theirs) {
                found = draft;
                last = told;
            }
        }
        return found;
    }

    private static Draft filled(Draft claim, Draft deed) {
        boolean elsewhere =
                claim.place() != null && deed.place() != null && !claim.place().equals(deed.place());
        if (elsewhere
                || claim.date() != null && deed.date() != null && !claim.date().equals(deed.date())) {
            return claim;
        }
        Set<Span> evidence = new LinkedHashSet<>(claim.evidence());
        evidence.add(deed.trigger());
        return deed.claimed(
                claim.sentence(),
                claim.actor(),
                claim.reportedBy(),
                claim.stance(),
                claim.size(),
                claim.trigger(),
                List.copyOf(evidence),
                claim.confidence(),
                claim.because().and(new Because.Filled("claimed", deed.trigger(), "the deed told before")));
    }

    private static Draft claim(Draft deed, Sentence s, List<String> who, Span words, Span speaker) {
        Because because = new Because(
                "event/claimed-responsibility",
                null,
                words,
                List.of(new Because.Filled("claimed", deed.trigger(), "the deed told before")),
                List.of());
        return deed.claimed(
                s,
                who,
                new ReportedBy(who.get(0), speaker, null),
                Stance.ASSERTS,
                Size.NONE,
                words,
                List.of(words, deed.trigger()),
                CONFIDENCE,
                because);
    }
}
