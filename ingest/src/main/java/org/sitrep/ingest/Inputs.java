package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Inputs as a user names them: a file, a folder with all below it, or standard input. Thread-safe. */
public final class Inputs {
    private static final int DEPTH = 32;

    private Inputs() {}

    /**
     * Reads all items of one input, in order; files of a folder in the order of their names. Links in a folder are not followed, files whose name begins with a point are left
     * out.
     *
     * @param name file, folder, or {@code -}
     * @param standard standard input, read if that is named
     */
    public static void read(String name, InputStream standard, Defaults defaults, Consumer<Read> each) {
        if (name.equals("-")) {
            Reader.read("standard input", standard, defaults, each);
            return;
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                folder(path, name, 0, defaults, each);
            } else {
                file(path, name, defaults, each);
            }
        } catch (InvalidPathException e) {
            each.accept(Reader.bad(Problem.Kind.NOT_FOUND, Reader.shortened(name), "it is no name of a file"));
        }
    }

    private static void file(Path path, String name, Defaults defaults, Consumer<Read> each) {
        try (InputStream in = Files.newInputStream(path)) {
            Reader.read(name, in, defaults, each);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException
                    ? "no such file"
                    : e.getClass().getSimpleName();
            each.accept(Reader.bad(Problem.Kind.NOT_FOUND, name, why));
        }
    }

    private static void folder(Path folder, String name, int depth, Defaults defaults, Consumer<Read> each) {
        if (depth > DEPTH) {
            each.accept(Reader.bad(Problem.Kind.NOT_FOUND, name, "it lies deeper than " + DEPTH + " folders"));
            return;
        }
        List<Path> inside;
        try (Stream<Path> listed = Files.list(folder)) {
            inside = listed.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            each.accept(Reader.bad(Problem.Kind.NOT_FOUND, name, e.getClass().getSimpleName()));
            return;
        }
        for (Path path : inside) {
            String below = path.toString();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                folder(path, below, depth + 1, defaults, each);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                file(path, below, defaults, each);
            }
        }
    }
}
