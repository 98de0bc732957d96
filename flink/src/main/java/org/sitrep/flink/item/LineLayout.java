package org.sitrep.flink.item;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** Lines as bytes. */
public final class LineLayout extends Layout<Line> {
    private static final long serialVersionUID = 1L;

    static final LineLayout INSTANCE = new LineLayout();

    private LineLayout() {}

    @Override
    int version() {
        return 1;
    }

    @Override
    void write(Line line, DataOutputView out) throws IOException {
        StringValue.writeString(line.key(), out);
        StringValue.writeString(line.text(), out);
    }

    @Override
    Line read(int version, DataInputView in) throws IOException {
        return new Line(StringValue.readString(in), StringValue.readString(in));
    }

    @Override
    public Line createInstance() {
        return new Line("", "");
    }

    @Override
    public TypeSerializerSnapshot<Line> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a savepoint remembers of this layout. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Line> {
        /** For Flink, which makes it by name. */
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
