package org.sitrep.eval.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StoryView;

/**
 * Puts coded articles into a store, which takes them into its picture, and says what one costs and what questions cost meanwhile.
 *
 * <p>Processor time of the whole process, so that the compiler and the collector of the JVM count and other work on the machine does not.
 */
record Growth(Store store, PrintWriter out, Points points) {
    private static final int A_STEP = 200;
    private static final int FIRST = 1000;
    private static final int ASKED = 100;
    private static final int WARM_UP = 10;
    private static final int A_PAGE = 50;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration APART = Duration.ofDays(1).dividedBy(Variants.A_DAY);

    /** Takes in all of {@code coded}, tells at 1000, 2000, 5000, 10,000 and so on. */
    void fill(CodedFile coded) throws IOException {
        List<CodedRecord> step = new ArrayList<>();
        @Nullable String run = null;
        int count = 0;
        int told = 0;
        int next = FIRST;
        long coding = 0;
        long filling = 0;
        for (CodedFile.Coded each = coded.next(); each != null; each = coded.next()) {
            step.add(each.record());
            coding += each.nanos();
            count++;
            if (run == null) {
                run = store.begin(Run.Purpose.LOAD, each.record().coder(), START)
                        .id();
            }
            if (step.size() == A_STEP) {
                long begin = cpu();
                store.addAll(step, START.plus(APART.multipliedBy(count)), run);
                filling += cpu() - begin;
                step.clear();
            }
            if (count == next) {
                tell(count, coding / 1e6 / (count - told), filling / 1e6 / (count - told));
                ask(count);
                told = count;
                coding = 0;
                filling = 0;
                next = after(next);
            }
        }
        if (run != null && !step.isEmpty()) {
            store.addAll(step, START.plus(APART.multipliedBy(count)), run);
        }
        out.printf(
                Locale.ROOT,
                "scale  %s, %d stories; %,d bytes%n",
                store.totals(Instant.MAX),
                all(store.situation()),
                store.bytes());
    }

    /** 1000, 2000, 5000, 10,000, 20,000 … */
    private static int after(int count) {
        return String.valueOf(count).startsWith("2") ? count / 2 * 5 : 2 * count;
    }

    private static int all(SituationView view) {
        int stories = 0;
        String cursor = null;
        do {
            var page = view.stories(ListQuestion.asOf(Instant.MAX).limit(1000).after(cursor));
            stories += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        return stories;
    }

    private void tell(int count, double coding, double filling) {
        points.add("coding", count, coding);
        points.add("store and picture", count, filling);
        out.printf(
                Locale.ROOT,
                "scale  %,d articles: of those since the last line, coding %.1f ms, store and picture %.2f ms of processor time each; %,d bytes%n",
                count,
                coding,
                filling,
                store.bytes());
        out.flush();
    }

    private void ask(int count) {
        SituationView view = store.situation();
        Instant now = Instant.MAX;
        Instant half = START.plus(APART.multipliedBy(count / 2));
        List<ActorView> actors =
                view.actors(ListQuestion.asOf(now).limit(ASKED)).items();
        List<StoryView> stories =
                view.stories(ListQuestion.asOf(now).limit(ASKED)).items();
        ask(
                "latest events",
                count,
                i -> view.events(EventQuestion.asOf(now).limit(A_PAGE)).items().size());
        ask(
                "events half-way",
                count,
                i -> view.events(EventQuestion.asOf(half).limit(A_PAGE)).items().size());
        ask(
                "events of an actor",
                count,
                i -> view.events(EventQuestion.asOf(now)
                                .with(actors.get(i % actors.size()).actor().id()))
                        .items()
                        .size());
        ask("a story", count, i -> view.story(stories.get(i % stories.size()).id(), now) == null ? 0 : 1);
    }

    private void ask(String what, int count, ToIntFunction<Integer> question) {
        double[] times = new double[ASKED];
        long rows = 0;
        for (int i = -WARM_UP; i < ASKED; i++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int found = question.applyAsInt(Math.abs(i));
            if (i >= 0) {
                rows += found;
                times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        points.add(what, count, times[ASKED * 95 / 100]);
        out.printf(
                Locale.ROOT,
                "scale  %,d articles: %s: p95 %.2f ms of processor time, %.1f rows%n",
                count,
                what,
                times[ASKED * 95 / 100],
                rows / (double) ASKED);
        out.flush();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
