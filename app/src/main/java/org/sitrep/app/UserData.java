package org.sitrep.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.ingest.OwnTables;
import picocli.CommandLine;

/** What the user says about the coder: the model, and data files added behind the product's (same names, same columns, rows that win). */
final class UserData {
    @CommandLine.Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description =
                    "Folder with your own organisations.tsv, roles.tsv, …: rows added to the product's files of the same name.")
    private @Nullable Path knowledge;

    @CommandLine.Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder with your own event/verbs.tsv, quote/cues.tsv, …: rows added to the product's rules.")
    private @Nullable Path rules;

    @CommandLine.Mixin
    private ModelOption model = new ModelOption();

    /**
     * The coder with the user's model and files.
     *
     * @throws CommandLine.ParameterException if the model, a folder or a file is not usable
     */
    Coder coder(CommandLine.Model.CommandSpec spec) {
        ModelSize size = model.size(spec);
        Map<String, String> additions = new TreeMap<>();
        try {
            additions.putAll(OwnTables.read(knowledge, "knowledge/"));
            additions.putAll(OwnTables.read(rules, "rules/"));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "cannot read your data files: " + e.getMessage());
        }
        Knowledge all = Coders.knowledge(additions);
        Coder coder;
        try {
            coder = Coders.of(size, all);
        } catch (IllegalArgumentException e) {
            if (additions.isEmpty()) {
                throw e;
            }
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "one of your data files does not fit: " + e.getMessage());
        }
        List<String> unread = all.unread();
        if (!unread.isEmpty()) {
            coder.close();
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "no stage reads " + String.join(", ", unread) + "; name files as the product's are");
        }
        return coder;
    }
}
