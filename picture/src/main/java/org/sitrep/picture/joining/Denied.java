package org.sitrep.picture.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/**
 * What a denial says was not done, by the words behind its deed: "denied killing <b>civilians</b>", "denied that it had attacked <b>the tanker</b>".
 *
 * @param words stems of those that tell one deed from another; none if it denies but "the attack"
 * @param definite true if they point to something told of before: "the tanker", not "civilians"
 */
record Denied(Set<String> words, boolean definite) {
    /** Where the deed is told to its end: "denied bombing the clinic, saying that ...". */
    private static final Pattern CLAUSE_END =
            Pattern.compile("[,;:.](?=\\s|$)|\\s(?:but|saying|while|though|and said|after)\\s");

    private static final Pattern POINTS = Pattern.compile("^\\W*(?:the|this|that|these|those|its|his|her|their)\\s.*");

    private static final Set<String> VAGUE = Rows.of(Denied.class, "vague.tsv").rows().stream()
            .map(row -> Words.stem(row.getOrDefault("word", "")))
            .collect(Collectors.toUnmodifiableSet());

    Denied {
        words = Set.copyOf(words);
    }

    static Denied of(Sketch denial) {
        String sentence = denial.told().words().text();
        int at = sentence.indexOf(denial.told().trigger());
        String behind =
                at < 0 ? "" : sentence.substring(at + denial.told().trigger().length());
        String clause = CLAUSE_END.split(behind, 2)[0].toLowerCase(Locale.ROOT);
        Set<String> left = new LinkedHashSet<>(Words.stems(clause));
        left.removeAll(VAGUE);
        left.removeAll(Words.stems(names(denial)));
        return new Denied(left, POINTS.matcher(clause.replace('\n', ' ')).matches());
    }

    private static String names(Sketch denial) {
        Identity voice = denial.told().voice();
        return Stream.concat(denial.actors().stream(), Stream.ofNullable(voice))
                .map(Identity::name)
                .collect(Collectors.joining(" "));
    }

    /** True if it says nothing of which deed is meant, so that what was told last is. */
    boolean vague() {
        return words.isEmpty();
    }

    /** True if a telling has one of the words, or is of those to whom it is denied to have been done. */
    boolean about(Sketch denial, Sketch told) {
        List<String> stems = Words.stems(told.told().words().text());
        return stems.stream().anyMatch(words::contains)
                || (!denial.recipients().isEmpty() && !told.recipients().isEmpty() && Likeness.samePeople(denial, told))
                || (!vague()
                        && denial.trigger().equals(told.trigger())
                        && denial.document().equals(told.document()))
                || (told.denial() && sameVoice(denial, told));
    }

    private static boolean sameVoice(Sketch denial, Sketch told) {
        Identity voice = denial.told().voice();
        return voice != null
                && told.told().voice() != null
                && voice.id().equals(told.told().voice().id())
                && denial.document().equals(told.document());
    }
}
