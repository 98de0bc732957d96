package org.sitrep.flink.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.record.Document;

/** One coder a process, for as long as somebody holds it. */
class SharedCoderTest {
    private static final CoderPlan PLAN = new CoderPlan(ModelSize.FAST);
    private static final Document DOCUMENT =
            new Document("a", null, "The army shelled the town.", null, null, null, "en");

    @Test
    void isSharedByAllThatHoldItAndClosedBehindTheLast() {
        int before = SharedCoder.open();
        List<Runnable> releases = new ArrayList<>();
        SharedCoder first = SharedCoder.of(PLAN, "job 1", releases::add);
        assertThat(SharedCoder.of(PLAN, "job 1", releases::add)).isSameAs(first);
        assertThat(SharedCoder.of(PLAN, "job 2", releases::add)).isSameAs(first);
        assertThat(releases).as("one for each holder").hasSize(2);
        assertThat(SharedCoder.open()).isEqualTo(before + 1);

        releases.get(0).run();
        assertThat(first.code(DOCUMENT).events()).isNotEmpty();
        releases.get(0).run();
        assertThat(SharedCoder.open()).as("letting go twice is letting go once").isEqualTo(before + 1);

        releases.get(1).run();
        assertThat(SharedCoder.open()).isEqualTo(before);
        assertThatThrownBy(() -> first.code(DOCUMENT)).isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesFilesThatNoStageReadsBeforeAJobIsSent() {
        CoderPlan plan = new CoderPlan(ModelSize.FAST, Map.of("rules/quote/nothing.tsv", "a\tb\n"));
        assertThatThrownBy(plan::check).hasMessageContaining("no stage reads rules/quote/nothing.tsv");
    }
}
