package org.sitrep.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The folder in which what is to last is kept. */
final class DataFolder {
    @CommandLine.Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the list of feeds and of the store. Default: sitrep in your data home (XDG_DATA_HOME, else ~/.local/share).")
    private @Nullable Path given;

    /** The folder, which need not be there yet. */
    Path path() {
        return given != null ? given : StoreOptions.home();
    }
}
