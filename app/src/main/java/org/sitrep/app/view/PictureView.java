package org.sitrep.app.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.joining.Attributes;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.story.Story;

/** A picture for a person: stories with what happened, contested matters with their sides, states of a day. */
public final class PictureView {
    private static final int WORDS_SHOWN = 100;
    private static final int MOST_SHOWN = 3;

    private final Picture picture;
    private final Palette palette;
    private final int eventsShown;
    private final StringBuilder out = new StringBuilder();

    private PictureView(Picture picture, Palette palette, int eventsShown) {
        this.picture = picture;
        this.palette = palette;
        this.eventsShown = eventsShown;
    }

    /**
     * The view, lines ended by {@code \n}.
     *
     * @param day the day whose states are shown, {@code null} for that of the last report
     * @param eventsShown how many events of each story are shown, those told most first chosen
     */
    public static String of(Picture picture, Palette palette, @Nullable LocalDate day, int eventsShown) {
        PictureView view = new PictureView(picture, palette, eventsShown);
        view.head();
        view.stories();
        view.contested();
        LocalDate last = day != null ? day : view.lastDay();
        if (last != null) {
            view.states(last);
        }
        return view.out.toString();
    }

    private void head() {
        List<String> all = picture.reports().stream().map(Learned::document).toList();
        out.append(heading(count(all.size(), "report") + ", " + count(picture.origins(all), "independent origin") + ", "
                        + stories(picture.stories().size()) + ", "
                        + count(picture.events().size(), "event")))
                .append('\n');
    }

    private @Nullable LocalDate lastDay() {
        return picture.reports().stream()
                .map(Learned::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void stories() {
        out.append('\n').append(heading("Stories")).append('\n');
        for (Story story : picture.stories()) {
            List<SituationEvent> events = picture.events(story);
            out.append("\n  ")
                    .append(palette.paint(Palette.Mark.HEADING, line(story.title())))
                    .append('\n');
            List<String> facts = new ArrayList<>();
            facts.add(days(story.from(), story.to()));
            facts.add(count(story.documents().size(), "report"));
            facts.add(count(picture.origins(story.documents()), "origin"));
            facts.add(count(events.size(), "event"));
            for (Story.Change change : story.changes()) {
                if (change.what() != Story.What.FOUNDED) {
                    facts.add(change.what().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + change.other());
                }
            }
            facts.add(story.id());
            out.append("  ")
                    .append(palette.paint(Palette.Mark.FAINT, String.join(" · ", facts)))
                    .append('\n');
            chosen(events)
                    .forEach(event -> out.append("    ").append(event(event)).append('\n'));
            if (events.size() > eventsShown) {
                out.append("    ")
                        .append(palette.paint(
                                Palette.Mark.FAINT, "and " + (events.size() - eventsShown) + " more, told less often"))
                        .append('\n');
            }
        }
    }

    /** The events told by most reports, in the order of their days. */
    private List<SituationEvent> chosen(List<SituationEvent> events) {
        List<SituationEvent> chosen = new ArrayList<>(events);
        chosen.sort(Comparator.<SituationEvent>comparingLong(event -> -reports(event))
                .thenComparingInt(event -> historical(event) ? 1 : 0)
                .thenComparingInt(event -> tolled(event) ? 0 : 1)
                .thenComparingInt(event -> event.first().event().quad() % 2));
        List<SituationEvent> most = new ArrayList<>(chosen.subList(0, Math.min(eventsShown, chosen.size())));
        most.sort(Comparator.comparing(PictureView::day));
        return most;
    }

    private static boolean historical(SituationEvent event) {
        return event.tellings().stream().allMatch(telling -> telling.event().historical());
    }

    private static boolean tolled(SituationEvent event) {
        return event.tellings().stream()
                .anyMatch(telling -> !telling.event().size().equals(Size.NONE));
    }

    private static long reports(SituationEvent event) {
        return event.tellings().stream()
                .map(telling -> telling.record().document().id())
                .distinct()
                .count();
    }

    /** The day an event is sorted under: its own, or else that of its first report. */
    private static String day(SituationEvent event) {
        for (var telling : event.tellings()) {
            if (telling.event().date() != null) {
                return telling.event().date();
            }
        }
        var published = event.first().record().document().published();
        return published == null ? "" : published.day().toString();
    }

    private String event(SituationEvent event) {
        Attributes attributes = picture.attributes(event);
        List<String> parts = new ArrayList<>();
        String date = attributes.dates().isEmpty()
                ? "by " + day(event)
                : attributes.dates().getFirst().value();
        parts.add(String.format(Locale.ROOT, "%-13s", date));
        parts.add(palette.paint(Palette.Mark.EVENT, kind(event, attributes)));
        String who = names(attributes.actors());
        String whom = names(attributes.recipients());
        if (!who.isEmpty() || !whom.isEmpty()) {
            parts.add(palette.paint(
                    Palette.Mark.ACTOR, (who.isEmpty() ? "?" : who) + (whom.isEmpty() ? "" : " → " + whom)));
        }
        if (!attributes.places().isEmpty()) {
            parts.add(palette.paint(
                    Palette.Mark.PLACE,
                    line(attributes.places().getFirst().value().name())));
        }
        toll(parts, attributes.killed(), "killed");
        toll(parts, attributes.wounded(), "wounded");
        toll(parts, attributes.arrested(), "arrested");
        toll(parts, attributes.protesters(), "protesters");
        status(parts, attributes);
        long reports = reports(event);
        if (reports > 1) {
            parts.add(palette.paint(Palette.Mark.FAINT, reports + " reports"));
        }
        return String.join("  ", parts);
    }

    private static String kind(SituationEvent event, Attributes attributes) {
        return event.first().event().type()
                + (attributes.modes().isEmpty()
                        ? ""
                        : "/" + attributes.modes().getFirst().value());
    }

    private static void status(List<String> parts, Attributes attributes) {
        Set<String> words = new LinkedHashSet<>();
        for (Attributes.Version<EventStatus> each : attributes.status()) {
            if (each.value() != EventStatus.HAPPENED) {
                words.add(
                        each.value() == EventStatus.NEGATED
                                ? "denied"
                                : each.value().word());
            }
        }
        if (!words.isEmpty()) {
            parts.add("(" + String.join(", ", words) + ")");
        }
    }

    private static void toll(List<String> parts, List<Attributes.Version<Range>> versions, String what) {
        if (!versions.isEmpty()) {
            parts.add(what + " "
                    + versions.stream()
                            .map(version ->
                                    range(version.value().low(), version.value().high()))
                            .distinct()
                            .collect(Collectors.joining(" | ")));
        }
    }

    private static String range(@Nullable Integer low, @Nullable Integer high) {
        if (low == null) {
            return high == null ? "?" : "≤" + high;
        }
        return high == null ? low + "+" : low.equals(high) ? String.valueOf(low) : low + "–" + high;
    }

    private static String names(List<Attributes.Version<Identity>> people) {
        List<String> named = people.stream()
                .map(Attributes.Version::value)
                .filter(Identity::named)
                .map(each -> line(each.name()))
                .distinct()
                .toList();
        List<String> all = !named.isEmpty()
                ? named
                : people.stream()
                        .map(each -> line(each.value().name()))
                        .distinct()
                        .limit(1)
                        .toList();
        return all.stream().limit(MOST_SHOWN).collect(Collectors.joining(" + "))
                + (all.size() > MOST_SHOWN ? " …" : "");
    }

    private void contested() {
        if (picture.contested().isEmpty()) {
            return;
        }
        out.append('\n').append(heading("Contested")).append('\n');
        for (Contested contested : picture.contested()) {
            out.append("\n  ")
                    .append(palette.paint(Palette.Mark.HEADING, question(contested)))
                    .append('\n');
            for (Contested.Side side : contested.sides()) {
                side(side);
            }
            if (contested.moved().size() > 1) {
                out.append("    ")
                        .append(palette.paint(
                                Palette.Mark.FAINT,
                                "moved: "
                                        + contested.moved().stream()
                                                .map(PictureView::step)
                                                .collect(Collectors.joining(" → "))))
                        .append('\n');
            }
        }
    }

    private String question(Contested contested) {
        String about = "";
        for (SituationEvent event : picture.events()) {
            if (event.id().equals(contested.event())) {
                Attributes attributes = picture.attributes(event);
                about = ": " + kind(event, attributes)
                        + (attributes.places().isEmpty()
                                ? ""
                                : ", "
                                        + line(attributes
                                                .places()
                                                .getFirst()
                                                .value()
                                                .name()))
                        + (attributes.dates().isEmpty()
                                ? ""
                                : ", " + attributes.dates().getFirst().value());
            }
        }
        return contested.kind() == Contested.Kind.TOLL
                ? "how many " + contested.question() + about
                : line(contested.question()) + about;
    }

    private void side(Contested.Side side) {
        Contested.Claim first = side.claims().getFirst();
        out.append("    ").append(palette.paint(Palette.Mark.EVENT, line(side.position())));
        Set<String> told = new LinkedHashSet<>();
        for (Contested.Claim claim : side.claims()) {
            told.add((claim.outlet() == null ? claim.document() : line(claim.outlet()))
                    + (claim.independent() ? "" : " (copy)")
                    + dated(claim));
        }
        out.append("  ").append(told.stream().limit(MOST_SHOWN).collect(Collectors.joining("; ")));
        if (told.size() > MOST_SHOWN) {
            out.append("; and ").append(told.size() - MOST_SHOWN).append(" more");
        }
        out.append("\n      ");
        if (first.speaker() != null) {
            out.append(palette.paint(Palette.Mark.ACTOR, line(first.speaker()))).append(": ");
        }
        out.append('“').append(shortened(line(first.words().text()))).append("”\n");
    }

    private static String step(Contested.Step step) {
        String range = Objects.equals(step.lowest(), step.highest())
                ? String.valueOf(step.lowest())
                : step.lowest() + "–" + step.highest();
        return range + (step.open() ? "+" : "") + dated(step.claim());
    }

    private static String dated(Contested.Claim claim) {
        return claim.published() == null ? "" : " " + claim.published();
    }

    private void states(LocalDate day) {
        List<Holding> holding = told(picture.on(day));
        if (holding.isEmpty()) {
            return;
        }
        out.append('\n').append(heading("States on " + day)).append("\n\n");
        for (Holding each : holding) {
            String what =
                    each.title() != null ? "is " + each.title() : each.kind().replace('_', ' ');
            String object =
                    each.objectName() == null ? "" : (each.title() == null ? " " : " of ") + line(each.objectName());
            String since = (each.begins() ? "since " : "by ") + each.from();
            List<String> notes = new ArrayList<>();
            if (each.status() == StateStatus.CLAIMED) {
                notes.add("as reported or claimed");
            }
            if (!each.denied().isEmpty()) {
                notes.add("denied");
            }
            if (each.to() != null) {
                notes.add("until " + each.to());
            }
            out.append("  ")
                    .append(palette.paint(
                            Palette.Mark.ACTOR, line(each.subject().name())))
                    .append(' ')
                    .append(what)
                    .append(palette.paint(Palette.Mark.PLACE, object))
                    .append("  ")
                    .append(palette.paint(
                            Palette.Mark.FAINT, since + (notes.isEmpty() ? "" : ", " + String.join(", ", notes))))
                    .append('\n');
        }
    }

    /** Control first, then offices of a country or body; who leads a body by its office is told once. */
    private static List<Holding> told(List<Holding> all) {
        List<Holding> told = new ArrayList<>();
        for (Holding each : all) {
            boolean office = each.title() != null;
            boolean known = !office || each.object() != null;
            boolean twice = each.kind().equals("leads")
                    && all.stream()
                            .anyMatch(other -> other.title() != null
                                    && other.subject().equals(each.subject())
                                    && Objects.equals(other.object(), each.object()));
            if (known && !twice) {
                told.add(each);
            }
        }
        told.sort(Comparator.comparingInt(each -> each.title() == null ? 0 : 1));
        return told;
    }

    private String heading(String words) {
        return palette.paint(Palette.Mark.HEADING, words);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String stories(int number) {
        return number == 1 ? "1 story" : number + " stories";
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return "no date";
        }
        return from.equals(to) ? from.toString() : from + " – " + to;
    }

    private static String line(String words) {
        return MarkedText.printable(words).replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String words) {
        int most = Math.min(words.length(), WORDS_SHOWN);
        return words.length() <= WORDS_SHOWN
                ? words
                : words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most) + "…";
    }
}
