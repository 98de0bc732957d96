package org.sitrep.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.record.Document;

class QuotationMarksTest {
    static List<String[]> rows() {
        return Rows.of("marks.tsv", 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void findsWhatStandsInMarks(String text, String expected) {
        String words = text.replace("\\n", "\n");
        Document document = new Document("d", null, words, null, null, null, "en");

        List<Quotation> found = QuotationMarks.in(words, Sections.of(document));

        assertThat(String.join(
                        "|", found.stream().map(one -> one.inner().in(words)).toList()))
                .isEqualTo(expected);
    }
}
