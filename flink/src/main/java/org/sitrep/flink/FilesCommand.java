package org.sitrep.flink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sitrep.flink.coding.CodeOnce;
import org.sitrep.flink.files.FilesJob;
import org.sitrep.flink.files.FilesPlan;
import org.sitrep.flink.files.FilesPlan.Output;
import picocli.CommandLine;

/** {@code files}: the bounded job. */
@CommandLine.Command(
        name = "files",
        mixinStandardHelpOptions = true,
        description =
                "Codes files and folders of text, web pages, feeds, JSON Lines, NewsML-G2, ninjs, e-mail, WARC, and zip files of these, once.")
final class FilesCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private JobOptions options = new JobOptions();

    @CommandLine.Option(
            names = "--out",
            paramLabel = "ADDRESS",
            required = true,
            description = "Folder that gets records/, events/ and problems/.")
    @SuppressWarnings("NullAway.Init") // required
    private String out;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "jsonl|parquet",
            split = ",",
            description = "jsonl (records), parquet (their events), or both with a comma between. Default: jsonl.")
    private Set<Output> outputs = EnumSet.of(Output.JSONL);

    @CommandLine.Parameters(
            paramLabel = "ADDRESS",
            arity = "1..*",
            description = "Files or folders that every worker can read: /data/2021, s3://archive/2021, …")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> inputs;

    @Override
    public Integer call() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (String input : inputs) {
            Path path = whole(input);
            if (!path.getFileSystem().exists(path)) {
                throw new CommandLine.ParameterException(spec.commandLine(), input + " is not there");
            }
            addresses.add(path.toString());
        }
        FilesPlan plan =
                new FilesPlan(addresses, whole(out).toString(), outputs, options.defaults(), options.coder(spec));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        options.apply(env, spec);
        FilesJob.add(plan, env);
        JobExecutionResult result = env.execute("sitrep files to " + out);
        if (!result.isJobExecutionResult()) {
            return 0; // submitted and left alone
        }
        long problems = count(result, CodeOnce.TROUBLES);
        spec.commandLine()
                .getErr()
                .println(count(result, CodeOnce.RECORDS) + " records, " + count(result, CodeOnce.REPEATED)
                        + " documents that came again, " + problems + " problems, in " + out);
        return problems == 0 ? 0 : 1;
    }

    /** The address as every worker understands it: workers know nothing of the folder in which the command was given. */
    private Path whole(String address) throws IOException {
        try {
            Path path = new Path(address);
            return path.makeQualified(path.getFileSystem());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), address + " is no address");
        }
    }

    private static long count(JobExecutionResult result, String name) {
        Long count = result.getAccumulatorResult(name);
        return count == null ? 0 : count;
    }
}
