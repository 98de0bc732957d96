package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

class EncoderTest {
    private static final String REPORT = """
            Rebels seize border town

            KIDAL, Mali (AP) — Rebel fighters seized the border town of Tessalit on Monday, officials said. "We have lost the town," Gen. Omar Traoré told reporters.

            The army didn't comment.

            Tags: Mali""";

    private static LanguageStage stage;

    @BeforeAll
    static void load() {
        stage = LanguageStages.standard();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static ParsedText parse(String text) {
        Document document = new Document("d", null, text, null, null, null, "en");
        ParsedText parsed = stage.parse(document, Sections.of(document));
        check(parsed);
        return parsed;
    }

    /** What holds of every parse. */
    private static void check(ParsedText parsed) {
        int at = 0;
        for (int s = 0; s < parsed.sentences().size(); s++) {
            Sentence sentence = parsed.sentences().get(s);
            assertThat(sentence.index()).isEqualTo(s);
            assertThat(sentence.section()).isIn(SectionKind.HEADLINE, SectionKind.BODY);
            int[] heads = new int[sentence.size() + 1];
            for (Token token : sentence.tokens()) {
                assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
                assertThat(token.form()).isEqualTo(token.span().in(parsed.text()));
                assertThat(token.lemma()).isNotNull();
                assertThat(token.deprel().equals("root")).isEqualTo(token.head() < 0);
                heads[token.index() + 1] = token.head() + 1;
                at = token.span().end();
            }
            assertThat(SpanningTree.isTree(heads)).isTrue();
            int name = 0;
            for (Name found : sentence.names()) {
                assertThat(found.from()).isGreaterThanOrEqualTo(name);
                assertThat(found.to()).isBetween(found.from() + 1, sentence.size());
                name = found.to();
            }
            for (Predicate predicate : sentence.predicates()) {
                assertThat(predicate.roles())
                        .allMatch(role -> role.span().to() <= sentence.size() && role.head() != predicate.token());
                assertThat(predicate.roleset()).matches("\\S+\\.(LV|\\d+)");
                assertThat(predicate.content()).isBetween(0, sentence.size() - 1);
            }
        }
    }

    private static String shown(ParsedText parsed) {
        StringBuilder all = new StringBuilder();
        parsed.sentences().forEach(sentence -> all.append(Trees.table(sentence, parsed.text())));
        return all.toString();
    }

    @Test
    void readsNoPresentTenseInAWordThatEndsLikeThePast() {
        ParsedText parsed = parse("Hundreds of people protested over power cuts. They need bread.");
        Token protested = parsed.sentences().get(0).root();
        assertThat(protested.xpos()).isEqualTo("VBD");
        assertThat(protested.lemma()).isEqualTo("protest");
        assertThat(parsed.sentences().get(1).root().lemma()).isEqualTo("need");
    }

    @Test
    void readsAReport() {
        ParsedText parsed = parse(REPORT);
        assertThat(parsed.sentences()).hasSize(4);
        assertThat(parsed.sentences().get(0).section()).isEqualTo(SectionKind.HEADLINE);
        Sentence first = parsed.sentences().get(1);
        assertThat(first.token(0).form()).isEqualTo("Rebel");
        Token seized = first.tokens().stream()
                .filter(token -> token.form().equals("seized"))
                .findFirst()
                .orElseThrow();
        assertThat(seized.lemma()).isEqualTo("seize");
        assertThat(Clauses.subjects(first, seized.index()))
                .extracting(Token::form)
                .containsExactly("fighters");
        assertThat(Clauses.objects(first, seized.index()))
                .extracting(Token::form)
                .containsExactly("town");
        assertThat(first.predicates()).extracting(Predicate::token).contains(seized.index());
        Sentence last = parsed.sentences().get(3);
        Token comment = last.root();
        assertThat(Clauses.negation(last, comment.index()))
                .extracting(Token::form)
                .isEqualTo("n't");
        assertThat(parsed.sentences().get(2).names()).anyMatch(name -> name.type() == Name.Type.PERSON);
    }

    @Test
    void givesTheSameOnEveryThreadAndBesideAnyOtherText() throws Exception {
        String expected = shown(parse(REPORT));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> found = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String other = "Talks failed. ".repeat(i + 1);
                threads.submit(() -> shown(parse(other)));
                found.add(threads.submit(() -> shown(parse(REPORT))));
            }
            for (Future<String> one : found) {
                assertThat(one.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "\u0000",
                "a",
                ".",
                "“",
                "\ud83d",
                "👩‍👩‍👧 👍🏽 🇺🇦 left.",
                "שלום עולם. مرحبا بالعالم.",
                "REBELS SEIZED THE TOWN OF KIDAL ON MONDAY.",
                "\u202eabc\u202c",
                "Tags",
                "e\u0301\u0301\u0301",
                "1 2 3 4 5",
                "?!?!?!",
            })
    void readsAnyText(String text) {
        parse(text);
    }

    @Test
    void readsSentencesWithoutEnd() {
        ParsedText list = parse("Troops, tanks; " + "men and guns, ".repeat(700) + "left.");
        assertThat(list.sentences().stream().mapToInt(Sentence::size).sum()).isGreaterThan(2800);
        assertThat(list.sentences()).allMatch(sentence -> sentence.size() <= 1000);
        ParsedText run = parse("x".repeat(100_000));
        assertThat(run.sentences().stream().mapToInt(Sentence::size).sum()).isEqualTo(500);
        parse("😀".repeat(3000));
    }

    @Test
    void readsAWireInCapitals() {
        Sentence sentence = parse("REBELS SEIZED THE ARMY BASES NEAR KIDAL ON MONDAY, THE MINISTRY SAID.")
                .sentences()
                .get(0);
        assertThat(sentence.tokens()).extracting(Token::lemma).contains("rebel", "seize", "army", "base", "say");
        assertThat(sentence.names()).anyMatch(name -> name.type() == Name.Type.PLACE);
    }

    @Test
    void readsTextInSmallLetters() {
        Sentence sentence = parse("rebels seized the army bases near kidal on monday, the ministry said.")
                .sentences()
                .get(0);
        assertThat(sentence.predicates()).extracting(Predicate::roleset).contains("seize.01", "say.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ש", "م", "\u0000", "漢"})
    void readsAHundredThousandSignsWithoutABlank(String sign) {
        ParsedText parsed = parse(sign.repeat(100_000));
        assertThat(parsed.sentences().stream().mapToInt(Sentence::size).sum()).isLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0300", "\ud83d\ude00\u200d", "\u202e)", "!", "'s", "&a"})
    void readsSignsWithoutABlank(String signs) {
        parse(signs.repeat(500));
    }

    @Test
    void joinsALightVerbToItsNoun() {
        Sentence sentence = parse("The president made an announcement about the talks on Monday.")
                .sentences()
                .get(0);
        assertThat(sentence.predicates()).filteredOn(Predicate::isLight).allSatisfy(predicate -> {
            assertThat(sentence.token(predicate.token()).form()).isEqualTo("made");
            assertThat(sentence.token(predicate.content()).form()).isEqualTo("announcement");
            assertThat(predicate.roleset()).isEqualTo("make.LV");
        });
    }

    @Test
    void readsWordsThatWereCutElsewhere() {
        String text = "Rebels took the town.Troops left.";
        Document document = new Document("d", null, text, null, null, null, "en");
        List<List<Span>> words = List.of(
                List.of(new Span(0, 6), new Span(7, 11), new Span(12, 15), new Span(16, 20), new Span(20, 21)),
                List.of(new Span(21, 27), new Span(28, 32), new Span(32, 33)));
        ParsedText parsed = stage.parse(document, Sections.of(document), words);
        check(parsed);
        assertThat(parsed.sentences()).extracting(Sentence::size).containsExactly(5, 3);
        assertThat(parsed.sentences().get(0).predicates())
                .extracting(Predicate::roleset)
                .containsExactly("take.01");
    }

    @Test
    void loadsEverySizeThatIsShipped() {
        assertThat(ModelSize.shipped()).contains(ModelSize.STANDARD);
        for (ModelSize size : ModelSize.shipped()) {
            try (LanguageStage own = LanguageStages.of(size, Knowledge.standard())) {
                assertThat(own.model()).matches(size.label() + " sha256:[0-9a-f]{64}");
            }
        }
        for (ModelSize size : ModelSize.values()) {
            if (!size.isShipped()) {
                assertThatThrownBy(() -> LanguageStages.of(size, Knowledge.standard()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(size.label());
            }
        }
    }

    @Test
    void statesItsModel() {
        assertThat(stage.model()).matches("standard sha256:[0-9a-f]{64}");
    }
}
