package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.CodePoints;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Pairing;
import org.sitrep.eval.measure.Tally;

/**
 * Attributions in news (PolNeAR): who says what.
 *
 * <p>Unit: an attribution with content. Gold attributions and quotes are paired one to one by the share of common content words (words in both, divided by words in
 * either). <b>content exact</b>: a content span counts if a gold content span begins and ends at the same characters. <b>content words</b>: words of paired contents;
 * words of unpaired ones are missed or extra. <b>overlap</b>: every word that stands in content of both sides, whatever the pairing, since one continued
 * quote may be two records; by kind: recall over the gold words of that kind in any content of ours, precision over our words of that kind in any gold content. <b>found</b>: attributions that have a partner. <b>speaker</b>: of the paired gold attributions that name a source, the
 * share whose quote has a speaker span overlapping the source, or a speaker with a mention that does. By kind (direct, mixed, indirect): recall counts gold of that kind
 * paired with a quote of any kind; extra are the unpaired quotes of that kind, and the extra words of
 * paired quotes whose kind is the same.
 */
public final class QuotesPolnear implements GoldSet<QuotesPolnear.Item> {
    private static final List<String> KINDS = List.of("direct", "mixed", "indirect");

    record Attribution(String kind, List<Span> source, List<Span> content) {}

    record Item(Document document, List<Attribution> gold) {}

    private record Content(Set<Span> words) {
        double common(Content other) {
            long both = words.stream().filter(other.words::contains).count();
            return both == 0 ? 0 : (double) both / (words.size() + other.words.size() - both);
        }
    }

    @Override
    public String name() {
        return "quotes_polnear";
    }

    @Override
    public List<String> files() {
        return List.of("quotes_polnear.jsonl");
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        all.add(Measure.f1("content exact", "human agreement .92"));
        all.add(Measure.f1("content words", "human agreement .92"));
        all.add(Measure.f1("overlap", ""));
        all.add(Measure.f1("found", ""));
        all.add(Measure.share("speaker", ""));
        for (String kind : KINDS) {
            all.add(Measure.f1("content words, " + kind, ""));
            all.add(Measure.meanF1("overlap, " + kind, 1, ""));
            all.add(Measure.f1("found, " + kind, ""));
            all.add(Measure.share("speaker, " + kind, ""));
        }
        return all;
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            String text = line.text("text");
            CodePoints points = new CodePoints(text);
            List<Attribution> gold = new ArrayList<>();
            for (Line each : line.list("attributions")) {
                List<Span> content = spans(each, "content", points);
                if (!content.isEmpty()) {
                    gold.add(new Attribution(each.text("kind"), spans(each, "source", points), content));
                }
            }
            return new Item(GoldFile.document(line.text("id"), text, line.textOrNull("date")), gold);
        });
    }

    private static List<Span> spans(Line line, String field, CodePoints points) throws org.sitrep.eval.gold.BadGold {
        List<Span> spans = new ArrayList<>();
        for (Line each : line.list(field)) {
            spans.add(each.span(points));
        }
        return spans;
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        CodedRecord record = engine.code(item.document());
        String text = item.document().text();
        List<Quote> quotes = record.quotes();
        exact(item, quotes, tally);
        overlap(item, quotes, tally);
        List<Content> gold = item.gold().stream()
                .map(each -> new Content(Words.in(text, each.content())))
                .toList();
        List<Content> ours = quotes.stream()
                .map(each -> new Content(Words.in(text, each.content())))
                .toList();
        int[] partner = Pairing.best(gold, ours, Content::common);
        boolean[] paired = new boolean[ours.size()];
        for (int i = 0; i < gold.size(); i++) {
            Attribution attribution = item.gold().get(i);
            String kind = attribution.kind();
            Quote quote = partner[i] < 0 ? null : quotes.get(partner[i]);
            if (quote == null) {
                tally.add("found", 0, 0, 1);
                tally.add("found, " + kind, 0, 0, 1);
                tally.add("content words", 0, 0, gold.get(i).words().size());
                tally.add("content words, " + kind, 0, 0, gold.get(i).words().size());
                tally.wrong("missed " + kind + ": " + words(text, attribution.content()) + " | source: "
                        + words(text, attribution.source()));
                continue;
            }
            paired[partner[i]] = true;
            String ourKind = quote.kind().word();
            tally.add("found", 1, 0, 0);
            // F1 by kind joins two ratios: a quote of another kind still finds the gold one.
            tally.add("found, " + kind, 1, 0, 0);
            Set<Span> mine = ours.get(partner[i]).words();
            long both = gold.get(i).words().stream().filter(mine::contains).count();
            long extra = mine.size() - both;
            long missed = gold.get(i).words().size() - both;
            tally.add("content words", both, extra, missed);
            tally.add("content words, " + kind, both, ourKind.equals(kind) ? extra : 0, missed);
            if (!attribution.source().isEmpty()) {
                boolean right = speaks(record, quote, attribution.source());
                tally.share("speaker", right);
                tally.share("speaker, " + kind, right);
                if (!right) {
                    tally.wrong("speaker: gold " + words(text, attribution.source()) + " | ours "
                            + (quote.speakerSpan() == null
                                    ? "–"
                                    : quote.speakerSpan().in(text)) + " ("
                            + quote.speaker() + ") | " + words(text, attribution.content()));
                }
            }
        }
        for (int f = 0; f < paired.length; f++) {
            if (!paired[f]) {
                String kind = quotes.get(f).kind().word().toLowerCase(Locale.ROOT);
                tally.add("found", 0, 1, 0);
                tally.add("found, " + kind, 0, 1, 0);
                tally.add("content words", 0, ours.get(f).words().size(), 0);
                tally.add("content words, " + kind, 0, ours.get(f).words().size(), 0);
                tally.wrong("extra " + kind + ": " + words(text, quotes.get(f).content()) + " | rule "
                        + quotes.get(f).because().rule());
            }
        }
    }

    private static void overlap(Item item, List<Quote> quotes, Tally tally) {
        String text = item.document().text();
        List<Span> gold =
                item.gold().stream().flatMap(each -> each.content().stream()).toList();
        List<Span> ours =
                quotes.stream().flatMap(each -> each.content().stream()).toList();
        Set<Span> goldWords = Words.in(text, gold);
        Set<Span> ourWords = Words.in(text, ours);
        long both = common(goldWords, ourWords);
        tally.add("overlap", both, ourWords.size() - both, goldWords.size() - both);
        for (String kind : KINDS) {
            Set<Span> goldOfKind = Words.in(
                    text,
                    item.gold().stream()
                            .filter(each -> each.kind().equals(kind))
                            .flatMap(each -> each.content().stream())
                            .toList());
            Set<Span> oursOfKind = Words.in(
                    text,
                    quotes.stream()
                            .filter(each -> each.kind().word().equals(kind))
                            .flatMap(each -> each.content().stream())
                            .toList());
            long shown = common(oursOfKind, goldWords);
            long reached = common(goldOfKind, ourWords);
            tally.add("overlap, " + kind, shown, oursOfKind.size(), reached, goldOfKind.size());
        }
    }

    private static long common(Set<Span> some, Set<Span> others) {
        return some.stream().filter(others::contains).count();
    }

    private static void exact(Item item, List<Quote> quotes, Tally tally) {
        List<Span> gold =
                item.gold().stream().flatMap(each -> each.content().stream()).toList();
        List<Span> ours =
                quotes.stream().flatMap(each -> each.content().stream()).toList();
        int[] same = Pairing.best(gold, ours, (a, b) -> a.equals(b) ? 1 : 0);
        long right = java.util.Arrays.stream(same).filter(i -> i >= 0).count();
        tally.add("content exact", right, ours.size() - right, gold.size() - right);
    }

    private static boolean speaks(CodedRecord record, Quote quote, List<Span> source) {
        Span named = quote.speakerSpan();
        if (named != null && source.stream().anyMatch(named::overlaps)) {
            return true;
        }
        for (Actor actor : record.actors()) {
            if (actor.id().equals(quote.speaker())) {
                return actor.mentions().stream()
                        .anyMatch(mention -> source.stream().anyMatch(mention.span()::overlaps));
            }
        }
        return false;
    }

    private static String words(String text, List<Span> spans) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(words.isEmpty() ? "" : " … ").append(span.in(text));
        }
        return "«" + Words.brief(words.toString(), 160) + "»";
    }
}
