package org.sitrep.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Web;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.ingest.fetch.watch.BrokenBook;
import org.sitrep.ingest.fetch.watch.FeedBook;
import org.sitrep.ingest.fetch.watch.FeedFile;
import org.sitrep.ingest.fetch.watch.FeedFinder;
import org.sitrep.ingest.fetch.watch.FeedState;
import org.sitrep.ingest.fetch.watch.FullText;
import org.sitrep.ingest.fetch.watch.Opml;
import org.sitrep.ingest.fetch.watch.Subscription;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep feeds}: the list of feeds that {@code sitrep watch} follows. */
@Command(name = "feeds", mixinStandardHelpOptions = true, description = "The list of feeds that sitrep watch follows.")
final class FeedsCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds feeds, or starts them anew if they were given up.")
    int add(
            @Mixin DataFolder data,
            @Mixin WebOptions options,
            @Option(
                            names = "--title",
                            paramLabel = "NAME",
                            description = "The outlet's name; default: what the feed calls itself.")
                    @Nullable
                    String title,
            @Option(
                            names = "--folder",
                            paramLabel = "NAME",
                            description = "Where it stands in the list; / between levels.")
                    @Nullable
                    String folder,
            @Option(
                            names = "--full-text",
                            paramLabel = "auto|always|never",
                            defaultValue = "auto",
                            description =
                                    "Whether the page behind an entry is fetched: where the feed has only a teaser (auto, the default), always, never.")
                    FullText fullText,
            @Option(names = "--unchecked", description = "Do not fetch the address first; it must be the feed's own.")
                    boolean unchecked,
            @Parameters(arity = "1..*", paramLabel = "ADDRESS", description = "A feed, or a page that announces one.")
                    List<String> addresses) {
        return onBook(data, book -> {
            boolean good = true;
            try (Web web = options.open(spec)) {
                for (String address : addresses) {
                    FeedFinder.Found found =
                            unchecked ? new FeedFinder.Found.At(address, null) : FeedFinder.find(web, address);
                    good &= switch (found) {
                        case FeedFinder.Found.At(String url, String name) ->
                            add(book, Subscription.to(url, title, folder, fullText), url, name);
                        case FeedFinder.Found.Nothing(FetchProblem problem) -> said(problem);
                    };
                }
            }
            return good ? 0 : 1;
        });
    }

    private boolean add(FeedBook book, @Nullable Subscription feed, String url, @Nullable String name) {
        if (feed == null) {
            return said(new FetchProblem(FetchProblem.Kind.BAD_ADDRESS, url, ""));
        }
        if (book.add(feed)) {
            String called = feed.title() == null ? name : feed.title();
            out().println("added " + feed.id() + " " + feed.url() + (called == null ? "" : " " + plain(called)));
            return true;
        }
        for (FeedBook.Entry entry : book.all()) {
            if (entry.subscription().url().equals(feed.url()) && entry.state().stopped()) {
                book.change(entry.subscription().id(), old -> new FeedBook.Entry(old.subscription(), FeedState.NEW));
                out().println("started anew " + entry.subscription().id() + " " + feed.url());
                return true;
            }
        }
        return said(new FetchProblem(FetchProblem.Kind.KNOWN_FEED, feed.url(), ""));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the feeds and how they stand.")
    int list(@Mixin DataFolder data) {
        return onBook(data, book -> {
            for (FeedBook.Entry entry : book.all()) {
                Subscription feed = entry.subscription();
                FeedState state = entry.state();
                String title = feed.title() == null ? state.channel() : feed.title();
                out().println(String.join(
                        "\t",
                        feed.id(),
                        standing(state),
                        feed.url(),
                        plain(Objects.requireNonNullElse(title, "")),
                        plain(Objects.requireNonNullElse(feed.folder(), ""))));
                if (state.lastProblem() != null) {
                    out().println("\t" + plain(state.lastProblem()));
                }
            }
            return 0;
        });
    }

    private static String standing(FeedState state) {
        if (state.stopped()) {
            return "stopped";
        }
        Instant next = state.nextVisit();
        String when = next == null ? "next at once" : "next " + next.truncatedTo(ChronoUnit.SECONDS);
        return state.failures() == 0 ? when : String.format(Locale.ROOT, "failed %d×, %s", state.failures(), when);
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Adds the feeds of an OPML list from another program.")
    int load(
            @Mixin DataFolder data,
            @Parameters(paramLabel = "FILE", description = "The list, or - for standard input.") String file) {
        byte[] bytes;
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(Opml.MOST_BYTES + 1);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            said(new FetchProblem(FetchProblem.Kind.BROKEN_OPML, file, "it cannot be opened: " + e.getMessage()));
            return 1;
        }
        return onBook(data, book -> switch (Opml.read(file, bytes)) {
            case Opml.Result.Broken(FetchProblem problem) -> {
                said(problem);
                yield 1;
            }
            case Opml.Result.Listed(List<Subscription> feeds, List<FetchProblem> problems) -> {
                problems.forEach(this::said);
                int added = book.addAll(feeds);
                out().println(added + " added, " + (feeds.size() - added) + " known");
                yield problems.isEmpty() ? 0 : 1;
            }
        });
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the feeds as an OPML list for another program.")
    int save(
            @Mixin DataFolder data,
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: standard output.") @Nullable
                    Path file) {
        return onBook(data, book -> {
            String list =
                    Opml.write(book.all().stream().map(FeedsCommand::named).toList());
            if (file == null) {
                out().print(list);
            } else {
                try {
                    Files.writeString(file, list);
                } catch (IOException e) {
                    said(new FetchProblem(
                            FetchProblem.Kind.NOT_WRITABLE, file.toString(), String.valueOf(e.getMessage())));
                    return 1;
                }
            }
            return 0;
        });
    }

    private static Subscription named(FeedBook.Entry entry) {
        Subscription feed = entry.subscription();
        return feed.title() != null
                ? feed
                : new Subscription(feed.id(), feed.url(), entry.state().channel(), feed.folder(), feed.fullText());
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes feeds out of the list.")
    int remove(
            @Mixin DataFolder data,
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FEED",
                            description = "Address, or id as sitrep feeds list shows it.")
                    List<String> feeds) {
        return onBook(data, book -> {
            boolean good = true;
            for (String feed : feeds) {
                java.net.URI address = WebAddress.parse(feed);
                String url = address == null ? feed : address.toString();
                String id = book.all().stream()
                        .map(FeedBook.Entry::subscription)
                        .filter(one -> one.url().equals(url) || one.id().equals(feed))
                        .map(Subscription::id)
                        .findFirst()
                        .orElse(null);
                if (id != null && book.remove(id)) {
                    out().println("removed " + id + " " + feed);
                } else {
                    good = said(new FetchProblem(FetchProblem.Kind.UNKNOWN_FEED, feed, ""));
                }
            }
            return good ? 0 : 1;
        });
    }

    private int onBook(DataFolder data, ToIntFunction<FeedBook> work) {
        try {
            return work.applyAsInt(new FeedFile(data.path()));
        } catch (UncheckedIOException e) {
            said(broken(data.path(), e));
            return 1;
        }
    }

    /** What a book that failed says: it holds something else, or the disk does not do its part. */
    static FetchProblem broken(Path folder, UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return new FetchProblem(
                cause instanceof BrokenBook ? FetchProblem.Kind.BROKEN_STATE : FetchProblem.Kind.NOT_WRITABLE,
                folder.toString(),
                cause == null ? "" : String.valueOf(cause.getMessage()));
    }

    /** Always false, for that is what a problem is. */
    private boolean said(FetchProblem problem) {
        spec.commandLine().getErr().println(problem.line());
        return false;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Words of a stranger, on one line and without commands for the terminal. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
