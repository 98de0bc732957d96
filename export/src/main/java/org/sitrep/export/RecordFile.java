package org.sitrep.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.json.RecordReader;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Published;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.situation.Learned;

/**
 * A file of coded records, one a line, in the order of the file.
 *
 * <p>A file does not know when it was learned; the day of publication stands for it, and the epoch where that is unknown.
 */
public final class RecordFile implements Reports {
    private final Path file;
    private final Consumer<String> problems;

    /**
     * The records of {@code file}.
     *
     * @param problems takes a line for each line of the file that is no record
     */
    public RecordFile(Path file, Consumer<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** One record as a file that holds nothing else. */
    static Reports of(CodedRecord record) {
        return new Reports() {
            @Override
            public void each(Instant asOf, Each each) throws IOException {
                Instant learned = learned(record.document().published());
                if (!learned.isAfter(asOf)) {
                    each.accept(new Learned(record, learned));
                }
            }

            @Override
            public Overlay overlay(Instant asOf) {
                return Overlay.NONE;
            }
        };
    }

    @Override
    public void each(Instant asOf, Each each) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    record(line, number, asOf, each);
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
    }

    @Override
    public Overlay overlay(Instant asOf) {
        return Overlay.NONE;
    }

    private void record(String line, int number, Instant asOf, Each each) throws IOException {
        CodedRecord record;
        try {
            record = RecordReader.read(line);
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.accept("SIT-0401 " + file + ":" + number + " is no coded record: " + why
                    + "; give what sitrep code --format jsonl writes");
            return;
        }
        Instant learned = learned(record.document().published());
        if (learned.isAfter(asOf)) {
            return;
        }
        each.accept(new Learned(record, learned));
    }

    private static Instant learned(@Nullable Published published) {
        if (published == null) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(published.value()).toInstant();
        } catch (DateTimeParseException e) {
            return published.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
