package org.sitrep.engine.actor;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Span;

/** An office or function of a person, on the way to the record. */
final class RoleDraft {
    final RoleNoun noun;
    final String title;

    @Nullable
    String of;

    @Nullable
    Entity ofEntity;

    @Nullable
    String country;

    @Nullable
    String sector;

    @Nullable
    String cameo;

    RoleStatus status;

    /** True if the text tells of the end of the office as news; until then it was held. */
    boolean leftNow;

    @Nullable
    String from;

    @Nullable
    String to;

    final java.util.List<Span> evidence = new java.util.ArrayList<>();

    RoleDraft(RoleNoun noun, String title, RoleStatus status) {
        this.noun = noun;
        this.title = title;
        this.status = status;
    }
}
