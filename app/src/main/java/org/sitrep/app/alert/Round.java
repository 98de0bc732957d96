package org.sitrep.app.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.Watch.Channel;
import org.sitrep.app.alert.Watch.Condition;
import org.sitrep.picture.store.Alerts;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;

/** One look at the store by all watches, and one delivery of what waits. Not thread-safe but for {@link #end}; several processes may do it on one store. */
public final class Round {
    /** A parcel that was taken by somebody who died is handed out again after this. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 10;
    private static final int MOST_DOUBLINGS = 12;

    private final Store store;
    private final InstantSource clock;
    private final List<Courier> couriers;
    private final Consumer<String> problems;
    private volatile boolean ended;

    /**
     * Rounds over {@code store}.
     *
     * @param problems takes one line for each message that did not arrive
     */
    public Round(Store store, InstantSource clock, List<Courier> couriers, Consumer<String> problems) {
        this.store = store;
        this.clock = clock;
        this.couriers = List.copyOf(couriers);
        this.problems = problems;
    }

    /** What a round came to. */
    public record Tally(int found, int sent, int failed) {}

    /** From now on no further message is begun; those taken and not tried are handed back. */
    public void end() {
        ended = true;
    }

    /** Looks, then delivers. */
    public Tally go() {
        if (ended) {
            return new Tally(0, 0, 0);
        }
        int found = look().size();
        int[] delivered = deliver();
        return new Tally(found, delivered[0], delivered[1]);
    }

    /** Has every watch look at what was learned since it last did, and keeps what is new. */
    public List<Alerts.Alert> look() {
        Instant now = clock.instant();
        List<Watched> watches = new WatchBook(store).all();
        List<Watched> due =
                watches.stream().filter(each -> worthwhile(each, now)).toList();
        List<Alerts.Alert> fresh = new ArrayList<>();
        if (due.isEmpty()) {
            return fresh;
        }
        Finder finder = new Finder(store, now);
        for (Watched each : due) {
            fresh.addAll(keep(each.watch(), finder.find(each.watch().condition(), each.from()), now));
        }
        return fresh;
    }

    /** What the watch would have found until {@code asOf} in what was learned after {@code after}; nothing is kept. */
    public List<String> rehearse(Watch watch, Instant after, Instant asOf) {
        return new Finder(store, asOf)
                .find(watch.condition(), after).stream()
                        .map(found -> found.told().statement().words())
                        .toList();
    }

    /** Looking is left out where nothing came and time alone changes nothing. */
    private boolean worthwhile(Watched watched, Instant now) {
        boolean waits = switch (watched.watch().condition()) {
            case Condition.Silence silence -> true;
            case Condition.Spike spike -> true;
            case Condition.Events events -> false;
            case Condition.Contradiction contradiction -> false;
            case Condition.Change change -> false;
        };
        if (waits || watched.seen() == null) {
            return true;
        }
        try (Stream<Stored> fresh = store.records(watched.from(), now)) {
            if (fresh.findAny().isPresent()) {
                return true;
            }
        }
        return store.corrections(now).stream().anyMatch(each -> each.made().isAfter(watched.from()));
    }

    private List<Alerts.Alert> keep(Watch watch, List<Finder.Found> found, Instant now) {
        List<Alerts.Finding> findings = found.stream()
                .map(each -> new Alerts.Finding(each.subject(), AlertJson.body(watch, each)))
                .toList();
        Instant due = watch.timetable().due(now);
        List<Alerts.Address> addresses = watch.channels().stream()
                .map(channel -> new Alerts.Address(channel.id(), due))
                .toList();
        return store.alerts().found(watch.name(), now, now, findings, addresses);
    }

    /** Delivers what is due; how many messages arrived and how many did not. */
    public int[] deliver() {
        Instant now = clock.instant();
        Map<String, List<Alerts.Parcel>> queues = new LinkedHashMap<>();
        for (Alerts.Parcel parcel : store.alerts().take(now, now.plus(LEASE), MOST_AT_ONCE)) {
            queues.computeIfAbsent(parcel.alert().watch() + "\n" + parcel.channel(), key -> new ArrayList<>())
                    .add(parcel);
        }
        Map<String, Watch> watches = new LinkedHashMap<>();
        new WatchBook(store).all().forEach(each -> watches.put(each.watch().name(), each.watch()));
        int[] tally = new int[2];
        // Whoever needs longer may find the rest in the hands of another who took it after the lease.
        Instant latest = now.plus(LEASE.dividedBy(2));
        for (List<Alerts.Parcel> queue : queues.values()) {
            Watch watch = watches.get(queue.getFirst().alert().watch());
            deliver(watch, queue, latest, tally);
        }
        return tally;
    }

    private void deliver(@Nullable Watch watch, List<Alerts.Parcel> queue, Instant latest, int[] tally) {
        Channel channel = watch == null ? null : channel(watch, queue.getFirst().channel());
        if (watch == null || channel == null) {
            // The watch or the channel was taken away; nobody waits for these any more.
            store.alerts().sent(numbers(queue), clock.instant());
            return;
        }
        List<List<Alerts.Parcel>> messages = watch.timetable().digest() != null
                ? List.of(queue)
                : queue.stream().map(List::of).toList();
        for (int i = 0; i < messages.size(); i++) {
            List<Alerts.Parcel> message = messages.get(i);
            if (ended || clock.instant().isAfter(latest)) {
                store.alerts().released(numbers(rest(messages, i)));
                return;
            }
            Courier.Outcome outcome = bring(channel, message);
            switch (outcome) {
                case Courier.Outcome.Arrived arrived -> {
                    store.alerts().sent(numbers(message), clock.instant());
                    tally[0]++;
                }
                case Courier.Outcome.Failed(String why, Instant notBefore) -> {
                    tally[1]++;
                    problems.accept("watch " + watch.name() + ", " + channel.id() + ": " + why);
                    // Those behind it wait, so that they arrive in order.
                    store.alerts().released(numbers(rest(messages, i + 1)));
                    Instant next = clock.instant().plus(pause(message.getFirst().tries()));
                    store.alerts()
                            .postponed(
                                    numbers(message),
                                    notBefore != null && notBefore.isAfter(next) ? notBefore : next,
                                    why);
                    return;
                }
            }
        }
    }

    private static List<Alerts.Parcel> rest(List<List<Alerts.Parcel>> messages, int from) {
        return messages.subList(from, messages.size()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private Courier.Outcome bring(Channel channel, List<Alerts.Parcel> message) {
        for (Courier courier : couriers) {
            if (courier.carries(channel)) {
                return courier.bring(
                        channel, message.stream().map(Alerts.Parcel::alert).toList(), clock.instant());
            }
        }
        return new Courier.Outcome.Failed("SIT-0715 nothing is set up that sends there; give --smtp for e-mail", null);
    }

    /** Half a minute, then twice as long each time, up to an hour. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static @Nullable Channel channel(Watch watch, String id) {
        return watch.channels().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static List<Long> numbers(List<Alerts.Parcel> parcels) {
        return parcels.stream().map(Alerts.Parcel::number).toList();
    }
}
