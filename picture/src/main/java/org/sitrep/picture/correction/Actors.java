package org.sitrep.picture.correction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;

/** Corrections of actors. Each gives back the record itself if it finds nothing to hold on to. */
final class Actors {
    private Actors() {}

    /** Whether two names are the same but for case, accents and blanks. */
    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    static CodedRecord merged(CodedRecord record, Correction.MergeActors merge, Signed signed) {
        List<Actor> others = record.actors().stream()
                .filter(actor -> merge.others().stream().anyMatch(name -> same(name, actor.name())))
                .filter(actor -> !same(actor.name(), merge.name()))
                .toList();
        if (others.isEmpty()) {
            return record;
        }
        Actor kept = record.actors().stream()
                .filter(actor -> same(actor.name(), merge.name()))
                .findFirst()
                .orElse(others.getFirst());
        Actor whole = named(kept, merge.name());
        Set<String> gone = new LinkedHashSet<>();
        for (Actor other : others) {
            if (other != kept) {
                gone.add(other.id());
                whole = union(whole, other);
            }
        }
        Actor corrected = because(
                whole, Events.because(signed, kept.because(), kept.because().lost()));
        List<Actor> actors = new ArrayList<>();
        for (Actor actor : record.actors()) {
            if (actor == kept) {
                actors.add(corrected);
            } else if (!gone.contains(actor.id())) {
                actors.add(actor);
            }
        }
        return Renaming.of(record, actors, id -> gone.contains(id) ? kept.id() : id);
    }

    static CodedRecord split(CodedRecord record, Correction.SplitActor split, Signed signed) {
        String text = record.document().text();
        List<Span> spans = new ArrayList<>();
        for (Anchor anchor : split.mentions()) {
            Span span = anchor.in(text);
            if (span != null) {
                spans.add(span);
            }
        }
        Predicate<Span> meant = span -> spans.stream().anyMatch(span::overlaps);
        Actor old = record.actors().stream()
                .filter(actor -> actor.mentions().stream().anyMatch(mention -> meant.test(mention.span())))
                .findFirst()
                .orElse(null);
        if (old == null || same(old.name(), split.name())) {
            return record;
        }
        List<Actor.Mention> theirs = old.mentions().stream()
                .filter(mention -> meant.test(mention.span()))
                .toList();
        List<Actor.Mention> rest = old.mentions().stream()
                .filter(mention -> !meant.test(mention.span()))
                .toList();
        if (rest.isEmpty()) {
            // Every mention was somebody else: the actor has another name, that is all.
            Actor renamed = because(named(old, split.name()), Events.because(signed, old.because(), List.of()));
            return Renaming.of(
                    record,
                    record.actors().stream()
                            .map(actor -> actor == old ? renamed : actor)
                            .toList(),
                    id -> id);
        }
        int highest = record.actors().stream()
                .mapToInt(actor -> Integer.parseInt(actor.id().substring(1)))
                .max()
                .orElse(0);
        String id = "a" + (highest + 1);
        Actor fresh = new Actor(
                id,
                split.name(),
                old.kind() == ActorKind.PERSON ? ActorKind.PERSON : ActorKind.OTHER,
                null,
                null,
                null,
                null,
                List.of(),
                theirs,
                List.of(),
                List.of(),
                List.of(),
                null,
                theirs.stream().map(Actor.Mention::span).toList(),
                Events.because(signed, Because.of("analyst", theirs.getFirst().span()), List.of()));
        List<Actor> actors = new ArrayList<>();
        for (Actor actor : record.actors()) {
            actors.add(actor == old ? mentions(old, rest) : actor);
        }
        actors.add(fresh);
        List<Event> events = record.events().stream()
                .map(event -> Renaming.filledBy(event, old.id(), id, meant))
                .toList();
        List<Quote> quotes = record.quotes().stream()
                .map(quote -> Renaming.spokenBy(quote, old.id(), id, meant))
                .toList();
        return new CodedRecord(
                record.document(),
                record.sections(),
                record.sentences(),
                record.coder(),
                actors,
                record.places(),
                record.times(),
                events,
                quotes,
                record.states(),
                record.tags(),
                record.chains());
    }

    private static Actor named(Actor actor, String name) {
        List<String> aliases = new ArrayList<>(actor.aliases());
        if (!actor.name().equals(name) && !aliases.contains(actor.name())) {
            aliases.add(actor.name());
        }
        aliases.remove(name);
        return copy(actor, name, aliases, actor.mentions(), actor, actor.because());
    }

    private static Actor mentions(Actor actor, List<Actor.Mention> mentions) {
        return copy(actor, actor.name(), actor.aliases(), mentions, actor, actor.because());
    }

    private static Actor because(Actor actor, Because because) {
        return copy(actor, actor.name(), actor.aliases(), actor.mentions(), actor, because);
    }

    private static Actor union(Actor kept, Actor other) {
        Set<String> aliases = new LinkedHashSet<>(kept.aliases());
        aliases.add(other.name());
        aliases.addAll(other.aliases());
        aliases.remove(kept.name());
        Set<Actor.Mention> mentions = new LinkedHashSet<>(kept.mentions());
        mentions.addAll(other.mentions());
        List<Actor.Mention> ordered = new ArrayList<>(mentions);
        ordered.sort(java.util.Comparator.comparing(Actor.Mention::span));
        return copy(kept, kept.name(), List.copyOf(aliases), ordered, other, kept.because());
    }

    /** {@code actor} with these parts; what it does not know is taken from {@code second}. */
    private static Actor copy(
            Actor actor,
            String name,
            List<String> aliases,
            List<Actor.Mention> mentions,
            Actor second,
            Because because) {
        boolean one = actor == second;
        return new Actor(
                actor.id(),
                name,
                actor.kind(),
                first(actor.country(), second.country()),
                first(actor.sector(), second.sector()),
                first(actor.code(), second.code()),
                first(actor.wikidata(), second.wikidata()),
                aliases,
                mentions,
                one ? actor.roles() : joined(actor.roles(), second.roles()),
                one ? actor.designations() : joined(actor.designations(), second.designations()),
                one
                        ? actor.relations()
                        : joined(actor.relations(), second.relations()).stream()
                                .filter(relation -> !relation.to().equals(actor.id())
                                        && !relation.to().equals(second.id()))
                                .toList(),
                first(actor.lifespan(), second.lifespan()),
                one ? actor.evidence() : joined(actor.evidence(), second.evidence()),
                because);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
