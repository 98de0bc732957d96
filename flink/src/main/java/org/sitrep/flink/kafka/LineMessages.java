package org.sitrep.flink.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.sitrep.flink.item.Line;

/** Lines as messages: the key is the document's id, so that a compacted topic keeps the last record of each. */
final class LineMessages implements KafkaRecordSerializationSchema<Line> {
    private static final long serialVersionUID = 1L;

    private final String topic;

    LineMessages(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Line line, KafkaSinkContext context, @Nullable Long timestamp) {
        return new ProducerRecord<>(
                topic, line.key().getBytes(StandardCharsets.UTF_8), line.text().getBytes(StandardCharsets.UTF_8));
    }
}
