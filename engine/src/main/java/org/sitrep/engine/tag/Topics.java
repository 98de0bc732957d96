package org.sitrep.engine.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;

/** What the text is about, by its words and events. Thread-safe once built. */
final class Topics {
    private static final String FILE = "rules/tag/topics.tsv";
    private static final int MOST = 3;
    private static final double STRONG = 1.0;
    private static final double WEAK = 0.35;
    private static final double HEADLINE = 2.0;
    private static final double LEAD = 1.5;
    private static final double CONTEXT = 1.0;
    private static final double TYPE = 0.5;

    /** Weight at which a topic scores one half. */
    private static final double HALF = 4.0;

    private static final double LEAST = 0.3;
    private static final int MOST_EVIDENCE = 5;

    private final List<Topic> topics = new ArrayList<>();

    Topics(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            topics.add(new Topic(
                    row.get("id"),
                    row.get("label"),
                    Set.copyOf(row.list("contexts")),
                    Set.copyOf(row.list("types")),
                    Set.copyOf(row.list("strong")),
                    Set.copyOf(row.list("weak")),
                    row.where()));
        }
    }

    /** A word that occurs in the text. */
    private static final class Word {
        private int count;
        private double place = 1;
        private final Span first;

        private Word(Span first) {
            this.first = first;
        }
    }

    /** At most three topics, those with the most support; one with little support if no other has more. */
    List<Tag> find(ParsedText text, List<Event> events) {
        Map<String, Word> words = words(text);
        List<Tag> found = new ArrayList<>();
        for (Topic topic : topics) {
            Tag tag = weigh(topic, words, events);
            if (tag != null) {
                found.add(tag);
            }
        }
        found.sort(Comparator.comparingDouble(Tag::score).reversed().thenComparing(Tag::label));
        List<Tag> kept = new ArrayList<>();
        for (Tag tag : found) {
            boolean supported =
                    tag.score() >= LEAST && tag.score() >= 0.6 * found.get(0).score();
            if (kept.isEmpty() || supported && kept.size() < MOST) {
                kept.add(tag);
            }
        }
        return kept;
    }

    private static Map<String, Word> words(ParsedText text) {
        Map<String, Word> words = new HashMap<>();
        int lead = 0;
        for (Sentence s : text.sentences()) {
            boolean headline = s.section() == SectionKind.HEADLINE;
            lead += headline ? 0 : 1;
            double place = headline ? HEADLINE : lead <= 2 ? LEAD : 1;
            for (Token token : s.tokens()) {
                if (token.isNoun()
                        || token.isVerb()
                        || token.isProperNoun()
                        || token.upos().equals("ADJ")) {
                    Word word = words.computeIfAbsent(
                            token.lemma().toLowerCase(Locale.ROOT), none -> new Word(token.span()));
                    word.count++;
                    word.place = Math.max(word.place, place);
                }
            }
        }
        return words;
    }

    private static @Nullable Tag weigh(Topic topic, Map<String, Word> words, List<Event> events) {
        double weight = 0;
        int strong = 0;
        List<Span> evidence = new ArrayList<>();
        // Sorted, because sums of doubles depend on their order.
        for (String lemma : topic.strong().stream().sorted().toList()) {
            Word word = words.get(lemma);
            if (word != null) {
                strong++;
                weight += STRONG * word.place * (1 + StrictMath.log(word.count));
                evidence.add(word.first);
            }
        }
        List<Span> weak = new ArrayList<>();
        for (String lemma : topic.weak().stream().sorted().toList()) {
            Word word = words.get(lemma);
            if (word != null) {
                weight += WEAK * word.place * (1 + StrictMath.log(word.count));
                weak.add(word.first);
            }
        }
        int supporting = 0;
        for (Event event : events) {
            boolean context = event.contexts().stream().anyMatch(topic.contexts()::contains);
            boolean type = topic.types().contains(event.type().name());
            if ((context || type) && !event.historical()) {
                supporting++;
                weight += (context ? CONTEXT : TYPE) / supporting;
                evidence.add(event.trigger());
            }
        }
        if (strong == 0 && supporting == 0 && weak.size() < 3) {
            return null;
        }
        evidence.addAll(weak);
        return new Tag(
                topic.label(),
                TagKind.TOPIC,
                topic.id(),
                Salience.rounded(weight / (weight + HALF)),
                first(evidence),
                new Because(
                        "tag/topic:" + topic.id().substring(topic.id().indexOf(':') + 1),
                        topic.where(),
                        null,
                        List.of(),
                        List.of()));
    }

    private static List<Span> first(List<Span> evidence) {
        List<Span> kept = new ArrayList<>(new HashSet<>(evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()))));
        kept.sort(null);
        return kept;
    }
}
