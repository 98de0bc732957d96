package org.sitrep.flink.coding;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sitrep.flink.item.Item;
import org.sitrep.flink.item.Line;

/** The middle of every job: items by their key, through a coder. */
public final class Pipeline {
    private Pipeline() {}

    /** Values are immutable, so they need no copies; a type without a layout of ours is a mistake, for no later version could read it. */
    public static void prepare(StreamExecutionEnvironment env) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        env.configure(configuration);
    }

    /** Records; problems are aside. The operator's id is what a savepoint finds its state by. */
    public static SingleOutputStreamOperator<Line> code(DataStream<Item> items, CodeOnce coder) {
        return items.keyBy(Item::key, Types.STRING)
                .process(coder)
                .returns(org.sitrep.flink.item.Types.LINE)
                .name("coder")
                .uid("coder");
    }
}
