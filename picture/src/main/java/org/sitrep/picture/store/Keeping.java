package org.sitrep.picture.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.contested.Contests;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.matching.Matching;
import org.sitrep.picture.matching.Step;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.LocatedForm;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.Holdings;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.view.EventViews;
import org.sitrep.picture.view.Mention;
import org.sitrep.picture.view.TagForm;
import org.sitrep.picture.view.TagView;

/** Writes down what a step changes in the picture. Used by the one writer; not thread-safe. */
final class Keeping {
    private static final IdentityForm IDENTITY = new IdentityForm();
    private static final LocatedForm LOCATED = new LocatedForm();
    private static final TagForm TAG = new TagForm();
    private static final int AT_HAND = 20_000;

    /** Columns of the table {@code happening} behind its key. */
    static final List<String> HAPPENING = List.of(
            "id",
            "type",
            "story",
            "first_document",
            "day",
            "earliest",
            "latest",
            "tellings",
            "independent",
            "learned",
            "changed",
            "published",
            "status",
            "place",
            "contested");

    private static final int STORY = HAPPENING.indexOf("story");

    private final Current current;
    private final Matching matching;
    private final Names names = new Names();
    private final Involved involved = new Involved(names);
    private final Scenes scenes = new Scenes();
    private final StatementRows statements = new StatementRows(names);
    private final StoryRows stories = new StoryRows();
    private final Recent<String, Long> documents = new Recent<>(AT_HAND);
    private final Recent<String, Set<String>> contestsOf = new Recent<>(AT_HAND);
    private final Rows happenings = new Rows("happening", List.of("event"), HAPPENING);
    private final Rows contests = new Rows("contest", List.of("id"), List.of("event", "matter", "changed", "kind"));
    private final Rows holdings = new Rows(
            "holding",
            List.of("id"),
            List.of("matter", "subject", "object", "first_day", "last_day", "status", "kind"));

    Keeping(Current current, Matching matching) {
        this.current = current;
        this.matching = matching;
    }

    /**
     * Writes down a step.
     *
     * @param overlay the corrections that hold
     */
    void step(Step step, Overlay overlay) {
        Session session = current.session();
        Current.Report report = current.report();
        long now = report.since();
        documents.put(report.learned().document(), report.document());
        named(step, report);
        report(step, report, overlay);
        step.moved().forEach(story -> moved(story, overlay, now));
        for (int story : step.stories()) {
            stories.describe(session, matching.stories().story(story, List.of()), now);
        }
        statements.set(session, step, report);
        step.events().forEach(event -> event(event, now));
        step.matters().forEach(matter -> matter(matter, now));
    }

    /** Writes what was held back. */
    void flush() {
        Session session = current.session();
        names.flush(session);
        involved.flush(session);
        scenes.flush(session);
        stories.flush(session);
        happenings.flush(session);
        contests.flush(session);
        holdings.flush(session);
    }

    private void named(Step step, Current.Report report) {
        Session session = current.session();
        Learned learned = report.learned();
        CodedRecord record = learned.record();
        long now = report.since();
        boolean copy = step.origin().kind().copied();
        List<Names.Named> things = new ArrayList<>();
        List<Mention> mentions = Mention.of(learned, step.actors());
        for (Mention mention : mentions) {
            things.add(actor(mention));
        }
        record.places().stream()
                .map(Located::of)
                .forEach(place -> things.add(new Names.Named(
                        Names.PLACE, place.id(), place.name(), LOCATED.bytes(place), null, place.country())));
        record.tags()
                .forEach(tag -> things.add(new Names.Named(
                        Names.TAG,
                        tag.kind() + " " + tag.label(),
                        tag.label(),
                        TAG.bytes(
                                new TagView(tag.label(), tag.kind(), tag.kind() == TagKind.TOPIC ? tag.id() : null, 0)),
                        tag.kind().name(),
                        null)));
        String outlet = record.document().source();
        if (outlet != null) {
            things.add(new Names.Named(Names.OUTLET, outlet, outlet, Forms.TEXT.bytes(outlet), null, null));
        }
        Long published =
                learned.published() == null ? null : learned.published().toEpochDay();
        names.mention(session, report.document(), report.fresh(), published, things, copy, now);
        if (!report.fresh()) {
            session.change(
                    "UPDATE actor_fact SET until = ? WHERE document = ? AND until = " + Micros.FOREVER,
                    now,
                    report.document());
        }
        List<@Nullable Object[]> facts = new ArrayList<>();
        for (Mention mention : mentions) {
            long name = names.key(session, actor(mention));
            mention.names().forEach(text -> facts.add(fact(name, "n", text, report, published, null)));
            mention.codes().forEach(text -> facts.add(fact(name, "c", text, report, published, null)));
            mention.offices()
                    .forEach(office -> facts.add(
                            fact(name, "o", OfficeForm.key(office), report, published, OfficeForm.FORM.bytes(office))));
        }
        session.batch(
                "INSERT INTO actor_fact (name, kind, text, document, since, until, day, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (name, kind, text, document, since)"
                        + " DO UPDATE SET until = excluded.until, day = excluded.day, body = excluded.body",
                facts);
    }

    private static Names.Named actor(Mention mention) {
        Identity actor = mention.actor();
        return new Names.Named(
                actor.named() ? Names.ACTOR : Names.UNNAMED,
                actor.id(),
                actor.name(),
                IDENTITY.bytes(actor),
                actor.kind().name(),
                actor.country());
    }

    private static @Nullable Object[] fact(
            long name, String kind, String text, Current.Report report, @Nullable Long day, byte @Nullable [] body) {
        return new @Nullable Object[] {
            name, kind, text.replace('\0', ' '), report.document(), report.since(), Micros.FOREVER, day, body
        };
    }

    private void report(Step step, Current.Report report, Overlay overlay) {
        Learned learned = report.learned();
        Document document = learned.record().document();
        if (report.fresh()) {
            stories.fresh(report.document());
        }
        stories.report(
                current.session(),
                report.document(),
                new @Nullable Object[] {
                    document.id(),
                    overlay.story(document.id(), step.storyId()),
                    step.storyId(),
                    step.origin().document(),
                    step.origin().kind().name(),
                    Micros.of(learned.learned()),
                    learned.published() == null ? null : learned.published().toEpochDay(),
                    document.source(),
                    document.url(),
                    learned.headline().replace('\0', ' '),
                    ActorsForm.FORM.bytes(step.actors()),
                    step.origin().shared()
                },
                report.since());
    }

    private void moved(int story, Overlay overlay, long now) {
        String id = matching.stories().story(story, List.of()).id();
        flush();
        StoryRows.documents(current.session(), List.of(id), List.of())
                .forEach(document -> show(document, overlay, now));
    }

    /** Shows a report in the story it is in now, and the events it was the first to tell with it. */
    void show(long document, Overlay overlay, long now) {
        Session session = current.session();
        String id = session.one("SELECT id FROM document WHERE document = ?", row -> row.getString(1), document);
        if (id == null || stories.story(session, document) == null) {
            return;
        }
        String matched = matching.stories().id(id);
        stories.move(session, document, matched, overlay.story(id, matched), now);
        stories.describe(session, matching.stories().story(matching.stories().number(id), List.of()), now);
        happenings.flush(session);
        List<Long> events = session.all(
                "SELECT event FROM happening WHERE first_document = ? AND until = " + Micros.FOREVER,
                row -> row.getLong(1),
                document);
        events.forEach(event -> event(event.intValue(), now));
    }

    private void event(int number, long now) {
        Session session = current.session();
        Rows.Standing before = happenings.standing(session, (long) number);
        Joined joined = matching.joining().event(number);
        Map<String, Contested> contested = new LinkedHashMap<>();
        String story = null;
        @Nullable Object[] said = null;
        if (joined != null) {
            long document = document(session, joined.first().document());
            story = stories.story(session, document);
            Contests.of(joined).forEach(each -> contested.put(each.id(), each));
            said = happening(joined, story, document, !contested.isEmpty());
        }
        happenings.set(session, now, said, (long) number);
        Map<Long, String> who = involved.set(session, number, before == null, joined, now);
        scenes.set(
                session,
                number,
                before == null ? null : before.number(HAPPENING.indexOf("day")),
                joined == null || said == null ? null : scene(joined, said, who),
                now);
        String from = before == null ? null : before.text(STORY);
        if (story == null ? from != null : !story.equals(from)) {
            stories.count(session, story, new long[] {0, 0, 1}, now);
            stories.count(session, from, new long[] {0, 0, -1}, now);
        }
        contested("event", (long) number, before == null, contested, now);
    }

    private Scene scene(Joined joined, @Nullable Object[] said, Map<Long, String> who) {
        Scenes.Gathered all = Scenes.Gathered.of(joined);
        who.forEach((name, kind) -> {
            if (kind.equals(Names.ACTOR) || kind.equals(Names.UNNAMED)) {
                all.actor(names.about(current.session(), name));
            }
        });
        return Scene.of(said, all);
    }

    private long document(Session session, String id) {
        Long known = documents.get(id);
        if (known == null) {
            known = session.key("SELECT document FROM document WHERE id = ?", id);
            documents.put(id, known);
        }
        return known;
    }

    private @Nullable Object[] happening(Joined joined, @Nullable String story, long document, boolean contested) {
        List<Told> tellings = joined.tellings();
        DayRange days = EventViews.days(tellings);
        long earliest = Days.UNKNOWN.first();
        long latest = Days.UNKNOWN.first();
        long learned = Long.MAX_VALUE;
        long changed = Long.MIN_VALUE;
        Long published = null;
        String place = null;
        for (Told told : tellings) {
            place = place != null || told.place() == null ? place : told.place().id();
            DayRange range = DayRange.of(told.date());
            if (range != null) {
                long first = range.first().toEpochDay();
                earliest = earliest == Days.UNKNOWN.first() ? first : Math.min(earliest, first);
                latest = Math.max(latest, range.last().toEpochDay());
            }
            learned = Math.min(learned, Micros.of(told.learned()));
            changed = Math.max(changed, Micros.of(told.learned()));
            if (told.published() != null) {
                long day = told.published().toEpochDay();
                published = published == null ? day : Math.min(published, day);
            }
        }
        return new @Nullable Object[] {
            joined.id(),
            joined.first().type().name(),
            story,
            document,
            days == null ? Days.UNKNOWN.first() : days.first().toEpochDay(),
            earliest,
            latest,
            tellings.size(),
            tellings.stream().filter(Told::independent).count(),
            learned,
            changed,
            published,
            joined.first().status().word(),
            place == null ? null : names.find(current.session(), Names.PLACE, place),
            contested ? 1 : 0
        };
    }

    /** @param fresh true if nothing of it was ever contested */
    private void contested(String column, Object about, boolean fresh, Map<String, Contested> contested, long now) {
        Session session = current.session();
        boolean event = column.equals("event");
        contested.forEach((id, each) -> contests.set(
                session,
                now,
                new @Nullable Object[] {
                    event ? about : null,
                    event ? null : about,
                    Micros.of(each.changed()),
                    each.kind().name()
                },
                id));
        String key = column + " " + about;
        Set<String> before = fresh ? Set.of() : contestsOf.get(key);
        if (before == null) {
            contests.flush(session);
            before = Set.copyOf(session.all(
                    "SELECT id FROM contest WHERE " + column + " = ? AND until = " + Micros.FOREVER,
                    row -> row.getString(1),
                    about));
        }
        before.stream()
                .filter(id -> !contested.containsKey(id))
                .sorted()
                .forEach(id -> contests.set(session, now, null, id));
        contestsOf.put(key, Set.copyOf(contested.keySet()));
    }

    private void matter(String matter, long now) {
        Session session = current.session();
        List<StateClaim> claims = matching.states().claims(matter);
        holdings.flush(session);
        Map<String, Holding> held = new LinkedHashMap<>();
        Holdings.of(claims).forEach(each -> held.put(each.id(), each));
        held.forEach((id, each) -> holdings.set(session, now, holding(matter, each), id));
        session
                .all(
                        "SELECT id FROM holding WHERE matter = ? AND until = " + Micros.FOREVER,
                        row -> row.getString(1),
                        matter)
                .stream()
                .filter(id -> !held.containsKey(id))
                .forEach(id -> holdings.set(session, now, null, id));
        Map<String, Contested> contested = new HashMap<>();
        Contests.of(Holdings.weighed(claims)).forEach(each -> contested.put(each.id(), each));
        contested("matter", matter, false, contested, now);
    }

    private static @Nullable Object[] holding(String matter, Holding each) {
        // Whoever never held it is found on no day.
        LocalDate from = each.begun().isEmpty() ? null : each.from();
        LocalDate to = each.to();
        return new @Nullable Object[] {
            matter,
            each.subject().id(),
            each.object(),
            from == null ? null : from.toEpochDay(),
            to == null ? null : to.toEpochDay(),
            each.status().word(),
            each.kind()
        };
    }
}
