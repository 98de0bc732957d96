package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.language.Tokeniser.Piece;
import org.sitrep.engine.record.Span;

/** Turns what the network says of a sentence's windows into a {@link Sentence}. Thread-safe. */
final class SentenceBuilder {
    private final List<String> upos;
    private final List<String> xpos;
    private final List<String> feats;
    private final List<String> relations;
    private final List<String> roles;
    private final int kinds;
    private final NameDecoder names;
    private final Lemmatiser lemmatiser;

    SentenceBuilder(Model model, Lemmatiser lemmatiser) {
        upos = model.labels("upos");
        xpos = model.labels("xpos");
        feats = model.labels("feats");
        relations = model.labels("relations");
        roles = model.labels("roles");
        kinds = model.labels("names").size();
        names = new NameDecoder(model.labels("names"));
        this.lemmatiser = lemmatiser;
    }

    /** @param windows the parts of {@code draft}, in order, each with its reading */
    Sentence sentence(String text, int index, Encoder.Draft draft, List<Window> windows, List<Reading> readings) {
        List<Piece> words = draft.words();
        List<Token> tokens = new ArrayList<>(words.size());
        List<Name> found = new ArrayList<>();
        List<Predicate> predicates = new ArrayList<>();
        int root = -1;
        boolean capitals = hasCapitals(text, words);
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            Reading reading = readings.get(w);
            int offset = window.from();
            int count = window.to() - offset;
            for (int i = 1; i <= count; i++) {
                Token token =
                        token(text, words.get(offset + i - 1), offset + i - 1, offset, reading, i, root, capitals);
                tokens.add(token);
            }
            if (root < 0) {
                root = tokens.stream()
                        .filter(t -> t.head() < 0)
                        .findFirst()
                        .orElseThrow()
                        .index();
            }
            for (Name name : names.names(reading.names(), kinds, count)) {
                found.add(new Name(name.from() + offset, name.to() + offset, name.type()));
            }
            for (int i = 1; i <= count; i++) {
                // PropBank numbers auxiliaries too; they express nothing of their own.
                if (reading.predicates()[i] > 0 && !tokens.get(offset + i - 1).is("aux")) {
                    predicates.add(predicate(reading.roles()[i], i, offset, count));
                }
            }
        }
        Span span = new Span(words.get(0).start(), words.get(words.size() - 1).end());
        return new Sentence(index, draft.paragraph(), draft.section(), span, tokens, found, predicates);
    }

    private Token token(
            String text, Piece word, int index, int offset, Reading reading, int i, int root, boolean capitals) {
        String form = text.substring(word.start(), word.end());
        String tag = upos.get(reading.upos()[i]);
        String penn = xpos.get(reading.xpos()[i]);
        int head = reading.heads()[i];
        String relation = relations.get(reading.relations()[i]);
        if (head == 0) {
            // A later window of a long sentence hangs on the first one's root.
            relation = root < 0 ? "root" : "parataxis";
        } else if (relation.equals("root")) {
            relation = tag.equals("PUNCT") ? "punct" : "parataxis";
        }
        return new Token(
                index,
                new Span(word.start(), word.end()),
                form,
                lemmatiser.lemma(form, tag, penn, index == 0 || capitals),
                tag,
                penn,
                feats.get(reading.feats()[i]),
                head == 0 ? root : head - 1 + offset,
                relation);
    }

    /** True if most longer words have a capital, as in headlines: then a capital tells nothing. */
    private static boolean hasCapitals(String text, List<Piece> words) {
        int all = 0;
        int capitals = 0;
        for (Piece word : words) {
            int first = text.codePointAt(word.start());
            if (word.end() - word.start() >= 4 && Character.isLetter(first)) {
                all++;
                capitals += Character.isUpperCase(first) ? 1 : 0;
            }
        }
        return 5 * capitals > 3 * all;
    }

    private Predicate predicate(int[] row, int at, int offset, int count) {
        List<Predicate.Role> found = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            if (row[i] > 0 && i != at) {
                found.add(new Predicate.Role(roles.get(row[i]), i - 1 + offset));
            }
        }
        return new Predicate(at - 1 + offset, found);
    }
}
