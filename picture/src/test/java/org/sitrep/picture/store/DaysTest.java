package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2021-08-15, 2021-08-15, 2021-08-15",
        "2021-08-15T10:00:00Z, 2021-08-15, 2021-08-15",
        "2021-08-15~, 2021-08-15, 2021-08-15",
        "2024-02, 2024-02-01, 2024-02-29",
        "2021, 2021-01-01, 2021-12-31",
        "199X, 1990-01-01, 1999-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "1953/2001, 1953-01-01, 2001-12-31",
        "2021-08-15/2021-08-20, 2021-08-15, 2021-08-20",
        "2021-08-20/2021-08-15, 2021-08-20, 2021-08-20"
    })
    void reads(String edtf, LocalDate first, LocalDate last) {
        // An interval the wrong way round is as long as its first end.
        long end = Math.max(first.toEpochDay(), last.toEpochDay());
        assertThat(Days.of(edtf)).isEqualTo(new Days(first.toEpochDay(), end));
    }

    @ParameterizedTest
    @CsvSource({"XXXX-08-15", "soon", "2021-13", "2021-02-30", "..", "/", "2021-W05", "''", "XXXX"})
    void doesNotGuess(String edtf) {
        assertThat(Days.of(edtf)).isEqualTo(Days.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-15/.., 2021-08-15", "2021-08-15/, 2021-08-15"})
    void leavesAnEndOpen(String edtf, LocalDate first) {
        assertThat(Days.of(edtf).first()).isEqualTo(first.toEpochDay());
        assertThat(Days.of(edtf).last()).isGreaterThan(LocalDate.of(9999, 1, 1).toEpochDay());
    }
}
