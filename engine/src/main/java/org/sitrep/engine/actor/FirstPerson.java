package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.MentionForm;

/**
 * Links "I", "me", "my" inside quotation marks to whoever is said to speak in the sentence, or was the last to speak in the paragraph.
 *
 * <p>"We" is left alone: it may mean the speaker's side, country or company.
 */
final class FirstPerson {
    private final ActorKnowledge knowledge;
    private final ParsedText text;
    private final Facts facts;

    FirstPerson(ActorKnowledge knowledge, ParsedText text, Facts facts) {
        this.knowledge = knowledge;
        this.text = text;
        this.facts = facts;
    }

    void link() {
        Entity last = null;
        int paragraph = -1;
        int paragraphStart = 0;
        for (Sentence s : text.sentences()) {
            if (s.paragraph() != paragraph) {
                last = null;
                paragraph = s.paragraph();
                paragraphStart = s.span().start();
            }
            Entity speaker = speaker(s);
            last = speaker == null ? last : speaker;
            if (last == null) {
                continue;
            }
            for (Token token : s.tokens()) {
                if (isFirstPerson(token)
                        && isQuoted(paragraphStart, token.span().start())) {
                    Mention mention = new Mention(
                            s,
                            Mention.Shape.PRONOUN,
                            MentionForm.PRONOUN,
                            token.index(),
                            token.index() + 1,
                            token.index());
                    last.add(mention, "speaker");
                }
            }
        }
    }

    private static boolean isFirstPerson(Token token) {
        return switch (token.form().toLowerCase(Locale.ROOT)) {
            case "i", "me", "my", "mine", "myself" -> token.isPronoun();
            default -> false;
        };
    }

    /** True if quotation marks that opened in the paragraph are still open at {@code offset}. */
    private boolean isQuoted(int from, int offset) {
        boolean open = false;
        String characters = text.text();
        for (int i = from; i < offset; i++) {
            char c = characters.charAt(i);
            if (c == '“') {
                open = true;
            } else if (c == '”') {
                open = false;
            } else if (c == '"') {
                open = !open;
            }
        }
        return open;
    }

    /** The person who is the subject of a verb of saying outside the quotation marks. */
    private @Nullable Entity speaker(Sentence s) {
        for (Token verb : s.tokens()) {
            if (!verb.isVerb() || !knowledge.isCue("says", verb.lemma().toLowerCase(Locale.ROOT))) {
                continue;
            }
            List<Token> subjects = Clauses.subjects(s, verb.index());
            for (Token subject : subjects) {
                Entity entity = facts.entity(s, subject.index());
                if (entity != null && entity.isPerson() && !isFirstPerson(subject)) {
                    return entity;
                }
            }
        }
        return null;
    }
}
