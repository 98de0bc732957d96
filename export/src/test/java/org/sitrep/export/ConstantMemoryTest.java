package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/** Exports go through a heap that holds a small part of them: each format in a virtual machine of its own with {@link #HEAP}. */
class ConstantMemoryTest {
    private static final String HEAP = "-Xmx48m";
    private static final int EVENTS = 20_000;

    @Test
    void writesMoreThanTheHeapHolds() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConstantMemoryTest.class.getName(),
                        Integer.toString(EVENTS))
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        assertThat(out.lines().filter(line -> line.endsWith(" bytes"))).hasSize(Format.values().length);
    }

    /** Writes so many events in each format, or in those named behind the number. */
    public static void main(String[] arguments) throws IOException {
        int events = Integer.parseInt(arguments[0]);
        Telling model = Examples.all().getFirst().first();
        Facts facts = new Facts();
        for (Format format : Format.values()) {
            if (arguments.length > 1 && !List.of(arguments).contains(format.word())) {
                continue;
            }
            Counting counting = new Counting();
            long start = System.nanoTime();
            try (EventWriter writer = format.open(counting, facts)) {
                for (int i = 0; i < events; i++) {
                    writer.write(event(model, i));
                }
            }
            System.out.println(
                    format.word() + " " + (System.nanoTime() - start) / 1_000_000 + " ms " + counting.bytes + " bytes");
        }
    }

    private static SituationEvent event(Telling model, int number) {
        CodedRecord record = model.record();
        Document document = record.document();
        CodedRecord own = new CodedRecord(
                new Document(
                        "d" + number,
                        document.title(),
                        document.text(),
                        document.published(),
                        document.source(),
                        document.url() + "/" + number,
                        document.language()),
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
        return new SituationEvent(
                "event-" + number, null, List.of(new Telling(own, model.event(), model.learned(), true)));
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
