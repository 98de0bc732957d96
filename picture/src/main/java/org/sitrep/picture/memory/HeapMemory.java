package org.sitrep.picture.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers in the heap, for as long as it lives. Not thread-safe. */
public final class HeapMemory implements Memory {
    @Override
    public <T> Shelf<T> shelf(String name, Form<T> form) {
        Map<String, T> things = new HashMap<>();
        return new Shelf<>() {
            @Override
            public @Nullable T get(String key) {
                return things.get(key);
            }

            @Override
            public void put(String key, T thing) {
                things.put(key, thing);
            }

            @Override
            public void remove(String key) {
                things.remove(key);
            }
        };
    }

    @Override
    public <T> Ledger<T> ledger(String name, Form<T> form, Function<T, String> document) {
        Map<String, List<T>> accounts = new HashMap<>();
        return new Ledger<>() {
            @Override
            public List<T> of(String account) {
                return List.copyOf(accounts.getOrDefault(account, List.of()));
            }

            @Override
            public void add(String account, T entry) {
                accounts.computeIfAbsent(account, key -> new ArrayList<>()).add(entry);
            }

            @Override
            public void strike(String account, String struck) {
                List<T> entries = accounts.getOrDefault(account, new ArrayList<>());
                entries.removeIf(entry -> document.apply(entry).equals(struck));
            }
        };
    }
}
