package org.sitrep.picture.store;

import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.situation.Plain;
import org.sitrep.picture.view.Mention;

/** An office in the words of a report, as bytes. Stateless and thread-safe. */
final class OfficeForm implements Form<Mention.Office> {
    static final OfficeForm FORM = new OfficeForm();

    private OfficeForm() {}

    /** What tells one office from another. */
    static String key(Mention.Office office) {
        return office.title() + "\n" + office.of() + "\n" + office.status();
    }

    @Override
    public void write(Mention.Office office, Writer out) {
        out.text(office.title())
                .text(office.of())
                .text(office.status())
                .text(office.from())
                .text(office.to());
        Plain.write(office.words(), out);
    }

    @Override
    public Mention.Office read(Reader in) {
        return new Mention.Office(
                in.text(), in.maybeText(), in.text(), in.maybeText(), in.maybeText(), Plain.cited(in));
    }
}
