package org.sitrep.app.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.DataFiles;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.language.NativeCode;
import org.sitrep.engine.language.ReadyModels;

/**
 * The folder of prepared files. Each data file is named by the digest of what is shipped and comes into place by a rename, whole or not at all: two processes may prepare at once, one may be
 * killed, and a folder of another version is of no harm. Immutable; thread-safe.
 */
public final class Prepared implements DataFiles.Unpacked {
    private static final String FOLDER = "sitrep.prepared";
    private static final String CODE = "native";

    private final Path folder;

    public Prepared(Path folder) {
        this.folder = folder;
    }

    /** What the launcher has prepared; nothing if it did not say where. Machine code is taken from there too. */
    public static DataFiles.Unpacked files() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) {
            return DataFiles.Unpacked.NONE;
        }
        Prepared prepared = new Prepared(Path.of(folder));
        NativeCode.use(prepared.folder.resolve(CODE));
        return prepared;
    }

    @Override
    public @Nullable ByteBuffer find(String digest) {
        try (FileChannel file = FileChannel.open(folder.resolve(digest), StandardOpenOption.READ)) {
            return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return null; // an unreadable folder costs time, not the run: the jar has the same
        }
    }

    /**
     * Lays out what is not there yet.
     *
     * @throws IOException if a file cannot be written
     */
    public void lay() throws IOException {
        Path code = folder.resolve(CODE);
        Files.createDirectories(code);
        NativeCode.unpackTo(code);
        DataFiles shipped = new DataFiles(DataFiles.Unpacked.NONE);
        for (String name : DataFiles.BIG) {
            if (DataFiles.has(name) && !name.endsWith(".onnx")) {
                put(DataFiles.digest(name), file -> write(shipped.content(name), file));
            }
        }
        for (ModelSize size : ModelSize.shipped()) {
            put(ReadyModels.name(size), file -> ReadyModels.write(size, file));
        }
    }

    private static void write(ByteBuffer content, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (content.hasRemaining()) {
                out.write(content);
            }
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private void put(String name, Writing content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            return;
        }
        Path fresh = Files.createTempFile(folder, "data", ".new");
        try {
            content.to(fresh);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true); // the name must not outlive a crash that the bytes do not
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
