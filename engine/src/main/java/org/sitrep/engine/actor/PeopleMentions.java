package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.MentionForm;

/** Finds peoples ("Russians"), adjectives that stand for their state, and pronouns of the third person in a sentence. */
final class PeopleMentions {
    private final SentenceMentions all;
    private final Sentence s;
    private final Names names;
    private final List<Mention> found;
    private final boolean[] head;

    PeopleMentions(SentenceMentions all) {
        this.all = all;
        this.s = all.s;
        this.names = all.names;
        this.found = all.found;
        this.head = all.head;
    }

    void find() {
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            NameEntry mark = names.nobody[i] ? null : names.marks[i];
            if (mark != null
                    && names.markTo[i] == i + 1
                    && !head[i]
                    && !names.modifies(i)
                    && names.at(i) == null
                    && !names.isJoined(i + 1)) {
                people(i, mark);
            } else if (mark != null
                    && names.markTo[i] == i + 1
                    && mark.use() == NameEntry.Use.ADJECTIVE
                    && names.modifies(i)) {
                adjective(i, mark);
            }
            if (token.isPronoun() && !head[i]) {
                pronoun(token);
            }
        }
    }

    private void people(int at, NameEntry mark) {
        int from = all.bounds.first(names.markFrom[at], at);
        boolean people = mark.use() == NameEntry.Use.PEOPLE;
        boolean one = mark.use() == NameEntry.Use.PERSON;
        Token token = s.token(at);
        boolean nominal = token.is("nsubj")
                || token.is("obj")
                || token.is("obl")
                || token.is("nmod")
                || token.is("conj")
                || token.is("root")
                || token.is("iobj")
                || token.is("appos")
                || token.is("dep");
        if (!people && !one || !nominal || isLanguage(from, at)) {
            return;
        }
        Mention mention = new Mention(s, Mention.Shape.PEOPLE, MentionForm.NOMINAL, from, at + 1, at);
        mention.entry = mark;
        mention.country = mark.country() == null ? homeBefore(from, names.markFrom[at]) : mark.country();
        mention.plural = people;
        mention.gender = people ? 'n' : 'x';
        all.add(mention);
    }

    /** "in Hungarian and English", "spoke Dutch": a language. */
    private boolean isLanguage(int from, int at) {
        Token first = s.token(at);
        while (first.is("conj") && first.head() >= 0 && first.head() < first.index()) {
            first = s.token(first.head());
        }
        String form = s.token(at).form();
        boolean bare = from == at && !form.endsWith("s") && !form.endsWith("men");
        String adposition = s.adposition(first.index());
        Token verb = first.is("obj") ? s.head(first) : null;
        return bare
                && ("in".equals(adposition)
                        || "into".equals(adposition)
                        || verb != null
                                && all.knowledge.isCue("language", verb.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "Lebanese Christians", "Syria's Kurds": the country that stands before a people at home in several. */
    private @Nullable String homeBefore(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            NameEntry mark = names.marks[i];
            if (mark != null && mark.country() != null) {
                return mark.country();
            }
        }
        return null;
    }

    /** "French mediation": the adjective stands for the state. */
    private void adjective(int at, NameEntry mark) {
        Token token = s.token(at);
        Token first = token;
        while (first.is("conj") && first.head() >= 0 && first.head() < first.index()) {
            first = s.token(first.head());
        }
        int noun = first.head();
        if (noun < 0 || noun <= at) {
            return;
        }
        boolean owned = found.stream()
                .anyMatch(mention -> mention.phrase != null
                                && (mention.phrase.head() == noun || isHandOf(mention, mention.phrase, noun, mark))
                        || mention.head == noun);
        if (!owned && mark.known() != null && mark.known().isState() && (isDone(noun) || isOfState(noun))) {
            Mention mention = new Mention(s, Mention.Shape.STATE, MentionForm.NAME, at, at + 1, at);
            mention.nameFrom = at;
            mention.nameTo = at + 1;
            mention.entry = mark;
            mention.gender = 'n';
            all.add(mention);
        }
    }

    /** "a Chinese coast guard ship": the coast guard of China has it. */
    private boolean isHandOf(Mention mention, Phrase phrase, int noun, NameEntry mark) {
        return s.token(mention.head).head() == noun
                && mark.country() != null
                && mark.country().equals(phrase.country());
    }

    /** "Russian missiles", "Chinese steel": what a state fires, owns or sells. */
    private boolean isOfState(int noun) {
        return all.knowledge.isCue("of-state", s.token(noun).lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isDone(int noun) {
        return s.token(noun).xpos().startsWith("VB") // "Russian-occupied"
                || s.predicates().stream().anyMatch(predicate -> predicate.token() == noun);
    }

    private void pronoun(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        char gender;
        boolean plural = false;
        switch (form) {
            case "he", "him", "his", "himself" -> gender = 'm';
            case "she", "her", "hers", "herself" -> gender = 'f';
            case "it", "its", "itself" -> gender = 'n';
            case "they", "them", "their", "theirs", "themselves" -> {
                gender = 'n';
                plural = true;
            }
            case "whose" -> gender = 'w';
            default -> {
                return;
            }
        }
        if (token.is("expl")) {
            return;
        }
        Mention mention = new Mention(
                s, Mention.Shape.PRONOUN, MentionForm.PRONOUN, token.index(), token.index() + 1, token.index());
        mention.gender = gender;
        mention.plural = plural;
        all.add(mention);
    }
}
