package org.sitrep.export.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one Parquet file row by row. Not thread-safe; closing completes the file and closes the output. */
public final class ParquetFile implements AutoCloseable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES_A_GROUP = 16_000_000;
    private static final int ROWS_A_GROUP = 50_000;

    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int UTF8 = 0;
    private static final int LIST = 3;
    private static final int DATE = 6;
    private static final int TIMESTAMP_MICROS = 10;

    private final List<ParquetColumn> columns;
    private final String writer;
    private final Output out;
    private final List<Group> groups = new ArrayList<>();
    private List<ColumnBuffer> buffers;
    private int rows;
    private long allRows;

    /** The output and how many bytes it has taken. */
    static final class Output {
        private final OutputStream out;
        private long position;

        Output(OutputStream out) {
            this.out = new BufferedOutputStream(out, 1 << 16);
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            position += bytes.length;
        }

        long position() {
            return position;
        }
    }

    private record Group(List<ColumnBuffer.Chunk> chunks, int rows) {}

    /**
     * A file of these columns.
     *
     * @param writer what made the file, as the file states it
     */
    public ParquetFile(OutputStream out, List<ParquetColumn> columns, String writer) throws IOException {
        this.columns = List.copyOf(columns);
        this.writer = writer;
        this.out = new Output(out);
        this.buffers = fresh(this.columns);
        this.out.write(MAGIC);
    }

    private static List<ColumnBuffer> fresh(List<ParquetColumn> columns) {
        return columns.stream().map(ColumnBuffer::new).toList();
    }

    /**
     * Adds a row.
     *
     * @param values one for each column, {@code null} for none, a list for a list column
     * @throws IllegalArgumentException if their number is another
     */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        int bytes = 0;
        for (int i = 0; i < values.size(); i++) {
            ColumnBuffer buffer = buffers.get(i);
            buffer.add(values.get(i));
            bytes += buffer.bytes();
        }
        rows++;
        if (rows == ROWS_A_GROUP || bytes > BYTES_A_GROUP) {
            group();
        }
    }

    private void group() throws IOException {
        List<ColumnBuffer.Chunk> chunks = new ArrayList<>(columns.size());
        for (ColumnBuffer buffer : buffers) {
            chunks.add(buffer.write(out));
        }
        groups.add(new Group(chunks, rows));
        allRows += rows;
        rows = 0;
        buffers = fresh(columns);
    }

    @Override
    public void close() throws IOException {
        if (rows > 0) {
            group();
        }
        byte[] footer = footer();
        out.write(footer);
        byte[] length = new byte[Integer.BYTES];
        for (int i = 0; i < length.length; i++) {
            length[i] = (byte) (footer.length >>> (8 * i));
        }
        out.write(length);
        out.write(MAGIC);
        out.out.close();
    }

    private byte[] footer() {
        int elements = 1;
        for (ParquetColumn column : columns) {
            elements += column.list() ? 3 : 1;
        }
        Thrift footer = new Thrift().element().number(1, 1).structures(2, elements);
        footer.element().text(4, "schema").number(5, columns.size()).close();
        columns.forEach(column -> describe(footer, column));
        footer.number(3, allRows).structures(4, groups.size());
        for (Group group : groups) {
            long size = 0;
            footer.element().structures(1, group.chunks().size());
            for (ColumnBuffer.Chunk chunk : group.chunks()) {
                chunk.describe(footer);
                size += chunk.size();
            }
            footer.number(2, size).number(3, (long) group.rows()).close();
        }
        return footer.text(6, writer).close().bytes();
    }

    private static void describe(Thrift footer, ParquetColumn column) {
        if (column.list()) {
            footer.element()
                    .number(3, REQUIRED)
                    .text(4, column.name())
                    .number(5, 1)
                    .number(6, LIST);
            footer.open(10).open(3).close().close().close();
            footer.element().number(3, REPEATED).text(4, "list").number(5, 1).close();
        }
        footer.element().number(1, column.type().physical()).number(3, OPTIONAL);
        footer.text(4, column.list() ? "element" : column.name());
        switch (column.type()) {
            case TEXT -> footer.number(6, UTF8).open(10).open(1).close().close();
            case DATE -> footer.number(6, DATE).open(10).open(6).close().close();
            case INSTANT ->
                footer.number(6, TIMESTAMP_MICROS)
                        .open(10)
                        .open(8)
                        .yes(1)
                        .open(2)
                        .open(2)
                        .close()
                        .close()
                        .close()
                        .close();
            case BOOLEAN, INTEGER, LONG, DOUBLE -> {}
        }
        footer.close();
    }
}
