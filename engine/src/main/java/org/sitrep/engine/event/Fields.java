package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;

/** Tells sentences of sport, business or nature, where attack and defence mean something else. Thread-safe. */
final class Fields {
    /** Words of a field in one sentence that settle it. */
    private static final int SETTLED = 2;
    /** Share of the sentences of a text with a word of the field from which on one word in a sentence settles it. */
    private static final double FULL = 0.34;

    private final List<WordSet> fields = new ArrayList<>();

    Fields(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/event/fields.tsv").rows()) {
            fields.add(new WordSet(row.list("words")));
        }
    }

    /** For each sentence of {@code text}, whether it speaks of another field. */
    boolean[] foreign(ParsedText text) {
        int size = text.sentences().size();
        boolean[] foreign = new boolean[size];
        for (WordSet field : fields) {
            int[] counts = new int[size];
            int touched = 0;
            for (int i = 0; i < size; i++) {
                counts[i] = count(text.sentences().get(i), field);
                touched += counts[i] > 0 ? 1 : 0;
            }
            boolean full = touched >= 3 && touched >= FULL * size;
            for (int i = 0; i < size; i++) {
                foreign[i] |= counts[i] >= SETTLED || full && counts[i] > 0;
            }
        }
        return foreign;
    }

    private static int count(Sentence s, WordSet field) {
        int count = 0;
        for (int i = 0; i < s.size(); i++) {
            if (field.matches(s, i)) {
                count++;
            }
        }
        return count;
    }
}
