package org.sitrep.eval.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One expectation.
 *
 * @param group row of the score table
 * @param item number in the list of expectations
 * @param published true if the article is coded with its date and source
 * @param kind what is looked for
 * @param arguments what it must be like
 */
record Check(String group, String item, boolean published, String kind, Map<String, String> arguments) {
    Check {
        arguments = Map.copyOf(arguments);
    }

    /** All checks of {@code seed.tsv}, in its order. */
    static List<Check> all() {
        try (InputStream in = Check.class.getResourceAsStream("/org/sitrep/eval/seed.tsv")) {
            if (in == null) {
                throw new IllegalStateException("seed.tsv is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The checks of a table.
     *
     * @throws IllegalArgumentException if a row has not five columns or an argument no value
     */
    static List<Check> parse(String table) {
        List<Check> checks = new ArrayList<>();
        for (String line : table.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 5) {
                throw new IllegalArgumentException("not five columns: " + line);
            }
            Map<String, String> arguments = new TreeMap<>();
            for (String argument : cells[4].split(";\\s*", -1)) {
                int equals = argument.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("not key=value: " + argument);
                }
                arguments.put(
                        argument.substring(0, equals).strip(),
                        argument.substring(equals + 1).strip());
            }
            checks.add(new Check(cells[0], cells[1], cells[2].equals("yes"), cells[3], arguments));
        }
        return checks;
    }

    /** The argument, which must be there. */
    String get(String key) {
        String value = arguments.get(key);
        if (value == null) {
            throw new IllegalArgumentException("check '" + kind + "' needs " + key);
        }
        return value;
    }

    /** The argument, {@code null} if it is not asked for. */
    @Nullable
    String find(String key) {
        return arguments.get(key);
    }

    /** True if the argument is not asked for, or one of its alternatives passes. */
    boolean free(String key, Predicate<String> passes) {
        String value = arguments.get(key);
        if (value == null) {
            return true;
        }
        for (String alternative : value.split("\\|", -1)) {
            if (passes.test(alternative)) {
                return true;
            }
        }
        return false;
    }

    /** True if the argument is not asked for, or one of its alternatives is {@code actual}; an alternative ending in {@code *} is a beginning. */
    boolean is(String key, @Nullable String actual) {
        return free(
                key,
                wanted -> actual != null
                        && (wanted.endsWith("*")
                                ? actual.startsWith(wanted.substring(0, wanted.length() - 1))
                                : actual.equals(wanted)));
    }

    @Override
    public String toString() {
        return group + " " + item + ": " + kind + " " + new TreeMap<>(arguments);
    }
}
