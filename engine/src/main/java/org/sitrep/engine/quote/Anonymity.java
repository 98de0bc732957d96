package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Tells requests for a name to be kept out from statements: "an aide, who asked not to be named, said …", "requested anonymity". */
final class Anonymity {
    private static final String FILE = "rules/quote/anonymity.tsv";

    private final Set<String> rows = new TreeSet<>();

    Anonymity(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            rows.add(row.get("kind") + " " + row.get("word").toLowerCase(Locale.ROOT));
        }
    }

    /** {@code drafts} without those that say no more than that, or why: "declined to be named, citing the sensitivity of the matter". */
    List<Draft> without(List<Draft> drafts) {
        List<Draft> asked = drafts.stream().filter(this::is).toList();
        List<Draft> kept = new ArrayList<>(drafts);
        kept.removeAll(asked);
        kept.removeIf(draft -> asked.stream().anyMatch(outer -> isReason(draft, outer)));
        return kept;
    }

    private static boolean isReason(Draft draft, Draft asked) {
        Sentence s = draft.sentence();
        return s == asked.sentence()
                && draft.at() >= 0
                && s.token(draft.at()).xpos().equals("VBG")
                && s.under(draft.at(), asked.at())
                && (s.token(draft.at()).lemma().equals("cite")
                        || s.token(draft.at()).lemma().equals("quote"));
    }

    private boolean is(Draft draft) {
        CueSense sense = draft.sense();
        boolean asks = draft.at() >= 0
                && sense.word() == CueSense.Word.VERB
                && (sense.takes("to") || sense.takes("him-to") || sense.takes("np") || sense.takes("for"));
        return asks
                && draft.sentence().children(draft.at()).stream()
                        .anyMatch(asked -> asked.index() > draft.at()
                                && draft.touches(asked.span())
                                && isKeptOut(
                                        draft.sentence(), asked, sense.implies().equals("refused")));
    }

    private boolean isKeptOut(Sentence s, Token asked, boolean refused) {
        if (is("state", asked) || s.children(asked.index(), "xcomp").stream().anyMatch(word -> is("state", word))) {
            return true;
        }
        if (!Clauses.isPassive(s, asked.index())) {
            return false;
        }
        boolean named = is("done", asked) && s.child(asked.index(), "xcomp", "obj", "nsubj:pass") == null;
        return named && (refused || Clauses.negation(s, asked.index()) != null)
                || s.child(asked.index(), "nsubj:pass") instanceof Token subject && is("name", subject);
    }

    private boolean is(String kind, Token token) {
        return rows.contains(kind + " " + token.lemma().toLowerCase(Locale.ROOT));
    }
}
