package org.sitrep.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.access.Log;
import org.sitrep.app.serve.access.Names;
import org.sitrep.app.serve.access.Passwords;
import org.sitrep.app.serve.http.Role;
import org.sitrep.picture.store.Accounts;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep users}: who may use the store over the network. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Who may use what sitrep serve offers. viewer reads, analyst corrects too, admin also manages users.",
            "A password is asked for, or read as the first line of standard input; it is kept as an Argon2id hash."
        })
final class UsersCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: add, list, remove, passwd or role");
    }

    @Command(name = "add", description = "Adds a user.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", paramLabel = "ROLE", description = "viewer, analyst or admin. Default: viewer.")
                    @Nullable
                    Role role,
            @Option(names = "--no-password", description = "Known by an OpenID provider only.") boolean without) {
        Role given = role == null ? Role.VIEWER : role;
        return with(
                (names, clock) -> names.add(name, given, without ? null : password(), clock.instant()),
                "user-add",
                name);
    }

    @Command(name = "passwd", description = "Gives a user another password.", mixinStandardHelpOptions = true)
    int passwd(@Parameters(paramLabel = "NAME") String name) {
        return with((names, clock) -> names.change(name, null, password(), clock.instant()), "user-change", name);
    }

    @Command(name = "role", description = "Gives a user another role.", mixinStandardHelpOptions = true)
    int role(@Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "ROLE") Role role) {
        return with((names, clock) -> names.change(name, role, null, clock.instant()), "user-change", name);
    }

    @Command(name = "remove", description = "Removes a user with all tokens.", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME") String name) {
        return with((names, clock) -> names.remove(name), "user-remove", name);
    }

    @Command(name = "list", description = "All users.", mixinStandardHelpOptions = true)
    int list() {
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            PrintWriter out = spec.commandLine().getOut();
            for (Accounts.Account account : store.accounts().all()) {
                out.println(String.format(
                        Locale.ROOT,
                        "%-20s %-8s since %s%s",
                        account.name(),
                        account.role(),
                        account.created(),
                        account.secret() == null ? "  without a password" : ""));
            }
            return 0;
        }
    }

    /** What is to be done. */
    private interface Doing {
        Names.Outcome with(Names names, Clock clock) throws IOException;
    }

    private int with(Doing doing, String action, String name) {
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            Clock clock = Clock.systemUTC();
            Names.Outcome outcome = doing.with(new Names(store.accounts(), new Passwords()), clock);
            return switch (outcome) {
                case Names.Outcome.Done() -> {
                    new Log(store.accounts(), clock).note(Serving.owner(), action, name, null, "command line");
                    yield 0;
                }
                case Names.Outcome.Not(boolean missing, String why) -> {
                    spec.commandLine()
                            .getErr()
                            .println("SIT-0625 this is not done: " + Words.line(why)
                                    + "; sitrep users list shows who there is");
                    yield 1;
                }
            };
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("SIT-0626 there is no password: " + e.getMessage()
                            + "; type one, or send it on standard input");
            return 1;
        }
    }

    private static String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password: ");
            char[] again = console.readPassword("Again: ");
            if (typed == null || !java.util.Arrays.equals(typed, again)) {
                throw new IOException("the two are not the same");
            }
            return new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("standard input is empty");
        }
        return line;
    }
}
