package org.sitrep.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.app.Samples;
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.knowledge.DataFiles;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.language.ReadyModels;
import org.sitrep.engine.record.Document;

class PreparedTest {
    private static final String GAZETTEER = "knowledge/gazetteer.bin.gz";
    private static final DataFiles SHIPPED = new DataFiles(DataFiles.Unpacked.NONE);

    @TempDir
    private Path folder;

    @Test
    void findsNothingInAnEmptyFolder() {
        assertThat(new Prepared(folder).find(DataFiles.digest(GAZETTEER))).isNull();
    }

    @ParameterizedTest
    @MethodSource("org.sitrep.engine.language.ModelSize#shipped")
    void recordsAreTheSameWithFilesLaidOut(ModelSize size) throws IOException {
        Prepared prepared = new Prepared(folder);
        prepared.lay();
        List<Document> sample = Samples.documents(12);
        assertThat(same(size, Knowledge.with(Map.of(), prepared), sample)).isEqualTo(sample.size());
    }

    @Test
    void aReadyModelThatIsBrokenCostsNoRecord() throws IOException {
        Files.write(folder.resolve(ReadyModels.name(ModelSize.STANDARD)), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        List<Document> one = Samples.documents(1);
        assertThat(same(ModelSize.STANDARD, Knowledge.with(Map.of(), new Prepared(folder)), one))
                .isEqualTo(1);
    }

    /** Codes with files from the jar and with {@code laid}; how many records are the same, byte for byte. */
    private static int same(ModelSize size, Knowledge laid, List<Document> documents) {
        Knowledge packed = Knowledge.standard();
        int same = 0;
        try (Coder slow = new Coder(LanguageStages.of(size, packed), packed);
                Coder quick = new Coder(LanguageStages.of(size, laid), laid)) {
            for (Document document : documents) {
                same += RecordWriter.line(quick.code(document)).equals(RecordWriter.line(slow.code(document))) ? 1 : 0;
            }
        }
        return same;
    }

    @Test
    void leavesNoHalfFileWhenTwoPrepareAtOnce() throws Exception {
        Callable<Void> one = () -> {
            new Prepared(folder).lay();
            return null;
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Void> each : pool.invokeAll(List.of(one, one))) {
                each.get();
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
        }
        Prepared prepared = new Prepared(folder);
        assertThat(prepared.find(DataFiles.digest(GAZETTEER))).isEqualTo(SHIPPED.content(GAZETTEER));
        for (ModelSize size : ModelSize.shipped()) {
            assertThat(prepared.find(ReadyModels.name(size))).as(size.label()).isNotNull();
        }
    }

    @Test
    void layingOutAgainChangesNothing() throws IOException {
        new Prepared(folder).lay();
        Path gazetteer = folder.resolve(DataFiles.digest(GAZETTEER));
        var written = Files.getLastModifiedTime(gazetteer);
        new Prepared(folder).lay();
        assertThat(Files.getLastModifiedTime(gazetteer)).isEqualTo(written);
    }
}
