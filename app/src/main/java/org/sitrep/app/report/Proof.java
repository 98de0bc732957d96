package org.sitrep.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Outlet;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.picture.words.Words;

/**
 * Whether the names, numbers, days and quotations of a statement stand in what it refers to. Immutable; thread-safe.
 *
 * <p>It reads the finished sentence and knows nothing of how it was made, so that it holds for a sentence that somebody changed as well. In its order: quotations must stand
 * word for word in a reference; days must be spoken of or be days of publication; counts of reports and outlets must be those of the references; names of outlets are those of
 * the references; every other word with a capital letter and every other number must stand in the references. Words that our own sentences begin with are free.
 */
final class Proof {
    private static final Pattern COUNT =
            Pattern.compile("(\\d+)( of (\\d+))? (reports?|outlets?|written apart|copies|copy)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}’'-]*");
    private static final Set<String> OWN = own();

    private final List<Material> material;
    private final List<Outlet> outlets;

    Proof(List<Material> material, List<Outlet> outlets) {
        this.material = List.copyOf(material);
        this.outlets = List.copyOf(outlets);
    }

    /** What of {@code statement} stands in none of {@code references}, in words; empty if all does. */
    List<String> missing(Statement statement, List<Reference> references) {
        List<String> missing = new ArrayList<>();
        boolean free = statement.kind() == Kind.MATERIAL || statement.kind() == Kind.OUTLET;
        if (references.isEmpty() && !free) {
            return List.of("no reference");
        }
        List<Material> told = told(statement, references);
        String rest = quotations(statement.words(), references, missing);
        rest = days(rest, references, told, free, missing);
        rest = counts(rest, told, missing);
        rest = outletNames(rest, told);
        words(rest, references, described(statement), missing);
        return missing;
    }

    /** The reports that the statement counts: those it refers to, or else the whole material, or that of one outlet. */
    private List<Material> told(Statement statement, List<Reference> references) {
        return switch (statement.kind()) {
            case MATERIAL -> material;
            case OUTLET ->
                material.stream()
                        .filter(each ->
                                each.outlet() != null && statement.lead().startsWith(Quotation.line(each.outlet())))
                        .toList();
            case REPORTED, CLAIMED, JUDGEMENT ->
                material.stream()
                        .filter(each -> references.stream()
                                .anyMatch(reference -> reference.document().equals(each.document())))
                        .toList();
        };
    }

    private static String quotations(String text, List<Reference> references, List<String> missing) {
        Matcher quoted = Quotation.QUOTED.matcher(text);
        while (quoted.find()) {
            String words = quoted.group(1);
            if (references.stream().noneMatch(each -> Quotation.standsIn(words, each.words()))) {
                missing.add("the words “" + words + "”");
            }
        }
        return quoted.replaceAll(" ");
    }

    private static String days(
            String text, List<Reference> references, List<Material> told, boolean free, List<String> missing) {
        Matcher written = Dates.WRITTEN.matcher(text);
        while (written.find()) {
            LocalDate day = Dates.day(written);
            boolean published =
                    day != null && free && told.stream().anyMatch(each -> day.equals(Dates.parsed(each.published())));
            boolean spoken = references.stream()
                    .anyMatch(each -> day != null
                            ? Dates.supports(each, day)
                            : written.group(1) == null
                                    && Dates.supports(
                                            each, Dates.month(written.group(2)), Integer.parseInt(written.group(3))));
            if (!published && !spoken) {
                missing.add("the day " + written.group());
            }
        }
        return written.replaceAll(" ");
    }

    private static String counts(String text, List<Material> told, List<String> missing) {
        Matcher counted = COUNT.matcher(text);
        while (counted.find()) {
            long right = switch (counted.group(4)) {
                case "report", "reports" -> told.size();
                case "outlet", "outlets" ->
                    told.stream()
                            .map(Material::outlet)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count();
                case "written apart" ->
                    told.stream().map(Material::origin).distinct().count();
                default ->
                    told.stream()
                            .filter(each -> !each.origin().equals(each.document()))
                            .count();
            };
            if (!counted.group(1).equals(String.valueOf(right))) {
                missing.add("the count " + counted.group() + ", there are " + right);
            }
        }
        return counted.replaceAll(" ");
    }

    private static String outletNames(String text, List<Material> told) {
        String rest = text;
        for (Material each : told) {
            if (each.outlet() != null) {
                rest = rest.replace(Quotation.line(each.outlet()), " ").replace(shortName(each.outlet()), " ");
            }
        }
        return rest;
    }

    /** An outlet's name without what stands behind it in brackets. */
    static String shortName(String outlet) {
        String bare = Quotation.line(outlet).replaceFirst("\\s*\\([^)]*\\)$", "");
        return bare.isEmpty() ? Quotation.line(outlet) : bare;
    }

    private String described(Statement statement) {
        return statement.kind() != Kind.OUTLET
                ? ""
                : outlets.stream()
                        .filter(each -> statement.lead().startsWith(Quotation.line(each.name())))
                        .map(each ->
                                String.join(" ", each.kind(), each.owner(), each.control(), each.note(), each.asOf()))
                        .collect(Collectors.joining(" "));
    }

    private static void words(String text, List<Reference> references, String described, List<String> missing) {
        String evidence = Stream.concat(references.stream().map(Reference::words), Stream.of(described))
                .collect(Collectors.joining("\n"));
        Set<Double> numbers = new HashSet<>(Numbers.in(evidence));
        for (double number : Numbers.in(text)) {
            if (number != 1 && !numbers.contains(number)) {
                missing.add("the number " + (number == Math.rint(number) ? String.valueOf((long) number) : number));
            }
        }
        Set<String> known = new HashSet<>(tokens(evidence));
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String one = word.group();
            boolean name = Character.isUpperCase(one.codePointAt(0));
            if (name && !OWN.contains(one) && !known.containsAll(tokens(one))) {
                missing.add("the name " + one);
            }
        }
    }

    private static List<String> tokens(String text) {
        return Stream.of(Words.fold(text).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(each -> !each.isEmpty() && !each.equals("s"))
                .toList();
    }

    private static Set<String> own() {
        try (InputStream in = Proof.class.getResourceAsStream("own-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks own-words.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
