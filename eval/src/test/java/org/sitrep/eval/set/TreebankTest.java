package org.sitrep.eval.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Predicate;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.language.TokenRange;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;

/** The treebank scorer on two invented sentences and a parser that errs on purpose. */
class TreebankTest {
    private static final String FIRST =
            "{\"id\":\"x-1\",\"doc\":null,\"text\":\"Ana saw Oslo.\",\"form\":[\"Ana\",\"saw\",\"Oslo\",\".\"],\"lemma\":[\"Ana\",\"see\",\"Oslo\",\".\"],"
                    + "\"upos\":[\"PROPN\",\"VERB\",\"PROPN\",\"PUNCT\"],\"xpos\":[\"NNP\",\"VBD\",\"NNP\",\".\"],\"head\":[2,0,2,2],"
                    + "\"deprel\":[\"nsubj\",\"root\",\"obj\",\"punct\"],\"ner\":[\"B-PER\",\"O\",\"B-LOC\",\"O\"],\"nerOpen\":true,"
                    + "\"props\":[{\"at\":1,\"roleset\":\"see.01\",\"args\":[[0,1,\"ARG0\"],[2,3,\"ARG1\"],[3,4,\"ARGM-NEG\"]]}]}";
    private static final String SECOND =
            "{\"id\":\"x-2\",\"doc\":null,\"text\":\"Rain fell\",\"form\":[\"Rain\",\"fell\"],\"lemma\":[\"rain\",\"fall\"],"
                    + "\"upos\":[\"NOUN\",\"VERB\"],\"xpos\":[\"NN\",\"VBD\"],\"head\":[2,0],\"deprel\":[\"nsubj\",\"root\"],\"ner\":null,"
                    + "\"nerOpen\":false,\"props\":null}";
    private static final String TEXT = "Ana saw Oslo. Rain fell";

    @TempDir
    private Path folder;

    @Test
    void documentsAreJoinedAndComparedWordByWord() throws IOException {
        Treebank set = new Treebank("ewt_dev", false);
        Files.writeString(folder.resolve("ewt_dev.jsonl"), FIRST + "\n" + SECOND + "\n");
        Problems problems = new Problems();
        List<Treebank.Item> items = set.read(folder, problems);
        assertThat(problems.lines()).isEmpty();
        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.document().text()).isEqualTo(TEXT));
        Tally tally = new Tally();
        set.score(items.get(0), new Parser(), tally);
        assertThat(of(set, tally, "tokens")).containsExactly(6, 0, 0);
        assertThat(of(set, tally, "sentences")).containsExactly(0, 1, 2);
        assertThat(of(set, tally, "UPOS")).containsExactly(5, 1, 1);
        // One sentence instead of two: the second root hangs on the first verb.
        assertThat(of(set, tally, "UAS")).containsExactly(5, 1, 1);
        assertThat(of(set, tally, "LAS")).containsExactly(4, 2, 2);
        assertThat(of(set, tally, "core arguments")).containsExactly(2, 0, 1);
        // MISC is open in the first sentence, and names are not annotated in the second.
        assertThat(of(set, tally, "names")).containsExactly(1, 0, 1);
        assertThat(of(set, tally, "predicates")).containsExactly(1, 0, 0);
        assertThat(of(set, tally, "roleset of found")).containsExactly(0, 1);
        assertThat(of(set, tally, "rolesets")).containsExactly(0, 1, 1);
        assertThat(of(set, tally, "roles")).containsExactly(2, 0, 0);
        // The full stop is no part of what Ana saw.
        assertThat(of(set, tally, "role spans")).containsExactly(1, 1, 1);
        // "Oslo" and the names and signs; "saw" and "fell" are their own lemmas here.
        assertThat(of(set, tally, "lemmas")).containsExactly(3, 3, 3);
    }

    @Test
    void wordsThatAreNotInTheTextAreAProblem() throws IOException {
        Files.writeString(
                folder.resolve("gum_dev.jsonl"), FIRST.replace("\"form\":[\"Ana\"", "\"form\":[\"Eva\"") + "\n");
        Problems problems = new Problems();
        assertThat(new Treebank("gum_dev", false).read(folder, problems)).isEmpty();
        assertThat(problems.lines()).singleElement().asString().contains("the word 'Eva' is not where it should be");
    }

    private static double[] of(Treebank set, Tally tally, String name) {
        for (Measure measure : set.measures()) {
            if (measure.name().equals(name)) {
                return tally.of(measure);
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static final class Parser implements Engine {
        @Override
        public CodedRecord code(Document document) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ParsedText parse(Document document) {
            List<Token> tokens = new ArrayList<>();
            add(tokens, "Ana", 0, "PROPN", 1, "nsubj");
            add(tokens, "saw", 4, "VERB", -1, "root");
            add(tokens, "Oslo", 8, "PROPN", 1, "obj:x");
            add(tokens, ".", 12, "PUNCT", 1, "punct");
            add(tokens, "Rain", 14, "PROPN", 5, "compound");
            add(tokens, "fell", 19, "VERB", 1, "parataxis");
            Sentence sentence = new Sentence(
                    0,
                    0,
                    SectionKind.BODY,
                    new Span(0, 23),
                    tokens,
                    List.of(
                            new Name(0, 1, Name.Type.PERSON),
                            new Name(2, 3, Name.Type.OTHER),
                            new Name(4, 5, Name.Type.PLACE)),
                    List.of(
                            new Predicate(1, "see.02", 1, List.of(role("ARG0", 0, 0, 1), role("ARG1", 2, 2, 4))),
                            new Predicate(5, "fall.01", 5, List.of(role("ARG1", 4, 4, 5)))));
            return new ParsedText(document, Sections.of(document), List.of(sentence));
        }

        private static Predicate.Role role(String label, int head, int from, int to) {
            return new Predicate.Role(label, head, new TokenRange(from, to));
        }

        private static void add(List<Token> tokens, String form, int at, String upos, int head, String relation) {
            String xpos = upos.equals("PROPN") ? "NNP" : upos.equals("VERB") ? "VBD" : ".";
            Span span = new Span(at, at + form.length());
            tokens.add(new Token(tokens.size(), span, form, form, upos, xpos, "_", head, relation));
        }
    }
}
