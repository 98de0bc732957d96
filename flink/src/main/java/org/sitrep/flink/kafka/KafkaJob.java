package org.sitrep.flink.kafka;

import java.util.Properties;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.sitrep.flink.coding.CodeOnce;
import org.sitrep.flink.coding.Pipeline;
import org.sitrep.flink.item.Item;
import org.sitrep.flink.item.Line;
import org.sitrep.flink.item.Types;

/** The unbounded job: messages in, messages out, in transactions that end with each checkpoint. */
public final class KafkaJob {
    /** What a request has beside the record: key, headers, the batch's frame. */
    private static final int FRAME_BYTES = 16_384;

    private KafkaJob() {}

    /** Adds the job to {@code env}, which must make checkpoints: nothing is committed without them. */
    public static void add(KafkaPlan plan, StreamExecutionEnvironment env) {
        env.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        Pipeline.prepare(env);

        DataStream<Item> items = env.fromSource(source(plan), WatermarkStrategy.noWatermarks(), "messages", Types.ITEM)
                .uid("messages");
        SingleOutputStreamOperator<Line> records =
                Pipeline.code(items, new CodeOnce(plan.coder(), plan.largestRecord(), plan.memory()));
        send(records, plan.topics().out(), plan, "records");
        send(records.getSideOutput(CodeOnce.PROBLEMS), plan.topics().bad(), plan, "problems");
    }

    private static KafkaSource<Item> source(KafkaPlan plan) {
        Properties properties = properties(plan);
        // Whoever writes in transactions too has said nothing until they end.
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        KafkaSourceBuilder<Item> source = KafkaSource.<Item>builder()
                .setProperties(properties)
                .setBootstrapServers(plan.bootstrap())
                .setTopics(plan.topics().in())
                .setGroupId(plan.group())
                .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
                .setDeserializer(new MessageReader(plan.defaults()));
        if (plan.untilNow()) {
            source.setBounded(OffsetsInitializer.latest());
        }
        return source.build();
    }

    private static void send(DataStream<Line> lines, String topic, KafkaPlan plan, String name) {
        Properties properties = properties(plan);
        properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.setProperty(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(plan.largestRecord() + FRAME_BYTES));
        properties.setProperty(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Long.toString(plan.transactionTimeout().toMillis()));
        lines.sinkTo(KafkaSink.<Line>builder()
                        .setKafkaProducerConfig(properties)
                        .setBootstrapServers(plan.bootstrap())
                        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                        .setTransactionalIdPrefix("sitrep-" + plan.group() + "-" + topic)
                        .setRecordSerializer(new LineMessages(topic))
                        .build())
                .name(name)
                .uid(name);
    }

    private static Properties properties(KafkaPlan plan) {
        Properties properties = new Properties();
        properties.putAll(plan.properties());
        return properties;
    }
}
