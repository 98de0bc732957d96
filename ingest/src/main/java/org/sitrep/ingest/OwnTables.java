package org.sitrep.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables that a user adds to the product's: the {@code .tsv} files of a folder. Thread-safe. */
public final class OwnTables {
    private static final long LARGEST_FILE = 50_000_000;
    private static final int DEPTH = 3;

    private OwnTables() {}

    /**
     * Content by name, as the engine's knowledge wants it.
     *
     * @param folder {@code null} for none
     * @param family what goes before the names, such as {@code rules/}
     * @throws IOException if a file cannot be read or is too large; walking may throw it unchecked
     */
    public static Map<String, String> read(@Nullable Path folder, String family) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        if (folder == null) {
            return tables;
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) > LARGEST_FILE) {
                    throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes");
                }
                String name = family + folder.relativize(file).toString().replace('\\', '/');
                tables.put(name, Files.readString(file));
            }
        }
        return tables;
    }
}
