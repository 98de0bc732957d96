package org.sitrep.picture.matching;

import java.util.Map;
import java.util.Set;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.identity.Identity;

/**
 * What one report changes.
 *
 * @param origin where its words come from
 * @param story number of its story
 * @param storyId id of its story
 * @param actors who its actors are, by their ids in the record
 * @param events numbers of the events that are told otherwise now
 * @param stories numbers of the stories that have other reports now
 * @param moved numbers of the stories of which other reports went elsewhere
 * @param matters what is claimed otherwise now
 */
public record Step(
        Copies.Origin origin,
        int story,
        String storyId,
        Map<String, Identity> actors,
        Set<Integer> events,
        Set<Integer> stories,
        Set<Integer> moved,
        Set<String> matters) {
    public Step {
        events = Set.copyOf(events);
        stories = Set.copyOf(stories);
        moved = Set.copyOf(moved);
        matters = Set.copyOf(matters);
    }
}
