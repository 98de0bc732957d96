package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;

/**
 * Offices of bodies between states that a text writes with capitals and without their body: "the Secretary-General" of a text about the United Nations is theirs, not of the
 * country that the text is about. Immutable; thread-safe.
 */
final class WorldOffices {
    private static final String ANY = "*";

    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final WorldLeaders leaders;

    /**
     * An office.
     *
     * @param bodies names of those that have it
     * @param alone whose it is where the text names none of them
     * @param field the country behind it is where its holder works
     */
    private record Office(Set<String> bodies, @Nullable NameEntry alone, boolean field) {}

    WorldOffices(Table table, NameIndex<NameEntry> names, WorldLeaders leaders) {
        this.leaders = leaders;
        for (Table.Row row : table.rows()) {
            offices.put(
                    row.get("noun"),
                    new Office(
                            new HashSet<>(row.list("bodies")),
                            body(names, row.get("alone")),
                            row.get("field").equals("y")));
        }
    }

    private static @Nullable NameEntry body(NameIndex<NameEntry> names, String name) {
        return names.exactly(name).stream()
                .filter(entry -> entry.isName() && entry.isBetweenStates())
                .findFirst()
                .orElse(null);
    }

    /** Gives the offices in {@code all}, the mentions of a text before any is linked, to the bodies that they are of. */
    void place(List<List<Mention>> all, NameIndex<NameEntry> names, @Nullable LocalDate day) {
        List<Mention> open = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (List<Mention> mentions : all) {
            for (Mention mention : mentions) {
                Phrase phrase = mention.phrase;
                Office office = phrase == null || mention.plural
                        ? null
                        : offices.get(phrase.role().noun());
                if (phrase == null || office == null) {
                    continue;
                }
                if (isOpen(mention, phrase, office)) {
                    open.add(mention);
                } else if (phrase.owner() == null || !phrase.owner().isBetweenStates()) {
                    taken.add(phrase.role().noun()); // "the secretary-general of the ruling party"
                }
            }
        }
        for (Mention mention : open) {
            Phrase phrase = mention.phrase;
            Office office = phrase == null ? null : offices.get(phrase.role().noun());
            if (phrase == null || office == null || taken.contains(phrase.role().noun())) {
                continue;
            }
            NameEntry body = leaders.body(named(mention), day);
            body = body == null ? nearest(mention, office, all, names) : body;
            body = body == null ? office.alone() : body;
            Known known = body == null ? null : body.known();
            if (body != null && known != null) {
                Known.Period period = known.on(day);
                mention.phrase = phrase.of(null, known.name(), -1, body, false).in(period.sector(), period.cameo());
            }
        }
    }

    /** The name behind the office, {@code null} if there is none. */
    private static @Nullable String named(Mention mention) {
        StringBuilder name = new StringBuilder();
        for (int i = mention.nameFrom; i >= 0 && i < mention.nameTo; i++) {
            name.append(i > mention.nameFrom ? " " : "")
                    .append(mention.sentence.token(i).form());
        }
        return name.isEmpty() ? null : name.toString();
    }

    /** True for an office with capitals of which the words do not say whose it is. */
    private static boolean isOpen(Mention mention, Phrase phrase, Office office) {
        boolean capital = true;
        for (int i = phrase.from(); i < phrase.to(); i++) {
            String form = mention.sentence.token(i).form();
            boolean small = Character.isLowerCase(form.charAt(0));
            capital &= !small
                    || mention.sentence.token(i).is("case")
                    || mention.sentence.token(i).is("det");
        }
        int left = phrase.from() - 1;
        // "Commonwealth Secretary-General": of something that is not known.
        capital &= left < mention.from || !mention.sentence.token(left).isProperNoun() || phrase.owner() != null;
        boolean before = phrase.ofHead() >= 0 && phrase.ofHead() < phrase.from();
        boolean said = phrase.country() != null || phrase.ofText() != null;
        return capital && phrase.owner() == null && phrase.possessor() < 0 && (!said || office.field() && !before);
    }

    /** The last of the bodies that the text names before {@code mention}, else the first behind; {@code null} if it names none. */
    private static @Nullable NameEntry nearest(
            Mention mention, Office office, List<List<Mention>> all, NameIndex<NameEntry> names) {
        NameEntry found = null;
        for (List<Mention> mentions : all) {
            for (Mention other : mentions) {
                NameEntry named = other.entry == null && other.phrase != null ? other.phrase.owner() : other.entry;
                NameEntry body = named == null ? null : having(named, office, names);
                boolean before = other.span().compareTo(mention.span()) < 0;
                boolean taken = other.entry == null
                        && other.phrase != null
                        && mention.phrase != null
                        && other.phrase.role().equals(mention.phrase.role())
                        && mention.nameFrom >= 0; // "Secretary-General X met the NATO Secretary-General": another's
                body = taken ? null : body;
                if (body != null && (before || found == null)) {
                    found = body;
                }
            }
        }
        return found;
    }

    /** {@code named} if it has the office; the United Nations for a part of theirs. */
    private static @Nullable NameEntry having(NameEntry named, Office office, NameIndex<NameEntry> names) {
        Known known = named.known();
        if (known == null || !named.isBetweenStates()) {
            return null;
        }
        if (office.bodies().contains(ANY) || office.bodies().contains(known.name())) {
            return named;
        }
        boolean part = "UNO".equals(known.periods().get(0).sector());
        return part && office.bodies().contains("United Nations") ? body(names, "United Nations") : null;
    }
}
