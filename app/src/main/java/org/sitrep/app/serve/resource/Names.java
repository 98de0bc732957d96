package org.sitrep.app.serve.resource;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parts of a name that is looked for, without regard to case and accents. */
record Names(List<String> parts) {
    Names {
        parts = List.copyOf(parts);
    }

    /** The parts in {@code q}; none, which every name has, if it is {@code null}. */
    Names(@Nullable String q) {
        this(q == null ? List.of() : List.of(plain(q).strip().split("\\s+")));
    }

    /** True if {@code name} has all of them. */
    boolean in(String name) {
        String plain = plain(name);
        return parts.stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
