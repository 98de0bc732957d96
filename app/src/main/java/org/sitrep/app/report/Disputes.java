package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.contested.Contested.Claim;
import org.sitrep.picture.contested.Contested.Side;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/** What is contested: each question with its sides next to each other, in their own words. */
final class Disputes {
    private static final int MOST = 20;
    private static final int MOST_CLAIMS = 3;
    private static final Pattern TOLL = Pattern.compile("(\\d{1,9})( or more)?(?:" + Side.AT_FIRST + ")?");
    private static final String WHETHER = "Did it happen as told";

    private Disputes() {}

    static Section write(Desk desk) {
        List<Group> groups = new ArrayList<>();
        for (Contested contested :
                ranked(desk.selection().contested()).stream().limit(MOST).toList()) {
            List<Statement> sides = new ArrayList<>();
            for (Side side : contested.sides()) {
                Desk.add(sides, side(desk, contested, side));
            }
            Statement question = sides.size() < 2 ? null : question(desk, contested);
            if (question != null) {
                groups.add(new Group(question, sides));
            }
        }
        return new Section("Contested", groups);
    }

    /** Whether all sides of a toll name one number, some with "at least": nobody is contradicted then. */
    static boolean alike(Contested contested) {
        return contested.kind() == Contested.Kind.TOLL
                && contested.sides().stream()
                                .map(side -> side.position().replaceFirst("( or more)?(" + Side.AT_FIRST + ")?$", ""))
                                .distinct()
                                .count()
                        == 1;
    }

    /** What changes most what one thinks comes first: who holds what, whether it happened, who did it, how many. */
    static List<Contested> ranked(List<Contested> all) {
        List<Contested> ranked = new ArrayList<>(all);
        ranked.removeIf(Disputes::alike);
        // A toll that rose is no contradiction.
        ranked.removeIf(each -> each.kind() == Contested.Kind.TOLL && each.settled());
        ranked.sort(Comparator.comparingInt((Contested each) -> switch (each.kind()) {
                    case CONTROL -> 0;
                    case OFFICE -> 1;
                    case DENIAL -> 2;
                    case BLAME -> 3;
                    case TOLL -> 4;
                })
                .thenComparingInt(each -> -each.sides().stream()
                        .mapToInt(side -> side.claims().size())
                        .sum()));
        return ranked;
    }

    /** The question as a heading, {@code null} if its names stand in none of the claims. */
    static @Nullable Statement question(Desk desk, Contested contested) {
        List<Passage> passages = new ArrayList<>();
        for (Side side : contested.sides()) {
            passages.add(desk.passage(side.claims().getFirst().words()));
        }
        for (String words : wordings(desk, contested)) {
            Statement question = desk.state(Kind.JUDGEMENT, words, "", passages);
            if (question != null) {
                return question;
            }
        }
        return null;
    }

    /** The question in words, the most exact first. */
    private static List<String> wordings(Desk desk, Contested contested) {
        SituationEvent event = event(desk, contested);
        List<String> all = new ArrayList<>();
        String about;
        if (event != null) {
            Incident incident = Incident.of(List.of(event)).stream().findFirst().orElse(null);
            String noun = desk.nouns().brief(event.first().event().type(), Happened.mode(event));
            String place = incident == null ? null : incident.place();
            String where = noun + (place == null ? "" : " in " + place);
            about = " (" + where + ")?";
            String plain = " (" + noun + ")?";
            String dated = " (" + where + (incident == null ? "" : Gaps.when(incident)) + ")?";
            // Two things of one kind in one place differ by their days.
            for (String each : List.of(dated, about, plain)) {
                all.add(
                        switch (contested.kind()) {
                            case TOLL -> counted(contested.question()) + each;
                            case BLAME -> "Who did it" + each;
                            case DENIAL, CONTROL, OFFICE -> WHETHER + each;
                        });
            }
            return all;
        }
        String question = Quotation.line(contested.question());
        if (contested.kind() == Contested.Kind.OFFICE) {
            // A code says nothing to a reader; its country is looked for below.
            all.add(Said.capital(question.replaceFirst(" \\(((?!\\p{Lu}{3}\\))[^)]*)\\)$", " of $1")) + "?");
        }
        all.add(
                switch (contested.kind()) {
                    case TOLL -> counted(contested.question()) + "?";
                    case BLAME -> "Who did it?";
                    case DENIAL -> WHETHER + "?";
                    case CONTROL, OFFICE -> Said.capital(question) + "?";
                });
        // The name that the gazetteer or the list of countries gives may not be the one in the reports.
        Claim first = contested.sides().getFirst().claims().getFirst();
        Passage told = desk.passage(first.words());
        for (var place : told.record().places()) {
            String name = Surface.name(told.record(), place.id(), told.span());
            if (name != null && contested.kind() == Contested.Kind.CONTROL) {
                all.add("Who controls " + name + "?");
            }
        }
        if (contested.kind() == Contested.Kind.OFFICE && question.startsWith("who is ")) {
            String office = question.substring(7).replaceFirst("\\s*\\([^)]*\\)$", "");
            String code = question.replaceFirst("^.*\\(|\\)$", "").replace(")", "");
            for (Side side : contested.sides()) {
                Passage said = desk.passage(side.claims().getFirst().words());
                for (var place : said.record().places()) {
                    boolean country = place.precision() == Precision.COUNTRY
                            && (code.equals(place.country()) || code.equals(place.name()));
                    String name = country ? Surface.name(said.record(), place.id(), said.span()) : null;
                    if (name != null) {
                        all.add("Who is " + office + " of " + name + "?");
                    }
                }
            }
            all.add("Who is " + question.substring(7).replaceFirst("\\s*\\([^)]*\\)$", "") + "?");
        }
        return all;
    }

    /** Questions in one line: what is asked of several things is asked once. */
    static String together(Collection<String> questions) {
        List<String> whether = questions.stream()
                .filter(each -> each.startsWith(WHETHER + " ("))
                .toList();
        if (whether.size() < 2) {
            return String.join(" ", questions);
        }
        String things = whether.stream()
                .map(each -> each.substring(WHETHER.length() + 2, each.length() - 2))
                .collect(Collectors.joining("; "));
        return Stream.concat(
                        questions.stream().filter(each -> !whether.contains(each)),
                        Stream.of(WHETHER + ": " + things + "?"))
                .collect(Collectors.joining(" "));
    }

    private static String counted(String question) {
        return switch (question) {
            case "killed", "wounded", "arrested" -> "How many were " + question;
            case "protesters" -> "How many protested";
            default -> "How many " + question;
        };
    }

    static @Nullable SituationEvent event(Desk desk, Contested contested) {
        return desk.selection().events().stream()
                .filter(event -> event.id().equals(contested.event()))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Statement side(Desk desk, Contested contested, Side side) {
        Set<String> documents = new LinkedHashSet<>();
        List<Claim> told = side.claims().stream()
                .filter(claim -> documents.add(claim.document()))
                .limit(MOST_CLAIMS)
                .toList();
        Map<Claim, Passage> words = new LinkedHashMap<>();
        told.forEach(claim -> words.put(claim, words(desk, contested, side, claim)));
        // Whichever report has the whole position speaks first: a headline may shorten a name or leave out the number.
        for (String lead : leads(contested, position(contested, side, words.values()), side.atFirst())) {
            for (Claim first : told) {
                Statement said = side(desk, lead, first, words);
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    private static @Nullable Statement side(Desk desk, String lead, Claim first, Map<Claim, Passage> words) {
        Set<String> also = new LinkedHashSet<>();
        words.keySet().stream().filter(claim -> claim != first).forEach(claim -> also.add(who(claim)));
        Passage own = words.get(first);
        return own == null
                ? null
                : desk.state(
                        first.speaker() == null ? Kind.REPORTED : Kind.CLAIMED,
                        lead,
                        Quotation.of(own.words()) + " (" + who(first) + ")."
                                + (also.isEmpty() ? "" : " Also " + String.join("; ", also) + "."),
                        List.copyOf(words.values()));
    }

    private static String who(Claim claim) {
        return Desk.outlet(claim.outlet()) + dated(claim) + (claim.independent() ? "" : ", a copy");
    }

    /** The sentence that says so; of a toll the one that has the number. */
    private static Passage words(Desk desk, Contested contested, Side side, Claim claim) {
        SituationEvent event = contested.kind() == Contested.Kind.TOLL ? event(desk, contested) : null;
        if (event != null) {
            for (Telling telling : event.tellings()) {
                Range range =
                        Tolls.which(contested.question()).apply(telling.event().size());
                boolean his = telling.record().document().id().equals(claim.document());
                if (his && range != null && range.equals(range(side))) {
                    return Tolls.passage(telling, range);
                }
            }
        }
        return desk.passage(claim.words());
    }

    /** The position, or as much of it as the sentence bears out. */
    private static List<String> leads(Contested contested, String position, boolean atFirst) {
        String then = atFirst ? Side.AT_FIRST : "";
        String shorter = position.substring(0, position.length() - then.length());
        return switch (contested.kind()) {
            case DENIAL ->
                List.of(position + ":", (position.startsWith("It happened") ? "One side" : "Denied" + then) + ":");
            // Sixty of these and twelve of those: the sum stands in no sentence.
            case TOLL -> List.of(position + ":", "Counted in parts:");
            // Where the sentence has but a surname, the surname has to do.
            case BLAME, CONTROL, OFFICE ->
                List.of(
                        position + ":",
                        shorter.substring(shorter.lastIndexOf(' ') + 1) + then + ":",
                        "One side" + then + ":");
        };
    }

    private static String position(Contested contested, Side side, Collection<Passage> words) {
        String position = Quotation.line(side.position());
        return switch (contested.kind()) {
            case TOLL -> {
                Range range = range(side);
                String told = range == null || range.high() != null
                        ? null
                        : words.stream()
                                .map(each -> Tolls.words(range, each.words()))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null);
                yield Said.capital(told == null ? position : told + (side.atFirst() ? Side.AT_FIRST : ""));
            }
            case DENIAL ->
                Said.capital(
                        position.replaceFirst("^denied" + Side.AT_FIRST + ": not (.*)$", "not by $1" + Side.AT_FIRST)
                                .replaceFirst("^denied: not ", "not by "));
            case BLAME, CONTROL, OFFICE -> Said.capital(position);
        };
    }

    /** The range that is a toll's position: "9", "9 or more". */
    private static @Nullable Range range(Side side) {
        Matcher toll = TOLL.matcher(side.position());
        if (!toll.matches()) {
            return null;
        }
        Integer number = Integer.valueOf(toll.group(1));
        return new Range(number, toll.group(2) == null ? number : null);
    }

    private static String dated(Claim claim) {
        return claim.published() == null ? "" : ", " + Dates.written(claim.published());
    }
}
