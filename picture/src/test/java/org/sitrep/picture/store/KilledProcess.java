package org.sitrep.picture.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.record.CodedRecord;

/** The process that the kill test kills: adds documents one step after another and says so after each. */
public final class KilledProcess {
    static final Instant LEARNED = Instant.parse("2024-01-01T00:00:00Z");
    private static final int MOST = 1_000_000;

    private KilledProcess() {}

    /** The steps: mostly one document; every third step three, every fifth a second version, every seventh a second coding, every eleventh a correction. */
    static List<CodedRecord> step(int n) {
        List<CodedRecord> records = new ArrayList<>();
        records.add(Synthetic.record(n));
        if (n % 3 == 0) {
            records.add(Synthetic.record("extra-" + n, n + 500_000L, 0, Synthetic.CODER));
            records.add(Synthetic.record("other-" + n, n + 700_000L, 0, Synthetic.CODER));
        }
        if (n % 5 == 0) {
            records.add(Synthetic.record("doc-" + n, n, 1, Synthetic.CODER));
        }
        if (n % 7 == 0) {
            records.add(Synthetic.record("doc-" + n, n, n % 5 == 0 ? 1 : 0, Synthetic.coder("2")));
        }
        return records;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true);
        int first = Integer.parseInt(arguments[1]);
        int end = arguments.length > 2 ? Integer.parseInt(arguments[2]) : MOST;
        try (Store store = StoreContract.ready(Stores.folder(Path.of(arguments[0])))) {
            String run = store.begin(Run.Purpose.LOAD, Synthetic.CODER, LEARNED).id();
            out.println("ready");
            for (int n = first; n < end; n++) {
                store.addAll(step(n), LEARNED.plusSeconds(n), run);
                out.println(n);
            }
        }
    }
}
