package org.sitrep.picture.view;

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

/** What the reports of a picture name, and how many do. Stateless and thread-safe. */
final class Mentioned {
    private Mentioned() {}

    static List<ActorView> actors(Picture picture, @Nullable String story) {
        Map<String, Identity> first = new LinkedHashMap<>();
        Map<String, Integer> reports = new LinkedHashMap<>();
        for (Learned report : picture.reports()) {
            if (story == null || story.equals(picture.story(report.document()))) {
                for (Mention mention : Mention.of(report, picture.actors(report.document()))) {
                    String id = mention.actor().id();
                    first.putIfAbsent(id, Objects.requireNonNullElse(picture.firstActor(id), mention.actor()));
                    reports.merge(mention.actor().id(), 1, Integer::sum);
                }
            }
        }
        List<ActorView> all = new ArrayList<>();
        first.forEach((id, actor) -> all.add(new ActorView(actor, reports.getOrDefault(id, 0))));
        return all;
    }

    static List<PlaceView> places(Picture picture) {
        Map<String, Located> first = new LinkedHashMap<>();
        Map<String, Set<String>> reports = new LinkedHashMap<>();
        for (Learned report : picture.reports()) {
            report.record().places().stream().map(Located::of).forEach(place -> {
                first.putIfAbsent(place.id(), Objects.requireNonNullElse(picture.firstPlace(place.id()), place));
                reports.computeIfAbsent(place.id(), key -> new LinkedHashSet<>())
                        .add(report.document());
            });
        }
        List<PlaceView> all = new ArrayList<>();
        first.forEach((id, place) ->
                all.add(new PlaceView(place, reports.getOrDefault(id, Set.of()).size())));
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
                SourceView before = all.getOrDefault(outlet, new SourceView(outlet, 0, 0));
                all.put(outlet, new SourceView(outlet, before.reports() + 1, before.copies() + copy));
            }
        }
        return List.copyOf(all.values());
    }
}
