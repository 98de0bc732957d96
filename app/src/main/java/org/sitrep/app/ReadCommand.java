package org.sitrep.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Inputs;
import org.sitrep.ingest.Problem;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** {@code sitrep read}: inputs in, documents out, not coded. What it writes {@code sitrep code} reads. */
@CommandLine.Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Writes the documents in files as JSON Lines, without coding them: text, title, date, outlet, language, and where each was said.")
final class ReadCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private InputOptions input = new InputOptions();

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description = "Files or folders, or - for standard input (the default).")
    private List<String> files = List.of("-");

    private boolean bad;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var defaults = input.defaults(spec);
        for (String file : files) {
            Inputs.read(file, System.in, defaults, read -> {
                switch (read) {
                    case Read.Good(Document document, Facts facts) -> {
                        out.print(line(document, facts));
                        out.print('\n');
                        out.flush();
                    }
                    case Read.Bad(Problem problem) -> problem(problem, err);
                    case Read.Remark(Problem problem) -> problem(problem, err);
                }
            });
        }
        return bad ? 1 : 0;
    }

    private void problem(Problem problem, PrintWriter err) {
        bad = true;
        err.println(problem.line());
    }

    private static String line(Document document, Facts facts) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", document.id());
        fields.put("title", document.title());
        fields.put("text", document.text());
        fields.put(
                "published",
                document.published() == null ? null : document.published().value());
        fields.put("source", document.source());
        fields.put("url", document.url());
        fields.put("language", document.language());
        fields.put("facts", facts(facts));
        return MAPPER.writeValueAsString(fields);
    }

    private static Map<String, Object> facts(Facts facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", facts.title());
        if (!facts.authors().isEmpty()) {
            fields.put(
                    "authors", facts.authors().stream().map(ReadCommand::fact).toList());
        }
        put(fields, "published", facts.published());
        put(fields, "modified", facts.modified());
        put(fields, "outlet", facts.outlet());
        put(fields, "url", facts.url());
        put(fields, "language", facts.language());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Fact fact) {
        if (fact != null) {
            fields.put(name, fact(fact));
        }
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", fact.value());
        fields.put("from", fact.from().word());
        return fields;
    }
}
