package org.sitrep.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.flink.coding.CoderPlan;
import org.sitrep.flink.item.UserDefaults;
import org.sitrep.ingest.OwnTables;
import picocli.CommandLine;

/** What both jobs are told, in the words of {@code sitrep code}. */
final class JobOptions {
    /** Into how many parts state can be split: the most that a job can ever be spread over. */
    private static final int MOST = 1024;

    @CommandLine.Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Publication date of input that states none: 2021-08-24 or 2021-08-24T10:00:00Z.")
    private @Nullable String published;

    @CommandLine.Option(names = "--source", paramLabel = "NAME", description = "Outlet of input that states none.")
    private @Nullable String source;

    @CommandLine.Option(
            names = "--model",
            paramLabel = "fast|standard|accurate",
            description = "Which encoder reads the text. Default: standard.")
    private ModelSize model = ModelSize.STANDARD;

    @CommandLine.Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Folder with your own organisations.tsv, roles.tsv, …, read here and sent to the workers.")
    private @Nullable Path knowledge;

    @CommandLine.Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder with your own event/verbs.tsv, quote/cues.tsv, …, read here and sent to the workers.")
    private @Nullable Path rules;

    @CommandLine.Option(
            names = {"--threads", "--parallelism"},
            paramLabel = "N",
            description = "Documents coded at once, in all workers together. Default: what flink run -p says, else the"
                    + " cluster's default; without a cluster the number of cores.")
    private @Nullable Integer threads;

    /** Sets the parallelism. */
    void apply(StreamExecutionEnvironment env, CommandLine.Model.CommandSpec spec) {
        if (threads != null) {
            if (threads < 1 || threads > MOST) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--threads takes 1 to " + MOST + ", not " + threads);
            }
            env.setParallelism(threads);
        }
        if (env.getConfiguration().getOptional(PipelineOptions.MAX_PARALLELISM).isEmpty()) {
            env.setMaxParallelism(MOST);
        }
    }

    UserDefaults defaults() {
        return new UserDefaults(published, source);
    }

    /**
     * The coder with the user's model and files.
     *
     * @throws CommandLine.ParameterException if the model, a folder or a file is not usable
     */
    CoderPlan coder(CommandLine.Model.CommandSpec spec) {
        if (!model.isShipped()) {
            String shipped = ModelSize.shipped().stream().map(ModelSize::label).collect(Collectors.joining(", "));
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--model " + model + " is not in this build, which has " + shipped);
        }
        Map<String, String> additions = new TreeMap<>();
        try {
            additions.putAll(OwnTables.read(knowledge, "knowledge/"));
            additions.putAll(OwnTables.read(rules, "rules/"));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "cannot read your data files: " + e.getMessage());
        }
        CoderPlan plan = new CoderPlan(model, additions);
        try {
            plan.check();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "one of your data files does not fit: " + e.getMessage());
        }
        return plan;
    }
}
