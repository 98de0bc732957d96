package org.sitrep.flink.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.flink.coding.CoderPlan;
import org.sitrep.flink.item.UserDefaults;

/**
 * What a job from Kafka to Kafka does.
 *
 * @param bootstrap brokers, {@code host:port} with commas between
 * @param group the job's name at the brokers: its offsets and transactions; no two jobs may share it
 * @param largestRecord bytes of the largest message that the out-topic takes
 * @param transactionTimeout how long an open transaction waits for a job that has failed; at most what the brokers allow
 * @param memory how long a document is remembered after it last came
 * @param untilNow end at the messages that are there at the start, instead of waiting for more
 * @param properties what else the clients are told, such as {@code security.protocol}
 */
public record KafkaPlan(
        String bootstrap,
        Topics topics,
        String group,
        int largestRecord,
        Duration transactionTimeout,
        Duration memory,
        boolean untilNow,
        Map<String, String> properties,
        UserDefaults defaults,
        CoderPlan coder) {
    /** Where documents come from, where records and problems go. */
    public record Topics(String in, String out, String bad) {
        /** Refuses a job that would read what it writes. */
        public Topics {
            if (in.equals(out) || in.equals(bad) || out.equals(bad)) {
                throw new IllegalArgumentException("--in-topic, --out-topic and --bad-topic must be three topics");
            }
        }
    }

    /** Copies. */
    public KafkaPlan {
        properties = new TreeMap<>(properties);
    }
}
