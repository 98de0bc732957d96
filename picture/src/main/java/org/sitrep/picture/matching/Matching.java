package org.sitrep.picture.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.joining.Joining;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.memory.Shelf;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.state.States;
import org.sitrep.picture.story.Stories;

/** Matches reports as they come in. Not thread-safe. */
public final class Matching {
    private final Copies copies;
    private final Stories stories;
    private final Identities identities;
    private final Joining joining;
    private final States states;
    private final Shelf<List<String>> mattersOf;

    /** Goes on from what is in {@code memory}. */
    public Matching(Memory memory) {
        copies = new Copies(memory);
        stories = new Stories(memory);
        identities = new Identities(memory);
        joining = new Joining(memory);
        states = new States(memory);
        mattersOf = memory.shelf("matters-of", Forms.TEXTS);
    }

    /** True if the report was taken in before. */
    public boolean knows(String document) {
        return copies.of(document) != null;
    }

    /** Takes a report in, or another version of one, which then tells in its words alone. */
    public Step add(Learned learned) {
        String document = learned.document();
        if (!knows(document)) {
            joining.fresh(document);
            stories.fresh(document);
            mattersOf.fresh(document);
        }
        Set<Integer> events = new TreeSet<>(joining.withdraw(document));
        List<String> claimed = mattersOf.get(document);
        Set<String> matters = new TreeSet<>(claimed == null ? List.of() : claimed);
        states.withdraw(document, matters);
        Copies.Origin origin = copies.add(document, learned.record().document().text());
        // The story is found by who is named in it, and then says whom a bare surname means.
        String story = stories.add(learned, identities.add(learned.record()));
        Map<String, Identity> actors = identities.add(learned.record(), story);
        events.addAll(joining.add(learned, origin.document(), story, actors));
        Set<String> now = states.add(learned, !origin.kind().copied(), actors);
        if (!now.isEmpty()) {
            mattersOf.put(document, List.copyOf(now));
        } else if (claimed != null) {
            mattersOf.remove(document);
        }
        matters.addAll(now);
        return new Step(
                origin, stories.number(document), story, actors, events, stories.touched(), stories.moved(), matters);
    }

    public Copies copies() {
        return copies;
    }

    public Stories stories() {
        return stories;
    }

    public Joining joining() {
        return joining;
    }

    public States states() {
        return states;
    }
}
