package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.Changes;
import org.sitrep.picture.view.Counted;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.PlaceView;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.SourceView;
import org.sitrep.picture.view.StatementView;
import org.sitrep.picture.view.StoryView;
import org.sitrep.picture.view.TagView;

/** Answers from the picture that the store keeps. Thread-safe. */
final class KeptView implements SituationView {
    private final Connections connections;

    KeptView(Connections connections) {
        this.connections = connections;
    }

    private <T> T ask(Instant asOf, BiFunction<Session, Moment, T> question) {
        return connections.read(session -> question.apply(session, Moment.of(session, asOf)));
    }

    @Override
    public Totals totals(Instant asOf) {
        return ask(asOf, (session, moment) -> {
            long stories = new StoryPages(session, moment).count(ListQuestion.asOf(asOf));
            long events = new EventPages(session, moment).count(EventQuestion.asOf(asOf));
            Sql origins = new Sql()
                    .add("SELECT count(*) FROM (SELECT r.origin FROM report r WHERE ")
                    .holds(moment, "r")
                    .add(" GROUP BY r.origin) origins");
            int apart = (int) session.key(origins.text(), origins.values());
            Sql reports = new Sql()
                    .add("SELECT count(*), max(r.day) FROM report r WHERE ")
                    .holds(moment, "r");
            return Objects.requireNonNull(reports.one(session, row -> {
                long day = row.getLong(2);
                LocalDate last = row.wasNull() ? null : LocalDate.ofEpochDay(day);
                return new Totals(row.getInt(1), apart, (int) stories, (int) events, last);
            }));
        });
    }

    @Override
    public Page<EventView> events(EventQuestion question) {
        return ask(question.asOf(), (session, moment) -> new EventPages(session, moment).events(question));
    }

    @Override
    public int count(EventQuestion question) {
        return ask(question.asOf(), (session, moment) -> new EventPages(session, moment).count(question));
    }

    @Override
    public int count(Listed list, ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> switch (list) {
            case STORIES -> new StoryPages(session, moment).count(question);
            case CONTESTED -> new HeldPages(session, moment).countContested(question);
            case HOLDINGS -> new HeldPages(session, moment).countHoldings(question);
            case STATEMENTS -> new StatementPages(session, moment).count(question);
            case ACTORS, PLACES, TAGS, SOURCES -> new NamedPages(session, moment).count(list, question);
        });
    }

    @Override
    public List<Counted.OnDay> days(EventQuestion question, Counted.Clock clock) {
        return ask(question.asOf(), (session, moment) -> new CountPages(session, moment).days(question, clock));
    }

    @Override
    public List<Counted.InPlace> map(EventQuestion question) {
        return ask(question.asOf(), (session, moment) -> new CountPages(session, moment).map(question));
    }

    @Override
    public Counted.Values values(EventQuestion question, Counted.Facet field, int most) {
        return ask(question.asOf(), (session, moment) -> new CountPages(session, moment).values(question, field, most));
    }

    @Override
    public Counted.Network network(EventQuestion question, @Nullable String centre, int most) {
        return ask(
                question.asOf(),
                (session, moment) -> new NetworkPages(session, moment).network(question, centre, most));
    }

    @Override
    public Map<String, String> titles(Collection<String> stories, Instant asOf) {
        return ask(asOf, (session, moment) -> new StoryPages(session, moment).titles(stories));
    }

    @Override
    public List<Counted.Side> sides(String actor, Instant asOf) {
        return ask(asOf, (session, moment) -> new NetworkPages(session, moment).sides(actor));
    }

    @Override
    public List<ReportView> naming(String actor, Instant asOf, int most) {
        return ask(asOf, (session, moment) -> new StoryPages(session, moment).naming(actor, most));
    }

    @Override
    public @Nullable PlaceView place(String id, Instant asOf) {
        return connections.readOne(session -> new NamedPages(session, Moment.of(session, asOf)).place(id));
    }

    @Override
    public List<Changes.Held> held(Instant since, Instant until, int limit) {
        return ask(
                until,
                (session, moment) -> new ChangePages(session, Moment.of(session, since), moment, limit).holdings());
    }

    @Override
    public List<StoryView> fresh(Instant since, Instant until, int limit) {
        return ask(
                until,
                (session, moment) -> new ChangePages(session, Moment.of(session, since), moment, limit).stories());
    }

    @Override
    public ReportView.@Nullable Full report(String document, Instant asOf) {
        return connections.readOne(session -> new StoryPages(session, Moment.of(session, asOf)).report(document));
    }

    @Override
    public long revision() {
        return connections.read(session -> session.key("SELECT steps FROM picture"));
    }

    @Override
    public EventView.@Nullable Full event(String id, Instant asOf) {
        return connections.readOne(session -> new EventPages(session, Moment.of(session, asOf)).event(id));
    }

    @Override
    public Page<StoryView> stories(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new StoryPages(session, moment).stories(question));
    }

    @Override
    public StoryView.@Nullable Full story(String id, Instant asOf) {
        return connections.readOne(session -> new StoryPages(session, Moment.of(session, asOf)).story(id));
    }

    @Override
    public Page<Contested> contested(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new HeldPages(session, moment).contested(question));
    }

    @Override
    public Page<Holding> holdings(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new HeldPages(session, moment).holdings(question));
    }

    @Override
    public Page<ActorView> actors(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new NamedPages(session, moment).actors(question));
    }

    @Override
    public ActorView.@Nullable Full actor(String id, Instant asOf) {
        return connections.readOne(session -> new NamedPages(session, Moment.of(session, asOf)).actor(id));
    }

    @Override
    public Page<PlaceView> places(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new NamedPages(session, moment).places(question));
    }

    @Override
    public Page<StatementView> statements(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new StatementPages(session, moment).statements(question));
    }

    @Override
    public Page<TagView> tags(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new NamedPages(session, moment).tags(question));
    }

    @Override
    public Page<SourceView> sources(ListQuestion question) {
        return ask(question.asOf(), (session, moment) -> new NamedPages(session, moment).sources(question));
    }

    @Override
    public Changes changes(Instant since, Instant until, int limit) {
        return ask(
                until,
                (session, moment) ->
                        new ChangePages(session, Moment.of(session, since), moment, limit).changes(since, until));
    }
}
