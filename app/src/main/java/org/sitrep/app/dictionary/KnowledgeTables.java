package org.sitrep.app.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;

/** Writes listed actors and nouns as the engine's data files. Immutable. */
final class KnowledgeTables {
    private record Role(String sector, String kind) {}

    private final Map<String, Role> roles = new TreeMap<>();
    private final Map<String, String> states = new TreeMap<>();

    /**
     * @param cameo what the role codes mean
     * @param countries the product's own states
     */
    KnowledgeTables(Table cameo, Table countries) {
        cameo.rows().forEach(row -> roles.put(row.get("cameo"), new Role(row.get("sector"), row.get("kind"))));
        countries.rows().forEach(row -> states.putIfAbsent(row.get("iso3"), row.get("name")));
    }

    /** Content by file name; a file without rows is left out. */
    Map<String, String> files(Listed listed, String source) {
        StringBuilder countries = new StringBuilder();
        StringBuilder organisations = new StringBuilder();
        StringBuilder nouns = new StringBuilder();
        for (ListedActor actor : merged(listed.actors())) {
            ListedActor.Period first = actor.periods().get(0);
            if (first.code().length() == 3
                    && !roles.containsKey(first.code())
                    && actor.periods().size() == 1) {
                country(actor, first.code(), countries);
            } else {
                organisation(actor, organisations);
            }
        }
        listed.nouns().forEach(noun -> noun(noun, nouns));
        Map<String, String> files = new TreeMap<>();
        put(files, "countries.tsv", source, "iso3\tname\tother", countries);
        put(files, "organisations.tsv", source, "name\taliases\tkind\tcountry\tsector\tcode\tfrom\tto", organisations);
        put(files, "roles.tsv", source, "noun\tplural\tsort\tkind\tsector\tcameo\tinherits\ttitle\tgender", nouns);
        return files;
    }

    private static void put(Map<String, String> files, String name, String source, String header, StringBuilder rows) {
        if (!rows.isEmpty()) {
            files.put(name, "# Imported from " + source + ".\n" + header + "\n" + rows);
        }
    }

    /** Lines of one name are one actor. */
    private static List<ListedActor> merged(List<ListedActor> actors) {
        Map<String, ListedActor> byName = new LinkedHashMap<>();
        for (ListedActor actor : actors) {
            byName.merge(actor.names().get(0), actor, (a, b) -> {
                List<String> names = new ArrayList<>(a.names());
                b.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
                List<ListedActor.Period> periods = new ArrayList<>(a.periods());
                periods.addAll(b.periods());
                return new ListedActor(names, periods, a.kind() == null ? b.kind() : a.kind());
            });
        }
        return List.copyOf(byName.values());
    }

    /** Another name of a state that the product knows, or a state of the user's own. */
    private void country(ListedActor actor, String code, StringBuilder rows) {
        @Nullable String own = states.get(code);
        String name = own == null ? actor.names().get(0) : own;
        List<String> others =
                actor.names().stream().filter(one -> !one.equals(name)).toList();
        rows.append(code)
                .append('\t')
                .append(name)
                .append('\t')
                .append(String.join("|", others))
                .append('\n');
    }

    private void organisation(ListedActor actor, StringBuilder rows) {
        String name = actor.names().get(0);
        String aliases = String.join("|", actor.names().subList(1, actor.names().size()));
        boolean person = actor.kind() == null && isPerson(actor);
        for (ListedActor.Period period : actor.periods()) {
            String code = period.code();
            String head = code.substring(0, 3);
            @Nullable String country = roles.containsKey(head) ? null : head;
            String role = country == null ? head : code.length() > 3 ? code.substring(3, 6) : "";
            Role known = roles.getOrDefault(role, new Role("", "other"));
            String kind = actor.kind() != null ? actor.kind() : person ? "person" : known.kind();
            rows.append(String.join(
                            "\t",
                            name,
                            aliases,
                            kind,
                            country == null ? "" : country,
                            known.sector(),
                            code.length() > 6 && country != null ? code.substring(0, 6) : code,
                            period.from(),
                            period.to()))
                    .append('\n');
        }
    }

    /** Offices change hands: whoever has a government's or an elite's code for a while only is taken for a person. */
    private static boolean isPerson(ListedActor actor) {
        return actor.periods().stream().anyMatch(period -> period.code().endsWith("ELI"))
                && actor.names().get(0).indexOf(' ') > 0;
    }

    private void noun(ListedNoun noun, StringBuilder rows) {
        Role role = roles.getOrDefault(noun.role(), new Role("", "other"));
        rows.append(String.join(
                        "\t",
                        noun.singular(),
                        noun.plural() == null ? "" : noun.plural(),
                        "member",
                        "person",
                        role.sector(),
                        noun.role(),
                        "",
                        "",
                        ""))
                .append('\n');
    }
}
