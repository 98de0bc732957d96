package org.sitrep.eval.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.StandardEngine;
import org.sitrep.eval.corpus.Article;
import org.sitrep.eval.corpus.Memory;
import org.sitrep.eval.gold.Problems;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep eval speed scale}: many short articles through code, store and picture. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description =
                "What an article costs as their number grows: short articles made of a corpus, coded, stored, taken into the picture.")
public final class ScaleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Articles to make them of, JSON Lines.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path corpus;

    @Option(names = "--articles", defaultValue = "100000", description = "How many.")
    private int articles;

    @Option(names = "--model", defaultValue = "fast", description = "fast, standard or accurate.")
    private ModelSize size = ModelSize.FAST;

    @Option(
            names = "--records",
            paramLabel = "FILE",
            required = true,
            description = "Where the coded articles go; if it is there, nothing is coded again.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path records;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "An empty folder for the store. Default: nothing is stored.")
    private @Nullable Path data;

    @Option(names = "--points", paramLabel = "FILE", description = "Write the figures, a line each.")
    private @Nullable Path points;

    @Option(names = "--with", paramLabel = "FILE", description = "Draw the figures of this file too.")
    private List<Path> others = List.of();

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the figures.")
    private @Nullable Path svg;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(records)) {
            List<Document> sources = Article.read(corpus, Integer.MAX_VALUE, new Problems()).stream()
                    .map(Article::document)
                    .toList();
            try (StandardEngine engine = new StandardEngine(size)) {
                CodedFile.write(records, new Variants(sources, articles), engine, out);
            }
        }
        Points measured = new Points();
        if (data != null) {
            if (!(Stores.folder(data) instanceof Stores.Opened.Ready(Store opened))) {
                throw new CommandLine.ParameterException(spec.commandLine(), data + " takes no store");
            }
            try (Store store = opened;
                    CodedFile coded = CodedFile.open(records)) {
                new Growth(store, out, measured).fill(coded);
            }
            out.println("scale  memory: " + new Memory());
        }
        if (points != null) {
            measured.write(points);
        }
        for (Path other : others) {
            measured.read(other);
        }
        if (svg != null) {
            Files.writeString(svg, GrowthPlot.of(measured), StandardCharsets.UTF_8);
        }
        return 0;
    }
}
