package org.sitrep.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Time;

class TimeStageTest {
    private static LanguageStage language;
    private static TimeStage stage;

    @BeforeAll
    static void build() {
        language = LanguageStages.standard();
        stage = new TimeStage(Knowledge.standard());
    }

    @AfterAll
    static void close() {
        language.close();
    }

    record Row(int line, String published, String sentence, String expected) {
        @Override
        public String toString() {
            return line + ": " + sentence;
        }
    }

    static Stream<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = TimeStageTest.class.getResourceAsStream("times.tsv")) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines.length; i++) {
                String[] cells = lines[i].split("\t");
                if (!lines[i].startsWith("#") && !cells[0].equals("published")) {
                    rows.add(new Row(i + 1, cells[0], cells[1], cells[2]));
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsAndResolves(Row row) {
        List<Time> times = tag(row.sentence(), row.published());
        String found = times.stream()
                .map(time -> time.span().in(row.sentence()) + " = " + time.type() + " " + time.value())
                .reduce((one, other) -> one + " ; " + other)
                .orElse("-");
        assertThat(found).isEqualTo(row.expected());
        for (Time time : times) {
            assertThat(time.evidence()).isNotEmpty();
            assertThat(time.because().source()).startsWith("rules/time/");
        }
    }

    @Test
    void holdsEnoughTraps() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(150);
        assertThat(rows().filter(row -> row.expected().equals("-"))).hasSizeGreaterThan(50);
    }

    @Test
    void givesFirstAndLastDayAndEdtf() {
        assertThat(bounds("He fought in the 1990s.")).isEqualTo("1990-01-01 1999-12-31 199X");
        assertThat(bounds("Omar Haddad (1953-2001) led it.")).isEqualTo("1953-01-01 2001-12-31 1953/2001");
        assertThat(bounds("They left last week.")).isEqualTo("2021-08-16 2021-08-22 2021-08-16/2021-08-22");
        assertThat(bounds("They left in the summer of 2021.")).isEqualTo("2021-06-01 2021-08-31 2021-22");
        assertThat(bounds("They left in February 2020.")).isEqualTo("2020-02-01 2020-02-29 2020-02");
        assertThat(bounds("They waited for three days.")).isEqualTo("null null null");
        assertThat(bounds("Nine people died in the past 48 hours."))
                .isEqualTo("2021-08-22 2021-08-24 2021-08-22/2021-08-24");
        assertThat(bounds("Nine people died in the past week."))
                .isEqualTo("2021-08-17 2021-08-24 2021-08-17/2021-08-24");
        assertThat(bounds("It will rain over the next two weeks."))
                .isEqualTo("2021-08-24 2021-09-07 2021-08-24/2021-09-07");
        assertThat(bounds("In the last three days of the siege nobody ate.")).isEqualTo("null null null");
    }

    @Test
    void saysWhatFixedTheDate() {
        assertThat(anchor("They left on Tuesday.", "2021-08-24")).isEqualTo(Anchor.PUBLISHED);
        assertThat(anchor("They left on Tuesday.", "-")).isEqualTo(Anchor.NONE);
        assertThat(anchor("They left on May 4, 2012.", "-")).isEqualTo(Anchor.ABSOLUTE);
        Time later =
                tag("They came on May 4, 2012, and left two days later.", "-").get(1);
        assertThat(later.anchor()).isEqualTo(Anchor.NARRATIVE);
        assertThat(later.because().filled()).anyMatch(filled -> filled.role().equals("anchor"));
    }

    @Test
    void takesTheDayOfTheReportFromItsDateline() {
        String text =
                "Talks resume in Oslo\nFriday, July 21, 2017\nThe delegations met on Tuesday. They will meet again.";
        Time tuesday = tag(text, "-").stream()
                .filter(time -> time.span().in(text).equals("Tuesday"))
                .findFirst()
                .orElseThrow();
        assertThat(tuesday.value()).isEqualTo("2017-07-18");
        assertThat(tuesday.anchor()).isEqualTo(Anchor.INFERRED);
    }

    @Test
    void readsTheDayOfADateline() {
        String text =
                "Talks resume in Oslo\nOSLO, August 8 (ANP) -- The delegations met on Tuesday. They will meet again.";
        List<Time> times = tag(text, "2017-08-09");
        assertThat(times).extracting(Time::value).containsExactly("2017-08-08", "2017-08-08");
        assertThat(times.get(0).span().in(text)).isEqualTo("August 8");
    }

    @Test
    void keepsTheReadingThatLost() {
        Time saturday = tag("They will leave on Saturday.", "2021-08-24").get(0);
        assertThat(saturday.because().lost())
                .anySatisfy(lost -> assertThat(lost.alternative()).isEqualTo("2021-08-21"));
        Time open = tag("They left on Tuesday.", "-").get(0);
        assertThat(open.because().lost())
                .anySatisfy(lost -> assertThat(lost.why()).contains("no publication date"));
    }

    private static String bounds(String sentence) {
        Time time = tag(sentence, "2021-08-24").get(0);
        return time.from() + " " + time.to() + " " + time.edtf();
    }

    private static Anchor anchor(String sentence, String published) {
        return tag(sentence, published).get(0).anchor();
    }

    private static List<Time> tag(String text, String published) {
        Published day = published.equals("-") ? null : Published.on(LocalDate.parse(published), Published.From.OPTION);
        Document document = new Document("test", null, text, day, null, null, "en");
        return stage.tag(language.parse(document, Sections.of(document))).all();
    }
}
