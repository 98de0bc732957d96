package org.sitrep.engine.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the rule table, compiled.
 *
 * @param id name of the rule
 * @param order place in the table; the lower wins among equally long matches
 * @param where file and line
 * @param meaning how the value is worked out
 * @param args constants for it
 * @param unless guards, each of which can veto the match
 */
record Rule(
        String id,
        int order,
        String where,
        Pattern pattern,
        Meaning meaning,
        Map<String, String> args,
        Set<Guard> unless) {
    Rule {
        args = Map.copyOf(args);
        unless = Set.copyOf(unless);
    }

    @Nullable
    String arg(String name) {
        return args.get(name);
    }

    int number(String name, int otherwise) {
        String value = args.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
