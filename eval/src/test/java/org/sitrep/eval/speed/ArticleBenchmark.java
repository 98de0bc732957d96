package org.sitrep.eval.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.corpus.Article;
import org.sitrep.eval.gold.Problems;

/**
 * Articles and words a second of each engine, a process of its own for each ({@code docs/evaluation.md} has the command). Each call takes the next article of the corpus, round and round; without a corpus a made-up report of
 * 6,000 characters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 15)
@Measurement(iterations = 3, time = 15)
public class ArticleBenchmark {
    private static final int MADE_UP = 6000;

    @Param({"SITREP", "LANGUAGE", "NETWORK"})
    private String entry = "SITREP";

    @Param("standard")
    private String model = "standard";

    /** Articles, JSON Lines. */
    @Param("")
    private String corpus = "";

    @Param("50")
    private int limit;

    /** Files that hold the rivals' class paths. */
    @Param("")
    private String corenlp = "";

    @Param("")
    private String nlp4j = "";

    @Param("")
    private String heideltime = "";

    private @Nullable Contender contender;
    private List<Article> articles = List.of();
    private int next;

    /** Words and marks coded, beside articles: JMH divides them by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Words {
        /** Of all articles coded. */
        public long words;
    }

    /** Loads the engine and the articles. */
    @Setup
    public void start() throws Exception {
        articles = corpus.isEmpty() ? List.of(madeUp()) : Article.read(Path.of(corpus), limit, new Problems());
        contender = Objects.requireNonNull(
                Entry.valueOf(entry)
                        .start(
                                ModelSize.valueOf(model.toUpperCase(java.util.Locale.ROOT)),
                                new Entry.ClassPaths(read(corenlp), read(nlp4j), read(heideltime))),
                () -> "no class path that holds " + entry);
        articles.forEach(article -> contender.prepare().accept(article.document()));
    }

    /** Gives back what it holds. */
    @TearDown
    public void end() {
        Objects.requireNonNull(contender).close();
    }

    /** One article. */
    @Benchmark
    public void article(Words counter) {
        Article article = articles.get(next);
        next = (next + 1) % articles.size();
        Objects.requireNonNull(contender).work().accept(article.document());
        counter.words += article.tokens();
    }

    private static Article madeUp() {
        String text = HardText.ARTICLE.of(MADE_UP);
        return new Article(new Document("made-up", null, text, null, null, null, "en"), text.split("\\s+").length);
    }

    private static @Nullable String read(String file) throws java.io.IOException {
        return file.isEmpty() ? null : Files.readString(Path.of(file));
    }
}
