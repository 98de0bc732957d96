package org.sitrep.app.view;

import java.io.PrintWriter;
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
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.story.Story;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StoryView;
import org.sitrep.picture.view.Version;

/** A picture for a person: stories with what happened, contested matters with their sides, states of a day. Written as it is read, so that it may be of any size. */
public final class PictureView {
    private static final int WORDS_SHOWN = 100;
    private static final int MOST_SHOWN = 3;

    private final Overview picture;
    private final Palette palette;
    private final int eventsShown;
    private final PrintWriter out;

    private PictureView(Overview picture, Palette palette, int eventsShown, PrintWriter out) {
        this.picture = picture;
        this.palette = palette;
        this.eventsShown = eventsShown;
        this.out = out;
    }

    /**
     * Writes the view, lines ended by {@code \n}: stories and contested matters with the latest news first.
     *
     * @param day the day whose states are shown, {@code null} for that of the last report
     * @param eventsShown how many events of each story are shown, those told most chosen
     */
    public static void write(
            Overview picture, Palette palette, @Nullable LocalDate day, int eventsShown, PrintWriter out) {
        PictureView view = new PictureView(picture, palette, eventsShown, out);
        SituationView.Totals totals = picture.totals();
        view.head(totals);
        view.stories();
        view.contested();
        LocalDate last = day != null ? day : totals.lastDay();
        if (last != null) {
            view.states(last);
        }
        out.flush();
    }

    private void head(SituationView.Totals totals) {
        out.append(heading(count(totals.reports(), "report") + ", " + count(totals.origins(), "independent origin")
                        + ", " + stories(totals.stories()) + ", " + count(totals.events(), "event")))
                .append('\n');
    }

    private void stories() {
        out.append('\n').append(heading("Stories")).append('\n');
        picture.stories(eventsShown, this::story);
    }

    private void story(StoryView story, List<EventView> events) {
        out.append("\n  ")
                .append(palette.paint(Palette.Mark.HEADING, line(story.title())))
                .append('\n');
        List<String> facts = new ArrayList<>();
        facts.add(days(story.from(), story.to()));
        facts.add(count(story.reports(), "report"));
        facts.add(count(story.origins(), "origin"));
        facts.add(count(story.events(), "event"));
        for (Story.Change change : story.changes()) {
            if (change.what() != Story.What.FOUNDED) {
                facts.add(change.what().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + change.other());
            }
        }
        facts.add(story.id());
        out.append("  ")
                .append(palette.paint(Palette.Mark.FAINT, String.join(" · ", facts)))
                .append('\n');
        List<EventView> shown = new ArrayList<>(events);
        shown.sort(Comparator.comparing(PictureView::day));
        shown.forEach(event -> out.append("    ").append(event(event)).append('\n'));
        if (story.events() > eventsShown) {
            out.append("    ")
                    .append(palette.paint(
                            Palette.Mark.FAINT, "and " + (story.events() - eventsShown) + " more, told less often"))
                    .append('\n');
        }
    }

    /** The day an event is sorted under: its own, or else that of its first report. */
    private static String day(EventView event) {
        if (!event.dates().isEmpty()) {
            return event.dates().getFirst().value();
        }
        LocalDate published = event.first().published();
        return published == null ? "" : published.toString();
    }

    private String event(EventView event) {
        List<String> parts = new ArrayList<>();
        String date = event.dates().isEmpty()
                ? "by " + day(event)
                : event.dates().getFirst().value();
        parts.add(String.format(Locale.ROOT, "%-13s", date));
        parts.add(palette.paint(Palette.Mark.EVENT, kind(event)));
        String who = names(event.actors());
        String whom = names(event.recipients());
        if (!who.isEmpty() || !whom.isEmpty()) {
            parts.add(palette.paint(
                    Palette.Mark.ACTOR, (who.isEmpty() ? "?" : who) + (whom.isEmpty() ? "" : " → " + whom)));
        }
        if (!event.places().isEmpty()) {
            parts.add(palette.paint(
                    Palette.Mark.PLACE, line(event.places().getFirst().value().name())));
        }
        toll(parts, event.killed(), "killed");
        toll(parts, event.wounded(), "wounded");
        toll(parts, event.arrested(), "arrested");
        toll(parts, event.protesters(), "protesters");
        status(parts, event);
        if (event.reports() > 1) {
            parts.add(palette.paint(Palette.Mark.FAINT, event.reports() + " reports"));
        }
        return String.join("  ", parts);
    }

    private static String kind(EventView event) {
        return event.type()
                + (event.modes().isEmpty() ? "" : "/" + event.modes().getFirst().value());
    }

    private static void status(List<String> parts, EventView event) {
        Set<String> words = new LinkedHashSet<>();
        for (Version<EventStatus> each : event.statuses()) {
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

    private static void toll(List<String> parts, List<Version<Range>> versions, String what) {
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

    private static String names(List<Version<Identity>> people) {
        List<String> named = people.stream()
                .map(Version::value)
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
        boolean[] begun = new boolean[1];
        picture.contested((contested, event) -> {
            if (!begun[0]) {
                out.append('\n').append(heading("Contested")).append('\n');
                begun[0] = true;
            }
            contested(contested, event);
        });
    }

    private void contested(Contested contested, @Nullable EventView event) {
        out.append("\n  ")
                .append(palette.paint(Palette.Mark.HEADING, question(contested, event)))
                .append('\n');
        contested.sides().forEach(this::side);
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

    private static String question(Contested contested, @Nullable EventView event) {
        String about = event == null
                ? ""
                : ": " + kind(event)
                        + (event.places().isEmpty()
                                ? ""
                                : ", " + line(event.places().getFirst().value().name()))
                        + (event.dates().isEmpty()
                                ? ""
                                : ", " + event.dates().getFirst().value());
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
            out.append("; and " + (told.size() - MOST_SHOWN) + " more");
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
        told.sort(Comparator.<Holding>comparingInt(each -> each.title() == null ? 0 : 1)
                .thenComparing(each -> each.subject().name())
                .thenComparing(Holding::id));
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
