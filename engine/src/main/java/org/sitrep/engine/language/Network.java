package org.sitrep.engine.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.DataFiles;

/**
 * A network that the runtime has loaded. Thread-safe.
 *
 * @param graph what the session reads its weights from while it lives, {@code null} if it has a copy
 */
record Network(
        OrtEnvironment environment,
        OrtSession session,
        @Nullable ByteBuffer graph) {
    /**
     * The runtime matches the whole command line of the process with a regular expression that recurses for each character, some 250 bytes of stack deep: one of 4,000
     * characters (a long class path) overflows an ordinary stack, and the process dies without a word. This is address space, not memory.
     */
    private static final long LOADER_STACK = 256L << 20;

    /** Begins to load a network beside the caller, ready-made where a program has laid it out so. */
    static FutureTask<Network> loading(DataFiles files, String name) {
        return begin(() -> load(files, name));
    }

    /** Begins to do something with the runtime that may be the first there. */
    static <T> FutureTask<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread loader = new Thread(null, task, "sitrep-model", LOADER_STACK);
        loader.setDaemon(true);
        loader.start();
        return task;
    }

    private static Network load(DataFiles files, String name) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        ByteBuffer ready = files.laidOut(readyName(name));
        if (ready != null && ready.isDirect()) {
            try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.NO_OPT)) {
                options.addConfigEntry("session.load_model_format", "ORT");
                options.addConfigEntry("session.use_ort_model_bytes_directly", "1");
                options.addConfigEntry("session.use_ort_model_bytes_for_initializers", "1");
                return new Network(environment, environment.createSession(ready, options), ready);
            } catch (OrtException e) {
                // A file that cannot be used costs time, not the run: the shipped one says the same.
            }
        }
        ByteBuffer graph = files.content(name);
        try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.ALL_OPT)) {
            // A mapped file goes to the runtime as it is; only an array would be copied.
            OrtSession session = graph.isDirect()
                    ? environment.createSession(graph, options)
                    : environment.createSession(graph.array(), options);
            return new Network(environment, session, null);
        }
    }

    /** Writes a network as the runtime has optimised it; only with what holds on any processor. */
    static void writeReady(String name, Path file) throws OrtException {
        try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT)) {
            options.addConfigEntry("session.save_model_format", "ORT");
            options.setOptimizedModelFilePath(file.toString());
            OrtEnvironment.getEnvironment()
                    .createSession(DataFiles.shipped(name), options)
                    .close();
        }
    }

    /** The digest of the shipped network, and what runtime for which platform has optimised it. */
    static String readyName(String name) {
        return DataFiles.digest(name) + "-ort-"
                + OrtEnvironment.getEnvironment().getVersion() + "-" + NativeCode.platform();
    }

    private static OrtSession.SessionOptions options(OrtSession.SessionOptions.OptLevel level) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        options.setOptimizationLevel(level);
        return options;
    }
}
