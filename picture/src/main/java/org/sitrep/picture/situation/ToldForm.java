package org.sitrep.picture.situation;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;

/** A telling as bytes. Stateless and thread-safe. */
public final class ToldForm implements Form<Told> {
    private static final IdentityForm IDENTITY = new IdentityForm();
    private static final LocatedForm LOCATED = new LocatedForm();

    @Override
    public void write(Told told, Writer out) {
        out.text(told.document()).text(told.event()).text(told.headline()).text(told.outlet());
        Plain.write(told.published(), out);
        Plain.write(told.learned(), out);
        out.flag(told.independent())
                .text(told.origin())
                .text(told.story())
                .choice(told.type())
                .text(told.mode())
                .all(told.contexts(), (context, each) -> each.text(context))
                .text(told.cameo())
                .exact(told.goldstein())
                .all(told.actors(), IDENTITY::write)
                .all(told.recipients(), IDENTITY::write);
        out.flag(told.place() != null);
        if (told.place() != null) {
            LOCATED.write(told.place(), out);
        }
        out.text(told.date())
                .choice(told.status())
                .flag(told.historical())
                .choice(told.stance())
                .flag(told.reported())
                .text(told.speaker())
                .flag(told.voice() != null);
        if (told.voice() != null) {
            IDENTITY.write(told.voice(), out);
        }
        range(told.size().killed(), out);
        range(told.size().wounded(), out);
        range(told.size().arrested(), out);
        range(told.size().protesters(), out);
        out.text(told.trigger());
        Plain.write(told.words(), out);
        out.flag(told.scene() != null);
        if (told.scene() != null) {
            LOCATED.write(told.scene(), out);
        }
    }

    @Override
    public Told read(Reader in) {
        return new Told(
                in.text(),
                in.text(),
                in.text(),
                in.maybeText(),
                Plain.day(in),
                Plain.instant(in),
                in.flag(),
                in.text(),
                in.text(),
                in.choice(EventType.class),
                in.maybeText(),
                in.all(Reader::text),
                in.maybeText(),
                in.maybeExact(),
                in.all(IDENTITY::read),
                in.all(IDENTITY::read),
                in.flag() ? LOCATED.read(in) : null,
                in.maybeText(),
                in.choice(EventStatus.class),
                in.flag(),
                in.maybeChoice(Stance.class),
                in.flag(),
                in.maybeText(),
                in.flag() ? IDENTITY.read(in) : null,
                new Size(range(in), range(in), range(in), range(in)),
                in.text(),
                Plain.cited(in),
                in.flag() ? LOCATED.read(in) : null);
    }

    private static void range(@Nullable Range range, Writer out) {
        out.flag(range != null);
        if (range != null) {
            out.maybe(range.low()).maybe(range.high());
        }
    }

    private static @Nullable Range range(Reader in) {
        return in.flag() ? new Range(in.maybe(), in.maybe()) : null;
    }
}
