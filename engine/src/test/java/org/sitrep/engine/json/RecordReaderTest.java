package org.sitrep.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Records;

class RecordReaderTest {
    private final CodedRecord record = Records.sound();
    private final String line = RecordWriter.line(record);

    @Test
    void givesBackTheRecordThatWasWritten() {
        assertThat(RecordReader.read(line)).isEqualTo(record);
        assertThat(RecordReader.read(RecordWriter.pretty(record))).isEqualTo(record);
    }

    @Test
    void putsTheTextBackIntoALeanRecord() {
        String lean = RecordWriter.lean(record);
        assertThat(lean).doesNotContain("an official said");
        assertThat(RecordReader.read(lean, record.document().text())).isEqualTo(record);
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        assertThat(RecordReader.read(line.replaceFirst("\\{", "{\"later\":[1,{}],")))
                .isEqualTo(record);
    }

    @Test
    void saysWhatARecordLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.read(line.replace("\"actors\"", "\"players\"")))
                .withMessageContaining("actors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.read(line.replace("sitrep-record/1", "sitrep-record/9")))
                .withMessageContaining("sitrep-record/9");
    }

    @Test
    void refusesWhatIsNoRecord() {
        for (String bad : new String[] {
            "",
            "[]",
            "{}",
            "{\"schema\":",
            line.substring(0, 200),
            line.replace("\"status\":\"happened\"", "\"status\":\"felt\"")
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> RecordReader.read(bad));
        }
    }
}
