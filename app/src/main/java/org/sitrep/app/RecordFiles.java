package org.sitrep.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sitrep.engine.json.RecordReader;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Published;
import org.sitrep.picture.situation.Learned;

/** Files of coded records, one a line. */
final class RecordFiles {
    private RecordFiles() {}

    /** Reads {@code file} ({@code -} for standard input) behind {@code learned}; false if something was bad, which {@code err} then says. */
    static boolean read(String file, PrintWriter err, List<Learned> learned) {
        boolean good = true;
        try (BufferedReader reader = file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    CodedRecord record = RecordReader.read(line);
                    learned.add(new Learned(record, learned(record)));
                } catch (IllegalArgumentException e) {
                    good = false;
                    err.println("SIT-0501 " + file + ":" + number + " is no coded record: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "; give what sitrep code --format jsonl writes");
                }
            }
        } catch (IOException | InvalidPathException e) {
            good = false;
            String why = e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
            err.println("SIT-0502 cannot read " + file + ": " + why + "; check the name and that it is UTF-8");
        }
        return good;
    }

    /** When a record counts as learned: a file does not say, so that its publication stands for it, and the epoch where that is unknown. */
    static Instant learned(CodedRecord record) {
        Published published = record.document().published();
        if (published == null) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(published.value()).toInstant();
        } catch (DateTimeException e) {
            return published.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
