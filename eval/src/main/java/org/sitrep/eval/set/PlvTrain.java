package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;

/**
 * The root type between a marked source and target (PLV).
 *
 * <p>Of the coded events one is taken: the first step of this ladder that holds any, in it the most confident, then the first in the text. (1) An actor is mentioned in
 * the source text and a recipient in the target text (a target the gold leaves open fits any). (2) Both are among the actors of the event. (3) The actor fits and there is no recipient. (4) The recipient fits
 * and there is no actor. (5) The actor fits. (6) The recipient fits. No step, no answer. CONCEDE and RETREAT count as the gold's YIELD.
 *
 * <p><b>type</b>: macro-F1 over the gold's 15 roots, no answer being missed and not extra. <b>type, pair found</b>: the same with steps 1 and 2 only. <b>answered</b>,
 * <b>pair found</b>: the share of pairs that get an answer at any step, or at steps 1 and 2. <b>right of pairs found</b>: the share of right types among those.
 */
public final class PlvTrain implements GoldSet<PlvTrain.Item> {
    private static final List<String> ROOTS = List.of(
            "ACCUSE",
            "AGREE",
            "AID",
            "ASSAULT",
            "COERCE",
            "CONSULT",
            "COOPERATE",
            "MOBILIZE",
            "PROTEST",
            "REJECT",
            "REQUEST",
            "SANCTION",
            "SUPPORT",
            "THREATEN",
            "YIELD");

    /** An item; {@code target} is {@code null} where the gold only knows "a recipient". */
    record Item(Document document, Span source, @Nullable Span target, String root) {}

    @Override
    public String name() {
        return "events_plv_train";
    }

    @Override
    public List<String> files() {
        return List.of("events_plv_train.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.macroF1("type", ROOTS.size(), "test set, actors given: RoBERTa-large NLI .82"),
                Measure.macroF1("type, pair found", ROOTS.size(), ""),
                Measure.share("answered", ""),
                Measure.share("pair found", ""),
                Measure.share("right of pairs found", ""));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, PlvTrain::item);
    }

    private static Item item(Line line) throws BadGold {
        String marked = line.text("marked_sentence");
        String root = line.text("gold_root").toUpperCase(Locale.ROOT);
        if (!ROOTS.contains(root)) {
            throw new BadGold("unknown root " + root);
        }
        StringBuilder plain = new StringBuilder();
        int[] at = {-1, -1, -1, -1};
        String[] marks = {"<s>", "</s>", "<t>", "</t>"};
        for (int i = 0; i < marked.length(); ) {
            int mark = -1;
            for (int m = 0; m < marks.length; m++) {
                if (marked.startsWith(marks[m], i)) {
                    mark = m;
                }
            }
            if (mark < 0) {
                plain.append(marked.charAt(i++));
            } else {
                at[mark] = plain.length();
                i += marks[mark].length();
            }
        }
        boolean open = at[2] < 0 && at[3] < 0;
        if (at[0] < 0 || at[1] <= at[0] || (!open && (at[2] < 0 || at[3] <= at[2]))) {
            throw new BadGold("source or target not marked");
        }
        return new Item(
                GoldFile.document(line.text("sentence_id"), plain.toString(), null),
                new Span(at[0], at[1]),
                open ? null : new Span(at[2], at[3]),
                root);
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        CodedRecord record = engine.code(item.document());
        ById known = new ById(record);
        Predicate<Event> actorFits = event -> known.mentioned(event.actor(), item.source());
        Span target = item.target();
        Predicate<Event> recipientFits = event -> target != null && known.mentioned(event.recipient(), target);
        List<Predicate<Event>> ladder = List.of(
                event -> actorFits.test(event) && (target == null || recipientFits.test(event)),
                event -> actorFits.test(event) && target != null && known.mentioned(event.actor(), target),
                event -> actorFits.test(event) && event.recipient().isEmpty(),
                event -> recipientFits.test(event) && event.actor().isEmpty(),
                actorFits,
                recipientFits);
        String found = null;
        String pair = null;
        for (int step = 0; step < ladder.size() && found == null; step++) {
            found = best(record.events(), ladder.get(step));
            if (step < 2) {
                pair = found;
            }
        }
        count("type", item.root(), found, tally);
        count("type, pair found", item.root(), pair, tally);
        tally.share("answered", found != null);
        tally.share("pair found", pair != null);
        if (pair != null) {
            tally.share("right of pairs found", pair.equals(item.root()));
        }
        if (!item.root().equals(found)) {
            String text = item.document().text();
            tally.wrong("gold " + item.root() + " | ours " + found + " | "
                    + item.source().in(text) + " → "
                    + (target == null ? "–" : target.in(text)) + " | events "
                    + record.events().stream().map(known::words).toList() + " | " + Words.brief(text, 300));
        }
    }

    private static @Nullable String best(List<Event> events, Predicate<Event> fits) {
        List<Event> kept = new ArrayList<>(events.stream().filter(fits).toList());
        kept.sort(
                Comparator.comparingDouble((Event event) -> -event.confidence()).thenComparing(Event::trigger));
        return kept.isEmpty() ? null : root(kept.get(0));
    }

    private static String root(Event event) {
        return switch (event.type()) {
            case CONCEDE, RETREAT -> "YIELD";
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    PROTEST,
                    SANCTION,
                    MOBILIZE,
                    COERCE,
                    ASSAULT -> event.type().name();
        };
    }

    private static void count(String measure, String gold, @Nullable String ours, Tally tally) {
        double[] numbers = new double[3 * ROOTS.size()];
        if (gold.equals(ours)) {
            numbers[3 * ROOTS.indexOf(gold)] = 1;
        } else {
            numbers[3 * ROOTS.indexOf(gold) + 2] = 1;
            if (ours != null) {
                numbers[3 * ROOTS.indexOf(ours) + 1] = 1;
            }
        }
        tally.add(measure, numbers);
    }
}
