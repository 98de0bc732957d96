package org.sitrep.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;

class TagStageTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final LanguageStage LANGUAGE = LanguageStages.standard(KNOWLEDGE);
    private static final TagStage STAGE = new TagStage(KNOWLEDGE);
    private static final String STORY = """
            Norway seizes trawler

            Norway seized a trawler off Bergen. The crew of Ola Berg was held in Bergen. Norway said he had fished there.
            A neighbour came too. Sweden was told later.
            """;

    static List<String[]> rows() {
        try (InputStream in = TagStageTest.class.getResourceAsStream("topics.tsv")) {
            List<String[]> rows = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            rows.add(new String[] {line.split("\t")[0], (line + "\t ").split("\t")[1].strip()}));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void namesTheTopic(String words, String expected) {
        List<Tag> tags = STAGE.find(parsed(words), new Places(List.of()), new Actors(List.of()), List.of());
        assertThat(tags.isEmpty() ? "" : tags.get(0).label()).isEqualTo(expected);
        assertThat(tags)
                .allMatch(tag -> tag.kind() == TagKind.TOPIC
                        && tag.id() != null
                        && tag.id().startsWith("medtop:"));
    }

    static List<String[]> subtopics() {
        return List.of(
                new String[] {"Rebels shelled the town with artillery, and troops held the frontline.", "armed conflict"
                },
                new String[] {"The coup ended when the junta gave up and the army went back to barracks.", "coup d'etat"
                },
                new String[] {"Police arrested a suspect over the murder, and a judge sent him to prison.", "crime"},
                new String[] {
                    "The earthquake left hundreds trapped under rubble while people searched for survivors.", "disaster"
                },
                new String[] {
                    "Voters went to the polls to cast a ballot in the election after a bitter campaign.", "election"
                },
                new String[] {
                    "The striker scored twice and the goalkeeper saved a penalty as the football club won the league.",
                    ""
                },
                new String[] {"The bishop led prayers in the church as pilgrims filled the monastery.", ""});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subtopics")
    void namesWhatIsMeantMoreExactlyBehindTheTopic(String words, String expected) {
        List<Tag> tags = STAGE.find(parsed(words), new Places(List.of()), new Actors(List.of()), List.of());
        List<String> second = tags.stream()
                .filter(tag -> tag.id() != null && tag.id().startsWith("medtop:2"))
                .map(Tag::label)
                .toList();
        if (expected.isEmpty()) {
            assertThat(second).isEmpty();
        } else {
            assertThat(second).contains(expected);
            assertThat(tags.get(0).id()).endsWith("000000");
        }
    }

    @Test
    void ranksBySalienceAndMergesAStateWithItsPlace() {
        List<Tag> tags = story(List.of(
                actor("a1", "Norway", ActorKind.STATE, "Norway"),
                actor("a2", "Ola Berg", ActorKind.PERSON, "Ola Berg"),
                actor("a3", "Sweden", ActorKind.STATE, "Sweden")));

        assertThat(tags.stream().filter(tag -> tag.kind() != TagKind.TOPIC).map(Tag::label))
                .containsExactly("Norway", "Bergen", "Ola Berg", "Sweden");
        assertThat(tags.get(0).id()).isEqualTo("p1");
    }

    @Test
    void leavesOutWhoHasNoName() {
        List<Tag> tags = story(List.of(actor("a1", "the crew", ActorKind.GROUP, "The crew"), pronoun()));

        assertThat(tags.stream().map(Tag::id)).doesNotContain("a1", "a9");
    }

    @Test
    void scoresLieBetweenZeroAndOneInFallingOrder() {
        List<Tag> tags = story(List.of(actor("a1", "Norway", ActorKind.STATE, "Norway")));

        double before = 1;
        for (Tag tag : tags) {
            assertThat(tag.score()).isBetween(0.0, before);
            before = tag.score();
        }
    }

    private static List<Tag> story(List<Actor> actors) {
        Places places =
                new Places(List.of(place("p1", "Norway", Precision.COUNTRY), place("p2", "Bergen", Precision.CITY)));
        return STAGE.find(parsed(STORY), places, new Actors(actors), List.of());
    }

    private static Actor pronoun() {
        Span span = spans("he").get(0);
        return actor("a9", "He", ActorKind.PERSON, List.of(new Actor.Mention(span, MentionForm.PRONOUN, "test")));
    }

    private static Actor actor(String id, String name, ActorKind kind, String words) {
        return actor(
                id,
                name,
                kind,
                spans(words).stream()
                        .map(span -> new Actor.Mention(span, MentionForm.NAME, "test"))
                        .toList());
    }

    private static Actor actor(String id, String name, ActorKind kind, List<Actor.Mention> mentions) {
        @Nullable String none = null;
        return new Actor(
                id,
                name,
                kind,
                none,
                none,
                none,
                none,
                List.of(),
                mentions,
                List.of(),
                List.of(),
                List.of(),
                none,
                List.of(mentions.get(0).span()),
                Because.of("test"));
    }

    private static Place place(String id, String name, Precision precision) {
        return new Place(
                id, name, "NOR", null, 60.0, 5.0, precision, null, spans(name), spans(name), Because.of("test"));
    }

    private static List<Span> spans(String words) {
        List<Span> found = new ArrayList<>();
        for (int at = STORY.indexOf(words); at >= 0; at = STORY.indexOf(words, at + 1)) {
            found.add(new Span(at, at + words.length()));
        }
        return found;
    }

    private static ParsedText parsed(String words) {
        Document document = new Document("d", null, words, null, null, null, "en");
        return LANGUAGE.parse(document, Sections.of(document));
    }
}
