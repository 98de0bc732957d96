package org.sitrep.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Invariants;
import org.sitrep.engine.record.Published;

/** Codes short texts of one day for the tests of this package; built once, as loading the model takes a while. */
final class Coded {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final Coder CODER = new Coder(LanguageStages.standard(KNOWLEDGE), KNOWLEDGE);

    private Coded() {}

    static CodedRecord code(String text) {
        CodedRecord record = CODER.code(new Document(
                "d", null, text, Published.on(LocalDate.of(2021, 8, 24), Published.From.OPTION), null, null, "en"));
        assertThat(Invariants.broken(record)).isEmpty();
        return record;
    }
}
