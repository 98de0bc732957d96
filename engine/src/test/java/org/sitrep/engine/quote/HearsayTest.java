package org.sitrep.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;

/** Who told whom, where words are passed on. */
class HearsayTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final Coder CODER = new Coder(LanguageStages.standard(KNOWLEDGE), KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    The minister said that the general had told him that the raid on the fort had failed. | general, minister
                    The minister said that the raid on the fort had failed.                               | -
                    Reuters reported that the raid had failed, citing two diplomats.                      | two diplomats, Reuters
                    Quoting a diplomat, Reuters reported that the raid had failed.                        | a diplomat, Reuters
                    The road was shut, officials quoted by Reuters said.                                  | officials, Reuters
                    The governor, in a statement carried by Reuters, said the raid had failed.            | governor, Reuters
                    The governor said in an interview with Reuters that the raid had failed.              | governor, Reuters
                    The governor said the raid had failed, in remarks published by Reuters.               | governor, Reuters
                    The governor said in a statement issued by lawyers that the raid had failed.          | -
                    Farmers contacted by Reuters said the raid had failed.                                | Farmers, Reuters
                    Speaking to Reuters on Monday, the governor said the raid had failed.                 | governor, Reuters
                    The governor of the province said the raid had failed, Reuters reported.              | governor, Reuters
                    Reuters quoted the mayor as saying that the raid had failed.                          | mayor, Reuters
                    The road was shut, Reuters reported, citing high winds.                               | -
                    The minister said that the raid had failed and that nobody knew what the general said. | -
                    """)
    void namesTheFirstSourceFirst(String text, String chain) {
        CodedRecord record = CODER.code(new Document("d", null, text, null, null, null, "en"));
        List<String> names = record.quotes().get(0).chain().stream()
                .map(id -> record.actors().stream()
                        .filter(actor -> actor.id().equals(id))
                        .map(Actor::name)
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(names).isEqualTo(chain == null ? List.of() : List.of(chain.split(", ")));
    }
}
