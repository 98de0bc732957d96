package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.state.Holding;

/**
 * What is asked of a situation. Thread-safe.
 *
 * <p>Every question is as of a moment: the answer is what was known then. Ids are those of the picture: {@code e-…} of events, {@code s-…} of stories,
 * {@code person:AFG:ashraf-ghani}, {@code state:AFG} and the like of actors, {@code place:…} of places.
 *
 * <p>Lists throw {@link IllegalArgumentException} if the cursor is none of theirs.
 */
public interface SituationView {
    /** The lists there are. */
    enum Listed {
        STORIES,
        CONTESTED,
        HOLDINGS,
        ACTORS,
        PLACES,
        STATEMENTS,
        TAGS,
        SOURCES
    }

    /**
     * How many there are.
     *
     * @param origins how many of the reports were written apart
     * @param lastDay the last day on which a report was published, {@code null} if none says
     */
    record Totals(
            int reports,
            int origins,
            int stories,
            int events,
            @Nullable LocalDate lastDay) {
        /** Those of a picture in memory. */
        public static Totals of(Picture picture) {
            List<String> all = picture.reports().stream().map(Learned::document).toList();
            return new Totals(
                    all.size(),
                    (int) picture.origins(all),
                    picture.stories().size(),
                    picture.events().size(),
                    picture.reports().stream()
                            .map(Learned::published)
                            .filter(Objects::nonNull)
                            .max(LocalDate::compareTo)
                            .orElse(null));
        }
    }

    /** How many there are at a moment. */
    Totals totals(Instant asOf);

    /** What happened, each event once with all versions of what is told of it. */
    Page<EventView> events(EventQuestion question);

    /** How many events are asked for; limit and cursor do not matter. */
    int count(EventQuestion question);

    /** How many there are in a list; limit and cursor do not matter. */
    int count(Listed list, ListQuestion question);

    /** Events by day, type and status; limit, order and cursor do not matter, here and below. */
    List<Counted.OnDay> days(EventQuestion question, Counted.Clock clock);

    /** Events by place, type and status. */
    List<Counted.InPlace> map(EventQuestion question);

    /** The {@code most} most frequent values of a field. */
    Counted.Values values(EventQuestion question, Counted.Facet field, int most);

    /**
     * Who has to do with whom, in the events told last if they are very many.
     *
     * @param centre whose edges, {@code null} for all
     * @param most at most so many edges, those of most events
     */
    Counted.Network network(EventQuestion question, @Nullable String centre, int most);

    /** One event with everyone who tells it, {@code null} if it was not known. */
    EventView.@Nullable Full event(String id, Instant asOf);

    /** Stories, those with the latest news first; {@code words} are looked for in the title. */
    Page<StoryView> stories(ListQuestion question);

    /** One story with its reports, {@code null} if it was not known. */
    StoryView.@Nullable Full story(String id, Instant asOf);

    /** The titles of stories by their ids. */
    Map<String, String> titles(Collection<String> stories, Instant asOf);

    /** What reports contradict each other in, the latest news first; {@code of} is an event or a story. */
    Page<Contested> contested(ListQuestion question);

    /**
     * What held on {@code day}, as far as was known; {@code of} is an actor, or what is held.
     *
     * @param day {@code null} for all days
     */
    default Page<Holding> holdings(@Nullable LocalDate day, ListQuestion question) {
        return holdings(question.on(day));
    }

    /** The same for the day that the question names. */
    Page<Holding> holdings(ListQuestion question);

    /** One place, {@code null} if it was not known. */
    @Nullable
    PlaceView place(String id, Instant asOf);

    /** Actors, usually those with a name, those in most reports first; {@code words} are looked for in the name, {@code of} is a story. */
    Page<ActorView> actors(ListQuestion question);

    /** One actor with names, offices and counterparts, {@code null} if it was not known. */
    ActorView.@Nullable Full actor(String id, Instant asOf);

    /** In how many events of each type an actor acts and receives. */
    List<Counted.Side> sides(String actor, Instant asOf);

    /** The reports that name an actor, the latest first, at most so many. */
    List<ReportView> naming(String actor, Instant asOf, int most);

    /** Places that reports name, those in most reports first; {@code words} are looked for in the name. */
    Page<PlaceView> places(ListQuestion question);

    /** What was said, the latest news first; {@code words} are looked for in what was said, {@code of} is an actor, a story or a document. */
    Page<StatementView> statements(ListQuestion question);

    /** Labels of reports, those of most reports first; {@code words} are looked for in the label. */
    Page<TagView> tags(ListQuestion question);

    /** Who reports, those with most reports first; {@code words} are looked for in the name. */
    Page<SourceView> sources(ListQuestion question);

    /** One report with who is who in it and which events it tells, {@code null} if it was not known. */
    ReportView.@Nullable Full report(String document, Instant asOf);

    /** A number that changes whenever an answer as of the end of time may. */
    long revision();

    /** States that began, ended or are told otherwise after {@code since} and until {@code until}. */
    List<Changes.Held> held(Instant since, Instant until, int limit);

    /** Stories that were not there at {@code since}. */
    List<StoryView> fresh(Instant since, Instant until, int limit);

    /**
     * What became known after {@code since} and until {@code until}.
     *
     * @param limit at most so many of each sort
     */
    Changes changes(Instant since, Instant until, int limit);
}
