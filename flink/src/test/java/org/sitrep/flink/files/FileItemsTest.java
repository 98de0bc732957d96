package org.sitrep.flink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.flink.News;
import org.sitrep.flink.item.Item;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.Reader;

/** A file as a sequence of items that can be taken up again. */
@Timeout(30)
class FileItemsTest {
    private static final String LINES = String.join("\n", News.articles(0, 40));

    @Test
    void goesOnBehindWhatWasTaken() throws IOException {
        List<String> all = keys(open(bytes(LINES)));
        FileItems again = open(bytes(LINES));
        again.pass(25);
        assertThat(all).hasSize(40);
        assertThat(keys(again)).isEqualTo(all.subList(25, 40));
    }

    @Test
    void counts() throws IOException {
        FileItems items = open(bytes(LINES));
        items.pass(3);
        var next = items.readBatch().next();
        assertThat(next.getRecordSkipCount()).isEqualTo(4);
        assertThat(next.getRecord().key()).isEqualTo("doc-3");
        items.close();
    }

    @Test
    void failsWhereTheStorageFailsSoThatFlinkTriesAgain() {
        InputStream breaking = new SequenceInputStream(bytes(LINES), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });
        assertThatThrownBy(() -> keys(open(breaking)))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("connection lost");
    }

    @Test
    void saysWhereTheContentIsBroken() throws IOException {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3};
        assertThat(keys(open(new ByteArrayInputStream(zip)))).isNotEmpty().allMatch(key -> key.startsWith("file"));
        FileItems gone = new FileItems(InputStream.nullInputStream(), (in, each) -> {
            throw new IllegalStateException(new ZipException("a bug of a reader"));
        });
        assertThatThrownBy(() -> keys(gone)).hasStackTraceContaining("a bug of a reader");
    }

    @Test
    void letsGoOfAFileThatIsClosedHalfWay() throws IOException {
        InputStream endless = new InputStream() {
            private final byte[] line = (News.article("again", 1) + "\n").getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                at = at == line.length ? 0 : at;
                return line[at++] & 0xFF;
            }
        };
        FileItems items = open(endless);
        items.pass(100);
        items.close();
        assertThat(items.readBatch()).isNull();
    }

    private static FileItems open(InputStream in) {
        return new FileItems(in, (stream, each) -> Reader.read("file", stream, Defaults.NONE, each));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(FileItems items) throws IOException {
        List<String> keys = new ArrayList<>();
        for (var batch = items.readBatch(); batch != null; batch = items.readBatch()) {
            Item item = batch.next().getRecord();
            keys.add(item.key());
        }
        return keys;
    }
}
