package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.Picture;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;

/** What the reports of a picture name, and how many do. Stateless and thread-safe. */
final class Mentioned {
    private Mentioned() {}

    /** Numbers while they are counted. */
    private static final class Numbers {
        private final Identity actor;
        private int reports;
        private int events;
        private int statements;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;

        private Numbers(Identity actor) {
            this.actor = actor;
        }

        private void on(@Nullable LocalDate day) {
            if (day != null) {
                from = from == null || day.isBefore(from) ? day : from;
                to = to == null || day.isAfter(to) ? day : to;
            }
        }

        private ActorView view() {
            return new ActorView(actor, reports, events, statements, from, to);
        }
    }

    /** All actors, with a name and without; {@code stories} narrows which reports are counted, empty for all. */
    static List<ActorView> actors(Picture picture, List<String> stories) {
        Map<String, Numbers> all = new LinkedHashMap<>();
        for (Learned report : picture.reports()) {
            Map<String, Identity> actors = picture.actors(report.document());
            for (Mention mention : Mention.of(report, actors)) {
                String id = mention.actor().id();
                Numbers numbers = all.computeIfAbsent(
                        id, key -> new Numbers(Objects.requireNonNullElse(picture.firstActor(id), mention.actor())));
                numbers.reports += stories.isEmpty() || stories.contains(picture.story(report.document())) ? 1 : 0;
                numbers.on(report.published());
            }
            for (StatementView each : Statements.of(report, actors, true)) {
                Numbers numbers =
                        each.speaker() == null ? null : all.get(each.speaker().id());
                if (numbers != null) {
                    numbers.statements++;
                }
            }
        }
        for (SituationEvent event : picture.events()) {
            Set<String> parties = new LinkedHashSet<>();
            for (Told told : picture.tellings(event.id())) {
                told.actors().forEach(each -> parties.add(each.id()));
                told.recipients().forEach(each -> parties.add(each.id()));
            }
            for (String party : parties) {
                Numbers numbers = all.get(party);
                if (numbers != null) {
                    numbers.events++;
                }
            }
        }
        return all.values().stream()
                .filter(numbers -> numbers.reports > 0)
                .map(Numbers::view)
                .toList();
    }

    static List<PlaceView> places(Picture picture) {
        Map<String, Located> first = new LinkedHashMap<>();
        Map<String, Set<String>> reports = new LinkedHashMap<>();
        Map<String, Set<String>> events = new LinkedHashMap<>();
        for (Learned report : picture.reports()) {
            report.record().places().stream().map(Located::of).forEach(place -> {
                first.putIfAbsent(place.id(), Objects.requireNonNullElse(picture.firstPlace(place.id()), place));
                reports.computeIfAbsent(place.id(), key -> new LinkedHashSet<>())
                        .add(report.document());
            });
        }
        for (SituationEvent event : picture.events()) {
            for (Told told : picture.tellings(event.id())) {
                if (told.place() != null) {
                    events.computeIfAbsent(told.place().id(), key -> new LinkedHashSet<>())
                            .add(event.id());
                }
            }
        }
        List<PlaceView> all = new ArrayList<>();
        first.forEach((id, place) -> all.add(new PlaceView(
                place,
                reports.getOrDefault(id, Set.of()).size(),
                events.getOrDefault(id, Set.of()).size())));
        return all;
    }

    private record Label(TagKind kind, String label) {}

    static List<TagView> tags(Picture picture) {
        Map<Label, TagView> all = new LinkedHashMap<>();
        for (Learned report : picture.reports()) {
            Set<Label> seen = new LinkedHashSet<>();
            for (Tag tag : report.record().tags()) {
                Label label = new Label(tag.kind(), tag.label());
                if (seen.add(label)) {
                    TagView before = all.get(label);
                    String topic = tag.kind() == TagKind.TOPIC ? tag.id() : null;
                    all.put(
                            label,
                            before == null
                                    ? new TagView(tag.label(), tag.kind(), topic, 1)
                                    : new TagView(before.label(), before.kind(), before.topic(), before.reports() + 1));
                }
            }
        }
        return List.copyOf(all.values());
    }

    static List<SourceView> sources(Picture picture) {
        Map<String, SourceView> all = new LinkedHashMap<>();
        for (Learned report : picture.reports()) {
            String outlet = report.record().document().source();
            if (outlet != null) {
                int copy = picture.origin(report.document()).kind().copied() ? 1 : 0;
                Instant learned = report.learned();
                SourceView before = all.getOrDefault(outlet, new SourceView(outlet, 0, 0, 0, learned, learned));
                all.put(
                        outlet,
                        new SourceView(
                                outlet,
                                before.reports() + 1,
                                before.copies() + copy,
                                0,
                                learned.isBefore(before.first()) ? learned : before.first(),
                                learned.isAfter(before.last()) ? learned : before.last()));
            }
        }
        for (SituationEvent event : picture.events()) {
            picture.tellings(event.id()).stream()
                    .map(Told::outlet)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(outlet -> all.computeIfPresent(
                            outlet,
                            (key, one) -> new SourceView(
                                    outlet, one.reports(), one.copies(), one.events() + 1, one.first(), one.last())));
        }
        return List.copyOf(all.values());
    }
}
