package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.words.Rows;

/** Who holds which place and which office of a country, since when, and on whose word. */
final class Holders {
    private static final Pattern POSSESSIVE =
            Pattern.compile("^(?:his|her|its|their|our|my|your) ", Pattern.CASE_INSENSITIVE);
    private static final int MOST_CITED = 4;
    private static final int MOST_OFFICES = 20;
    private static final int MOST_PLACES = 30;

    /** Offices whose holder matters to whoever reads of a country. */
    private static final Set<String> OFFICES = Rows.of(Holders.class, "offices.tsv").rows().stream()
            .map(row -> row.getOrDefault("title", ""))
            .collect(Collectors.toUnmodifiableSet());

    private Holders() {}

    static Section write(Desk desk) {
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, plain(Wording.CONTROL), statements(desk, control(desk), MOST_PLACES));
        Desk.group(groups, plain(Wording.OFFICES), statements(desk, offices(desk), MOST_OFFICES));
        return new Section("Offices and control", groups);
    }

    private static Statement plain(String words) {
        return new Statement(Kind.MATERIAL, words, "", List.of());
    }

    static List<Holding> control(Desk desk) {
        return desk.selection().holdings().stream()
                .filter(each -> each.kind().equals("controls") || each.kind().equals("governs"))
                .filter(each -> !each.begun().isEmpty() || !each.ended().isEmpty())
                .sorted(Comparator.comparing(Holders::day))
                .toList();
    }

    private static List<Holding> offices(Desk desk) {
        return desk.selection().holdings().stream()
                .filter(each -> each.title() != null && OFFICES.contains(each.title()))
                .filter(each -> !each.begun().isEmpty() || !each.ended().isEmpty())
                .sorted(Comparator.comparing(Holders::day))
                .toList();
    }

    private static LocalDate day(Holding holding) {
        LocalDate day = holding.from() != null ? holding.from() : holding.to();
        return day == null ? LocalDate.MAX : day;
    }

    private static List<Statement> statements(Desk desk, List<Holding> holdings, int most) {
        List<Statement> statements = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Holding holding : holdings) {
            Statement statement = statements.size() < most ? statement(desk, holding) : null;
            // Somebody's office is told once, unless it is one of another body.
            String office =
                    holding.title() == null ? holding.id() : holding.subject().id() + " " + holding.title();
            boolean again = statement != null && !statement.lead().contains(" of ") && told.contains(office);
            if (statement != null && !again && told.add(statement.lead() + statement.text())) {
                told.add(office);
                statements.add(statement);
            }
        }
        return statements;
    }

    static @Nullable Statement statement(Desk desk, Holding holding) {
        List<StateClaim> words = new ArrayList<>(holding.begun());
        words.addAll(holding.ended());
        if (words.isEmpty()) {
            // What is only denied nobody is said to hold.
            return null;
        }
        List<Passage> passages = new ArrayList<>();
        words.stream().limit(MOST_CITED).forEach(claim -> passages.add(desk.passage(claim.sentence())));
        holding.denied().stream().limit(1).forEach(claim -> passages.add(desk.passage(claim.sentence())));
        StateClaim first = words.getFirst();
        String called = subject(desk, first, passages);
        String who = called == null ? null : Articles.with(called);
        String what = what(desk, first);
        if (who == null || what == null) {
            return null;
        }
        boolean only = holding.status() == StateStatus.CLAIMED;
        String rest = since(desk, holding, first) + until(desk, holding)
                + (holding.denied().isEmpty() ? "" : "; denied") + ". "
                + Confidence.of(holding).words();
        Kind kind = only ? Kind.CLAIMED : Kind.REPORTED;
        for (Named named : named(first, who, what)) {
            Statement statement = desk.state(kind, Said.capital(named.what()) + ":", named.who() + rest, passages);
            if (statement != null) {
                return statement;
            }
        }
        return null;
    }

    /** An office or place, and who holds it, in words. */
    private record Named(String what, String who) {}

    /** The ways to say it, the best first: where the body stands with the office the holder's bare name will do, else the words that say whose it is. */
    private static List<Named> named(StateClaim claim, String who, String what) {
        String bare = what.replaceFirst(" of .*$", "");
        String name = fullName(claim);
        List<Named> all = new ArrayList<>();
        if (name != null && (!what.equals(bare) || POSSESSIVE.matcher(who).find())) {
            all.add(new Named(what, name));
        }
        Named turned = name == null ? null : turned(bare, who, name);
        if (turned != null) {
            all.add(turned);
        }
        all.add(new Named(what, who));
        all.add(new Named(bare, who));
        return all;
    }

    /** {@code Russian Foreign Minister Sergei Lavrov} as foreign minister: the title is not said twice. */
    private static @Nullable Named turned(String title, String who, String name) {
        int at = who.toLowerCase(Locale.ROOT).indexOf(title.toLowerCase(Locale.ROOT));
        if (at < 0 || !who.endsWith(name) || at + title.length() >= who.length() - name.length()) {
            return null;
        }
        String between = who.substring(at + title.length(), who.length() - name.length());
        String before = who.substring(0, at).replaceFirst("^the ", "").strip();
        return !between.isBlank() || POSSESSIVE.matcher(before + " ").find()
                ? null
                : new Named(before.isEmpty() ? title : before + " " + title, name);
    }

    private static String since(Desk desk, Holding holding, StateClaim first) {
        LocalDate from = holding.from();
        if (from == null) {
            return "";
        }
        boolean spoken =
                holding.begins() && Dates.supports(Citations.reference(desk.passage(first.sentence()), 0), from);
        LocalDate published = first.published();
        return spoken
                ? ", since " + Dates.written(from)
                : published == null ? "" : ", by the report of " + Dates.written(published);
    }

    private static String until(Desk desk, Holding holding) {
        LocalDate to = holding.to();
        if (to == null || holding.ended().isEmpty()) {
            return "";
        }
        List<Report.Reference> ends = holding.ended().stream()
                .map(claim -> Citations.reference(desk.passage(claim.sentence()), 0))
                .toList();
        if (ends.stream().anyMatch(each -> Dates.spoken(each, to))) {
            return ", until " + Dates.written(to);
        }
        // That another holds it on the day of a report does not say since when.
        boolean published = ends.stream().anyMatch(each -> to.equals(Dates.published(each)));
        return published ? ", no longer by the report of " + Dates.written(to) : ", no longer";
    }

    static @Nullable String subject(Desk desk, StateClaim claim, List<Passage> passages) {
        CodedRecord record = desk.record(claim.document());
        String subject = state(record, claim).subject();
        String here =
                Surface.name(record, subject, desk.passage(claim.sentence()).span());
        if (here != null) {
            return here;
        }
        var named = Surface.named(record, subject);
        if (named == null) {
            return Surface.described(
                    record, subject, desk.passage(claim.sentence()).span());
        }
        passages.add(Citations.sentence(record, named));
        return Surface.name(record, subject, named);
    }

    /** The holder's name alone where it stands so in the sentence. */
    private static @Nullable String fullName(StateClaim claim) {
        String name = claim.subject().name();
        return claim.sentence().text().contains(name) ? name : null;
    }

    static @Nullable String what(Desk desk, StateClaim claim) {
        CodedRecord record = desk.record(claim.document());
        State state = state(record, claim);
        String object = person(record, state.object())
                ? null
                : Surface.name(
                        record, state.object(), desk.passage(claim.sentence()).span());
        if (state.title() != null) {
            String title = Quotation.line(state.title());
            return object == null || title.contains(" of ") ? title : title + " of " + Articles.with(object);
        }
        return object;
    }

    /** An army chief is one of a country, not of the president who dismissed him. */
    private static boolean person(CodedRecord record, @Nullable String actor) {
        return record.actors().stream().anyMatch(each -> each.id().equals(actor) && each.kind() == ActorKind.PERSON);
    }

    private static State state(CodedRecord record, StateClaim claim) {
        return record.states().stream()
                .filter(each -> each.id().equals(claim.state()))
                .findFirst()
                .orElseThrow();
    }
}
