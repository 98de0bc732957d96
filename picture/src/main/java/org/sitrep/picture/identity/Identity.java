package org.sitrep.picture.identity;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;

/**
 * An actor across documents.
 *
 * @param id stable: kind, country and name, such as {@code person:AFG:ashraf-ghani} or {@code state:AFG}; of the unnamed only what they are, such as {@code some:AFGMIL}
 * @param name as the first document that was learned gives it
 * @param country ISO 3166-1 alpha-3, {@code null} if unknown
 * @param code CAMEO-style composition in this document, {@code null} if unknown
 * @param named false for somebody without a name: an official, soldiers, protesters
 */
public record Identity(
        String id,
        String name,
        ActorKind kind,
        @Nullable String country,
        @Nullable String code,
        boolean named) {
    /** True if both have names and are the same. */
    public boolean same(Identity other) {
        return named && other.named && id.equals(other.id);
    }

    /**
     * True if these may be the same or one may stand for the other: the state and its army, unnamed soldiers and a named unit of one country.
     *
     * <p>Two different persons, or two named bodies of different countries, never are.
     */
    public boolean mayBe(Identity other) {
        if (id.equals(other.id)) {
            return true;
        }
        if (country != null && other.country != null && !country.equals(other.country)) {
            return false;
        }
        boolean civil = side().equals("civil") != other.side().equals("civil");
        boolean against = side().equals("against") != other.side().equals("against");
        if (civil || against) {
            return false;
        }
        if (!named || !other.named) {
            return country != null
                    || other.country != null
                    || kind == other.kind
                    || (code != null && code.startsWith("IGO") && code.equals(other.code));
        }
        // A state acts by its government and army, and these by their people; two people are two.
        boolean state = side().equals("state") && other.side().equals("state");
        return state
                && country != null
                && country.equals(other.country)
                && !(kind == ActorKind.PERSON && other.kind == ActorKind.PERSON);
    }

    /** True if these may be the same and not both have names of their own: an army of a state is that state's. */
    public boolean standsFor(Identity other) {
        return id.equals(other.id) || (mayBe(other) && (!named || !other.named || side().equals("state")));
    }

    /** True if one may be a place that people are in and the other people: a school and its pupils, a market and those who were there. */
    public boolean mayHold(Identity other) {
        boolean here = country == null || other.country == null || country.equals(other.country);
        boolean mine = side().equals("civil");
        boolean theirs = other.side().equals("civil");
        return here
                && mine != theirs
                && kind != ActorKind.PERSON
                && other.kind != ActorKind.PERSON
                && (mine ? other : this).side().equals("other")
                && (mine ? !named : !other.named);
    }

    /**
     * True if to name the one leaves open whether the other is meant: a hospital was hit and the people in it, gunmen came and they were soldiers.
     */
    public boolean saysNothingOf(Identity other) {
        return mayHold(other) || unknownGunmen(other) || other.unknownGunmen(this);
    }

    private boolean unknownGunmen(Identity other) {
        boolean armed = other.side().equals("state") || other.side().equals("against");
        return !named && role().startsWith("UAF") && armed;
    }

    /** True if what one says of the other is said for himself: a rebel spokesman for the rebels, but not one armed group for another. */
    public boolean speaksFor(Identity other) {
        boolean here = country == null || other.country == null || country.equals(other.country);
        return mayBe(other)
                || (here && side().equals("against") && other.side().equals("against") && !twoGroups(other));
    }

    /** True if one is armed against the state and the other is not. */
    public boolean opposes(Identity other) {
        return side().equals("against") != other.side().equals("against");
    }

    private boolean twoGroups(Identity other) {
        return named && other.named && kind == ActorKind.ARMED_GROUP && other.kind == ActorKind.ARMED_GROUP;
    }

    /** The code without the country. */
    private String role() {
        return code == null ? "" : country != null && code.startsWith(country) ? code.substring(3) : code;
    }

    /** Whether somebody acts for a state, against it, for another body, or for nobody. */
    private String side() {
        String role = role();
        if (role.startsWith("REB") || role.startsWith("UAF") || role.startsWith("OPP") || role.startsWith("SEP")) {
            return "against";
        }
        if (role.startsWith("CVL") || role.startsWith("REF")) {
            return "civil";
        }
        boolean state = kind == ActorKind.STATE
                || kind == ActorKind.GOVERNMENT
                || kind == ActorKind.MILITARY
                || role.startsWith("GOV")
                || role.startsWith("MIL")
                || role.startsWith("COP");
        return state ? "state" : "other";
    }
}
