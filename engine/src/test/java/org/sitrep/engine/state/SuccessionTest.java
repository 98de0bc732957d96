package org.sitrep.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Invariants;
import org.sitrep.engine.record.Published;

/** Who follows whom in an office: what the words give to one of the two, the other had before or has next. */
class SuccessionTest {
    private static Coder coder;

    @BeforeAll
    static void build() {
        Knowledge knowledge = Knowledge.standard();
        coder = new Coder(LanguageStages.standard(knowledge), knowledge);
    }

    @AfterAll
    static void close() {
        coder.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guinea's transport minister Mamadou Bah resigned. His predecessor, Alpha Sow, left in March.|Sow|transport minister held",
                "Peru's president Dina Lopez stepped down. Jose Ramirez was sworn in as her successor.|Ramirez|president holds",
                "Peru's president Dina Lopez stepped down. Jose Ramirez was sworn in as her successor.|Lopez|president held",
                "President Salva Kiir sacked his army chief and replaced him with Gen. Dau Aturjong.|Aturjong|army chief holds",
                "He named Peter Lam to replace Chol Deng as interior minister.|Lam|interior minister holds",
                "He named Peter Lam to replace Chol Deng as interior minister.|Deng|interior minister held",
                "General Musa Kon takes over from Gabriel Riak as chief of staff.|Riak|chief of staff held",
                "Finance minister Lena Moyo was fired. She was replaced by Tendai Banda.|Banda|finance minister holds",
                "Kenya's police chief Japhet Koome resigned. The president appointed Douglas Kanja to succeed him.|Kanja|police chief holds",
                "The junta removed central bank governor Win Thaw and named Than Swe in his place.|Swe|governor holds",
                "Rabuka named Biman Singh finance minister, replacing Esrom Immanuel.|Immanuel|finance minister held",
                "Lebanon's army commander Joseph Aoun will be replaced by Rodolphe Haykal.|Haykal|army commander elect",
                "Lebanon's army commander Joseph Aoun will be replaced by Rodolphe Haykal.|Aoun|army commander holds",
                "Ali Khan is expected to succeed Omar Butt as interior minister.|Khan|interior minister elect",
                "Bolivia's president Luis Arce handed power to Rodrigo Paz.|Paz|president holds",
                "Sushila Karki was named interim prime minister. She replaces Ram Oli.|Oli|prime minister held",
                "The coalition replaced candidate Maria Paz with diplomat Edmundo Ruiz.|Paz|candidate sought",
            })
    void theOtherHasItBeforeOrAfter(String text, String surname, String role) {
        CodedRecord record = coder.code(new Document(
                "d", null, text, Published.on(LocalDate.of(2021, 8, 24), Published.From.OPTION), null, null, "en"));
        assertThat(Invariants.broken(record)).isEmpty();
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
}
