package org.sitrep.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The folder in which what is to last is kept. */
final class DataFolder {
    @CommandLine.Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the list of feeds. Default: sitrep in your data home (XDG_DATA_HOME, else ~/.local/share).")
    private @Nullable Path given;

    /** The folder, which need not be there yet. */
    Path path() {
        if (given != null) {
            return given;
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "sitrep");
        }
        String local = System.getenv("LOCALAPPDATA");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (local != null && system.startsWith("windows")) {
            return Path.of(local, "sitrep");
        }
        return Path.of(System.getProperty("user.home", "."), ".local", "share", "sitrep");
    }
}
