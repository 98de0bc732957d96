package org.sitrep.picture.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;

/**
 * What a report says was done on one day to somebody by name or in one town, as features: whoever tells of the same deed tells the same story, in whatever words. Stateless
 * and thread-safe.
 *
 * <p>Example: "A bomb exploded at a market in Quetta on Monday" and "Baloch separatists said on Tuesday they carried out the attack in Quetta a day earlier".
 */
final class Deeds {
    private static final int MATERIAL_COOPERATION = 2;
    private static final int MATERIAL_CONFLICT = 4;

    private Deeds() {}

    static List<String> of(CodedRecord record, Map<String, Identity> actors) {
        Map<String, Place> places = record.places().stream().collect(Collectors.toMap(Place::id, each -> each));
        List<String> features = new ArrayList<>();
        for (Event event : record.events()) {
            DayRange days = DayRange.of(event.date());
            if (deed(event) && days != null && days.days() == 1) {
                String what = event.type() + " " + days.first() + " ";
                String where = town(event.place() == null ? null : places.get(event.place()));
                if (where != null) {
                    features.add(what + where);
                }
                event.recipient().stream()
                        .map(actors::get)
                        .filter(each -> each != null && each.named() && each.kind() != ActorKind.STATE)
                        .forEach(each -> features.add(what + each.id()));
            }
        }
        return features;
    }

    private static boolean deed(Event event) {
        return event.quad() == MATERIAL_COOPERATION || event.quad() == MATERIAL_CONFLICT;
    }

    private static @Nullable String town(@Nullable Place place) {
        boolean town = place != null && (place.precision() == Precision.CITY || place.precision() == Precision.POINT);
        return town && place != null ? Weights.where(place) : null;
    }
}
