package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.knowledge.DataFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Java feeds the network, and what the network says here, against what training wrote down. */
class ModelParityTest {
    private static Model model;
    private static JsonNode examples;

    @BeforeAll
    static void load() throws IOException {
        model = new Model(new DataFiles(DataFiles.Unpacked.NONE), "standard");
        try (InputStream in = ModelParityTest.class.getResourceAsStream("parity.json")) {
            examples = JsonMapper.shared().readTree(in);
        }
        assertThat(examples.size()).isGreaterThan(5);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static List<String> words(JsonNode example) {
        List<String> words = new ArrayList<>();
        example.get("words").forEach(word -> words.add(word.asString()));
        return words;
    }

    private static Window window(JsonNode example) {
        List<String> words = words(example);
        List<Window> windows =
                Window.of(words, words.stream().map(model.wordPieces()::of).toList());
        assertThat(windows).hasSize(1);
        return windows.get(0);
    }

    private static List<Integer> numbers(JsonNode node) {
        List<Integer> numbers = new ArrayList<>();
        node.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private static List<Integer> numbers(int[] values, int from) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < values.length; i++) {
            numbers.add(values[i]);
        }
        return numbers;
    }

    private static List<String> labels(String kind, int[] values) {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i < values.length; i++) {
            labels.add(model.labels(kind).get(values[i]));
        }
        return labels;
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        node.forEach(value -> strings.add(value.asString()));
        return strings;
    }

    @Test
    void cutsWordsIntoTheSamePieces() {
        for (JsonNode example : examples) {
            Window window = window(example);
            assertThat(numbers(window.pieces(), 0)).as("%s", example).isEqualTo(numbers(example.get("pieces")));
            assertThat(numbers(window.shapes(), 0)).isEqualTo(numbers(example.get("shapes")));
            assertThat(numbers(window.first(), 0)).isEqualTo(numbers(example.get("first")));
            assertThat(numbers(window.last(), 0)).isEqualTo(numbers(example.get("last")));
            assertThat(numbers(window.wordShapes(), 0)).isEqualTo(numbers(example.get("word_shapes")));
        }
    }

    /**
     * Where the words make a sentence. What is not in whole numbers differs in its last bits between processors, which shows where several labels are as likely: in the list of odd words that is
     * here for its pieces.
     */
    @Test
    void readsTheSameLabels() {
        for (JsonNode example : examples) {
            if (example.get("words").get(0).asString().equals("naïve")) {
                continue;
            }
            Reading reading = model.read(List.of(window(example))).get(0);
            List<String> expected = lines(
                    strings(example.get("upos")),
                    strings(example.get("xpos")),
                    strings(example.get("feats")),
                    heads(example, reading),
                    predicates(example));
            List<String> found = lines(
                    labels("upos", reading.upos()),
                    labels("xpos", reading.xpos()),
                    labels("feats", reading.feats()),
                    numbers(reading.heads(), 1),
                    predicates(reading));
            assertThat(SpanningTree.isTree(reading.heads())).isTrue();
            assertThat(found).as("%s", example.get("words")).isEqualTo(expected);
        }
    }

    /** All that is said of each word, a line a word. */
    private static List<String> lines(List<?>... columns) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < columns[0].size(); i++) {
            StringBuilder line = new StringBuilder();
            for (List<?> column : columns) {
                line.append(column.get(i)).append('\t');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The file holds the heads as the graph gives them; where they make no tree, the best tree takes their place. */
    private static List<Integer> heads(JsonNode example, Reading reading) {
        List<Integer> heads = numbers(example.get("heads"));
        int[] withRoot = new int[heads.size() + 1];
        for (int i = 0; i < heads.size(); i++) {
            withRoot[i + 1] = heads.get(i);
        }
        return SpanningTree.isTree(withRoot) ? heads : numbers(reading.heads(), 1);
    }

    /** By word: the roles of the predicate that it is, {@code null} if it is none. */
    private static List<@Nullable String> predicates(JsonNode example) {
        List<@Nullable TreeSet<String>> roles = none(example.get("upos").size());
        example.get("predicates").forEach(word -> roles.set(word.asInt() - 1, new TreeSet<>()));
        example.get("roles")
                .forEach(role -> Objects.requireNonNull(roles.get(role.get(0).asInt() - 1))
                        .add(role.get(1).asInt() + " " + role.get(2).asString()));
        return roles.stream().map(String::valueOf).toList();
    }

    private static List<@Nullable String> predicates(Reading reading) {
        List<@Nullable TreeSet<String>> roles = none(reading.upos().length - 1);
        for (int i = 1; i < reading.predicates().length; i++) {
            if (reading.predicates()[i] > 0) {
                TreeSet<String> own = new TreeSet<>();
                for (int k = 1; k < reading.roles()[i].length; k++) {
                    if (reading.roles()[i][k] > 0) {
                        own.add(k + " " + model.labels("roles").get(reading.roles()[i][k]));
                    }
                }
                roles.set(i - 1, own);
            }
        }
        return roles.stream().map(String::valueOf).toList();
    }

    private static List<@Nullable TreeSet<String>> none(int words) {
        return new ArrayList<>(Collections.nCopies(words, null));
    }

    @Test
    void answersDoNotDependOnTheBatch() {
        List<Window> all = new ArrayList<>();
        examples.forEach(example -> all.add(window(example)));
        List<Reading> together = model.read(all);
        for (int i = 0; i < all.size(); i++) {
            Reading alone = model.read(List.of(all.get(i))).get(0);
            assertThat(together.get(i).heads()).isEqualTo(alone.heads());
            assertThat(together.get(i).feats()).isEqualTo(alone.feats());
            assertThat(together.get(i).predicates())
                    .usingComparatorWithPrecision(1e-3f)
                    .containsExactly(alone.predicates());
            assertThat(together.get(i).roles()).isDeepEqualTo(alone.roles());
        }
    }
}
