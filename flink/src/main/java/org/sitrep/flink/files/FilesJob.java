package org.sitrep.flink.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.PartFileInfo;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.CheckpointRollingPolicy;
import org.sitrep.flink.coding.CodeOnce;
import org.sitrep.flink.coding.Fingerprint;
import org.sitrep.flink.coding.Pipeline;
import org.sitrep.flink.item.Item;
import org.sitrep.flink.item.Line;
import org.sitrep.flink.item.Types;

/** The bounded job: files in, files out. */
public final class FilesJob {
    private static final long BYTES_A_FILE = 1_000_000_000;

    private FilesJob() {}

    /**
     * Adds the job to {@code env}.
     *
     * <p>Runs in batch mode unless the configuration says otherwise: then documents come to their coder in the order of their ids, and each file has the same bytes each time.
     * In streaming mode with checkpoints the job can be stopped and go on, and the order of lines is chance.
     */
    public static void add(FilesPlan plan, StreamExecutionEnvironment env) {
        if (env.getConfiguration().getOptional(ExecutionOptions.RUNTIME_MODE).isEmpty()) {
            env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        }
        Pipeline.prepare(env);

        Path[] inputs = plan.inputs().stream().map(Path::new).toArray(Path[]::new);
        List<String> named = plan.inputs();
        FileSource<Item> source = FileSource.forBulkFileFormat(new ArticleFiles(plan.defaults()), inputs)
                .setFileEnumerator(() -> new Visible(named))
                .build();
        DataStream<Item> items = env.fromSource(
                        source,
                        WatermarkStrategy.<Item>noWatermarks().withTimestampAssigner((item, none) -> order(item)),
                        "files",
                        Types.ITEM)
                .uid("files");
        SingleOutputStreamOperator<Line> records =
                Pipeline.code(items, new CodeOnce(plan.coder(), Integer.MAX_VALUE, null));
        for (FilesPlan.Output output : plan.outputs()) {
            switch (output) {
                case JSONL -> lines(records, plan.out(), "records", ".jsonl");
                case PARQUET ->
                    records.sinkTo(FileSink.forBulkFormat(new Path(plan.out(), "events"), EventTable::of)
                                    .withBucketAssigner(new BasePathBucketAssigner<>())
                                    .withRollingPolicy(new Rolling())
                                    .withOutputFileConfig(named("events", ".parquet"))
                                    .build())
                            .name("events")
                            .uid("events");
            }
        }
        lines(records.getSideOutput(CodeOnce.PROBLEMS), plan.out(), "problems", ".txt");
    }

    /** Documents that share an id come in an order that does not depend on which file was read first. */
    private static long order(Item item) {
        return switch (item) {
            case Item.Article article -> Fingerprint.order(article.document());
            case Item.Trouble trouble -> 0;
        };
    }

    private static void lines(DataStream<Line> lines, String out, String name, String suffix) {
        lines.sinkTo(FileSink.<Line>forRowFormat(new Path(out, name), (line, stream) -> {
                            stream.write(line.text().getBytes(StandardCharsets.UTF_8));
                            stream.write('\n');
                        })
                        .withBucketAssigner(new BasePathBucketAssigner<>())
                        .withRollingPolicy(new Rolling())
                        .withOutputFileConfig(named(name, suffix))
                        .build())
                .name(name)
                .uid(name);
    }

    private static OutputFileConfig named(String name, String suffix) {
        return OutputFileConfig.builder()
                .withPartPrefix(name)
                .withPartSuffix(suffix)
                .build();
    }

    /** All files below a folder but those whose name begins with a point, as on the command line; what the user named is read whatever it is called. */
    private static final class Visible extends NonSplittingRecursiveEnumerator {
        Visible(List<String> named) {
            super(path -> !path.getName().startsWith(".") || named.contains(path.toString()));
        }
    }

    /** A file is complete at a checkpoint, at the end, or when it is large. */
    private static final class Rolling extends CheckpointRollingPolicy<Line, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean shouldRollOnEvent(PartFileInfo<String> file, Line line) throws java.io.IOException {
            return file.getSize() > BYTES_A_FILE;
        }

        @Override
        public boolean shouldRollOnProcessingTime(PartFileInfo<String> file, long now) {
            return false;
        }
    }
}
