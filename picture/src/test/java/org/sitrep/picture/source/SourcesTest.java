package org.sitrep.picture.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private final Sources sources = Sources.standard();

    @Test
    void findsAnOutletByNameAliasAndDomain() {
        Source tass = Objects.requireNonNull(sources.of("TASS"));
        assertThat(sources.of("itar-tass")).isEqualTo(tass);
        assertThat(sources.of("www.tass.com")).isEqualTo(tass);
    }

    @Test
    void doesNotKnowEverybody() {
        assertThat(sources.of("Tarvo Gazette")).isNull();
        assertThat(sources.of("notass.example")).isNull();
        assertThat(sources.of(null)).isNull();
    }

    @Test
    void saysWhoOwnsItAndWhenThatWasLookedAt() {
        assertThat(sources.all()).hasSizeGreaterThan(60).allSatisfy(source -> {
            assertThat(source.owner()).as(source.name()).isNotEmpty();
            assertThat(source.country()).as(source.name()).matches("[A-Z]{3}");
            assertThat(source.note()).as(source.name()).isNotEmpty();
            assertThat(source.asOf()).as(source.name()).matches("\\d{4}-\\d{2}");
        });
    }

    @Test
    void letsTheUsersRowsWin() {
        Sources mine = sources.plus(
                "mine.tsv", "name\talso\towner\nTarvo Gazette\tgazette.example\tits readers\nTASS\t\tsomebody\n");
        assertThat(Objects.requireNonNull(mine.of("gazette.example")).owner()).isEqualTo("its readers");
        assertThat(Objects.requireNonNull(mine.of("TASS")).owner()).isEqualTo("somebody");
    }

    @Test
    void refusesAFileOfAnotherShape() {
        assertThatThrownBy(() -> sources.plus("mine.tsv", "outlet\nx\n")).hasMessageContaining("no column 'name'");
        assertThatThrownBy(() -> sources.plus("mine.tsv", "name\nx\ty\n")).hasMessageContaining("mine.tsv:2");
    }
}
