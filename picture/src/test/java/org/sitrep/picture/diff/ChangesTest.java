package org.sitrep.picture.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.correction.Anchor;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.store.Synthetic;

class ChangesTest {
    private final CodedRecord record = Synthetic.record("d", 5, 0, Synthetic.coder("1"));
    private final Anchor first = Anchor.of(record, record.events().getFirst());

    private CodedRecord with(Correction correction) {
        return Overlay.of(List.of(new Signed(1, Instant.EPOCH, "ada", correction)))
                .apply(record);
    }

    @Test
    void findsNothingBetweenARecordAndItself() {
        assertThat(RecordChanges.between(record, Synthetic.record("d", 5, 0, Synthetic.coder("2"))))
                .isEmpty();
    }

    @Test
    void saysWhichEventIsGoneAndWhichIsNew() {
        CodedRecord less = with(new Correction.RejectEvent(first, "no"));
        assertThat(RecordChanges.between(record, less))
                .singleElement()
                .asString()
                .startsWith("gone: “" + first.words() + "” " + first.type());
        assertThat(RecordChanges.between(less, record))
                .singleElement()
                .asString()
                .startsWith("new: “" + first.words() + "” " + first.type());
    }

    @Test
    void saysWhatOfAnEventChanged() {
        EventType other = first.type() == EventType.AID ? EventType.AGREE : EventType.AID;
        assertThat(RecordChanges.between(record, with(new Correction.ChangeCode(first, other, null, "070"))))
                .singleElement()
                .asString()
                .startsWith("changed: ")
                .endsWith(": type was " + first.type() + ", is " + other + "; CAMEO was not stated, is 070");
    }

    @Test
    void saysWhichNamesCameAndWent() {
        String name = record.actors().getFirst().name();
        assertThat(RecordChanges.between(record, with(new Correction.MergeActors("the Front", List.of(name), null))))
                .contains("gone: actor " + name, "new: actor the Front");
    }

    @Test
    void doesNotCompareDifferentTexts() {
        CodedRecord other = Synthetic.record("d", 6, 0, Synthetic.coder("1"));
        assertThatIllegalArgumentException().isThrownBy(() -> RecordChanges.between(record, other));
    }

    @Test
    void showsTheSentencesThatChanged() {
        assertThat(TextChanges.between(
                        "The dam held. Two bridges closed. Rain fell.\nThe end.",
                        "The dam held. Three bridges closed. Rain fell. It stopped.\nThe end."))
                .containsExactly("- Two bridges closed.", "+ Three bridges closed.", "+ It stopped.");
        assertThat(TextChanges.between("One. Two.", "One. Two.")).isEmpty();
        assertThat(TextChanges.between("", "One.")).containsExactly("+ One.");
        assertThat(TextChanges.between("One.", "")).containsExactly("- One.");
    }
}
