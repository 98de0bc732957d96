package org.sitrep.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.AlertFeed;
import org.sitrep.app.alert.AlertText;
import org.sitrep.app.alert.Channels;
import org.sitrep.app.alert.Round;
import org.sitrep.app.alert.Timetable;
import org.sitrep.app.alert.Watch;
import org.sitrep.app.alert.Watch.Channel;
import org.sitrep.app.alert.Watch.Condition;
import org.sitrep.app.alert.WatchBook;
import org.sitrep.app.alert.Watched;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.store.Alerts;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep watches}: what somebody wants to be told about. Not to be mixed up with {@code sitrep watch}, which follows feeds. */
@Command(
        name = "watches",
        mixinStandardHelpOptions = true,
        description = {
            "What you want to be told about, out of the store: new events, spikes, contradictions, changes of control or office, silent outlets.",
            "(sitrep watch is another thing: it follows feeds.)"
        })
final class WatchesCommand implements Runnable {
    private static final int FEED_ENTRIES = 100;
    private static final int MOST_SECONDS = 86_400;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    private final InstantSource clock = InstantSource.system();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What a watch waits for. */
    enum On {
        EVENTS,
        SPIKE,
        CONTRADICTION,
        CHANGE,
        SILENCE
    }

    /** Which events, by a filter or by the commonest questions. */
    static final class About {
        @Option(names = "--where", paramLabel = "FILTER", description = "Such as: type=ASSAULT country=AFG")
        private @Nullable String where;

        @Option(names = "--actor", paramLabel = "NAME", description = "Whose name holds this, on either side.")
        private @Nullable String actor;

        @Option(names = "--place", paramLabel = "NAME", description = "Whose place is called so.")
        private @Nullable String place;

        @Option(names = "--type", paramLabel = "TYPE", description = "Of this type, such as ASSAULT.")
        private @Nullable String type;

        @Option(names = "--story", paramLabel = "ID", description = "Of this story, as sitrep picture shows it.")
        private @Nullable String story;

        private String filter() {
            List<String> parts = new ArrayList<>();
            if (where != null && !where.isBlank()) {
                parts.add("(" + where + ")");
            }
            part(parts, "party~", actor);
            part(parts, "place=", place);
            part(parts, "type=", type);
            part(parts, "story=", story);
            return String.join(" ", parts);
        }

        private static void part(List<String> parts, String field, @Nullable String value) {
            if (value != null) {
                parts.add(field + "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
            }
        }
    }

    /** Where alerts go and when. */
    static final class Sending {
        @Option(
                names = "--webhook",
                paramLabel = "URL",
                description = "Sent each alert as JSON, signed; the secret is shown once.")
        private List<String> webhooks = List.of();

        @Option(names = "--secret", paramLabel = "BASE64", description = "Your own secret for the webhooks.")
        private String secret = "";

        @Option(names = "--mail", paramLabel = "ADDRESS", description = "Sent each alert by e-mail.")
        private List<String> mails = List.of();

        @Option(names = "--quiet", paramLabel = "FROM-TO", description = "Nothing is sent then: 22:00-07:00.")
        private @Nullable String quiet;

        @Option(
                names = "--digest",
                paramLabel = "TIME",
                description = "All alerts of a day together, at this time: 08:00.")
        private @Nullable String digest;

        @Option(names = "--zone", paramLabel = "ZONE", description = "Whose clock these times are of. Default: UTC.")
        private String zone = "UTC";

        private List<Channel> channels() {
            List<Channel> channels = new ArrayList<>();
            webhooks.forEach(url -> channels.add(Channels.webhook(url, secret)));
            mails.forEach(address -> channels.add(Channels.mail(address)));
            return channels;
        }

        private Timetable timetable() {
            LocalTime from = null;
            LocalTime to = null;
            if (quiet != null) {
                String[] parts = quiet.split("-", -1);
                if (parts.length != 2) {
                    throw new IllegalArgumentException("--quiet takes two times, such as 22:00-07:00, not " + quiet);
                }
                from = LocalTime.parse(parts[0].strip());
                to = LocalTime.parse(parts[1].strip());
            }
            return new Timetable(ZoneId.of(zone), from, to, digest == null ? null : LocalTime.parse(digest));
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a watch, or changes the one of this name.")
    int add(
            @Mixin StoreOptions stored,
            @Mixin About about,
            @Mixin Sending sending,
            @Option(
                            names = "--on",
                            paramLabel = "events|spike|contradiction|change|silence",
                            defaultValue = "EVENTS",
                            description =
                                    "What to wait for: new events (default), a day with far more than usual, a contradiction, a change of control or office, an outlet that falls silent.")
                    On on,
            @Option(names = "--outlet", paramLabel = "NAME", description = "Which outlet, for silence.") @Nullable
                    String outlet,
            @Option(names = "--days", paramLabel = "N", defaultValue = "2", description = "How long, for silence.")
                    int days,
            @Option(
                            names = "--from-start",
                            description =
                                    "Also tell what the store holds already. Default: only what comes from now on.")
                    boolean fromStart,
            @Parameters(paramLabel = "NAME", description = "What the watch is called: letters, digits, - and _.")
                    String name) {
        Watch watch;
        try {
            Instant since = fromStart ? Instant.EPOCH : clock.instant();
            watch = new Watch(name, condition(on, about, outlet, days), since, sending.channels(), sending.timetable());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        return onStore(stored, store -> {
            new WatchBook(store).put(watch, clock.instant());
            out().println("watch " + watch.name() + " on " + describe(watch));
            for (Channel channel : watch.channels()) {
                if (channel instanceof Channel.Webhook(String url, String secret)) {
                    out().println("  " + url + " is signed with whsec_" + secret);
                }
            }
            return 0;
        });
    }

    private Condition condition(On on, About about, @Nullable String outlet, int days) {
        Filter filter = switch (Filter.parse(about.filter())) {
            case Filter.Parsed.Good(Filter good) -> good;
            case Filter.Parsed.Bad(int position, String why) ->
                throw new IllegalArgumentException(
                        "the filter " + about.filter() + " does not read at character " + position + ": " + why);
        };
        return switch (on) {
            case EVENTS -> new Condition.Events(filter);
            case SPIKE -> new Condition.Spike(filter);
            case CONTRADICTION -> new Condition.Contradiction(filter);
            case CHANGE -> new Condition.Change(filter);
            case SILENCE -> {
                if (outlet == null) {
                    throw new IllegalArgumentException("silence needs --outlet");
                }
                yield new Condition.Silence(outlet, days);
            }
        };
    }

    private static String describe(Watch watch) {
        String what = watch.condition() instanceof Condition.Silence(String outlet, int days)
                ? "silence of " + outlet + " for " + days + (days == 1 ? " day" : " days")
                : watch.condition().word()
                        + (watch.condition().about().equals(Filter.EVERYTHING)
                                ? ", whatever it is"
                                : " where " + watch.condition().about());
        List<String> to = watch.channels().stream().map(Channel::id).toList();
        return what + (to.isEmpty() ? "" : "; to " + String.join(", ", to));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the watches and what waits to be sent.")
    int list(@Mixin StoreOptions stored) {
        return onStore(stored, store -> {
            List<Alerts.Queue> queues = store.alerts().queues();
            for (Watched each : new WatchBook(store).all()) {
                out().println(each.watch().name() + "  " + describe(each.watch()) + "; "
                        + (each.seen() == null ? "has not looked yet" : "looked at " + each.seen()));
                for (Alerts.Queue queue : queues) {
                    if (queue.watch().equals(each.watch().name())) {
                        out().println("    " + queue.waiting() + " waiting for " + queue.channel()
                                + (queue.problem() == null
                                        ? ""
                                        : ", tried " + queue.tries() + "×: " + queue.problem()));
                    }
                }
            }
            return 0;
        });
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes watches away; their alerts stay.")
    int remove(
            @Mixin StoreOptions stored,
            @Parameters(arity = "1..*", paramLabel = "NAME", description = "As sitrep watches list shows it.")
                    List<String> names) {
        return onStore(stored, store -> {
            boolean good = true;
            for (String name : names) {
                if (new WatchBook(store).remove(name, clock.instant())) {
                    out().println("removed " + name);
                } else {
                    good = unknown(name);
                }
            }
            return good ? 0 : 1;
        });
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Shows what a watch would tell of what is in the store; nothing is kept or sent.")
    int test(
            @Mixin StoreOptions stored,
            @Mixin AsOf asOf,
            @Option(
                            names = "--since",
                            paramLabel = "MOMENT",
                            description = "Only of what was learned after. Default: all.")
                    @Nullable
                    String since,
            @Parameters(paramLabel = "NAME", description = "As sitrep watches list shows it.") String name) {
        Instant after = since == null ? Instant.MIN : AsOf.instant(spec, "--since", since);
        Instant until = asOf.instant(spec);
        return onStore(stored, store -> {
            Watched watched = new WatchBook(store).find(name);
            if (watched == null) {
                unknown(name);
                return 1;
            }
            Instant moment = until.equals(Instant.MAX) ? clock.instant() : until;
            List<String> found = round(store, List.of()).rehearse(watched.watch(), after, moment);
            found.forEach(line -> out().println(line));
            out().println(found.size() + (found.size() == 1 ? " alert" : " alerts"));
            return 0;
        });
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description =
                    "Has all watches look at what is new, keeps their alerts and sends what is due; again and again, or --once for cron.")
    int runAll(
            @Mixin StoreOptions stored,
            @Mixin CourierOptions sending,
            @Option(names = "--once", description = "One round instead of going on.") boolean once,
            @Option(
                            names = "--every",
                            paramLabel = "SECONDS",
                            defaultValue = "60",
                            description = "Time between two rounds. Default: 60.")
                    int seconds) {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw usage("--every takes 1 to " + MOST_SECONDS + " seconds, not " + seconds);
        }
        return onStore(stored, store -> {
            try (CourierOptions.Opened opened = sending.open(spec, clock)) {
                Round round = round(store, opened.couriers());
                while (true) {
                    Round.Tally tally = round.go();
                    if (tally.found() + tally.sent() + tally.failed() > 0 || once) {
                        err().println(tally.found() + " found, " + tally.sent() + " sent, " + tally.failed()
                                + " failed");
                    }
                    if (once) {
                        return tally.failed() == 0 ? 0 : 1;
                    }
                    Thread.sleep(seconds * 1000L);
                }
            } catch (InterruptedException e) {
                // Asked to end; what was found and not sent waits in the store.
                return 0;
            }
        });
    }

    @Command(
            name = "alerts",
            mixinStandardHelpOptions = true,
            description = "Shows the latest alerts of a watch, with their words.")
    int alerts(
            @Mixin StoreOptions stored,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "At most so many. Default: 20.")
                    int limit,
            @Parameters(paramLabel = "NAME", description = "As sitrep watches list shows it.") String name) {
        return onStore(stored, store -> {
            List<Alerts.Alert> alerts = store.alerts().latest(name, Math.max(1, limit));
            if (alerts.isEmpty() && new WatchBook(store).find(name) == null) {
                unknown(name);
                return 1;
            }
            out().print(AlertText.text(alerts));
            return 0;
        });
    }

    @Command(
            name = "feed",
            mixinStandardHelpOptions = true,
            description = "Writes the latest alerts of a watch as an Atom feed.")
    int feed(
            @Mixin StoreOptions stored,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: standard output.") @Nullable
                    Path file,
            @Parameters(paramLabel = "NAME", description = "As sitrep watches list shows it.") String name) {
        return onStore(stored, store -> {
            Watched watched = new WatchBook(store).find(name);
            if (watched == null) {
                unknown(name);
                return 1;
            }
            String feed = AlertFeed.write(watched.watch(), store.alerts().latest(name, FEED_ENTRIES), null);
            try {
                if (file == null) {
                    out().print(feed);
                } else {
                    Files.writeString(file, feed, StandardCharsets.UTF_8);
                }
                return 0;
            } catch (IOException e) {
                err().println("SIT-0712 the feed cannot be written to " + file + ": " + e.getMessage()
                        + "; check the folder and the permissions");
                return 1;
            }
        });
    }

    private Round round(Store store, List<org.sitrep.app.alert.Courier> couriers) {
        return new Round(store, clock, couriers, line -> err().println(line));
    }

    private int onStore(StoreOptions stored, ToIntFunction<Store> work) {
        try (Store store = stored.open(spec)) {
            return store == null ? 1 : work.applyAsInt(store);
        } finally {
            out().flush();
        }
    }

    private boolean unknown(String name) {
        err().println("SIT-0711 there is no watch " + name + "; see sitrep watches list");
        return false;
    }

    private CommandLine.ParameterException usage(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
