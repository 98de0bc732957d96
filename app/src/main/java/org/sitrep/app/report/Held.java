package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;

/**
 * One holding in words.
 *
 * @param ways to say what is held and by whom, the best first; at least one
 * @param since since when, and with which title now, as far as the passages bear it out; may be empty
 * @param until until when, likewise
 * @param passages that it stands on
 */
record Held(Holding holding, List<Way> ways, String since, String until, List<Passage> passages) {
    private static final Pattern POSSESSIVE =
            Pattern.compile("^(?:his|her|its|their|our|my|your) ", Pattern.CASE_INSENSITIVE);
    private static final int MOST_BEGUN = 3;

    Held {
        ways = List.copyOf(ways);
        passages = List.copyOf(passages);
    }

    /** An office or place, and who holds it. */
    record Way(String what, String who) {}

    /** An office, or a place, and the body or country that the office is of. */
    private record What(String title, @Nullable String of) {
        String whole() {
            return of == null ? title : title + " of " + Articles.with(of);
        }
    }

    /** The holding in words; {@code null} if it is only denied, or its holder or what is held has no name in what tells it. */
    static @Nullable Held of(Desk desk, Holding holding) {
        List<StateClaim> words = new ArrayList<>(holding.begun());
        words.addAll(holding.ended());
        if (words.isEmpty()) {
            return null;
        }
        StateClaim first = words.getFirst();
        // Who ends it may be somebody else, so only what was said for it names the holder.
        StateClaim named = fullest(holding.begun().isEmpty() ? words : holding.begun());
        Set<Passage> passages = new LinkedHashSet<>();
        passages.add(desk.passage(first.sentence()));
        passages.add(desk.passage(named.sentence()));
        holding.begun().stream().limit(MOST_BEGUN).forEach(claim -> passages.add(desk.passage(claim.sentence())));
        // What ends it is cited however much is said for it: the day until which it held stands there.
        holding.ended().stream().limit(2).forEach(claim -> passages.add(desk.passage(claim.sentence())));
        holding.denied().stream().limit(1).forEach(claim -> passages.add(desk.passage(claim.sentence())));
        List<Passage> cited = new ArrayList<>(passages);
        String called = subject(desk, named, cited);
        String name = wholeName(desk, named, cited);
        What what = what(desk, named);
        if (called == null || what == null) {
            return null;
        }
        String since = since(desk, holding, first, cited) + later(desk, holding, what, cited);
        String until = until(desk, holding) + (holding.denied().isEmpty() ? "" : "; denied");
        return new Held(holding, ways(name, Articles.with(called), what), since, until, cited);
    }

    /** As a statement of its own, in the first way that its passages bear out; {@code null} if they bear out none. */
    @Nullable
    Statement statement(Desk desk) {
        Kind kind = holding.status() == StateStatus.CLAIMED ? Kind.CLAIMED : Kind.REPORTED;
        String rest = since + until + ". " + Confidence.of(holding).words();
        for (Way way : ways) {
            Statement statement = desk.state(kind, Said.capital(way.what()) + ":", way.who() + rest, passages);
            if (statement != null) {
                return statement;
            }
        }
        return null;
    }

    /** As a part of a longer sentence, with the end alone where there is one: {@code Gotabaya Rajapaksa, president of Sri Lanka, until 15 July 2022}. */
    @Nullable
    String phrase(Desk desk) {
        for (Way way : ways) {
            boolean stands = until.isEmpty() || holding.begins();
            String phrase = way.who() + ", " + way.what() + (stands ? since : "") + until;
            if (desk.state(Kind.REPORTED, "", Said.capital(phrase) + ".", passages) != null) {
                return phrase;
            }
        }
        return null;
    }

    /** The first claim whose sentence calls the holder by the longest name: a headline has but a surname. */
    private static StateClaim fullest(List<StateClaim> words) {
        StateClaim fullest = words.getFirst();
        int longest = 0;
        for (StateClaim claim : words) {
            String name = fullName(claim);
            if (name != null && name.length() > longest) {
                fullest = claim;
                longest = name.length();
            }
        }
        return fullest;
    }

    /** Where the body stands with the office the holder's bare name will do, else the words that say whose it is. */
    private static List<Way> ways(@Nullable String name, String who, What what) {
        List<Way> all = new ArrayList<>();
        if (name != null && (what.of() != null || POSSESSIVE.matcher(who).find())) {
            all.add(new Way(what.whole(), name));
        }
        Way turned = name == null ? null : turned(what.title(), who, name);
        if (turned != null) {
            all.add(turned);
        }
        boolean said = who.toLowerCase(Locale.ROOT).contains(what.title().toLowerCase(Locale.ROOT))
                || (name != null && name.endsWith(" " + who));
        if (name != null && said) {
            all.add(new Way(what.title(), name));
        }
        all.add(new Way(what.whole(), who));
        all.add(new Way(what.title(), who));
        return all;
    }

    /** {@code Russian Foreign Minister Sergei Lavrov} as foreign minister: the title is not said twice. */
    private static @Nullable Way turned(String title, String who, String name) {
        int at = who.toLowerCase(Locale.ROOT).indexOf(title.toLowerCase(Locale.ROOT));
        if (at < 0 || !who.endsWith(name) || at + title.length() >= who.length() - name.length()) {
            return null;
        }
        String between = who.substring(at + title.length(), who.length() - name.length());
        String before = who.substring(0, at).replaceFirst("^the ", "").strip();
        return !between.isBlank() || POSSESSIVE.matcher(before + " ").find()
                ? null
                : new Way(before.isEmpty() ? title : before + " " + title, name);
    }

    private static String since(Desk desk, Holding holding, StateClaim first, List<Passage> cited) {
        LocalDate from = holding.from();
        if (from == null) {
            return "";
        }
        // The headline has no day; the text below it has.
        for (StateClaim claim : holding.begins() ? holding.begun() : List.<StateClaim>of()) {
            Passage passage = desk.passage(claim.sentence());
            if (from.equals(claim.day()) && Dates.supports(Citations.reference(passage, 0), from)) {
                cited.add(passage);
                return ", since " + Dates.written(from);
            }
        }
        LocalDate published = first.published();
        return published == null ? "" : ", by the report of " + Dates.written(published);
    }

    /** Who was acting and is so no longer: the last title, with the report that gives it. */
    private static String later(Desk desk, Holding holding, What what, List<Passage> cited) {
        StateClaim last = holding.begun().stream()
                .filter(claim -> claim.published() != null)
                .max(Comparator.comparing(StateClaim::learned))
                .orElse(null);
        String title =
                last == null ? null : state(desk.record(last.document()), last).title();
        LocalDate published = last == null ? null : last.published();
        if (last == null || title == null || published == null || !acting(what.title()) || acting(title)) {
            return "";
        }
        cited.add(desk.passage(last.sentence()));
        return ", then " + Quotation.line(title) + " by the report of " + Dates.written(published);
    }

    private static boolean acting(String title) {
        return title.toLowerCase(Locale.ROOT).startsWith("acting ");
    }

    private static String until(Desk desk, Holding holding) {
        LocalDate to = holding.to();
        if (to == null || holding.ended().isEmpty()) {
            return "";
        }
        List<Report.Reference> ends = holding.ended().stream()
                .limit(2)
                .map(claim -> Citations.reference(desk.passage(claim.sentence()), 0))
                .toList();
        if (ends.stream().anyMatch(each -> Dates.spoken(each, to))) {
            return ", until " + Dates.written(to);
        }
        // That another holds it on the day of a report does not say since when.
        boolean published = ends.stream().anyMatch(each -> to.equals(Dates.published(each)));
        return published ? ", no longer by the report of " + Dates.written(to) : ", no longer";
    }

    /** What the holder is called in the claim's sentence, or else the first name that the report has; its passage is added then. */
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

    /** The holder's whole name, from the claim's sentence or else from another of its report, which is cited then; {@code null} where the report has but a part of it. */
    private static @Nullable String wholeName(Desk desk, StateClaim claim, List<Passage> cited) {
        String here = fullName(claim);
        if (here != null) {
            return here;
        }
        CodedRecord record = desk.record(claim.document());
        String subject = state(record, claim).subject();
        for (Actor actor : record.actors()) {
            for (Actor.Mention mention : actor.id().equals(subject) ? actor.mentions() : List.<Actor.Mention>of()) {
                String words = mention.span().in(record.document().text());
                if (words.contains(claim.subject().name())) {
                    cited.add(Citations.sentence(record, mention.span()));
                    return claim.subject().name();
                }
            }
        }
        return null;
    }

    /** The holder's name alone where it stands so in the sentence. */
    private static @Nullable String fullName(StateClaim claim) {
        String name = claim.subject().name();
        return claim.sentence().text().contains(name) ? name : null;
    }

    /** The place that is held, as its report calls it; {@code null} if it has no name there. */
    static @Nullable String place(Desk desk, StateClaim claim) {
        What what = what(desk, claim);
        return what == null ? null : what.whole();
    }

    private static @Nullable What what(Desk desk, StateClaim claim) {
        CodedRecord record = desk.record(claim.document());
        State state = state(record, claim);
        boolean body = !person(record, state.object()) && !state.subject().equals(state.object());
        String object = !body
                ? null
                : Surface.name(
                        record, state.object(), desk.passage(claim.sentence()).span());
        if (state.title() == null) {
            return object == null ? null : new What(object, null);
        }
        String title = Quotation.line(state.title());
        boolean own = object != null && claim.subject().name().endsWith(object);
        // The record's title may end in a body that its sentence only implies; the office alone is the claim's.
        String office = claim.title() == null ? title : claim.title();
        int at = title.toLowerCase(Locale.ROOT).indexOf(office.toLowerCase(Locale.ROOT));
        int end = at < 0 ? title.length() : at + office.length();
        String rest = title.substring(end);
        return rest.startsWith(" of ")
                ? new What(title.substring(0, end), rest.substring(" of ".length()))
                : new What(title, own ? null : object);
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
