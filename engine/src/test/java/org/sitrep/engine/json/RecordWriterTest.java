package org.sitrep.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Records;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordWriterTest {
    private final JsonNode json = JsonMapper.shared().readTree(RecordWriter.line(Records.sound()));

    @Test
    void writesWhatItsSchemaSays() {
        assertThat(RecordSchema.errors(RecordWriter.line(Records.sound()))).isEmpty();
    }

    @Test
    void countsCodePointsWhereTheTextHasPairs() {
        JsonNode trigger = json.at("/events/0/trigger");
        int[] points = Records.TEXT.codePoints().toArray();
        int start = trigger.get("start").asInt();
        int end = trigger.get("end").asInt();
        assertThat(new String(points, start, end - start))
                .isEqualTo("attacked")
                .isEqualTo(trigger.get("text").asString());
        assertThat(start).isEqualTo(Records.TEXT.indexOf("attacked") - 1);
    }

    @Test
    void writesOpenBoundsAsNull() {
        assertThat(json.at("/events/0/size/killed").toString()).isEqualTo("[4,null]");
        assertThat(json.at("/events/0/size/wounded").isNull()).isTrue();
    }

    @Test
    void writesOneLine() {
        assertThat(RecordWriter.line(Records.sound())).doesNotContain("\n");
        assertThat(JsonMapper.shared().readTree(RecordWriter.pretty(Records.sound())))
                .isEqualTo(json);
    }

    @Test
    void turnsPointsBackIntoUnits() {
        CodePoints points = new CodePoints("a𝔗b");
        assertThat(points.point(3)).isEqualTo(2);
        assertThat(points.unit(2)).isEqualTo(3);
        assertThat(new CodePoints("abc").point(2)).isEqualTo(2);
    }
}
