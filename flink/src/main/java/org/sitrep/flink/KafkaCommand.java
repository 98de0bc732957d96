package org.sitrep.flink;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.sitrep.flink.kafka.KafkaJob;
import org.sitrep.flink.kafka.KafkaPlan;
import picocli.CommandLine;

/** {@code kafka}: the unbounded job. */
@CommandLine.Command(
        name = "kafka",
        mixinStandardHelpOptions = true,
        description = "Codes what comes in by a topic, sends records and problems to two others, exactly once.")
final class KafkaCommand implements Callable<Integer> {
    private static final Duration EVERY = Duration.ofSeconds(10);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private JobOptions options = new JobOptions();

    @CommandLine.Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,…",
            required = true,
            description = "Kafka's brokers.")
    @SuppressWarnings("NullAway.Init") // required
    private String bootstrap;

    @CommandLine.Option(
            names = "--in-topic",
            paramLabel = "TOPIC",
            required = true,
            description = "Documents: each message is read as a file is.")
    @SuppressWarnings("NullAway.Init") // required
    private String in;

    @CommandLine.Option(
            names = "--out-topic",
            paramLabel = "TOPIC",
            required = true,
            description = "Coded records; the key is the document's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String out;

    @CommandLine.Option(
            names = "--bad-topic",
            paramLabel = "TOPIC",
            required = true,
            description = "A line for each problem: code, topic-partition@offset, why, what to do.")
    @SuppressWarnings("NullAway.Init") // required
    private String bad;

    @CommandLine.Option(
            names = "--group",
            paramLabel = "NAME",
            description = "The job's name at the brokers, for its offsets and transactions: another for each job,"
                    + " the same for each start of one. Default: sitrep.")
    private String group = "sitrep";

    @CommandLine.Option(
            names = "--checkpoint-every",
            paramLabel = "SECONDS",
            description = "How often records become visible. Default: execution.checkpointing.interval, else 10.")
    private @Nullable Integer every;

    @CommandLine.Option(
            names = "--transaction-timeout",
            paramLabel = "SECONDS",
            description = "How long the brokers keep what a failed job has sent but not committed; at most their"
                    + " transaction.max.timeout.ms. Default: 900.")
    private int transactionTimeout = 900;

    @CommandLine.Option(
            names = "--largest-record",
            paramLabel = "BYTES",
            description = "Records above this go to the bad topic by name; at most what the out-topic takes. Default:"
                    + " 1000000, which any topic takes.")
    private int largestRecord = 1_000_000;

    @CommandLine.Option(
            names = "--remember",
            paramLabel = "DAYS",
            description = "For how long a document that comes again is known. Default: 30.")
    private int remember = 30;

    @CommandLine.Option(
            names = "--until-now",
            description = "End with the messages that are there at the start, instead of waiting for more.")
    private boolean untilNow;

    @CommandLine.Option(
            names = "--kafka",
            paramLabel = "KEY=VALUE",
            description = "Anything else that Kafka's clients are to know, such as security.protocol=SSL.")
    private Map<String, String> properties = new TreeMap<>();

    @Override
    public Integer call() throws Exception {
        positive("--checkpoint-every", every == null ? 1 : every);
        positive("--transaction-timeout", transactionTimeout);
        positive("--largest-record", largestRecord);
        positive("--remember", remember);
        KafkaPlan plan = new KafkaPlan(
                bootstrap,
                new KafkaPlan.Topics(in, out, bad),
                group,
                largestRecord,
                Duration.ofSeconds(transactionTimeout),
                Duration.ofDays(remember),
                untilNow,
                properties,
                options.defaults(),
                options.coder(spec));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        options.apply(env, spec);
        if (every != null) {
            env.enableCheckpointing(Duration.ofSeconds(every).toMillis());
        } else if (env.getConfiguration()
                .getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
                .isEmpty()) {
            env.enableCheckpointing(EVERY.toMillis());
        }
        KafkaJob.add(plan, env);
        env.execute("sitrep " + in + " to " + out);
        return 0;
    }

    private void positive(String option, int value) {
        if (value < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " takes a number from 1, not " + value);
        }
    }
}
