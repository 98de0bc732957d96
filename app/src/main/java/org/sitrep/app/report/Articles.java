package org.sitrep.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which names a sentence speaks of with "the": the US, the Taliban, the Czech Republic. Stateless and thread-safe. */
final class Articles {
    private static final Set<String> NAMES = names();

    private Articles() {}

    /** {@code name} with its article, if it takes one and has none. */
    static String with(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        boolean listed = NAMES.contains(folded) || NAMES.contains("* " + folded.substring(folded.lastIndexOf(' ') + 1));
        return listed && !folded.startsWith("the ") && !folded.contains("’") && !folded.contains("'")
                ? "the " + name
                : name;
    }

    private static Set<String> names() {
        try (InputStream in = Articles.class.getResourceAsStream("articles.txt")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks articles.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
