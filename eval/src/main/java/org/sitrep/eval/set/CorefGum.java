package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.CodePoints;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Chains;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Pairing;
import org.sitrep.eval.measure.Tally;

/**
 * Coreference and resolved dates in Wikinews articles (GUM).
 *
 * <p>Singletons are left out on both sides, as in OntoNotes. Three rows of CoNLL F1: <b>exact</b> compares all gold chains with the record's {@code chains}, by exact spans;
 * that is the row to compare with other systems. The other two look only at {@code actors} and {@code places}: each is a chain of its mentions, and a place that shares
 * mentions with an actor is the same thing and joins its chain. <b>Actors and places, exact</b> compares them with the gold chains whose first mention is a person,
 * organisation or place; <b>actors and places, by words</b> the same, but a mention of ours stands for the innermost gold mention that contains it and whose head word it
 * holds (one to one, the longest overlap first), since an actor's mention is shorter than its noun phrase. The head word is taken to be the last one before the first
 * preposition, relative pronoun, participle of naming or comma.
 *
 * <p><b>date</b>: of the gold dates that are a day, month, year or interval, the share that an overlapping time resolves to the same value. <b>date of found</b>: of those
 * that any time overlaps.
 */
public final class CorefGum implements GoldSet<CorefGum.Item> {
    private static final Set<String> TRACKED = Set.of("person", "organization", "place");

    private static final Set<String> HEAD_ENDS = Set.of(
            "of",
            "in",
            "on",
            "at",
            "for",
            "from",
            "to",
            "with",
            "by",
            "about",
            "against",
            "between",
            "among",
            "after",
            "before",
            "during",
            "under",
            "over",
            "near",
            "within",
            "as",
            "than",
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "where",
            "when",
            "and",
            "or",
            "including",
            "named",
            "called",
            "known");

    record Mention(Span span, String type, int chain) {}

    record Dated(
            Span span,
            @Nullable String when,
            @Nullable String from,
            @Nullable String to) {}

    record Item(Document document, List<Mention> mentions, List<Dated> dates) {}

    @Override
    public String name() {
        return "coref_gum_news";
    }

    @Override
    public List<String> files() {
        return List.of("coref_gum_news.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.meanF1("CoNLL, exact", 3, "about .64"),
                Measure.meanF1("CoNLL, actors and places, exact", 3, ""),
                Measure.meanF1("CoNLL, actors and places, by words", 3, ""),
                Measure.share("date", "HeidelTime .79, SUTime .66"),
                Measure.share("date of found", ""));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            String text = line.text("text");
            CodePoints points = new CodePoints(text);
            List<Mention> mentions = new ArrayList<>();
            for (Line each : line.list("mentions")) {
                mentions.add(new Mention(each.span(points), each.text("type"), each.number("chain")));
            }
            List<Dated> dates = new ArrayList<>();
            for (Line each : line.list("dates")) {
                Dated date = new Dated(
                        each.span(points), each.textOrNull("when"), each.textOrNull("from"), each.textOrNull("to"));
                if (date.when() != null || (date.from() != null && date.to() != null)) {
                    dates.add(date);
                }
            }
            return new Item(GoldFile.document(line.text("id"), text, line.textOrNull("date")), mentions, dates);
        });
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        CodedRecord record = engine.code(item.document());
        List<Set<Span>> ours = chains(record);
        List<Set<Span>> phrases = new ArrayList<>();
        for (Chain chain : record.chains()) {
            phrases.add(new TreeSet<>(
                    chain.mentions().stream().map(Chain.Mention::span).toList()));
        }
        List<Set<Span>> all = chains(item.mentions(), false);
        List<Set<Span>> tracked = chains(item.mentions(), true);
        List<Set<Span>> ourChains = Chains.withoutSingletons(ours);
        tally.add("CoNLL, exact", Chains.conll(all, Chains.withoutSingletons(phrases)));
        tally.add("CoNLL, actors and places, exact", Chains.conll(tracked, ourChains));
        List<Set<Span>> aligned = Chains.withoutSingletons(align(item.document().text(), item.mentions(), ours));
        tally.add("CoNLL, actors and places, by words", Chains.conll(tracked, aligned));
        wrongChains(item, tracked, aligned, tally);
        for (Dated date : item.dates()) {
            date(item, date, record.times(), tally);
        }
    }

    /** The actors and places of the record as chains; a place whose mention is an actor's too belongs to that actor. */
    private static List<Set<Span>> chains(CodedRecord record) {
        List<Set<Span>> chains = new ArrayList<>();
        Map<Span, Integer> chainOf = new TreeMap<>();
        for (Actor actor : record.actors()) {
            Set<Span> chain = new TreeSet<>();
            for (Actor.Mention mention : actor.mentions()) {
                if (chainOf.putIfAbsent(mention.span(), chains.size()) == null) {
                    chain.add(mention.span());
                }
            }
            chains.add(chain);
        }
        for (Place place : record.places()) {
            Integer known = null;
            for (Span mention : place.mentions()) {
                if (known == null) {
                    known = chainOf.get(mention);
                }
            }
            if (known == null) {
                known = chains.size();
                chains.add(new TreeSet<>());
            }
            for (Span mention : place.mentions()) {
                if (chainOf.putIfAbsent(mention, known) == null) {
                    chains.get(known).add(mention);
                }
            }
        }
        chains.removeIf(Set::isEmpty);
        return chains;
    }

    private static List<Set<Span>> chains(List<Mention> mentions, boolean trackedOnly) {
        Map<Integer, Set<Span>> chains = new TreeMap<>();
        Map<Integer, String> types = new TreeMap<>();
        for (Mention mention : mentions) {
            chains.computeIfAbsent(mention.chain(), id -> new TreeSet<>()).add(mention.span());
            types.putIfAbsent(mention.chain(), mention.type());
        }
        List<Set<Span>> kept = new ArrayList<>();
        chains.forEach((id, chain) -> {
            if (!trackedOnly || TRACKED.contains(types.get(id))) {
                kept.add(chain);
            }
        });
        return Chains.withoutSingletons(kept);
    }

    /** Our chains with each mention replaced by the innermost gold mention around it, where there is one of its own. */
    private static List<Set<Span>> align(String text, List<Mention> gold, List<Set<Span>> ours) {
        List<Span> mine = ours.stream().flatMap(Set::stream).sorted().toList();
        List<Span> keys = gold.stream().map(Mention::span).distinct().sorted().toList();
        Map<Span, Span> heads = new TreeMap<>();
        keys.forEach(key -> heads.put(key, head(text, key)));
        int[] partner = Pairing.best(
                mine,
                keys,
                (span, key) -> key.contains(span) && span.contains(heads.getOrDefault(key, key))
                        ? 1.0 + (double) span.length() / key.length()
                        : 0);
        Map<Span, Span> standsFor = new TreeMap<>();
        for (int i = 0; i < partner.length; i++) {
            standsFor.put(mine.get(i), partner[i] < 0 ? mine.get(i) : keys.get(partner[i]));
        }
        List<Set<Span>> aligned = new ArrayList<>();
        for (Set<Span> chain : ours) {
            Set<Span> moved = new TreeSet<>();
            chain.forEach(span -> moved.add(standsFor.getOrDefault(span, span)));
            aligned.add(moved);
        }
        return aligned;
    }

    /** The head word of a noun phrase, by the words in it. */
    static Span head(String text, Span phrase) {
        Span head = null;
        int end = phrase.start();
        for (Span each : Words.of(phrase.in(text))) {
            Span word = new Span(phrase.start() + each.start(), phrase.start() + each.end());
            boolean opens = text.substring(end, word.start()).indexOf(',') >= 0
                    || HEAD_ENDS.contains(word.in(text).toLowerCase(Locale.ROOT));
            if (head != null && opens) {
                return head;
            }
            if (!word.in(text).equals("s")) {
                head = word;
            }
            end = word.end();
        }
        return head == null ? phrase : head;
    }

    private static void wrongChains(Item item, List<Set<Span>> gold, List<Set<Span>> ours, Tally tally) {
        String text = item.document().text();
        Map<Span, Integer> goldOf = new TreeMap<>();
        for (int i = 0; i < gold.size(); i++) {
            for (Span span : gold.get(i)) {
                goldOf.put(span, i);
            }
        }
        for (Set<Span> chain : ours) {
            Set<Integer> touched = new TreeSet<>();
            chain.forEach(span -> touched.add(goldOf.getOrDefault(span, -1)));
            if (touched.size() > 1) {
                tally.wrong("mixed chain: "
                        + chain.stream()
                                .map(span -> Words.brief(span.in(text), 40) + "#" + goldOf.getOrDefault(span, -1))
                                .toList());
            }
        }
    }

    private static void date(Item item, Dated gold, List<Time> times, Tally tally) {
        String text = item.document().text();
        boolean found = false;
        boolean right = false;
        StringBuilder ours = new StringBuilder();
        for (Time time : times) {
            if (time.span().overlaps(gold.span())) {
                found = true;
                ours.append(' ').append(time.value());
                boolean same = gold.when() != null
                        ? sameMoment(gold.when(), time.value())
                        : String.valueOf(gold.from()).equals(time.from())
                                && String.valueOf(gold.to()).equals(time.to());
                right |= same;
            }
        }
        tally.share("date", right);
        if (found) {
            tally.share("date of found", right);
        }
        if (!right) {
            tally.wrong("date: " + gold.span().in(text) + " = "
                    + (gold.when() != null ? gold.when() : gold.from() + "/" + gold.to()) + " | ours" + ours);
        }
    }

    /** Equal, but for seconds of zero, which the gold writes and TIMEX3 leaves out. */
    private static boolean sameMoment(String gold, String ours) {
        return gold.equals(ours)
                || (gold.endsWith(":00") && gold.substring(0, gold.length() - 3).equals(ours));
    }
}
