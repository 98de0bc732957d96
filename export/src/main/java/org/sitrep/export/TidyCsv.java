package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.situation.SituationEvent;

/** The tidy table as CSV: UTF-8 without a mark, a header, ISO 8601 dates, empty for not known, {@code ;} between the entries of a list ({@code \;} within one). */
final class TidyCsv implements EventWriter {
    private final Delimited out;
    private final TidyTable table;

    TidyCsv(OutputStream out, Facts facts) throws IOException {
        this.table = new TidyTable(facts);
        this.out = new Delimited(out, Delimited.Style.COMMAS, table.columns().size());
        this.out.row(
                table.columns().stream().map(column -> column.shape().name()).toList());
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Object value : table.row(Digest.of(event))) {
            cells.add(cell(value));
        }
        out.row(cells);
        return Outcome.WRITTEN;
    }

    private static String cell(@Nullable Object value) {
        return value instanceof Collection<?> values ? Cells.joined(values) : Cells.of(value);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Writes what each column means: name, type, whether it is a list, meaning. */
    static void dictionary(OutputStream out, Facts facts) throws IOException {
        try (Delimited table = new Delimited(out, Delimited.Style.COMMAS, 4)) {
            table.row(List.of("column", "type", "list", "meaning"));
            for (TidyTable.Column column : new TidyTable(facts).columns()) {
                table.row(List.of(
                        column.shape().name(),
                        column.shape().type().name().toLowerCase(Locale.ROOT),
                        Boolean.toString(column.shape().list()),
                        column.meaning()));
            }
        }
    }
}
