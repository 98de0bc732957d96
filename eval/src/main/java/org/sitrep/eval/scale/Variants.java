package org.sitrep.eval.scale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;

/**
 * Short articles made of a corpus, as many as are wanted, the same for the same corpus. Immutable; thread-safe.
 *
 * <p>An article of the corpus with its names exchanged is a story. Its reports are passages of {@value #LEAST} to {@value #MOST} words of that article, from one to as many as
 * it has, most often few; they come out over ten days, {@value #A_DAY} reports of all stories a day, and one in ten is a reprint of the one before, cut by a sentence. The same
 * article comes again with other names and another date after all others have had their turn.
 */
final class Variants {
    static final int A_DAY = 300;
    private static final int LEAST = 80;
    private static final int MOST = 105;
    private static final int DAYS = 10;
    private static final int REPRINTED = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int TYPICAL_YEAR = 2017;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”’]?)\\s+(?=[\\p{Lu}\"“‘])|\\n+");

    private final List<Document> corpus;
    private final List<List<String>> passages = new ArrayList<>();
    private final Names names;
    private final List<Report> reports = new ArrayList<>();

    private record Report(int turn, int article, int passage, boolean reprint, long when) {}

    /** Articles {@code 0} to {@code count - 1}, made of {@code corpus}. */
    Variants(List<Document> corpus, int count) {
        this.corpus = List.copyOf(corpus);
        corpus.forEach(article -> passages.add(passages(article.text())));
        names = new Names(corpus.stream().map(Document::text).toList());
        Random random = new Random(11);
        long now = 0;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            order.add(i);
        }
        // Enough that those that come out last are all there.
        for (int turn = 1; reports.size() < count + 2 * A_DAY * DAYS; turn++) {
            Collections.shuffle(order, random);
            for (int article : order) {
                now = story(turn, article, now, random);
            }
        }
        reports.sort(Comparator.comparingLong(Report::when));
        reports.subList(count, reports.size()).clear();
    }

    private long story(int turn, int article, long now, Random random) {
        int there = passages.get(article).size();
        if (there == 0) {
            return now;
        }
        // One report in half of all stories, n or more in one of n.
        int size = (int) Math.min(there, 1 / (1 - random.nextDouble()));
        int made = 0;
        for (int passage = 0; passage < size; passage++) {
            long when = now + (passage == 0 ? 0 : random.nextInt(A_DAY * DAYS));
            reports.add(new Report(turn, article, passage, false, when));
            made++;
            if (random.nextInt(REPRINTED) == 0) {
                reports.add(new Report(turn, article, passage, true, when + 1 + random.nextInt(A_DAY)));
                made++;
            }
        }
        return now + made;
    }

    int count() {
        return reports.size();
    }

    /** The words of article {@code n} with other names. */
    Document article(int n) {
        Report report = reports.get(n);
        Document source = corpus.get(report.article);
        LocalDate day = FIRST_DAY.plusDays(n / A_DAY);
        Published published = source.published();
        int years = day.getYear()
                - (published == null ? TYPICAL_YEAR : published.day().getYear());
        int turn = report.turn * 7 + report.article % 5;
        String text = passages.get(report.article).get(report.passage);
        String cut = report.reprint ? shortened(text) : text;
        String title = source.title();
        return new Document(
                "n-" + n,
                title == null || report.passage > 0 ? null : names.exchange(title, turn, years),
                names.exchange(cut, turn, years),
                Published.on(day, Published.From.METADATA),
                outlet(n),
                null,
                "en");
    }

    private @Nullable String outlet(int n) {
        return corpus.get((int) (n * 7919L % corpus.size())).source();
    }

    private static String shortened(String text) {
        String[] sentences = SENTENCE_END.split(text);
        return sentences.length < 3
                ? text
                : text.substring(0, text.lastIndexOf(sentences[sentences.length - 1]))
                        .strip();
    }

    /** Whole sentences in a row, cut where one alone is too long. */
    private static List<String> passages(String text) {
        List<String> passages = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        int words = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            String[] its = sentence.strip().split("\\s+");
            for (int i = 0; i < its.length && words < MOST; i++) {
                now.append(now.isEmpty() ? "" : " ").append(its[i]);
                words++;
            }
            if (words >= LEAST) {
                passages.add(now.toString());
                now.setLength(0);
                words = 0;
            }
        }
        return List.copyOf(passages);
    }
}
