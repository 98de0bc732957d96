package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;

/** What a row of a list shows of the record behind it; remembered, for lists show the same records again and again. Thread-safe. */
final class Glances {
    private static final int MOST = 20_000;

    private final Store store;
    private final Map<String, Map<String, Glance>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Glance>> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What is shown of one telling.
     *
     * @param headline of its document
     */
    record Glance(
            String headline,
            List<String> contexts,
            @Nullable String cameo,
            @Nullable Double goldstein,
            boolean reported,
            @Nullable String stance) {
        private static final Glance NONE = new Glance("", List.of(), null, null, false, null);
    }

    Glances(Store store) {
        this.store = store;
    }

    /** The glance at a telling, by its document and the event's id in the record. */
    Glance at(String document, String event, Instant asOf) {
        return of(document, asOf).getOrDefault(event, Glance.NONE);
    }

    private Map<String, Glance> of(String document, Instant asOf) {
        String key = asOf + " " + document;
        synchronized (known) {
            Map<String, Glance> found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        Map<String, Glance> made = made(document, asOf);
        synchronized (known) {
            known.put(key, made);
        }
        return made;
    }

    private Map<String, Glance> made(String document, Instant asOf) {
        Stored stored = store.record(document, asOf);
        if (stored == null) {
            return Map.of();
        }
        CodedRecord record = Overlay.of(store.corrections(asOf)).apply(stored.record());
        String headline = DocumentShapes.headline(record.document());
        Map<String, Glance> all = new LinkedHashMap<>();
        for (Event event : record.events()) {
            all.put(
                    event.id(),
                    new Glance(
                            headline,
                            event.contexts(),
                            event.cameo(),
                            event.goldstein(),
                            event.reportedBy() != null,
                            event.stance() == null ? null : event.stance().word()));
        }
        return all;
    }
}
