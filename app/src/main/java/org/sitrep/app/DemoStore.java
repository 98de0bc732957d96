package org.sitrep.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Hash;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stores;

/**
 * The store of the bundled sample: coded once, then kept.
 *
 * <p>It is made in a folder of its own and moved into place when it is whole, under a lock that the system takes away from whoever is killed. So two that start at once share
 * one, and what a killed one left is never taken for a store.
 */
final class DemoStore {
    private static final String PART = ".part";

    private final Path folder;
    private final String key;

    /**
     * The store for what {@code parts} say: another sample, model or set of rules has another.
     *
     * @param folder that holds all of them
     */
    DemoStore(Path folder, List<String> parts) {
        this.folder = folder;
        this.key = Hash.hex(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /** Where it is. */
    Path path() {
        return folder.resolve(key);
    }

    /**
     * Makes it unless it is there.
     *
     * @param coder loaded only if it is needed, closed again
     * @throws IOException if the folder cannot be written
     */
    void prepare(List<Document> sample, Supplier<Coder> coder, Consumer<CodedRecord> coded) throws IOException {
        if (Files.isDirectory(path())) {
            return;
        }
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.isDirectory(path())) {
                return;
            }
            remove(part());
            fill(sample, coder, coded);
            Files.move(part(), path(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path part() {
        return folder.resolve(key + PART);
    }

    private void fill(List<Document> sample, Supplier<Coder> coders, Consumer<CodedRecord> coded) throws IOException {
        List<Learned> learned = new ArrayList<>();
        try (Coder coder = coders.get()) {
            for (Document document : sample) {
                CodedRecord record = coder.code(document);
                coded.accept(record);
                learned.add(new Learned(record, RecordFiles.learned(record)));
            }
        }
        // The moment of coming in is that of publication, so that one can look at what was known on a day.
        learned.sort(Comparator.comparing(Learned::learned));
        try (Store store = open(part())) {
            Instant first = learned.getFirst().learned();
            Run run = store.begin(Run.Purpose.LOAD, learned.getFirst().record().coder(), first);
            Run.Counts counts = Run.Counts.NONE;
            for (Learned each : learned) {
                counts = counts.and(store.add(each.record(), each.learned(), run.id()));
            }
            store.finish(run.id(), learned.getLast().learned(), counts);
        }
    }

    /** The store in {@code path}. */
    private static Store open(Path path) throws IOException {
        return switch (Stores.folder(path)) {
            case Stores.Opened.Ready(Store store) -> store;
            case Stores.Opened.Refused(String line) -> throw new IOException(line);
        };
    }

    private static void remove(@Nullable Path part) throws IOException {
        if (part == null || !Files.exists(part)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(part)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
