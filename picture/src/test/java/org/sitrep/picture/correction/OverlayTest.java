package org.sitrep.picture.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.store.Synthetic;

class OverlayTest {
    private static final Instant MADE = Instant.parse("2024-03-01T10:00:00Z");

    private final CodedRecord record = Synthetic.record("d", 5, 0, Synthetic.coder("1"));
    private final Event event = record.events().getFirst();
    private final Anchor anchor = Anchor.of(record, event);

    static Overlay overlay(Correction... corrections) {
        List<Signed> signed = new java.util.ArrayList<>();
        for (Correction correction : corrections) {
            signed.add(new Signed(signed.size() + 1, MADE, "ada", correction));
        }
        return Overlay.of(signed);
    }

    @Test
    void changesACodeAndSaysWho() {
        EventType other = event.type() == EventType.AID ? EventType.AGREE : EventType.AID;
        Event changed = overlay(new Correction.ChangeCode(anchor, other, null, "070"))
                .apply(record)
                .events()
                .getFirst();
        assertThat(changed.type()).isEqualTo(other);
        assertThat(changed.quad()).isEqualTo(other.quad());
        assertThat(changed.cameo()).isEqualTo("070");
        assertThat(changed.evidence()).isEqualTo(event.evidence());
        assertThat(changed.because().rule()).isEqualTo("analyst/ada");
        assertThat(changed.because().source()).isEqualTo("correction 1 of 2024-03-01T10:00:00Z");
        assertThat(changed.because().lost().getLast().alternative())
                .isEqualTo(event.type().name());
        assertThat(record.events().getFirst().type()).isEqualTo(event.type());
    }

    @Test
    void takesARejectedEventOutAndLeavesTheOthersTheirIds() {
        CodedRecord corrected = overlay(new Correction.RejectEvent(anchor, "a headline of another article"))
                .apply(record);
        assertThat(corrected.events()).extracting(Event::id).containsExactly("e2");
    }

    @Test
    void setsAPlace() {
        CodedRecord corrected = overlay(new Correction.SetPlace(anchor, "Salme", "EST", null, 58.17, 22.25))
                .apply(record);
        assertThat(corrected.events().getFirst().place()).isEqualTo("p2");
        assertThat(corrected.places().getLast().name()).isEqualTo("Salme");
        assertThat(corrected.places().getLast().because().rule()).isEqualTo("analyst/ada");
    }

    @Test
    void mergesActorsAndLeadsTheirIdsTogether() {
        String one = record.actors().get(0).name();
        String other = record.actors().get(1).name();
        CodedRecord corrected = overlay(
                        new Correction.MergeActors(one, List.of(other.toUpperCase(java.util.Locale.ROOT)), null))
                .apply(record);
        assertThat(corrected.actors()).hasSize(1);
        assertThat(corrected.actors().getFirst().aliases()).containsExactly(other);
        assertThat(corrected.actors().getFirst().mentions()).hasSize(2);
        assertThat(corrected.events()).allSatisfy(each -> {
            assertThat(each.actor()).containsExactly("a1");
            assertThat(each.recipient()).containsExactly("a1");
        });
        assertThat(overlay(new Correction.MergeActors(one, List.of(other), "elsewhere"))
                        .apply(record))
                .isSameAs(record);
    }

    @Test
    void renamesAnActorThatStandsAlone() {
        String old = record.actors().get(0).name();
        CodedRecord corrected = overlay(new Correction.MergeActors("the Front", List.of(old), null))
                .apply(record);
        assertThat(corrected.actors()).hasSize(2);
        assertThat(corrected.actors().getFirst().name()).isEqualTo("the Front");
        assertThat(corrected.actors().getFirst().aliases()).containsExactly(old);
    }

    @Test
    void splitsAnActorByItsMentions() {
        String one = record.actors().get(0).name();
        String other = record.actors().get(1).name();
        CodedRecord merged =
                overlay(new Correction.MergeActors(one, List.of(other), null)).apply(record);
        Anchor mention =
                Anchor.of(record, record.actors().get(1).mentions().getFirst().span(), null);
        CodedRecord split = overlay(new Correction.SplitActor(List.of(mention), "the Guard"))
                .apply(merged);
        assertThat(split.actors()).hasSize(2);
        assertThat(split.actors().getLast().name()).isEqualTo("the Guard");
        assertThat(split.actors().getLast().id()).isEqualTo("a2");
        assertThat(split.actors().getFirst().mentions()).hasSize(1);
    }

    @Test
    void survivesCodingAgainWithOtherIds() {
        CodedRecord again = Synthetic.renumbered(Synthetic.record("d", 5, 0, Synthetic.coder("2")));
        Overlay.Corrected corrected =
                overlay(new Correction.RejectEvent(anchor, "no")).correct(again);
        assertThat(corrected.applied()).containsExactly(1L);
        assertThat(corrected.record().events()).hasSize(1);
        assertThat(corrected.record().events().getFirst().trigger())
                .isEqualTo(record.events().getLast().trigger());
    }

    @Test
    void findsItsWordsInANewVersionOfTheText() {
        String text = record.document().text();
        assertThat(anchor.in("An added first line.\n" + text).start()).isEqualTo(anchor.start() + 21);
        assertThat(anchor.in(text).start()).isEqualTo(anchor.start());
        assertThat(anchor.in(text + text)).isNotNull();
        assertThat(anchor.in("")).isNull();
        assertThat(anchor.in(text.replace(anchor.words(), "left alone"))).isNull();
    }

    @Test
    void saysWhichCorrectionFoundNothingToHoldOnTo() {
        CodedRecord other = Synthetic.record("d", 6, 0, Synthetic.coder("1"));
        Overlay.Corrected corrected =
                overlay(new Correction.RejectEvent(anchor, "no")).correct(other);
        assertThat(corrected.record()).isSameAs(other);
        assertThat(corrected.loose()).extracting(Signed::number).containsExactly(1L);
    }

    @Test
    void leavesOtherDocumentsAlone() {
        CodedRecord other = Synthetic.record("other", 5, 0, Synthetic.coder("1"));
        assertThat(overlay(new Correction.RejectEvent(anchor, "no")).apply(other))
                .isSameAs(other);
        assertThat(overlay(new Correction.Note("d", anchor, "call the editor")).apply(record))
                .isSameAs(record);
    }

    @Test
    void withdrawsACorrectionAndAWithdrawal() {
        Correction reject = new Correction.RejectEvent(anchor, "no");
        assertThat(overlay(reject, new Correction.Withdraw(1)).apply(record)).isSameAs(record);
        assertThat(overlay(reject, new Correction.Withdraw(1), new Correction.Withdraw(2))
                        .apply(record)
                        .events())
                .hasSize(1);
    }

    @Test
    void leadsStoriesTogetherAndApart() {
        Overlay overlay = overlay(
                new Correction.MergeStories("s1", List.of("s2", "s3")),
                new Correction.MergeStories("s0", List.of("s1")),
                new Correction.SplitStory("s9", List.of("d7")));
        assertThat(overlay.story("d1", "s3")).isEqualTo("s0");
        assertThat(overlay.story("d7", "s3")).isEqualTo("s9");
        assertThat(overlay.story("d1", "s4")).isEqualTo("s4");
        assertThat(overlay(
                                new Correction.MergeStories("a", List.of("b")),
                                new Correction.MergeStories("b", List.of("a")))
                        .story("d", "a"))
                .isIn("a", "b");
    }

    static List<Correction> kinds() {
        Anchor anchor = new Anchor("d", 3, "hit", "it ", " hard", EventType.ASSAULT);
        return List.of(
                new Correction.MergeActors("a", List.of("b"), null),
                new Correction.SplitActor(List.of(anchor), "c"),
                new Correction.MergeStories("s", List.of("t")),
                new Correction.SplitStory("s", List.of("d")),
                new Correction.ChangeCode(anchor, EventType.AID, "mode", null),
                new Correction.RejectEvent(anchor, "why"),
                new Correction.SetPlace(anchor, "x", null, null, 1.5, null),
                new Correction.Note("s", null, "text"),
                new Correction.Withdraw(7));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isReadBackFromJson(Correction correction) {
        assertThat(Correction.read(correction.json())).isEqualTo(correction);
        assertThat(correction.words()).isNotBlank();
    }

    @Test
    void refusesWhatIsNoCorrection() {
        for (String bad : new String[] {"", "{}", "{\"kind\":\"guess\"}"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Correction.read(bad));
        }
    }
}
