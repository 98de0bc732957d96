package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Place;

/**
 * Short names that several bodies of the world share ("SNA", "AFP"): which one a text means, the countries that it speaks of tell.
 *
 * <p>A text that speaks of none of them means the one that stands alone, else nobody that is known: a name without its country is better than a wrong one. Immutable;
 * thread-safe.
 */
final class SharedNames {
    /** How often a text must speak of another country before a party's short name is no more the one that everybody knows. */
    private static final int ABROAD = 3;

    private final Map<String, List<Reading>> byName = new LinkedHashMap<>();
    private final RoleNouns roles;

    /**
     * One body of the name.
     *
     * @param countries whose texts mean it
     * @param alone meant where the text speaks of none of the countries of any
     */
    private record Reading(NameEntry entry, Set<String> countries, boolean alone) {}

    /** A row whose body {@code names} does not have under the short name is passed over. */
    SharedNames(Table table, NameIndex<NameEntry> names, RoleNouns roles) {
        this.roles = roles;
        for (Table.Row row : table.rows()) {
            for (NameEntry entry : names.exactly(row.get("name"))) {
                Known known = entry.known();
                if (entry.isName() && known != null && known.name().equals(row.get("body"))) {
                    Set<String> countries = new HashSet<>(row.list("where"));
                    if (entry.country() != null) {
                        countries.add(entry.country());
                    }
                    byName.computeIfAbsent(NameIndex.key(row.get("name")), name -> new ArrayList<>())
                            .add(new Reading(entry, countries, row.get("alone").equals("y")));
                }
            }
        }
        byName.forEach((name, readings) -> names.exactly(name).forEach(entry -> addOwn(entry, readings)));
    }

    /** A body of the user's that goes by a shared name needs no row to be meant. */
    private static void addOwn(NameEntry entry, List<Reading> readings) {
        boolean known = entry.known() == null
                || !entry.isName()
                || readings.stream().anyMatch(reading -> reading.entry().equals(entry));
        if (!known) {
            boolean alone = readings.stream().noneMatch(Reading::alone);
            Set<String> countries = entry.country() == null ? Set.of() : Set.of(entry.country());
            readings.add(new Reading(entry, countries, alone));
        }
    }

    /** True for a short name that is chosen here. */
    boolean has(String name) {
        return byName.containsKey(NameIndex.key(name));
    }

    /**
     * The names of a text, each shared one with no more than what it means here; one that means nobody known is left out.
     *
     * @param hits the known names of each sentence
     * @param explained what the text itself says that short names mean
     */
    Map<Sentence, List<NameIndex.Hit<NameEntry>>> read(
            List<Sentence> sentences,
            Map<Sentence, List<NameIndex.Hit<NameEntry>>> hits,
            Map<String, NameEntry> explained,
            Places places) {
        Set<String> open = new HashSet<>();
        hits.forEach((sentence, found) -> found.forEach(hit -> open.add(shared(sentence, hit))));
        open.remove("");
        if (open.isEmpty()) {
            return hits;
        }
        Map<String, Integer> countries = countries(sentences, hits, places);
        Set<String> armed = armed(sentences, hits);
        Map<String, NameEntry> meant = new HashMap<>(explained);
        // What one short name means tells of the next: first those that the countries tell, then those that stand
        // alone.
        for (boolean alone : new boolean[] {false, true}) {
            for (int before = -1; before != meant.size(); ) {
                before = meant.size();
                for (Map.Entry<String, List<Reading>> name : byName.entrySet()) {
                    NameEntry entry = open.contains(name.getKey()) && !meant.containsKey(name.getKey())
                            ? best(name.getValue(), countries, armed.contains(name.getKey()), alone)
                            : null;
                    if (entry != null) {
                        meant.put(name.getKey(), entry);
                        if (entry.country() != null) {
                            countries.merge(entry.country(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        Map<Sentence, List<NameIndex.Hit<NameEntry>>> read = new java.util.IdentityHashMap<>();
        hits.forEach((sentence, found) -> read.put(sentence, meant(sentence, found, meant)));
        return read;
    }

    /** The short name that {@code hit} is, empty if it is none. */
    private String shared(Sentence s, NameIndex.Hit<NameEntry> hit) {
        String key = NameIndex.key(s, hit.from(), hit.to());
        return byName.containsKey(key) ? key : "";
    }

    private List<NameIndex.Hit<NameEntry>> meant(
            Sentence s, List<NameIndex.Hit<NameEntry>> found, Map<String, NameEntry> meant) {
        List<NameIndex.Hit<NameEntry>> kept = new ArrayList<>(found.size());
        for (NameIndex.Hit<NameEntry> hit : found) {
            String name = shared(s, hit);
            if (name.isEmpty()) {
                kept.add(hit);
                continue;
            }
            NameEntry outlet = outlet(name);
            boolean article = hit.from() > 0 && s.token(hit.from() - 1).form().equalsIgnoreCase("the");
            // News agencies go without an article: "AFP reported", but "the AFP said".
            NameEntry entry = outlet != null && !article && !isOfBody(s, hit.to()) ? outlet : meant.get(name);
            if (entry != null) {
                kept.add(new NameIndex.Hit<>(hit.from(), hit.to(), List.of(entry)));
            }
        }
        return kept;
    }

    private @Nullable NameEntry outlet(String name) {
        for (Reading reading : byName.getOrDefault(name, List.of())) {
            Known known = reading.entry().known();
            if (known != null && known.sort() == Known.Sort.MEDIA) {
                return reading.entry();
            }
        }
        return null;
    }

    /** "AFP spokesman Col. X", "AFP troops", unlike "an AFP photographer": what an outlet does not have. */
    private boolean isOfBody(Sentence s, int next) {
        RoleNouns.Match match = next < s.size() ? roles.endingAt(s, next, next) : null;
        return match != null && !"JRN".equals(match.noun().sector());
    }

    /** The names that the text calls rebels or fighters: "NPA rebels". */
    private Set<String> armed(List<Sentence> sentences, Map<Sentence, List<NameIndex.Hit<NameEntry>>> hits) {
        Set<String> armed = new HashSet<>();
        for (Sentence s : sentences) {
            for (NameIndex.Hit<NameEntry> hit : hits.getOrDefault(s, List.of())) {
                RoleNouns.Match match = hit.to() < s.size() ? roles.endingAt(s, hit.to(), hit.to()) : null;
                String sector = match == null ? null : match.noun().sector();
                if ("REB".equals(sector) || "UAF".equals(sector)) {
                    armed.add(shared(s, hit));
                }
            }
        }
        return armed;
    }

    private static @Nullable NameEntry best(
            List<Reading> readings, Map<String, Integer> countries, boolean armed, boolean alone) {
        NameEntry best = null;
        int most = 0;
        NameEntry band = null;
        int bands = 0;
        for (Reading reading : readings) {
            Known known = reading.entry().known();
            if (known != null && known.sort() == Known.Sort.ARMED_GROUP) {
                band = reading.entry();
                bands++;
            }
            int own = reading.entry().country() == null
                    ? 0
                    : countries.getOrDefault(reading.entry().country(), 0);
            int all = reading.countries().stream()
                    .mapToInt(country -> countries.getOrDefault(country, 0))
                    .sum();
            // A country of its own says more than one that it is only spoken of in.
            if (own + all > most) {
                most = own + all;
                best = reading.entry();
            }
        }
        if (armed && bands == 1) {
            return band;
        }
        if (best == null && alone) {
            for (Reading reading : readings) {
                boolean foreign = isParty(reading)
                        && countries.values().stream().anyMatch(count -> count >= ABROAD); // Sweden's Conservatives
                best = best == null && reading.alone() && !foreign ? reading.entry() : best;
            }
        }
        return best;
    }

    private static boolean isParty(Reading reading) {
        Known known = reading.entry().known();
        return known != null && known.sort() == Known.Sort.PARTY;
    }

    /** How often the text speaks of each country, by its places and by names that mean one thing only. */
    private Map<String, Integer> countries(
            List<Sentence> sentences, Map<Sentence, List<NameIndex.Hit<NameEntry>>> hits, Places places) {
        Map<String, Integer> countries = new HashMap<>();
        for (Sentence sentence : sentences) {
            for (NameIndex.Hit<NameEntry> hit : hits.getOrDefault(sentence, List.of())) {
                String country = hit.values().get(0).country();
                boolean sure = country != null
                        && shared(sentence, hit).isEmpty()
                        && hit.values().stream().allMatch(entry -> country.equals(entry.country()));
                if (sure && country != null) {
                    countries.merge(country, 1, Integer::sum);
                }
            }
            for (Place place : places.overlapping(sentence.span())) {
                if (place.country() != null) {
                    countries.merge(place.country(), 1, Integer::sum);
                }
            }
        }
        return countries;
    }
}
