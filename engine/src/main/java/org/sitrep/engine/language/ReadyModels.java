package org.sitrep.engine.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.sitrep.engine.knowledge.DataFiles;

/**
 * Models as the network's runtime has optimised them: made once by a program that lays files out, loaded in half the time, and used where they lie instead of being copied. They compute the same
 * bits.
 */
public final class ReadyModels {
    private ReadyModels() {}

    /**
     * What {@link DataFiles.Unpacked} is asked for: no other version of model or runtime has the same.
     *
     * @throws IOException if the runtime does not work here
     */
    public static String name(ModelSize size) throws IOException {
        return done(() -> Network.readyName(Model.file(size.label())));
    }

    /**
     * Writes the ready model into {@code file}.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(ModelSize size, Path file) throws IOException {
        done(() -> {
            Network.writeReady(Model.file(size.label()), file);
            return file;
        });
    }

    private static <T> T done(Callable<T> work) throws IOException {
        try {
            return Network.begin(work).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
