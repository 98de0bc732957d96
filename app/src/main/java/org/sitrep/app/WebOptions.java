package org.sitrep.app;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Web;
import picocli.CommandLine;

/** How commands behave on the web. */
final class WebOptions {
    @CommandLine.Option(
            names = "--allow-private",
            description =
                    "Also ask addresses inside private networks and on this machine, which links in feeds must not reach otherwise.")
    private boolean allowPrivate;

    @CommandLine.Option(
            names = "--gap",
            paramLabel = "SECONDS",
            description = "Least time between two requests to a host; a robots.txt may ask for more. Default: 2.")
    private int gap = 2;

    @CommandLine.Option(
            names = "--contact",
            paramLabel = "WORDS",
            description = "Your address, sent with every request so that owners of servers can write to you.")
    private @Nullable String contact;

    /**
     * The web, to be closed by whoever opened it.
     *
     * @throws CommandLine.ParameterException if an option does not fit
     */
    Web open(CommandLine.Model.CommandSpec spec) {
        if (gap < 0 || gap > 60 || (gap == 0 && !allowPrivate)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--gap takes 1 to 60 seconds (0 only with --allow-private), not " + gap);
        }
        if (contact != null && !contact.matches("[\\x20-\\x7e&&[^()]]{1,100}")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--contact takes at most 100 plain characters without brackets");
        }
        String words = contact == null ? "feed reader" : "feed reader; " + contact;
        String agent = "Sitrep/" + Coder.VERSION + " (" + words + ")";
        FetchSettings settings = FetchSettings.standard(agent).allowPrivate(allowPrivate);
        return new Web(settings.gap(Duration.ofSeconds(gap)), InstantSource.system());
    }
}
