package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacingTest {
    private static final Object[] FIRST = {1L, "a", 10L};
    private static final Object[] OTHER = {1L, "b", 11L};
    private static final Object[] AGAIN = {1L, "a", 12L};

    @Test
    void onlyTheLastRowOfAKeyIsLeft() {
        String sql = "INSERT INTO t (x, y, z) VALUES (?, ?, ?) ON CONFLICT (y, x) DO UPDATE SET z = excluded.z";

        assertThat(Replacing.last(sql, List.of(FIRST, OTHER, AGAIN))).containsExactly(AGAIN, OTHER);
    }

    @Test
    void statementsThatReplaceNothingKeepAllRows() {
        List<Object[]> rows = List.of(FIRST, OTHER, AGAIN);

        assertThat(Replacing.last("INSERT INTO t (x, y, z) VALUES (?, ?, ?)", rows))
                .isEqualTo(rows);
        assertThat(Replacing.last("INSERT INTO t (x, y, z) VALUES (?, ?, ?) ON CONFLICT (x) DO NOTHING", rows))
                .isEqualTo(rows);
    }
}
