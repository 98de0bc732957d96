package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/** The word lists that help to tell names of places from other names. Immutable; thread-safe. */
final class Words {
    /** Groups of {@code rules/place/words.tsv}. */
    enum Group {
        DIRECTION,
        ORGANISATION,
        TITLE,
        CALENDAR,
        LOCATIVE,
        WHERE,
        DEED,
        MIXED_DEED,
        WAY,
        UNIT,
        COMMON,
        PEOPLE,
        OPEN_DOMAIN,
        NAMED,
        FACILITY,
        TRIBE,
        TRAIN,
        LEAVING,
        SPEAKING,
        HELD,
        GRIP,
        ONSLAUGHT,
        PORTION
    }

    private final Map<Group, Set<String>> groups = new HashMap<>();
    private final Map<String, Set<Feature>> after = new HashMap<>();
    private final Map<String, Set<Feature>> of = new HashMap<>();
    private final Map<String, Set<Feature>> before = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, String> armies = new HashMap<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> givenNames = new HashSet<>();

    Words(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/place/words.tsv").rows()) {
            groups.computeIfAbsent(Group.valueOf(row.get("group").toUpperCase(Locale.ROOT)), g -> new HashSet<>())
                    .addAll(row.list("words"));
        }
        for (Table.Row row : knowledge.table("rules/place/type-words.tsv").rows()) {
            Map<String, Set<Feature>> where = switch (row.get("where")) {
                case "after" -> after;
                case "of" -> of;
                case "before" -> before;
                default -> throw new IllegalArgumentException(row.where() + " has no place " + row.get("where"));
            };
            Set<Feature> kinds = where.computeIfAbsent(row.get("word"), w -> EnumSet.noneOf(Feature.class));
            for (String kind : row.list("kinds")) {
                if (kind.equals("town")) {
                    kinds.addAll(Set.of(Feature.CAPITAL, Feature.SEAT1, Feature.SEAT2, Feature.TOWN, Feature.SECTION));
                } else {
                    kinds.add(Feature.valueOf(kind.toUpperCase(Locale.ROOT)));
                }
            }
        }
        for (Table.Row row : knowledge.table("rules/place/spellings.tsv").rows()) {
            row.list("words").forEach(word -> spellings.put(word, row.list("words")));
        }
        knowledge.table("knowledge/given_names.tsv").rows().forEach(row -> givenNames.add(row.get("name")));
        for (String table : List.of("organisations", "armed_groups", "parties", "media")) {
            for (Table.Row row : knowledge.table("knowledge/" + table + ".tsv").rows()) {
                bodies.add(PlaceName.key(row.get("name")));
                row.list("aliases").forEach(alias -> bodies.add(PlaceName.key(alias)));
            }
        }
        for (Table.Row row : knowledge.table("knowledge/armed_groups.tsv").rows()) {
            if (!row.get("country").isEmpty()) {
                homes.putIfAbsent(PlaceName.key(row.get("name")), row.get("country"));
                row.list("aliases").forEach(alias -> homes.putIfAbsent(PlaceName.key(alias), row.get("country")));
            }
        }
        for (Table.Row row : knowledge.table("knowledge/organisations.tsv").rows()) {
            if (row.get("kind").equals("military") && !row.get("country").isEmpty()) {
                armies.putIfAbsent(PlaceName.key(row.get("name")), row.get("country"));
                row.list("aliases").forEach(alias -> armies.putIfAbsent(PlaceName.key(alias), row.get("country")));
            }
        }
        for (Table.Row row : knowledge.table("knowledge/countries.tsv").rows()) {
            if (row.get("to").isEmpty()) {
                domains.put(row.get("iso2").toLowerCase(Locale.ROOT), row.get("iso3"));
            }
            for (String column : new String[] {"adjective", "person", "people"}) {
                row.list(column).forEach(word -> peoples.putIfAbsent(PlaceName.key(word), row.get("iso3")));
            }
        }
    }

    /** Whether {@code word}, as written, is a person's given name. */
    boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    /** Whether {@code key} is the name of a body that the knowledge has: where no list has a place of that name, it is none. */
    boolean isBody(String key) {
        return bodies.contains(key);
    }

    /** The other keys that a name of several words may have: one of them spelt otherwise ("tal tamr", "tall tamr"), or the article left out. */
    List<String> respelt(String key) {
        String[] parts = key.split(" ");
        List<String> found = new ArrayList<>();
        if (parts.length < 2) {
            return found;
        }
        for (int i = 0; i < parts.length; i++) {
            for (String other : spellings.getOrDefault(parts[i], List.of())) {
                if (!other.equals(parts[i])) {
                    String[] changed = parts.clone();
                    changed[i] = other;
                    found.add(String.join(" ", changed));
                }
            }
        }
        return found;
    }

    /** The country that the armed group of this name fights in first of all, {@code null} if there is no such group. */
    @Nullable
    String countryOfGroup(String key) {
        return homes.get(key);
    }

    /** The country whose armed forces go by this name, {@code null} if none do. */
    @Nullable
    String countryOfArmy(String key) {
        return armies.get(key);
    }

    /** Whether {@code word}, lower case, is in {@code group}. */
    boolean in(Group group, String word) {
        return groups.getOrDefault(group, Set.of()).contains(word);
    }

    /** What a name means that has {@code word}, lower case, behind it; empty if the word does not say. */
    Set<Feature> after(String word) {
        return after.getOrDefault(word, Set.of());
    }

    /** What a name means that has {@code word} and "of" before it. */
    Set<Feature> of(String word) {
        return of.getOrDefault(word, Set.of());
    }

    /** What a name means that has {@code word} right before it. */
    Set<Feature> before(String word) {
        return before.getOrDefault(word, Set.of());
    }

    /** The country whose people or things {@code key} means ("afghan", "french"), {@code null} if none. */
    @Nullable
    String countryOfPeople(String key) {
        return peoples.get(key);
    }

    /** The country that an internet address belongs to by its last part (".co.uk"), {@code null} if it belongs to none. */
    @Nullable
    String countryOfAddress(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int from = address.indexOf("//");
        String rest = from < 0 ? address : address.substring(from + 2);
        int end = 0;
        while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String last = rest.substring(rest.lastIndexOf('.', Math.max(0, end - 1)) + 1, end)
                .toLowerCase(Locale.ROOT);
        String domain = last.equals("uk") ? "gb" : last;
        return in(Group.OPEN_DOMAIN, domain) ? null : domains.get(domain);
    }
}
