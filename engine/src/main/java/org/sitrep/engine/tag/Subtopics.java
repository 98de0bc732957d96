package org.sitrep.engine.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;

/**
 * What the text is about more exactly, under the topics that were found. Thread-safe once built.
 *
 * <p>A report on shelling along a frontline: "conflict, war and peace", and under it "armed conflict".
 */
final class Subtopics {
    private static final String FILE = "rules/tag/subtopics.tsv";
    private static final int MOST_EACH = 2;
    private static final int MOST_EVIDENCE = 5;

    /** The more exact topic never comes before the one it belongs to. */
    private static final double BELOW = 0.9;

    private record Row(
            String id, String label, String broader, List<String> events, List<String> words, String where) {}

    private record Support(Row row, List<Span> evidence) {}

    private final List<Row> rows = new ArrayList<>();

    Subtopics(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            rows.add(new Row(
                    row.get("id"),
                    row.get("label"),
                    row.get("broader"),
                    List.copyOf(row.list("events")),
                    List.copyOf(row.list("words")),
                    row.where()));
        }
    }

    /** At most two under each of {@code topics}, those with most words and events first. */
    List<Tag> find(List<Tag> topics, ParsedText text, List<Event> events) {
        Map<String, Span> words = words(text);
        List<Tag> found = new ArrayList<>();
        for (Tag topic : topics) {
            List<Support> supported = new ArrayList<>();
            for (Row row : rows) {
                List<Span> evidence = row.broader().equals(topic.id()) ? evidence(row, words, events) : List.of();
                if (!evidence.isEmpty()) {
                    supported.add(new Support(row, evidence));
                }
            }
            supported.sort(
                    Comparator.comparingInt((Support each) -> -each.evidence().size())
                            .thenComparing(each -> each.row().id()));
            for (Support each : supported.subList(0, Math.min(MOST_EACH, supported.size()))) {
                found.add(tag(each, topic));
            }
        }
        return found;
    }

    private static Tag tag(Support support, Tag topic) {
        Row row = support.row();
        List<Span> evidence = support.evidence();
        return new Tag(
                row.label(),
                TagKind.TOPIC,
                row.id(),
                Salience.rounded(topic.score() * BELOW),
                evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size())),
                new Because(
                        "tag/topic:" + row.id().substring(row.id().indexOf(':') + 1),
                        row.where(),
                        null,
                        List.of(),
                        List.of()));
    }

    private static List<Span> evidence(Row row, Map<String, Span> words, List<Event> events) {
        List<Span> evidence = new ArrayList<>();
        for (String word : row.words()) {
            Span span = words.get(word);
            if (span != null) {
                evidence.add(span);
            }
        }
        for (Event event : events) {
            if (speaksFor(event, row)) {
                evidence.add(event.trigger());
            }
        }
        return evidence.stream().distinct().sorted().toList();
    }

    private static boolean speaksFor(Event event, Row row) {
        String type = event.type().name();
        boolean mode = event.mode() != null && row.events().contains(type + "/" + event.mode());
        return !event.historical() && (mode || row.events().contains(type));
    }

    /** Each dictionary form with the place where it first stands. */
    private static Map<String, Span> words(ParsedText text) {
        Map<String, Span> words = new HashMap<>();
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.isNoun() || token.isVerb() || token.isProperNoun()) {
                    words.putIfAbsent(token.lemma().toLowerCase(Locale.ROOT), token.span());
                }
            }
        }
        return words;
    }
}
