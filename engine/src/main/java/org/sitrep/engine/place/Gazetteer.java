package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/**
 * The places that the engine knows, by name: towns, units of the first and second level, countries, and the hand-written regions, seas and sites.
 *
 * <p>In: {@code knowledge/gazetteer.bin.gz}, {@code knowledge/places.tsv} and the names in {@code knowledge/place_names.tsv} and {@code knowledge/countries.tsv}, each with a user's additions. A name is looked
 * up without regard to case, accents, hyphens and the like. Immutable; thread-safe.
 */
public final class Gazetteer {
    /** How many inhabitants a town counts for that somebody has put into the list by hand. */
    private static final int LISTED = 40_000;
    /** The same for a unit. */
    private static final int A_COUNTY = 1_000_000;

    private final GazetteerFile file;
    private final List<Entry> more = new ArrayList<>();
    private final Map<String, int[]> moreNames = new HashMap<>();
    private final Map<String, Integer> countryByCode = new HashMap<>();
    private final Map<String, List<String>> capitals = new HashMap<>();

    public Gazetteer(Knowledge knowledge) {
        this.file = new GazetteerFile(knowledge.content("knowledge/gazetteer.bin.gz"));
        for (int i = 0; i < file.countries(); i++) {
            countryByCode.put(file.iso3(i), i);
        }
        for (Table.Row row : knowledge.table("knowledge/countries.tsv").rows()) {
            Integer id = countryByCode.get(row.get("iso3"));
            if (id != null) {
                row.list("official").forEach(name -> call(name, id, Entry.Held.OWN));
                row.list("other").forEach(name -> call(name, id, Entry.Held.OWN));
                row.list("former").forEach(name -> call(name, id, Entry.Held.OTHER));
                capitals.put(
                        row.get("iso3"),
                        row.list("capital").stream().map(PlaceName::key).toList());
            }
        }
        for (Table.Row row : knowledge.table("knowledge/places.tsv").rows()) {
            add(row);
        }
        knowledge.table("knowledge/place_names.tsv").rows().forEach(this::rename);
    }

    /** Calls the biggest place of its kind that has the listed name in that country by its other names too. */
    private void rename(Table.Row row) {
        Entry best = null;
        for (Entry entry : named(row.get("listed"))) {
            boolean kind = row.get("kind").equals("town")
                    ? entry.feature().isTown()
                    : entry.feature() == Feature.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            boolean fits = kind && row.get("country").equals(entry.country());
            if (fits && (best == null || entry.population() > best.population())) {
                best = entry;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(row.where() + " has no such place");
        }
        int id = best.id();
        row.list("names").forEach(name -> call(name, id, Entry.Held.OWN));
    }

    private void add(Table.Row row) {
        List<String> countries = row.list("countries");
        String unit = row.get("admin1");
        int admin1 = -1;
        if (!unit.isEmpty() && countries.size() == 1) {
            for (Entry entry : named(unit)) {
                if (entry.feature() == Feature.ADMIN1 && countries.get(0).equals(entry.country())) {
                    admin1 = entry.id();
                }
            }
        }
        int id = file.places() + more.size();
        Feature kind = Feature.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        more.add(new Entry(
                id,
                row.get("name"),
                kind,
                countries.size() == 1 ? countries.get(0) : null,
                admin1,
                unit.isEmpty() ? null : unit,
                Double.parseDouble(row.get("lat")),
                Double.parseDouble(row.get("lon")),
                kind.isTown() ? LISTED : kind == Feature.ADMIN1 || kind == Feature.ADMIN2 ? A_COUNTY : 0,
                null,
                Entry.Held.OWN));
        call(row.get("name"), id, Entry.Held.OWN);
        row.list("other").forEach(name -> call(name, id, Entry.Held.OWN));
    }

    private void call(String name, int id, Entry.Held how) {
        moreNames.merge(PlaceName.key(name), new int[] {4 * id + how.ordinal()}, (known, fresh) -> {
            for (int reference : known) {
                if (reference >> 2 == id) {
                    return known;
                }
            }
            int[] all = Arrays.copyOf(known, known.length + 1);
            all[known.length] = fresh[0];
            return all;
        });
    }

    /** Whether anything has this name. */
    public boolean has(String name) {
        String key = PlaceName.key(name);
        return moreNames.containsKey(key) || file.find(key) != null;
    }

    /** All places of this name, by number; empty if there is none. */
    public List<Entry> named(String name) {
        return keyed(PlaceName.key(name));
    }

    List<Entry> keyed(String key) {
        int[] own = file.find(key);
        int[] added = moreNames.get(key);
        if (own == null && added == null) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        if (own != null) {
            for (int reference : own) {
                found.add(entry(reference >> 2, Entry.Held.values()[reference & 3]));
            }
        }
        if (added != null) {
            for (int reference : added) {
                int id = reference >> 2;
                if ((reference & 3) == Entry.Held.OWN.ordinal()) {
                    // What the file holds as one of its other names may be its English one.
                    found.removeIf(entry -> entry.id() == id && entry.how() != Entry.Held.OWN);
                }
                if (found.stream().noneMatch(entry -> entry.id() == id)) {
                    found.add(entry(id, Entry.Held.values()[reference & 3]));
                }
            }
        }
        return found;
    }

    /** The first-level unit that {@code entry} lies in, {@code null} if that is not known. */
    @Nullable
    Entry unitOf(Entry entry) {
        return entry.admin1() < 0 ? null : entry(entry.admin1(), Entry.Held.OWN);
    }

    /** The country with this alpha-3 code, {@code null} if there is none. */
    public @Nullable Entry country(String iso3) {
        Integer id = countryByCode.get(iso3);
        return id == null ? null : entry(id, Entry.Held.OWN);
    }

    /** Alpha-3 code of the country that goes by {@code name}, {@code null} if none does. */
    public @Nullable String countryNamed(String name) {
        for (Entry entry : named(name)) {
            if (entry.feature() == Feature.COUNTRY) {
                return entry.country();
            }
        }
        return null;
    }

    /** Whether {@code town} is a seat of government of the country with code {@code iso3}. */
    public boolean isCapital(String town, String iso3) {
        return capitals.getOrDefault(iso3, List.of()).contains(PlaceName.key(town));
    }

    /** First-level units of the country with code {@code iso3} that go by {@code name}. */
    public List<Entry> admin1Named(String name, String iso3) {
        return named(name).stream()
                .filter(entry -> entry.feature() == Feature.ADMIN1 && iso3.equals(entry.country()))
                .toList();
    }

    private Entry entry(int id, Entry.Held how) {
        if (id >= file.places()) {
            Entry plain = more.get(id - file.places());
            return plain.how() == how
                    ? plain
                    : new Entry(
                            plain.id(),
                            plain.name(),
                            plain.feature(),
                            plain.country(),
                            plain.admin1(),
                            plain.admin1Name(),
                            plain.lat(),
                            plain.lon(),
                            plain.population(),
                            plain.geonames(),
                            how);
        }
        int country = file.country(id);
        int admin1 = file.admin1(id);
        int geonames = file.geonames(id);
        return new Entry(
                id,
                file.name(id),
                Feature.values()[file.feature(id)],
                country < 0 ? null : file.iso3(country),
                admin1,
                admin1 < 0 ? null : file.name(admin1),
                file.lat(id),
                file.lon(id),
                file.population(id),
                geonames == 0 ? null : geonames,
                how);
    }
}
