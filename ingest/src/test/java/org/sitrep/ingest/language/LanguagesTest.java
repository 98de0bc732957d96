package org.sitrep.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The harbour was closed on Monday after the dockers had stopped work, and it is not known when ships will sail again.",
                "de | Der Hafen wurde am Montag geschlossen, nachdem die Arbeiter die Arbeit niedergelegt hatten, und es ist nicht bekannt, wann er wieder öffnet.",
                "fr | Le port a été fermé lundi après que les dockers ont cessé le travail, et on ne sait pas quand les navires pourront de nouveau partir.",
                "es | El puerto fue cerrado el lunes después de que los trabajadores dejaran de trabajar, y no se sabe cuándo volverán a salir los barcos.",
                "pt | O porto foi fechado na segunda-feira depois que os trabalhadores pararam, e não se sabe quando os navios poderão sair de novo.",
                "it | Il porto è stato chiuso lunedì dopo che i lavoratori hanno fermato le gru, e non si sa quando le navi potranno ripartire.",
                "nl | De haven werd maandag gesloten nadat de arbeiders het werk hadden neergelegd en het is niet bekend wanneer de schepen weer uitvaren.",
                "sv | Hamnen stängdes på måndagen efter att arbetarna hade lagt ner arbetet, och det är inte känt när fartygen kan segla igen.",
                "pl | Port został zamknięty w poniedziałek po tym, jak robotnicy przerwali pracę, i nie wiadomo, kiedy statki będą mogły się ruszyć.",
                "tr | Liman pazartesi günü işçiler işi bıraktıktan sonra kapatıldı ve gemilerin ne zaman yeniden yola çıkacağı bir türlü bilinmiyor, bu da çok kişi için zor.",
                "id | Pelabuhan itu ditutup pada hari Senin setelah para pekerja berhenti, dan tidak diketahui kapan kapal akan berlayar lagi dari sana.",
                "ru | Порт был закрыт в понедельник после того, как рабочие прекратили работу, и не известно, когда суда снова выйдут в море.",
                "uk | Порт було закрито в понеділок після того, як робітники припинили роботу, і не відомо, коли судна знову вийдуть у море.",
                "ar | أغلق الميناء يوم الاثنين بعد أن توقف العمال عن العمل ولا يعرف أحد متى تعود السفن إلى البحر من جديد في هذا الأسبوع",
                "zh | 工人停工后，港口于周一关闭，目前尚不清楚船只何时能再次起航。",
                "ja | 労働者が仕事を止めたため、港は月曜日に閉鎖され、船がいつ再び出港できるかは分かっていない。",
                "el | Το λιμάνι έκλεισε τη Δευτέρα αφού οι εργάτες σταμάτησαν τη δουλειά."
            })
    void tellsTheLanguage(String language, String text) {
        assertThat(Languages.standard().of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ok.",
                "Juan Carlos de la Rosa y Ortega, Partido de los Trabajadores",
                "Abu Bakr al-Baghdadi, Ayman al-Zawahiri, Abdullah bin Laden",
                "1 2 3 4 5 6 7 8 9 10 11 12 13 14"
            })
    void doesNotGuessFromNamesAndNumbers(String text) {
        assertThat(Languages.standard().of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "President Juan Carlos de la Rosa said in San José on Tuesday that the Partido de los Trabajadores de la Costa would not join the talks.",
                "The film “Der Himmel über der Stadt und die Menschen” was shown in the main hall of the Haus der Kulturen der Welt on Friday.",
                "Rebels of the Front de libération du peuple et de la patrie attacked a camp near La Croix on Monday, a local official said."
            })
    void staysWithEnglishInSpiteOfForeignNames(String text) {
        assertThat(Languages.standard().of(text)).isEqualTo("en");
    }
}
