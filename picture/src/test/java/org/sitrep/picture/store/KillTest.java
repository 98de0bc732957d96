package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.ListQuestion;

/**
 * A process that adds documents is killed at random points, starts again, and repeats its last steps, as a caller would who cannot know whether they were done.
 *
 * <p>{@code -Dsitrep.kills=N} sets how often; the default is 20, so that a build does not wait for it.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("sitrep.kills", 20);
    private static final int REPEATED = 3;
    private static final Instant LATER = KilledProcess.LEARNED.plusSeconds(10_000_000);

    @TempDir
    Path folder;

    private Path data;
    private Path archive;
    private String classPath;

    @Test
    void losesNothingAcknowledgedAndDoublesNothing() throws IOException, InterruptedException {
        data = folder.resolve("data");
        archive = folder.resolve("classes.jsa");
        classPath = packed();
        // Once to its end, which also writes the archive that makes the others start faster.
        int acknowledged = start(1, 6, null);
        assertThat(acknowledged).isEqualTo(5);
        Random random = new Random(20_240_301);
        for (int kill = 0; kill < KILLS; kill++) {
            int from = Math.max(1, acknowledged + 1 - REPEATED);
            acknowledged = Math.max(acknowledged, start(from, null, random));
        }
        System.out.printf(java.util.Locale.ROOT, "%d kills, %d steps acknowledged%n", KILLS, acknowledged);
        assertThat(acknowledged).isGreaterThan(KILLS / 2);
        check(acknowledged);
    }

    /** The class path with its folders packed into one archive, for only archives can be started from fast. */
    private String packed() throws IOException {
        Path jar = folder.resolve("classes.jar");
        List<String> path = new ArrayList<>(List.of(jar.toString()));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path root = Path.of(entry);
                if (!Files.isDirectory(root)) {
                    path.add(entry);
                    continue;
                }
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(
                                    each -> each.toString().matches(".*\\.(class|sql|tsv)|.*record-words.*"))
                            .toList()) {
                        out.putNextEntry(
                                new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                        Files.copy(file, out);
                    }
                }
            }
        }
        return String.join(File.pathSeparator, path);
    }

    /** Runs the process; gives the last step it acknowledged. */
    private int start(int from, Integer end, Random random) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xshare:auto",
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath,
                KilledProcess.class.getName(),
                data.toString(),
                String.valueOf(from)));
        if (end != null) {
            command.add(end.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        int last = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String first = out.readLine();
            if (!"ready".equals(first)) {
                process.waitFor(10, TimeUnit.SECONDS);
                throw new AssertionError(first + Files.readString(folder.resolve("errors.txt")));
            }
            int steps = random == null ? Integer.MAX_VALUE : random.nextInt(16);
            String line = "";
            for (int i = 0; i < steps && line != null; i++) {
                line = out.readLine();
                last = line == null ? last : Integer.parseInt(line);
            }
            if (random != null) {
                // Anywhere within the next step or two.
                LockSupport.parkNanos(random.nextInt(8_000_000));
                // Through the handle: the process itself would close its output, and with it what was acknowledged
                // last.
                process.toHandle().destroyForcibly();
            }
            for (line = out.readLine(); line != null; line = out.readLine()) {
                last = line.isEmpty() ? last : Math.max(last, Integer.parseInt(line));
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    private void check(int acknowledged) throws IOException {
        Map<String, Integer> versions = new HashMap<>();
        Map<String, String> coders = new HashMap<>();
        int steps = acknowledged;
        try (Store store = StoreContract.ready(Stores.folder(data))) {
            List<String> losses = new ArrayList<>();
            List<String> doubles = new ArrayList<>();
            // The step after the last acknowledged one may be there as well, as a whole.
            if (!store.versions("doc-" + (steps + 1), LATER).isEmpty()) {
                steps++;
            }
            assertThat(store.versions("doc-" + (steps + 1), LATER)).isEmpty();
            long records = 0;
            for (int n = 1; n <= steps; n++) {
                for (CodedRecord record : KilledProcess.step(n)) {
                    records++;
                    versions.merge(record.document().id(), 0, Integer::sum);
                    coders.put(
                            record.document().id(),
                            record.document().text() + record.coder().version());
                }
                versions.put("doc-" + n, n % 5 == 0 ? 2 : 1);
                if (n % 3 == 0) {
                    versions.put("extra-" + n, 1);
                    versions.put("other-" + n, 1);
                }
            }
            for (Map.Entry<String, Integer> document : versions.entrySet()) {
                int there = store.versions(document.getKey(), LATER).size();
                Stored stored = store.record(document.getKey(), LATER);
                if (there < document.getValue()
                        || stored == null
                        || !(stored.record().document().text()
                                        + stored.record().coder().version())
                                .equals(coders.get(document.getKey()))) {
                    losses.add(document.getKey());
                } else if (there > document.getValue()) {
                    doubles.add(document.getKey());
                }
            }
            assertThat(losses).as("losses").isEmpty();
            assertThat(doubles).as("doubles").isEmpty();
            long all = versions.size();
            assertThat(store.totals(LATER))
                    .isEqualTo(new Store.Totals(
                            all,
                            versions.values().stream().mapToLong(each -> each).sum(),
                            records,
                            2 * all));
            try (Stream<Stored> held = store.records(LATER)) {
                assertThat(held.map(Stored::document).distinct().count()).isEqualTo(all);
            }
            assertThat(store.events(EventFilter.asOf(LATER).limit(1_000_000))).hasSize((int) (2 * all));
            assertThat(store.situation().map(EventQuestion.asOf(LATER)))
                    .isEqualTo(PictureContract.plain(store).map(EventQuestion.asOf(LATER)));
            assertThat(store.situation().stories(ListQuestion.asOf(LATER)))
                    .isEqualTo(PictureContract.plain(store).stories(ListQuestion.asOf(LATER)));
            assertThat(store.search(new Search(LATER, List.of("later"), null, null, 1_000_000)))
                    .hasSize((int) all);
        }
        try (Connections connections = new Connections(new Sqlite(data.resolve(Stores.FILE)))) {
            assertThat(connections.<String>readOne(
                            session -> session.one("PRAGMA integrity_check", row -> row.getString(1))))
                    .isEqualTo("ok");
        }
    }
}
