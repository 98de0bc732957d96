package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import org.sitrep.engine.Coder;
import org.sitrep.export.parquet.ParquetFile;
import org.sitrep.picture.situation.SituationEvent;

/** The tidy table as Parquet, with lists as lists. */
final class TidyParquet implements EventWriter {
    private final ParquetFile out;
    private final TidyTable table;

    TidyParquet(OutputStream out, Facts facts) throws IOException {
        this.table = new TidyTable(facts);
        this.out = new ParquetFile(
                out, table.columns().stream().map(TidyTable.Column::shape).toList(), "sitrep version " + Coder.VERSION);
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        out.row(table.row(Digest.of(event)));
        return Outcome.WRITTEN;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
