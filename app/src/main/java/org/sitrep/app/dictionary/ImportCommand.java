package org.sitrep.app.dictionary;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.record.ActorKind;
import picocli.CommandLine;

/** {@code sitrep knowledge import}: dictionaries of others as data files of ours. */
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Turns lists of actors into data files for --knowledge.",
            "petrarch: actors and agents files of PETRARCH and its kin.",
            "csv: a header line with name and code, and any of aliases (parted by |), kind, from, to."
        })
public final class ImportCommand implements Callable<Integer> {
    /** Formats that can be read. */
    enum Format {
        PETRARCH,
        CSV
    }

    private static final long LARGEST_FILE = 50_000_000;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(names = "--from", required = true, paramLabel = "petrarch|csv", description = "Format of FILE.")
    private Format format = Format.PETRARCH;

    @CommandLine.Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path folder = Path.of(".");

    @CommandLine.Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to read.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<ListedActor> actors = new ArrayList<>();
        List<ListedNoun> nouns = new ArrayList<>();
        int problems = 0;
        List<String> sources = new ArrayList<>();
        for (Path file : files) {
            Listed listed = read(file);
            listed.problems().forEach(err::println);
            problems += listed.problems().size();
            actors.addAll(listed.actors());
            nouns.addAll(listed.nouns());
            sources.add(String.valueOf(file.getFileName()));
        }
        Map<String, String> written = new KnowledgeTables(
                        Knowledge.parse(ImportCommand.class, "cameo_roles.tsv"),
                        Knowledge.standard().table("knowledge/countries.tsv"))
                .files(new Listed(actors, nouns, List.of()), String.join(", ", sources));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : written.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            err.println("SIT-0903 cannot write to " + folder + ": " + e.getMessage()
                    + "; check the folder and its permissions");
            return 1;
        }
        spec.commandLine()
                .getOut()
                .println(actors.size() + " actors and " + nouns.size() + " nouns to " + folder + ": "
                        + String.join(", ", written.keySet()) + (problems == 0 ? "" : "; lines left out: " + problems));
        return problems == 0 ? 0 : 1;
    }

    private Listed read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return unread(file, "is larger than " + LARGEST_FILE + " bytes; split it");
            }
            String content = Files.readString(file);
            List<String> kinds =
                    Arrays.stream(ActorKind.values()).map(ActorKind::word).toList();
            return switch (format) {
                case PETRARCH -> PetrarchReader.read(file.toString(), content);
                case CSV -> CsvReader.read(file.toString(), content, kinds);
            };
        } catch (NoSuchFileException e) {
            return unread(file, "is not there; check the name");
        } catch (CharacterCodingException e) {
            return unread(file, "is not UTF-8; convert it, for example with iconv -t UTF-8");
        } catch (IOException e) {
            return unread(file, "cannot be read: " + e.getMessage() + "; check the permissions");
        }
    }

    private static Listed unread(Path file, String why) {
        return new Listed(List.of(), List.of(), List.of("SIT-0904 " + file + " " + why));
    }
}
