package org.sitrep.app.serve.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often each of many may do something: so many at once, so many a minute after that. Thread-safe. */
final class Bound {
    /** Callers remembered; who asked least recently is forgotten first. */
    private static final int MOST = 10_000;

    private static final double MINUTE = 60e9;

    private final int burst;
    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private static final class Bucket {
        private double left;
        private long at;

        private Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    Bound(int burst, int perMinute) {
        this.burst = burst;
        this.perMinute = perMinute;
    }

    /**
     * True if {@code who} may do it once more.
     *
     * @param nanos now, on any steady clock
     */
    synchronized boolean allows(String who, long nanos) {
        Bucket bucket = buckets.computeIfAbsent(who, key -> new Bucket(burst, nanos));
        bucket.left = Math.min(burst, bucket.left + (nanos - bucket.at) / MINUTE * perMinute);
        bucket.at = nanos;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }
}
