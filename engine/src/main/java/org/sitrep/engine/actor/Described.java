package org.sitrep.engine.actor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.SectionKind;

/**
 * Finds the person whom news calls by what readers may know of them: "the 61-year-old", "the former general", "the Ohio Republican".
 *
 * <p>For an age, one that stands behind a name ("Bashir, 75,") decides; otherwise the person who is most present, and only if no other one comes near. For what somebody was
 * before, only the subject that the sentence before was about. Used by one thread, while one document is coded.
 */
final class Described {
    /** The role noun of "the 61-year-old". */
    static final String AGED = "year-old";

    private static final int FARTHEST = 3;
    private static final int MARGIN = 12;
    private static final Pattern AGE = Pattern.compile(",\\s+(\\d{1,3})(?=\\s*[,.)])|\\s+\\((\\d{1,3})\\)");

    private final Coreference links;

    Described(Coreference links) {
        this.links = links;
    }

    /** True for token {@code i} if it is the last of "61-year-old" and stands for somebody. */
    static boolean isAged(Sentence s, int i) {
        return i > 3
                && s.token(i).form().equalsIgnoreCase("old")
                && s.token(i - 1).form().equals("-")
                && s.token(i - 2).form().equalsIgnoreCase("year")
                && s.token(i - 3).form().equals("-");
    }

    /** Whom {@code mention} means, {@code null} if it is nobody named so far, or nothing tells who. */
    @Nullable
    Entity bearer(Mention mention, Phrase phrase) {
        boolean aged = phrase.role().noun().equals(AGED);
        boolean former = phrase.status() == RoleStatus.HELD
                && phrase.country() == null
                && phrase.owner() == null
                && phrase.ofText() == null
                && phrase.possessor() < 0;
        boolean partisan = links.knowledge.isCue("partisan", phrase.role().noun());
        boolean the = mention.sentence.token(mention.from).form().equalsIgnoreCase("the");
        if (mention.plural || !the || !(aged || former || partisan)) {
            return null;
        }
        if (!aged) {
            Entity topic = isTopic(mention) ? topicBefore(mention) : null;
            return topic != null && partisan && isOfAnother(topic, phrase) ? null : topic;
        }
        int age = age(mention);
        Entity best = null;
        int bestScore = 0;
        int secondScore = 0;
        for (Entity entity : links.entities) {
            if (!entity.isPerson() || entity.plural || !entity.isNamed()) {
                continue;
            }
            int stated = age < 0 ? -1 : statedAge(entity);
            if (stated >= 0 && stated == age) {
                return entity;
            }
            int score = stated >= 0 ? 0 : score(entity, mention);
            if (score > bestScore) {
                secondScore = bestScore;
                best = entity;
                bestScore = score;
            } else {
                secondScore = Math.max(secondScore, score);
            }
        }
        return bestScore - secondScore >= MARGIN ? best : null;
    }

    /** True if {@code entity} was said to be of another party. */
    private boolean isOfAnother(Entity entity, Phrase phrase) {
        return entity.mentions.stream()
                .map(other -> other.phrase)
                .anyMatch(theirs -> theirs != null
                        && links.knowledge.isCue("partisan", theirs.role().noun())
                        && !theirs.role().equals(phrase.role()));
    }

    /** The named person that the sentence before is about, {@code null} if it is about nobody. */
    private @Nullable Entity topicBefore(Mention mention) {
        for (Entity entity : links.entities) {
            for (Mention other : entity.mentions) {
                if (other.sentence.index() == mention.sentence.index() - 1 && isTopic(other)) {
                    return entity.isPerson() && entity.isNamed() && !entity.plural ? entity : null;
                }
            }
        }
        return null;
    }

    /** True for the subject of the main verb, or of the verb that says what somebody says. */
    private static boolean isTopic(Mention mention) {
        Token token = mention.headToken();
        return token.is("nsubj") && token.head() == mention.sentence.root().index();
    }

    /** How present {@code entity} is where {@code mention} stands, 0 if it cannot be meant. */
    private int score(Entity entity, Mention mention) {
        Mention last = null;
        int named = 0;
        for (Mention other : entity.mentions) {
            if (other.sentence.index() < mention.sentence.index()) {
                last = other;
                named += other.form == MentionForm.NAME ? 1 : 0;
            } else if (other.sentence == mention.sentence && other.head < mention.head) {
                if (!other.headToken().has("Poss=Yes")) {
                    return 0; // a person that the sentence names already is "he" or "she" there
                }
                last = other;
            }
        }
        int distance = last == null ? FARTHEST + 1 : mention.sentence.index() - last.sentence.index();
        if (last == null || distance > FARTHEST) {
            return 0;
        }
        boolean headline = entity.mentions.get(0).sentence.section() == SectionKind.HEADLINE;
        boolean put = isPutIntoOffice(last);
        if (!headline && !put && !last.isSubject()) {
            return 0;
        }
        int subject = put ? 20 + MARGIN : last.isSubject() ? 20 : 0;
        int paragraph = last.sentence.paragraph() == mention.sentence.paragraph() ? 6 : 0;
        return 80 - 20 * distance + subject + paragraph + Math.min(12, 4 * named) + (headline ? 35 : 0);
    }

    /** "appointed Moussa Traore": what is told next of somebody by age is told of who is new, not of who did it. */
    private boolean isPutIntoOffice(Mention mention) {
        Token token = mention.headToken();
        Token above = token.is("appos") || token.is("flat") ? mention.sentence.head(token) : null;
        token = above == null ? token : above; // "the economist Moussa Traore"
        Token verb = token.is("obj") || token.is("nsubj:pass") ? mention.sentence.head(token) : null;
        return verb != null && links.knowledge.isCue("gets-office", verb.lemma().toLowerCase(Locale.ROOT));
    }

    private static int age(Mention mention) {
        for (int i = mention.from; i < mention.to; i++) {
            Token token = mention.sentence.token(i);
            if (token.upos().equals("NUM") && token.form().matches("\\d{1,3}")) {
                return Integer.parseInt(token.form());
            }
        }
        return -1;
    }

    /** The age that stands behind a name of {@code entity}, −1 if none does. */
    private int statedAge(Entity entity) {
        for (Mention mention : entity.mentions) {
            if (mention.form == MentionForm.PRONOUN) {
                continue;
            }
            Matcher matcher = AGE.matcher(links.document.text());
            if (matcher.region(mention.span().end(), links.document.text().length())
                    .lookingAt()) {
                String years = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                return Integer.parseInt(years);
            }
        }
        return -1;
    }
}
