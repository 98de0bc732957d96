package org.sitrep.app.serve.resource;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.SituationView;

/** The events a call asks for: a page of them, or all. */
final class Events {
    /** Events looked at for one answer at most. */
    static final int MOST = 200_000;

    /** Looked at in one go where each is looked at for itself. */
    private static final int CHUNK = 2_000;

    private Events() {}

    /** At most {@code limit} events after {@code cursor}. */
    static Page<EventView> page(SituationView view, EventFilters.Asked asked, int limit, @Nullable String cursor) {
        try {
            return asked.rest() == null
                    ? view.events(asked.question().limit(limit).after(cursor))
                    : sifted(view, asked, limit, cursor);
        } catch (IllegalArgumentException e) {
            throw Cursor.strange();
        }
    }

    /** A cursor here is that of the chunk, and how many of its events were handed out or passed over. */
    private static Page<EventView> sifted(
            SituationView view, EventFilters.Asked asked, int limit, @Nullable String cursor) {
        int colon = cursor == null ? -1 : cursor.indexOf(':');
        if (cursor != null && (colon < 1 || !cursor.substring(0, colon).matches("\\d{1,6}"))) {
            throw Cursor.strange();
        }
        int skip = cursor == null ? 0 : Integer.parseInt(cursor.substring(0, colon));
        String from = cursor == null || colon == cursor.length() - 1 ? null : cursor.substring(colon + 1);
        List<EventView> found = new ArrayList<>();
        for (int looked = 0; looked < MOST; looked += CHUNK) {
            Page<EventView> chunk = view.events(asked.question().limit(CHUNK).after(from));
            for (int i = skip; i < chunk.items().size(); i++) {
                EventView event = chunk.items().get(i);
                if (asked.rest() != null && asked.rest().test(event)) {
                    if (found.size() == limit) {
                        return new Page<>(found, i + ":" + (from == null ? "" : from));
                    }
                    found.add(event);
                }
            }
            if (chunk.next() == null) {
                return new Page<>(found, null);
            }
            skip = 0;
            from = chunk.next();
        }
        return new Page<>(found, null);
    }

    /** All of them, the last told first; of very many the last told. */
    static List<EventView> all(SituationView view, EventFilters.Asked asked) {
        List<EventView> events = view.events(asked.question().limit(MOST)).items();
        return asked.rest() == null
                ? events
                : events.stream().filter(asked.rest()).toList();
    }
}
