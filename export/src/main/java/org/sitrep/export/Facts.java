package org.sitrep.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.EventType;

/** What the formats need to know beside the record: the data files of this package and the names of countries. Immutable; thread-safe. */
public final class Facts {
    /**
     * Codes of a country; empty where it has none.
     *
     * @param iso2 ISO 3166-1 alpha-2
     * @param name in English
     * @param region ACLED's
     */
    record Country(String iso3, String iso2, String name, String numeric, String fips, String cow, String region) {}

    /** A class of actors in ACLED's shape. */
    record Inter(String label, String side) {}

    private static final Country NOWHERE = new Country("", "", "", "", "", "", "");
    private static final Inter UNCLASSED = new Inter("", "");

    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> quads = new HashMap<>();
    private final Map<String, Inter> inters = new HashMap<>();
    private final List<Table.Row> acled;
    private final Codebook codebook;

    /** Reads the data files. */
    public Facts() {
        Knowledge knowledge = Knowledge.standard();
        this.codebook = new Codebook(knowledge);
        Map<String, String> names = new HashMap<>();
        Map<String, String> twoLetters = new HashMap<>();
        for (Table.Row row : knowledge.table("knowledge/countries.tsv").rows()) {
            names.put(row.get("iso3"), row.get("name"));
            twoLetters.put(row.get("iso3"), row.get("iso2"));
        }
        for (Table.Row row : table("countries.tsv").rows()) {
            String iso3 = row.get("iso3");
            countries.put(
                    iso3,
                    new Country(
                            iso3,
                            twoLetters.getOrDefault(iso3, ""),
                            names.getOrDefault(iso3, ""),
                            row.get("numeric"),
                            row.get("fips"),
                            row.get("cow"),
                            row.get("region")));
        }
        table("us_states.tsv").rows().forEach(row -> states.put(row.get("name"), row.get("postal")));
        table("cameo_actor_groups.tsv").rows().forEach(row -> groups.put(row.get("group"), row.get("column")));
        table("gdelt_quad.tsv").rows().forEach(row -> quads.put(row.get("root"), row.get("quad")));
        table("acled_actors.tsv")
                .rows()
                .forEach(row -> inters.put(row.get("sector"), new Inter(row.get("inter"), row.get("side"))));
        this.acled = table("acled_events.tsv").rows();
    }

    private static Table table(String name) {
        try (InputStream in = Facts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return Table.parse(name, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + name, e);
        }
    }

    /** The country of an ISO 3166-1 alpha-3 code; one without any code if it is unknown or {@code null}. */
    Country country(@Nullable String iso3) {
        return iso3 == null ? NOWHERE : countries.getOrDefault(iso3, NOWHERE);
    }

    /** True if the three letters are a country's. */
    boolean isCountry(String letters) {
        return countries.containsKey(letters);
    }

    /** The postal code of a state of the USA, empty if {@code name} is none. */
    String state(@Nullable String name) {
        return name == null ? "" : states.getOrDefault(name, "");
    }

    /** GDELT's column for a group of a CAMEO actor code. */
    String group(String letters) {
        return groups.getOrDefault(letters, "type");
    }

    /** GDELT's quad class of a CAMEO root, empty if there is no such root. */
    String quad(String root) {
        return quads.getOrDefault(root, "");
    }

    /** ACLED's class of an actor. */
    Inter inter(@Nullable Actor actor) {
        if (actor == null) {
            return UNCLASSED;
        }
        String sector = actor.sector();
        if (sector != null) {
            return inters.getOrDefault(sector, UNCLASSED);
        }
        return switch (actor.kind()) {
            case STATE, GOVERNMENT, MILITARY -> inters.getOrDefault("GOV", UNCLASSED);
            case ARMED_GROUP -> inters.getOrDefault("UAF", UNCLASSED);
            case GROUP -> inters.getOrDefault("CVL", UNCLASSED);
            case PERSON, PARTY, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, PLACE_AS_ACTOR, OTHER -> UNCLASSED;
        };
    }

    /** ACLED's category of an event, {@code null} if it has none. */
    Table.@Nullable Row acled(EventType type, @Nullable String mode, @Nullable String cameo, String side) {
        for (Table.Row row : acled) {
            if (row.get("type").equals(type.name())
                    && (row.get("mode").isEmpty() || row.get("mode").equals(mode))
                    && (row.get("cameo").isEmpty() || (cameo != null && cameo.startsWith(row.get("cameo"))))
                    && (row.get("recipient").isEmpty() || row.get("recipient").equals(side))) {
                return row;
            }
        }
        return null;
    }

    /** PLOVER's score of an event, {@code null} where the manual gives none. */
    @Nullable
    Double score(EventType type, @Nullable String mode) {
        Codebook.Mode exact = mode == null ? null : codebook.mode(type, mode);
        Double score = exact == null ? null : exact.score();
        if (score != null) {
            return score;
        }
        Codebook.Mode general = codebook.mode(type, "");
        return general == null ? null : general.score();
    }
}
