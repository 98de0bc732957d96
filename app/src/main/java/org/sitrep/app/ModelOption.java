package org.sitrep.app;

import java.util.stream.Collectors;
import org.sitrep.engine.language.ModelSize;
import picocli.CommandLine;

/** The choice of a model. */
final class ModelOption {
    @CommandLine.Option(
            names = "--model",
            paramLabel = "fast|standard|accurate",
            description = "Which encoder reads the text: more accurate ones take longer. Default: standard.")
    private ModelSize size = ModelSize.STANDARD;

    /**
     * The wanted size.
     *
     * @throws CommandLine.ParameterException if this build does not have it
     */
    ModelSize size(CommandLine.Model.CommandSpec spec) {
        if (!size.isShipped()) {
            String shipped = ModelSize.shipped().stream().map(ModelSize::label).collect(Collectors.joining(", "));
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--model " + size + " is not in this build, which has " + shipped);
        }
        return size;
    }
}
