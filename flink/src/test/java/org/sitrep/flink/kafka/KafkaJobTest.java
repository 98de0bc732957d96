package org.sitrep.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.flink.Broker;
import org.sitrep.flink.Cluster;
import org.sitrep.flink.CommandLine;
import org.sitrep.flink.News;
import org.sitrep.flink.coding.CoderPlan;
import org.sitrep.flink.item.UserDefaults;

/** The job from Kafka to Kafka, on a real broker and a cluster of two task managers, against {@code sitrep code}. */
class KafkaJobTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int LARGEST = 1_000_000;

    @TempDir
    private static Path folder;

    private static Broker broker;
    private static Cluster cluster;

    /** What {@code sitrep code} writes for each article. */
    private static List<String> expected;

    private static final List<String> ARTICLES = News.articles(0, 40);

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start(Files.createDirectories(folder.resolve("kafka")));
        cluster = Cluster.start(folder, 2);
        Path articles = Files.write(folder.resolve("articles.jsonl"), ARTICLES);
        expected =
                CommandLine.sitrep(folder, "code", "--format", "jsonl", "--model", "fast", articles.toString())
                        .out()
                        .stream()
                        .sorted()
                        .toList();
        assertThat(expected).hasSize(ARTICLES.size());
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
        broker.close();
    }

    @Test
    void losesAndDoublesNothingWhenAWorkerDies() throws Exception {
        KafkaPlan plan = plan("killed", LARGEST, false);
        JobID job = cluster.submit(job(plan, null));
        broker.send(plan.topics().in(), ARTICLES.subList(0, 20));
        broker.committed(plan.topics().out(), LIMIT, seen -> seen.size() >= 5);
        broker.send(plan.topics().in(), ARTICLES.subList(20, 40));
        cluster.kill(0);
        broker.committed(plan.topics().out(), LIMIT, seen -> seen.size() >= ARTICLES.size());

        assertThat(cluster.restarted(job)).isTrue();
        cluster.stop(job);
        assertThat(lines(plan.topics().out())).isEqualTo(expected);
        assertThat(broker.committed(plan.topics().bad(), LIMIT)).isEmpty();
    }

    @Test
    void goesOnWhereASavepointLeftItAndKnowsWhatItCoded() throws Exception {
        KafkaPlan plan = plan("upgraded", LARGEST, false);
        broker.send(plan.topics().in(), ARTICLES.subList(0, 10));
        JobID first = cluster.submit(job(plan, null));
        broker.committed(plan.topics().out(), LIMIT, seen -> seen.size() >= 10);
        String savepoint = cluster.stop(first);

        broker.send(plan.topics().in(), ARTICLES.subList(5, 15));
        JobID second = cluster.submit(job(plan, savepoint));
        broker.committed(plan.topics().out(), LIMIT, seen -> seen.size() >= 15);
        cluster.stop(second);

        assertThat(lines(plan.topics().out()))
                .isEqualTo(expected.stream().filter(line -> number(line) < 15).toList());
    }

    @Test
    void sendsWhatItCannotCodeToTheBadTopic() throws Exception {
        KafkaPlan plan = plan("bad", 4_000, true);
        List<String> messages = new ArrayList<>(ARTICLES.subList(0, 1));
        messages.add("{\"id\": \"broken\"");
        messages.add("");
        messages.add(News.article("doc-0", 0));
        messages.add("{\"id\": \"short\", \"text\": \"Nothing was said.\"}");
        broker.send(plan.topics().in(), messages);
        cluster.run(job(plan, null));

        List<ConsumerRecord<byte[], byte[]>> bad =
                broker.committed(plan.topics().bad(), LIMIT);
        assertThat(bad.stream().map(message -> text(message).substring(0, 8)))
                .containsExactlyInAnyOrder("SIT-0107", "SIT-0105", "SIT-0801", "SIT-0801");
        assertThat(bad.stream().map(KafkaJobTest::text))
                .filteredOn(line -> line.startsWith("SIT-0107"))
                .allMatch(line -> line.matches("SIT-0107 bad-in-[0-2]@[0-9]+:1 .*"));
        List<ConsumerRecord<byte[], byte[]>> records =
                broker.committed(plan.topics().out(), LIMIT);
        assertThat(records).hasSize(1);
        assertThat(new String(records.getFirst().key(), StandardCharsets.UTF_8)).isEqualTo("short");
    }

    private static KafkaPlan plan(String name, int largest, boolean untilNow) throws Exception {
        KafkaPlan.Topics topics = new KafkaPlan.Topics(name + "-in", name + "-out", name + "-bad");
        broker.create(topics.in(), topics.out(), topics.bad());
        return new KafkaPlan(
                broker.address(),
                topics,
                name,
                largest,
                Duration.ofMinutes(10),
                Duration.ofDays(30),
                untilNow,
                Map.of(),
                UserDefaults.NONE,
                new CoderPlan(ModelSize.FAST));
    }

    private static StreamExecutionEnvironment job(KafkaPlan plan, @Nullable String savepoint) {
        StreamExecutionEnvironment env = cluster.environment(2, savepoint);
        env.enableCheckpointing(500);
        KafkaJob.add(plan, env);
        return env;
    }

    private static List<String> lines(String topic) {
        return broker.committed(topic, LIMIT).stream()
                .map(KafkaJobTest::text)
                .sorted()
                .toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    private static int number(String line) {
        return Integer.parseInt(line.replaceFirst(".*?\"id\":\"doc-(\\d+)\".*", "$1"));
    }
}
