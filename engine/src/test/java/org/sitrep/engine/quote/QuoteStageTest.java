package org.sitrep.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.actor.ActorStage;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.PlaceStage;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.time.TimeStage;
import org.sitrep.engine.time.Times;

class QuoteStageTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final LanguageStage LANGUAGE = LanguageStages.standard(KNOWLEDGE);
    private static final PlaceStage PLACES = new PlaceStage(KNOWLEDGE);
    private static final ActorStage ACTORS = new ActorStage(KNOWLEDGE);
    private static final QuoteStage STAGE = new QuoteStage(KNOWLEDGE);

    private static final Map<String, Quotes> FOUND = new ConcurrentHashMap<>();

    static List<String[]> rows() {
        return Rows.of("quotes.tsv", 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void findsWhoSaidWhat(String text, String expected) {
        String words = text.replace("\\n", "\n");
        assertThat(written(find(words), words)).isEqualTo(expected);
    }

    @Test
    void keepsEvidenceInsideTheText() {
        for (String[] row : rows()) {
            String words = row[0].replace("\\n", "\n");
            Quotes quotes = find(words);
            int before = -1;
            int number = 1;
            for (Quote quote : quotes.all()) {
                assertThat(quote.id()).isEqualTo("q" + number++);
                assertThat(quote.evidence()).containsAll(quote.content()).isSorted();
                assertThat(quote.content()).isSorted();
                assertThat(quote.content().get(0).start()).isGreaterThanOrEqualTo(before);
                before = quote.content().get(0).start();
                quote.evidence().forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(words.length()));
            }
        }
    }

    @Test
    void neverPutsTheCueIntoTheContent() {
        for (String[] row : rows()) {
            for (Quote quote : find(row[0].replace("\\n", "\n")).all()) {
                Span cue = quote.cue();
                if (cue != null) {
                    assertThat(quote.content()).noneMatch(span -> span.overlaps(cue));
                }
            }
        }
    }

    @Test
    void tellsDenialFromAssertion() {
        String words =
                "The general denied that troops had crossed. The envoy said that they had. Experts doubt that he lied.";
        Quotes quotes = find(words);
        assertThat(quotes.all().stream().map(quotes::stance))
                .containsExactly(Stance.DENIES, Stance.ASSERTS, Stance.DOUBTS);
        assertThat(quotes.all().stream().map(quotes::implication)).containsExactly("denied", "stated", "doubted");
    }

    @Test
    void findsTheQuoteThatCoversAWord() {
        String words = "The mayor said that the bridge had burned. The fire is out.";
        Quotes quotes = find(words);
        int burned = words.indexOf("burned");
        int out = words.indexOf("fire");
        assertThat(quotes.covering(new Span(burned, burned + 6))).isNotNull();
        assertThat(quotes.covering(new Span(out, out + 4))).isNull();
    }

    @Test
    void namesTheOccasion() {
        String words = "“We will rebuild,” the premier said at a meeting of his party. “We can,” he added.";
        Span venue = find(words).all().get(0).venue();
        assertThat(venue).isNotNull();
        assertThat(venue.in(words)).isEqualTo("a meeting of his party");
    }

    @Test
    void theDayIsNoPartOfTheOccasion() {
        String words = "The premier said in a statement on Sunday that the mill had burned.";
        Document document = new Document("d", null, words, null, null, null, "en");
        ParsedText text = LANGUAGE.parse(document, Sections.of(document));
        Times times = new TimeStage(KNOWLEDGE).tag(text);
        Quote quote = STAGE.find(text, ACTORS.find(text, times, PLACES.find(text)), times)
                .all()
                .get(0);
        assertThat(quote.venue()).isNotNull();
        assertThat(quote.venue().in(words)).isEqualTo("a statement");
        assertThat(quote.time()).isEqualTo(times.all().get(0).id());
    }

    @Test
    void whoDoesNotConfirmAssertsNothing() {
        String words =
                "The navy neither confirmed nor denied that a ship had sunk. The clerk could not confirm that he paid.";
        Quotes quotes = find(words);
        assertThat(quotes.all()).isNotEmpty();
        assertThat(quotes.all().stream().map(quotes::stance)).containsOnly(Stance.DOUBTS);
    }

    @Test
    void whoeverIsBehindACountingNounSpeaks() {
        String words = "Tens of thousands of farmers demanded that the premier resign.";
        Document document = new Document("d", null, words, null, null, null, "en");
        Times times = new Times(List.of());
        ParsedText text = LANGUAGE.parse(document, Sections.of(document));
        Actors actors = ACTORS.find(text, times, PLACES.find(text));
        Quote quote = STAGE.find(text, actors, times).all().get(0);
        assertThat(quote.speaker()).isNotNull();
        assertThat(actors.all().stream().filter(actor -> actor.id().equals(quote.speaker())))
                .singleElement()
                .satisfies(actor -> assertThat(actor.name()).contains("farmers"));
    }

    @Test
    void findsTheCueOfNearlyEveryExample() {
        List<Table.Row> rows = KNOWLEDGE.table("rules/quote/cues.tsv").rows();
        String words = rows.stream().map(row -> row.get("example")).collect(Collectors.joining("\n"));
        Quotes quotes = find(words);
        int found = 0;
        int start = 0;
        for (Table.Row row : rows) {
            Span line = new Span(start, start + row.get("example").length());
            found += quotes.overlapping(line).isEmpty() ? 0 : 1;
            start = line.end() + 1;
        }
        assertThat(found).isGreaterThan(rows.size() * 85 / 100);
    }

    private static Quotes find(String words) {
        return FOUND.computeIfAbsent(words, QuoteStageTest::read);
    }

    private static Quotes read(String words) {
        Document document = new Document("d", null, words, null, null, null, "en");
        ParsedText text = LANGUAGE.parse(document, Sections.of(document));
        Times times = new Times(List.of());
        return STAGE.find(text, ACTORS.find(text, times, PLACES.find(text)), times);
    }

    private static String written(Quotes quotes, String words) {
        return quotes.all().stream().map(quote -> written(quote, words)).collect(Collectors.joining(" || "));
    }

    private static String written(Quote quote, String words) {
        Span speaker = quote.speakerSpan();
        return quote.kind().word() + " " + (speaker == null ? "-" : speaker.in(words)) + ": "
                + quote.content().stream()
                        .map(span -> span.in(words).replace("\n", "\\n"))
                        .collect(Collectors.joining(" … "));
    }
}
