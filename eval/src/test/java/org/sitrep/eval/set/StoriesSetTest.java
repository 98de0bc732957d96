package org.sitrep.eval.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Outcome;
import org.sitrep.eval.measure.Tally;

class StoriesSetTest {
    /** Codes nothing: stories are found by words too. */
    private static final Engine ENGINE = new Engine() {
        @Override
        public CodedRecord code(Document document) {
            return new CodedRecord(
                    document,
                    List.of(),
                    List.of(),
                    new CoderInfo("1", "r", "k", "m"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public ParsedText parse(Document document) {
            throw new UnsupportedOperationException();
        }
    };

    private static final String DAM =
            "Dam above Orvell bursts after weeks of rain; mud buries the lower streets of Orvell and its old mill.";
    private static final String VOTE =
            "Islanders of Tavi choose a new council; ferries carried the ballots of Tavi past the reef to the mainland.";

    @TempDir
    private Path folder;

    @Test
    void countsBCubedOverTheWholeStream() throws IOException {
        // The third is a report of the dam that the gold puts with the vote.
        String gold =
                line("1", "2022-05-01", DAM, 1) + line("2", "2022-05-02", VOTE, 2) + line("3", "2022-05-03", DAM, 2);
        Files.writeString(folder.resolve("stories_giveme5w1h.jsonl"), gold);
        StoriesSet set = new StoriesSet();
        Problems problems = new Problems();
        Tally tally = new Tally();
        for (StoriesSet.Item item : set.read(folder, problems)) {
            set.score(item, ENGINE, tally);
        }
        assertThat(problems.lines()).isEmpty();
        Outcome outcome = set.measures()
                .getFirst()
                .outcome()
                .apply(tally.of(set.measures().getFirst()));
        assertThat(outcome.precision()).isEqualTo(2 / 3.0);
        assertThat(outcome.recall()).isEqualTo(2 / 3.0);
        assertThat(tally.wrong()).hasSize(4);
    }

    private static String line(String id, String date, String text, int event) {
        return "{\"dId\":\"" + id + "\",\"newsCluster\":{\"EventId\":" + event + "},\"date_publish\":\"" + date
                + "\",\"title\":\"" + text + "\",\"text\":\"" + text + "\"}\n";
    }
}
