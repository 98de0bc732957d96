package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.memory.Shelf;

/** A shelf in the table {@code memory}, with the things used last at hand. Used by the one writer; not thread-safe. */
final class KeptShelf<T> implements Shelf<T> {
    private static final int AT_ONCE = 64;

    private static final String SOME =
            "SELECT key, body FROM memory WHERE shelf = ? AND key IN (" + "?, ".repeat(AT_ONCE - 1) + "?)";

    /** A thing, or that there is none. */
    private record Slot<T>(@Nullable T thing) {}

    private final int number;
    private final Form<T> form;
    private final Current current;
    private final Recent<String, Slot<T>> atHand;
    private final Map<String, Slot<T>> changed = new HashMap<>();

    /** @param atHand so many of its things are held in memory */
    KeptShelf(int number, Form<T> form, Current current, int atHand) {
        this.number = number;
        this.form = form;
        this.current = current;
        this.atHand = new Recent<>(atHand);
    }

    @Override
    public @Nullable T get(String key) {
        Slot<T> slot = slot(key);
        if (slot == null) {
            byte[] body = current.session()
                    .one("SELECT body FROM memory WHERE shelf = ? AND key = ?", row -> row.getBytes(1), number, key);
            slot = new Slot<>(body == null ? null : form.of(body));
            atHand.put(key, slot);
        }
        return slot.thing();
    }

    @Override
    public void fresh(String key) {
        if (slot(key) == null) {
            atHand.put(key, new Slot<>(null));
        }
    }

    private @Nullable Slot<T> slot(String key) {
        Slot<T> slot = changed.get(key);
        return slot != null ? slot : atHand.get(key);
    }

    @Override
    public void put(String key, T thing) {
        Slot<T> slot = new Slot<>(thing);
        changed.put(key, slot);
        atHand.put(key, slot);
    }

    @Override
    public void remove(String key) {
        Slot<T> slot = new Slot<>(null);
        changed.put(key, slot);
        atHand.put(key, slot);
    }

    @Override
    public void expect(Collection<String> keys) {
        List<String> unknown =
                keys.stream().filter(key -> slot(key) == null).distinct().toList();
        for (List<String> some : Sql.parts(unknown, AT_ONCE)) {
            @Nullable Object[] values = new @Nullable Object[AT_ONCE + 1];
            values[0] = number;
            for (int i = 0; i < AT_ONCE; i++) {
                values[i + 1] = some.get(Math.min(i, some.size() - 1));
            }
            some.forEach(key -> atHand.put(key, new Slot<>(null)));
            current.session()
                    .all(
                            SOME,
                            row -> atHand.put(row.getString(1), new Slot<>(form.of(row.getBytes(2)))) == null,
                            values);
        }
    }

    void flush() {
        List<@Nullable Object[]> put = new ArrayList<>();
        List<@Nullable Object[]> removed = new ArrayList<>();
        // In the order of the table, so that keys that lie on one page meet there.
        new TreeMap<>(changed).forEach((key, slot) -> {
            T thing = slot.thing();
            if (thing == null) {
                removed.add(new @Nullable Object[] {number, key});
            } else {
                put.add(new @Nullable Object[] {number, key, form.bytes(thing)});
            }
        });
        current.session().batch("DELETE FROM memory WHERE shelf = ? AND key = ?", removed);
        current.session()
                .batch(
                        "INSERT INTO memory (shelf, key, body) VALUES (?, ?, ?)"
                                + " ON CONFLICT (shelf, key) DO UPDATE SET body = excluded.body",
                        put);
        changed.clear();
    }
}
