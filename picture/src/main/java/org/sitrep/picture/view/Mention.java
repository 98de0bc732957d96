package org.sitrep.picture.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.situation.Learned;

/**
 * What one report says of an actor, apart from events and statements.
 *
 * @param names in alphabetical order
 * @param codes in alphabetical order
 */
public record Mention(
        Identity actor,
        String document,
        @Nullable LocalDate published,
        List<String> names,
        List<String> codes,
        List<Office> offices) {
    /** An office or function, in the words of the report. */
    public record Office(
            String title,
            @Nullable String of,
            String status,
            @Nullable String from,
            @Nullable String to,
            Cited words) {}

    /** The actors in a report, each once. */
    public static List<Mention> of(Learned report, Map<String, Identity> identities) {
        Map<String, Identity> actors = new LinkedHashMap<>();
        Map<String, TreeSet<String>> names = new LinkedHashMap<>();
        Map<String, TreeSet<String>> codes = new LinkedHashMap<>();
        Map<String, Map<String, Office>> offices = new LinkedHashMap<>();
        for (Actor actor : report.record().actors()) {
            Identity identity = identities.get(actor.id());
            if (identity == null) {
                continue;
            }
            String id = identity.id();
            actors.putIfAbsent(id, identity);
            names.computeIfAbsent(id, key -> new TreeSet<>()).add(actor.name());
            names.get(id).addAll(actor.aliases());
            if (actor.code() != null) {
                codes.computeIfAbsent(id, key -> new TreeSet<>()).add(actor.code());
            }
            for (Actor.Role role : actor.roles()) {
                Office office = new Office(
                        role.title(),
                        role.of(),
                        role.status().word(),
                        role.from(),
                        role.to(),
                        Cited.sentence(report.record(), role.evidence().getFirst()));
                offices.computeIfAbsent(id, key -> new LinkedHashMap<>())
                        .putIfAbsent(office.title() + "\n" + office.of() + "\n" + office.status(), office);
            }
        }
        List<Mention> all = new ArrayList<>();
        actors.forEach((id, identity) -> all.add(new Mention(
                identity,
                report.document(),
                report.published(),
                List.copyOf(names.getOrDefault(id, new TreeSet<>())),
                List.copyOf(codes.getOrDefault(id, new TreeSet<>())),
                List.copyOf(offices.getOrDefault(id, Map.of()).values()))));
        return all;
    }
}
