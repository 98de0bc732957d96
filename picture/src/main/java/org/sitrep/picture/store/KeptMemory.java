package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Ledger;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.memory.Shelf;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.state.StateClaim;

/**
 * What matching remembers, in the store: read when it is asked for, written at the end of a step. Used by the one writer; not thread-safe.
 *
 * <p>After a step that was taken back, or that another process took, it must be thrown away and made anew.
 */
final class KeptMemory implements Memory {
    /** In the tables shelves stand by their place in this list, so nothing may ever be put in between; nothing stands on copy-run any more. */
    private static final List<String> SHELVES = List.of(
            "copy-read",
            "copy-run",
            "copy-of",
            "copy-number",
            "feature",
            "feature-number",
            "story",
            "story-feature",
            "story-of",
            "actor",
            "actor-name",
            "event-block",
            "event-told-in",
            "event-id",
            "event-number",
            "matters-of");

    private static final int AT_HAND = 20_000;
    /** A story may hold a hundred kilobytes, a text a few: fewer of these are held in memory, and still more than some days of news look at again. */
    private static final Map<String, Integer> FEWER = Map.of("story", 2_500, "copy-read", 4_000);

    private final Current current;
    private final List<KeptShelf<?>> shelves = new ArrayList<>();

    private @Nullable Tellings tellings;

    KeptMemory(Current current) {
        this.current = current;
    }

    @Override
    public <T> Shelf<T> shelf(String name, Form<T> form) {
        int number = SHELVES.indexOf(name);
        if (number < 0) {
            throw new IllegalArgumentException("the store has no shelf " + name);
        }
        KeptShelf<T> shelf = new KeptShelf<>(number, form, current, FEWER.getOrDefault(name, AT_HAND));
        shelves.add(shelf);
        return shelf;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Ledger<T> ledger(String name, Form<T> form, Function<T, String> document) {
        return switch (name) {
            case "telling" -> {
                tellings = new Tellings((Form<Told>) form, current);
                yield (Ledger<T>) tellings;
            }
            case "claim" -> (Ledger<T>) new Claims((Form<StateClaim>) form, current);
            default -> throw new IllegalArgumentException("the store has no ledger " + name);
        };
    }

    /** Ends the step of one report. */
    void settle() {
        if (tellings != null) {
            tellings.flush();
        }
    }

    /** Writes what was changed. */
    void flush() {
        shelves.forEach(KeptShelf::flush);
    }
}
