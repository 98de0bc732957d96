package org.sitrep.eval.scale;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.json.RecordReader;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.eval.Engine;

/** Coded articles in a file, packed, each on a line behind the nanoseconds of processor time that coding took. */
final class CodedFile implements AutoCloseable {
    private static final int TOLD = 1000;

    private final BufferedReader lines;

    /** An article as it was coded. */
    record Coded(CodedRecord record, long nanos) {}

    private CodedFile(BufferedReader lines) {
        this.lines = lines;
    }

    static CodedFile open(Path file) throws IOException {
        return new CodedFile(new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8)));
    }

    /** The next article, {@code null} behind the last. */
    @Nullable
    Coded next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return null;
        }
        int tab = line.indexOf('\t');
        return new Coded(RecordReader.read(line.substring(tab + 1)), Long.parseLong(line.substring(0, tab)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Codes all articles into {@code file}, which is there only when all are. */
    static void write(Path file, Variants variants, Engine engine, PrintWriter out) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter writer = new BufferedWriter(
                new OutputStreamWriter(new Packed(Files.newOutputStream(unfinished)), StandardCharsets.UTF_8))) {
            var threads = ManagementFactory.getThreadMXBean();
            long all = 0;
            for (int n = 0; n < variants.count(); n++) {
                var article = variants.article(n);
                long begin = threads.getCurrentThreadCpuTime();
                CodedRecord record = engine.code(article);
                long nanos = threads.getCurrentThreadCpuTime() - begin;
                writer.append(String.valueOf(nanos))
                        .append('\t')
                        .append(RecordWriter.line(record))
                        .append('\n');
                all += nanos;
                if ((n + 1) % TOLD == 0) {
                    out.printf(
                            Locale.ROOT,
                            "scale  %,d coded, %.1f ms of processor time each%n",
                            n + 1,
                            all / 1e6 / (n + 1));
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static final class Packed extends GZIPOutputStream {
        Packed(java.io.OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
