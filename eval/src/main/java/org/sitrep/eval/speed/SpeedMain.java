package org.sitrep.eval.speed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.eval.StandardEngine;
import org.sitrep.eval.corpus.Article;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.scale.ScaleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep eval speed}: how long things take. */
@Command(
        name = "sitrep eval speed",
        mixinStandardHelpOptions = true,
        subcommands = ScaleCommand.class,
        description =
                "Measures time: 'sweep' over texts that are hard on purpose, 'compare' with other engines, 'scale' with the number of articles.")
public final class SpeedMain {
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
            @Option(
                            names = "--kind",
                            description = "Only texts of this kind; may be repeated. One of: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    List<HardText> kinds,
            @Option(names = "--svg", paramLabel = "FILE", description = "Draw the times.") @Nullable Path svg)
            throws IOException {
        if (shortest < 1 || longest < 2 * shortest) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--longest has to be at least twice --shortest");
        }
        try (StandardEngine engine = new StandardEngine(size)) {
            List<Sweep.Line> lines = new Sweep(
                            engine,
                            kinds == null ? List.of(HardText.values()) : kinds,
                            shortest,
                            longest,
                            spec.commandLine().getOut())
                    .run();
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
                    Path nlp4j,
            @Option(
                            names = "--heideltime",
                            paramLabel = "PATH",
                            description = "File that holds HeidelTime's class path.")
                    @Nullable
                    Path heidelTime,
            @Option(names = "--only", description = "Only these; may be repeated. One of: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    List<Entry> only,
            @Option(names = "--warm-up", defaultValue = "20", description = "Articles before time is taken.")
                    int warmUp)
            throws IOException, InterruptedException, OrtException {
        PrintWriter out = spec.commandLine().getOut();
        List<Article> articles = Article.read(corpus, limit, new Problems());
        Comparison comparison = new Comparison(articles, warmUp, threads, out);
        Entry.ClassPaths paths = new Entry.ClassPaths(read(coreNlp), read(nlp4j), read(heidelTime));
        Map<Entry, Comparison.Cost> costs = new EnumMap<>(Entry.class);
        for (Entry entry : only == null ? List.of(Entry.values()) : only) {
            try (Contender contender = entry.start(size, paths)) {
                if (contender == null) {
                    out.println("speed  " + entry + " does not take part: no class path given that holds it");
                } else {
                    costs.put(entry, comparison.run(contender));
                    compare(entry, contender.name(), costs, out);
                }
            }
        }
        return 0;
    }

    private static @Nullable String read(@Nullable Path file) throws IOException {
        return file == null ? null : Files.readString(file);
    }

    private static void compare(Entry entry, String name, Map<Entry, Comparison.Cost> costs, PrintWriter out) {
        double own = Objects.requireNonNull(costs.get(entry)).processor();
        Comparison.Cost whole = costs.get(Entry.SITREP);
        Comparison.Cost language = costs.get(Entry.LANGUAGE);
        if (entry.isRival() && whole != null) {
            ratio(out, "Sitrep is so many times as fast as " + name, own / whole.processor());
        } else if (entry == Entry.NETWORK && whole != null && language != null) {
            ratio(out, "all but the network, of the network", whole.processor() / own - 1);
            ratio(out, "the network, of the language stage", own / language.processor());
        }
    }

    private static void ratio(PrintWriter out, String what, double ratio) {
        out.println(String.format(Locale.ROOT, "speed  %s: %.2f", what, ratio));
        out.flush();
    }
}
