package org.sitrep.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;

/** Who follows whom in an office: what the words give to one of the two, the other had before or has next. */
class SuccessionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guinea's transport minister Mamadou Bah resigned. His predecessor, Alpha Sow, left in March.|Sow|transport minister held",
                "Peru's finance minister Dina Lopez resigned. Her designated successor, Jose Ruiz, spoke.|Ruiz|finance minister elect",
                "Peru's president Dina Lopez stepped down. Jose Ramirez was sworn in as her successor.|Ramirez|president holds",
                "Peru's president Dina Lopez stepped down. Jose Ramirez was sworn in as her successor.|Lopez|president held",
                "President Salva Kiir sacked his army chief and replaced him with Gen. Dau Aturjong.|Aturjong|army chief holds",
                "He named Peter Lam to replace Chol Deng as interior minister.|Lam|interior minister holds",
                "He named Peter Lam to replace Chol Deng as interior minister.|Deng|interior minister held",
                "General Musa Kon takes over from Gabriel Riak as chief of staff.|Riak|chief of staff held",
                "Finance minister Lena Moyo was fired. She was replaced by Tendai Banda.|Banda|finance minister holds",
                "Kenya's police chief Japhet Koome resigned. The president appointed Douglas Kanja to succeed him.|Kanja|police chief holds",
                "The junta removed central bank governor Win Thaw and named Than Swe in his place.|Swe|governor holds",
                "Peru's president Juan Diaz dismissed his army chief, Luis Rojas, and appointed Ana Paz in his place.|Paz|army chief holds",
                "Rabuka named Biman Singh finance minister, replacing Esrom Immanuel.|Immanuel|finance minister held",
                "Lebanon's army commander Joseph Aoun will be replaced by Rodolphe Haykal.|Haykal|army commander elect",
                "Lebanon's army commander Joseph Aoun will be replaced by Rodolphe Haykal.|Aoun|army commander holds",
                "Ali Khan is expected to succeed Omar Butt as interior minister.|Khan|interior minister elect",
                "Bolivia's president Luis Arce handed power to Rodrigo Paz.|Paz|president holds",
                "Sushila Karki was named interim prime minister. She replaces Ram Oli.|Oli|prime minister held",
                "The coalition replaced candidate Maria Paz with diplomat Edmundo Ruiz.|Paz|candidate sought",
            })
    void theOtherHasItBeforeOrAfter(String text, String surname, String role) {
        CodedRecord record = Coded.code(text);
        List<String> roles = record.actors().stream()
                .filter(actor -> actor.name().endsWith(surname))
                .map(Actor::roles)
                .flatMap(List::stream)
                .map(one -> one.title() + " " + one.status().word())
                .toList();
        assertThat(roles)
                .as(text)
                .contains(role)
                .noneMatch(one -> one.startsWith("predecessor") || one.startsWith("successor"));
    }

    @Test
    void aSuccessorNamedEndsNoOffice() {
        CodedRecord record = Coded.code("President Ana Paz said her successor, Juan Ruiz, would keep the deal.");
        Actor president = record.actors().stream()
                .filter(actor -> actor.name().equals("Ana Paz"))
                .findFirst()
                .orElseThrow();
        assertThat(president.roles()).extracting(role -> role.status().word()).containsExactly("holds");
    }
}
