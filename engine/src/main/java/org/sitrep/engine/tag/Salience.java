package org.sitrep.engine.tag;

import java.util.List;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * How much a text is about somebody or some place: by how often it is named, whether headline and first sentences name it, and in how many events it takes part.
 */
final class Salience {
    private static final double MENTION = 0.5;
    /** What a mention by noun or pronoun counts beside one by name. */
    private static final double OTHER = 0.4;

    private static final double HEADLINE = 2.0;
    private static final double LEAD = 1.0;
    private static final double ROLE = 0.5;
    private static final int MOST_ROLES = 4;

    /** Weight at which salience is one half. */
    private static final double HALF = 2.5;

    private final int headlineEnd;
    private final int leadEnd;

    Salience(ParsedText text) {
        int headline = 0;
        int lead = 0;
        int sentences = 0;
        for (Sentence s : text.sentences()) {
            if (s.section() == SectionKind.HEADLINE) {
                headline = s.span().end();
            } else if (sentences++ < 2) {
                lead = s.span().end();
            }
        }
        headlineEnd = headline;
        leadEnd = lead;
    }

    /**
     * Salience from 0 to 1.
     *
     * @param mentions by name, in text order, never empty
     * @param others how many mentions by noun or pronoun
     * @param roles in how many events it takes part
     */
    double of(List<Span> mentions, int others, int roles) {
        double weight = MENTION * (1 + 2 * StrictMath.log(mentions.size() + OTHER * others));
        int first = mentions.get(0).start();
        weight += first < headlineEnd ? HEADLINE : 0;
        weight += mentions.stream().anyMatch(span -> span.start() >= headlineEnd && span.start() < leadEnd) ? LEAD : 0;
        weight += ROLE * Math.min(roles, MOST_ROLES);
        return rounded(weight / (weight + HALF));
    }

    /** To three decimals, so that the record is the same on every machine and easy to read. */
    static double rounded(double score) {
        return StrictMath.rint(score * 1000) / 1000;
    }
}
