package org.sitrep.engine.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.SectionKind;

/**
 * What a document itself tells of its names: short forms that it explains in brackets or by a name whose initials they are (after "Front for Rural Renewal" FRR is that front,
 * whatever other FRR the knowledge has), halves of a divided country ("the North" beside North Korea), and words that belong to the names of persons. Immutable.
 */
final class Definitions {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    private final Map<String, NameEntry> meanings = new HashMap<>();
    private final Map<String, NameEntry> halves = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final List<Map<RoleNoun, RoleNoun>> roles;
    private final Map<Sentence, List<NameIndex.Hit<NameEntry>>> hits;

    /** Reads the explanations in {@code sentences}; of two the first counts, and brackets before initials. */
    Definitions(ActorKnowledge knowledge, List<Sentence> sentences, Places places) {
        roles = knowledge.roleContexts().in(sentences);
        Set<String> acronyms = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                String form = token.form();
                if (form.length() >= SHORTEST
                        && Names.isAcronym(form)
                        && form.chars().allMatch(Character::isLetter)) {
                    acronyms.add(form);
                }
            }
            for (Name name : sentence.names()) {
                boolean longer = name.type() == Name.Type.PERSON && name.to() - name.from() > 1;
                for (int i = name.from(); i < name.to() && longer; i++) {
                    persons.add(sentence.token(i).form());
                }
            }
        }
        Map<String, NameEntry> spelled = new HashMap<>();
        Set<String> countries = new HashSet<>();
        Map<Sentence, List<NameIndex.Hit<NameEntry>>> all = new IdentityHashMap<>();
        for (Sentence sentence : sentences) {
            boolean brackets = hasLettersInBrackets(sentence);
            List<NameIndex.Hit<NameEntry>> found = knowledge.names().find(sentence);
            all.put(sentence, found);
            for (NameIndex.Hit<NameEntry> hit : found) {
                if (brackets) {
                    read(sentence, hit);
                }
                if (hit.to() - hit.from() > 1) {
                    spelled(sentence, hit, acronyms, spelled);
                }
                hit.values().stream()
                        .filter(entry -> entry.country() != null
                                && (entry.known() == null || entry.known().isState()))
                        .forEach(entry -> countries.add(entry.country()));
            }
        }
        spelled.forEach(meanings::putIfAbsent);
        Set<String> own = new HashSet<>();
        for (Sentence sentence : sentences) {
            own(sentence, all.getOrDefault(sentence, List.of()), own);
        }
        own.removeAll(meanings.keySet());
        if (!own.isEmpty()) {
            all.replaceAll((sentence, found) -> found.stream()
                    .filter(hit -> hit.to() - hit.from() > 1
                            || !own.contains(sentence.token(hit.from()).form()))
                    .toList());
        }
        hits = knowledge.sharedNames().read(sentences, all, meanings, places);
        knowledge.halves().forEach((form, half) -> {
            if (countries.contains(half.beside())) {
                halves.put(form, half.entry());
            }
        });
    }

    /** What {@code noun} means in this text. */
    RoleNoun meaning(Sentence sentence, RoleNoun noun) {
        return roles.get(sentence.index()).getOrDefault(noun, noun);
    }

    /** What {@code hit} means here if it is a short form that the document explains, else {@code null}. */
    @Nullable
    NameEntry of(Sentence sentence, NameIndex.Hit<NameEntry> hit) {
        boolean one = hit.to() - hit.from() == 1;
        return one ? meanings.get(sentence.token(hit.from()).form()) : null;
    }

    /** The half of a divided country that token {@code i} alone names here: "the North"; {@code null} if it names none. */
    @Nullable
    NameEntry half(Sentence s, int i) {
        NameEntry half = halves.isEmpty() ? null : halves.get(s.token(i).form());
        if (half == null || i + 1 >= s.size()) {
            return half;
        }
        Token next = s.token(i + 1);
        boolean article = i > 0 && s.token(i - 1).form().equalsIgnoreCase("the");
        boolean owns = next.form().equals("'s") || next.form().equals("’s");
        boolean headline = s.section() == SectionKind.HEADLINE;
        boolean longer = next.isProperNoun()
                || Character.isUpperCase(next.form().charAt(0)) && !headline
                || next.form().equals("-")
                || next.is("cc") && i + 3 < s.size() && s.token(i + 3).isProperNoun();
        return (article || owns || headline) && !longer ? half : null;
    }

    /** The known names in {@code sentence}, one of those read, as the name index finds them. */
    List<NameIndex.Hit<NameEntry>> hits(Sentence sentence) {
        return Objects.requireNonNull(hits.get(sentence));
    }

    /** The words of the longer names of persons. */
    Set<String> persons() {
        return persons;
    }

    private static boolean hasLettersInBrackets(Sentence s) {
        for (int i = 2; i < s.size(); i++) {
            if (s.token(i).form().equals(")") && s.token(i - 2).form().equals("(")) {
                return true;
            }
        }
        return false;
    }

    private void read(Sentence s, NameIndex.Hit<NameEntry> hit) {
        int at = hit.to();
        boolean letters = hit.to() - hit.from() > 1
                && at + 2 < s.size()
                && s.token(at).form().equals("(")
                && s.token(at + 2).form().equals(")");
        if (!letters) {
            return;
        }
        String form = s.token(at + 1).form();
        if (Names.isAcronym(form) && Bodies.isAcronymOf(form, words(s, hit))) {
            hit.values().stream()
                    .filter(NameEntry::isName)
                    .findFirst()
                    .ifPresent(entry -> meanings.putIfAbsent(form, entry));
        }
    }

    /** "the Network of Rural Farmers (NRF)": letters that stand for the unknown name before them, whatever known body has them too. */
    private static void own(Sentence s, List<NameIndex.Hit<NameEntry>> found, Set<String> own) {
        for (NameIndex.Hit<NameEntry> hit : found) {
            int at = hit.from();
            boolean letters = hit.to() - at == 1
                    && at > 2
                    && at + 1 < s.size()
                    && s.token(at - 1).form().equals("(")
                    && s.token(at + 1).form().equals(")")
                    && Names.isAcronym(s.token(at).form());
            for (int from = at - 2; letters && from >= Math.max(0, at - LONGEST) && isOfName(s, from); from--) {
                int first = from;
                boolean known = found.stream().anyMatch(other -> other.from() == first && other.to() == at - 1);
                if (!known && Bodies.isAcronymOf(s.token(at).form(), words(s, from, at - 1))) {
                    own.add(s.token(at).form());
                }
            }
        }
    }

    private static boolean isOfName(Sentence s, int token) {
        Token word = s.token(token);
        return Character.isUpperCase(word.form().charAt(0))
                || word.is("case")
                || word.is("cc")
                || word.is("det")
                || word.form().startsWith("'")
                || word.form().startsWith("’")
                || word.form().equals("-");
    }

    private static void spelled(
            Sentence s, NameIndex.Hit<NameEntry> hit, Set<String> acronyms, Map<String, NameEntry> spelled) {
        if (acronyms.isEmpty()) {
            return;
        }
        String words = words(s, hit);
        for (String form : acronyms) {
            if (Bodies.isAcronymOf(form, words)) {
                hit.values().stream()
                        .filter(entry -> entry.isName()
                                && entry.known() != null
                                && !entry.known().isState())
                        .findFirst()
                        .ifPresent(entry -> spelled.putIfAbsent(form, entry));
            }
        }
    }

    private static String words(Sentence s, NameIndex.Hit<NameEntry> hit) {
        return words(s, hit.from(), hit.to());
    }

    private static String words(Sentence s, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(i > from ? " " : "").append(s.token(i).form());
        }
        return name.toString();
    }
}
