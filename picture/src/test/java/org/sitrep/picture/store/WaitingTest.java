package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final String MENTION = "INSERT INTO mention (document, name) VALUES (?, ?)";
    private static final String PARTY = "INSERT INTO party (party, event) VALUES (?, ?) ON CONFLICT (party) DO NOTHING";

    private final Waiting waiting = new Waiting();

    private static List<@Nullable Object[]> rows(long... numbers) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (long number : numbers) {
            rows.add(new @Nullable Object[] {number, number});
        }
        return rows;
    }

    @Test
    void onlyRowsThatArePutInMayWait() {
        assertThat(waiting.takes(MENTION)).isTrue();
        assertThat(waiting.takes("UPDATE mention SET name = ?")).isFalse();
        assertThat(waiting.takes("DELETE FROM mention WHERE name = ?")).isFalse();
    }

    @Test
    void whoSpeaksOfTheirTableFindsThemThere() {
        waiting.add(MENTION, rows(1));
        waiting.add(PARTY, rows(2));
        waiting.add(MENTION, rows(3));
        assertThat(waiting.before("SELECT name FROM mentioned WHERE document = ?"))
                .isEmpty();
        assertThat(waiting.before("SELECT name FROM mention WHERE document = ?"))
                .singleElement()
                .satisfies(batch -> assertThat(batch.rows()).hasSize(2));
        assertThat(waiting.before("SELECT name FROM mention WHERE document = ?"))
                .isEmpty();
        assertThat(waiting.all()).extracting(Waiting.Batch::sql).containsExactly(PARTY);
        assertThat(waiting.all()).isEmpty();
    }

    @Test
    void manyRowsGoBeforeTheyFillTheMemory() {
        assertThat(waiting.add(PARTY, rows(new long[1999]))).isEmpty();
        assertThat(waiting.add(PARTY, rows(1)))
                .singleElement()
                .satisfies(batch -> assertThat(batch.rows()).hasSize(2000));
        assertThat(waiting.all()).isEmpty();
    }

    @Test
    void aStepTakenBackLeavesNothing() {
        waiting.add(PARTY, rows(1));
        waiting.clear();
        assertThat(waiting.all()).isEmpty();
    }
}
