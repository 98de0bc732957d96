package org.sitrep.app.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;

/** Why an event was coded so, or why words were taken for an actor, in words. */
public final class Explanation {
    private Explanation() {}

    /** The explanation of {@code event}, lines ended by {@code \n}. */
    public static String of(CodedRecord record, Event event) {
        String text = record.document().text();
        Because because = event.because();
        StringBuilder out = new StringBuilder();
        line(
                out,
                event.id() + " is " + event.type() + (event.mode() == null ? "" : ", mode " + event.mode())
                        + (event.cameo() == null ? "" : ", CAMEO " + event.cameo()) + ", "
                        + event.status().word()
                        + String.format(Locale.ROOT, ", confidence %.2f", event.confidence()) + ".");
        line(out, "  The words: " + quoted(text, event.evidence().get(0)));
        line(
                out,
                "  Trigger: " + quoted(text, event.trigger()) + ", by rule " + because.rule()
                        + (because.source() == null ? "" : " (" + because.source() + ")") + ".");
        for (Because.Filled filled : because.filled()) {
            line(
                    out,
                    "  " + filled.role() + " is " + quoted(text, filled.span())
                            + (filled.how() == null ? "" : ", " + filled.how()) + ".");
        }
        line(
                out,
                "  Acts: " + actors(record, event.actor()) + ". Receives: " + actors(record, event.recipient()) + ".");
        if (event.reportedBy() != null) {
            line(out, "  Said, not seen: " + reporter(record, event) + ".");
        }
        lost(out, because);
        for (Actor actor : record.actors()) {
            if (event.actor().contains(actor.id()) || event.recipient().contains(actor.id())) {
                lost(out, actor.because());
            }
        }
        for (Span more : event.evidence().subList(1, event.evidence().size())) {
            line(out, "  Told again: " + quoted(text, more));
        }
        return out.toString();
    }

    /** Why these mentions are {@code actor}, and what else they might have been; lines ended by {@code \n}. */
    public static String of(CodedRecord record, Actor actor) {
        String text = record.document().text();
        Because because = actor.because();
        StringBuilder out = new StringBuilder();
        line(
                out,
                actor(record, actor.id()) + " is a " + actor.kind().word().replace('_', ' ')
                        + (because.source() == null ? "" : ", " + because.source()) + ".");
        for (Actor.Mention mention : actor.mentions()) {
            line(out, "  " + quoted(text, mention.span()) + ", by " + mention.rule() + ".");
        }
        for (Because.Filled filled : because.filled()) {
            line(out, "  " + filled.role() + ": " + filled.how() + ".");
        }
        for (Actor.Role role : actor.roles()) {
            line(
                    out,
                    "  " + role.status().word() + " the office of " + role.title()
                            + (role.of() == null ? "" : " of " + MarkedText.printable(role.of()))
                            + (role.from() == null ? "" : ", from " + role.from())
                            + (role.to() == null ? "" : ", to " + role.to()) + ": "
                            + quoted(text, role.evidence().get(0)) + ".");
        }
        lost(out, because);
        return out.toString();
    }

    private static void lost(StringBuilder out, Because because) {
        for (Because.Lost lost : because.lost()) {
            line(
                    out,
                    "  Lost: " + MarkedText.printable(lost.alternative()) + ", because "
                            + MarkedText.printable(lost.why()) + ".");
        }
    }

    private static String reporter(CodedRecord record, Event event) {
        var reported = event.reportedBy();
        if (reported == null) {
            return "";
        }
        String text = record.document().text();
        String who = reported.speaker() == null
                ? quoted(text, reported.span())
                : actors(record, List.of(reported.speaker()));
        String how = event.stance() == null ? "reports it" : event.stance().word() + " it";
        for (Quote quote : record.quotes()) {
            if (quote.id().equals(reported.quote()) && quote.cue() != null) {
                return who + " " + how + " (cue " + quoted(text, quote.cue()) + ", " + quote.id() + ")";
            }
        }
        return who + " " + how;
    }

    private static String actors(CodedRecord record, List<String> ids) {
        return ids.isEmpty()
                ? "nobody named"
                : ids.stream().map(id -> actor(record, id)).collect(Collectors.joining(" and "));
    }

    private static String actor(CodedRecord record, String id) {
        for (Actor actor : record.actors()) {
            if (actor.id().equals(id)) {
                return MarkedText.printable(actor.name()) + " (" + id
                        + (actor.code() == null ? "" : ", " + actor.code()) + ")";
            }
        }
        return id;
    }

    private static String quoted(String text, Span span) {
        return "“" + MarkedText.printable(span.in(text)).replaceAll("\\s+", " ") + "”";
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
