package org.sitrep.ingest.fetch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.fetch.TestServer.ok;
import static org.sitrep.ingest.fetch.TestServer.redirect;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.fetch.FakeWorld;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Web;

class FeedFinderTest {
    private FakeWorld world;
    private Web web;

    @BeforeEach
    void open() throws IOException {
        world = new FakeWorld();
        web = world.web();
        world.server.on("news.example/feed", ok(FeedText.rss("Valley News").toString()));
    }

    @AfterEach
    void close() throws IOException {
        web.close();
        world.close();
    }

    @Test
    void takesAFeedAsItIs() {
        assertThat(FeedFinder.find(web, "http://news.example/feed"))
                .isEqualTo(new FeedFinder.Found.At("http://news.example/feed", "Valley News"));
    }

    @Test
    void followsAFeedThatMovedForGood() {
        world.server.on("old.example/rss", redirect(301, "http://news.example/feed"));
        assertThat(FeedFinder.find(web, "http://old.example/rss"))
                .isEqualTo(new FeedFinder.Found.At("http://news.example/feed", "Valley News"));
    }

    @Test
    void findsWhatAPageAnnounces() {
        world.server.on("news.example/", ok("""
                        <!doctype html><html><head>
                        <link rel="alternate" type="application/rss+xml" href="/comments/feed">
                        <link rel="alternate" type="application/rss+xml" href="/feed">
                        <link rel="alternate" type="text/html" href="/m">
                        </head><body>Welcome</body></html>""", "Content-Type: text/html"));
        assertThat(FeedFinder.find(web, "http://news.example/"))
                .isEqualTo(new FeedFinder.Found.At("http://news.example/feed", "Valley News"));
        assertThat(world.server.asked()).containsExactly("news.example/", "news.example/feed");
    }

    @Test
    void saysWhatIsWrong() {
        world.server.on("news.example/plain", ok("<html><body>Nothing</body></html>"));
        assertThat(problem("http://news.example/plain")).isEqualTo(FetchProblem.Kind.NO_FEED);
        assertThat(problem("http://news.example/none")).isEqualTo(FetchProblem.Kind.NOT_THERE);
        assertThat(problem("http://10.0.0.1/feed")).isEqualTo(FetchProblem.Kind.NOT_PUBLIC);
        assertThat(problem("news")).isEqualTo(FetchProblem.Kind.BAD_ADDRESS);
    }

    private FetchProblem.Kind problem(String address) {
        return ((FeedFinder.Found.Nothing) FeedFinder.find(web, address))
                .problem()
                .kind();
    }
}
