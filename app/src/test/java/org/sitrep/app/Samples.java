package org.sitrep.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stores;

/** Stores with documents of the bundled sample in them, for tests. */
public final class Samples {
    /** When the first of them came in; each further one comes a minute later. */
    public static final Instant FIRST = Instant.parse("2024-05-01T08:00:00Z");

    private static List<CodedRecord> coded = List.of();

    private Samples() {}

    /** The first {@code count} reports of the sample's situation {@code name}, coded once for all tests. */
    public static synchronized List<CodedRecord> records(String name, int count) {
        if (coded.isEmpty()) {
            try (Coder coder = Coders.standard()) {
                coded = DemoCommand.sample().stream()
                        .filter(document -> document.id().startsWith(name))
                        .limit(count)
                        .map(coder::code)
                        .toList();
            }
        }
        return coded;
    }

    /** The first {@code count} documents of the bundled sample. */
    public static List<Document> documents(int count) {
        return DemoCommand.sample().subList(0, count);
    }

    /** Puts the records into a new store in {@code folder}. */
    public static Store store(Path folder, List<CodedRecord> records) {
        Store store = open(folder);
        Run run = store.begin(Run.Purpose.LOAD, records.getFirst().coder(), FIRST);
        Run.Counts counts = Run.Counts.NONE;
        for (int i = 0; i < records.size(); i++) {
            counts = counts.and(store.add(records.get(i), FIRST.plusSeconds(60L * i), run.id()));
        }
        store.finish(run.id(), FIRST.plusSeconds(60L * records.size()), counts);
        return store;
    }

    /** The store in {@code folder}. */
    public static Store open(Path folder) {
        return switch (Stores.folder(folder)) {
            case Stores.Opened.Ready(Store store) -> store;
            case Stores.Opened.Refused(String line) -> throw new AssertionError(line);
        };
    }

    /** The same text of another outlet. */
    public static Document of(Document document, String id, String text) {
        return new Document(
                id,
                document.title(),
                text,
                document.published(),
                document.source(),
                document.url(),
                document.language());
    }
}
