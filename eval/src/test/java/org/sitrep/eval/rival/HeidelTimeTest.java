package org.sitrep.eval.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Time;

class HeidelTimeTest {
    @Test
    void tagsAreTakenOutAndOffsetsAreThoseOfTheText() {
        String text = "On Monday <A & B> met for two weeks.";
        String tagged = "<?xml version=\"1.0\"?>\n<!DOCTYPE TimeML SYSTEM \"TimeML.dtd\">\n<TimeML>\n"
                + "On <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2020-01-06\">Monday</TIMEX3> <A & B> met for "
                + "<TIMEX3 tid=\"t2\" type=\"DURATION\" value=\"P2W\">two weeks</TIMEX3>.\n</TimeML>\n";
        List<Time> times = HeidelTime.read(tagged, text);
        assertThat(times).extracting(time -> time.span().in(text)).containsExactly("Monday", "two weeks");
        assertThat(times).extracting(Time::value).containsExactly("2020-01-06", "P2W");
    }

    @Test
    void anAnswerWithoutItsHeaderHoldsNothing() {
        assertThat(HeidelTime.read("", "On Monday")).isEmpty();
    }
}
