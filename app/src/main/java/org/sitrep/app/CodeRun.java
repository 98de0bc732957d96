package org.sitrep.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.sitrep.app.view.Palette;
import org.sitrep.app.view.RecordView;
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.ingest.Defaults;

/**
 * What {@code sitrep code} does once its command line is understood.
 *
 * @param threads documents coded at once, {@value #LEAST_THREADS} to {@value #MOST_THREADS}
 * @param files files, folders, {@code -} for standard input
 */
record CodeRun(Format format, int threads, List<String> files) {
    static final int LEAST_THREADS = 1;
    static final int MOST_THREADS = 256;

    /** How records are written. */
    enum Format {
        /** For a person. */
        TEXT,
        /** One indented object a document. */
        JSON,
        /** One line a document. */
        JSONL;

        /** What is written if the user does not say. */
        static Format usual() {
            return Terminal.colour() ? TEXT : JSON;
        }
    }

    CodeRun {
        files = List.copyOf(files);
    }

    /** Codes and writes; the exit status. */
    int run(Coder coder, Defaults defaults, PrintWriter out, PrintWriter err) {
        Palette palette = Terminal.colour() ? Palette.COLOUR : Palette.PLAIN;
        Consumer<CodedRecord> each = switch (format) {
            case TEXT -> record -> out.println(RecordView.of(record, palette));
            case JSON -> record -> out.println(RecordWriter.pretty(record));
            case JSONL ->
                record -> {
                    out.print(RecordWriter.line(record));
                    out.print('\n');
                };
        };
        Progress progress = new Progress(err, Terminal.progress());
        boolean good = new Coding(coder, defaults, threads, err, progress).run(files, record -> {
            each.accept(record);
            out.flush();
        });
        return good ? 0 : 1;
    }
}
