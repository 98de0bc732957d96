package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that happened, as one sentence tells it: the word that leads, the words that only say the same again or what came of it, and the words that are its content.
 * Not thread-safe; lives for one sentence.
 */
final class Group {
    private final Match lead;
    private final List<Match> same = new ArrayList<>();
    private final List<Match> content = new ArrayList<>();

    Group(Match lead) {
        this.lead = lead;
    }

    Match lead() {
        return lead;
    }

    /** Other words for the same event ("the attack killed …, wounding …"), in text order. */
    List<Match> same() {
        return same;
    }

    /** What is agreed to, demanded, threatened, refused or blamed, the nearest first. */
    List<Match> content() {
        return content;
    }

    /** All matches of this event but its content. */
    List<Match> members() {
        List<Match> all = new ArrayList<>();
        all.add(lead);
        all.addAll(same);
        return all;
    }
}
