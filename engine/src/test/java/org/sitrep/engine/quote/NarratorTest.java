package org.sitrep.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Quote;

/** In whose name a text is written: speakers of "we", doers of what "we" do, and who reports what a statement tells. */
class NarratorTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final Coder CODER = new Coder(LanguageStages.standard(KNOWLEDGE), KNOWLEDGE);

    static List<String[]> rows() {
        return Rows.of("narrators.tsv", 3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void knowsWhoWritesInItsOwnName(String text, String quotes, String events) {
        CodedRecord record = CODER.code(new Document("d", null, text.replace("\\n", "\n"), null, null, null, "en"));
        Map<String, String> names = record.actors().stream().collect(Collectors.toMap(Actor::id, Actor::name));
        assertThat(record.quotes().stream().map(quote -> speaker(quote, names)).collect(Collectors.joining(", ")))
                .as("speakers")
                .isEqualTo(quotes);
        assertThat(record.events().stream().map(event -> written(event, names)).collect(Collectors.joining(", ")))
                .as("events")
                .isEqualTo(events);
    }

    private static String speaker(Quote quote, Map<String, String> names) {
        return quote.speaker() == null ? "-" : names.getOrDefault(quote.speaker(), "?");
    }

    /** {@code doers TYPE}, and {@code by …} if somebody reports it. */
    private static String written(Event event, Map<String, String> names) {
        String doers = event.actor().stream().map(names::get).collect(Collectors.joining("+"));
        String by = event.reportedBy() == null
                ? ""
                : " by "
                        + (event.reportedBy().speaker() == null
                                ? "-"
                                : names.get(event.reportedBy().speaker()));
        return (doers.isEmpty() ? "-" : doers) + " " + event.type() + by;
    }
}
