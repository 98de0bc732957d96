package org.sitrep.picture.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.situation.SituationEvent;

class FilterTest {
    private static final SituationEvent ONCE = new SituationEvent(
            "e-1", null, List.of(Told.by("Harbour Courier", EventStatus.HAPPENED, "2022-02-28", new Range(4, null))));

    private static final SituationEvent TWICE = new SituationEvent(
            "e-2",
            "s-7",
            List.of(
                    Told.by("Harbour Courier", EventStatus.HAPPENED, "2022-02", new Range(4, 6)),
                    Told.by("Steppe News Desk", EventStatus.NEGATED, null, null)));

    private static Filter filter(String text) {
        return switch (Filter.parse(text)) {
            case Filter.Parsed.Good(Filter filter) -> filter;
            case Filter.Parsed.Bad(int position, String why) -> throw new AssertionError(position + ": " + why);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "type=ASSAULT",
                "TYPE = assault",
                "type=AID,ASSAULT",
                "type!=AID",
                "mode=heavy-weapons",
                "cameo=19",
                "cameo=194",
                "quad>=4",
                "goldstein<-9.5",
                "status=happened,ongoing",
                "historical=false",
                "reported=true",
                "stance=asserts",
                "speaker~officer",
                "actor~REBEL",
                "actor=rebels",
                "actor.kind=armed_group",
                "actor.country=yem",
                "party~\"rebels\"",
                "recipient=none",
                "recipient.country=none",
                "place='Aden'",
                "country=YEM",
                "admin1=none",
                "precision=city,point",
                "geonames=415189",
                "date=2022-02-28",
                "date=2022-02",
                "date=2022",
                "date>=2022-02-28 date<=2022-02-28",
                "date>2022-01 and date<2022-03",
                "published>2022-02-28",
                "learned=2022-03-02",
                "killed>=4",
                "killed>3",
                "wounded=none",
                "source~harbour",
                "words~'on Monday'",
                "rule~verb",
                "tellings=1",
                "independent>0",
                "confidence>0.5",
                "not type=AID",
                "not (type=AID or country=AFG)",
                "type=AID or type=ASSAULT",
                "type=AID or type=AID or country=YEM mode=heavy-weapons",
                "(type=AID or type=ASSAULT) country=YEM",
                "not not country=YEM",
                "id=E-1",
                "story=none"
            })
    void letsThrough(String text) {
        assertThat(filter(text).test(ONCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=AID",
                "type!=ASSAULT",
                "type!=AID,ASSAULT",
                "cameo=18",
                "cameo=1941",
                "status=negated",
                "historical=true",
                "actor=rebel",
                "actor!~rebel",
                "actor~army",
                "recipient~rebels",
                "country=AFG",
                "country=none",
                "date<2022-02-28",
                "date>2022-02-28",
                "date=2022-02-27",
                "date>=2022-03",
                "killed<=10",
                "killed=4",
                "killed>4",
                "killed=none",
                "tellings>1",
                "not type=ASSAULT",
                "type=AID type=ASSAULT",
                "type=ASSAULT and not country=YEM",
                "type=AID or country=AFG",
                "story=s-7"
            })
    void holdsBack(String text) {
        assertThat(filter(text).test(ONCE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=happened | true",
                "status=negated | true",
                "status=happened status=negated | true",
                "not status=negated | false",
                "status!=negated | false",
                "status=planned | false",
                "date=2022-02 | true",
                "date=2022-02-10 | false",
                "date>=2022-02-10 | false",
                "date<=2022-02-28 | true",
                "date!=2022-02-10 | true",
                "killed<=6 | true",
                "killed<6 | false",
                "source~steppe source~harbour | true",
                "tellings=2 | true",
                "story=s-7 | true"
            })
    void asksAllTellingsOfAnEvent(String text, boolean expected) {
        assertThat(filter(text).test(TWICE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "typ=ASSAULT | 1 | no field \"typ\"",
                "type=ASSAULT conutry=UKR | 14 | no field \"conutry\"",
                "type ASSAULT | 6 | operator is missing after type",
                "type= | 6 | value for type is missing",
                "type=WAR | 6 | type is one of agree",
                "type=ASSAULT, | 14 | value for type is missing",
                "type~ASSAULT | 6 | takes = !=, not ~",
                "country>UKR | 9 | takes = !=, not >",
                "date>=yesterday | 7 | takes a date",
                "date>=2022-13 | 7 | takes a date",
                "date>none | 6 | none can only be compared",
                "killed>many | 8 | takes a number",
                "historical=perhaps | 12 | true or false",
                "actor~\"army | 7 | not closed",
                "(type=AID | 1 | not closed",
                "type=AID) | 9 | closes or joins nothing",
                "type=AID or | 12 | field is missing",
                "or type=AID | 1 | no field \"or\"",
                "not | 4 | field is missing",
                "type=AID and and type=AID | 14 | no field \"and\"",
                "=AID | 1 | field is missing",
                "actor~\"\" | 7 | takes a word"
            })
    void saysWhereAndWhyInOneLine(String text, int position, String why) {
        assertThat(Filter.parse(text)).isInstanceOfSatisfying(Filter.Parsed.Bad.class, bad -> {
            assertThat(bad.why()).contains(why).doesNotContain("\n");
            assertThat(bad.position()).isEqualTo(position);
        });
    }

    @Test
    void refusesNestingThatNoStackHolds() {
        assertThat(Filter.parse("(".repeat(100_000))).isInstanceOf(Filter.Parsed.Bad.class);
        assertThat(Filter.parse("not ".repeat(100_000))).isInstanceOf(Filter.Parsed.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=assault,aid country!=YEM",
                "(type=AID or actor~\"the \\\"army\\\"\") date>=2022-01",
                "not (type=AID country=YEM) or story=none",
                "place=\"Al Hudaydah, old town\""
            })
    void writesWhatItReads(String text) {
        Filter once = filter(text);
        assertThat(filter(once.toString())).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-15,2021-08-15,2021-08-15",
        "2021-02,2021-02-01,2021-02-28",
        "2021,2021-01-01,2021-12-31",
        "199X,1990-01-01,1999-12-31",
        "19XX,1900-01-01,1999-12-31",
        "1953/2001,1953-01-01,2001-12-31",
        "2021-08-30/2021-09-02,2021-08-30,2021-09-02",
        "2021-22,2021-06-01,2021-08-31",
        "2021-24,2021-12-01,2022-02-28",
        "2021-33,2021-01-01,2021-03-31",
        "2021-41,2021-07-01,2021-12-31"
    })
    void knowsTheDaysOfAVagueDate(String edtf, String first, String last) {
        DayRange range = DayRange.of(edtf);
        assertThat(range).isNotNull();
        assertThat(range.first()).hasToString(first);
        assertThat(range.last()).hasToString(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XXXX-WXX-2", "XXXX-08-15", "2021-02-30", "2021-13", "../2021", "2021/..", "2021/1999"})
    void knowsNoDaysOfAnOpenDate(String edtf) {
        assertThat(DayRange.of(edtf)).isNull();
    }
}
