package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;

class ReaderTest {
    private static final Defaults DEFAULTS =
            new Defaults(Published.on(LocalDate.of(2021, 8, 24), Published.From.OPTION), "Meridian Wire");

    private static List<Read> read(InputStream in) {
        List<Read> found = new ArrayList<>();
        Reader.read("in", in, DEFAULTS, found::add);
        return found;
    }

    private static List<Read> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Read> read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes));
    }

    private static Document only(String text) {
        List<Read> found = read(text);
        assertThat(found).hasSize(1).first().isInstanceOf(Read.Good.class);
        return ((Read.Good) found.get(0)).document();
    }

    private static List<String> codes(List<Read> found) {
        return found.stream()
                .map(read -> switch (read) {
                    case Read.Good good -> "good " + good.document().text();
                    case Read.Bad bad -> bad.problem().kind().code();
                    case Read.Remark remark ->
                        "remark " + remark.problem().kind().code();
                })
                .toList();
    }

    @Test
    void takesPlainTextAsItStands() {
        Document document = only("Troops leave the port\r\n\r\nThe army left on Monday.\r\n");
        assertThat(document.text()).isEqualTo("Troops leave the port\r\n\r\nThe army left on Monday.\r\n");
        assertThat(document.title()).isEqualTo("Troops leave the port");
        assertThat(document.source()).isEqualTo("Meridian Wire");
        assertThat(document.published()).isEqualTo(DEFAULTS.published());
    }

    @Test
    void seesNoHeadlineInAFirstLineThatEndsAsASentence() {
        assertThat(only("The army left on Monday.\nIt will not return.").title())
                .isNull();
        assertThat(only("“The army left.”\nIt will not return.").title()).isNull();
        assertThat(only("One line alone").title()).isNull();
    }

    @Test
    void dropsAByteOrderMark() {
        assertThat(only("\uFEFFThe army left.").text()).isEqualTo("The army left.");
    }

    @Test
    void givesTheSameTextTheSameId() {
        assertThat(only("The army left.").id())
                .isEqualTo(only("The army left.").id())
                .isNotEqualTo(only("The army stayed.").id());
    }

    @Test
    void readsJsonLinesByContent() {
        List<Read> found = read("""
                {"id": "x1", "text": "A.", "published": "2021-08-25", "source": "Harbour Courier", "url": "http://example.org/1", "more": [1]}

                {"id": 7, "text": "B."}
                """);
        assertThat(found).hasSize(2).allMatch(Read.Good.class::isInstance);
        Document first = ((Read.Good) found.get(0)).document();
        assertThat(first.id()).isEqualTo("x1");
        assertThat(first.source()).isEqualTo("Harbour Courier");
        assertThat(first.url()).isEqualTo("http://example.org/1");
        assertThat(first.published().value()).isEqualTo("2021-08-25");
        assertThat(first.published().from()).isEqualTo(Published.From.METADATA);
        Document second = ((Read.Good) found.get(1)).document();
        assertThat(second.id()).isEqualTo("7");
        assertThat(second.published()).isEqualTo(DEFAULTS.published());
    }

    @Test
    void takesTheNamesThatCorporaGiveTheFields() {
        List<Read> found = read("""
                {"headline": "Army leaves", "body": "A.", "date": "2021-08-25"}
                {"title": "Kept", "headline": "Other", "text": "B.", "content": "C.", "published": "2021-08-26", "date": "2020-01-01"}
                """);
        Document first = ((Read.Good) found.get(0)).document();
        assertThat(first.title()).isEqualTo("Army leaves");
        assertThat(first.text()).isEqualTo("A.");
        assertThat(first.published().value()).isEqualTo("2021-08-25");
        Document second = ((Read.Good) found.get(1)).document();
        assertThat(second.title()).isEqualTo("Kept");
        assertThat(second.text()).isEqualTo("B.");
        assertThat(second.published().value()).isEqualTo("2021-08-26");
    }

    @Test
    void goesOnBehindEveryBadLine() {
        String lines = String.join(
                "\n",
                "{\"text\": \"A.\"}",
                "{\"text\": \"cut off",
                "[1, 2]",
                "{\"title\": \"no text\"}",
                "{\"text\": \"  \"}",
                "{\"text\": \"B.\", \"published\": \"2021-02-30\"}",
                "{\"text\": \"C.\"}{\"text\": \"D.\"}",
                "{\"text\": \"E.\", \"source\": {}}",
                "{\"text\": \"F.\"}");
        assertThat(codes(read(lines)))
                .containsExactly(
                        "good A.",
                        "SIT-0107",
                        "SIT-0107",
                        "SIT-0108",
                        "SIT-0105",
                        "remark SIT-0109",
                        "good B.",
                        "SIT-0107",
                        "remark SIT-0110",
                        "good E.",
                        "good F.");
    }

    @Test
    void codesTheItemWithABadDateWithTheDefaultDate() {
        Document document =
                ((Read.Good) read("{\"text\": \"B.\", \"published\": \"soon\"}").get(1)).document();
        assertThat(document.published()).isEqualTo(DEFAULTS.published());
    }

    @Test
    void saysWhatIsNoText() {
        assertThat(codes(read(""))).containsExactly("SIT-0105");
        assertThat(codes(read(" \n\t"))).containsExactly("SIT-0105");
        assertThat(codes(read(new byte[] {'a', (byte) 0xC3, '(', 'b'}))).containsExactly("SIT-0104");
        assertThat(codes(read("Some words".getBytes(StandardCharsets.UTF_16)))).containsExactly("SIT-0104");
        assertThat(codes(read("%PDF-1.7 …"))).containsExactly("SIT-0103");
        assertThat(codes(read(new byte[4096]))).containsExactly("SIT-0103");
        assertThat(codes(read("<!DOCTYPE html><html>"))).containsExactly("SIT-0112");
        assertThat(codes(read("<?xml version=\"1.0\"?><rss/>"))).containsExactly("SIT-0105");
        assertThat(codes(read("<?xml version=\"1.0\"?><ledger/>"))).containsExactly("SIT-0111");
    }

    @Test
    void saysWhereInvalidUtf8StandsAndReadsTheOtherLines() {
        byte[] good = "{\"text\": \"A.\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[2 * good.length + 3];
        System.arraycopy(good, 0, all, 0, good.length);
        all[good.length] = (byte) 0xFF;
        all[good.length + 1] = '{';
        all[good.length + 2] = '\n';
        System.arraycopy(good, 0, all, good.length + 3, good.length);
        assertThat(codes(read(all))).containsExactly("good A.", "SIT-0104", "good A.");
    }

    @Test
    void skipsALineOfAHundredMegabytesInBoundedMemory() {
        // Generated, never held: what the reader holds is what it may hold.
        InputStream endless = new InputStream() {
            private final byte[] head = "{\"text\": \"".getBytes(StandardCharsets.UTF_8);
            private final byte[] tail = "\"}\n{\"text\": \"B.\"}\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                long i = at++;
                if (i < head.length) {
                    return head[(int) i];
                }
                if (i < 100_000_000L) {
                    return 'x';
                }
                int j = (int) (i - 100_000_000L);
                return j < tail.length ? tail[j] : -1;
            }
        };
        assertThat(codes(read(endless))).containsExactly("SIT-0106", "good B.");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "{\"text\": \"A.\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(codes(read(deep + "\n{\"text\": \"B.\"}"))).containsExactly("SIT-0107", "good B.");
    }

    @Test
    void saysEachProblemInOneLineWithItsCode() {
        Read.Bad bad = (Read.Bad) read("{\"text\": 1}").get(0);
        assertThat(bad.problem().line())
                .startsWith("SIT-0108 in:1 ")
                .doesNotContain("\n")
                .contains(";");
    }

    @Test
    void readsDatesStrictly() {
        for (String date : List.of(
                "2021-08-24", "2021-08-24T10:00:00Z", "2021-08-24T10:00:00+03:00", "2021-08-24T23:59:59-0500")) {
            assertThat(PublicationDate.parse(date, Published.From.OPTION).day())
                    .as(date)
                    .isEqualTo(LocalDate.of(2021, 8, 24));
        }
        for (String date : List.of(
                "",
                "2021",
                "24.08.2021",
                "2021-13-01",
                "2021-02-29",
                "2021-08-24T25:00:00Z",
                "2021-08-24 nonsense",
                "tomorrow!!")) {
            assertThat(PublicationDate.parse(date, Published.From.OPTION))
                    .as(date)
                    .isNull();
        }
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(Problem.Kind.MARKUP.code()).isEqualTo("SIT-0111");
            assertThat(codes(read("<!DOCTYPE HTML>"))).containsExactly("SIT-0112");
        } finally {
            Locale.setDefault(before);
        }
    }
}
