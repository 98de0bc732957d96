package org.sitrep.eval.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.Span;

class GoldFileTest {
    @TempDir
    private Path folder;

    @Test
    void badLinesAreNamedAndTheRestGoesOn() throws IOException {
        Path file = folder.resolve("set.jsonl");
        Files.writeString(file, "{\"text\":\"one\"}\nnot json\n{\"words\":1}\n\n{\"text\":\"two\"}\n");
        Problems problems = new Problems();
        List<String> texts = GoldFile.read(file, problems, line -> line.text("text"));
        assertThat(texts).containsExactly("one", "two");
        assertThat(problems.lines()).hasSize(2);
        assertThat(problems.lines().get(0)).startsWith("set.jsonl:00002: not JSON");
        assertThat(problems.lines().get(1)).isEqualTo("set.jsonl:00003: no text under 'text'; line left out");
    }

    @Test
    void offsetsAreCodePoints() throws BadGold {
        String text = "🙂 Oslo";
        assertThat(new CodePoints(text).span(2, 6)).isEqualTo(new Span(3, 7));
        assertThat(new CodePoints("A Oslo").span(2, 6)).isEqualTo(new Span(2, 6));
    }

    @Test
    void offsetsOutsideTheTextAreBad() {
        CodePoints points = new CodePoints("short");
        assertThatThrownBy(() -> points.span(3, 6)).isInstanceOf(BadGold.class).hasMessageContaining("5 code points");
        assertThatThrownBy(() -> points.span(3, 3)).isInstanceOf(BadGold.class);
        assertThatThrownBy(() -> points.span(-1, 3)).isInstanceOf(BadGold.class);
    }

    @Test
    void datesBeginWithAnIsoDay() {
        assertThat(GoldFile.published("2014-03-09T10:00:00")).hasToString(GoldFile.published("20140309") + "");
        assertThat(GoldFile.published("9 March 2014")).isNull();
        assertThat(GoldFile.published("2014-13-09")).isNull();
        assertThat(GoldFile.published(null)).isNull();
    }

    @Test
    void wordsAreLettersAndDigits() {
        String text = "“The 3rd brigade,” he said.";
        assertThat(Words.of(text).stream().map(span -> span.in(text)))
                .containsExactly("The", "3rd", "brigade", "he", "said");
        assertThat(Words.content("The president of the Republic")).containsExactly("president", "republic");
    }
}
