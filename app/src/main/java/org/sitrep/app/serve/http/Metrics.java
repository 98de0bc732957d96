package org.sitrep.app.serve.http;

import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What is counted of all calls, in the text format of Prometheus. Thread-safe. */
public final class Metrics {
    /** Upper bounds of the buckets, in microseconds. */
    private static final long[] BOUNDS = {
        1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000
    };

    private final ConcurrentSkipListMap<Key, LongAdder> calls = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, Histogram> durations = new ConcurrentSkipListMap<>();
    private final LongAdder bytes = new LongAdder();

    private record Key(String method, String route, int status) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byRoute = (route + " " + method).compareTo(other.route + " " + other.method);
            return byRoute != 0 ? byRoute : Integer.compare(status, other.status);
        }
    }

    private static final class Histogram {
        private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
        private final LongAdder count = new LongAdder();
        private final LongAdder micros = new LongAdder();

        private Histogram() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        private void add(long took) {
            for (int i = 0; i < BOUNDS.length; i++) {
                if (took <= BOUNDS[i]) {
                    buckets[i].increment();
                }
            }
            count.increment();
            micros.add(took);
        }
    }

    /** Counts a call; {@code route} is its template, never the path that somebody sent. */
    void count(String method, String route, int status, long nanos, long sent) {
        calls.computeIfAbsent(new Key(method, route, status), key -> new LongAdder())
                .increment();
        durations.computeIfAbsent(route, key -> new Histogram()).add(nanos / 1000);
        bytes.add(sent);
    }

    /** All of it, ending in a line feed. */
    public String text() {
        StringBuilder out = new StringBuilder();
        head(out, "sitrep_http_requests_total", "counter", "Calls answered, by route and status.");
        calls.forEach((key, count) -> out.append("sitrep_http_requests_total{method=\"")
                .append(key.method)
                .append("\",route=\"")
                .append(key.route)
                .append("\",status=\"")
                .append(key.status)
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
        head(out, "sitrep_http_request_seconds", "histogram", "How long answers took, by route.");
        durations.forEach((route, histogram) -> {
            for (int i = 0; i < BOUNDS.length; i++) {
                bucket(out, route, seconds(BOUNDS[i]), histogram.buckets[i].sum());
            }
            bucket(out, route, "+Inf", histogram.count.sum());
            out.append("sitrep_http_request_seconds_sum{route=\"")
                    .append(route)
                    .append("\"} ")
                    .append(seconds(histogram.micros.sum()))
                    .append("\nsitrep_http_request_seconds_count{route=\"")
                    .append(route)
                    .append("\"} ")
                    .append(histogram.count.sum())
                    .append('\n');
        });
        head(out, "sitrep_http_sent_bytes_total", "counter", "Bytes of all bodies sent.");
        out.append("sitrep_http_sent_bytes_total ").append(bytes.sum()).append('\n');
        return out.toString();
    }

    /** The two lines that stand before the values of {@code name}. */
    public static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void bucket(StringBuilder out, String route, String bound, long count) {
        out.append("sitrep_http_request_seconds_bucket{route=\"")
                .append(route)
                .append("\",le=\"")
                .append(bound)
                .append("\"} ")
                .append(count)
                .append('\n');
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.6f", micros / 1e6)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
    }
}
