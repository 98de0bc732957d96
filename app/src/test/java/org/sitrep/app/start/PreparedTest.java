package org.sitrep.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.knowledge.DataFiles;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.record.Document;

class PreparedTest {
    private static final DataFiles SHIPPED = new DataFiles(DataFiles.Unpacked.NONE);

    @TempDir
    private Path folder;

    @Test
    void findsNothingInAnEmptyFolder() {
        assertThat(new Prepared(folder).find(DataFiles.digest(DataFiles.BIG.get(0))))
                .isNull();
    }

    @Test
    void recordsAreTheSameWithMappedFiles() throws IOException {
        Prepared prepared = new Prepared(folder);
        prepared.lay();
        Document document = new Document(
                "d",
                null,
                "Rebels seize town\n\nRebel fighters seized the northern town of Idlib on Tuesday, the army said.",
                null,
                null,
                null,
                "en");
        Knowledge packed = Knowledge.standard();
        Knowledge mapped = Knowledge.with(Map.of(), prepared);
        try (Coder slow = new Coder(LanguageStages.of(ModelSize.STANDARD, packed), packed);
                Coder quick = new Coder(LanguageStages.of(ModelSize.STANDARD, mapped), mapped)) {
            assertThat(RecordWriter.line(quick.code(document))).isEqualTo(RecordWriter.line(slow.code(document)));
        }
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
        for (String name : DataFiles.BIG) {
            ByteBuffer laid = new Prepared(folder).find(DataFiles.digest(name));
            assertThat(laid).as(name).isEqualTo(SHIPPED.content(name));
        }
    }

    @Test
    void layingOutAgainChangesNothing() throws IOException {
        new Prepared(folder).lay();
        Path gazetteer = folder.resolve(DataFiles.digest("knowledge/gazetteer.bin.gz"));
        var written = Files.getLastModifiedTime(gazetteer);
        new Prepared(folder).lay();
        assertThat(Files.getLastModifiedTime(gazetteer)).isEqualTo(written);
    }
}
