package org.sitrep.app;

import java.io.PrintWriter;
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

/** {@code sitrep tokens}: keys for programs that ask the service. */
@Command(
        name = "tokens",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Keys for programs: sent as Authorization: Bearer. A key is shown once and kept as a hash; it may do no more than its user.")
final class TokensCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: add, list or remove");
    }

    @Command(name = "add", description = "Makes a key and shows it.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "USER") String user,
            @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
            @Option(names = "--scope", paramLabel = "ROLE", description = "What it may do at most. Default: viewer.")
                    @Nullable
                    Role scope,
            @Option(names = "--days", paramLabel = "N", description = "How long it holds. Default: for ever.")
                    int days) {
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            Accounts accounts = store.accounts();
            if (accounts.account(user) == null) {
                return refuse("there is no user " + Words.line(user), "sitrep users list shows who there is");
            }
            if (days < 0 || name.isBlank()) {
                throw new CommandLine.ParameterException(spec.commandLine(), "NAME is some words, --days 0 or more");
            }
            Clock clock = Clock.systemUTC();
            Names.Made made = new Names(accounts, new Passwords())
                    .token(user, name, scope == null ? Role.VIEWER : scope, days, clock.instant());
            new Log(accounts, clock)
                    .note(Serving.owner(), "token-add", made.token().id(), user, "command line");
            spec.commandLine().getOut().println(made.secret());
            return 0;
        }
    }

    @Command(name = "list", description = "All keys, but not what they are.", mixinStandardHelpOptions = true)
    int list() {
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            PrintWriter out = spec.commandLine().getOut();
            for (Accounts.Token token : store.accounts().tokens()) {
                out.println(String.format(
                        Locale.ROOT,
                        "%s  %-16s %-8s since %s%s%s  %s",
                        token.id(),
                        token.account(),
                        token.scope(),
                        token.created(),
                        token.expires() == null ? "" : "  until " + token.expires(),
                        token.used() == null ? "  never used" : "  used " + token.used(),
                        Words.line(token.name())));
            }
            return 0;
        }
    }

    @Command(name = "remove", description = "Withdraws a key.", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "ID", description = "Such as t-0123456789ab.") String id) {
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            if (!store.accounts().removeToken(id)) {
                return refuse("there is no key " + Words.line(id), "sitrep tokens list shows them");
            }
            new Log(store.accounts(), Clock.systemUTC())
                    .note(Serving.owner(), "token-remove", id, null, "command line");
            return 0;
        }
    }

    private int refuse(String why, String remedy) {
        spec.commandLine().getErr().println("SIT-0625 this is not done: " + why + "; " + remedy);
        return 1;
    }
}
