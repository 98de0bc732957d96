package org.sitrep.picture.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.Counted;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StoryView;

/**
 * Size and speed of a store full of made-up news; not run by default, for its name does not end in Test.
 *
 * <p>{@code ./mvnw -Dfast -pl picture -am test -Dtest=StoreFigures -Dsurefire.failIfNoSpecifiedTests=false -Dsitrep.records=100000}, with {@code -Dsitrep.figures=postgresql}
 * for the other database, {@code -Dsitrep.step=1000} for larger steps than 200, {@code -Dsitrep.questions=REGEX} for some of the questions alone and {@code -Dsitrep.points=FILE} for a file that {@code sitrep eval speed scale --with FILE} draws. It tells what a record costs after 1000, 2000,
 * 5000, 10,000 and so on, and asks its questions after 10,000, 100,000 and 1,000,000 records.
 */
class StoreFigures {
    private static final int AT_ONCE = Integer.getInteger("sitrep.step", 200);
    private static final int ASKED = 200;
    private static final Instant START =
            News.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final long SECONDS_APART = 24 * 60 * 60 / News.A_DAY;
    private static final int FIRST_TOLD = 1000;
    private static final int FIRST_ASKED = 10_000;

    private static Path stop = Path.of("stop");

    @TempDir
    Path folder;

    /**
     * With a folder or the address of a database ({@code jdbc:postgresql:…}) as argument measures there and leaves the store, for measuring what is built on one; a store that
     * is there is filled on from where it stands, and only asked if it has as many. A file {@code stop} in the folder, with a database in the working folder, ends the filling early.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            String there = arguments[0];
            boolean database = there.startsWith("jdbc:");
            stop = database ? stop : Path.of(there, "stop");
            measure(
                    StoreContract.ready(database ? Stores.database(there) : Stores.folder(Path.of(there))),
                    Integer.getInteger("sitrep.records", 100_000));
            return;
        }
        StoreFigures figures = new StoreFigures();
        figures.folder = Files.createTempDirectory("figures");
        figures.measure();
        try (Stream<Path> files = Files.walk(figures.folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void measure() throws IOException {
        int records = Integer.getInteger("sitrep.records", 100_000);
        if (System.getProperty("sitrep.figures", "sqlite").equals("postgresql")) {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "256MB")
                    .start()) {
                measure(StoreContract.ready(Stores.database(server.getJdbcUrl("postgres", "postgres"))), records);
            }
        } else {
            measure(StoreContract.ready(Stores.folder(folder)), records);
        }
    }

    private static void measure(Store opened, int records) throws IOException {
        try (Store store = opened) {
            fill(store, records);
            System.out.println(Files.readString(Path.of("/proc/self/status"))
                    .lines()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse(""));
        }
    }

    private static Instant at(int n) {
        return START.plusSeconds(SECONDS_APART * n);
    }

    private static void fill(Store store, int most) throws IOException {
        News news = new News();
        int there = (int) store.totals(Instant.MAX).records();
        for (int n = 0; n < there; n++) {
            news.next();
        }
        String run = store.begin(Run.Purpose.LOAD, Synthetic.CODER, at(there)).id();
        StringBuilder points = new StringBuilder();
        long nanos = 0;
        long cpu = 0;
        long all = 0;
        int told = there;
        int next = next(there);
        int records = most;
        if (there >= most) {
            ask(store, there);
        }
        for (int n = there; n < records; ) {
            List<CodedRecord> step = new ArrayList<>();
            for (int i = 0; i < AT_ONCE && n < records; i++, n++) {
                step.add(news.next());
            }
            long start = System.nanoTime();
            long before = cpu();
            store.addAll(step, at(n), run);
            cpu += cpu() - before;
            nanos += System.nanoTime() - start;
            records = Files.exists(stop) ? n : most;
            if (n >= next || n == records) {
                all += cpu;
                System.out.printf(
                        Locale.ROOT,
                        "%,d records; those since the last line: %.0f a second, %.2f ms of processor time each; all %.0f a second of processor time; %,d bytes%n",
                        n,
                        (n - told) / (nanos / 1e9),
                        cpu / 1e6 / (n - told),
                        (n - there) / (all / 1e9),
                        store.bytes());
                points.append(String.format(
                        Locale.ROOT, "made-up news: store and picture\t%d\t%.3f%n", n, cpu / 1e6 / (n - told)));
                if (n == records || (n >= FIRST_ASKED && String.valueOf(n).matches("10*"))) {
                    points.append("made-up news: slowest question\t" + n + "\t" + ask(store, n) + "\n");
                }
                cpu = 0;
                nanos = 0;
                told = n;
                next = next(n);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s; %,d stories; %,d bytes, %,d a record%n",
                store.totals(Instant.MAX),
                stories(store.situation()),
                store.bytes(),
                store.bytes() / records);
        String file = System.getProperty("sitrep.points");
        if (file != null) {
            Files.writeString(Path.of(file), points);
        }
    }

    /** The next of 1000, 2000, 5000, 10,000 and so on. */
    private static int next(int n) {
        int next = FIRST_TOLD;
        while (next <= n) {
            next = String.valueOf(next).startsWith("2") ? next / 2 * 5 : 2 * next;
        }
        return next;
    }

    private static int stories(SituationView view) {
        int stories = 0;
        String cursor = null;
        do {
            var page = view.stories(ListQuestion.asOf(Instant.MAX).limit(1000).after(cursor));
            stories += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        return stories;
    }

    /** Asks everything, and gives the mean processor time of the slowest question in milliseconds. */
    private static double ask(Store store, int records) {
        Instant now = Instant.MAX;
        Instant half = at(records / 2);
        LocalDate last = News.day(records);
        List<ActorView> actors =
                store.situation().actors(ListQuestion.asOf(half).limit(200)).items();
        Function<Random, String> actor =
                random -> actors.get(random.nextInt(actors.size())).actor().name();
        Function<Random, LocalDate> days = random ->
                News.FIRST_DAY.plusDays(random.nextInt((int) (last.toEpochDay() - News.FIRST_DAY.toEpochDay())));
        Map<String, ToLongFunction<Random>> questions = new LinkedHashMap<>();
        questions.put("a record by its id, now", random -> found(store.record(id(random, records), now)));
        questions.put("a record by its id, as of half-way", random -> found(store.record(id(random, records), half)));
        questions.put(
                "all versions of a document",
                random -> store.versions(id(random, records), now).size());
        questions.put("100 events of a type in a month", random -> {
            LocalDate day = days.apply(random);
            EventType type = EventType.values()[random.nextInt(16)];
            return store.events(EventFilter.asOf(now).type(type).days(day, day.plusDays(30)))
                    .size();
        });
        questions.put("100 events in a country in a month, as of half-way", random -> {
            LocalDate day = days.apply(random);
            return store.events(EventFilter.asOf(half).in(News.land(random)).days(day, day.plusDays(30)))
                    .size();
        });
        questions.put(
                "the latest 100 events of an actor",
                random -> store.events(EventFilter.asOf(now).by(actor.apply(random)))
                        .size());
        questions.put("100 events of a country's actors in a quarter", random -> {
            LocalDate day = days.apply(random);
            return store.events(
                            EventFilter.asOf(now).byCountry(News.land(random)).days(day, day.plusDays(90)))
                    .size();
        });
        questions.put("100 events within 2 by 2 degrees in a year", random -> {
            LocalDate day = days.apply(random);
            double west = random.nextInt(300) - 160;
            double south = random.nextInt(100) - 50;
            return store.events(EventFilter.asOf(now)
                            .in(new EventFilter.Box(west, west + 2, south, south + 2))
                            .days(day, day.plusDays(365)))
                    .size();
        });
        questions.put("20 documents with two words, in a year", random -> {
            LocalDate day = days.apply(random);
            return store.search(new Search(
                            now, List.of(actor.apply(random), News.town(random)), day, day.plusDays(365), 20))
                    .size();
        });
        questions.put(
                "20 documents with a rare word",
                random -> store.search(
                                new Search(now, List.of(News.word(5_000 + random.nextInt(10_000))), null, null, 20))
                        .size());
        questions.put(
                "20 documents with words that nearly all have, as of half-way",
                random -> store.search(new Search(half, List.of("said", "the"), null, null, 20))
                        .size());
        questions.put("a country's events by day and type over a year", random -> {
            LocalDate day = days.apply(random);
            return store.counts(News.land(random), day, day.plusDays(365), now).size();
        });
        questions.put("the next 100 records learned after a moment", random -> {
            try (Stream<Stored> news = store.records(at(random.nextInt(records)), now)) {
                return news.limit(100).count();
            }
        });
        picture(store.situation(), now, records, days, questions);
        double slowest = 0;
        for (Map.Entry<String, ToLongFunction<Random>> question : questions.entrySet()) {
            if (!question.getKey().matches(System.getProperty("sitrep.questions", ".*"))) {
                continue;
            }
            Random random = new Random(1);
            double[] milliseconds = new double[ASKED];
            long rows = 0;
            long cpu = 0;
            for (int i = -20; i < ASKED; i++) {
                long start = System.nanoTime();
                long before = cpu();
                long found = question.getValue().applyAsLong(random);
                if (i >= 0) {
                    milliseconds[i] = (System.nanoTime() - start) / 1e6;
                    cpu += cpu() - before;
                    rows += found;
                }
            }
            Arrays.sort(milliseconds);
            System.out.printf(
                    Locale.ROOT,
                    "%-62s p50 %7.2f ms, p95 %7.2f ms, most %7.2f ms, processor %7.2f ms, %.1f rows%n",
                    question.getKey(),
                    milliseconds[ASKED / 2],
                    milliseconds[ASKED * 95 / 100],
                    milliseconds[ASKED - 1],
                    cpu / 1e6 / ASKED,
                    rows / (double) ASKED);
            slowest = Math.max(slowest, cpu / 1e6 / ASKED);
        }
        return slowest;
    }

    /** What a page asks of the picture. */
    private static void picture(
            SituationView view,
            Instant now,
            int records,
            Function<Random, LocalDate> days,
            Map<String, ToLongFunction<Random>> questions) {
        Instant half = at(records / 2);
        List<EventView> known = view.events(EventQuestion.asOf(half).limit(500)).items();
        List<ActorView> actors = view.actors(ListQuestion.asOf(half).limit(200)).items();
        List<StoryView> stories =
                view.stories(ListQuestion.asOf(half).limit(200)).items();
        questions.put(
                "the picture: the latest 50 events",
                random -> view.events(EventQuestion.asOf(now)).items().size());
        questions.put(
                "the picture: the 50 events told last, as of half-way",
                random -> view.events(EventQuestion.asOf(half).by(EventQuestion.Order.LEARNED))
                        .items()
                        .size());
        questions.put("the picture: 50 events of a type in a month", random -> {
            LocalDate day = days.apply(random);
            return events(
                    view,
                    now,
                    "type=" + EventType.values()[random.nextInt(16)] + " date>=" + day + " date<=" + day.plusDays(30));
        });
        questions.put("the picture: 50 events in a country in a month, as of half-way", random -> {
            LocalDate day = days.apply(random);
            return events(view, half, "country=" + News.land(random) + " date>=" + day + " date<=" + day.plusDays(30));
        });
        questions.put("the picture: 50 events of an actor", random -> {
            String id = actors.get(random.nextInt(actors.size())).actor().id();
            return view.events(EventQuestion.asOf(now).with(id)).items().size();
        });
        questions.put(
                "the picture: an event with its tellings",
                random ->
                        found(view.event(known.get(random.nextInt(known.size())).id(), now)));
        questions.put(
                "the picture: the 50 stories with the latest news",
                random -> view.stories(ListQuestion.asOf(now)).items().size());
        questions.put(
                "the picture: a story with its reports, as of half-way",
                random -> found(
                        view.story(stories.get(random.nextInt(stories.size())).id(), half)));
        questions.put(
                "the picture: 50 contested matters",
                random -> view.contested(ListQuestion.asOf(now)).items().size());
        questions.put(
                "the picture: the dossier of an actor",
                random -> found(view.actor(
                        actors.get(random.nextInt(actors.size())).actor().id(), now)));
        questions.put(
                "the picture: 50 actors in most reports, as of half-way",
                random -> view.actors(ListQuestion.asOf(half)).items().size());
        questions.put("the picture: numbers of a country's events in a quarter", random -> {
            LocalDate day = days.apply(random);
            return view.days(
                            EventQuestion.asOf(now)
                                    .where(filter("country=" + News.land(random) + " date>=" + day + " date<="
                                            + day.plusDays(90))),
                            Counted.Clock.HAPPENED)
                    .size();
        });
        questions.put("the picture: what changed in a stretch of 100 records", random -> {
            int since = random.nextInt(records / 2);
            return view.changes(at(since), at(since + 100), 50).events().size();
        });
    }

    private static Filter filter(String text) {
        return ((Filter.Parsed.Good) Filter.parse(text)).filter();
    }

    private static long events(SituationView view, Instant asOf, String where) {
        return view.events(EventQuestion.asOf(asOf).where(filter(where)))
                .items()
                .size();
    }

    private static long found(Object one) {
        return one == null ? 0 : 1;
    }

    private static String id(Random random, int records) {
        return "n" + random.nextInt(records);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
