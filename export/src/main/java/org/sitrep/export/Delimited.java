package org.sitrep.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a table as text in UTF-8, with {@code \n} behind each. Not thread-safe. */
final class Delimited implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** How cells are kept apart. */
    enum Style {
        /** By tabs; a cell cannot hold a tab or a line break and gets a blank instead. */
        TABS,
        /** By commas; a cell that needs it stands in quotation marks (RFC 4180). */
        COMMAS
    }

    private final Writer out;
    private final Style style;
    private final int width;

    /** Rows of {@code width} cells each. */
    Delimited(OutputStream out, Style style, int width) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.style = style;
        this.width = width;
    }

    /**
     * Writes one row.
     *
     * @throws IllegalArgumentException if it has another number of cells than the table
     */
    void row(List<String> cells) throws IOException {
        if (cells.size() != width) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells in a table of " + width);
        }
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                out.write(style == Style.TABS ? '\t' : ',');
            }
            out.write(style == Style.TABS ? plain(cells.get(i)) : quoted(cells.get(i)));
        }
        out.write('\n');
    }

    private static String plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (breaks(cell.charAt(i))) {
                StringBuilder clean = new StringBuilder(cell);
                for (int j = i; j < clean.length(); j++) {
                    if (breaks(clean.charAt(j))) {
                        clean.setCharAt(j, ' ');
                    }
                }
                return clean.toString();
            }
        }
        return cell;
    }

    private static boolean breaks(char character) {
        return character == '\t' || character == '\n' || character == '\r';
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character == ',' || character == '"' || character == '\n' || character == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
