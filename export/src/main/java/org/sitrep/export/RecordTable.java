package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.sitrep.engine.record.CodedRecord;

/** The tidy table as Parquet, record by record, every telling an event of its own. Not thread-safe; closing completes the file and closes the output. */
public final class RecordTable implements AutoCloseable {
    private final EventWriter writer;

    /** @param out owned by the table from now on */
    public RecordTable(OutputStream out) throws IOException {
        writer = Format.PARQUET.open(out, new Facts());
    }

    /** Adds the events of {@code record}, learned when it was published. */
    public void add(CodedRecord record) throws IOException {
        Situation.apart(RecordFile.of(record)).each(Instant.MAX, writer::write);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
