package org.sitrep.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one column in one row group, until they are written as a chunk. Not thread-safe. */
final class ColumnBuffer {
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int DICTIONARY = 8;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final long MICROS = 1_000_000;

    private final ParquetColumn column;
    private int[] definitions = new int[64];
    private int[] repetitions = new int[64];
    private int entries;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final Map<String, Integer> dictionary = new LinkedHashMap<>();
    private int[] indices = new int[64];
    private int values;
    private int bytes;

    ColumnBuffer(ParquetColumn column) {
        this.column = column;
    }

    /** A rough count of the bytes held. */
    int bytes() {
        return bytes;
    }

    /** Adds the value of one row: a list for a list column. */
    void add(@Nullable Object value) {
        if (!column.list()) {
            entry(value == null ? 0 : 1, 0);
            if (value != null) {
                value(value);
            }
            return;
        }
        List<?> all = value == null ? List.of() : (List<?>) value;
        if (all.isEmpty()) {
            entry(0, 0);
        }
        for (int i = 0; i < all.size(); i++) {
            Object one = all.get(i);
            entry(one == null ? 1 : 2, i == 0 ? 0 : 1);
            if (one != null) {
                value(one);
            }
        }
    }

    private void entry(int definition, int repetition) {
        if (entries == definitions.length) {
            definitions = Arrays.copyOf(definitions, 2 * entries);
            repetitions = Arrays.copyOf(repetitions, 2 * entries);
        }
        definitions[entries] = definition;
        repetitions[entries] = repetition;
        entries++;
        bytes += 8;
    }

    private void value(Object value) {
        switch (column.type()) {
            case TEXT -> text((String) value);
            case BOOLEAN -> index((Boolean) value ? 1 : 0);
            case INTEGER -> little((Integer) value, Integer.BYTES);
            case LONG -> little((Long) value, Long.BYTES);
            case DOUBLE -> little(Double.doubleToLongBits((Double) value), Long.BYTES);
            case DATE -> little(((LocalDate) value).toEpochDay(), Integer.BYTES);
            case INSTANT -> {
                Instant instant = (Instant) value;
                little(instant.getEpochSecond() * MICROS + instant.getNano() / 1000, Long.BYTES);
            }
        }
    }

    private void text(String value) {
        Integer known = dictionary.get(value);
        if (known == null) {
            known = dictionary.size();
            dictionary.put(value, known);
            bytes += 2 * value.length() + 48;
        }
        index(known);
    }

    private void index(int index) {
        if (values == indices.length) {
            indices = Arrays.copyOf(indices, 2 * values);
        }
        indices[values++] = index;
        bytes += Integer.BYTES;
    }

    private void little(long value, int size) {
        for (int i = 0; i < size; i++) {
            plain.write((int) (value >>> (8 * i)));
        }
        bytes += size;
    }

    /**
     * Writes the chunk.
     *
     * @return its metadata for the footer, to go into an open list of column chunks
     */
    Chunk write(ParquetFile.Output out) throws IOException {
        long start = out.position();
        boolean text = column.type() == ColumnType.TEXT;
        boolean useful = text && dictionary.size() <= (values + 1) / 2;
        if (useful) {
            ByteArrayOutputStream words = new ByteArrayOutputStream();
            for (String word : dictionary.keySet()) {
                word(words, word);
            }
            page(out, DICTIONARY_PAGE, dictionary.size(), PLAIN, words);
        }
        long data = out.position();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        if (column.list()) {
            levels(page, repetitions, 1);
        }
        levels(page, definitions, column.deepest());
        if (useful) {
            int width = Math.max(1, Levels.width(dictionary.size() - 1));
            page.write(width);
            Levels.write(page, indices, values, width);
        } else if (text) {
            String[] words = dictionary.keySet().toArray(new String[0]);
            for (int i = 0; i < values; i++) {
                word(page, words[indices[i]]);
            }
        } else if (column.type() == ColumnType.BOOLEAN) {
            for (int i = 0; i < values; i += 8) {
                int bits = 0;
                for (int j = 0; j < 8 && i + j < values; j++) {
                    bits |= indices[i + j] << j;
                }
                page.write(bits);
            }
        } else {
            plain.writeTo(page);
        }
        page(out, DATA_PAGE, entries, useful ? DICTIONARY : PLAIN, page);
        return new Chunk(column, start, useful ? start : -1, data, out.position() - start, entries);
    }

    private void levels(ByteArrayOutputStream page, int[] levels, int largest) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Levels.write(packed, levels, entries, Levels.width(largest));
        length(page, packed.size());
        page.writeBytes(packed.toByteArray());
    }

    private static void word(ByteArrayOutputStream out, String word) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        length(out, utf8.length);
        out.writeBytes(utf8);
    }

    private static void length(ByteArrayOutputStream out, int length) {
        for (int i = 0; i < Integer.BYTES; i++) {
            out.write(length >>> (8 * i));
        }
    }

    private static void page(ParquetFile.Output out, int kind, int count, int encoding, ByteArrayOutputStream content)
            throws IOException {
        Thrift header =
                new Thrift().element().number(1, kind).number(2, content.size()).number(3, content.size());
        if (kind == DATA_PAGE) {
            header.open(5)
                    .number(1, count)
                    .number(2, encoding)
                    .number(3, RLE)
                    .number(4, RLE)
                    .close();
        } else {
            header.open(7).number(1, count).number(2, encoding).close();
        }
        out.write(header.close().bytes());
        out.write(content.toByteArray());
    }

    /** Where a chunk lies in the file; {@code dictionary} is -1 if it has none. */
    record Chunk(ParquetColumn column, long start, long dictionary, long data, long size, int entries) {
        /** Adds the chunk's metadata to an open list. */
        void describe(Thrift footer) {
            footer.element().number(2, start).open(3).number(1, column.type().physical());
            if (dictionary < 0) {
                footer.numbers(2, PLAIN, RLE);
            } else {
                footer.numbers(2, PLAIN, RLE, DICTIONARY);
            }
            if (column.list()) {
                footer.texts(3, column.name(), "list", "element");
            } else {
                footer.texts(3, column.name());
            }
            footer.number(4, 0)
                    .number(5, (long) entries)
                    .number(6, size)
                    .number(7, size)
                    .number(9, data);
            if (dictionary >= 0) {
                footer.number(11, dictionary);
            }
            footer.close().close();
        }
    }
}
