package org.sitrep.app.report;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;

/** How sure one can be of what is told, in three fixed words. It counts who tells it and how; it does not know whether it is true. */
enum Confidence {
    /** Two outlets or more say so in their own words, apart from each other, and nobody denies it. */
    HIGH("High confidence."),
    /** One outlet says so in its own words, or two have it from others; nobody denies it. */
    MODERATE("Moderate confidence."),
    /** One outlet has it from somebody else, or it is denied. */
    LOW("Low confidence.");

    private static final int SEVERAL = 2;

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /** As a sentence. */
    String words() {
        return words;
    }

    /** As a sentence about something whose extent is told differently: the number is none of what is sure. */
    String words(boolean extentDiffers) {
        return extentDiffers ? words.replaceFirst("\\.$", " that it happened.") : words;
    }

    static Confidence of(Selection selection, List<SituationEvent> events) {
        // What its own speaker took back speaks against nothing.
        Set<String> settled = selection.contested().stream()
                .filter(each -> each.kind() == Contested.Kind.DENIAL && each.settled())
                .map(Contested::event)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> own = new HashSet<>();
        Set<String> any = new HashSet<>();
        boolean denied = false;
        for (SituationEvent event : events) {
            for (Telling telling : event.tellings()) {
                denied |= denied(telling) && !settled.contains(event.id());
                if (telling.independent() && !denied(telling)) {
                    any.add(voice(
                            telling.record().document().source(),
                            telling.record().document().id()));
                    if (telling.event().reportedBy() == null) {
                        own.add(voice(
                                telling.record().document().source(),
                                telling.record().document().id()));
                    }
                }
            }
        }
        return of(own, any, denied);
    }

    static Confidence of(Holding holding) {
        Set<String> own = new HashSet<>();
        Set<String> any = new HashSet<>();
        for (StateClaim claim : holding.begun()) {
            if (claim.independent()) {
                String voice = voice(claim.outlet(), claim.document());
                any.add(voice);
                if (claim.status() == StateStatus.HOLDS) {
                    own.add(voice);
                }
            }
        }
        return of(own, any, !holding.denied().isEmpty());
    }

    private static Confidence of(Set<String> own, Set<String> any, boolean denied) {
        if (denied) {
            return LOW;
        }
        if (own.size() >= SEVERAL) {
            return HIGH;
        }
        return own.isEmpty() && any.size() < SEVERAL ? LOW : MODERATE;
    }

    static boolean denied(Telling telling) {
        return telling.event().stance() == Stance.DENIES || telling.event().status() == EventStatus.NEGATED;
    }

    private static String voice(@org.jspecify.annotations.Nullable String outlet, String document) {
        return outlet == null ? document : outlet;
    }
}
