package org.sitrep.engine.place;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteer's compact file, read in place: columns of the places, then the sorted names in blocks. Immutable; thread-safe.
 *
 * <p>The layout is described in {@code gazetteer/README.md}. A look-up is a binary search over the blocks' first names and a walk through one block; no object is kept
 * per place or name.
 */
final class GazetteerFile {
    private static final int BLOCK = 16;
    private static final byte[] MAGIC = "SITREPG1".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer data;
    private final int places;
    private final int countries;
    private final int keys;
    private final int blocks;
    private final int isoAt;
    private final int featureAt;
    private final int countryAt;
    private final int admin1At;
    private final int latAt;
    private final int lonAt;
    private final int populationAt;
    private final int geonamesAt;
    private final int[] nameAt;
    private final int startsAt;
    private final int bodyAt;

    /**
     * @param content the file, unpacked; read in place
     * @throws IllegalArgumentException if it is no such file
     */
    GazetteerFile(ByteBuffer content) {
        this.data = content.asReadOnlyBuffer().order(ByteOrder.BIG_ENDIAN);
        if (data.limit() < 32 || !data.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw new IllegalArgumentException("not a gazetteer file");
        }
        this.places = data.getInt(8);
        this.countries = data.getInt(12);
        this.keys = data.getInt(16);
        this.blocks = data.getInt(20);
        int shown = data.getInt(28);
        this.isoAt = 32;
        this.featureAt = isoAt + 5 * countries;
        this.countryAt = featureAt + places;
        this.admin1At = countryAt + 2 * places;
        this.latAt = admin1At + 2 * places;
        this.lonAt = latAt + 3 * places;
        this.populationAt = lonAt + 3 * places;
        this.geonamesAt = populationAt + 4 * places;
        int lengthsAt = geonamesAt + 4 * places;
        int namesAt = lengthsAt + places;
        this.nameAt = new int[places + 1];
        int at = namesAt;
        for (int i = 0; i < places; i++) {
            nameAt[i] = at;
            at += data.get(lengthsAt + i) & 255;
        }
        nameAt[places] = at;
        if (at - namesAt != shown) {
            throw new IllegalArgumentException(
                    "gazetteer file is damaged: names take " + (at - namesAt) + " bytes, not " + shown);
        }
        this.startsAt = at;
        this.bodyAt = at + 4 * blocks;
    }

    int places() {
        return places;
    }

    int countries() {
        return countries;
    }

    /** Alpha-3 code of country {@code i}, which is also place {@code i}. */
    String iso3(int i) {
        return text(isoAt + 5 * i + 2, 3);
    }

    String name(int place) {
        return text(nameAt[place], nameAt[place + 1] - nameAt[place]);
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        data.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    int feature(int place) {
        return data.get(featureAt + place);
    }

    /** Number of the country, −1 if none. */
    int country(int place) {
        return data.getShort(countryAt + 2 * place);
    }

    /** Number of the first-level unit, −1 if none. */
    int admin1(int place) {
        return data.getShort(admin1At + 2 * place);
    }

    double lat(int place) {
        return int24(latAt + 3 * place) / 10000.0;
    }

    double lon(int place) {
        return int24(lonAt + 3 * place) / 10000.0;
    }

    int population(int place) {
        return data.getInt(populationAt + 4 * place);
    }

    int geonames(int place) {
        return data.getInt(geonamesAt + 4 * place);
    }

    private int int24(int at) {
        return data.get(at) << 16 | (data.get(at + 1) & 255) << 8 | (data.get(at + 2) & 255);
    }

    /** What {@code key} refers to, as 4 × place + how the name is held, ascending; {@code null} if nothing. */
    int @Nullable [] find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = blocks - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Walk first = new Walk(middle);
            first.next();
            if (Arrays.compareUnsigned(first.key, 0, first.length, wanted, 0, wanted.length) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Walk walk = new Walk(low);
        int count = Math.min(BLOCK, keys - low * BLOCK);
        for (int i = 0; i < count; i++) {
            walk.next();
            int order = Arrays.compareUnsigned(walk.key, 0, walk.length, wanted, 0, wanted.length);
            if (order == 0) {
                return walk.references();
            }
            if (order > 0) {
                return null;
            }
            walk.skipReferences();
        }
        return null;
    }

    /** A walk through the names of one block. */
    private final class Walk {
        private byte[] key = new byte[64];
        private int length;
        private int at;

        Walk(int block) {
            this.at = bodyAt + data.getInt(startsAt + 4 * block);
        }

        void next() {
            int shared = varint();
            int fresh = varint();
            if (key.length < shared + fresh) {
                key = Arrays.copyOf(key, 2 * (shared + fresh));
            }
            data.get(at, key, shared, fresh);
            at += fresh;
            length = shared + fresh;
        }

        int[] references() {
            int[] found = new int[varint()];
            int last = 0;
            for (int i = 0; i < found.length; i++) {
                last += varint();
                found[i] = last;
            }
            return found;
        }

        void skipReferences() {
            for (int left = varint(); left > 0; left--) {
                varint();
            }
        }

        private int varint() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = data.get(at++);
                value |= (b & 127) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }
    }
}
