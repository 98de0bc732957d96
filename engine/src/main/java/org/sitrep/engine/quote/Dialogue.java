package org.sitrep.engine.quote;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * Which paragraphs are turns of a talk written down: "MODERATOR: …", "Elena Marku: …", "Q: …".
 *
 * <p>A list of facts has labels too ("Location: …", "Casualties: …"). In a talk people ask or say "I", "we" and "you", and a label comes again.
 */
final class Dialogue {
    private final Set<Integer> turns = new TreeSet<>();

    private Dialogue() {}

    static Dialogue in(Manuscript manuscript) {
        Dialogue dialogue = new Dialogue();
        Map<String, Integer> labels = new TreeMap<>();
        Set<Integer> found = new TreeSet<>();
        int voiced = 0;
        int paragraph = -1;
        boolean labelled = false;
        for (Sentence s : manuscript.sentences()) {
            if (s.paragraph() != paragraph) {
                paragraph = s.paragraph();
                Opening opening = Opening.of(manuscript.text(), s);
                labelled = opening.hasLabel();
                if (labelled) {
                    labels.merge(opening.label(s, manuscript.text()), 1, Integer::sum);
                    found.add(s.index());
                }
            }
            voiced += labelled && isVoiced(manuscript, s) ? 1 : 0;
        }
        boolean again = labels.values().stream().anyMatch(times -> times > 1);
        if (again && voiced > 1 || voiced > 2 && labels.size() > 1) {
            dialogue.turns.addAll(found);
        }
        return dialogue;
    }

    /** True if {@code s} opens a turn. */
    boolean isTurn(Sentence s) {
        return turns.contains(s.index());
    }

    /** A question, or "I", "we", "you" outside quotation marks. */
    static boolean isVoiced(Manuscript manuscript, Sentence s) {
        boolean[] quoted = manuscript.quoted(s);
        for (Token token : s.tokens()) {
            boolean own = token.isPronoun() && (token.has("Person=1") || token.has("Person=2"));
            if (!quoted[token.index()] && (own || token.form().equals("?"))) {
                return true;
            }
        }
        return false;
    }
}
