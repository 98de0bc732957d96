package org.sitrep.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stores;
import picocli.CommandLine;

/** Which store a command works on. */
final class StoreOptions {
    @CommandLine.ArgGroup
    private Where where = new Where();

    /** A folder or a database, not both. */
    static final class Where {
        @CommandLine.Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "Folder of the store. Default: sitrep in your data home (XDG_DATA_HOME, else ~/.local/share).")
        private @Nullable Path data;

        @CommandLine.Option(
                names = "--db",
                paramLabel = "URL",
                description = "A PostgreSQL database instead: jdbc:postgresql://HOST/DATABASE?user=NAME.")
        private @Nullable String database;
    }

    /** True if the user says which store. */
    boolean given() {
        return where.data != null || where.database != null;
    }

    /** The store, or {@code null} after a line on standard error that says why there is none. */
    @Nullable
    Store open(CommandLine.Model.CommandSpec spec) {
        return open(spec, where.database, where.data != null ? where.data : home());
    }

    /** The store in the database or, without one, in the folder. */
    static @Nullable Store open(CommandLine.Model.CommandSpec spec, @Nullable String database, Path folder) {
        Stores.Opened opened = database != null ? Stores.database(database) : Stores.folder(folder);
        return switch (opened) {
            case Stores.Opened.Ready(Store store) -> store;
            case Stores.Opened.Refused(String line) -> {
                spec.commandLine().getErr().println(line);
                yield null;
            }
        };
    }

    /** The folder when none is given. */
    static Path home() {
        String xdg = System.getenv("XDG_DATA_HOME");
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "sitrep");
        }
        String local = System.getenv("LOCALAPPDATA");
        if (local != null
                && System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return Path.of(local, "sitrep");
        }
        return Path.of(System.getProperty("user.home", "."), ".local", "share", "sitrep");
    }
}
