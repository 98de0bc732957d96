package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Document;

/**
 * Who was in office when, as far as the text has told ("resigned on Sunday", "was sworn in on Monday") and as the knowledge of leaders has it.
 *
 * <p>"Adisa resigned on Sunday, and Bello was sworn in. The president said on Saturday that …": on Saturday it was Adisa. Used by one thread, while one document is coded.
 */
final class Tenures {
    private final ActorKnowledge knowledge;
    private final ClauseDays days;
    private final Document document;
    private final List<Turn> turns = new ArrayList<>();

    /** Somebody came into office or left it. */
    private record Turn(
            Entity person, boolean begins, @Nullable String day, Sentence sentence, int verb) {}

    /** What is known of somebody's office at the time of a clause; the better ones stand last. */
    enum Standing {
        /** The office was over or had not begun. */
        OUT,
        /** Nothing is said. */
        OPEN,
        /** The text or the knowledge says so. */
        IN
    }

    Tenures(ActorKnowledge knowledge, ClauseDays days, Document document) {
        this.knowledge = knowledge;
        this.days = days;
        this.document = document;
    }

    /** Takes in what a sentence says, once its mentions are linked. */
    void read(Sentence s, List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        for (Token verb : s.tokens()) {
            if (verb.isVerb()) {
                OfficeTurns.leaving(knowledge, s, verb).forEach(token -> add(s, verb, token, mentions, false));
                OfficeTurns.entering(knowledge, s, verb).forEach(token -> add(s, verb, token, mentions, true));
            }
        }
    }

    private void add(Sentence s, Token verb, Token token, List<Mention> mentions, boolean begins) {
        for (Mention mention : mentions) {
            boolean meant = mention.head == token.index() || mention.nameFrom >= 0 && mention.covers(token.index());
            if (meant && mention.entity != null && mention.entity.isPerson()) {
                turns.add(new Turn(mention.entity, begins, days.of(s, verb), s, verb.index()));
            }
        }
    }

    /** True if the text has told that {@code person} came into office. */
    boolean hasBegun(Entity person) {
        return turns.stream().anyMatch(turn -> turn.begins() && turn.person() == person);
    }

    /** True if the text has told that {@code person} left office. */
    boolean hasEnded(Entity person) {
        return turns.stream().anyMatch(turn -> !turn.begins() && turn.person() == person);
    }

    /** True if the clause of {@code mention} says itself when it was. */
    boolean isDated(Mention mention) {
        return days.around(mention.sentence, mention.head) != null;
    }

    /** Whether {@code person} held the office of {@code phrase} at the time that {@code mention} speaks of. */
    Standing standing(Entity person, Mention mention, Phrase phrase) {
        String day = day(mention);
        boolean earlier = isEarlier(mention);
        Standing told = told(person, mention, day, earlier);
        return told == Standing.OPEN ? known(person, phrase, day) : told;
    }

    /** The day of the clause that {@code mention} stands in; of a clause without one, the day of publication. */
    @Nullable
    String day(Mention mention) {
        String day = days.around(mention.sentence, mention.head);
        if (day != null) {
            return day;
        }
        return document.published() == null ? null : document.published().day().toString();
    }

    private Standing told(Entity person, Mention mention, @Nullable String day, boolean earlier) {
        String own = days.around(mention.sentence, mention.head);
        Standing standing = Standing.OPEN;
        for (Turn turn : turns) {
            if (turn.person() != person && turn.person().mergedInto != person) {
                continue;
            }
            int order = own == null || turn.day() == null ? 0 : compare(own, turn.day());
            boolean after = order != 0 ? order > 0 : !earlier;
            // On the day itself both may be meant: the words behind the change speak of what came after it.
            standing = after == turn.begins() ? Standing.IN : Standing.OUT;
            if (turn.begins() && !after && order == 0) {
                standing = Standing.OPEN;
            }
        }
        return standing;
    }

    private Standing known(Entity person, Phrase phrase, @Nullable String day) {
        if (person.name == null || day == null) {
            return Standing.OPEN;
        }
        return switch (knowledge.leaders().held(person.name, phrase.role().noun(), phrase.country(), day)) {
            case YES -> Standing.IN;
            case NO -> Standing.OUT;
            case UNKNOWN -> Standing.OPEN;
        };
    }

    /** Compares two days, months or years as far as both are told: a month does not tell the order of the days in it, nor "199X" that of the years. */
    static int compare(String a, String b) {
        int length = Math.min(told(a), told(b));
        return a.substring(0, length).compareTo(b.substring(0, length));
    }

    private static int told(String day) {
        int at = 0;
        while (at < day.length() && (Character.isDigit(day.charAt(at)) || day.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    /** "the president had promised": before what the text has just told. */
    private static boolean isEarlier(Mention mention) {
        Sentence s = mention.sentence;
        Token at = mention.headToken();
        for (int steps = 0; steps < 8; steps++) {
            Token head = s.head(at);
            if (head == null) {
                return false;
            }
            if (head.isVerb()) {
                return Clauses.auxiliaries(s, head.index()).stream()
                        .anyMatch(aux -> aux.form().toLowerCase(Locale.ROOT).equals("had"));
            }
            at = head;
        }
        return false;
    }
}
