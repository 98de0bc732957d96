package org.sitrep.engine.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;

/** Short forms that a document itself explains: after "Front for Rural Renewal (FRR)" FRR is that front, whatever other FRR the knowledge has. Immutable. */
final class Definitions {
    private final Map<String, NameEntry> meanings = new HashMap<>();

    /** Reads the explanations in {@code sentences}; of two the first counts. */
    Definitions(ActorKnowledge knowledge, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            if (hasLettersInBrackets(sentence)) {
                knowledge.names().find(sentence).forEach(hit -> read(sentence, hit));
            }
        }
    }

    /** What {@code hit} means here if it is a short form that the document explains, else {@code null}. */
    @Nullable
    NameEntry of(Sentence sentence, NameIndex.Hit<NameEntry> hit) {
        boolean one = hit.to() - hit.from() == 1;
        return one ? meanings.get(sentence.token(hit.from()).form()) : null;
    }

    private static boolean hasLettersInBrackets(Sentence s) {
        for (int i = 2; i < s.size(); i++) {
            if (s.token(i).form().equals(")") && s.token(i - 2).form().equals("(")) {
                return true;
            }
        }
        return false;
    }

    private void read(Sentence s, NameIndex.Hit<NameEntry> hit) {
        int at = hit.to();
        boolean letters = hit.to() - hit.from() > 1
                && at + 2 < s.size()
                && s.token(at).form().equals("(")
                && s.token(at + 2).form().equals(")");
        if (!letters) {
            return;
        }
        String form = s.token(at + 1).form();
        StringBuilder name = new StringBuilder();
        for (int i = hit.from(); i < hit.to(); i++) {
            name.append(i > hit.from() ? " " : "").append(s.token(i).form());
        }
        if (Names.isAcronym(form) && Bodies.isAcronymOf(form, name.toString())) {
            hit.values().stream()
                    .filter(NameEntry::isName)
                    .findFirst()
                    .ifPresent(entry -> meanings.putIfAbsent(form, entry));
        }
    }
}
