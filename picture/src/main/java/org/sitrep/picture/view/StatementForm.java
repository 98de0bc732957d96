package org.sitrep.picture.view;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.situation.Plain;

/** A statement as bytes. Stateless and thread-safe. */
public final class StatementForm implements Form<StatementView> {
    private static final IdentityForm IDENTITY = new IdentityForm();

    @Override
    public void write(StatementView statement, Writer out) {
        out.text(statement.id()).choice(statement.kind());
        write(statement.speaker(), out);
        out.text(statement.speakerWords());
        write(statement.addressee(), out);
        out.text(statement.outlet());
        Plain.write(statement.published(), out);
        Plain.write(statement.learned(), out);
        out.flag(statement.independent());
        Plain.write(statement.words(), out);
    }

    @Override
    public StatementView read(Reader in) {
        return new StatementView(
                in.text(),
                in.choice(QuoteKind.class),
                identity(in),
                in.maybeText(),
                identity(in),
                in.maybeText(),
                Plain.day(in),
                Plain.instant(in),
                in.flag(),
                Plain.cited(in));
    }

    private static void write(@Nullable Identity identity, Writer out) {
        out.flag(identity != null);
        if (identity != null) {
            IDENTITY.write(identity, out);
        }
    }

    private static @Nullable Identity identity(Reader in) {
        return in.flag() ? IDENTITY.read(in) : null;
    }
}
