package org.sitrep.flink.item;

import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Problem;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.fact.Facts;

/** What reading came to, on its way to a coder. */
public sealed interface Item {
    /** Items of one key are handled one after the other, by one worker. */
    String key();

    /** A document to be coded. */
    record Article(Document document) implements Item {
        @Override
        public String key() {
            return document.id();
        }
    }

    /** Something that is not coded, and why. */
    record Trouble(Line line) implements Item {
        @Override
        public String key() {
            return line.key();
        }
    }

    /** Only English is coded; a document in another language is named, for nothing is left out without a word. */
    static Item of(Read read) {
        return switch (read) {
            case Read.Bad(Problem problem) -> trouble(problem);
            case Read.Remark(Problem problem) -> trouble(problem);
            case Read.Good(Document document, Facts facts) ->
                document.language().equals("en")
                        ? new Article(document)
                        : trouble(new Problem(
                                Problem.Kind.NOT_ENGLISH, "document " + document.id(), document.language()));
        };
    }

    private static Item trouble(Problem problem) {
        return new Trouble(new Line(problem.where(), problem.line()));
    }
}
