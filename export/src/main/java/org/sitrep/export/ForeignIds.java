package org.sitrep.export;

import java.util.List;
import org.sitrep.picture.situation.SituationEvent;

/** The ids that an event has in a format, for those who must delete what they imported earlier. */
public final class ForeignIds {
    private ForeignIds() {}

    /** The ids of {@code event} in {@code format}; empty if the format cannot express it. */
    public static List<String> of(SituationEvent event, Format format, Facts facts) {
        return switch (format) {
            case GDELT, GDELT_MENTIONS -> {
                Digest digest = Digest.happened(event);
                yield digest == null
                        ? List.of()
                        : digest.pairs().stream()
                                .map(pair -> Gdelt.id(digest, pair))
                                .toList();
            }
            case ACLED -> {
                Digest digest = Digest.happened(event);
                yield digest == null ? List.of() : List.of(Acled.id(digest, facts));
            }
            case STIX -> List.of(Stix.incident(event));
            case JSONLD -> List.of(JsonLd.iri(Digest.of(event)));
            case POLECAT, PLOVER, CSV, JSONL, PARQUET, GEOJSON -> List.of(event.id());
        };
    }
}
