package org.sitrep.app.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.story.Story;

/**
 * The part of a picture that a report is about.
 *
 * @param events that the filter lets through
 * @param reports that tell these; without a filter all
 * @param stories that have such reports, those with most first
 * @param contested about these events, or told by these reports
 * @param holdings told by these reports
 */
record Selection(
        Picture picture,
        List<SituationEvent> events,
        List<Learned> reports,
        List<Story> stories,
        List<Contested> contested,
        List<Holding> holdings) {
    static Selection of(Picture picture, Filter filter) {
        boolean all = filter.equals(Filter.EVERYTHING);
        List<SituationEvent> events = picture.events().stream().filter(filter).toList();
        Set<String> ids = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (SituationEvent event : events) {
            ids.add(event.id());
            event.tellings()
                    .forEach(telling -> told.add(telling.record().document().id()));
        }
        List<Learned> reports = picture.reports().stream()
                .filter(report -> all || told.contains(report.document()))
                .toList();
        Set<String> documents = new HashSet<>();
        reports.forEach(report -> documents.add(report.document()));
        List<Story> stories = picture.stories().stream()
                .filter(story -> story.documents().stream().anyMatch(documents::contains))
                .sorted(Comparator.<Story>comparingLong(story -> -story.documents().stream()
                                .filter(documents::contains)
                                .count())
                        .thenComparing(Story::id))
                .toList();
        List<Contested> contested = picture.contested().stream()
                .filter(each -> !withinOneReport(each))
                .filter(each -> each.event() != null
                        ? ids.contains(each.event())
                        : each.sides().stream()
                                .flatMap(side -> side.claims().stream())
                                .anyMatch(claim -> documents.contains(claim.document())))
                .toList();
        List<Holding> holdings = picture.holdings().stream()
                .map(each -> within(each, documents))
                .filter(Objects::nonNull)
                .toList();
        return new Selection(picture, events, reports, stories, contested, holdings);
    }

    /** What these reports say of a holding; {@code null} if they say nothing but that somebody else holds it, or nothing at all. */
    private static @Nullable Holding within(Holding holding, Set<String> documents) {
        List<StateClaim> begun = within(holding.begun(), documents);
        List<StateClaim> ended = within(holding.ended(), documents);
        List<StateClaim> denied = within(holding.denied(), documents);
        boolean older = begun.isEmpty() && !holding.begun().isEmpty();
        if ((begun.isEmpty() && ended.isEmpty() && denied.isEmpty()) || (older && denied.isEmpty())) {
            return null;
        }
        boolean open = ended.isEmpty() && !holding.ended().isEmpty();
        return new Holding(
                holding.id(),
                holding.kind(),
                holding.subject(),
                holding.object(),
                holding.objectName(),
                holding.title(),
                holding.from(),
                holding.begins(),
                open ? null : holding.to(),
                open && holding.status() == StateStatus.ENDED ? StateStatus.HOLDS : holding.status(),
                begun,
                ended,
                denied);
    }

    private static List<StateClaim> within(List<StateClaim> claims, Set<String> documents) {
        return claims.stream()
                .filter(claim -> documents.contains(claim.document()))
                .toList();
    }

    /** A report's headline and text that round a number differently contradict nobody. */
    private static boolean withinOneReport(Contested contested) {
        return contested.kind() == Contested.Kind.TOLL
                && contested.sides().stream()
                                .flatMap(side -> side.claims().stream())
                                .map(Contested.Claim::document)
                                .distinct()
                                .count()
                        == 1;
    }

    /** All that is said for and against a holding. */
    static Stream<StateClaim> claims(Holding holding) {
        return Stream.of(holding.begun(), holding.ended(), holding.denied()).flatMap(List::stream);
    }

    /** The selected events of a story. */
    List<SituationEvent> events(Story story) {
        return events.stream()
                .filter(event -> Objects.equals(event.story(), story.id()))
                .toList();
    }
}
