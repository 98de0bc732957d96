package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.EventType;

/**
 * One sense of an event word: when it holds, who is who, and what it means.
 *
 * @param id such as {@code verb:attack}
 * @param source file and line
 * @param words each a word, or a word and what must stand with it
 * @param actor roles that name who acts
 * @param mutual true if all roles of {@code actor} are parties of one event; otherwise the first that is filled counts
 * @param recipient roles that name whom it is done to, the first that is filled counts
 * @param strength 3 no doubt, 2 a side must be named, 1 both sides must be named
 * @param rank place in the table, which decides between equals
 */
record Sense(
        String id,
        String source,
        List<String> words,
        List<Condition> when,
        List<String> actor,
        boolean mutual,
        List<String> recipient,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        int strength,
        String example,
        int rank) {

    /** The more a sense asks for, the earlier it is tried; equals in the order of the table. */
    static final Comparator<Sense> BY_SPECIFICITY =
            Comparator.comparingInt((Sense sense) -> -sense.specificity()).thenComparingInt(Sense::rank);

    Sense {
        words = List.copyOf(words);
        when = List.copyOf(when);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        contexts = List.copyOf(contexts);
    }

    /** Reads a row of {@code verbs.tsv} or {@code nouns.tsv}. */
    static Sense of(Table.Row row, String family, int rank) {
        List<Condition> when = new ArrayList<>();
        for (String part : row.get("when").split(";", -1)) {
            if (!part.isBlank()) {
                when.add(Condition.parse(part.strip()));
            }
        }
        String actor = row.get("actor");
        String mode = row.get("mode");
        String cameo = row.get("cameo");
        return new Sense(
                family + ":" + row.get("sense"),
                row.where(),
                row.list(family + "s"),
                when,
                roles(actor),
                actor.contains("+"),
                roles(row.get("recipient")),
                EventType.valueOf(row.get("type")),
                mode.isEmpty() ? null : mode,
                row.list("contexts"),
                cameo.isEmpty() ? null : cameo,
                Integer.parseInt(row.get("strength")),
                row.get("example"),
                rank);
    }

    /** True for what goes along with another deed: "said after talks with". */
    boolean isCircumstance() {
        return actor.contains("clause");
    }

    private int specificity() {
        int count = 0;
        for (Condition condition : when) {
            count += condition.selects() ? 2 : condition.negated() ? 0 : 1;
        }
        return count;
    }

    private static List<String> roles(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("[|+]"));
    }
}
