package org.sitrep.flink.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.sitrep.engine.json.RecordReader;
import org.sitrep.export.RecordTable;
import org.sitrep.flink.item.Line;

/** The events of records as Parquet, every telling a row: the table that {@code sitrep export parquet --apart} writes. Not thread-safe. */
final class EventTable implements BulkWriter<Line> {
    private final RecordTable table;

    private EventTable(RecordTable table) {
        this.table = table;
    }

    /** Begins a file. The table completes its output, Flink closes it. */
    static EventTable of(FSDataOutputStream out) throws IOException {
        return new EventTable(new RecordTable(new Unclosed(out)));
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Override
    public void addElement(Line line) throws IOException {
        table.add(RecordReader.read(line.text()));
    }

    @Override
    public void flush() {
        // Rows wait for their group; what counts is a completed file.
    }

    @Override
    public void finish() throws IOException {
        table.close();
    }
}
