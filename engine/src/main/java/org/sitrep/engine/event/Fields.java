package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.record.SectionKind;

/** Tells sentences of sport, business, nature or fiction, where attack and defence mean something else. Thread-safe. */
final class Fields {
    /** Share of the sentences of a text with a word of the field from which on one word in a sentence settles it. */
    private static final double FULL = 0.5;

    private static final int LEAST = 3;

    /**
     * A field.
     *
     * @param settles words in one sentence that settle it
     * @param told true if only sentences in the present tense count, as plots are told
     */
    private record Field(int settles, boolean told, WordSet words) {}

    /** So many words need one word of the field more: long sentences tell of several things. */
    private static final int LONG = 40;

    private final List<Field> fields = new ArrayList<>();

    Fields(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/event/fields.tsv").rows()) {
            boolean told = row.get("settles").equals("present");
            int settles = told ? 1 : Integer.parseInt(row.get("settles"));
            fields.add(new Field(settles, told, new WordSet(row.list("words"))));
        }
    }

    /** For each sentence of {@code text}, whether it speaks of another field. */
    boolean[] foreign(ParsedText text) {
        int size = text.sentences().size();
        boolean[] foreign = new boolean[size];
        for (Field field : fields) {
            int[] counts = new int[size];
            int touched = 0;
            for (int i = 0; i < size; i++) {
                counts[i] = count(text.sentences().get(i), field);
                touched += counts[i] > 0 ? 1 : 0;
            }
            boolean full = touched >= LEAST && touched >= FULL * size;
            for (int i = 0; i < size; i++) {
                int enough = field.settles() + text.sentences().get(i).size() / LONG;
                foreign[i] |= counts[i] >= enough || full && counts[i] > 0;
            }
        }
        return foreign;
    }

    private static int count(Sentence s, Field field) {
        // A headline tells in the present what has happened.
        if (field.told()
                && (s.section() == SectionKind.HEADLINE
                        || Clauses.tense(s, s.root().index()) != Tense.PRESENT)) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < s.size(); i++) {
            if (field.words().matches(s, i) && s.nameAt(i) == null) {
                count++;
            }
        }
        return count;
    }
}
