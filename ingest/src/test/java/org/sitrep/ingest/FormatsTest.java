package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.fact.Origin;

/** All formats through the one door, told apart by content, and what hostile input does there. */
class FormatsTest {
    private static final String WORDS =
            "Dockers in the harbour of Port Selwyn stopped work on Monday after talks about their pay had broken down.";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Dockers stop work</title><meta property='og:site_name' content='The Courier'></head>"
                    + "<body><h1>Dockers stop work</h1><p>" + WORDS + "</p></body></html>";
    private static final String RSS =
            "<rss version='2.0'><channel><title>Coast</title><item><title>Ferry aground</title><link>https://c.example/1</link><description>"
                    + WORDS
                    + "</description><pubDate>Mon, 17 Apr 2023 08:30:00 GMT</pubDate></item><item><title>Only a headline here</title></item></channel></rss>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Read> read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes));
    }

    private static List<Read> read(InputStream in) {
        List<Read> found = new ArrayList<>();
        Reader.read("in", in, Defaults.NONE, found::add);
        return found;
    }

    private static List<String> said(List<Read> found) {
        return found.stream()
                .map(read -> switch (read) {
                    case Read.Good good -> good.document().text();
                    case Read.Bad bad -> bad.problem().line().substring(0, 8);
                    case Read.Remark remark ->
                        "remark " + remark.problem().kind().code();
                })
                .toList();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] warc(String... pages) {
        StringBuilder out = new StringBuilder(
                "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
                        + "WARC-Date: 2023-04-17T08:00:00Z\r\nContent-Type: application/warc-fields\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
        int number = 0;
        for (String page : pages) {
            String http = "HTTP/1.1 " + (page.isEmpty() ? "404 Gone" : "200 OK")
                    + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + bytes(page).length + "\r\n\r\n"
                    + page;
            out.append("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://c.example/2023/04/17/")
                    .append(++number)
                    .append("\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000")
                    .append(number)
                    .append(
                            ">\r\nWARC-Date: 2023-04-18T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ")
                    .append(bytes(http).length)
                    .append("\r\n\r\n")
                    .append(http)
                    .append("\r\n\r\n");
        }
        return bytes(out.toString());
    }

    @Test
    void putsTheTitleOfAPageBeforeItsText() {
        Document document = ((Read.Good) read(bytes(PAGE)).get(0)).document();
        assertThat(document.text()).isEqualTo("Dockers stop work\n\n" + WORDS);
        assertThat(document.title()).isEqualTo("Dockers stop work");
        assertThat(document.source()).isEqualTo("The Courier");
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void readsPagesInUtf16WithAMark() {
        assertThat(said(read(("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("Dockers stop work\n\n" + WORDS);
    }

    @Test
    void readsEntriesOfFeeds() {
        List<Read> found = read(bytes(RSS));
        assertThat(said(found)).containsExactly("Ferry aground\n\n" + WORDS, "Only a headline here");
        Document first = ((Read.Good) found.get(0)).document();
        assertThat(first.source()).isEqualTo("Coast");
        assertThat(first.url()).isEqualTo("https://c.example/1");
        assertThat(first.published().value()).isEqualTo("2023-04-17T08:30:00Z");
        assertThat(first.published().from()).isEqualTo(Published.From.METADATA);
    }

    @Test
    void readsJsonOverSeveralLines() {
        assertThat(said(read(bytes("{\n  \"text\": \"One.\"\n}\n")))).containsExactly("One.");
        assertThat(said(read(bytes("[\n  {\"text\": \"One.\"},\n  {\"text\": \"Two.\"}\n]"))))
                .containsExactly("One.", "Two.");
        assertThat(said(read(bytes("{\"uri\": \"u:1\", \"headline\": \"Ferry aground\", \"body_text\": \"One.\"}"))))
                .containsExactly("Ferry aground\n\nOne.");
        assertThat(said(read(bytes("[Editor's note] One.")))).containsExactly("[Editor's note] One.");
        assertThat(said(read(bytes("{\n \"text\": \n")))).containsOnly("SIT-0107");
    }

    @Test
    void readsMailAndTellsItFromText() {
        assertThat(
                        said(
                                read(
                                        bytes(
                                                "From: Desk <d@w.example>\nSubject: Ferry aground\nDate: Mon, 17 Apr 2023 08:30:00 GMT\nMIME-Version: 1.0\n\nOne.\n"))))
                .containsExactly("Ferry aground\n\nOne.");
        for (String text : List.of(
                "Subject: the war\n\nOne.",
                "To: be or not to be\nFrom: here on\n\nOne.",
                "Note: this\nDate: that\n\nOne.")) {
            assertThat(said(read(bytes(text)))).containsExactly(text);
        }
    }

    @Test
    void readsWebArchives() throws IOException {
        byte[] warc = warc(PAGE, "", PAGE.replace("Monday", "Tuesday"));
        List<Read> found = read(warc);
        assertThat(found).hasSize(2).allMatch(Read.Good.class::isInstance);
        Read.Good first = (Read.Good) found.get(0);
        assertThat(first.document().url()).isEqualTo("https://c.example/2023/04/17/1");
        assertThat(first.facts().published().from()).isEqualTo(Origin.URL);
        assertThat(first.document().published().from()).isEqualTo(Published.From.INFERRED);
        assertThat(said(read(gzip(warc)))).isEqualTo(said(found));
    }

    @Test
    void goesOnAfterAWebArchiveBreaksOff() {
        byte[] warc = warc(PAGE, PAGE);
        byte[] cut = Arrays.copyOf(warc, warc.length - 200);
        List<Read> found = read(cut);
        assertThat(found.get(0)).isInstanceOf(Read.Good.class);
        assertThat(found.size()).isLessThanOrEqualTo(2);
        assertThat(said(read(bytes("WARC/1.0\r\nnonsense")))).hasSize(1).allMatch(line -> line.startsWith("SIT-01"));
    }

    @Test
    void readsZipFilesAndWhatIsPackedInThem() throws IOException {
        byte[] inner = zip("deep.txt", bytes("Three."));
        byte[] zip = zip(
                "a.html",
                bytes(PAGE),
                "folder/b.txt",
                bytes("Two."),
                ".hidden",
                bytes("no"),
                "c.zip",
                inner,
                "d.jsonl.gz",
                gzip(bytes("{\"text\": \"Four.\"}")),
                "e.bin",
                new byte[4000]);
        assertThat(said(read(zip)))
                .containsExactly("Dockers stop work\n\n" + WORDS, "Two.", "Three.", "Four.", "SIT-0103");
    }

    @Test
    void opensNoArchiveInAnArchiveInAnArchiveInAnArchive() throws IOException {
        byte[] nested = zip("a.txt", bytes("One."));
        for (int i = 0; i < 4; i++) {
            nested = zip("a.zip", nested);
        }
        assertThat(said(read(nested))).containsExactly("SIT-0114");
    }

    @Test
    void cutsOffWhatGrowsOutOfProportion() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("good.txt"));
            zip.write(bytes("One."));
            zip.putNextEntry(new ZipEntry("bomb.bin"));
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }
        assertThat(said(read(out.toByteArray()))).containsExactly("One.", "SIT-0103", "SIT-0114");
        // A gzip stream without end: each block is a member of its own.
        Arrays.fill(zeros, (byte) 'x');
        byte[] member = gzip(zeros);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                return member[(int) (at++ % member.length)] & 0xFF;
            }
        };
        InputStream text =
                new SequenceInputStream(new ByteArrayInputStream(gzip(bytes("{\"text\": \"One.\"}\n{\""))), endless);
        assertThat(said(read(text))).containsExactly("One.", "SIT-0114");
    }

    @Test
    void saysWhatIsBrokenOrNotKnown() throws IOException {
        byte[] gzip = gzip(bytes("Some words that are long enough to be cut in the middle."));
        assertThat(said(read(Arrays.copyOf(gzip, gzip.length - 12)))).containsExactly("SIT-0102");
        assertThat(said(read(Arrays.copyOf(zip("a.txt", bytes(WORDS)), 60))))
                .hasSize(1)
                .allMatch(line -> line.startsWith("SIT-010"));
        assertThat(said(read(zip()))).containsExactly("SIT-0105");
        assertThat(said(read(bytes("<?xml version='1.0'?><ledger/>")))).containsExactly("SIT-0111");
        assertThat(said(read(bytes("<newsItem guid='x'/>")))).containsExactly("SIT-0105");
        assertThat(said(read(bytes("<rss><channel/></rss>")))).containsExactly("SIT-0105");
    }

    @Test
    void letsNoEntityGrowInAnyMarkup() {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"" + "ha".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\">]>";
        List<Read> found = read(
                bytes(
                        "<?xml version='1.0'?>" + bomb
                                + "<newsItem guid='x'><contentSet><inlineXML><html><body><p>One &b; two.</p></body></html></inlineXML></contentSet></newsItem>"));
        assertThat(found).hasSize(1);
        assertThat(said(found).get(0)).hasSizeLessThan(200);
    }

    @Test
    void takesNulForABlankInAPageAndMarksOtherLanguages() {
        assertThat(said(read(bytes(PAGE.replace("harbour of", "harbour\u0000of"))))
                        .get(0))
                .contains("harbour of Port");
        Document german = ((Read.Good) read(bytes(
                                "Der Hafen wurde am Montag geschlossen, nachdem die Arbeiter die Arbeit niedergelegt hatten, und es ist nicht bekannt, wann er öffnet."))
                        .get(0))
                .document();
        assertThat(german.language()).isEqualTo("de");
    }

    @Test
    void readsAFolderInTheOrderOfNames(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("c.txt"), "Three.");
        Files.writeString(folder.resolve("a.txt"), "One.");
        Files.writeString(folder.resolve("b").resolve("x.html"), PAGE);
        Files.writeString(folder.resolve(".git"), "hidden");
        Files.createSymbolicLink(folder.resolve("d"), folder);
        List<Read> found = new ArrayList<>();
        Inputs.read(folder.toString(), InputStream.nullInputStream(), Defaults.NONE, found::add);
        assertThat(said(found)).containsExactly("One.", "Dockers stop work\n\n" + WORDS, "Three.");
        found.clear();
        Inputs.read(folder.resolve("none").toString(), InputStream.nullInputStream(), Defaults.NONE, found::add);
        assertThat(said(found)).containsExactly("SIT-0101");
    }
}
