package org.sitrep.eval.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.TimeType;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;

/** Each scorer on a gold file of one invented item. */
class SetsTest {
    @TempDir
    private Path folder;

    @Test
    void everySetNamesItsMeasuresOnce() {
        List<GoldSet<?>> all = new java.util.ArrayList<>(Sets.gold());
        all.addAll(Sets.treebanks());
        assertThat(all.stream().map(GoldSet::name)).doesNotHaveDuplicates();
        for (GoldSet<?> set : all) {
            assertThat(new HashSet<>(set.measures().stream().map(Measure::name).toList()))
                    .hasSameSizeAs(set.measures());
        }
    }

    @Test
    void quotesArePairedByCommonWords() throws IOException {
        String text = "The mayor said the bridge is safe. Nobody asked why.";
        String gold = "{\"id\":\"1\",\"date\":\"2020-01-02\",\"text\":\"" + text
                + "\",\"attributions\":[{\"kind\":\"indirect\","
                + "\"source\":[{\"start\":0,\"end\":9}],\"cue\":[],\"content\":[{\"start\":15,\"end\":33}]}]}";
        Records engine = new Records(text)
                .quote(QuoteKind.INDIRECT, null, "The mayor", "the bridge is safe.")
                .quote(QuoteKind.INDIRECT, null, null, "why");
        Tally tally = score(new QuotesPolnear(), gold, engine);
        assertThat(numbers(new QuotesPolnear(), tally, "content exact")).containsExactly(0, 2, 1);
        assertThat(numbers(new QuotesPolnear(), tally, "content words")).containsExactly(4, 1, 0);
        assertThat(numbers(new QuotesPolnear(), tally, "overlap")).containsExactly(4, 1, 0);
        assertThat(numbers(new QuotesPolnear(), tally, "overlap, indirect")).containsExactly(4, 5, 4, 4);
        assertThat(numbers(new QuotesPolnear(), tally, "found")).containsExactly(1, 1, 0);
        assertThat(numbers(new QuotesPolnear(), tally, "speaker")).containsExactly(1, 1);
        assertThat(numbers(new QuotesPolnear(), tally, "found, direct")).containsExactly(0, 0, 0);
    }

    @Test
    void datesByTempEval() throws IOException {
        String text = "They met on Monday and again in early June for two days.";
        String gold = "{\"id\":\"1\",\"dct\":\"2020-01-02\",\"text\":\"" + text + "\",\"timex3\":["
                + "{\"start\":12,\"end\":18,\"type\":\"DATE\",\"value\":\"2019-12-30\"},"
                + "{\"start\":32,\"end\":42,\"type\":\"DATE\",\"value\":\"2020-06\"},"
                + "{\"start\":47,\"end\":55,\"type\":\"DURATION\",\"value\":\"P2D\"}]}";
        Records engine = new Records(text)
                .time("Monday", TimeType.DATE, "2019-12-30")
                .time("June", TimeType.DATE, "2020-06")
                .time("again", TimeType.SET, "P1D");
        Dates dates = new Dates("dates_timebank");
        Tally tally = score(dates, gold, engine);
        assertThat(numbers(dates, tally, "strict")).containsExactly(1, 2, 2);
        assertThat(numbers(dates, tally, "relaxed")).containsExactly(2, 1, 1);
        assertThat(numbers(dates, tally, "value")).containsExactly(2, 1, 1, 2);
    }

    @Test
    void placesWithinAHundredMiles() throws IOException {
        String text = "From Paris to Rome and Bonn, by French train.";
        String gold = "{\"id\":\"1\",\"text\":\"" + text + "\",\"toponyms\":["
                + "{\"start\":5,\"end\":10,\"lat\":48.86,\"lon\":2.35},"
                + "{\"start\":14,\"end\":18,\"lat\":41.9,\"lon\":12.5},"
                + "{\"start\":23,\"end\":27,\"lat\":50.7,\"lon\":7.1},"
                + "{\"start\":32,\"end\":38,\"lat\":null,\"lon\":null,\"type\":\"Demonym\"},"
                + "{\"start\":39,\"end\":44,\"lat\":null,\"lon\":null,\"type\":\"Literal_Expression\"}]}";
        Records engine = new Records(text)
                .place("p1", "Paris", 33.66, -95.55)
                .place("p2", "Rome", 41.89, 12.48)
                .place("p3", "French", 46, 2)
                .place("p4", "train", 0, 0);
        PlaceSet places = new PlaceSet("places_trnews");
        Tally tally = score(places, gold, engine);
        assertThat(numbers(places, tally, "recognition")).containsExactly(2, 1, 1);
        assertThat(numbers(places, tally, "161 km of matched")).containsExactly(1, 2);
        assertThat(numbers(places, tally, "161 km of all")).containsExactly(1, 3);
    }

    @Test
    void greatCircleFromBerlinToParis() {
        assertThat(PlaceSet.kilometres(52.52, 13.405, 48.8566, 2.3522)).isCloseTo(877.5, within(2.0));
        assertThat(PlaceSet.kilometres(10, 179.9, 10, -179.9)).isLessThan(25);
    }

    @Test
    void placesOfAnEventByTokenNumber() throws IOException {
        String text = "On Friday, gunmen shot two guards in Port Victoria.";
        String gold = "{\"_id\":\"1\",\"text\":\"" + text + "\",\"spans\":["
                + "{\"start\":18,\"end\":22,\"token_start\":4,\"token_end\":4,\"label\":\"VERB\"},"
                + "{\"start\":8,\"end\":9,\"token_start\":8,\"token_end\":9,\"label\":\"LOCATION\"}]}";
        Records engine = new Records(text)
                .place("p1", "Victoria", 0, 0)
                .event(EventType.ASSAULT, null, null, "shot", List.of(), List.of(), "p1", EventStatus.HAPPENED);
        Tally tally = score(new EventLocation(), gold, engine);
        assertThat(numbers(new EventLocation(), tally, "words")).containsExactly(1, 0, 1);
    }

    @Test
    void olderNamesOfTypesAndMutualEvents() throws IOException {
        String text = "Peru and Chile agreed to talk; Peru demanded an apology from Chile.";
        String gold = "{\"id\":\"1\",\"text\":\"" + text + "\",\"event\":\"DEMAND\","
                + "\"source\":[{\"actorText\":\"Peru\",\"code\":\"PER\"}],\"target\":[{\"actorText\":\"Chile\",\"code\":\"CHL\"}]}";
        Records engine = new Records(text)
                .actor("a1", ActorKind.STATE, "PER", null, "Peru")
                .actor("a2", ActorKind.STATE, "ARG", null, "Chile")
                .event(
                        EventType.AGREE,
                        null,
                        null,
                        "agreed",
                        List.of("a1", "a2"),
                        List.of(),
                        null,
                        EventStatus.HAPPENED)
                .event(
                        EventType.REQUEST,
                        null,
                        null,
                        "demanded",
                        List.of("a1"),
                        List.of("a2"),
                        null,
                        EventStatus.HAPPENED);
        Tally tally = score(new PloverGsr(), gold, engine);
        assertThat(numbers(new PloverGsr(), tally, "type")).containsExactly(1, 1, 0);
        assertThat(numbers(new PloverGsr(), tally, "type, source, target")).containsExactly(1, 1, 0);
        assertThat(numbers(new PloverGsr(), tally, "country of matched sides")).containsExactly(1, 2);
    }

    @Test
    void yieldIsConcedeOrRetreat() throws IOException {
        String text = "Rebels left the city after talks with the army.";
        String gold =
                "{\"sentence_id\":\"1\",\"marked_sentence\":\"<s>Rebels</s> left the city after talks with <t>the army</t>.\","
                        + "\"gold_root\":\"YIELD\"}";
        Records engine = new Records(text)
                .actor("a1", ActorKind.ARMED_GROUP, null, "REB", "Rebels")
                .actor("a2", ActorKind.MILITARY, null, "MIL", "the army")
                .event(EventType.RETREAT, null, null, "left", List.of("a1"), List.of(), null, EventStatus.HAPPENED)
                .event(EventType.CONSULT, null, null, "talks", List.of(), List.of("a2"), null, EventStatus.HAPPENED);
        PlvTrain set = new PlvTrain();
        Tally tally = score(set, gold, engine);
        assertThat(measure(set, "type")
                        .outcome()
                        .apply(numbers(set, tally, "type"))
                        .value())
                .isEqualTo(1);
        assertThat(numbers(set, tally, "pair found")).containsExactly(0, 1);
    }

    @Test
    void triplesOfMutualEventsStandBothWays() throws IOException {
        String text = "Peru held talks with Chile.";
        String gold = "{\"id\":\"1\",\"date\":\"19950101\",\"text\":\"" + text
                + "\",\"status\":\"events\",\"realism\":\"fictional\","
                + "\"events\":[{\"source\":\"PER\",\"target\":\"CHL\",\"code\":\"046\"},{\"source\":\"CHL\",\"target\":\"PER\",\"code\":\"046\"}]}";
        Records engine = new Records(text)
                .actor("a1", ActorKind.STATE, "PER", "GOV", "Peru")
                .actor("a2", ActorKind.STATE, "CHL", null, "Chile")
                .event(
                        EventType.CONSULT,
                        null,
                        "040",
                        "talks",
                        List.of("a1", "a2"),
                        List.of(),
                        null,
                        EventStatus.HAPPENED);
        PetrarchUnit set = new PetrarchUnit();
        Tally tally = score(set, gold, engine);
        assertThat(numbers(set, tally, "root triples")).containsExactly(0, 2, 2);
        assertThat(numbers(set, tally, "country triples")).containsExactly(2, 0, 0);
        assertThat(numbers(set, tally, "root triples, realistic")).containsExactly(0, 0, 0);
    }

    @Test
    void aceEventsAreMapped() throws IOException {
        String text = "Troops shelled the port.\nTwo sailors died later.\nThe envoy travelled home.\n";
        String gold = "{\"id\":\"1\",\"date\":\"2015-05-05\",\"sentences\":["
                + "{\"text\":\"Troops shelled the port\",\"words\":[\"Troops\",\"shelled\",\"the\",\"port\",\".\"],\"events\":["
                + "{\"trigger\":{\"start\":1,\"end\":2,\"text\":\"shelled\"},\"event_type\":\"Conflict:Attack\",\"arguments\":["
                + "{\"role\":\"Attacker\",\"start\":0,\"end\":1,\"text\":\"Troops\"},{\"role\":\"Place\",\"start\":3,\"end\":4,\"text\":\"port\"}]}]},"
                + "{\"text\":\"Two sailors died later.\",\"words\":[\"Two\",\"sailors\",\"died\",\"later\",\".\"],\"events\":["
                + "{\"trigger\":{\"start\":2,\"end\":3,\"text\":\"died\"},\"event_type\":\"Life:Die\",\"arguments\":[]}]},"
                + "{\"text\":\"The envoy travelled home.\",\"words\":[\"The\",\"envoy\",\"travelled\",\"home\",\".\"],\"events\":["
                + "{\"trigger\":{\"start\":2,\"end\":3,\"text\":\"travelled\"},\"event_type\":\"Movement:Transport\",\"arguments\":[]}]}]}";
        Records engine = new Records(text)
                .actor("a1", ActorKind.MILITARY, null, "MIL", "Troops")
                .actor("a2", ActorKind.PERSON, null, null, "The envoy")
                .event(
                        EventType.ASSAULT,
                        null,
                        null,
                        "shelled",
                        List.of("a1"),
                        List.of("a2"),
                        null,
                        EventStatus.HAPPENED)
                .event(EventType.ASSAULT, null, null, "died", List.of(), List.of(), null, EventStatus.HAPPENED)
                .event(EventType.CONSULT, null, null, "travelled", List.of("a2"), List.of(), null, EventStatus.HAPPENED)
                .event(EventType.COERCE, "seize", null, "home", List.of(), List.of(), null, EventStatus.HAPPENED);
        Tally tally = score(new M2e2(), gold, engine);
        assertThat(numbers(new M2e2(), tally, "trigger")).containsExactly(1, 0, 0);
        assertThat(numbers(new M2e2(), tally, "argument")).containsExactly(1, 1, 1);
    }

    @Test
    void falseAlarmsOfPolice() throws IOException {
        String text =
                "This story is from May 3, 2003\\n\\npolice arrested six men. villagers beat a thief. police did not fire.";
        String plain = text.replace("\\n", "\n");
        Files.writeString(folder.resolve("events_indiapolice_sents.jsonl"), """
                {"doc_id":1,"sent_id":0,"sent_labels":["ARREST","ANY_ACTION"],"sent_text":"police arrested six men."}
                {"doc_id":1,"sent_id":1,"sent_labels":[],"sent_text":"villagers beat a thief."}
                {"doc_id":1,"sent_id":2,"sent_labels":[],"sent_text":"police did not fire."}
                """);
        Records engine = new Records(plain)
                .actor("a1", ActorKind.GROUP, null, "COP", "police")
                .actor("a2", ActorKind.GROUP, null, "CVL", "villagers")
                .event(
                        EventType.COERCE,
                        "arrest",
                        "173",
                        "arrested",
                        List.of("a1"),
                        List.of(),
                        null,
                        EventStatus.HAPPENED)
                .event(EventType.ASSAULT, null, null, "beat", List.of("a2"), List.of(), null, EventStatus.HAPPENED)
                .event(EventType.ASSAULT, null, null, "fire", List.of("a1"), List.of(), null, EventStatus.NEGATED);
        IndiaPolice set = new IndiaPolice();
        Tally tally = score(set, "{\"doc_id\":1,\"doc_text\":\"" + text + "\"}", engine);
        assertThat(numbers(set, tally, "ARREST")).containsExactly(1, 0, 0);
        assertThat(numbers(set, tally, "FORCE")).containsExactly(0, 0, 0);
        assertThat(numbers(set, tally, "FAIL")).containsExactly(0, 1, 0);
        assertThat(numbers(set, tally, "false alarms per 1,000, ANY_ACTION")).containsExactly(0, 2);
    }

    @Test
    void chainsOfActorsByWords() throws IOException {
        String text = "The old president spoke. Later Anna Berg left, and Oslo slept.";
        String gold = "{\"id\":\"1\",\"date\":\"2015-05-05\",\"text\":\"" + text + "\",\"dates\":[],\"mentions\":["
                + "{\"start\":0,\"end\":17,\"type\":\"person\",\"chain\":1},{\"start\":31,\"end\":40,\"type\":\"person\",\"chain\":1},"
                + "{\"start\":51,\"end\":55,\"type\":\"place\",\"chain\":2}]}";
        Records engine = new Records(text).actor("a1", ActorKind.PERSON, null, null, "president", "Anna Berg");
        CorefGum set = new CorefGum();
        Tally tally = score(set, gold, engine);
        assertThat(value(set, tally, "CoNLL, actors and places, by words")).isEqualTo(1);
        assertThat(value(set, tally, "CoNLL, actors and places, exact")).isLessThan(0.4);
    }

    @Test
    void headOfANounPhrase() {
        for (String phrase : List.of(
                "the [president] of Chile", "old [Oslo]", "her [brother], a baker", "the city's [mayor]", "[she]")) {
            String text = phrase.replace("[", "").replace("]", "");
            int at = phrase.indexOf('[');
            assertThat(CorefGum.head(text, new Span(0, text.length())))
                    .isEqualTo(new Span(at, phrase.indexOf(']') - 1));
        }
    }

    @Test
    void entitiesWithoutTheirArticle() throws IOException {
        String text = "The Red Cross left Basra on Sunday.";
        String gold = "{\"id\":\"1\",\"text\":\"" + text + "\",\"entities\":["
                + "{\"begin\":0,\"end\":13,\"type\":\"Organisation\",\"confidence\":1},"
                + "{\"begin\":19,\"end\":24,\"type\":\"Location\",\"confidence\":0.9},"
                + "{\"begin\":28,\"end\":34,\"type\":\"Temporal\",\"confidence\":0.3}]}";
        Records engine = new Records(text)
                .actor("a1", ActorKind.INTERNATIONAL_ORGANISATION, null, "NGO", "Red Cross")
                .actor("a2", ActorKind.PERSON, null, null, "Basra");
        EntitiesRe3d set = new EntitiesRe3d();
        Tally tally = score(set, gold, engine);
        assertThat(numbers(set, tally, "span and type")).containsExactly(1, 1, 1);
        assertThat(numbers(set, tally, "overlap")).containsExactly(2, 0, 0);
    }

    private <I> Tally score(GoldSet<I> set, String line, Engine engine) throws IOException {
        Files.writeString(folder.resolve(set.files().get(0)), line + "\n");
        Problems problems = new Problems();
        List<I> items = set.read(folder, problems);
        assertThat(problems.lines()).isEmpty();
        assertThat(items).hasSize(1);
        Tally tally = new Tally();
        set.score(items.get(0), engine, tally);
        assertThat(set.measures().stream().map(Measure::name)).containsAll(tally.names());
        return tally;
    }

    private static Measure measure(GoldSet<?> set, String name) {
        return set.measures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double[] numbers(GoldSet<?> set, Tally tally, String name) {
        return tally.of(measure(set, name));
    }

    private static double value(GoldSet<?> set, Tally tally, String name) {
        return measure(set, name).outcome().apply(numbers(set, tally, name)).value();
    }
}
