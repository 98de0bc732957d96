package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.story.Story;

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
            boolean party = question.party() == null
                    || picture.tellings(event.id()).stream().anyMatch(told -> has(told, question.party()));
            if (party && question.filter().test(event)) {
                found.add(shown(picture, event));
            }
        }
        return found;
    }

    static boolean has(Told told, String actor) {
        return told.actors().stream().anyMatch(each -> each.id().equals(actor))
                || told.recipients().stream().anyMatch(each -> each.id().equals(actor));
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
        Instant changed = Instant.MIN;
        for (String document : story.documents()) {
            Instant learned = picture.report(document).learned();
            changed = learned.isAfter(changed) ? learned : changed;
        }
        return new StoryView(
                story.id(),
                story.title(),
                story.from(),
                story.to(),
                story.documents().size(),
                (int) picture.origins(story.documents()),
                picture.events(story).size(),
                changed);
    }

    @Override
    public Page<StoryView> stories(ListQuestion question) {
        Picture picture = at(question.asOf());
        List<StoryView> found = picture.stories().stream()
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
                List<ReportView> reports = story.documents().stream()
                        .map(document -> report(picture, document))
                        .toList();
                return new StoryView.Full(shown(picture, story), reports, story.changes());
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
                picture.origin(document).kind());
    }

    @Override
    public Page<Contested> contested(ListQuestion question) {
        Picture picture = at(question.asOf());
        Set<String> events = new HashSet<>();
        for (SituationEvent event : picture.events()) {
            if (event.id().equals(question.of())
                    || String.valueOf(event.story()).equals(question.of())) {
                events.add(event.id());
            }
        }
        List<Contested> found = picture.contested().stream()
                .filter(each -> question.of() == null || (each.event() != null && events.contains(each.event())))
                .toList();
        return Paging.page(found, each -> micros(each.changed()), Contested::id, question.limit(), question.after());
    }

    @Override
    public Page<Holding> holdings(@Nullable LocalDate day, ListQuestion question) {
        List<Holding> found = at(question.asOf()).holdings().stream()
                .filter(each -> day == null || each.holdsOn(day))
                .filter(each -> question.of() == null
                        || each.subject().id().equals(question.of())
                        || question.of().equals(each.object()))
                .toList();
        return Paging.page(found, each -> 0L, Holding::id, question.limit(), question.after());
    }

    @Override
    public Page<ActorView> actors(ListQuestion question) {
        Picture picture = at(question.asOf());
        List<ActorView> found = Mentioned.actors(picture, question.of()).stream()
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
                if (of && Looked.in(each.words().text(), question.words())) {
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
    public Facets facets(EventQuestion question) {
        Picture picture = at(question.asOf());
        return FacetCounts.of(matching(picture, question), picture::tellings);
    }

    @Override
    public Changes changes(Instant since, Instant until, int limit) {
        return new Comparing(this, since, until, limit).changes();
    }
}
