package org.sitrep.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.State;

/** A record for a person: the marked article, then actors, statements, events, states and tags, one a line. */
public final class RecordView {
    private static final int WORDS_SHOWN = 90;

    private final CodedRecord record;
    private final Palette palette;
    private final StringBuilder out = new StringBuilder();

    private RecordView(CodedRecord record, Palette palette) {
        this.record = record;
        this.palette = palette;
    }

    /** The view of {@code record}, lines ended by {@code \n}. */
    public static String of(CodedRecord record, Palette palette) {
        RecordView view = new RecordView(record, palette);
        view.document();
        view.list("Actors", record.actors().stream().map(view::actor).toList());
        view.list("Places", record.places().stream().map(view::place).toList());
        view.list(
                "Times",
                record.times().stream()
                        .map(time -> view.words(time.span()) + " = " + time.value() + " (" + time.type() + ", "
                                + time.anchor().word() + ")")
                        .toList());
        view.list("Statements", record.quotes().stream().map(view::quote).toList());
        view.list("Events", record.events().stream().map(view::event).toList());
        view.list("States", record.states().stream().map(view::state).toList());
        view.list(
                "Tags",
                record.tags().isEmpty()
                        ? List.of()
                        : List.of(record.tags().stream()
                                .map(tag -> tag.label() + " " + String.format(Locale.ROOT, "%.2f", tag.score()))
                                .collect(Collectors.joining(", "))));
        return view.out.toString();
    }

    private void document() {
        Document document = record.document();
        List<String> about = new ArrayList<>();
        if (document.source() != null) {
            about.add(MarkedText.printable(document.source()));
        }
        about.add(
                document.published() == null
                        ? "no publication date"
                        : document.published().value());
        about.add("id " + MarkedText.printable(document.id()));
        out.append(palette.paint(Palette.Mark.FAINT, String.join("  ", about))).append("\n\n");
        out.append(MarkedText.of(record, palette)).append("\n");
    }

    private void list(String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.append('\n').append(palette.paint(Palette.Mark.HEADING, heading)).append('\n');
        lines.forEach(line -> out.append("  ").append(line).append('\n'));
    }

    private String actor(Actor actor) {
        List<String> parts = new ArrayList<>();
        parts.add(palette.paint(Palette.Mark.ACTOR, name(actor.id())));
        parts.add(actor.kind().word().replace('_', ' '));
        if (actor.code() != null) {
            parts.add(actor.code());
        }
        for (Actor.Role role : actor.roles()) {
            parts.add(role.status().word() + ": " + role.title() + (role.of() == null ? "" : " of " + role.of()));
        }
        actor.designations().forEach(one -> parts.add(one.label() + (one.by() == null ? "" : " by " + one.by())));
        actor.relations().forEach(one -> parts.add(one.type().replace('_', ' ') + " " + name(one.to())));
        if (actor.lifespan() != null) {
            parts.add(actor.lifespan());
        }
        parts.add(actor.mentions().size() + "×");
        return String.join("  ", parts);
    }

    private String place(Place place) {
        List<String> parts = new ArrayList<>();
        parts.add(palette.paint(Palette.Mark.PLACE, MarkedText.printable(place.name())));
        parts.add(place.precision().word());
        if (place.country() != null) {
            parts.add(place.country());
        }
        if (place.lat() != null && place.lon() != null) {
            parts.add(String.format(Locale.ROOT, "%.2f, %.2f", place.lat(), place.lon()));
        }
        return String.join("  ", parts);
    }

    private String quote(Quote quote) {
        String speaker = quote.speaker() != null
                ? name(quote.speaker())
                : quote.speakerSpan() != null ? words(quote.speakerSpan()) : "unknown speaker";
        String cue = quote.cue() == null ? "" : " [" + words(quote.cue()) + "]";
        String content = quote.content().stream().map(this::words).collect(Collectors.joining(" … "));
        return palette.paint(Palette.Mark.ACTOR, speaker) + cue + " "
                + quote.kind().word() + ": " + shortened(content);
    }

    private String event(Event event) {
        List<String> parts = new ArrayList<>();
        parts.add(event.id());
        parts.add(palette.paint(Palette.Mark.EVENT, event.type() + (event.mode() == null ? "" : "/" + event.mode())));
        parts.add(names(event.actor()) + (event.recipient().isEmpty() ? "" : " → " + names(event.recipient())));
        if (event.date() != null) {
            parts.add(event.date());
        }
        if (event.place() != null) {
            parts.add(placeName(event.place()));
        }
        parts.add(event.status().word() + (event.historical() ? ", historical" : ""));
        size(parts, "killed", event.size().killed());
        size(parts, "wounded", event.size().wounded());
        size(parts, "arrested", event.size().arrested());
        size(parts, "protesters", event.size().protesters());
        if (event.reportedBy() != null) {
            String by = event.reportedBy().speaker();
            parts.add((event.stance() == null ? "said" : event.stance().word()) + " by "
                    + (by == null ? words(event.reportedBy().span()) : name(by)));
        }
        parts.add("“" + shortened(words(event.evidence().get(0))) + "”");
        return String.join("  ", parts);
    }

    private String state(State state) {
        return state.id() + "  " + name(state.subject()) + " " + state.kind().replace('_', ' ')
                + (state.title() == null ? "" : " " + state.title())
                + (state.object() == null ? "" : " " + name(state.object()))
                + (state.from() == null ? "" : "  from " + state.from())
                + (state.to() == null ? "" : "  to " + state.to())
                + "  " + state.status().word();
    }

    private static void size(List<String> parts, String what, @Nullable Range range) {
        if (range == null) {
            return;
        }
        String low = range.low() == null ? "?" : range.low().toString();
        String high = range.high() == null ? "?" : range.high().toString();
        parts.add(what + " " + (low.equals(high) ? low : low + "–" + high));
    }

    private String names(List<String> ids) {
        return ids.isEmpty() ? "?" : ids.stream().map(this::name).collect(Collectors.joining(" + "));
    }

    private String name(String id) {
        for (Actor actor : record.actors()) {
            if (actor.id().equals(id)) {
                return MarkedText.printable(actor.name());
            }
        }
        return placeName(id);
    }

    private String placeName(String id) {
        for (Place place : record.places()) {
            if (place.id().equals(id)) {
                return MarkedText.printable(place.name());
            }
        }
        return id;
    }

    private String words(Span span) {
        return MarkedText.printable(span.in(record.document().text())).replaceAll("\\s+", " ");
    }

    private static String shortened(String words) {
        return words.length() <= WORDS_SHOWN ? words : words.substring(0, WORDS_SHOWN) + "…";
    }
}
