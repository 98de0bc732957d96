package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.knowledge.Knowledge;

class LemmatiserTest {
    private static final Lemmatiser LEMMATISER = new Lemmatiser(Knowledge.standard());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "said,VERB,VBD,say",
                "fled,VERB,VBD,flee",
                "seized,VERB,VBN,seize",
                "hoped,VERB,VBD,hope",
                "planned,VERB,VBD,plan",
                "planning,VERB,VBG,plan",
                "called,VERB,VBD,call",
                "killing,VERB,VBG,kill",
                "visited,VERB,VBD,visit",
                "attacked,VERB,VBN,attack",
                "resigned,VERB,VBD,resign",
                "carried,VERB,VBD,carry",
                "dying,VERB,VBG,die",
                "bombing,VERB,VBG,bomb",
                "singing,VERB,VBG,sing",
                "using,VERB,VBG,use",
                "agreed,VERB,VBD,agree",
                "backed,VERB,VBN,back",
                "crosses,VERB,VBZ,cross",
                "goes,VERB,VBZ,go",
                "retook,VERB,VBD,retake",
                "found,VERB,VBD,find",
                "found,VERB,VB,found",
                "left,VERB,VBD,leave",
                "’s,AUX,VBZ,be",
                "wo,AUX,MD,will",
                "n’t,PART,RB,not",
                "’s,PART,POS,'s",
                "armies,NOUN,NNS,army",
                "churches,NOUN,NNS,church",
                "buses,NOUN,NNS,bus",
                "houses,NOUN,NNS,house",
                "policemen,NOUN,NNS,policeman",
                "wives,NOUN,NNS,wife",
                "crises,NOUN,NNS,crisis",
                "news,NOUN,NN,news",
                "MPs,NOUN,NNS,MP",
                "1990s,NOUN,NNS,1990s",
                "States,PROPN,NNPS,State",
                "Philippines,PROPN,NNPS,Philippines",
                "Ghani,PROPN,NNP,Ghani",
                "mexico,PROPN,NNP,Mexico",
                "TEHRAN,PROPN,NNP,Tehran",
                "RADAR,PROPN,NNP,RADAR",
                "friday,PROPN,NNP,Friday",
                "french,ADJ,JJ,French",
                "bigger,ADJ,JJR,big",
                "worst,ADJ,JJS,bad",
                "heavier,ADJ,JJR,heavy",
                "latest,ADJ,JJS,late",
                "Afghan,ADJ,JJ,Afghan",
                "Federal,ADJ,JJ,federal",
                "pro-Western,ADJ,JJ,pro-Western",
                "clothes,NOUN,NNS,clothes",
                "him,PRON,PRP,he",
                "their,PRON,PRP$,their",
                "those,DET,DT,that",
                "An,DET,DT,a",
                "~12,000~,NUM,CD,12000",
                "“,PUNCT,``,~\"~",
            })
    void findsTheDictionaryForm(String form, String upos, String xpos, String lemma) {
        assertThat(LEMMATISER.lemma(form, upos, xpos, false)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({"retook,true", "withdrew,true", "found,false", "cut,false", "fell,false", "are,false", "attack,false"})
    void tellsFormsThatAreNoPresentTense(String form, boolean past) {
        assertThat(LEMMATISER.isPastAlone(form)).isEqualTo(past);
    }
}
