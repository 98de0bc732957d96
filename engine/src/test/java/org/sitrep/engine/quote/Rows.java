package org.sitrep.engine.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables of sentences beside the tests. */
final class Rows {
    private Rows() {}

    /** The rows of a table with {@code width} columns; short rows are filled with empty cells, lines with {@code #} left out. */
    static List<String[]> of(String name, int width) {
        try (InputStream in = Rows.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name);
            }
            List<String[]> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = Arrays.copyOf(line.split("\t", -1), width);
                    Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i].strip());
                    rows.add(cells);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
