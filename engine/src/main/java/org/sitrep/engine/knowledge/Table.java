package org.sitrep.engine.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A tab-separated data file: comment lines start with {@code #}, the first other line names the columns, each further line is a row.
 *
 * @param name path below the data root, such as {@code knowledge/countries.tsv}
 * @param columns names of the columns
 * @param rows in file order; a user's own rows come last
 */
public record Table(String name, List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A row, which remembers where it stands. */
    public static final class Row {
        private final Table.Header header;
        private final String file;
        private final int line;
        private final String[] cells;

        private Row(Header header, String file, int line, String[] cells) {
            this.header = header;
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        /**
         * The cell of {@code column}, without blanks around it; empty if the row is shorter.
         *
         * @throws IllegalArgumentException if the table has no such column
         */
        public String get(String column) {
            int at = header.names.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(file + " has no column " + column + ", only " + header.names);
            }
            return at < cells.length ? cells[at].strip() : "";
        }

        /** The cell of {@code column} split at {@code |}, without empty parts. */
        public List<String> list(String column) {
            String cell = get(column);
            List<String> parts = new ArrayList<>();
            int next;
            for (int at = 0; at <= cell.length(); at = next + 1) {
                int end = cell.indexOf('|', at);
                next = end < 0 ? cell.length() : end;
                String part = cell.substring(at, next).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            return parts;
        }

        /** File and line, such as {@code rules/event/verbs.tsv:120}. */
        public String where() {
            return file + ":" + line;
        }

        @Override
        public String toString() {
            return where() + " " + String.join("\t", cells);
        }
    }

    private record Header(List<String> names) {}

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if it has no header line
     */
    public static Table parse(String name, String file, String content) {
        Header header = null;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        int next;
        for (int at = 0; at <= content.length(); at = next + 1) {
            int end = content.indexOf('\n', at);
            next = end < 0 ? content.length() : end;
            String line = content.substring(at, next > at && content.charAt(next - 1) == '\r' ? next - 1 : next);
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (header == null) {
                header = new Header(List.of(cells));
            } else {
                rows.add(new Row(header, file, number, cells));
            }
        }
        if (header == null) {
            throw new IllegalArgumentException(file + " has no header line");
        }
        return new Table(name, header.names, rows);
    }

    /**
     * This table with the rows of {@code more} behind its own; columns that {@code more} leaves out are empty there.
     *
     * @throws IllegalArgumentException if {@code more} has a column that this table does not know
     */
    Table plus(Table more) {
        for (String column : more.columns) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException(
                        name + " has no column " + column + ", its columns are " + String.join(", ", columns));
            }
        }
        Header header = new Header(columns);
        List<Row> all = new ArrayList<>(rows);
        for (Row row : more.rows) {
            String[] cells = new String[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = more.columns.contains(columns.get(i)) ? row.get(columns.get(i)) : "";
            }
            all.add(new Row(header, row.file, row.line, cells));
        }
        return new Table(name, columns, all);
    }
}
