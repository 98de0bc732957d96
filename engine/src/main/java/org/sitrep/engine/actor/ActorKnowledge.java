package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.ActorKind;

/** Everything the actor stage knows about the world, read once. Immutable; thread-safe. */
final class ActorKnowledge {
    private static final Pattern PARTY_WORD =
            Pattern.compile(".+ (?:Party|Front|Union|Movement|Alliance|League|Congress)");

    private final Map<String, Known> states = new LinkedHashMap<>();
    private final NameIndex<NameEntry> names;
    private final RoleNouns roles;
    private final RoleContexts roleContexts;
    private final SharedNames sharedNames;
    private final WorldLeaders worldLeaders;
    private final WorldOffices worldOffices;
    private final Leaders leaders;
    private final Map<String, Character> givenNames = new HashMap<>();
    private final Map<String, Table.Row> modifiers = new HashMap<>();
    private final Map<String, Table.Row> nameEndings = new HashMap<>();
    private final Map<String, String> kin = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, Known> seats = new LinkedHashMap<>();
    private final Map<String, List<String>> cues = new HashMap<>();
    private final Map<String, Half> halves = new HashMap<>();

    /** Whose army is meant in a territory that has none of its own, by its country. */
    private final Map<String, String> armies = new HashMap<>();

    /**
     * The name of a part of a divided country that says no more than where it lies.
     *
     * @param beside the state that a text must name for it
     */
    record Half(NameEntry entry, String beside) {}

    ActorKnowledge(Knowledge knowledge) {
        NameIndex.Builder<NameEntry> builder = new NameIndex.Builder<>();
        countries(knowledge.table("knowledge/countries.tsv"), builder);
        peoples(knowledge.table("knowledge/peoples.tsv"), builder);
        named(knowledge.table("knowledge/organisations.tsv"), Known.Sort.ORGANISATION, builder);
        named(knowledge.table("knowledge/armed_groups.tsv"), Known.Sort.ARMED_GROUP, builder);
        named(knowledge.table("knowledge/parties.tsv"), Known.Sort.PARTY, builder);
        named(knowledge.table("knowledge/media.tsv"), Known.Sort.MEDIA, builder);
        for (Table.Row row : knowledge.table("knowledge/not_actors.tsv").rows()) {
            NameEntry nobody = new NameEntry(NameEntry.Use.NOBODY, null, null);
            builder.add(row.get("phrase"), nobody);
            row.list("other").forEach(phrase -> builder.add(phrase, nobody));
        }
        this.names = builder.build();
        this.roles = new RoleNouns(
                knowledge.table("knowledge/roles.tsv"), knowledge.table("knowledge/title_abbreviations.tsv"));
        this.roleContexts = new RoleContexts(knowledge.table("knowledge/role_contexts.tsv"), roles);
        this.sharedNames = new SharedNames(knowledge.table("knowledge/shared_names.tsv"), names, roles);
        this.worldLeaders = new WorldLeaders(knowledge.table("knowledge/world_leaders.tsv"), names);
        this.worldOffices = new WorldOffices(knowledge.table("knowledge/offices_of_bodies.tsv"), names, worldLeaders);
        this.leaders = new Leaders(knowledge.table("knowledge/leaders.tsv"));
        for (Table.Row row : knowledge.table("knowledge/given_names.tsv").rows()) {
            givenNames.put(row.get("name"), row.get("gender").charAt(0));
        }
        for (Table.Row row : knowledge.table("knowledge/role_modifiers.tsv").rows()) {
            modifiers.put(row.get("word"), row);
        }
        for (Table.Row row : knowledge.table("knowledge/name_endings.tsv").rows()) {
            nameEndings.put(row.get("word"), row);
        }
        for (Table.Row row : knowledge.table("knowledge/kin.tsv").rows()) {
            kin.put(row.get("noun"), row.get("relation"));
        }
        for (Table.Row row :
                knowledge.table("knowledge/offices_of_one_state.tsv").rows()) {
            homes.put(row.get("noun"), row.get("country"));
        }
        for (Table.Row row : knowledge.table("knowledge/armies.tsv").rows()) {
            armies.put(row.get("territory"), row.get("army"));
        }
        for (Table.Row row : knowledge.table("knowledge/seats.tsv").rows()) {
            for (NameEntry entry : names.exactly(row.get("body"))) {
                if (entry.known() != null) {
                    seats.put(row.get("town"), entry.known());
                }
            }
        }
        for (Table.Row row : knowledge.table("knowledge/halves.tsv").rows()) {
            String iso = row.get("country");
            halves.put(
                    row.get("name"),
                    new Half(new NameEntry(NameEntry.Use.NAME, states.get(iso), iso), row.get("beside")));
        }
        for (Table.Row row : knowledge.table("knowledge/actor_cues.tsv").rows()) {
            cues.computeIfAbsent(row.get("word"), word -> new ArrayList<>()).add(row.get("cue"));
        }
    }

    private void countries(Table table, NameIndex.Builder<NameEntry> builder) {
        for (Table.Row row : table.rows()) {
            String iso = row.get("iso3");
            // A row of the user's may only add names to a state of ours.
            Known state = states.containsKey(iso)
                    ? states.get(iso)
                    : new Known(
                            "state:" + iso,
                            Known.Sort.STATE,
                            row.get("name"),
                            List.of(new Known.Period(
                                    ActorKind.STATE, iso, null, iso, row.get("from"), row.get("to"), row.where())));
            states.put(iso, state);
            builder.addAloud(row.get("name"), new NameEntry(NameEntry.Use.NAME, state, iso));
            for (String column : List.of("official", "other", "former")) {
                row.list(column).forEach(name -> builder.addAloud(name, new NameEntry(NameEntry.Use.NAME, state, iso)));
            }
            row.list("people").forEach(name -> builder.addAloud(name, new NameEntry(NameEntry.Use.PEOPLE, state, iso)));
            row.list("adjective")
                    .forEach(name -> builder.addAloud(name, new NameEntry(NameEntry.Use.ADJECTIVE, state, iso)));
            row.list("person").forEach(name -> builder.addAloud(name, new NameEntry(NameEntry.Use.PERSON, state, iso)));
            row.list("capital")
                    .forEach(name -> builder.addAloud(name, new NameEntry(NameEntry.Use.CAPITAL, state, iso)));
        }
    }

    /** A people is at home in a state and never stands for it: "Amhara attacks" are not Ethiopia's. */
    private void peoples(Table table, NameIndex.Builder<NameEntry> builder) {
        for (Table.Row row : table.rows()) {
            String iso = row.get("country").isEmpty() ? null : row.get("country");
            row.list("adjective")
                    .forEach(name -> builder.addAloud(name, new NameEntry(NameEntry.Use.ADJECTIVE, null, iso)));
            row.list("people").forEach(name -> builder.addAloud(name, new NameEntry(NameEntry.Use.PEOPLE, null, iso)));
        }
    }

    private void named(Table table, Known.Sort sort, NameIndex.Builder<NameEntry> builder) {
        Map<String, List<Table.Row>> byName = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> byName.computeIfAbsent(row.get("name"), name -> new ArrayList<>(1))
                        .add(row));
        List<Map.Entry<String, NameEntry>> local = new ArrayList<>();
        String family = sort.name().toLowerCase(Locale.ROOT) + ":";
        byName.forEach((name, rows) -> {
            List<Known.Period> periods =
                    rows.stream().map(row -> period(row, sort)).toList();
            Known known = new Known(family + name, sort, name, periods);
            NameEntry entry = new NameEntry(
                    NameEntry.Use.NAME, known, periods.get(periods.size() - 1).country());
            rows.stream()
                    .flatMap(row -> Stream.concat(Stream.of(name), row.list("aliases").stream()))
                    .forEach(one -> {
                        if (isAloud(one, sort, periods)) {
                            builder.addAloud(one, entry);
                        } else {
                            builder.add(one, entry);
                        }
                    });
            String capitals = name.toUpperCase(Locale.ROOT);
            if (sort == Known.Sort.MEDIA && name.length() > 6 && !capitals.equals(name)) {
                builder.add(capitals, entry); // as agencies and papers sign
            }
            if (name.endsWith(" Corporation")) {
                builder.add(name.replace(" Corporation", " Corp."), entry);
            }
            int of = name.lastIndexOf(" of ");
            if (sort == Known.Sort.PARTY
                    && of > 0
                    && PARTY_WORD.matcher(name.substring(0, of)).matches()) {
                local.add(Map.entry(name.substring(0, of), entry));
            }
        });
        // "Workers' Party" without a country: behind the one that bears the name everywhere.
        for (Map.Entry<String, NameEntry> one : local) {
            if (byName.containsKey(one.getKey())
                    || table.rows().stream().anyMatch(row -> row.list("aliases").contains(one.getKey()))) {
                builder.add(one.getKey(), one.getValue());
            }
        }
    }

    /** True for names that stay names in a sentence of capitals; "TIME" or "TARGET" there is a word like others. */
    private static boolean isAloud(String name, Known.Sort sort, List<Known.Period> periods) {
        ActorKind kind = periods.get(0).kind();
        return sort == Known.Sort.ARMED_GROUP
                || kind == ActorKind.GOVERNMENT
                || kind == ActorKind.MILITARY
                || kind == ActorKind.INTERNATIONAL_ORGANISATION
                || name.indexOf(' ') > 0;
    }

    private static Known.Period period(Table.Row row, Known.Sort sort) {
        String country = row.get("country").isEmpty() ? null : row.get("country");
        String base = country == null ? "" : country;
        return switch (sort) {
            case STATE -> throw new IllegalArgumentException("states have a file of their own");
            case ORGANISATION ->
                new Known.Period(
                        ActorKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        country,
                        row.get("sector"),
                        row.get("code"),
                        row.get("from"),
                        row.get("to"),
                        row.where());
            case ARMED_GROUP ->
                new Known.Period(
                        switch (row.get("sector")) {
                            case "GOV" -> ActorKind.GOVERNMENT;
                            case "MIL" -> ActorKind.MILITARY;
                            case "PTY" -> ActorKind.PARTY; // rebels of old who now stand for elections
                            default -> ActorKind.ARMED_GROUP;
                        },
                        country,
                        row.get("sector"),
                        row.get("code"),
                        row.get("from"),
                        row.get("to"),
                        row.where());
            case PARTY -> new Known.Period(ActorKind.PARTY, country, "PTY", base + "PTY", "", "", row.where());
            case MEDIA -> new Known.Period(ActorKind.MEDIA, country, "JRN", base + "MED", "", "", row.where());
        };
    }

    NameIndex<NameEntry> names() {
        return names;
    }

    RoleNouns roles() {
        return roles;
    }

    Leaders leaders() {
        return leaders;
    }

    /** The state of this code, {@code null} if there is none. */
    @Nullable
    Known state(@Nullable String iso3) {
        return iso3 == null ? null : states.get(iso3);
    }

    /** Gender that a given name usually has: {@code m}, {@code f}, {@code x} for both, {@code 0} if unknown. */
    char gender(String givenName) {
        return givenNames.getOrDefault(givenName, '0');
    }

    /** What a modifier does to the noun it stands before, {@code null} if nothing. */
    @Nullable
    Modifier modifier(String word) {
        Table.Row row = modifiers.get(word);
        return row == null ? null : Modifier.of(row);
    }

    /** What kind of body a capitalised name is that ends in {@code word}, {@code null} if the word does not tell. */
    NameEndings.@Nullable Ending ending(String word) {
        Table.Row row = nameEndings.get(word);
        return row == null ? null : NameEndings.of(row);
    }

    /** The relation that a noun of kin or company states, {@code null} if none. */
    @Nullable
    String relation(String noun) {
        return kin.get(noun);
    }

    /** The one state that has an office or body that news calls {@code noun} without more, {@code null} if several do. */
    @Nullable
    String home(String noun) {
        return homes.get(noun);
    }

    /** The international body that sits in {@code town} and goes by its name, {@code null} if none does. */
    @Nullable
    Known seated(String town) {
        return seats.get(town);
    }

    /** Bodies by the town that they sit in. */
    Map<String, Known> seats() {
        return seats;
    }

    RoleContexts roleContexts() {
        return roleContexts;
    }

    /** Short names that several bodies share. */
    SharedNames sharedNames() {
        return sharedNames;
    }

    /** Who heads which body between states. */
    WorldLeaders worldLeaders() {
        return worldLeaders;
    }

    /** Offices of bodies between states. */
    WorldOffices worldOffices() {
        return worldOffices;
    }

    /** The state whose regular forces "the army" means in a text about {@code country}: of a territory without an army it is another. */
    String armyIn(String country) {
        return armies.getOrDefault(country, country);
    }

    /** Parts of divided countries by the word that names them. */
    Map<String, Half> halves() {
        return halves;
    }

    /** True if {@code word} (a lemma or lower-case form) is listed for {@code cue}. */
    boolean isCue(String cue, String word) {
        List<String> all = cues.get(word);
        return all != null && all.contains(cue);
    }

    /** True if two nouns name the same office: "premier" and "prime minister"; "leader" may be either of state or of government. */
    boolean isSameOffice(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (isCue("styled", a) && isCue("styled", b)) {
            return false; // a king is no emir
        }
        boolean state = isCue("heads-state", a);
        boolean government = isCue("heads-government", a);
        return state && isCue("heads-state", b) || government && isCue("heads-government", b);
    }
}
