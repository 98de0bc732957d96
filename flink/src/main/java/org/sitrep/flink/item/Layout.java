package org.sitrep.flink.item;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * How immutable values of one type are laid out in bytes. The first byte is the version of the layout: whoever changes what follows raises it and goes on reading the old one.
 */
abstract class Layout<T> extends TypeSerializerSingleton<T> {
    private static final long serialVersionUID = 1L;

    /** The version that is written. */
    abstract int version();

    abstract void write(T value, DataOutputView out) throws IOException;

    abstract T read(int version, DataInputView in) throws IOException;

    @Override
    public final void serialize(T value, DataOutputView out) throws IOException {
        out.writeByte(version());
        write(value, out);
    }

    @Override
    public final T deserialize(DataInputView in) throws IOException {
        int version = in.readByte();
        if (version < 1 || version > version()) {
            throw new IOException("layout " + version + " of " + getClass().getSimpleName()
                    + " is newer than this job, which knows " + version());
        }
        return read(version, in);
    }

    @Override
    public final T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public final void copy(DataInputView in, DataOutputView out) throws IOException {
        serialize(deserialize(in), out);
    }

    @Override
    public final T copy(T value) {
        return value;
    }

    @Override
    public final T copy(T value, T reuse) {
        return value;
    }

    @Override
    public final boolean isImmutableType() {
        return true;
    }

    @Override
    public final int getLength() {
        return -1;
    }
}
