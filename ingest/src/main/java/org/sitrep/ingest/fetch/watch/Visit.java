package org.sitrep.ingest.fetch.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.feed.Entry;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.feed.FeedRead;
import org.sitrep.ingest.feed.FeedReader;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Fetched;
import org.sitrep.ingest.fetch.Validators;
import org.sitrep.ingest.fetch.Web;

/** One visit to one feed: what is new in it, and how the feed stands afterwards. One use each; not thread-safe. */
final class Visit {
    /** A feed that fails this often, and for this long, is given up. */
    static final int MOST_FAILURES = 12;

    static final Duration LONGEST_FAILURE = Duration.ofDays(14);

    /**
     * What a visit came to.
     *
     * @param seen to be remembered; {@code null} if nothing changed
     * @param change how the feed stands now
     */
    record Result(List<News> news, @Nullable Seen seen, UnaryOperator<FeedBook.Entry> change) {
        Result {
            news = List.copyOf(news);
        }
    }

    private final Web web;
    private final InstantSource clock;
    private final Subscription feed;
    private final FeedState state;
    private final double chance;
    private final List<News> news = new ArrayList<>();

    /** A visit; {@code chance} from 0 to 1 spreads the next one. */
    Visit(Web web, InstantSource clock, FeedBook.Entry entry, double chance) {
        this.web = web;
        this.clock = clock;
        this.feed = entry.subscription();
        this.state = entry.state();
        this.chance = chance;
    }

    Result go(Seen seen) {
        // Entries that wait would not come with "not modified".
        Validators validators = state.left() ? Validators.NONE : state.validators();
        return switch (web.fetch(feed.url(), validators, Web.Wanted.FEED)) {
            case Fetched.NotModified(var lasting, Duration fresh) -> {
                Instant now = clock.instant();
                Duration rhythm = state.interval() == null ? Rhythm.UNKNOWN : state.interval();
                Instant next = Rhythm.next(now, rhythm, fresh, null, chance);
                FeedState after = state.worked(state.validators(), now, next, rhythm, state.channel(), false);
                yield result(null, lasting.toString(), after);
            }
            case Fetched.Page page -> read(page, seen);
            case Fetched.Gone(FetchProblem problem) -> {
                say(problem);
                yield result(null, feed.url(), state.stopped(problem.line()));
            }
            case Fetched.Later(FetchProblem problem, Instant notBefore) -> failed(problem, notBefore);
            case Fetched.Failed(FetchProblem problem, boolean passing) -> failed(problem, null);
        };
    }

    private Result read(Fetched.Page page, Seen seen) {
        String at = page.at().toString();
        return switch (FeedReader.read(page.body(), at, page.contentType())) {
            case FeedRead.NotAFeed(String why) ->
                failed(new FetchProblem(FetchProblem.Kind.NO_FEED, feed.url(), why), null);
            case Feed read -> entries(page, read, seen);
        };
    }

    private Result entries(Fetched.Page page, Feed read, Seen seen) {
        List<Entry> entries = Moments.oldestFirst(read.entries());
        List<Memory.Mark> marks = new ArrayList<>();
        for (Entry entry : entries) {
            marks.add(Memory.Mark.of(entry, entry.text()));
        }
        Memory memory = new Memory(seen, marks);
        Texts texts = new Texts(web, clock, feed, read, this::say);
        int left = 0;
        for (int i = 0; i < entries.size(); i++) {
            left += entry(entries.get(i), marks.get(i), memory, texts) ? 0 : 1;
        }
        if (texts.exhausted()) {
            say(new FetchProblem(FetchProblem.Kind.ENTRIES_LEFT, feed.url(), left + " wait"));
        }
        Instant now = clock.instant();
        Duration rhythm = Rhythm.of(read.pace(), Moments.of(read.entries()), now);
        Instant next = Rhythm.next(now, rhythm, page.fresh(), read.pace(), chance);
        FeedState after = state.worked(page.validators(), now, next, rhythm, read.title(), left > 0);
        return result(memory.seen(now), page.lasting().toString(), after);
    }

    /** False if the entry has to wait for the next visit. */
    private boolean entry(Entry entry, Memory.Mark mark, Memory memory, Texts texts) {
        Seen.Item known = memory.find(mark);
        Instant now = clock.instant();
        boolean same = known != null && known.words().equals(mark.words());
        if (known != null && same && known.tries() == 0) {
            memory.keep(mark, known.document(), known.text(), 0, now);
            return true;
        }
        String id = known == null ? memory.documentId(feed.id(), mark) : known.document();
        int tries = known != null && same ? known.tries() : 0;
        return switch (texts.of(entry, id, tries)) {
            case Texts.Text.Made(var document, var facts, String hash) -> {
                if (known == null || !hash.equals(known.text())) {
                    news.add(new News.Came(feed, document, facts));
                }
                memory.keep(mark, id, hash, 0, now);
                yield true;
            }
            case Texts.Text.None none -> {
                memory.keep(mark, id, "", 0, now);
                yield true;
            }
            case Texts.Text.Wait(boolean counts) -> {
                if (counts) {
                    // What was handed out before stays known, so that the same text is not handed out again.
                    memory.keep(mark, id, known == null ? null : known.text(), tries + 1, now);
                }
                yield false;
            }
        };
    }

    private Result failed(FetchProblem problem, @Nullable Instant notBefore) {
        Instant now = clock.instant();
        FeedState after = state.failed(now, Rhythm.retry(now, state.failures() + 1, notBefore, chance), problem.line());
        Instant since = Objects.requireNonNull(after.failingSince());
        if (after.failures() >= MOST_FAILURES && !since.plus(LONGEST_FAILURE).isAfter(now)) {
            FetchProblem end = new FetchProblem(
                    FetchProblem.Kind.GIVEN_UP,
                    feed.url(),
                    after.failures() + " times since " + since + ", last "
                            + problem.kind().code() + " " + problem.kind().what());
            say(end);
            return result(null, feed.url(), after.stopped(end.line()));
        }
        say(problem);
        return result(null, feed.url(), after);
    }

    private Result result(@Nullable Seen seen, String address, FeedState after) {
        boolean moved = !address.equals(feed.url());
        if (moved) {
            say(new FetchProblem(FetchProblem.Kind.MOVED, feed.url(), "to " + address));
        }
        return new Result(news, seen, entry -> {
            // Whoever changed the address meanwhile meant it.
            Subscription now = entry.subscription();
            return new FeedBook.Entry(moved && now.url().equals(feed.url()) ? now.at(address) : now, after);
        });
    }

    private void say(FetchProblem problem) {
        news.add(new News.Said(feed, problem));
    }
}
