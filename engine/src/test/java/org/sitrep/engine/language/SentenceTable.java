package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Builds a sentence from a table, a token a line: {@code form lemma upos xpos head deprel [feats]}, parted by blanks, heads from 1, root 0.
 *
 * <p>The text is the forms joined by single blanks; {@link #text(String)} gives it.
 */
public final class SentenceTable {
    private SentenceTable() {}

    /** The sentence of {@code table}, without names and predicates. */
    public static Sentence of(String table) {
        return of(table, List.of(), List.of());
    }

    /** The sentence of {@code table} with names and predicates. */
    public static Sentence of(String table, List<Name> names, List<Predicate> predicates) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String line : table.strip().split("\n")) {
            String[] cells = line.strip().split("\\s+");
            Span span = new Span(at, at + cells[0].length());
            tokens.add(new Token(
                    tokens.size(),
                    span,
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells.length > 6 ? cells[6] : "_",
                    Integer.parseInt(cells[4]) - 1,
                    cells[5]));
            at = span.end() + 1;
        }
        Span span = new Span(0, at - 1);
        return new Sentence(0, 0, SectionKind.BODY, span, tokens, names, predicates);
    }

    /** The text that the spans of {@link #of(String)} point into. */
    public static String text(String table) {
        List<String> forms = new ArrayList<>();
        for (String line : table.strip().split("\n")) {
            forms.add(line.strip().split("\\s+")[0]);
        }
        return String.join(" ", forms);
    }
}
