package org.sitrep.engine.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.record.EventType;

class CodebookTest {
    private final Codebook codebook = new Codebook(Knowledge.standard());

    @Test
    void everyCodeHasGoldsteinAndKnownMode() {
        assertThat(codebook.cameo()).hasSizeGreaterThan(290).allSatisfy(code -> {
            assertThat(code.goldstein()).as(code.code()).isNotNull();
            EventType type = code.type();
            String mode = code.mode();
            if (type != null && mode != null) {
                assertThat(codebook.mode(type, mode)).as(code.code()).isNotNull();
            }
            assertThat(codebook.contexts())
                    .as(code.code())
                    .containsAll(code.contexts().stream()
                            .flatMap(each -> Stream.of(each.split("/")))
                            .toList());
        });
    }

    @Test
    void missingGoldsteinIsTheParents() {
        CameoCode child = codebook.cameo("1243");
        CameoCode parent = codebook.cameo("124");
        assertThat(child).isNotNull();
        assertThat(parent).isNotNull();
        assertThat(child.goldstein()).isEqualTo(parent.goldstein());
    }

    @Test
    void knowsSixteenTypesAndThirtySevenContexts() {
        assertThat(codebook.contexts()).hasSize(37);
        assertThat(codebook.modes().stream().map(Codebook.Mode::type).distinct())
                .hasSize(16);
        assertThat(codebook.needsRecipient(EventType.AID)).isTrue();
        assertThat(codebook.needsRecipient(EventType.PROTEST)).isFalse();
    }

    @Test
    void aThreatTakesItsCodeFromWhatIsThreatened() {
        Codebook.Transfer transfer = codebook.transfer(EventType.THREATEN, "1723");
        assertThat(transfer).isEqualTo(new Codebook.Transfer("1323", "restrict"));
        assertThat(codebook.transfer(EventType.ASSAULT, "1723")).isNull();
    }
}
