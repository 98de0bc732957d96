package org.sitrep.picture.store;

import java.util.Map;
import java.util.TreeMap;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;

/** Who the actors of a report are, by their ids in its record, as bytes. Stateless and thread-safe. */
final class ActorsForm implements Form<Map<String, Identity>> {
    static final ActorsForm FORM = new ActorsForm();

    private static final IdentityForm IDENTITY = new IdentityForm();

    private ActorsForm() {}

    @Override
    public void write(Map<String, Identity> actors, Writer out) {
        out.all(new TreeMap<>(actors).entrySet(), (actor, each) -> {
            each.text(actor.getKey());
            IDENTITY.write(actor.getValue(), each);
        });
    }

    @Override
    public Map<String, Identity> read(Reader in) {
        Map<String, Identity> actors = new TreeMap<>();
        int count = in.whole();
        for (int i = 0; i < count; i++) {
            actors.put(in.text(), IDENTITY.read(in));
        }
        return actors;
    }
}
