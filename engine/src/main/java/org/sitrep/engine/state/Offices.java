package org.sitrep.engine.state;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;

/** Offices and leadership that the actor stage found, as states. */
final class Offices {
    private Offices() {}

    /** The state of holding {@code role}; {@code null} for an office that is only sought or not yet entered, and where nobody says who holds it. */
    static @Nullable State of(Actor actor, Actor.Role role) {
        StateStatus status = status(role.status());
        boolean named = actor.mentions().stream().anyMatch(mention -> mention.form() == MentionForm.NAME);
        if (status == null || !named) {
            return null;
        }
        Span first = role.evidence().get(0);
        return new State(
                "s0",
                "holds_office",
                actor.id(),
                role.ofActor(),
                role.of() == null || role.ofActor() != null ? role.title() : role.title() + " of " + role.of(),
                role.from(),
                role.to(),
                status,
                role.evidence(),
                Because.of("state/office:" + role.status().word(), first));
    }

    /** The state that a lasting relation says, {@code null} if it says none. */
    static @Nullable State of(Actor actor, Actor.Relation relation) {
        String kind = switch (relation.type()) {
            case "leads" -> "leads";
            case "ally_of" -> "allied_with";
            default -> null;
        };
        if (kind == null) {
            return null;
        }
        Span first = relation.evidence().get(0);
        return new State(
                "s0",
                kind,
                actor.id(),
                relation.to(),
                null,
                null,
                null,
                StateStatus.HOLDS,
                relation.evidence(),
                Because.of("state/relation:" + relation.type(), first));
    }

    private static @Nullable StateStatus status(RoleStatus status) {
        return switch (status) {
            case HOLDS, ACTING -> StateStatus.HOLDS;
            case HELD -> StateStatus.ENDED;
            case CLAIMS -> StateStatus.CLAIMED;
            case ELECT, SOUGHT -> null;
        };
    }
}
