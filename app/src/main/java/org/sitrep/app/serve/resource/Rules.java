package org.sitrep.app.serve.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;

/** The lines of the product's data files, as {@code because.source} names them. Thread-safe. */
final class Rules {
    private final ConcurrentHashMap<String, List<String>> files = new ConcurrentHashMap<>();

    /**
     * The line of {@code source}, {@code null} if it is none of the product's own.
     *
     * @param source such as {@code rules/event/verbs.tsv:120}
     */
    @Nullable
    String line(@Nullable String source) {
        int colon = source == null ? -1 : source.lastIndexOf(':');
        if (source == null || colon < 0 || !source.substring(colon + 1).matches("\\d{1,7}")) {
            return null;
        }
        List<String> lines = files.computeIfAbsent(source.substring(0, colon), Rules::read);
        int number = Integer.parseInt(source.substring(colon + 1));
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
    }

    private static List<String> read(String file) {
        // The name comes from a stored record; it must not lead out of the engine's data.
        if (!file.matches("(rules|knowledge)/[a-z0-9_/-]+\\.tsv")) {
            return List.of();
        }
        try (InputStream in = Coder.class.getResourceAsStream(file)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
