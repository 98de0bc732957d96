package org.sitrep.picture.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.words.Fatal;
import org.sitrep.picture.words.Words;

/**
 * What of a telling is compared.
 *
 * @param place {@code null} if the telling names none
 * @param days the days it may have happened on, {@code null} if nothing is known
 * @param dated true if the telling itself gives the date, false if it follows from the day of publication
 * @param trigger stem of the words that tell it
 */
record Sketch(Told told, @Nullable Located place, @Nullable DayRange days, boolean dated, String trigger) {
    /** News is told on the day or within a few; a word spoken is older news sooner than a deed. */
    private static final int DEED_DAYS = 3;

    private static final int WORD_DAYS = 1;

    /** CAMEO: express intent to de-escalate military engagement. */
    private static final String AGREED_TRUCE = "0356";

    static Sketch of(Told told) {
        Located place = told.place() != null && told.place().precision() != Precision.UNKNOWN ? told.place() : null;
        DayRange days = DayRange.of(told.date());
        boolean dated = days != null;
        LocalDate published = told.published();
        if (days == null && published != null && !told.historical() && !ahead(told)) {
            days = new DayRange(published.minusDays(deed(told.type()) ? DEED_DAYS : WORD_DAYS), published);
        }
        List<String> words = Words.stems(told.trigger());
        return new Sketch(told, place, days, dated, words.isEmpty() ? "" : words.getFirst());
    }

    String document() {
        return told.document();
    }

    String story() {
        return told.story();
    }

    List<Identity> actors() {
        return told.actors();
    }

    List<Identity> recipients() {
        return told.recipients();
    }

    /** All who have a part in what is done together, whichever of them the telling puts first; empty for what one does to another. */
    List<Identity> parties() {
        if (type() != EventType.AGREE && type() != EventType.CONSULT && !truce()) {
            return List.of();
        }
        return Stream.concat(actors().stream(), recipients().stream()).toList();
    }

    EventType type() {
        return told.type();
    }

    /** True for a truce, whether it is told as what the sides agree on or as what they do: both are one thing, the codebook has two types for it. */
    boolean truce() {
        String cameo = told.cameo();
        return switch (type()) {
            case AGREE -> cameo != null && cameo.startsWith(AGREED_TRUCE);
            case RETREAT -> "ceasefire".equals(told.mode());
            default -> false;
        };
    }

    /** The same as if it had happened at {@code there}. */
    Sketch at(Located there) {
        return new Sketch(told, there, days, dated, trigger);
    }

    /** The same where its report is set, if it is a count that names no place. */
    Sketch atScene() {
        Located scene = told.scene();
        return place == null && scene != null && counts() ? at(scene) : this;
    }

    /** True for a count of who was hurt or arrested. */
    boolean counts() {
        boolean counted = type() == EventType.ASSAULT
                ? told.size().killed() != null || told.size().wounded() != null
                : type() == EventType.COERCE && told.size().arrested() != null;
        return counted && !ahead() && !told.historical() && told.status() != EventStatus.NEGATED;
    }

    /** True if somebody died of it, or is said not to have: by its count or by its word. */
    boolean fatal() {
        Range killed = told.size().killed();
        return type() == EventType.ASSAULT
                && ((killed != null && killed.low() != null && killed.low() > 0)
                        || Fatal.says(told.trigger(), told.words().text()));
    }

    /** The persons by name to whom it was done. */
    List<Identity> victims() {
        return recipients().stream()
                .filter(each -> each.named() && each.kind() == ActorKind.PERSON)
                .toList();
    }

    /** True for what is done; false for what is said, which is defined by its speaker. */
    boolean deed() {
        return deed(type());
    }

    private static boolean deed(EventType type) {
        return switch (type) {
            case COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> true;
            case AGREE, CONSULT, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> false;
        };
    }

    /** True for what has not happened yet, or never may. */
    boolean ahead() {
        return ahead(told);
    }

    private static boolean ahead(Told told) {
        return told.status() == EventStatus.PLANNED || told.status() == EventStatus.HYPOTHETICAL;
    }

    /** True if the headline tells it. */
    boolean inHeadline() {
        return told.words().text().strip().equals(told.headline());
    }

    /** True if somebody says that it did not happen. */
    boolean denial() {
        return told.stance() == Stance.DENIES || (told.status() == EventStatus.NEGATED && told.reported() && deed());
    }

    /** True if nothing but what was done is told: "dozens were wounded". */
    boolean leansOnContext() {
        boolean somebody = actors().stream().anyMatch(Identity::named)
                || recipients().stream().anyMatch(Identity::named);
        return goesOn() && !somebody;
    }

    /** True if it tells neither where nor when. */
    boolean goesOn() {
        return place == null && !dated && !told.historical() && !ahead() && told.status() != EventStatus.NEGATED;
    }
}
