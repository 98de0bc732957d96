package org.sitrep.engine.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;

/**
 * The data files, by name. Reads the product's own from the class path, and holds a user's additions.
 *
 * <p>Not thread-safe: stages read their tables while they are built, on one thread.
 */
public final class Knowledge {
    private final DataFiles files;
    private final Map<String, String> additions;
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();

    private Knowledge(Map<String, String> additions, DataFiles files) {
        this.additions = new TreeMap<>(additions);
        this.files = files;
    }

    /** The product's own files. */
    public static Knowledge standard() {
        return with(Map.of());
    }

    /**
     * The product's own files and a user's additions.
     *
     * @param additions content by name, such as {@code knowledge/countries.tsv}; a name the product does not have is allowed and read by nobody
     */
    public static Knowledge with(Map<String, String> additions) {
        return with(additions, DataFiles.Unpacked.NONE);
    }

    /**
     * The product's own files and a user's additions, with big files that lie unpacked outside the class path.
     *
     * @param additions content by name, as for {@link #with(Map)}
     */
    public static Knowledge with(Map<String, String> additions, DataFiles.Unpacked unpacked) {
        return new Knowledge(additions, new DataFiles(unpacked));
    }

    /** Where big files are read, by any thread; what is read there is in no hash. */
    public DataFiles files() {
        return files;
    }

    /**
     * The table of this name with the user's rows behind the product's own.
     *
     * @param name path below the data root, such as {@code rules/quote/cues.tsv}
     * @throws IllegalArgumentException if there is no such table
     */
    public Table table(String name) {
        Table known = tables.get(name);
        if (known != null) {
            return known;
        }
        byte[] own = bytes(name);
        Table table = Table.parse(name, name, new String(own, StandardCharsets.UTF_8));
        @Nullable String more = additions.get(name);
        if (more != null) {
            table = table.plus(Table.parse(name, "user:" + name, more));
            digests.put(name + "+user", Hash.hex(more.getBytes(StandardCharsets.UTF_8)));
        }
        tables.put(name, table);
        return table;
    }

    /**
     * A table that lies beside {@code owner} on the class path and belongs to it, not to the engine.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public static Table parse(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name + " beside " + owner.getName());
            }
            return Table.parse(name, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of a data file of the product, as it is shipped.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public byte[] bytes(String name) {
        byte[] content = DataFiles.shipped(name);
        digests.put(name, Hash.hex(content));
        return content;
    }

    /**
     * The content of a big data file of the product, unpacked.
     *
     * @param name one of {@link DataFiles#BIG}
     * @throws IllegalArgumentException if there is no such file
     */
    public ByteBuffer content(String name) {
        digests.put(name, DataFiles.digest(name));
        return files.content(name);
    }

    /** The user's additions that no stage has asked for: misnamed, most likely. Complete once the stages are built. */
    public List<String> unread() {
        return additions.keySet().stream()
                .filter(name -> !tables.containsKey(name))
                .toList();
    }

    /** {@code sha256:} over all files read so far whose name starts with {@code family}, such as {@code rules/}. */
    public String hash(String family) {
        StringBuilder all = new StringBuilder();
        digests.forEach((name, digest) -> {
            if (name.startsWith(family)) {
                all.append(name).append(' ').append(digest).append('\n');
            }
        });
        return Hash.sha256(all.toString());
    }
}
