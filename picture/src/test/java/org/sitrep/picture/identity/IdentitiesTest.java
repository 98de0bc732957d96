package org.sitrep.picture.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.Reports.report;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.ActorKind;

class IdentitiesTest {
    private final Identities identities = new Identities();
    private int documents;

    private Identity person(String name, @Nullable String country, String story) {
        return actor(name, ActorKind.PERSON, country, story);
    }

    private Identity actor(String name, ActorKind kind, @Nullable String country, String story) {
        documents++;
        return identities
                .add(
                        report("d" + documents, "A", "2022-05-02", name)
                                .actor(name, kind, country, country, true)
                                .record(),
                        story)
                .get("a1");
    }

    @Test
    void knowsAPersonByTheFullNameWithoutAccentsAndInitials() {
        Identity first = person("Tomás R. Abrão", "UTO", "s1");
        assertThat(person("Tomas Abrao", "UTO", "s2").same(first)).isTrue();
        assertThat(person("Tomas Abrao", null, "s3").same(first)).isTrue();
    }

    @Test
    void keepsFatherAndSonApart() {
        Identity son = person("Karim Dostan", "UTO", "s1");
        assertThat(person("Karim Aziz Dostan", "UTO", "s1").same(son)).isFalse();
    }

    @Test
    void keepsNamesakesOfTwoCountriesApart() {
        Identity one = person("Ivan Petrov", "RUS", "s1");
        assertThat(person("Ivan Petrov", "BGR", "s1").same(one)).isFalse();
    }

    @Test
    void joinsABareSurnameInItsStoryOnly() {
        Identity full = person("Lena Orvik", "NOR", "s1");
        assertThat(person("Orvik", null, "s1").same(full)).isTrue();
        assertThat(person("Orvik", null, "s2").same(full)).isFalse();
    }

    @Test
    void leavesABareSurnameOpenWhereTwoFit() {
        Identity one = person("Lena Orvik", "NOR", "s1");
        Identity other = person("Nils Orvik", "NOR", "s1");
        Identity bare = person("Orvik", "NOR", "s1");
        assertThat(bare.same(one)).isFalse();
        assertThat(bare.same(other)).isFalse();
    }

    @Test
    void knowsAStateByItsCode() {
        Identity one = actor("Burma", ActorKind.STATE, "MMR", "s1");
        assertThat(actor("Myanmar", ActorKind.STATE, "MMR", "s2").same(one)).isTrue();
    }

    @Test
    void letsAnArmyStandForItsStateButNoOther() {
        Identity state = actor("Utopia", ActorKind.STATE, "UTO", "s1");
        assertThat(actor("Utopian army", ActorKind.MILITARY, "UTO", "s1").mayBe(state))
                .isTrue();
        assertThat(actor("Arcadian army", ActorKind.MILITARY, "ARC", "s1").mayBe(state))
                .isFalse();
    }
}
