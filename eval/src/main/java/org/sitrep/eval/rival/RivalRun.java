package org.sitrep.eval.rival;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.Engine;
import org.sitrep.eval.corpus.Article;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Score;
import org.sitrep.eval.set.Dates;

/**
 * Compares the product with a rival: speed on the same articles in the same run, one thread each, after ten articles to warm up; and the scores of its dates.
 *
 * @param articles how many are timed
 * @param documents how many of each set of dates are scored
 */
public record RivalRun(Engine engine, Rival rival, int articles, int documents, PrintWriter out, Problems problems) {
    private static final int WARM_UP = 10;

    /**
     * Times both on {@code corpus}.
     *
     * @throws IOException if the corpus cannot be read
     */
    public void speed(Path corpus) throws IOException {
        List<Article> timed = Article.read(corpus, articles, problems);
        print("Sitrep", timed, engine::code);
        print(rival.name(), timed, rival::run);
    }

    private void print(String name, List<Article> timed, Consumer<Document> coder) {
        timed.subList(0, Math.min(WARM_UP, timed.size())).forEach(article -> coder.accept(article.document()));
        long begin = System.nanoTime();
        timed.forEach(article -> coder.accept(article.document()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        long tokens = timed.stream().mapToLong(Article::tokens).sum();
        out.println(String.format(
                Locale.ROOT,
                "rival  %s: %.0f words a second on %d articles of %d words, 1 thread",
                name,
                tokens / seconds,
                timed.size(),
                tokens));
    }

    /**
     * The scores of the rival's dates on the sets of dates in {@code folder}.
     *
     * @throws IOException if a set cannot be read
     */
    public List<Score> dates(Path folder) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (String set : List.of("dates_timebank", "dates_aquaint")) {
            if (java.nio.file.Files.exists(folder.resolve(set + ".jsonl"))) {
                scores.addAll(Dates.rival(set, folder, rival::times, documents, problems));
            }
        }
        return scores;
    }
}
