package org.sitrep.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.ingest.Defaults;

/**
 * A {@code sitrep code} with no more than files, format, model and threads, understood without the library for command lines: that one takes a tenth of a second to read what a command accepts,
 * longer than a short report takes to code. Whatever is not plain, a mistake included, is left to it.
 *
 * @param size a model that is in this build
 */
record PlainCode(ModelSize size, CodeRun run) {
    private static final Set<String> OPTIONS = Set.of("--format", "--model", "--threads");

    /** The run that {@code arguments} ask for; {@code null} if they are not plain. */
    static @Nullable PlainCode of(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("code")) {
            return null;
        }
        Map<String, String> options = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            String argument = arguments[i];
            if (OPTIONS.contains(argument)) {
                i++;
                if (i == arguments.length || options.put(argument, arguments[i]) != null) {
                    return null;
                }
            } else if (argument.equals("-") || !argument.isEmpty() && "-@".indexOf(argument.charAt(0)) < 0) {
                files.add(argument);
            } else {
                return null;
            }
        }
        CodeRun.Format format = format(options.get("--format"));
        ModelSize size = size(options.get("--model"));
        int threads = threads(options.get("--threads"));
        if (format == null || size == null || threads < CodeRun.LEAST_THREADS || threads > CodeRun.MOST_THREADS) {
            return null;
        }
        return new PlainCode(size, new CodeRun(format, threads, files.isEmpty() ? List.of("-") : files));
    }

    private static CodeRun.@Nullable Format format(@Nullable String word) {
        if (word == null) {
            return CodeRun.Format.usual();
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "text" -> CodeRun.Format.TEXT;
            case "json" -> CodeRun.Format.JSON;
            case "jsonl" -> CodeRun.Format.JSONL;
            default -> null;
        };
    }

    private static @Nullable ModelSize size(@Nullable String word) {
        ModelSize size = ModelSize.STANDARD;
        if (word != null) {
            size = null;
            for (ModelSize each : ModelSize.values()) {
                if (each.label().equals(word)) {
                    size = each;
                }
            }
        }
        return size != null && size.isShipped() ? size : null;
    }

    private static int threads(@Nullable String word) {
        if (word == null) {
            return Math.min(Runtime.getRuntime().availableProcessors(), CodeRun.MOST_THREADS);
        }
        boolean number = word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9') && !word.isEmpty();
        return number && word.charAt(0) != '0' ? Integer.parseInt(word) : 0;
    }

    /** Codes and writes; the exit status. */
    int run(PrintWriter out, PrintWriter err) {
        try (Coder coder = Coders.of(size, Coders.knowledge(Map.of()))) {
            return run.run(coder, new Defaults(null, null), out, err);
        }
    }
}
