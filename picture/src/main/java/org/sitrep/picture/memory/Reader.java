package org.sitrep.picture.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes values out of bytes in the order in which a {@link Writer} put them in. Not thread-safe. */
public final class Reader {
    private static final int MORE = 0x80;
    private static final int SEVEN = 7;

    private final byte[] bytes;
    private int at;

    public Reader(byte[] bytes) {
        this.bytes = bytes;
    }

    public long number() {
        long all = 0;
        int shift = 0;
        int one;
        do {
            one = bytes[at++];
            all |= (long) (one & (MORE - 1)) << shift;
            shift += SEVEN;
        } while ((one & MORE) != 0);
        return (all >>> 1) ^ -(all & 1);
    }

    /** A number that fits an int. */
    public int whole() {
        return Math.toIntExact(number());
    }

    public @Nullable Integer maybe() {
        boolean there = flag();
        int value = whole();
        return there ? Integer.valueOf(value) : null;
    }

    public double exact() {
        return Double.longBitsToDouble(raw(8));
    }

    public @Nullable Double maybeExact() {
        return flag() ? Double.valueOf(exact()) : null;
    }

    public double rough() {
        return Float.intBitsToFloat((int) raw(4));
    }

    public boolean flag() {
        return bytes[at++] != 0;
    }

    public @Nullable String maybeText() {
        int count = whole();
        if (count < 0) {
            return null;
        }
        String text = new String(bytes, at, count, StandardCharsets.UTF_8);
        at += count;
        return text;
    }

    /** A text that must be there. */
    public String text() {
        String text = maybeText();
        if (text == null) {
            throw new IllegalStateException("a text is missing at " + at);
        }
        return text;
    }

    public <E extends Enum<E>> @Nullable E maybeChoice(Class<E> type) {
        String name = maybeText();
        return name == null ? null : Enum.valueOf(type, name);
    }

    public <E extends Enum<E>> E choice(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    public <T> List<T> all(Function<Reader, T> each) {
        int count = whole();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(each.apply(this));
        }
        return values;
    }

    public int[] rising() {
        int[] values = new int[whole()];
        int before = 0;
        for (int i = 0; i < values.length; i++) {
            before += whole();
            values[i] = before;
        }
        return values;
    }

    private long raw(int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= (bytes[at++] & 0xffL) << 8 * i;
        }
        return bits;
    }
}
