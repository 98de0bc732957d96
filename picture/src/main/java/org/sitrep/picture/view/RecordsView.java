package org.sitrep.picture.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.story.Story;
import org.sitrep.picture.view.ListQuestion.By;

/**
 * Answers from records that are held in memory: for files of records, and as the plain statement of what the kept picture must answer.
 *
 * <p>The picture of a moment is made when that moment is first asked for. Thread-safe.
 */
public final class RecordsView implements SituationView {
    /** Pictures kept for the moments asked for last. */
    private static final int KEPT = 4;

    /** The order of days that nobody tells. */
    public static final long NO_DAY = -100_000_000;

    private final Function<Instant, Picture> pictures;
    private final Recent<Instant, Picture> recent = new Recent<>(KEPT);

    /** Answers from these pictures, each of what was known at a moment. */
    public RecordsView(Function<Instant, Picture> pictures) {
        this.pictures = pictures;
    }

    /** Answers from {@code learned}, in the order in which they were learned. */
    public static RecordsView of(List<Learned> learned) {
        List<Learned> all = List.copyOf(learned);
        return new RecordsView(asOf -> Picture.of(all, asOf, Overlay.NONE));
    }

    /** The picture of a moment, which the answers come from. */
    public Picture picture(Instant asOf) {
        return at(asOf);
    }

    private Picture at(Instant asOf) {
        synchronized (recent) {
            return recent.computeIfAbsent(asOf, pictures);
        }
    }

    private static EventView shown(Picture picture, SituationEvent event) {
        return EventViews.of(new Joined(event.id(), picture.tellings(event.id())), event.story());
    }

    private static List<EventView> matching(Picture picture, EventQuestion question) {
        List<EventView> found = new ArrayList<>();
        for (SituationEvent event : picture.events()) {
            List<Told> tellings = picture.tellings(event.id());
            if (matches(picture, question, tellings) && question.filter().test(event)) {
                EventView shown = shown(picture, event);
                Instant since = question.since();
                boolean contested = question.contested() == null || question.contested() == shown.contested();
                if (contested && (since == null || shown.learned().isAfter(since))) {
                    found.add(shown);
                }
            }
        }
        return found;
    }

    private static boolean matches(Picture picture, EventQuestion question, List<Told> tellings) {
        Box box = question.box();
        boolean party = question.parties().isEmpty()
                || tellings.stream()
                        .anyMatch(told -> question.parties().stream().anyMatch(id -> has(told, id)));
        boolean sort = (question.kinds().isEmpty()
                        || parties(picture, tellings)
                                .anyMatch(each -> question.kinds().contains(each.kind())))
                && (question.countries().isEmpty()
                        || parties(picture, tellings)
                                .anyMatch(each -> each.country() != null
                                        && question.countries().contains(each.country())));
        boolean place = question.places().isEmpty()
                || tellings.stream()
                        .anyMatch(told -> told.place() != null
                                && question.places().contains(told.place().id()));
        boolean there =
                box == null || tellings.stream().anyMatch(told -> told.place() != null && box.has(told.place()));
        return party && sort && place && there;
    }

    /** Who is on either side, as first told of. */
    static Stream<Identity> parties(Picture picture, List<Told> tellings) {
        return tellings.stream()
                .flatMap(told -> Stream.concat(told.actors().stream(), told.recipients().stream()))
                .map(each -> Objects.requireNonNullElse(picture.firstActor(each.id()), each));
    }

    static boolean has(Told told, String actor) {
        return told.actors().stream().anyMatch(each -> each.id().equals(actor))
                || told.recipients().stream().anyMatch(each -> each.id().equals(actor));
    }

    @Override
    public Totals totals(Instant asOf) {
        return Totals.of(at(asOf));
    }

    @Override
    public Page<EventView> events(EventQuestion question) {
        Function<EventView, Long> place = question.order() == EventQuestion.Order.HAPPENED
                ? event -> event.from() == null ? NO_DAY : event.from().toEpochDay()
                : event -> micros(event.changed());
        List<EventView> found = matching(at(question.asOf()), question);
        return Paging.page(found, place, EventView::id, question.limit(), question.after());
    }

    @Override
    public int count(EventQuestion question) {
        return matching(at(question.asOf()), question).size();
    }

    @Override
    public ReportView.@Nullable Full report(String document, Instant asOf) {
        Picture picture = at(asOf);
        if (picture.reports().stream().noneMatch(each -> each.document().equals(document))) {
            return null;
        }
        Map<String, String> events = new TreeMap<>();
        for (SituationEvent event : picture.events()) {
            picture.tellings(event.id()).stream()
                    .filter(told -> told.document().equals(document))
                    .forEach(told -> events.put(told.event(), event.id()));
        }
        return new ReportView.Full(report(picture, document), picture.actors(document), events);
    }

    /** Records that are held in memory stay as they are. */
    @Override
    public long revision() {
        return 0;
    }

    static long micros(Instant instant) {
        return java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Override
    public EventView.@Nullable Full event(String id, Instant asOf) {
        Picture picture = at(asOf);
        for (SituationEvent event : picture.events()) {
            if (event.id().equals(id)) {
                return new EventView.Full(
                        shown(picture, event),
                        picture.tellings(id),
                        picture.contested().stream()
                                .filter(each -> id.equals(each.event()))
                                .toList());
            }
        }
        return null;
    }

    private static StoryView shown(Picture picture, Story story) {
        return StoryView.of(picture, story, picture.events(story).size(), (int) picture.contested().stream()
                .filter(each -> each.event() != null && storyOf(picture, each.event(), story.id()))
                .count());
    }

    private static boolean storyOf(Picture picture, String event, String story) {
        return picture.events().stream().anyMatch(each -> each.id().equals(event) && story.equals(each.story()));
    }

    /** Something of the events asked for, {@code null} for all. */
    private static @Nullable Set<String> having(
            Picture picture, ListQuestion question, Function<EventView, @Nullable String> what) {
        EventQuestion events = question.having();
        if (events == null) {
            return null;
        }
        Set<String> found = new HashSet<>();
        matching(picture, events).forEach(event -> {
            String value = what.apply(event);
            if (value != null) {
                found.add(value);
            }
        });
        return found;
    }

    @Override
    public Page<StoryView> stories(ListQuestion question) {
        Picture picture = at(question.asOf());
        Set<String> having = having(picture, question, EventView::story);
        List<StoryView> found = picture.stories().stream()
                .filter(story -> having == null || having.contains(story.id()))
                .map(story -> shown(picture, story))
                .filter(story -> Looked.in(story.title(), question.words()))
                .toList();
        return Paging.page(found, story -> micros(story.changed()), StoryView::id, question.limit(), question.after());
    }

    @Override
    public StoryView.@Nullable Full story(String id, Instant asOf) {
        Picture picture = at(asOf);
        for (Story story : picture.stories()) {
            if (story.id().equals(id)) {
                StoryView shown = shown(picture, story);
                return new StoryView.Full(
                        shown,
                        shown.latest().stream()
                                .map(document -> report(picture, document))
                                .toList());
            }
        }
        return null;
    }

    private static ReportView report(Picture picture, String document) {
        Learned report = picture.report(document);
        return new ReportView(
                document,
                report.headline(),
                report.record().document().source(),
                report.record().document().url(),
                report.published(),
                report.learned(),
                picture.story(document),
                picture.origin(document).document(),
                picture.origin(document).kind(),
                picture.origin(document).shared());
    }

    @Override
    public Map<String, String> titles(Collection<String> stories, Instant asOf) {
        Map<String, String> titles = new TreeMap<>();
        at(asOf).stories().stream()
                .filter(story -> stories.contains(story.id()))
                .forEach(story -> titles.put(story.id(), story.title()));
        return titles;
    }

    @Override
    public Page<Contested> contested(ListQuestion question) {
        Picture picture = at(question.asOf());
        Set<String> having = having(picture, question, EventView::id);
        Map<String, String> stories = new TreeMap<>();
        picture.events().forEach(event -> stories.put(event.id(), String.valueOf(event.story())));
        List<Contested> found = new ArrayList<>();
        for (Contested each : picture.contested()) {
            String event = each.event();
            String story = event == null ? null : stories.get(event);
            boolean of = question.of() == null
                    || (event != null
                            && (event.equals(question.of()) || question.of().equals(story)));
            boolean documents = question.only(By.DOCUMENT).isEmpty()
                    || each.sides().stream()
                            .flatMap(side -> side.claims().stream())
                            .anyMatch(claim -> question.only(By.DOCUMENT).contains(claim.document()));
            if (of
                    && documents
                    && (having == null || (event != null && having.contains(event)))
                    && question.allows(By.ID, each.id())
                    && question.allows(By.KIND, each.kind().name())
                    && question.allows(By.EVENT, event)
                    && question.allows(By.STORY, story)) {
                found.add(each);
            }
        }
        return Paging.page(found, each -> micros(each.changed()), Contested::id, question.limit(), question.after());
    }

    @Override
    public Page<Holding> holdings(ListQuestion question) {
        List<Holding> found = at(question.asOf()).holdings().stream()
                .filter(each -> question.on() == null || each.holdsOn(question.on()))
                .filter(each -> question.allows(By.KIND, each.kind())
                        && question.allows(By.SUBJECT, each.subject().id())
                        && question.allows(By.OBJECT, each.object()))
                .filter(each -> question.of() == null
                        || each.subject().id().equals(question.of())
                        || question.of().equals(each.object()))
                .toList();
        return Paging.page(found, each -> 0L, Holding::id, question.limit(), question.after());
    }

    @Override
    public Page<ActorView> actors(ListQuestion question) {
        Picture picture = at(question.asOf());
        List<String> stories = new ArrayList<>(question.only(By.STORY));
        if (question.of() != null) {
            stories.add(question.of());
        }
        List<String> named = question.only(By.NAMED);
        List<ActorView> found = Mentioned.actors(picture, stories).stream()
                .filter(each -> named.isEmpty()
                        ? each.actor().named()
                        : named.contains(String.valueOf(each.actor().named())))
                .filter(each -> question.allows(By.KIND, each.actor().kind().name())
                        && question.allows(By.COUNTRY, each.actor().country()))
                .filter(each -> Looked.in(each.actor().name(), question.words()))
                .toList();
        return Paging.page(
                found,
                each -> (long) Rank.of(each.reports()),
                each -> each.actor().id(),
                question.limit(),
                question.after());
    }

    @Override
    public ActorView.@Nullable Full actor(String id, Instant asOf) {
        return Dossier.of(at(asOf), id);
    }

    @Override
    public Page<PlaceView> places(ListQuestion question) {
        List<PlaceView> found = Mentioned.places(at(question.asOf())).stream()
                .filter(each -> question.allows(By.COUNTRY, each.place().country()))
                .filter(each -> Looked.in(each.place().name(), question.words()))
                .toList();
        return Paging.page(
                found,
                each -> (long) Rank.of(each.reports()),
                each -> each.place().id(),
                question.limit(),
                question.after());
    }

    @Override
    public List<Counted.Side> sides(String actor, Instant asOf) {
        return new RecordsCounts(at(asOf)).sides(actor);
    }

    @Override
    public List<ReportView> naming(String actor, Instant asOf, int most) {
        Picture picture = at(asOf);
        return picture.reports().reversed().stream()
                .filter(report -> picture.actors(report.document()).values().stream()
                        .anyMatch(each -> each.id().equals(actor)))
                .limit(most)
                .map(report -> report(picture, report.document()))
                .toList();
    }

    @Override
    public @Nullable PlaceView place(String id, Instant asOf) {
        return Mentioned.places(at(asOf)).stream()
                .filter(each -> each.place().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Page<StatementView> statements(ListQuestion question) {
        Picture picture = at(question.asOf());
        List<StatementView> found = new ArrayList<>();
        for (Learned report : picture.reports()) {
            boolean independent = !picture.origin(report.document()).kind().copied();
            for (StatementView each : Statements.of(report, picture.actors(report.document()), independent)) {
                boolean of = question.of() == null
                        || question.of().equals(report.document())
                        || question.of().equals(picture.story(report.document()))
                        || (each.speaker() != null
                                && question.of().equals(each.speaker().id()));
                String speaker = each.speaker() == null ? null : each.speaker().id();
                if (of
                        && question.allows(By.ACTOR, speaker)
                        && question.allows(By.STORY, picture.story(report.document()))
                        && question.allows(By.DOCUMENT, report.document())
                        && Looked.in(each.words().text(), question.words())) {
                    found.add(each);
                }
            }
        }
        return Paging.page(
                found, each -> micros(each.learned()), StatementView::id, question.limit(), question.after());
    }

    @Override
    public Page<TagView> tags(ListQuestion question) {
        List<TagView> found = Mentioned.tags(at(question.asOf())).stream()
                .filter(each -> question.allows(By.KIND, each.kind().name()))
                .filter(each -> Looked.in(each.label(), question.words()))
                .toList();
        return Paging.page(
                found,
                each -> (long) Rank.of(each.reports()),
                each -> each.kind() + " " + each.label(),
                question.limit(),
                question.after());
    }

    @Override
    public Page<SourceView> sources(ListQuestion question) {
        List<SourceView> found = Mentioned.sources(at(question.asOf())).stream()
                .filter(each -> Looked.in(each.outlet(), question.words()))
                .toList();
        return Paging.page(
                found, each -> (long) Rank.of(each.reports()), SourceView::outlet, question.limit(), question.after());
    }

    @Override
    public int count(Listed list, ListQuestion question) {
        ListQuestion all = question.limit(Integer.MAX_VALUE).after(null);
        Page<?> page = switch (list) {
            case STORIES -> stories(all);
            case CONTESTED -> contested(all);
            case HOLDINGS -> holdings(all);
            case ACTORS -> actors(all);
            case PLACES -> places(all);
            case STATEMENTS -> statements(all);
            case TAGS -> tags(all);
            case SOURCES -> sources(all);
        };
        return page.items().size();
    }

    @Override
    public List<Counted.OnDay> days(EventQuestion question, Counted.Clock clock) {
        return RecordsCounts.days(matching(at(question.asOf()), question), clock);
    }

    @Override
    public List<Counted.InPlace> map(EventQuestion question) {
        Picture picture = at(question.asOf());
        return new RecordsCounts(picture).map(matching(picture, question));
    }

    @Override
    public Counted.Values values(EventQuestion question, Counted.Facet field, int most) {
        Picture picture = at(question.asOf());
        return new RecordsCounts(picture).values(matching(picture, question), field, most);
    }

    @Override
    public Counted.Network network(EventQuestion question, @Nullable String centre, int most) {
        Picture picture = at(question.asOf());
        return new RecordsCounts(picture).network(matching(picture, question), centre, most);
    }

    @Override
    public List<Changes.Held> held(Instant since, Instant until, int limit) {
        return changes(since, until, limit).holdings();
    }

    @Override
    public List<StoryView> fresh(Instant since, Instant until, int limit) {
        return changes(since, until, limit).stories();
    }

    @Override
    public Changes changes(Instant since, Instant until, int limit) {
        return new Comparing(this, since, until, limit).changes();
    }
}
