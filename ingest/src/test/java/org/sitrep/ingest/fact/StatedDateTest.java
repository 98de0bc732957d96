package org.sitrep.ingest.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-08-24 | 2021-08-24",
                "2021-8-4 | 2021-08-04",
                "2021-08-24T10:15:00Z | 2021-08-24T10:15:00Z",
                "2021-08-24T10:15:07.123+0300 | 2021-08-24T10:15:07+03:00",
                "2021-08-24 10:15:00 +00:00 | 2021-08-24T10:15:00Z",
                "2021-08-24T10:15:00 | 2021-08-24",
                "20210824T101500Z | 2021-08-24T10:15:00Z",
                "20210824 | 2021-08-24",
                "2021/08/24 | 2021-08-24",
                "Tue, 24 Aug 2021 10:15:00 GMT | 2021-08-24T10:15:00Z",
                "Tue, 24 Aug 2021 10:15:00 EDT | 2021-08-24T10:15:00-04:00",
                "24 Aug 2021 10:15 +0530 | 2021-08-24T10:15:00+05:30",
                "August 24, 2021 | 2021-08-24",
                "Updated Aug. 24th, 2021 at 9 pm | 2021-08-24",
                "24th of August 2021 | 2021-08-24",
                "1629800100 | 2021-08-24T10:15:00Z",
                "1629800100000 | 2021-08-24T10:15:00Z"
            })
    void readsWhatSourcesWrite(String words, String iso) {
        assertThat(StatedDate.iso(words)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "today",
                "2021",
                "2021-13-01",
                "2021-02-30",
                "04/05/2021",
                "5.4.21",
                "12345",
                "August",
                "31 June 2021",
                "1889-01-01",
                "9999-01-01",
                "2021-08-24T99:00:00Z",
                "May the 4th be with you"
            })
    void readsNothingElse(String words) {
        assertThat(StatedDate.iso(words)).isNull();
    }
}
