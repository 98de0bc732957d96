package org.sitrep.picture.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated data file: {@code #} lines are comments, the first other line names the columns.
 *
 * @param name what to call the file when something is wrong with it
 * @param rows in file order, column to cell, cells without blanks around them, missing ones empty
 */
public record Rows(String name, List<Map<String, String>> rows) {
    public Rows {
        rows = List.copyOf(rows);
    }

    /** The file {@code name} that lies beside {@code owner} in the jar. */
    public static Rows of(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads {@code content}.
     *
     * @throws IllegalArgumentException if it names no columns, or a row has more cells than there are columns
     */
    public static Rows parse(String name, String content) {
        List<String> columns = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        int number = 0;
        for (String line : content.split("\r?\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns.isEmpty()) {
                columns = List.of(cells);
                continue;
            }
            if (cells.length > columns.size()) {
                throw new IllegalArgumentException(name + ":" + number + " has " + cells.length
                        + " cells, but there are " + columns.size() + " columns: " + String.join(", ", columns));
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), i < cells.length ? cells[i].strip() : "");
            }
            rows.add(Collections.unmodifiableMap(row));
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(name + " names no columns");
        }
        return new Rows(name, rows);
    }
}
