package org.sitrep.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sitrep.engine.record.Hash;

class DataFilesTest {
    private static final String GAZETTEER = "knowledge/gazetteer.bin.gz";

    static final Iterable<String> BIG = DataFiles.BIG;

    @ParameterizedTest
    @FieldSource("BIG")
    void recordedDigestIsThatOfTheFile(String name) {
        assertThat(DataFiles.digest(name)).isEqualTo(Hash.hex(DataFiles.shipped(name)));
    }

    @Test
    void takesWhatLiesUnpacked() {
        ByteBuffer laid = ByteBuffer.wrap("laid out".getBytes(StandardCharsets.UTF_8));
        String digest = DataFiles.digest(GAZETTEER);
        DataFiles files = new DataFiles(asked -> asked.equals(digest) ? laid : null);
        assertThat(files.content(GAZETTEER)).isSameAs(laid);
    }

    @Test
    void unpacksWhatDoesNotLieUnpacked() {
        ByteBuffer content = new DataFiles(DataFiles.Unpacked.NONE).content(GAZETTEER);
        byte[] magic = new byte[7];
        content.get(magic);
        assertThat(new String(magic, StandardCharsets.US_ASCII)).isEqualTo("SITREPG");
    }

    @Test
    void neverAsksForSmallFilesOutside() {
        DataFiles files = new DataFiles(digest -> {
            throw new AssertionError("asked for " + digest);
        });
        assertThat(files.content("rules/quote/cues.tsv").array()).isEqualTo(DataFiles.shipped("rules/quote/cues.tsv"));
    }

    @Test
    void saysWhichFileThereIsNone() {
        assertThatThrownBy(() -> DataFiles.shipped("rules/none.tsv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no data file rules/none.tsv");
    }

    /** Whether a file was mapped or unpacked must not be seen in a record. */
    @Test
    void hashIsOfWhatIsShippedWhereverItWasRead() {
        Knowledge packed = Knowledge.standard();
        Knowledge laid = Knowledge.with(Map.of(), digest -> ByteBuffer.allocate(0));
        packed.content(GAZETTEER);
        laid.content(GAZETTEER);
        assertThat(laid.hash("knowledge/")).isEqualTo(packed.hash("knowledge/"));
    }
}
