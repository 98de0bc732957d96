package org.sitrep.ingest.fetch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitrep.ingest.fetch.TestServer.ok;
import static org.sitrep.ingest.fetch.TestServer.redirect;
import static org.sitrep.ingest.fetch.TestServer.sent;
import static org.sitrep.ingest.fetch.TestServer.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.fetch.FakeWorld;
import org.sitrep.ingest.fetch.TestServer;
import org.sitrep.ingest.fetch.Web;

/** Feeds on a real server, visited by a clock that the test moves. */
class WatchTest {
    private static final String MORNING = "Mon, 02 Mar 2026 08:00:00 GMT";
    private static final String NOON = "Mon, 02 Mar 2026 11:00:00 GMT";

    @TempDir
    private Path folder;

    private FakeWorld world;
    private Web web;
    private FeedFile book;
    private final List<News> news = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        world = new FakeWorld();
        web = world.web();
        book = new FeedFile(folder);
    }

    @AfterEach
    void close() throws IOException {
        web.close();
        world.close();
    }

    /** From here on a site that is late is given up soon. */
    private void hurry() {
        web.close();
        web = world.web(FakeWorld.HURRIED);
    }

    private Subscription follow(String url) {
        return follow(url, FullText.AUTO);
    }

    private Subscription follow(String url, FullText fullText) {
        Subscription feed = Subscription.to(url, null, null, fullText);
        assertThat(feed).isNotNull();
        assertThat(book.add(feed)).isTrue();
        return feed;
    }

    private void serve(Object feed, String... headers) {
        world.server.on("news.example/feed", ok(feed.toString(), headers));
    }

    private Watch.Round round() {
        news.clear();
        return go(new Watch(web, book, world.clock, new Random(7), 4, news::add));
    }

    private static Watch.Round go(Watch watch) {
        try {
            return watch.round();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Watch.Round roundAfter(Duration length) {
        world.clock.sleep(length);
        return round();
    }

    private List<Document> documents() {
        return news.stream()
                .flatMap(one -> one instanceof News.Came came ? Stream.of(came.document()) : Stream.empty())
                .toList();
    }

    private List<String> titles() {
        return documents().stream().map(Document::title).toList();
    }

    private List<String> said() {
        return news.stream()
                .flatMap(one -> one instanceof News.Said said
                        ? Stream.of(said.problem().kind().name())
                        : Stream.empty())
                .toList();
    }

    private FeedState state() {
        return book.all().getFirst().state();
    }

    private Duration untilNext() {
        return Duration.between(state().lastVisit(), state().nextVisit());
    }

    @Test
    void handsOnWhatIsNewOldestFirst() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .whole("2", "http://news.example/b", NOON, "Bridge opens", FeedText.article("the bridge"))
                .whole("1", "http://news.example/a", MORNING, "Road closed", FeedText.article("the road")));
        assertThat(round()).isEqualTo(new Watch.Round(1, 2, 0));
        assertThat(titles()).containsExactly("Road closed", "Bridge opens");
        Document first = documents().getFirst();
        assertThat(first.text()).startsWith("Road closed\n\nParagraph 1 tells").doesNotContain("<p>");
        assertThat(first.published().value()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(first.published().from()).isEqualTo(Published.From.METADATA);
        assertThat(first.source()).isEqualTo("Valley News");
        assertThat(first.url()).isEqualTo("http://news.example/a");
        assertThat(first.id()).matches("[0-9a-f]{16}");
        assertThat(world.server.asked()).containsExactly("news.example/feed");
    }

    @Test
    void handsOnEachEntryOnce() {
        follow("http://news.example/feed");
        FeedText feed = FeedText.rss("Valley News")
                .whole("1", "http://news.example/a", MORNING, "Road closed", FeedText.article("the road"));
        serve(feed);
        round();
        assertThat(roundAfter(Duration.ofDays(1))).isEqualTo(new Watch.Round(1, 0, 0));
        feed.whole("2", "http://news.example/b", NOON, "Bridge opens", FeedText.article("the bridge"));
        serve(feed);
        roundAfter(Duration.ofDays(1));
        assertThat(titles()).containsExactly("Bridge opens");
    }

    @Test
    void asksOnlyForChanges() {
        follow("http://news.example/feed");
        String feed = FeedText.rss("Valley News")
                .whole("1", "http://news.example/a", MORNING, "Road closed", FeedText.article("the road"))
                .toString();
        world.server.on("news.example/feed", (request, out) -> {
            boolean same = "\"7\"".equals(request.headers().get("if-none-match"));
            (same ? status(304) : ok(feed, "ETag: \"7\"")).answer(request, out);
        });
        round();
        assertThat(documents()).hasSize(1);
        assertThat(roundAfter(Duration.ofDays(1))).isEqualTo(new Watch.Round(1, 0, 0));
        assertThat(world.server.requests().getLast().headers()).containsEntry("if-none-match", "\"7\"");
        assertThat(state().failures()).isZero();
    }

    @Test
    void handsOnChangedWordsUnderTheSameId() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .whole("1", "http://news.example/a", MORNING, "Two hurt", FeedText.article("the road")));
        round();
        String id = documents().getFirst().id();
        serve(FeedText.rss("Valley News")
                .whole("1", "http://news.example/a", MORNING, "Three hurt", FeedText.article("the road")));
        roundAfter(Duration.ofDays(1));
        assertThat(titles()).containsExactly("Three hurt");
        assertThat(documents().getFirst().id()).isEqualTo(id);
    }

    @Test
    void knowsAnEntryAgainWhenTheFeedChangesItsIds() {
        follow("http://news.example/feed");
        String words = FeedText.article("the road");
        serve(FeedText.rss("Valley News").whole("1", "http://news.example/a", MORNING, "Road closed", words));
        round();
        serve(FeedText.rss("Valley News").whole("x-1", "http://news.example/a", MORNING, "Road closed", words));
        assertThat(roundAfter(Duration.ofDays(1)).documents()).isZero();
        serve(FeedText.rss("Valley News")
                .whole("x-2", "http://news.example/a?utm_source=feed", MORNING, "Road closed", words));
        assertThat(roundAfter(Duration.ofDays(1)).documents()).isZero();
        serve(FeedText.rss("Valley News").whole("x-3", "http://news.example/story/1", MORNING, "Road closed", words));
        assertThat(roundAfter(Duration.ofDays(1)).documents()).isZero();
        // All that is left in common is the headline: another story.
        serve(FeedText.rss("Valley News")
                .whole("x-4", "http://news.example/story/2", NOON, "Road closed", FeedText.article("another road")));
        assertThat(roundAfter(Duration.ofDays(1)).documents()).isEqualTo(1);
    }

    @Test
    void keepsEntriesApartThatShareAPage() {
        follow("http://news.example/feed");
        FeedText feed = FeedText.rss("Valley News")
                .whole("1", "http://news.example/live", MORNING, "First", FeedText.article("the vote"))
                .whole("2", "http://news.example/live", NOON, "Second", FeedText.article("the count"));
        serve(feed);
        round();
        assertThat(documents()).extracting(Document::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(roundAfter(Duration.ofDays(1)).documents()).isZero();
    }

    @Test
    void fetchesThePageBehindATeaser() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .item("1", "http://news.example/a", MORNING, "Road closed", "The road is closed. Read more"));
        world.server.on("news.example/a", ok(FeedText.page("Road closed", "the road"), "Content-Type: text/html"));
        assertThat(round()).isEqualTo(new Watch.Round(1, 1, 0));
        Document document = documents().getFirst();
        assertThat(document.text()).startsWith("Road closed").contains("Paragraph 12 tells");
        assertThat(document.published().value()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(roundAfter(Duration.ofDays(1)).documents()).isZero();
        assertThat(world.server.asked()).containsOnlyOnce("news.example/a");
    }

    @Test
    void leavesPagesAloneWhereItIsTold() {
        follow("http://news.example/feed", FullText.NEVER);
        serve(FeedText.rss("Valley News")
                .item("1", "http://news.example/a", MORNING, "Road closed", "The road is closed."));
        round();
        assertThat(documents().getFirst().text()).isEqualTo("Road closed\n\nThe road is closed.");
        assertThat(world.server.asked()).containsExactly("news.example/feed");
    }

    @Test
    void keepsTheTeaserWhenThePageIsNotThere() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .item("1", "http://news.example/a", MORNING, "Road closed", "The road is closed."));
        round();
        assertThat(said()).containsExactly("TEASER_KEPT");
        assertThat(documents().getFirst().text()).isEqualTo("Road closed\n\nThe road is closed.");
    }

    @Test
    void keepsTheTeaserWhenTheLinkIsNoPage() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .item("1", "http://news.example/a.pdf", MORNING, "Road closed", "The road is closed."));
        world.server.on("news.example/a.pdf", ok("%PDF-1.7", "Content-Type: application/pdf"));
        round();
        assertThat(said()).containsExactly("TEASER_KEPT");
        assertThat(documents().getFirst().text()).isEqualTo("Road closed\n\nThe road is closed.");
    }

    @Test
    void keepsTheTeaserWhenRobotsMayNotReadThePage() {
        follow("http://news.example/feed");
        world.server
                .on("news.example/robots.txt", ok("User-agent: *\nDisallow: /a\n"))
                .on("news.example/a", ok(FeedText.page("Road closed", "the road")));
        serve(FeedText.rss("Valley News")
                .item("1", "http://news.example/a", MORNING, "Road closed", "The road is closed."));
        round();
        assertThat(said()).containsExactly("TEASER_KEPT");
        assertThat(documents()).hasSize(1);
        assertThat(world.server.asked()).doesNotContain("news.example/a");
    }

    @Test
    void triesAPageThatFailsThreeTimes() {
        follow("http://news.example/feed");
        serve(
                FeedText.rss("Valley News")
                        .item("1", "http://news.example/a", MORNING, "Road closed", "The road is closed."),
                "ETag: \"1\"");
        world.server.on("news.example/a", status(500));
        assertThat(round()).isEqualTo(new Watch.Round(1, 0, 0));
        assertThat(roundAfter(Duration.ofDays(2))).isEqualTo(new Watch.Round(1, 0, 0));
        // While an entry waits, the feed is asked as a whole.
        assertThat(world.server.requests())
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("if-none-match"));
        assertThat(roundAfter(Duration.ofDays(2))).isEqualTo(new Watch.Round(1, 1, 1));
        assertThat(roundAfter(Duration.ofDays(2))).isEqualTo(new Watch.Round(1, 0, 0));
    }

    @Test
    void takesThePageWhenItComesBack() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .item("1", "http://news.example/a", MORNING, "Road closed", "The road is closed."));
        world.server.on("news.example/a", status(500));
        round();
        world.server.on("news.example/a", ok(FeedText.page("Road closed", "the road")));
        roundAfter(Duration.ofDays(1));
        assertThat(documents().getFirst().text()).contains("Paragraph 12 tells");
    }

    @Test
    void neverFollowsALinkIntoAPrivateNetwork() {
        world.name("intranet.example", "192.168.0.10");
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .item("1", "http://intranet.example/admin", MORNING, "One", "Words.")
                .item("2", "http://127.0.0.1/secret", MORNING, "Two", "Words.")
                .item("3", "file:///etc/passwd", MORNING, "Three", "Words."));
        world.server
                .on("intranet.example/admin", ok(FeedText.page("x", "secrets")))
                .on("127.0.0.1/secret", ok(FeedText.page("x", "secrets")));
        round();
        assertThat(world.server.asked()).containsExactly("news.example/feed");
        assertThat(documents()).hasSize(3).noneMatch(document -> document.text().contains("secrets"));
    }

    @Test
    void saysThatADateLiesInTheFuture() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .whole(
                        "1",
                        "http://news.example/a",
                        "Tue, 02 Mar 2027 08:00:00 GMT",
                        "Road closed",
                        FeedText.article("the road")));
        round();
        assertThat(said()).containsExactly("FUTURE_DATE");
        Published published = documents().getFirst().published();
        assertThat(published.day()).hasToString("2026-03-02");
        assertThat(published.from()).isEqualTo(Published.From.INFERRED);
    }

    @Test
    void readsAFeedWhoseCharsetIsWrong() {
        follow("http://news.example/feed", FullText.NEVER);
        byte[] utf8 = FeedText.rss("Valley News")
                .item("1", "http://news.example/a", MORNING, "Café — fermé", "Les élèves.")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        world.server.on("news.example/feed", sent(200, utf8, "Content-Type: text/xml; charset=iso-8859-1"));
        round();
        assertThat(titles()).containsExactly("Café — fermé");
    }

    @Test
    void saysThatItIsNoFeed() {
        follow("http://news.example/feed");
        serve("<!doctype html><html><body>Welcome</body></html>", "Content-Type: text/html");
        round();
        assertThat(said()).containsExactly("NO_FEED");
        assertThat(state().failures()).isEqualTo(1);
        assertThat(state().lastProblem()).startsWith("SIT-0222 http://news.example/feed is no feed");
    }

    @Test
    void takesWhatABrokenFeedStillHolds() {
        follow("http://news.example/feed");
        String whole = FeedText.rss("Valley News")
                .whole("1", "http://news.example/a", MORNING, "Road closed", FeedText.article("the road"))
                .toString();
        serve(whole.replace("</channel></rss>", "<item><title>Half"));
        round();
        assertThat(titles()).contains("Road closed");
    }

    @Test
    void stopsWhenTheFeedIsGone() {
        follow("http://news.example/feed");
        world.server.on("news.example/feed", status(410));
        round();
        assertThat(said()).containsExactly("GONE");
        assertThat(state().stopped()).isTrue();
        assertThat(roundAfter(Duration.ofDays(30)).visits()).isZero();
    }

    @Test
    void movesWithAFeedThatMovesForGood() {
        Subscription feed = follow("http://news.example/old");
        world.server.on("news.example/old", redirect(301, "http://feeds.example/new"));
        // What it leads to is no feed yet: nothing is remembered.
        world.server.on("feeds.example/new", ok("<html></html>"));
        round();
        assertThat(book.all().getFirst().subscription().url()).isEqualTo("http://news.example/old");
        world.server.on("feeds.example/new", ok(FeedText.rss("New").toString()));
        roundAfter(Duration.ofDays(1));
        assertThat(said()).containsExactly("MOVED");
        assertThat(book.all().getFirst().subscription()).isEqualTo(feed.at("http://feeds.example/new"));
        roundAfter(Duration.ofDays(1));
        assertThat(world.server.asked()).endsWith("feeds.example/new", "feeds.example/new");
    }

    @Test
    void keepsTwoFeedsApartThatMoveToOneAddress() {
        follow("http://news.example/old");
        follow("http://feeds.example/new");
        world.server
                .on("news.example/old", redirect(301, "http://feeds.example/new"))
                .on("feeds.example/new", ok(FeedText.rss("New").toString()));
        round();
        assertThat(book.all())
                .extracting(entry -> entry.subscription().url())
                .containsExactly("http://news.example/old", "http://feeds.example/new");
    }

    @Test
    void givesUpOnASiteWhoseRobotsNeverCome() {
        follow("http://news.example/feed");
        world.server.on("news.example/robots.txt", status(500));
        for (int i = 0; i < 60 && !state().stopped(); i++) {
            round();
            world.clock.sleep(Duration.ofHours(30));
        }
        assertThat(state().stopped()).isTrue();
        assertThat(world.server.asked()).isEmpty();
    }

    @Test
    void comesWhenTheFeedSaysSo() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News").head("<ttl>180</ttl>"));
        round();
        assertThat(untilNext()).isBetween(Duration.ofMinutes(180), Duration.ofMinutes(198));
        serve(FeedText.rss("Valley News"), "Cache-Control: max-age=18000");
        roundAfter(Duration.ofHours(4));
        assertThat(untilNext()).isBetween(Duration.ofHours(5), Duration.ofMinutes(330));
        assertThat(roundAfter(Duration.ofHours(4)).visits()).isZero();
    }

    @Test
    void waitsAsLongAsTheServerSays() {
        follow("http://news.example/feed");
        world.server.on("news.example/feed", status(503, "Retry-After: 50000"));
        round();
        assertThat(said()).containsExactly("COME_LATER");
        assertThat(untilNext()).isBetween(Duration.ofSeconds(50_000), Duration.ofSeconds(50_030));
    }

    @Test
    void asksAFeedThatFailsLessAndLessAndThenNotAtAll() {
        follow("http://news.example/feed");
        world.server.on("news.example/feed", status(500));
        List<Long> waits = new ArrayList<>();
        Instant begin = world.clock.instant();
        while (!state().stopped()) {
            round();
            if (!state().stopped()) {
                waits.add(untilNext().toMinutes());
                world.clock.sleep(untilNext());
            }
        }
        assertThat(waits.get(0)).isBetween(11L, 19L);
        assertThat(waits.get(3)).isBetween(90L, 150L);
        assertThat(waits).allMatch(wait -> wait <= 30 * 60);
        assertThat(said()).containsExactly("GIVEN_UP");
        assertThat(Duration.between(begin, world.clock.instant())).isBetween(Duration.ofDays(14), Duration.ofDays(17));
        // About once a day, and a few more on the first.
        assertThat(waits).hasSizeBetween(Visit.MOST_FAILURES, 26);
    }

    @Test
    void forgivesAFeedThatComesBack() {
        follow("http://news.example/feed");
        world.server.on("news.example/feed", status(500));
        round();
        roundAfter(Duration.ofDays(1));
        assertThat(state().failures()).isEqualTo(2);
        serve(FeedText.rss("Valley News"));
        roundAfter(Duration.ofDays(1));
        assertThat(state().failures()).isZero();
        assertThat(state().lastProblem()).isNull();
    }

    @Test
    void fetchesOnlySoManyPagesInOneVisit() {
        follow("http://news.example/feed");
        FeedText feed = FeedText.rss("Valley News");
        for (int i = 0; i < Texts.MOST_PAGES + 5; i++) {
            feed.item("g" + i, "http://news.example/p" + i, MORNING, "Story " + i, "Short " + i + ".");
            world.server.on("news.example/p" + i, ok(FeedText.page("Story " + i, "town " + i)));
        }
        serve(feed, "ETag: \"1\"");
        assertThat(round()).isEqualTo(new Watch.Round(1, Texts.MOST_PAGES, 1));
        assertThat(said()).containsExactly("ENTRIES_LEFT");
        assertThat(roundAfter(Duration.ofDays(1))).isEqualTo(new Watch.Round(1, 5, 0));
    }

    @Test
    void losesNothingWhenHandingOnFails() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News")
                .whole("1", "http://news.example/a", MORNING, "Road closed", FeedText.article("the road")));
        Watch failing = new Watch(web, book, world.clock, new Random(7), 4, one -> {
            throw new IllegalStateException("disk full");
        });
        assertThatThrownBy(() -> go(failing)).hasMessage("disk full");
        round();
        assertThat(titles()).containsExactly("Road closed");
    }

    @Test
    void visitsTheOthersWhenOneFails() {
        hurry();
        follow("http://one.example/feed");
        follow("http://two.example/feed");
        follow("http://two.example/other");
        world.server
                .on("one.example/feed", (request, out) -> Thread.sleep(6_000))
                .on("two.example/feed", status(500))
                .on(
                        "two.example/other",
                        ok(FeedText.rss("Two")
                                .whole(
                                        "1",
                                        "http://two.example/a",
                                        MORNING,
                                        "Road closed",
                                        FeedText.article("the road"))
                                .toString()));
        assertThat(round()).isEqualTo(new Watch.Round(3, 1, 2));
    }

    @Test
    void spreadsVisitsAlikeWithTheSameSeed() throws IOException {
        serve(FeedText.rss("Valley News"));
        follow("http://news.example/feed");
        round();
        Duration first = untilNext();
        book = new FeedFile(folder.resolve("again"));
        follow("http://news.example/feed");
        round();
        assertThat(untilNext()).isEqualTo(first).isNotEqualTo(Rhythm.UNKNOWN);
    }

    @Test
    void takesTheUsersNameForAFeed() {
        book.add(Subscription.to("http://news.example/feed", "My Valley", "near/home", FullText.AUTO));
        serve(FeedText.rss("Valley News")
                .whole("1", "http://news.example/a", MORNING, "Road closed", FeedText.article("the road")));
        round();
        assertThat(documents().getFirst().source()).isEqualTo("My Valley");
    }

    @Test
    void leavesOutAnEntryThatHoldsNothing() {
        follow("http://news.example/feed", FullText.NEVER);
        serve(FeedText.rss("Valley News").item("1", "http://news.example/a", MORNING, "", ""));
        assertThat(round()).isEqualTo(new Watch.Round(1, 0, 1));
        assertThat(said()).containsExactly("EMPTY_ENTRY");
        assertThat(roundAfter(Duration.ofDays(1))).isEqualTo(new Watch.Round(1, 0, 0));
    }

    @Test
    void restsUntilTheNextFeedIsDue() {
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News").head("<ttl>60</ttl>"));
        Watch watch = new Watch(web, book, world.clock, new Random(7), 4, news::add);
        Instant end = world.clock.instant().plus(Duration.ofHours(6));
        List<Duration> rests = new ArrayList<>();
        List<Watch.Round> rounds = new ArrayList<>();
        assertThatThrownBy(() -> watch.run(
                        length -> {
                            while (!watch.idle()) {
                                Thread.sleep(1);
                            }
                            rests.add(length);
                            world.clock.sleep(length);
                            if (world.clock.instant().isAfter(end)) {
                                throw new InterruptedException();
                            }
                        },
                        rounds::add))
                .isInstanceOf(InterruptedException.class);
        assertThat(rests).allMatch(rest -> rest.compareTo(Duration.ofSeconds(30)) <= 0);
        assertThat(world.server.asked()).hasSizeBetween(5, 7);
        assertThat(rounds).containsOnly(new Watch.Round(1, 0, 0)).hasSizeBetween(4, 7);
    }

    @Test
    void letsNoHostWaitForASlowOne() {
        follow("http://slow.example/feed");
        follow("http://news.example/feed");
        serve(FeedText.rss("Valley News"));
        CountDownLatch held = new CountDownLatch(1);
        world.server.on("slow.example/feed", (request, out) -> held.await());
        Watch watch = new Watch(web, book, world.clock, new Random(7), 4, news::add);
        int[] sleeps = {0};
        assertThatThrownBy(() -> watch.run(
                        length -> {
                            // Until the quick host was visited twice while the slow one still holds on to its visit.
                            if (++sleeps[0] > 1_000 || book.all().get(0).state().lastVisit() != null) {
                                throw new InterruptedException();
                            }
                            Thread.sleep(5);
                            world.clock.sleep(Duration.ofMinutes(30));
                        },
                        round -> {}))
                .isInstanceOf(InterruptedException.class);
        held.countDown();
        assertThat(world.server.asked().stream().filter("news.example/feed"::equals))
                .hasSizeGreaterThan(1);
        assertThat(world.server.asked().stream().filter("slow.example/feed"::equals))
                .hasSize(1);
    }

    @Test
    void handsNothingOnOnceItShallEnd() throws InterruptedException {
        follow("http://news.example/feed");
        CountDownLatch asked = new CountDownLatch(1);
        world.server.on("news.example/feed", (request, out) -> {
            asked.countDown();
            Thread.sleep(300);
            ok("no feed").answer(request, out);
        });
        Thread watching = Thread.ofPlatform().start(() -> {
            try {
                new Watch(web, book, world.clock, new Random(7), 4, news::add).round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        asked.await();
        watching.interrupt();
        watching.join();
        Thread.sleep(400);
        assertThat(news).isEmpty();
        assertThat(state()).isEqualTo(FeedState.NEW);
    }

    @Test
    void countsRequestsToAServerThatDrips() {
        hurry();
        follow("http://news.example/feed");
        world.server.on("news.example/feed", (TestServer.Request request, java.io.OutputStream out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n<rss>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 200; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        });
        round();
        assertThat(said()).containsExactly("SLOW_BODY");
        assertThat(state().lastProblem()).contains("SIT-0209");
    }
}
