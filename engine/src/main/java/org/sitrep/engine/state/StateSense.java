package org.sitrep.engine.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.StateStatus;

/**
 * One way to say that something holds: a row of {@code rules/state/senses.tsv}, which documents the columns.
 *
 * @param subject parts of the clause to try for who holds the state
 * @param object parts of the clause to try for what it is about
 * @param light words that carry a noun, empty if it needs none
 * @param where file and line of the row
 */
record StateSense(
        String word,
        Word pos,
        String kind,
        List<String> subject,
        List<String> object,
        Wants wants,
        StateStatus effect,
        List<String> light,
        String where) {

    /** Part of speech. */
    enum Word {
        VERB,
        NOUN,
        /** Before its noun: rebel-held. */
        ADJECTIVE,
        /** As the predicate: is allied with. */
        ADJECTIVAL
    }

    /** What the object must be. */
    enum Wants {
        PLACE,
        ACTOR,
        ANY
    }

    /** True for what is so for years and that no deed begins: who "led" others on a day led them before. */
    boolean lasts() {
        return kind.equals("leads");
    }

    String rule() {
        return "state/" + kind + ":" + word;
    }

    /** All senses by word. */
    static Map<String, List<StateSense>> load(Knowledge knowledge) {
        Map<String, List<StateSense>> senses = new HashMap<>();
        for (Table.Row row : knowledge.table("rules/state/senses.tsv").rows()) {
            StateSense sense = new StateSense(
                    row.get("word"),
                    Word.valueOf(row.get("pos").toUpperCase(java.util.Locale.ROOT)),
                    row.get("kind"),
                    row.list("subject"),
                    row.list("object"),
                    Wants.valueOf(row.get("wants").toUpperCase(java.util.Locale.ROOT)),
                    StateStatus.valueOf(row.get("effect").toUpperCase(java.util.Locale.ROOT)),
                    row.list("light"),
                    row.where());
            senses.computeIfAbsent(sense.word, word -> new ArrayList<>()).add(sense);
        }
        return senses;
    }
}
