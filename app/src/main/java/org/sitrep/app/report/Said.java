package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.Span;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.story.Story;

/** Who said what: words in quotation marks by somebody with a name first, then demands, accusations, threats and support. */
final class Said {
    private static final int MOST_STORIES = 10;
    private static final int MOST = 10;
    private static final int LEAST_WORDS = 4;

    private Said() {}

    /** Something said, with how much it weighs and the day it was published. */
    private record Remark(Passage passage, List<Passage> also, String lead, String text, int weight, LocalDate day) {}

    static Section write(Desk desk) {
        List<Group> groups = new ArrayList<>();
        for (Story story :
                desk.selection().stories().stream().limit(MOST_STORIES).toList()) {
            List<Remark> remarks = new ArrayList<>();
            for (Learned report : desk.selection().reports()) {
                if (story.documents().contains(report.document()) && original(desk, report)) {
                    direct(report.record(), remarks);
                }
            }
            verbal(desk, story, remarks);
            remarks.sort(
                    Comparator.comparingInt((Remark each) -> -each.weight()).thenComparing(Remark::day));
            List<Remark> chosen = new ArrayList<>(distinct(remarks));
            chosen.sort(Comparator.comparing(Remark::day));
            List<Statement> statements = new ArrayList<>();
            Statement heading = chosen.isEmpty() ? null : desk.heading(story);
            for (Remark remark : chosen) {
                List<Passage> passages = new ArrayList<>(List.of(remark.passage()));
                passages.addAll(remark.also());
                Desk.add(statements, desk.state(Kind.CLAIMED, remark.lead(), remark.text(), passages));
            }
            Desk.group(groups, heading, statements);
        }
        return new Section("Who said what", groups);
    }

    private static boolean original(Desk desk, Learned report) {
        return !desk.selection().picture().origin(report.document()).kind().copied();
    }

    private static List<Remark> distinct(List<Remark> remarks) {
        Set<String> sentences = new HashSet<>();
        List<Remark> kept = new ArrayList<>();
        for (Remark remark : remarks) {
            if (kept.size() < MOST
                    && sentences.add(Quotation.line(remark.passage().words()))) {
                kept.add(remark);
            }
        }
        return kept;
    }

    private static void direct(CodedRecord record, List<Remark> remarks) {
        for (Quote quote : record.quotes()) {
            boolean marked = quote.kind() == QuoteKind.DIRECT || quote.kind() == QuoteKind.MIXED;
            Span content = quote.content().getFirst();
            String words = bare(content.in(record.document().text()));
            if (!marked || words.split("\\s+").length < LEAST_WORDS) {
                continue;
            }
            Span around = quote.cue() == null ? content : content.union(quote.cue());
            Passage passage = Citations.sentence(record, around);
            Span named = Surface.named(record, quote.speaker());
            String speaker = Surface.name(record, quote.speaker(), passage.span());
            List<Passage> also = new ArrayList<>();
            if (speaker == null && named != null) {
                speaker = Surface.name(record, quote.speaker(), named);
                also.add(Citations.sentence(record, named));
            }
            int weight = speaker == null ? 1 : 6;
            if (speaker == null && quote.speakerSpan() != null) {
                speaker =
                        Quotation.line(quote.speakerSpan().in(record.document().text()));
            }
            if (speaker != null && pronoun(speaker)) {
                continue;
            }
            remarks.add(new Remark(
                    passage,
                    also,
                    (speaker == null ? "Speaker not named" : capital(speaker)) + ":",
                    "“" + Quotation.line(words) + "” (" + told(record) + ").",
                    weight,
                    day(record)));
        }
    }

    private static boolean pronoun(String speaker) {
        return Set.of("he", "she", "they", "it", "who", "i", "we").contains(speaker.toLowerCase(java.util.Locale.ROOT));
    }

    private static void verbal(Desk desk, Story story, List<Remark> remarks) {
        List<SituationEvent> said = desk.selection().events(story).stream()
                .filter(event -> switch (event.first().event().type()) {
                    case SUPPORT, REQUEST, ACCUSE, REJECT, THREATEN -> true;
                    case AGREE,
                            CONSULT,
                            CONCEDE,
                            COOPERATE,
                            AID,
                            RETREAT,
                            PROTEST,
                            SANCTION,
                            MOBILIZE,
                            COERCE,
                            ASSAULT -> false;
                })
                .filter(event -> event.first().event().status() == EventStatus.HAPPENED
                        && !event.first().event().historical())
                .toList();
        for (Incident incident : Incident.of(said)) {
            String who = incident.best().event().actor().stream()
                    .map(actor -> Surface.name(
                            incident.best().record(), actor, incident.passage().span()))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (who != null) {
                remarks.add(new Remark(
                        incident.passage(),
                        List.of(),
                        Quotation.line(incident.passage().words())
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .startsWith(who.toLowerCase(java.util.Locale.ROOT))
                                ? ""
                                : capital(who) + ":",
                        Quotation.of(incident.passage().words()) + " ("
                                + told(incident.best().record()) + ").",
                        Math.min(4 + incident.main().tellings().size(), 8),
                        day(incident.best().record())));
            }
        }
    }

    private static String told(CodedRecord record) {
        var published = record.document().published();
        return Desk.outlet(record) + (published == null ? "" : ", " + Dates.written(published.day()));
    }

    private static LocalDate day(CodedRecord record) {
        var published = record.document().published();
        return published == null ? LocalDate.MAX : published.day();
    }

    /** The words without the marks around them and the comma before the speaker. */
    private static String bare(String words) {
        return words.strip()
                .replaceAll("^[“„«\"‘']+", "")
                .replaceAll("[”“»\"’',]+$", "")
                .strip();
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
