package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.knowledge.Knowledge;

class TokeniserTest {
    private static final Tokeniser TOKENISER = new Tokeniser(new Spelling(Knowledge.standard()));

    private static String tokens(String text) {
        List<String> forms = TOKENISER.tokens(text, 0, text.length()).stream()
                .map(piece -> text.substring(piece.start(), piece.end()))
                .toList();
        return String.join(" ", forms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "They didn't leave.|They did n't leave .",
                "They didn’t leave Ali’s home.|They did n’t leave Ali ’s home .",
                "We can't, won't and cannot.|We ca n't , wo n't and can not .",
                "They'd've gone; it's I'll you're.|They 'd 've gone ; it 's I 'll you 're .",
                "a UN-marked car, an un-American act|a UN - marked car , an un-American act",
                "the workers' strike|the workers ' strike",
                "an all-or-nothing, anti-war ex-general|an all - or - nothing , anti-war ex-general",
                "a 15-year-old U.S.-led non-profit|a 15 - year - old U.S. - led non-profit",
                "Gen. Omar A. Haddad met Mr. Lee.|Gen. Omar A. Haddad met Mr. Lee .",
                "at 5 p.m. on Jan. 5.|at 5 p.m. on Jan. 5 .",
                "He left the U.S.|He left the U.S.",
                "No. 5 said no.|No. 5 said no .",
                "$5bn, €3.5m, US$20, 12%|$ 5 bn , € 3.5 m , US$ 20 , 12 %",
                "1,200 men, 3.5km, 10am, the 1990s, 21st|1,200 men , 3.5 km , 10 am , the 1990s , 21st",
                "9/11 or 24/08/2021, 5:30, 2-0|9/11 or 24/08/2021 , 5:30 , 2 - 0",
                "see https://example.org/a?b=c, or a.b@example.org.|see https://example.org/a?b=c , or a.b@example.org .",
                "@unitednews said #peace!|@unitednews said #peace !",
                "“We left,” she said. ‘Why?’|“ We left , ” she said . ‘ Why ? ’",
                "(AP) -- no—never … or...|( AP ) -- no — never … or ...",
                "He left.She stayed.|He left . She stayed .",
                "O'Brien of AT&T, d'Arc|O'Brien of AT&T , d'Arc",
                "Shi'ite Qur’an|Shi'ite Qur’an",
                "and/or he/she|and / or he / she",
                "the '90s and ’72|the '90s and ’72",
                "[1] {a} <b>|[ 1 ] { a } < b >",
                "Wait!!! What?!|Wait !!! What ?!",
                "Zürich’s naïve Łódź|Zürich ’s naïve Łódź",
                "Inc., Co., and Ltd.|Inc. , Co. , and Ltd.",
                "gonna, gotta|gon na , got ta",
                "its not over, your going|it s not over , you r going",
                "its navy, your house, its like-minded ally|its navy , your house , its like - minded ally",
                "Lee (D-Mass.), Ray, R-Ore.|Lee ( D - Mass. ) , Ray , R - Ore.",
                "guns, tanks, etc. The end|guns , tanks , etc . The end",
                "guns, etc., and more etc. here|guns , etc. , and more etc. here",
                "1. Guns|1 . Guns",
                "Really.? Yes!. No|Really .? Yes !. No",
                "Approx. 5 men|Approx. 5 men",
            })
    void cutsAsTheTreebanksDo(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wants",
                "its",
                "canner",
                "co-op",
                "1990",
                "B2B",
                "COVID",
                "x",
                "don",
                "Inc",
                "U",
                "e-mail",
                "mid-August",
                "3G",
                "Ph.D.",
                "example.org",
                "AK47",
                "iPhone",
                "naïve",
                "O'Neil",
                "F-16",
            })
    void leavesOneWordWhole(String word) {
        assertThat(tokens(word)).isEqualTo(word.equals("F-16") ? "F - 16" : word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "\u0000a\u0000",
                "\ud83d",
                "\ude00\ud83d",
                "a\ud83d",
                "👩‍👩‍👧 👍🏽 🇺🇦",
                "שלום עולם",
                "مرحبا بالعالم",
                "\u200b\ufeff",
                "....",
                "''''",
                "'",
                "``",
                "-",
                "--------",
                "@",
                "#",
                "://",
                "www.",
                "a@",
                "$",
                "U.S.A.F.",
                "\u202etext\u202c",
                "ﬁ ǅ ß İ",
                "1.2.3.4.5.6.7.8",
                "\ud800\udc00",
                "e\u0301\u0301\u0301",
            })
    void coversAllTextInOrder(String text) {
        int at = 0;
        for (Tokeniser.Piece piece : TOKENISER.tokens(text, 0, text.length())) {
            assertThat(piece.start()).isGreaterThanOrEqualTo(at);
            assertThat(piece.end()).isGreaterThan(piece.start());
            assertThat(text.substring(at, piece.start()).codePoints().allMatch(Tokeniser::isBlank))
                    .isTrue();
            if (piece.start() > 0 && Character.isLowSurrogate(text.charAt(piece.start()))) {
                assertThat(Character.isHighSurrogate(text.charAt(piece.start() - 1)))
                        .isFalse();
            }
            at = piece.end();
        }
        assertThat(text.substring(at).codePoints().allMatch(Tokeniser::isBlank)).isTrue();
    }

    @Test
    void boundsTokensAndTimeOnRunsWithoutBlank() {
        for (String unit : List.of("a", ".", "-", "'", "a.", "1,", "@a", "(", "😀", "a-", "é'", "http://", "_", "&A")) {
            String text = unit.repeat(100_000 / unit.length());
            long before = System.nanoTime();
            List<Tokeniser.Piece> pieces = TOKENISER.tokens(text, 0, text.length());
            assertThat(System.nanoTime() - before).as(unit).isLessThan(20_000_000_000L);
            assertThat(pieces).allMatch(piece -> piece.end() - piece.start() <= Tokeniser.LONGEST);
            assertThat(pieces.get(pieces.size() - 1).end()).isEqualTo(text.length());
        }
    }
}
