package org.sitrep.flink.kafka;

import java.io.ByteArrayInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sitrep.flink.item.Item;
import org.sitrep.flink.item.Types;
import org.sitrep.flink.item.UserDefaults;
import org.sitrep.ingest.Reader;

/** A message is an input like a file, told apart by content; problems call it by topic, partition and offset. */
final class MessageReader implements KafkaRecordDeserializationSchema<Item> {
    private static final long serialVersionUID = 1L;

    private final UserDefaults defaults;

    MessageReader(UserDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Item> out) {
        byte[] value = message.value();
        String name = message.topic() + "-" + message.partition() + "@" + message.offset();
        Reader.read(
                name,
                new ByteArrayInputStream(value == null ? new byte[0] : value),
                defaults.toDefaults(),
                read -> out.collect(Item.of(read)));
    }

    @Override
    public TypeInformation<Item> getProducedType() {
        return Types.ITEM;
    }
}
