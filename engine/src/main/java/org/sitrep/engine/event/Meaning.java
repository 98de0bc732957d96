package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.codebook.CameoCode;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;

/**
 * What an event is in the terms of the codebook.
 *
 * @param status as the words around it leave it
 * @param how rules besides the sense that had a say, in order
 */
record Meaning(
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        EventStatus status,
        List<String> how) {
    Meaning {
        contexts = List.copyOf(contexts);
        how = List.copyOf(how);
    }

    static Meaning of(Sense sense, EventStatus status) {
        return new Meaning(sense.type(), sense.mode(), sense.contexts(), sense.cameo(), status, List.of());
    }

    /** This event with another code, and the mode that goes with it. */
    Meaning coded(String code, @Nullable String newMode, String why) {
        return new Meaning(type, newMode == null ? mode : newMode, contexts, code, status, plus(why));
    }

    /** This event, which is still to come. */
    Meaning planned(String why) {
        return new Meaning(type, mode, contexts, cameo, EventStatus.PLANNED, plus(why));
    }

    /** The event of type {@code outer} whose content this is; the contexts stay. */
    Meaning inside(Codebook codebook, EventType outer, EventStatus newStatus, String why) {
        Codebook.Transfer transfer = codebook.transfer(outer, cameo);
        String code = transfer == null ? null : transfer.cameo();
        return new Meaning(outer, transfer == null ? null : transfer.mode(), contexts, code, newStatus, plus(why));
    }

    /** This event with the contexts that its code and {@code more} bring. */
    Meaning within(Codebook codebook, List<String> more) {
        TreeSet<String> all = new TreeSet<>(contexts);
        all.addAll(more);
        CameoCode code = codebook.cameo(cameo);
        for (String context : code == null ? List.<String>of() : code.contexts()) {
            all.addAll(shown(context, all));
        }
        all.retainAll(codebook.contexts());
        return new Meaning(type, mode, List.copyOf(all), cameo, status, how);
    }

    /** Of "crime/corruption" what the words show; the first if they show neither. */
    private static List<String> shown(String alternatives, Set<String> words) {
        List<String> all = List.of(alternatives.split("/"));
        List<String> named = all.stream().filter(words::contains).toList();
        return named.isEmpty() ? all.subList(0, 1) : named;
    }

    private List<String> plus(String why) {
        List<String> all = new ArrayList<>(how);
        all.add(why);
        return all;
    }
}
