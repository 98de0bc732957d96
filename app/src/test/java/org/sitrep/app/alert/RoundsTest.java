package org.sitrep.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Samples;
import org.sitrep.app.alert.HookServer.Fault;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Poster;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.store.Store;

/** Rounds that several processes make over one store, and how they end. */
class RoundsTest {
    private static final String SECRET = "c2l4dGVlbiBieXRlcyBvZiBzZWNyZXQ=";
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path folder;

    private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());

    private Rounds start(Store store, Poster poster) {
        Round round = new Round(store, CLOCK, List.of(new WebhookCourier(poster)), line -> {});
        return Rounds.start(round, Duration.ofMillis(5), faults::add);
    }

    private static Poster poster() {
        return new Poster(FetchSettings.standard("Sitrep/test (test)").allowPrivate(true), CLOCK);
    }

    private static void watch(Store store, HookServer server) {
        Watch watch = new Watch(
                "w",
                new Watch.Condition.Events(Filter.EVERYTHING),
                Instant.EPOCH,
                List.of(Channels.webhook(server.url(), SECRET)),
                Timetable.AT_ONCE);
        new WatchBook(store).put(watch, CLOCK.instant());
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    @Test
    void twoProcessesSendEachAlertOnceAndInOrder() throws Exception {
        try (HookServer server = new HookServer();
                Store one = Samples.store(folder.resolve("data"), Samples.records("kabul", 6));
                Store other = Samples.open(folder.resolve("data"));
                Poster poster = poster()) {
            watch(one, server);
            try (Rounds serving = start(one, poster);
                    Rounds beside = start(other, poster)) {
                await(() -> !one.alerts().latest("w", 1).isEmpty()
                        && one.alerts().queues().isEmpty());
                assertThat(List.of(serving, beside)).doesNotHaveDuplicates();
            }
            List<String> wanted = one.alerts().after("w", 0, 500).stream()
                    .map(alert -> "alert-" + alert.number())
                    .toList();
            assertThat(wanted).hasSizeGreaterThan(5);
            assertThat(server.taken()).isEqualTo(wanted);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void handsBackWhatWaitsWhenItEnds() throws Exception {
        // The line is dropped before the end of the rounds stops waiting for it.
        try (HookServer server = new HookServer(Duration.ofSeconds(3), Fault.HANGS);
                Store store = Samples.store(folder.resolve("data"), Samples.records("kabul", 6));
                Poster poster = poster()) {
            watch(store, server);
            try (Rounds rounds = start(store, poster)) {
                await(() -> !server.got().isEmpty());
                assertThat(rounds).isNotNull();
            }
            // The first hung and is tried again in half a minute; nothing else is held by anybody.
            Instant later = CLOCK.instant().plusSeconds(40);
            assertThat(store.alerts().take(later, later.plusSeconds(1), 500))
                    .hasSameSizeAs(store.alerts().after("w", 0, 500));
            assertThat(server.got()).hasSize(1);
        }
    }

    @Test
    void goesOnAfterARoundThatFailed() throws Exception {
        try (HookServer server = new HookServer();
                Store store = Samples.store(folder.resolve("data"), Samples.records("kabul", 6))) {
            watch(store, server);
            Courier broken = new Courier() {
                @Override
                public boolean carries(Watch.Channel channel) {
                    throw new IllegalStateException("broken");
                }

                @Override
                public Outcome bring(
                        Watch.Channel channel, List<org.sitrep.picture.store.Alerts.Alert> alerts, Instant now) {
                    return new Outcome.Arrived();
                }
            };
            Round round = new Round(store, CLOCK, List.of(broken), line -> {});
            try (Rounds rounds = Rounds.start(round, Duration.ofMillis(5), faults::add)) {
                await(() -> !faults.isEmpty() && !store.alerts().latest("w", 1).isEmpty());
                assertThat(rounds).isNotNull();
            }
            assertThat(faults.getFirst()).hasMessage("broken");
        }
    }

    private static CodedRecord published(CodedRecord record, LocalDate day) {
        Document old = record.document();
        return new CodedRecord(
                new Document(
                        old.id(),
                        old.title(),
                        old.text(),
                        Published.on(day, Published.From.METADATA),
                        old.source(),
                        old.url(),
                        old.language()),
                record.sections(),
                record.sentences(),
                record.coder(),
                record.actors(),
                record.places(),
                record.times(),
                record.events(),
                record.quotes(),
                record.states(),
                record.tags());
    }

    @Test
    void findsASpikeOnceItsDayIsOver() {
        LocalDate day = LocalDate.of(2024, 6, 20);
        List<CodedRecord> all = Samples.records("kabul", 6);
        List<CodedRecord> records = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            records.add(published(all.get(i), i == 0 ? day.minusDays(40) : day));
        }
        Watch watch = new Watch(
                "w", new Watch.Condition.Spike(Filter.EVERYTHING), Instant.EPOCH, List.of(), Timetable.AT_ONCE);
        Instant over = Instant.parse("2024-06-21T00:00:00Z");
        try (Store store = Samples.store(folder.resolve("data"), records)) {
            Round round = new Round(store, CLOCK, List.of(), line -> {});
            assertThat(round.rehearse(watch, Instant.EPOCH, over.minusSeconds(1)))
                    .isEmpty();
            assertThat(round.rehearse(watch, over.minusSeconds(1), over))
                    .singleElement()
                    .asString()
                    .startsWith("Spike on 2024-06-20: ");
            assertThat(round.rehearse(watch, Instant.EPOCH, over)).hasSize(1);
            assertThat(round.rehearse(watch, over, over.plusSeconds(1_000_000))).isEmpty();
        }
    }
}
