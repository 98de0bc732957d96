package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.CodePoints;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Pairing;
import org.sitrep.eval.measure.Score;
import org.sitrep.eval.measure.Tally;

/**
 * Time expressions (TimeBank, AQUAINT) by the rules of TempEval-3.
 *
 * <p><b>strict</b>: same first and last character. <b>relaxed</b>: paired one to one where they overlap, longest overlap first. <b>type</b> and <b>value</b>: relaxed F1
 * times the share of the pairs with the same type or, letter by letter, the same TIMEX3 value. The document is coded with its creation time ({@code dct}) as publication
 * date.
 */
public final class Dates implements GoldSet<Dates.Item> {
    private static final String BEST = "TE3 platinum: UWTime .824, HeidelTime .776, SUTime .674";

    private final String name;

    record Timex(Span span, String type, String value) {}

    record Item(Document document, List<Timex> gold) {}

    Dates(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> files() {
        return List.of(name + ".jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.f1("strict", ""),
                Measure.f1("relaxed", ""),
                Measure.f1TimesShare("type", ""),
                Measure.f1TimesShare("value", BEST));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            String text = line.text("text");
            CodePoints points = new CodePoints(text);
            List<Timex> gold = new ArrayList<>();
            for (Line each : line.list("timex3")) {
                gold.add(new Timex(each.span(points), each.text("type"), each.text("value")));
            }
            return new Item(GoldFile.document(line.text("id"), text, line.textOrNull("dct")), gold);
        });
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        compare(item, engine.code(item.document()).times(), tally);
    }

    /**
     * The scores of another engine's times on the first {@code limit} items of the set {@code name}, under the name of that set with "rival" before it.
     *
     * @throws IOException if the set cannot be read
     */
    public static List<Score> rival(
            String name, Path folder, Function<Document, List<Time>> rival, int limit, Problems problems)
            throws IOException {
        Dates set = new Dates(name);
        List<Tally> tallies = new ArrayList<>();
        List<Item> items = set.read(folder, problems);
        for (Item item : items.subList(0, Math.min(limit, items.size()))) {
            Tally tally = new Tally();
            compare(item, rival.apply(item.document()), tally);
            tallies.add(tally);
        }
        return set.measures().stream()
                .map(measure -> Score.of("rival " + name, measure, tallies))
                .toList();
    }

    /** Compares {@code times}, from whichever engine, with the gold of {@code item}. */
    static void compare(Item item, List<Time> times, Tally tally) {
        String text = item.document().text();
        int[] same =
                Pairing.best(item.gold(), times, (gold, ours) -> gold.span().equals(ours.span()) ? 1 : 0);
        long right = java.util.Arrays.stream(same).filter(i -> i >= 0).count();
        tally.add("strict", right, times.size() - right, item.gold().size() - right);

        int[] partner = Pairing.best(item.gold(), times, (gold, ours) -> overlap(gold.span(), ours.span()));
        boolean[] paired = new boolean[times.size()];
        for (int i = 0; i < partner.length; i++) {
            Timex gold = item.gold().get(i);
            if (partner[i] < 0) {
                count(tally, 0, 0, 1, false, false);
                tally.wrong("missed: " + gold.span().in(text) + " = " + gold.value());
                continue;
            }
            paired[partner[i]] = true;
            Time ours = times.get(partner[i]);
            boolean type = gold.type().equals(ours.type().name());
            boolean value = gold.value().equals(ours.value());
            count(tally, 1, 0, 0, type, value);
            if (!type || !value) {
                tally.wrong("value: " + gold.span().in(text) + " = " + gold.type() + " " + gold.value() + " | ours "
                        + ours.span().in(text) + " = " + ours.type() + " " + ours.value() + " ("
                        + ours.because().rule() + ") | " + around(text, gold.span()));
            }
        }
        for (int f = 0; f < paired.length; f++) {
            if (!paired[f]) {
                count(tally, 0, 1, 0, false, false);
                Time ours = times.get(f);
                tally.wrong("extra: " + ours.span().in(text) + " = " + ours.value() + " ("
                        + ours.because().rule() + ") | " + around(text, ours.span()));
            }
        }
    }

    private static void count(Tally tally, int right, int extra, int missed, boolean type, boolean value) {
        tally.add("relaxed", right, extra, missed);
        tally.add("type", right, extra, missed, type ? 1 : 0);
        tally.add("value", right, extra, missed, value ? 1 : 0);
    }

    private static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static String around(String text, Span span) {
        return "«"
                + Words.brief(
                        text.substring(Math.max(0, span.start() - 60), Math.min(text.length(), span.end() + 60)), 160)
                + "»";
    }
}
