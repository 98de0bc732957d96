package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.language.ModelSize;

class PlainCodeTest {
    @Test
    void understandsFormatModelThreadsAndFiles() {
        assertThat(PlainCode.of(
                        "code", "--format", "JsonL", "a.txt", "--threads", "12", "b.txt", "--model", "standard"))
                .isEqualTo(new PlainCode(
                        ModelSize.STANDARD, new CodeRun(CodeRun.Format.JSONL, 12, List.of("a.txt", "b.txt"))));
    }

    @Test
    void readsStandardInputWithoutFiles() {
        assertThat(PlainCode.of("code"))
                .isEqualTo(new PlainCode(
                        ModelSize.STANDARD,
                        new CodeRun(CodeRun.Format.JSON, Runtime.getRuntime().availableProcessors(), List.of("-"))));
        assertThat(PlainCode.of("code", "-")).isEqualTo(PlainCode.of("code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "explain a.txt",
                "code --help",
                "code --format=json a.txt",
                "code --format",
                "code --format xml a.txt",
                "code --format json --format json a.txt",
                "code --model huge a.txt",
                "code --threads 0 a.txt",
                "code --threads 257 a.txt",
                "code --threads 010 a.txt",
                "code --threads many a.txt",
                "code --source Post a.txt",
                "code -- a.txt",
                "code @arguments"
            })
    void leavesTheRestToTheLibrary(String line) {
        assertThat(PlainCode.of(line.isEmpty() ? new String[0] : line.split(" ")))
                .isNull();
    }
}
