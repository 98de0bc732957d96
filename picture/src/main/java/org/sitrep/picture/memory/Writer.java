package org.sitrep.picture.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Puts values one after another into bytes, small numbers into few. Not thread-safe. */
public final class Writer {
    private static final int MORE = 0x80;
    private static final int SEVEN = 7;

    private byte[] bytes = new byte[256];
    private int length;

    /** A whole number; those near zero take the least room. */
    public Writer number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & -MORE) != 0) {
            put((int) (rest & (MORE - 1)) | MORE);
            rest >>>= SEVEN;
        }
        put((int) rest);
        return this;
    }

    /** A whole number, or that there is none. */
    public Writer maybe(@Nullable Integer value) {
        return flag(value != null).number(value == null ? 0 : value);
    }

    /** A fraction, exactly. */
    public Writer exact(double value) {
        return raw(Double.doubleToRawLongBits(value), 8);
    }

    /** A fraction, or that there is none. */
    public Writer exact(@Nullable Double value) {
        flag(value != null);
        return value == null ? this : exact(value.doubleValue());
    }

    /** A fraction that is a float. */
    public Writer rough(double value) {
        return raw(Float.floatToRawIntBits((float) value), 4);
    }

    public Writer flag(boolean value) {
        put(value ? 1 : 0);
        return this;
    }

    /** A text, or that there is none. */
    public Writer text(@Nullable String value) {
        if (value == null) {
            return number(-1);
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** One of a list of choices, or that there is none. */
    public Writer choice(@Nullable Enum<?> value) {
        return text(value == null ? null : value.name());
    }

    /** How many there are, then each. */
    public <T> Writer all(Collection<T> values, BiConsumer<T, Writer> each) {
        number(values.size());
        values.forEach(value -> each.accept(value, this));
        return this;
    }

    /** Numbers that rise from one to the next. */
    public Writer rising(int[] values) {
        number(values.length);
        int before = 0;
        for (int value : values) {
            number((long) value - before);
            before = value;
        }
        return this;
    }

    private Writer raw(long bits, int count) {
        room(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) (bits >>> 8 * i);
        }
        return this;
    }

    private void put(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** All that was written. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
