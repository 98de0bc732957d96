package org.sitrep.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words from right to left as a page shows them. */
class ScriptsTest {
    @Test
    void joinsArabicLettersAndTurnsThemAround() {
        // Beh alone, between two others, and at the end: isolated, initial and final forms.
        assertThat(Scripts.visual("ب")).isEqualTo("\uFE8F");
        assertThat(Scripts.visual("بب")).isEqualTo("\uFE90\uFE91");
        assertThat(Scripts.visual("ببب")).isEqualTo("\uFE90\uFE92\uFE91");
        // Dal joins nothing that follows it.
        assertThat(Scripts.visual("دب")).isEqualTo("\uFE8F\uFEA9");
        // Kabul, with a letter that joins to one side only in the middle.
        assertThat(Scripts.visual("کابل")).isEqualTo("\uFEDE\uFE91\uFE8E\uFB90");
    }

    @Test
    void writesLamWithAlefAsOne() {
        assertThat(Scripts.visual("لا")).isEqualTo("\uFEFB");
        assertThat(Scripts.visual("بلا")).isEqualTo("\uFEFC\uFE91");
    }

    @Test
    void keepsMarksOnTheirLettersAndJoinsAcrossThem() {
        assertThat(Scripts.visual("بَب")).isEqualTo("\uFE90\uFE91\u064E");
    }

    @Test
    void turnsHebrewAndItsBracketsButNoNumbers() {
        assertThat(Scripts.visual("(חיפה)")).isEqualTo("(הפיח)");
        assertThat(Scripts.visual("חיפה12")).isEqualTo("12הפיח");
        assertThat(Scripts.visual("Haifa")).isEqualTo("Haifa");
    }

    @Test
    void ordersTheWordsOfALine() {
        assertThat(Scripts.order(List.of("said", "اب", "جد", "today"))).containsExactly(0, 2, 1, 3);
        assertThat(Scripts.order(List.of("one", "two"))).containsExactly(0, 1);
        // A number beside a name stays where it is, and so do brackets around it.
        assertThat(Scripts.order(List.of("اب", "جد", ":", "1", "report"))).containsExactly(1, 0, 2, 3, 4);
        assertThat(Scripts.order(List.of("(", "اب", "جد", ").", "More"))).containsExactly(0, 2, 1, 3, 4);
    }

    @Test
    void cutsOffWhatStandsAroundAName() {
        assertThat(Scripts.parts("(אב", false, true)).containsExactly("(", "אב");
        assertThat(Scripts.parts("אב).", true, false)).containsExactly("אב", ").");
        assertThat(Scripts.parts("אב,", false, true)).containsExactly("אב,");
        assertThat(Scripts.parts("“אב”", false, false)).containsExactly("“", "אב", "”");
    }
}
