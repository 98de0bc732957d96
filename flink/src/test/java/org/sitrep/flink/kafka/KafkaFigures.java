package org.sitrep.flink.kafka;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.flink.Broker;
import org.sitrep.flink.Cluster;
import org.sitrep.flink.News;
import org.sitrep.flink.coding.CoderPlan;
import org.sitrep.flink.item.UserDefaults;

/**
 * Measures the job from Kafka to Kafka: {@code java -cp TEST-CLASS-PATH org.sitrep.flink.kafka.KafkaFigures ARTICLES.jsonl CHECKPOINT-MILLISECONDS}. No test: what it prints depends on the machine.
 */
final class KafkaFigures {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int SINGLE = 20;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private KafkaFigures() {}

    public static void main(String[] arguments) throws Exception {
        List<String> articles = Files.readAllLines(Path.of(arguments[0]));
        int interval = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("figures");
        try (Broker broker = Broker.start(Files.createDirectories(folder.resolve("kafka")));
                Cluster cluster = Cluster.start(folder, 2)) {
            for (int parallelism : new int[] {1, 2}) {
                KafkaPlan plan = plan(broker, "figures-" + parallelism);
                StreamExecutionEnvironment env = cluster.environment(parallelism);
                env.enableCheckpointing(interval);
                KafkaJob.add(plan, env);
                JobID job = cluster.submit(env);
                String out = plan.topics().out();

                // Warm, and the coder loaded.
                broker.send(plan.topics().in(), News.articles(0, 20));
                broker.committed(out, LIMIT, seen -> seen.size() == 20);

                long start = System.nanoTime();
                long begun = PROCESS.getProcessCpuTime();
                broker.send(plan.topics().in(), articles);
                int all = 20 + articles.size();
                broker.committed(out, LIMIT, seen -> seen.size() == all);
                double seconds = (System.nanoTime() - start) / 1e9;
                say(
                        "parallelism %d: %d articles in %.1f s, %.2f a second; %.1f s of processor time, broker and all included",
                        parallelism,
                        articles.size(),
                        seconds,
                        articles.size() / seconds,
                        (PROCESS.getProcessCpuTime() - begun) / 1e9);

                long[] latency = new long[SINGLE];
                for (int i = 0; i < SINGLE; i++) {
                    int before = all + i;
                    long sent = System.nanoTime();
                    broker.send(plan.topics().in(), News.articles(1_000 + i, 1));
                    broker.committed(out, LIMIT, seen -> seen.size() == before + 1);
                    latency[i] = (System.nanoTime() - sent) / 1_000_000;
                }
                Arrays.sort(latency);
                say(
                        "one article, checkpoints every %d ms: median %d ms, largest %d ms until committed and read",
                        interval, latency[SINGLE / 2], latency[SINGLE - 1]);

                long killed = System.nanoTime();
                cluster.kill(parallelism == 1 ? 0 : 1);
                broker.send(plan.topics().in(), News.articles(2_000, 4));
                broker.committed(out, LIMIT, seen -> seen.size() == all + SINGLE + 4);
                say(
                        "from the kill of a task manager to records of what came after: %.1f s",
                        (System.nanoTime() - killed) / 1e9);
                cluster.stop(job);
            }
        }
        System.exit(0);
    }

    private static KafkaPlan plan(Broker broker, String name) throws Exception {
        KafkaPlan.Topics topics = new KafkaPlan.Topics(name + "-in", name + "-out", name + "-bad");
        broker.create(topics.in(), topics.out(), topics.bad());
        return new KafkaPlan(
                broker.address(),
                topics,
                name,
                1_000_000,
                Duration.ofMinutes(10),
                Duration.ofDays(30),
                false,
                Map.of(),
                UserDefaults.NONE,
                new CoderPlan(ModelSize.STANDARD));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
