package org.sitrep.ingest.fetch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.fetch.Validators;

class FeedFileTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Subscription FEED =
            new Subscription("abc123", "http://news.example/feed", "News — «новости»", "a/b", FullText.ALWAYS);

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingAcrossProcesses() {
        FeedState state = new FeedState(
                new Validators(URI.create("http://news.example/feed"), "W/\"1\"", "Sun, 01 Mar 2026 10:00:00 GMT"),
                NOW,
                NOW.plusSeconds(60),
                Duration.ofMinutes(17),
                3,
                NOW.minusSeconds(600),
                "SIT-0221 …",
                true,
                "What the feed says",
                true);
        FeedFile book = new FeedFile(folder);
        assertThat(book.add(FEED)).isTrue();
        book.change("abc123", entry -> new FeedBook.Entry(entry.subscription(), state));
        Seen seen = new Seen(List.of(
                new Seen.Item("d1", "g", "http://news.example/a", "2026-03-02", "sha256:w", "sha256:t", 0, NOW),
                new Seen.Item("d2", null, null, null, "sha256:w", null, 2, NOW)));
        book.remember("abc123", seen);

        FeedFile again = new FeedFile(folder);
        assertThat(again.all()).containsExactly(new FeedBook.Entry(FEED, state));
        assertThat(again.seen("abc123")).isEqualTo(seen);
        assertThat(again.seen("other")).isEqualTo(Seen.NOTHING);
    }

    @Test
    void holdsEachAddressOnce() {
        FeedFile book = new FeedFile(folder);
        book.add(FEED);
        assertThat(book.add(FEED)).isFalse();
        assertThat(book.add(new Subscription("other", FEED.url(), null, null, FullText.AUTO)))
                .isFalse();
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void forgetsWhatIsTakenOut() {
        FeedFile book = new FeedFile(folder);
        book.add(FEED);
        book.remember("abc123", new Seen(List.of(new Seen.Item("d", null, null, null, "w", null, 0, NOW))));
        assertThat(book.remove("abc123")).isTrue();
        assertThat(book.remove("abc123")).isFalse();
        assertThat(book.all()).isEmpty();
        assertThat(book.seen("abc123")).isEqualTo(Seen.NOTHING);
        book.change("abc123", entry -> {
            throw new AssertionError("it is not there");
        });
    }

    @Test
    void losesNoFeedWhenManyAreAddedAtOnce() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    FeedFile book = new FeedFile(folder);
                    for (int i = 0; i < 5; i++) {
                        book.add(new Subscription(
                                "f" + t + i, "http://news.example/" + t + "/" + i, null, null, FullText.AUTO));
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(new FeedFile(folder).all()).hasSize(20);
    }

    @Test
    void leavesNoHalfFile() throws IOException {
        FeedFile book = new FeedFile(folder);
        book.add(FEED);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("feeds", "feeds.json", "feeds.lock");
        }
    }

    @Test
    void overwritesNothingItCannotRead() throws IOException {
        FeedFile book = new FeedFile(folder);
        Files.writeString(folder.resolve("feeds.json"), "{\"schema\": \"sitrep-feeds/99\", \"feeds\": []}");
        assertThatThrownBy(() -> book.add(FEED))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(BrokenBook.class)
                .hasMessageContaining("sitrep-feeds/1");
        assertThat(folder.resolve("feeds.json")).content().contains("sitrep-feeds/99");
    }

    @Test
    void letsOneWatchIn() throws Exception {
        try (AutoCloseable first = FeedFile.claim(folder)) {
            assertThat(first).isNotNull();
            assertThat(FeedFile.claim(folder)).isNull();
        }
        try (AutoCloseable again = FeedFile.claim(folder)) {
            assertThat(again).isNotNull();
        }
    }
}
