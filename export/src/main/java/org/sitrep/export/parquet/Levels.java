package org.sitrep.export.parquet;

import java.io.ByteArrayOutputStream;

/** Small numbers in Parquet's hybrid of runs and packed bits. */
final class Levels {
    private static final int GROUP = 8;

    private Levels() {}

    /** How many bits hold numbers up to {@code largest}. */
    static int width(int largest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    /** Writes the first {@code count} of {@code values}, each of {@code width} bits. */
    static void write(ByteArrayOutputStream out, int[] values, int count, int width) {
        int at = 0;
        while (at < count) {
            int run = run(values, at, count);
            if (run >= GROUP) {
                varint(out, run << 1);
                for (int shift = 0; shift < width; shift += GROUP) {
                    out.write(values[at] >>> shift);
                }
                at += run;
                continue;
            }
            int end = at + GROUP;
            while (end < count && run(values, end, count) < GROUP) {
                end += GROUP;
            }
            int groups = (end - at) / GROUP;
            varint(out, groups << 1 | 1);
            pack(out, values, at, end, count, width);
            at = end;
        }
    }

    private static int run(int[] values, int at, int count) {
        int end = at + 1;
        while (end < count && values[end] == values[at]) {
            end++;
        }
        return end - at;
    }

    /** Behind the last value come zeros up to a whole group. */
    private static void pack(ByteArrayOutputStream out, int[] values, int from, int to, int count, int width) {
        long bits = 0;
        int held = 0;
        for (int i = from; i < to; i++) {
            bits |= (i < count ? (long) values[i] : 0L) << held;
            held += width;
            while (held >= GROUP) {
                out.write((int) bits);
                bits >>>= GROUP;
                held -= GROUP;
            }
        }
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
