package org.sitrep.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.eval.corpus.Article;
import org.sitrep.eval.corpus.CorpusRun;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Score;
import org.sitrep.eval.report.Floors;
import org.sitrep.eval.report.JsonReport;
import org.sitrep.eval.report.ScoresPage;
import org.sitrep.eval.report.Table;
import org.sitrep.eval.rival.CoreNlp;
import org.sitrep.eval.rival.HeidelTime;
import org.sitrep.eval.rival.Rival;
import org.sitrep.eval.rival.RivalRun;
import org.sitrep.eval.seed.SeedSet;
import org.sitrep.eval.set.GoldSet;
import org.sitrep.eval.set.Sets;
import org.sitrep.eval.speed.SpeedMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code sitrep eval}: measures the engine on a folder of gold sets and prints the table of scores. */
@Command(
        name = "sitrep eval",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the engine on a folder of gold sets (or some of their files) and prints the table of scores.")
public final class EvalMain implements Callable<Integer> {
    private static final int ONE_THREAD_SAMPLE = 150;
    private static final int RIVAL_ARTICLES = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Folder of gold sets, JSON Lines.")
    private @Nullable Path folder;

    @Option(names = "--set", paramLabel = "NAME", description = "Only sets whose name begins so (may be repeated).")
    private List<String> only = new ArrayList<>();

    @Option(names = "--misses", paramLabel = "N", description = "Show N things that went wrong, for each set.")
    private int misses;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the scores as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Documents coded at a time (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N items of each set.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--floors",
            paramLabel = "FILE",
            description = "Exit with 1 if a score is below its floor (TSV: set, measure, floor).")
    private @Nullable Path floors;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "Bring the Markdown page of scores up to date; needs --date.")
    private @Nullable Path scoresPage;

    @Option(names = "--date", paramLabel = "DAY", description = "The day that --scores writes, ISO 8601.")
    private @Nullable String day;

    @Option(
            names = "--treebank",
            paramLabel = "DIR",
            description = "Folder of treebanks (default: 'train' beside DIR, where there is one).")
    private @Nullable Path treebank;

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "The seed article (default: 'seed/article.txt' beside DIR, where there is one).")
    private @Nullable Path seed;

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "Code a corpus of news (JSON Lines) and print speed, memory, broken invariants and counts.")
    private @Nullable Path corpus;

    @Option(
            names = "--rival",
            paramLabel = "NAME",
            description =
                    "Compare with another engine (corenlp, heideltime; needs a class path with it): dates of DIR, speed on --corpus.")
    private @Nullable String rival;

    @Option(names = "--model", paramLabel = "SIZE", description = "fast, standard or accurate (default: standard).")
    private ModelSize model = ModelSize.STANDARD;

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        boolean speed = arguments.length > 0 && arguments[0].equals("speed");
        System.exit(
                speed
                        ? SpeedMain.command().execute(Arrays.copyOfRange(arguments, 1, arguments.length))
                        : command().execute(arguments));
    }

    /** The command, ready to parse arguments; writes UTF-8. */
    static CommandLine command() {
        return new CommandLine(new EvalMain())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(EvalMain::failed);
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof IOException) {
            command.getErr().println("sitrep eval: " + e);
            return 2;
        }
        throw e;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        check(command);
        Problems problems = new Problems();
        List<Score> scores = new ArrayList<>();
        try (StandardEngine engine = new StandardEngine(model)) {
            Run run = new Run(engine, threads, limit, problems);
            if (rival != null) {
                compare(engine, scores, problems, command);
            } else if (corpus != null) {
                List<Article> articles = Article.read(corpus, limit, problems);
                new CorpusRun(engine, articles, ONE_THREAD_SAMPLE, command.getOut(), problems).run();
            }
            if (rival == null && folder != null) {
                measure(run, Sets.gold(), folder, scores, command.getOut());
            }
            Path trees = rival != null ? null : treebank != null ? treebank : beside("train");
            if (trees != null) {
                measure(run, Sets.treebanks(), trees, scores, command.getOut());
            }
            Path article = rival != null ? null : seed != null ? seed : beside("seed/article.txt");
            if (article != null) {
                Path home = java.util.Objects.requireNonNull(
                        article.toAbsolutePath().getParent());
                measure(run, List.of(new SeedSet(article.getFileName().toString())), home, scores, command.getOut());
            }
        }
        List<Sets.NotYet> notYet = folder == null
                ? List.of()
                : Sets.notYet().stream().filter(each -> wanted(each.set())).toList();
        if (scores.isEmpty() && corpus == null) {
            command.getErr().println("sitrep eval: nothing to measure; none of the wanted sets lies there");
            return 2;
        }
        if (!scores.isEmpty()) {
            command.getOut().print(Table.of(scores, notYet));
        }
        command.getOut().flush();
        return report(scores, problems, command.getErr());
    }

    private void check(CommandLine command) {
        String wrong = null;
        if (scoresPage != null && day == null) {
            wrong = "--scores needs --date: nothing here reads the clock";
        } else if (folder == null && seed == null && treebank == null && corpus == null) {
            wrong = "give a folder of gold sets";
        } else if (folder != null && !Files.isDirectory(folder)) {
            wrong = folder + " is not a folder; give a folder of gold sets";
        } else if (threads < 1 || limit < 1 || misses < 0) {
            wrong = "--threads and --limit begin at 1, --misses at 0";
        } else if (!model.isShipped()) {
            wrong = "--model " + model + ": this build has only " + ModelSize.shipped();
        }
        if (wrong != null) {
            throw new CommandLine.ParameterException(command, wrong);
        }
    }

    private void compare(Engine engine, List<Score> scores, Problems problems, CommandLine command) throws IOException {
        Rival found = switch (String.valueOf(rival)) {
            case "corenlp" -> CoreNlp.find();
            case "heideltime" -> HeidelTime.find();
            default -> null;
        };
        if (found == null) {
            throw new CommandLine.ParameterException(
                    command,
                    "no rival '" + rival + "' on the class path; build it with its Maven profile (docs/evaluation.md)");
        }
        RivalRun run = new RivalRun(engine, found, Math.min(limit, RIVAL_ARTICLES), limit, command.getOut(), problems);
        if (corpus != null) {
            run.speed(corpus);
        }
        if (folder != null) {
            scores.addAll(run.dates(folder));
        }
    }

    private void measure(Run run, List<GoldSet<?>> sets, Path folder, List<Score> scores, PrintWriter out)
            throws IOException, InterruptedException {
        for (GoldSet<?> set : sets) {
            if (wanted(set.name()) && set.files().stream().allMatch(file -> Files.exists(folder.resolve(file)))) {
                Run.Measured measured = run.measure(set, folder);
                scores.addAll(measured.scores());
                for (String line : measured.misses(misses)) {
                    out.println(set.name() + ": " + line);
                }
            }
        }
    }

    private int report(List<Score> scores, Problems problems, PrintWriter err) throws IOException {
        if (json != null) {
            Files.writeString(json, JsonReport.of(scores), StandardCharsets.UTF_8);
        }
        if (scoresPage != null && day != null) {
            String before = Files.exists(scoresPage) ? Files.readString(scoresPage, StandardCharsets.UTF_8) : "";
            Files.writeString(scoresPage, ScoresPage.updated(before, scores, day), StandardCharsets.UTF_8);
        }
        List<String> undercut = floors == null
                ? List.of()
                : Floors.parse(Files.readString(floors, StandardCharsets.UTF_8), problems)
                        .undercut(scores);
        problems.lines().forEach(err::println);
        undercut.forEach(err::println);
        return undercut.isEmpty() ? 0 : 1;
    }

    private boolean wanted(String set) {
        return only.isEmpty() || only.stream().anyMatch(set::startsWith);
    }

    /** What lies under this name beside the folder of gold sets, {@code null} if nothing does. */
    private @Nullable Path beside(String name) {
        Path parent =
                folder == null ? null : folder.toAbsolutePath().normalize().getParent();
        Path other = parent == null ? null : parent.resolve(name);
        return other != null && Files.exists(other) ? other : null;
    }
}
