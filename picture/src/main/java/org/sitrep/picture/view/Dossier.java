package org.sitrep.picture.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.Picture;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;

/** Gathers what is known of one actor. Not thread-safe. */
final class Dossier {
    private static final int COUNTERPARTS = 50;

    private final String id;
    private final Picture picture;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private final Map<String, ActorView.Office> offices = new LinkedHashMap<>();
    private final Map<String, ActorView.Counterpart> others = new LinkedHashMap<>();
    private @Nullable Identity actor;

    private Dossier(String id, Picture picture) {
        this.id = id;
        this.picture = picture;
    }

    static ActorView.@Nullable Full of(Picture picture, String id) {
        Dossier dossier = new Dossier(id, picture);
        for (Learned report : picture.reports()) {
            Map<String, Identity> actors = picture.actors(report.document());
            Mention.of(report, actors).stream()
                    .filter(each -> each.actor().id().equals(id))
                    .forEach(dossier::add);
        }
        picture.events().forEach(event -> dossier.event(event, picture.tellings(event.id())));
        Identity actor = dossier.actor;
        return actor == null ? null : dossier.full(actor);
    }

    private Identity first(Identity identity) {
        return Objects.requireNonNullElse(picture.firstActor(identity.id()), identity);
    }

    private void add(Mention mention) {
        actor = actor == null ? first(mention.actor()) : actor;
        mention.names().forEach(name -> names.merge(name, 1, Integer::sum));
        mention.codes().forEach(code -> codes.merge(code, 1, Integer::sum));
        for (Mention.Office office : mention.offices()) {
            LocalDate day = mention.published();
            offices.merge(
                    office.title() + "\n" + office.of() + "\n" + office.status(),
                    new ActorView.Office(
                            office.title(),
                            office.of(),
                            office.status(),
                            office.from(),
                            office.to(),
                            day,
                            day,
                            1,
                            office.words()),
                    Dossier::both);
        }
    }

    private static ActorView.Office both(ActorView.Office before, ActorView.Office more) {
        return new ActorView.Office(
                before.title(),
                before.of(),
                before.status(),
                before.from(),
                before.to(),
                before.first() == null || (more.first() != null && more.first().isBefore(before.first()))
                        ? more.first()
                        : before.first(),
                before.last() == null || (more.last() != null && more.last().isAfter(before.last()))
                        ? more.last()
                        : before.last(),
                before.reports() + 1,
                before.words());
    }

    private void event(SituationEvent event, List<Told> tellings) {
        Map<String, Identity> done = new LinkedHashMap<>();
        Map<String, Identity> received = new LinkedHashMap<>();
        for (Told told : tellings) {
            other(told.actors(), told.recipients(), done);
            other(told.recipients(), told.actors(), received);
        }
        Set<String> all = new LinkedHashSet<>(done.keySet());
        all.addAll(received.keySet());
        for (String other : all) {
            Identity identity = done.containsKey(other) ? done.get(other) : received.get(other);
            if (identity != null) {
                others.merge(
                        other,
                        new ActorView.Counterpart(
                                first(identity), done.containsKey(other) ? 1 : 0, received.containsKey(other) ? 1 : 0),
                        (one, more) -> new ActorView.Counterpart(
                                one.actor(), one.done() + more.done(), one.received() + more.received()));
            }
        }
    }

    private void other(List<Identity> side, List<Identity> opposite, Map<String, Identity> found) {
        if (side.stream().anyMatch(each -> each.id().equals(id))) {
            opposite.stream()
                    .filter(each -> each.named() && !each.id().equals(id))
                    .forEach(each -> found.putIfAbsent(each.id(), each));
        }
    }

    private ActorView.Full full(Identity known) {
        List<ActorView.Office> held = new ArrayList<>(offices.values());
        held.sort(ActorView.Office.ORDER);
        return new ActorView.Full(
                Mentioned.actors(picture, List.of()).stream()
                        .filter(each -> each.actor().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(known + " is in no report")),
                counted(names),
                counted(codes),
                held,
                ActorView.Counterpart.most(List.copyOf(others.values()), COUNTERPARTS));
    }

    private static List<ActorView.Name> counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> new ActorView.Name(each.getKey(), each.getValue()))
                .sorted(Comparator.<ActorView.Name>comparingInt(each -> -each.reports())
                        .thenComparing(ActorView.Name::text))
                .toList();
    }
}
