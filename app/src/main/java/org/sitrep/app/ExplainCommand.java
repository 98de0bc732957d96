package org.sitrep.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.view.Explanation;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import picocli.CommandLine;

/** {@code sitrep explain}: why an event or an actor was coded so, in words. */
@CommandLine.Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says of each event: rule, trigger, which words filled which role, what lost and why.")
final class ExplainCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private InputOptions input = new InputOptions();

    @CommandLine.Mixin
    private UserData data = new UserData();

    @CommandLine.Option(names = "--event", paramLabel = "ID", description = "Only this event, such as e3.")
    private @Nullable String event;

    @CommandLine.Option(
            names = "--actor",
            paramLabel = "ID",
            description =
                    "Only this actor, such as a2: which words mean it, by which rule, and who else they might have been.")
    private @Nullable String actor;

    @CommandLine.Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
    private String file = "-";

    private boolean found;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var defaults = input.defaults(spec);
        try (Coder coder = data.coder(spec)) {
            boolean good = new Coding(coder, defaults, 1, err, new Progress(err, false)).run(List.of(file), record -> {
                for (Actor one : record.actors()) {
                    if (one.id().equals(actor)) {
                        found = true;
                        out.println(Explanation.of(record, one));
                    }
                }
                for (Event one : record.events()) {
                    if (event == null && actor == null || one.id().equals(event)) {
                        found = true;
                        out.println(Explanation.of(record, one));
                    }
                }
            });
            if ((event != null || actor != null) && !found) {
                String asked = event != null ? "event " + event : "actor " + actor;
                err.println(
                        "SIT-0202 there is no " + asked + " in " + file + "; leave the option out to see all events");
                return 1;
            }
            return good ? 0 : 1;
        }
    }
}
