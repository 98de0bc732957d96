package org.sitrep.flink.coding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.Document;
import org.sitrep.flink.item.Item;
import org.sitrep.flink.item.Line;
import org.sitrep.flink.item.Types;

/**
 * Codes each document once. What it remembers of a document is a fingerprint of the last one under its id: the same again gives nothing, another one gives a record again.
 */
public final class CodeOnce extends KeyedProcessFunction<String, Item, Line> {
    private static final long serialVersionUID = 1L;

    /** What was not coded, and why. */
    public static final OutputTag<Line> PROBLEMS = new OutputTag<>("problems", Types.LINE);

    /** Names of the counts that a finished job states. */
    public static final String RECORDS = "records";

    public static final String REPEATED = "repeated";
    public static final String TROUBLES = "problems";

    private final CoderPlan plan;
    private final int largest;
    private final @Nullable Duration memory;

    private final LongCounter records = new LongCounter();
    private final LongCounter repeated = new LongCounter();
    private final LongCounter troubles = new LongCounter();

    @SuppressWarnings("NullAway.Init") // open comes first
    private transient SharedCoder coder;

    @SuppressWarnings("NullAway.Init") // open comes first
    private transient ValueState<byte[]> coded;

    /**
     * @param largest bytes of the largest record that the way out takes
     * @param memory how long a document is remembered after it last came, {@code null} for as long as the job lives
     */
    public CodeOnce(CoderPlan plan, int largest, @Nullable Duration memory) {
        this.plan = plan;
        this.largest = largest;
        this.memory = memory;
    }

    @Override
    public void open(OpenContext context) {
        RuntimeContext runtime = getRuntimeContext();
        coder = SharedCoder.of(
                plan,
                runtime.getUserCodeClassLoader(),
                release -> runtime.registerUserCodeClassLoaderReleaseHookIfAbsent("sitrep-coder", release));
        var descriptor = new ValueStateDescriptor<>("coded", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        if (memory != null) {
            descriptor.enableTimeToLive(StateTtlConfig.newBuilder(memory)
                    .setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite)
                    .build());
        }
        coded = runtime.getState(descriptor);
        runtime.addAccumulator(RECORDS, records);
        runtime.addAccumulator(REPEATED, repeated);
        runtime.addAccumulator(TROUBLES, troubles);
    }

    @Override
    public void processElement(Item item, Context context, Collector<Line> out) throws Exception {
        switch (item) {
            case Item.Trouble(Line line) -> trouble(line, context);
            case Item.Article(Document document) -> {
                byte[] fingerprint = Fingerprint.of(document, coder.info());
                if (Arrays.equals(fingerprint, coded.value())) {
                    repeated.add(1);
                    return;
                }
                if (code(document, context, out)) {
                    coded.update(fingerprint);
                }
            }
        }
    }

    /** True if there is a record now; a document without one may come again. */
    private boolean code(Document document, Context context, Collector<Line> out) {
        String text;
        try {
            text = RecordWriter.line(coder.code(document));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A bug of ours must not take the other documents with it; the place is what a report of it needs.
            StackTraceElement[] trace = e.getStackTrace();
            String at = trace.length > 0 ? " at " + trace[0] : "";
            trouble(
                    new Line(
                            document.id(),
                            "SIT-0201 document " + document.id() + " could not be coded: " + e + at
                                    + "; please report it, the others go on"),
                    context);
            return false;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > largest) {
            trouble(
                    new Line(
                            document.id(),
                            "SIT-0801 document " + document.id() + " has a record of " + bytes
                                    + " bytes, and a message may have " + largest
                                    + "; raise --largest-record and what the topic takes, then send it again"),
                    context);
            return false;
        }
        records.add(1);
        out.collect(new Line(document.id(), text));
        return true;
    }

    private void trouble(Line line, Context context) {
        troubles.add(1);
        context.output(PROBLEMS, line);
    }
}
