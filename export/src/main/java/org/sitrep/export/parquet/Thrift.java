package org.sitrep.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Structures in Thrift's compact protocol, as far as Parquet's headers need it. Not thread-safe. */
final class Thrift {
    private static final int TRUE = 1;
    private static final int INT_32 = 5;
    private static final int INT_64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    private void field(int id, int type) {
        int step = id - last;
        if (step <= 0 || step > SHORT_LIST) {
            throw new IllegalArgumentException("field " + id + " behind field " + last);
        }
        out.write(step << 4 | type);
        last = id;
    }

    Thrift number(int id, int value) {
        field(id, INT_32);
        varint(zigzag(value));
        return this;
    }

    Thrift number(int id, long value) {
        field(id, INT_64);
        varint(zigzag(value));
        return this;
    }

    Thrift yes(int id) {
        field(id, TRUE);
        return this;
    }

    Thrift text(int id, String value) {
        field(id, BINARY);
        text(value);
        return this;
    }

    Thrift open(int id) {
        field(id, STRUCT);
        return element();
    }

    /** Opens a structure that is an element of a list, or the whole. */
    Thrift element() {
        outer.push(last);
        last = 0;
        return this;
    }

    Thrift close() {
        out.write(0);
        last = outer.pop();
        return this;
    }

    Thrift structures(int id, int size) {
        return list(id, size, STRUCT);
    }

    Thrift numbers(int id, int... values) {
        list(id, values.length, INT_32);
        for (int value : values) {
            varint(zigzag(value));
        }
        return this;
    }

    Thrift texts(int id, String... values) {
        list(id, values.length, BINARY);
        for (String value : values) {
            text(value);
        }
        return this;
    }

    private Thrift list(int id, int size, int type) {
        field(id, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(SHORT_LIST << 4 | type);
            varint(size);
        }
        return this;
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
