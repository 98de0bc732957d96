package org.sitrep.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Invariants;
import org.sitrep.engine.record.Published;

/** Which phrases of a text mean one thing, and which do not. */
class ChainTableTest {
    private static final Coder CODER = new Coder(LanguageStages.standard(), Knowledge.standard());

    @AfterAll
    static void close() {
        CODER.close();
    }

    static Stream<String> rows() throws IOException {
        try (InputStream in = ChainTableTest.class.getResourceAsStream("chains.tsv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void joinsWhatIsOne(String row) {
        String[] cells = row.split("\t");
        CodedRecord record = CODER.code(new Document(
                "d1", null, cells[0], Published.on(LocalDate.of(2020, 6, 1), Published.From.OPTION), null, null, "en"));
        assertThat(Invariants.broken(record)).isEmpty();
        boolean one = record.chains().stream()
                .anyMatch(chain -> holds(chain, cells[0], cells[1]) && holds(chain, cells[0], cells[2]));
        List<String> chains = record.chains().stream()
                .map(chain -> chain.mentions().stream()
                        .map(mention -> mention.span().in(cells[0]) + "@"
                                + mention.span().start() + " ~" + mention.rule())
                        .toList()
                        .toString())
                .toList();
        assertThat(one)
                .as(cells[1] + " = " + cells[2] + " in: " + cells[0] + " | " + chains)
                .isEqualTo(cells[3].equals("one"));
    }

    /** True if {@code chain} has a mention of these words; "#2" behind them means where they occur for the second time. */
    private static boolean holds(Chain chain, String text, String words) {
        int at = words.indexOf('#');
        String phrase = at < 0 ? words : words.substring(0, at);
        int nth = at < 0 ? 1 : Integer.parseInt(words.substring(at + 1));
        int start = -1;
        for (int i = 0; i < nth; i++) {
            start = text.indexOf(phrase, start + 1);
        }
        int found = start;
        if (found < 0) {
            throw new IllegalArgumentException("no " + words + " in: " + text);
        }
        return chain.mentions().stream()
                .anyMatch(mention -> mention.span().start() == found
                        && mention.span().in(text).equals(phrase));
    }
}
