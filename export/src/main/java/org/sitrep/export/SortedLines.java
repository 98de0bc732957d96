package org.sitrep.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lines in order and each once, however many are added: what does not fit into memory waits in temporary files.
 *
 * <p>For things that many events share, such as actors: a set in memory would grow with the export. Not thread-safe; closing deletes the files.
 */
final class SortedLines implements AutoCloseable {
    /** Some tens of megabytes of heap at two bytes a character and the tree's own. */
    private static final int CHARACTERS = 4_000_000;

    /** More open files than this at once some systems do not give. */
    private static final int MOST_FILES = 200;

    private final TreeSet<String> held = new TreeSet<>();
    private final List<Path> files = new ArrayList<>();
    private final int limit;
    private int characters;

    SortedLines() {
        this(CHARACTERS);
    }

    /** Holds about {@code limit} characters in memory. */
    SortedLines(int limit) {
        this.limit = limit;
    }

    /** What is done with each line. */
    @FunctionalInterface
    interface Each {
        void accept(String line) throws IOException;
    }

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException if it has a line break
     */
    void add(String line) throws IOException {
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a line break inside a line");
        }
        if (held.add(line)) {
            characters += line.length();
        }
        if (characters > limit) {
            spill(held);
            held.clear();
            characters = 0;
            if (files.size() == MOST_FILES) {
                List<Path> merged = List.copyOf(files);
                files.clear();
                Path file = newFile();
                try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    merge(merged, line1 -> out.append(line1).append('\n'));
                }
                for (Path path : merged) {
                    Files.delete(path);
                }
            }
        }
    }

    private void spill(Iterable<String> lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(newFile(), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                out.append(line).append('\n');
            }
        }
    }

    private Path newFile() throws IOException {
        Path file = Files.createTempFile("sitrep-export", ".lines");
        files.add(file);
        return file;
    }

    /** Hands on every line once, in the order of their characters. */
    void drain(Each each) throws IOException {
        if (files.isEmpty()) {
            for (String line : held) {
                each.accept(line);
            }
            return;
        }
        spill(held);
        held.clear();
        merge(files, each);
    }

    /** A file and its next line. */
    private record Front(String line, BufferedReader rest) {}

    private static void merge(List<Path> files, Each each) throws IOException {
        PriorityQueue<Front> fronts = new PriorityQueue<>(Comparator.comparing(Front::line));
        List<BufferedReader> open = new ArrayList<>();
        try {
            for (Path file : files) {
                BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                open.add(reader);
                next(reader, fronts);
            }
            @Nullable String last = null;
            while (!fronts.isEmpty()) {
                Front front = fronts.remove();
                if (!front.line().equals(last)) {
                    last = front.line();
                    each.accept(last);
                }
                next(front.rest(), fronts);
            }
        } finally {
            for (BufferedReader reader : open) {
                reader.close();
            }
        }
    }

    private static void next(BufferedReader reader, PriorityQueue<Front> fronts) throws IOException {
        String line = reader.readLine();
        if (line != null) {
            fronts.add(new Front(line, reader));
        }
    }

    @Override
    public void close() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + file, e);
            }
        }
        files.clear();
        held.clear();
    }
}
