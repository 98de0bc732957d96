package org.sitrep.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.filter.Filter;

/** When alerts are sent, and what is more than usual. */
class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.parse("2024-05-01");

    private static Instant due(Timetable timetable, String found) {
        return timetable.due(Instant.parse(found));
    }

    @Test
    void waitsUntilTheNightIsOver() {
        Timetable quiet = new Timetable(BERLIN, LocalTime.of(22, 0), LocalTime.of(7, 0), null);
        assertThat(due(quiet, "2024-05-01T19:59:00Z")).isEqualTo("2024-05-01T19:59:00Z");
        assertThat(due(quiet, "2024-05-01T20:00:00Z")).isEqualTo("2024-05-02T05:00:00Z");
        assertThat(due(quiet, "2024-05-02T01:00:00Z")).isEqualTo("2024-05-02T05:00:00Z");
        assertThat(due(quiet, "2024-05-02T05:00:00Z")).isEqualTo("2024-05-02T05:00:00Z");
        // The clock goes forward in this night, and an hour is missing.
        assertThat(due(quiet, "2024-03-30T22:00:00Z")).isEqualTo("2024-03-31T05:00:00Z");
    }

    @Test
    void sendsTheDigestOfTheNextMorning() {
        Timetable digest = new Timetable(BERLIN, null, null, LocalTime.of(8, 0));
        assertThat(due(digest, "2024-05-01T05:00:00Z")).isEqualTo("2024-05-01T06:00:00Z");
        assertThat(due(digest, "2024-05-01T06:00:01Z")).isEqualTo("2024-05-02T06:00:00Z");
    }

    private static Map<LocalDate, Integer> days(int each, int last) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (int i = 1; i <= 60; i++) {
            counts.put(DAY.minusDays(i), each + i % 2);
        }
        counts.put(DAY, last);
        return counts;
    }

    @Test
    void findsADayFarAboveTheUsual() {
        LocalDate first = DAY.minusDays(60);
        assertThat(Spikes.on(DAY, days(4, 12), first)).isNotNull().satisfies(spike -> {
            assertThat(spike.usual()).isEqualTo(4.5);
            assertThat(spike.count()).isEqualTo(12);
        });
        assertThat(Spikes.on(DAY, days(4, 8), first)).isNull();
        assertThat(Spikes.on(DAY, days(0, 2), first)).as("two are no spike").isNull();
        assertThat(Spikes.on(DAY, days(4, 40), DAY.minusDays(20)))
                .as("nothing is usual yet")
                .isNull();
    }

    @Test
    void keepsAWatchAsItWas() {
        Watch watch = new Watch(
                "north",
                new Watch.Condition.Contradiction(
                        ((Filter.Parsed.Good) Filter.parse("country=AFG type=ASSAULT")).filter()),
                Instant.parse("2024-05-01T00:00:00Z"),
                List.of(Channels.webhook("https://hook.example/x", ""), Channels.mail("a@example.org")),
                new Timetable(BERLIN, LocalTime.of(22, 0), LocalTime.of(7, 0), LocalTime.of(8, 0)));
        String json = WatchJson.write(watch, true).toString();
        assertThat(WatchJson.read(json, Instant.EPOCH)).isEqualTo(new WatchJson.Parsed.Good(watch));
        assertThat(WatchJson.write(watch, false).toString()).doesNotContain("secret");
        assertThat(watch.toString())
                .doesNotContain(((Watch.Channel.Webhook) watch.channels().getFirst()).secret());
    }

    @Test
    void saysWhyAWatchIsNone() {
        record Row(String json, String why) {}
        List<Row> rows = List.of(
                new Row("{\"name\":\"a b\"}", "name takes"),
                new Row("{\"name\":\"a\",\"on\":\"weather\"}", "on is one of"),
                new Row("{\"name\":\"a\",\"where\":\"nonsense=1\"}", "does not read"),
                new Row("{\"name\":\"a\",\"on\":\"silence\"}", "needs an outlet"),
                new Row("{\"name\":\"a\",\"zone\":\"Mars/Base\"}", "Mars/Base"),
                new Row("{\"name\":\"a\",\"quietFrom\":\"22:00\"}", "quiet hours"),
                new Row("{\"name\":\"a\",\"channels\":[{\"webhook\":\"ftp://x\"}]}", "no http"),
                new Row(
                        "{\"name\":\"a\",\"channels\":[{\"webhook\":\"http://x.example\",\"secret\":\"c2hvcnQ=\"}]}",
                        "at least"),
                new Row("{\"name\":\"a\",\"channels\":[{\"mail\":\"nobody\"}]}", "no e-mail"),
                new Row("[", "no JSON"));
        for (Row row : rows) {
            assertThat(WatchJson.read(row.json(), Instant.EPOCH))
                    .as(row.json())
                    .isInstanceOfSatisfying(
                            WatchJson.Parsed.Bad.class,
                            bad -> assertThat(bad.why()).contains(row.why()));
        }
    }
}
