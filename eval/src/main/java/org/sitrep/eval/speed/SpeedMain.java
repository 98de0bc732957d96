package org.sitrep.eval.speed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.StandardEngine;
import org.sitrep.eval.corpus.Article;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.rival.ClassPath;
import org.sitrep.eval.rival.CoreNlp;
import org.sitrep.eval.rival.Nlp4j;
import org.sitrep.eval.rival.Rival;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep eval speed}: how long things take. */
@Command(
        name = "sitrep eval speed",
        mixinStandardHelpOptions = true,
        description = "Measures time: 'sweep' over texts that are hard on purpose, 'compare' with other engines.")
public final class SpeedMain {
    private static final int WARM_UP = 20;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    private SpeedMain() {}

    /** The command, ready to parse arguments. */
    public static CommandLine command() {
        return new CommandLine(new SpeedMain())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Command(
            name = "sweep",
            mixinStandardHelpOptions = true,
            description = "Time by length for hard texts of every kind.")
    int sweep(
            @Option(names = "--shortest", defaultValue = "8000", description = "Characters of the shortest text.")
                    int shortest,
            @Option(names = "--longest", defaultValue = "64000", description = "Characters of the longest text.")
                    int longest,
            @Option(names = "--model", defaultValue = "fast", description = "fast, standard or accurate.")
                    ModelSize size,
            @Option(names = "--svg", paramLabel = "FILE", description = "Draw the times.") @Nullable Path svg)
            throws IOException {
        if (shortest < 1 || longest < 2 * shortest) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--longest has to be at least twice --shortest");
        }
        try (StandardEngine engine = new StandardEngine(size)) {
            List<Sweep.Line> lines =
                    new Sweep(engine, shortest, longest, spec.commandLine().getOut()).run();
            if (svg != null) {
                Files.writeString(svg, SweepPlot.of(lines), StandardCharsets.UTF_8);
            }
        }
        return 0;
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "This engine, its parts and other engines on the same articles in the same run.")
    int compare(
            @Parameters(paramLabel = "FILE", description = "Articles, JSON Lines.") Path corpus,
            @Option(names = "--limit", defaultValue = "100", description = "The first N articles.") int limit,
            @Option(names = "--threads", defaultValue = "1", description = "Articles at a time.") int threads,
            @Option(names = "--model", defaultValue = "standard", description = "fast, standard or accurate.")
                    ModelSize size,
            @Option(names = "--corenlp", paramLabel = "PATH", description = "File that holds CoreNLP's class path.")
                    @Nullable
                    Path coreNlp,
            @Option(names = "--nlp4j", paramLabel = "PATH", description = "File that holds NLP4J's class path.")
                    @Nullable
                    Path nlp4j)
            throws IOException, InterruptedException, OrtException {
        PrintWriter out = spec.commandLine().getOut();
        List<Article> articles = Article.read(corpus, limit, new Problems());
        Comparison comparison = new Comparison(articles, WARM_UP, threads, out);
        Comparison.Cost whole;
        try (StandardEngine engine = new StandardEngine(size);
                BareGraph graph = new BareGraph(size)) {
            Map<String, ParsedText> parsed = new ConcurrentHashMap<>();
            whole = comparison.run("Sitrep, all (" + size + ")", engine::code);
            Comparison.Cost language = comparison.run(
                    "Sitrep, language stage", document -> parsed.put(document.id(), engine.parse(document)));
            Comparison.Cost bare = comparison.run(
                    "Sitrep, the network alone",
                    document -> graph.run(parsed.computeIfAbsent(document.id(), id -> engine.parse(document))
                            .sentences()));
            ratio(out, "all but the network, of the network", whole.processor() / bare.processor() - 1);
            ratio(out, "the network, of the language stage", bare.processor() / language.processor());
        }
        if (coreNlp != null) {
            ClassLoader loader = ClassPath.of(Files.readString(coreNlp));
            rival(comparison, CoreNlp.full(loader), whole, out, null);
            rival(comparison, CoreNlp.parser(loader), whole, out, null);
            CoreNlp dates = CoreNlp.parser(loader);
            rival(comparison, dates, whole, out, dates == null ? null : dates::times);
        }
        if (nlp4j != null) {
            rival(comparison, Nlp4j.find(ClassPath.of(Files.readString(nlp4j))), whole, out, null);
        }
        return 0;
    }

    private static void rival(
            Comparison comparison,
            @Nullable Rival rival,
            Comparison.Cost ours,
            PrintWriter out,
            @Nullable Consumer<Document> part)
            throws InterruptedException {
        if (rival == null) {
            out.println("speed  a rival is not on the class path it was looked for on");
            return;
        }
        String name = part == null ? rival.name() : "SUTime (CoreNLP as far as it needs)";
        Comparison.Cost cost = comparison.run(name, part == null ? rival::run : part);
        ratio(out, "Sitrep is so many times as fast as " + name, cost.processor() / ours.processor());
    }

    private static void ratio(PrintWriter out, String what, double ratio) {
        out.println(String.format(Locale.ROOT, "speed  %s: %.2f", what, ratio));
        out.flush();
    }
}
