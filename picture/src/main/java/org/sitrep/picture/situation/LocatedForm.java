package org.sitrep.picture.situation;

import org.sitrep.engine.record.Precision;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;

/** A place as bytes. Stateless and thread-safe. */
public final class LocatedForm implements Form<Located> {
    @Override
    public void write(Located place, Writer out) {
        out.text(place.id())
                .text(place.name())
                .text(place.country())
                .text(place.admin1())
                .exact(place.lat())
                .exact(place.lon())
                .choice(place.precision())
                .maybe(place.geonames());
    }

    @Override
    public Located read(Reader in) {
        return new Located(
                in.text(),
                in.text(),
                in.maybeText(),
                in.maybeText(),
                in.maybeExact(),
                in.maybeExact(),
                in.choice(Precision.class),
                in.maybe());
    }
}
