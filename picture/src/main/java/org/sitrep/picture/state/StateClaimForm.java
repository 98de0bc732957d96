package org.sitrep.picture.state;

import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.situation.Plain;

/** A claim as bytes. Stateless and thread-safe. */
public final class StateClaimForm implements Form<StateClaim> {
    private static final IdentityForm IDENTITY = new IdentityForm();

    @Override
    public void write(StateClaim claim, Writer out) {
        out.text(claim.document()).text(claim.state()).text(claim.kind()).choice(claim.status());
        IDENTITY.write(claim.subject(), out);
        out.text(claim.object()).text(claim.objectName()).text(claim.title());
        Plain.write(claim.day(), out);
        out.flag(claim.dated()).text(claim.outlet());
        Plain.write(claim.published(), out);
        Plain.write(claim.learned(), out);
        out.flag(claim.independent()).text(claim.speaker());
        out.flag(claim.voice() != null);
        if (claim.voice() != null) {
            IDENTITY.write(claim.voice(), out);
        }

        Plain.write(claim.words(), out);
        Plain.write(claim.sentence(), out);
    }

    @Override
    public StateClaim read(Reader in) {
        return new StateClaim(
                in.text(),
                in.text(),
                in.text(),
                in.choice(StateStatus.class),
                IDENTITY.read(in),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                Plain.day(in),
                in.flag(),
                in.maybeText(),
                Plain.day(in),
                Plain.instant(in),
                in.flag(),
                in.maybeText(),
                in.flag() ? IDENTITY.read(in) : null,
                Plain.cited(in),
                Plain.cited(in));
    }
}
