package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.knowledge.Knowledge;

class SentenceSplitterTest {
    private static final Spelling SPELLING = new Spelling(Knowledge.standard());
    private static final Tokeniser TOKENISER = new Tokeniser(SPELLING);
    private static final SentenceSplitter SPLITTER = new SentenceSplitter(SPELLING);

    private static List<String> sentences(String text) {
        List<Tokeniser.Piece> words = TOKENISER.tokens(text, 0, text.length());
        List<String> sentences = new ArrayList<>();
        int begin = 0;
        for (int end : SPLITTER.ends(text, words)) {
            sentences.add(
                    text.substring(words.get(begin).start(), words.get(end - 1).end()));
            begin = end;
        }
        return sentences;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army left.|Rebels came.",
                "“The army left.”|Rebels came.",
                "“The army left,” she said.|“We stayed.|No one came.”|He nodded.",
                "\"The army left.\"|\"We stayed.\"",
                "``The army left.''|He nodded.",
                "He asked: “Why?”|No one knew.",
                "(The army left.)|Rebels came.",
                "The army left...|Rebels came.",
                "He lives in the U.S.|The army left.",
                "It began at 5 p.m.|Troops came at 6 a.m.",
                "Did they leave?|Yes!|They did.",
                "He left.[2]|She stayed.",
                "Talks with Acme Inc.|The firm denied it.",
                "About 1.5 million fled in 2015.|Some 300 died.",
                "He died on Aug. 5.|She fled.",
                "Prices rose 5 percent.|“That is a lot,” he said.",
                "1. The army left.",
                "Lena, Can you call me?|I will wait.",
                "Best regards,|Lena",
                "It works. :)|We are glad.",
                "He wrote to <ana@example.org>|The answer came late.",
                "Two things went: 1. Guns left.|2. Tanks left.",
                "He left.[2][3]|She stayed.",
                "Nobody slept …|I stayed awake.",
                "The talks failed.|iPhones were seized.",
                "Grain, oil, etc.|The ports stay shut.",
                "they came late.|we had gone.",
                "Who knows.?|We do.",
            })
    void partsSentences(String parted) {
        String text = parted.replace("|", " ");
        assertThat(sentences(text)).containsExactly(parted.split("\\|"));
    }

    @Test
    void partsSentencesWithoutABlankBetweenThem() {
        assertThat(sentences("The army left.She stayed.")).containsExactly("The army left.", "She stayed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gen. Haddad met Mr. Lee in St. Louis.",
                "The U.S. Army and U.N. Secretary-General Lee met.",
                "President John F. Haddad spoke.",
                "It fell on Jan. 5, 2020, at 10 a.m. local time.",
                "“Where are they?” Haddad asked.",
                "“Go away!” the crowd shouted.",
                "“Will they leave?” President Omar Haddad said on Tuesday.",
                "The firm, Acme Inc., and Beta Corp. denied it.",
                "No. 5 beat No. 3 vs. the odds.",
                "He spoke to the party (c. 1990) and e.g. Haddad.",
                "Prices rose 3.5 percent to $1.2 billion.",
                "Visit www.example.org for more.",
                "J. K. Lee and A.B. Haddad met.",
                "Yahoo! said it would sell.",
                "He wrote “The End.” and left.",
                "Sen. Lee, D-Mass., voted no.",
                "Lt. Col. Haddad of Portland, Ore., died.",
                "They met ... and left.",
                "Rebels seize town",
                "The cities of Kabul, Ghazni, etc. fell.",
                "At 5 p.m. EST the army left.",
                "The Washington, D.C. Court ruled.",
                "A bomb went off at 8:30 a.m. Friday in the port.",
                "It begins at 5 p.m. Moscow time.",
                "Sen. Lee (D-Mass.) voted no.",
                "The reform of Lee (R-Ore.) and Ray (D-Ill.) failed.",
                "Cie. de Navigation denied it.",
                "Lena, Ana and Omar were freed.",
                "Yesterday, Haddad left.",
                "In Rome, The Hague and Bern people marched.",
                "Approx. 500 people fled.",
                "She called it “a farce.” and left.",
                "Thanks to Lee, they left.",
            })
    void keepsASentenceWhole(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }
}
