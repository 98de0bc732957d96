package org.sitrep.engine.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * The machine code of the network's runtime. It is shipped packed, one folder a platform, and unpacked into a temporary folder at each start unless a program has it laid out once and names the
 * folder.
 */
public final class NativeCode {
    private static final String SHIPPED = "/ai/onnxruntime/native/";
    private static final String FOLDER = "onnxruntime.native.path";
    private static final List<String> PARTS = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeCode() {}

    /**
     * Lays the code for this platform out in {@code folder}; does nothing where none is shipped for it.
     *
     * @throws IOException if it cannot be written; what was there before is left then
     */
    public static void unpackTo(Path folder) throws IOException {
        for (String part : PARTS) {
            String file = System.mapLibraryName(part);
            try (InputStream in = NativeCode.class.getResourceAsStream(SHIPPED + platform() + "/" + file)) {
                if (in == null) {
                    return;
                }
                Path fresh = Files.createTempFile(folder, file, ".new");
                try {
                    Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(fresh, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(fresh);
                }
            }
        }
    }

    /** From now on the code is taken from {@code folder} if all of it is there; without effect once a model was loaded. */
    public static void use(Path folder) {
        boolean complete =
                PARTS.stream().allMatch(part -> Files.isRegularFile(folder.resolve(System.mapLibraryName(part))));
        if (complete) {
            System.setProperty(FOLDER, folder.toString());
        }
    }

    /** What the runtime calls this platform, such as {@code linux-x64}. */
    static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
                + (machine.equals("aarch64") || machine.equals("arm64") ? "-aarch64" : "-x64");
    }
}
