package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.export.parquet.ColumnType;
import org.sitrep.export.parquet.ParquetColumn;
import org.sitrep.export.parquet.ParquetFile;

/** CSV and Parquet, read back by DuckDB. */
@NullUnmarked // what is missing fails the test by itself
class TidyTest {
    @TempDir
    private Path folder;

    /** The answer to a question, cells as text, {@code null} as in SQL. */
    private static List<List<String>> ask(String sql) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private Path write(Format format) throws IOException {
        return Files.write(folder.resolve("events" + format.suffix()), Examples.export(format, Examples.all()));
    }

    @Test
    void duckReadsTheParquet() throws IOException, SQLException {
        Path file = write(Format.PARQUET);
        assertThat(ask(
                        "select event_id, event_type, goldstein, date_from, (first_learned at time zone 'UTC')::varchar, contested, killed_low, killed_high,"
                                + " killed_min, killed_max from '" + file + "'"))
                .containsExactly(
                        List.of(
                                "shelling",
                                "ASSAULT",
                                "-10.0",
                                "2022-03-07",
                                "2022-03-08 06:00:00",
                                "false",
                                "6",
                                "6",
                                "4",
                                "6"),
                        row("talks", "CONSULT", "1.5", null, "2022-03-20 12:00:00", "false", null, null, null, null),
                        row(
                                "denial",
                                "ASSAULT",
                                "-10.0",
                                null,
                                "2022-03-09 06:30:15.123",
                                "false",
                                null,
                                null,
                                null,
                                null),
                        row(
                                "protest",
                                "PROTEST",
                                "1.5",
                                "2022-03-01",
                                "2022-03-20 12:00:00",
                                "false",
                                null,
                                null,
                                null,
                                null),
                        row(
                                "past",
                                "ASSAULT",
                                "-10.0",
                                "1990-01-01",
                                "2022-03-20 12:00:00",
                                "false",
                                null,
                                null,
                                null,
                                null));
        assertThat(ask(
                        "select actor_names, len(contexts), contexts[2], actor_sectors, evidence_start_cp, evidence_document_id from '"
                                + file + "'"))
                .containsExactly(
                        List.of("[Free Army]", "2", "territory", "[REB]", "[21, 14]", "[d1, d2]"),
                        row("[Syria, Turkey]", "0", null, "[]", "[15]", "[d3]"),
                        row("[Free Army]", "2", "territory", "[REB]", "[90]", "[d2]"),
                        row("['A \"tab\there; and a comma,\"']", "0", null, "[CVL]", "[52]", "[d3]"),
                        row("[Armenia]", "2", "territory", "[]", "[108]", "[d3]"));
    }

    private static List<String> row(String... cells) {
        return java.util.Arrays.asList(cells);
    }

    @Test
    void parquetSaysWhatTheCsvSays() throws IOException, SQLException {
        Path csv = write(Format.CSV);
        Path parquet = write(Format.PARQUET);
        List<String> typed = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (TidyTable.Column column : new TidyTable(new Facts()).columns()) {
            String name = column.shape().name();
            boolean decimal = column.shape().type() == ColumnType.DOUBLE;
            String cell = column.shape().type() == ColumnType.INSTANT
                    ? "strftime(" + name + " at time zone 'UTC', '%Y-%m-%dT%H:%M:%SZ')"
                    : decimal ? name + "::decimal(18,6)" : name;
            if (column.shape().list()) {
                cell = "array_to_string(list_transform(" + name
                        + ", lambda x: coalesce(replace(x::varchar, ';', '\\;'), '')), ';')";
            }
            typed.add("coalesce((" + cell + ")::varchar, '')");
            plain.add("coalesce((" + (decimal ? name + "::decimal(18,6)" : name) + ")::varchar, '')");
        }
        assertThat(ask("select " + String.join(", ", typed) + " from '" + parquet + "'"))
                .isEqualTo(ask("select " + String.join(", ", plain) + " from read_csv('" + csv
                        + "', header=true, all_varchar=true, quote='\"', delim=',')"));
    }

    @Test
    void duckGuessesTheTypesOfTheCsv() throws IOException, SQLException {
        Path csv = write(Format.CSV);
        String read = "read_csv('" + csv + "')";
        assertThat(ask(
                        "select count(*), min(date_from), max(first_learned at time zone 'UTC')::varchar, sum(killed_low), sum(latitude) > 0 from "
                                + read))
                .containsExactly(List.of("5", "1990-01-01", "2022-03-20 12:00:00", "6", "true"));
        assertThat(ask("select actor_names from " + read + " where event_id = 'protest'"))
                .containsExactly(List.of("A \"tab\there\\; and a comma,\""));
    }

    @Test
    void theDictionaryNamesEveryColumn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.dictionary(out, new Facts());
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        String header = Examples.text(Format.CSV, List.of()).strip();
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly(header.split(","));
    }

    /** Every kind of value, enough of them for several row groups, dictionaries that fit and that do not, nulls, empty lists. */
    @Test
    void duckReadsManyRowGroups() throws IOException, SQLException {
        Path file = folder.resolve("many.parquet");
        int rows = 120_000;
        List<ParquetColumn> columns = List.of(
                new ParquetColumn("n", ColumnType.INTEGER, false),
                new ParquetColumn("big", ColumnType.LONG, false),
                new ParquetColumn("flag", ColumnType.BOOLEAN, false),
                new ParquetColumn("same", ColumnType.TEXT, false),
                new ParquetColumn("few", ColumnType.TEXT, false),
                new ParquetColumn("own", ColumnType.TEXT, false),
                new ParquetColumn("none", ColumnType.DOUBLE, false),
                new ParquetColumn("list", ColumnType.TEXT, true),
                new ParquetColumn("numbers", ColumnType.INTEGER, true));
        try (ParquetFile out = new ParquetFile(Files.newOutputStream(file), columns, "test")) {
            for (int i = 0; i < rows; i++) {
                List<Object> list = new ArrayList<>();
                for (int j = 0; j < i % 4; j++) {
                    list.add(j == 1 ? null : "w" + (i + j) % 300);
                }
                List<Object> row = new ArrayList<>();
                row.add(i);
                row.add(i % 5 == 0 ? null : (long) i << 33);
                row.add(i % 3 == 0);
                row.add("same");
                row.add("few" + i % 1000);
                row.add("ø" + i);
                row.add(null);
                row.add(list);
                row.add(i % 7 == 0 ? List.of() : List.of(i, -i));
                out.row(row);
            }
        }
        assertThat(ask(
                        "select count(*), sum(n), count(big), sum(big >> 33), count(*) filter (where flag), count(distinct same), count(distinct few),"
                                + " count(distinct own), count(none), sum(len(list)), sum(len(numbers)) from '" + file
                                + "'"))
                .containsExactly(List.of(
                        "120000",
                        "7199940000",
                        "96000",
                        "5760000000",
                        "40000",
                        "1",
                        "1000",
                        "120000",
                        "0",
                        "180000",
                        Integer.toString(2 * (rows - (rows + 6) / 7))));
        assertThat(ask("select count(*) from '" + file
                        + "' where few <> 'few' || (n % 1000) or own <> 'ø' || n or flag <> (n % 3 = 0) or list_sum(numbers) <> 0"
                        + " or (n % 4 > 1 and (list[2] is not null or list[1] <> 'w' || (n % 300)))"))
                .containsExactly(List.of("0"));
        assertThat(ask("select count(distinct row_group_id) > 1 from parquet_metadata('" + file + "')"))
                .containsExactly(List.of("true"));
    }

    @Test
    void anExportWithoutEventsIsAFileAllTheSame() throws IOException, SQLException {
        Path file = folder.resolve("none.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(Examples.export(Format.PARQUET, List.of()));
        }
        assertThat(ask("select count(*) from '" + file + "'")).containsExactly(List.of("0"));
    }
}
