package org.sitrep.engine.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things by the spans they stand at, for look-ups by place in the text. Immutable; thread-safe.
 *
 * @param <T> what is looked up
 */
public final class SpanIndex<T> {
    private record Entry<T>(Span span, T value) {}

    private final List<Entry<T>> entries;
    private final int longest;

    private SpanIndex(List<Entry<T>> entries) {
        this.entries = entries;
        this.longest =
                entries.stream().mapToInt(entry -> entry.span().length()).max().orElse(0);
    }

    /** Collects entries in any order. */
    public static final class Builder<T> {
        private final List<Entry<T>> entries = new ArrayList<>();

        public Builder<T> add(Span span, T value) {
            entries.add(new Entry<>(span, value));
            return this;
        }

        public SpanIndex<T> build() {
            List<Entry<T>> sorted = new ArrayList<>(entries);
            sorted.sort(Comparator.comparing(Entry::span));
            return new SpanIndex<>(List.copyOf(sorted));
        }
    }

    /** All values whose span overlaps {@code span}, in text order. */
    public List<T> overlapping(Span span) {
        List<T> found = new ArrayList<>(2);
        for (int i = firstFrom(span.start() - longest); i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            if (entry.span().start() >= span.end()) {
                break;
            }
            if (entry.span().overlaps(span)) {
                found.add(entry.value());
            }
        }
        return found;
    }

    /** The value with the shortest span that covers {@code span} (the first of equals), {@code null} if none does. */
    public @Nullable T covering(Span span) {
        Entry<T> best = null;
        for (int i = firstFrom(span.end() - longest); i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            if (entry.span().start() > span.start()) {
                break;
            }
            if (entry.span().contains(span)
                    && (best == null || entry.span().length() < best.span().length())) {
                best = entry;
            }
        }
        return best == null ? null : best.value();
    }

    /** The values with the shortest span that covers {@code span}, in the order they were given; empty if none does. */
    public List<T> allCovering(Span span) {
        List<T> found = new ArrayList<>(2);
        int shortest = Integer.MAX_VALUE;
        for (int i = firstFrom(span.end() - longest); i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            if (entry.span().start() > span.start()) {
                break;
            }
            if (!entry.span().contains(span) || entry.span().length() > shortest) {
                continue;
            }
            if (entry.span().length() < shortest) {
                found.clear();
                shortest = entry.span().length();
            }
            found.add(entry.value());
        }
        return found;
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
