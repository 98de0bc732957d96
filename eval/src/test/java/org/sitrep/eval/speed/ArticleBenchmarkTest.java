package org.sitrep.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class ArticleBenchmarkTest {
    /** The benchmark itself, as short as can be and in this process: that it runs, not what it measures. */
    @Test
    void countsTheWordsOfTheArticlesItCodes() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ArticleBenchmark.class.getName())
                        .param("model", "fast")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        assertThat(results).hasSize(3).allSatisfy(result -> {
            double articles = result.getPrimaryResult().getScore();
            double words = result.getSecondaryResults().get("words").getScore();
            assertThat(articles).isPositive();
            assertThat(words / articles).isBetween(500.0, 1500.0);
        });
    }
}
