package org.sitrep.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.SectionKind;

class SectionsTest {
    /** The paragraphs as {@code kind: text}, line ends as {@code /}. */
    private static List<String> parts(String text) {
        Layout layout = Sections.of(new Document("d", null, text, null, null, null, "en"));
        List<String> parts = new ArrayList<>();
        int end = 0;
        for (Layout.Paragraph paragraph : layout.paragraphs()) {
            assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(paragraph.section().span().contains(paragraph.span())).isTrue();
            end = paragraph.span().end();
            parts.add(paragraph.section().kind().word() + ": "
                    + paragraph.span().in(text).replaceAll("\\R", "/"));
        }
        return parts;
    }

    @Test
    void takesAFirstLineWithoutStopAsHeadline() {
        assertThat(parts("Rebels seize border town\nFighters entered Marwa at dawn, officials said.\nThe army fled."))
                .containsExactly(
                        "headline: Rebels seize border town",
                        "body: Fighters entered Marwa at dawn, officials said.",
                        "body: The army fled.");
        assertThat(parts("\n\n  Talks with the U.S.\r\n\r\nEnvoys met on Monday.\r\n"))
                .containsExactly("headline: Talks with the U.S.", "body: Envoys met on Monday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rebels seized the town.",
                "Rebels seize border town",
                "Read more about the vote",
                "Tags",
                "KABUL —",
                "“We will stay”",
            })
    void codesALoneLineWhateverItLooksLike(String text) {
        assertThat(parts(text)).containsExactly("body: " + text);
    }

    @Test
    void leavesAFirstSentenceInTheBody() {
        assertThat(parts("Rebels seized the town.\n\nThe army fled."))
                .containsExactly("body: Rebels seized the town.", "body: The army fled.");
        assertThat(parts("The minister said:\n“We will stay.”"))
                .containsExactly("body: The minister said:", "body: “We will stay.”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KABUL, Afghanistan (AP) —",
                "KABUL, Aug. 24 (Xinhua) --",
                "MOSCOW, August 24. /TASS/.",
                "BEIJING --",
                "NEW DELHI:",
                "Kabul, Aug 24 (Reuters) -",
                "Washington (CNN)",
                "(Reuters) -",
                "Kabul —",
                "Asuncion -",
                "Asuncion, June 28.",
                "SEOUL/TOKYO (Reuters) -",
                "N'DJAMENA, Chad (AP) _",
                "Tuesday, August 24, 2021",
                "Kabul, 24 August 2021 –",
                "St. Petersburg, June 3 (Interfax) -",
            })
    void cutsDatelinesOff(String dateline) {
        assertThat(parts(
                        "Troops leave valley\n\n" + dateline + " The last troops left on Monday.\n\nMore will follow."))
                .containsExactly(
                        "headline: Troops leave valley",
                        "dateline: " + dateline,
                        "body: The last troops left on Monday.",
                        "body: More will follow.");
        assertThat(parts(dateline + " The last troops left on Monday."))
                .containsExactly("dateline: " + dateline, "body: The last troops left on Monday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Taliban — who deny this — left.",
                "Ali Hassan (R-Texas) — the senator — left.",
                "NATO (the alliance) said so.",
                "Asuncion - the capital - fell.",
                "In Asuncion, June 28 was a holiday.",
                "The United Nations (UN) said so.",
                "On August 24, 2021, troops left.",
                "Marwa - a town of 3,000 - fell.",
                "UPDATE: Troops left.",
                "Sen. Ann Lee (D-Ohio) — She left.",
                "Police in Kabul (Afghanistan) arrested two men.",
                "“Kabul — the city” is a book.",
            })
    void takesNoSentenceForADateline(String sentence) {
        assertThat(parts("Troops leave valley\n\n" + sentence + "\n\nMore will follow."))
                .containsExactly("headline: Troops leave valley", "body: " + sentence, "body: More will follow.");
    }

    @Test
    void keepsSpeakersOfATranscript() {
        assertThat(parts("HASSAN: We left.\n\nLEE: Why?")).containsExactly("body: HASSAN: We left.", "body: LEE: Why?");
    }

    @Test
    void setsBylinesApart() {
        assertThat(parts("Troops leave\nBy Ann Lee and Omar Ali\nAugust 24, 2021\nThe last troops left."))
                .containsExactly(
                        "headline: Troops leave",
                        "dateline: By Ann Lee and Omar Ali",
                        "dateline: August 24, 2021",
                        "body: The last troops left.");
        assertThat(parts("Troops leave\nBy Monday all had left.\nThey went home."))
                .contains("body: By Monday all had left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tags",
                "Tags: war, peace",
                "Read more: The long road home",
                "© 2021 The Daily Post. All rights reserved.",
                "(Reporting by Ann Lee; Editing by Omar Ali)",
                "Follow us on Twitter",
                "Associated Press writer Ann Lee in Geneva contributed to this report.",
                "Related topics",
                "Sign up for our newsletter",
                "* * *",
                "https://example.org/story",
            })
    void takesTheEndOfThePageAsFooter(String line) {
        assertThat(parts("Troops leave\nThe last troops left the valley on Monday, officials said.\n" + line))
                .containsExactly(
                        "headline: Troops leave",
                        "body: The last troops left the valley on Monday, officials said.",
                        "footer: " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Like everyone in Marwa, she fears the worst.",
                "Sources said the army had fled.",
                "Follow the money, he said.",
                "Contact with the crew was lost.",
                "The views of the governors differ.",
                "Related parties were arrested.",
                "Reading was banned.",
                "More than 300 people fled.",
                "Copy-cat attacks followed.",
                "“Share this with your sons,” he said.",
                "Tagged migrants were sent home.",
                "Editors were arrested.",
            })
    void keepsSentencesOutOfTheFooter(String line) {
        assertThat(parts("Troops leave\nThe last troops left the valley on Monday, officials said.\n" + line))
                .contains("body: " + line);
    }

    @Test
    void leavesAdvertisingOutOfTheBody() {
        assertThat(parts("Troops leave\nThe last troops left.\nAdvertisement\nMore will follow.\nAd sales fell."))
                .containsExactly(
                        "headline: Troops leave",
                        "body: The last troops left.",
                        "footer: Advertisement",
                        "body: More will follow.",
                        "body: Ad sales fell.");
    }

    @Test
    void joinsWrappedLines() {
        assertThat(parts("""
                        The last troops left the valley on Monday, officials of the
                        province said, after a week of talks with the elders of both
                        tribes.

                        More will follow, the ministry said in a statement that the
                        state agency carried."""))
                .containsExactly(
                        "body: The last troops left the valley on Monday, officials of the/province said, after a week of talks with the elders of both/tribes.",
                        "body: More will follow, the ministry said in a statement that the/state agency carried.");
    }

    @Test
    void keepsLinesApartThatAreParagraphs() {
        assertThat(parts("The last troops left the valley on Monday, officials said.\nMore will follow.\nfin"))
                .hasSize(3);
        assertThat(parts("Demands:\n- peace\n- bread"))
                .containsExactly("body: Demands:", "body: - peace", "body: - bread");
    }

    @Test
    void sectionsCoverTheirParagraphsAndJoinNeighbours() {
        String text = "Troops leave\nThey left.\nMore will follow.\nTags";
        Layout layout = Sections.of(new Document("d", null, text, null, null, null, "en"));
        assertThat(layout.sections())
                .extracting(section -> section.kind())
                .containsExactly(SectionKind.HEADLINE, SectionKind.BODY, SectionKind.FOOTER);
        assertThat(layout.sections().get(1).span().in(text)).isEqualTo("They left.\nMore will follow.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t\r\n", "\u00a0\u2003\ufeff", "\u0000"})
    void findsNothingInBlanks(String text) {
        assertThat(parts(text)).isEmpty();
    }
}
