package org.sitrep.picture.view;

import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;

/** A label as bytes, without its count. Stateless and thread-safe. */
public final class TagForm implements Form<TagView> {
    @Override
    public void write(TagView tag, Writer out) {
        out.text(tag.label()).choice(tag.kind()).text(tag.topic());
    }

    @Override
    public TagView read(Reader in) {
        return new TagView(in.text(), in.choice(TagKind.class), in.maybeText(), 0);
    }
}
