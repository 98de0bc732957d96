package org.sitrep.engine.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;

/**
 * The data files of the product as bytes. Immutable; thread-safe.
 *
 * <p>All lie on the class path, the {@link #BIG} ones packed. A program that has laid the big ones out on disk, unpacked, hands in where they are ({@link Unpacked}): then they are mapped into
 * memory and not read. Such a file is asked for by the digest of what is shipped, so one of another version is never taken.
 */
public final class DataFiles {
    /** The files that are worth laying out unpacked. */
    public static final List<String> BIG = List.of(
            "knowledge/gazetteer.bin.gz",
            "language/fast/model.onnx",
            "language/standard/model.onnx",
            "language/accurate/model.onnx");

    private static final String ROOT = "/org/sitrep/engine/";

    private final Unpacked unpacked;

    /** Big files that lie unpacked outside the class path. Implementations are thread-safe. */
    @FunctionalInterface
    public interface Unpacked {
        /** There are none. */
        Unpacked NONE = digest -> null;

        /**
         * The unpacked content of a file, best a mapped one; {@code null} if it is not there.
         *
         * @param digest SHA-256 of the file as shipped, in 64 hex digits; behind it, for what was made of that file, a dash and what made it
         */
        @Nullable
        ByteBuffer find(String digest);
    }

    public DataFiles(Unpacked unpacked) {
        this.unpacked = unpacked;
    }

    /** True if there is a file of this name on the class path. */
    public static boolean has(String name) {
        return DataFiles.class.getResource(ROOT + name) != null;
    }

    /** What a program has laid out under this name, {@code null} if nothing; see {@link Unpacked#find}. */
    public @Nullable ByteBuffer laidOut(String digest) {
        return unpacked.find(digest);
    }

    /**
     * The bytes of a file as it is shipped.
     *
     * @param name path below the data root, such as {@code rules/quote/cues.tsv}
     * @throws IllegalArgumentException if there is no such file
     */
    public static byte[] shipped(String name) {
        try (InputStream in = DataFiles.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no data file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + name, e);
        }
    }

    /**
     * The content of a file, unpacked if its name ends in {@code .gz}. A buffer of its own for each caller.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public ByteBuffer content(String name) {
        if (BIG.contains(name)) {
            ByteBuffer ready = unpacked.find(digest(name));
            if (ready != null) {
                return ready;
            }
        }
        byte[] shipped = shipped(name);
        return ByteBuffer.wrap(name.endsWith(".gz") ? unpack(name, shipped) : shipped);
    }

    /**
     * The SHA-256 of a file as it is shipped, in 64 hex digits. A big file's stands beside it, so that it need not be computed at each start; a test holds it to the file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String digest(String name) {
        return BIG.contains(name)
                ? new String(shipped(name + ".sha256"), StandardCharsets.US_ASCII).strip()
                : Hash.hex(shipped(name));
    }

    private static byte[] unpack(String name, byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            // The last four bytes of the gzip form give the unpacked size: one array, filled once.
            int size = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(packed.length - 4);
            byte[] whole = new byte[size];
            if (in.readNBytes(whole, 0, size) != size) {
                throw new IllegalArgumentException("data file " + name + " is cut short");
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + name + " is not readable", e);
        }
    }
}
