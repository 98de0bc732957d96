package org.sitrep.picture.identity;

import org.sitrep.engine.record.ActorKind;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;

/** An actor as bytes. Stateless and thread-safe. */
public final class IdentityForm implements Form<Identity> {
    @Override
    public void write(Identity identity, Writer out) {
        out.text(identity.id())
                .text(identity.name())
                .choice(identity.kind())
                .text(identity.country())
                .text(identity.code())
                .flag(identity.named());
    }

    @Override
    public Identity read(Reader in) {
        return new Identity(
                in.text(), in.text(), in.choice(ActorKind.class), in.maybeText(), in.maybeText(), in.flag());
    }
}
