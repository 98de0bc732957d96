package org.sitrep.app;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.PublicationDate;
import picocli.CommandLine;

/** What the user says about all input. */
final class InputOptions {
    @CommandLine.Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Publication date of input that states none: 2021-08-24 or 2021-08-24T10:00:00Z.")
    private @Nullable String published;

    @CommandLine.Option(names = "--source", paramLabel = "NAME", description = "Outlet of input that states none.")
    private @Nullable String source;

    /**
     * The options as defaults for the readers.
     *
     * @throws CommandLine.ParameterException if the date is none
     */
    Defaults defaults(CommandLine.Model.CommandSpec spec) {
        if (published == null) {
            return new Defaults(null, source);
        }
        Published date = PublicationDate.parse(published, Published.From.OPTION);
        if (date == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--published " + published + " is no date, write it as 2021-08-24");
        }
        return new Defaults(date, source);
    }
}
