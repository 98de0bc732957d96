package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.MentionForm;

/** Finds the words of one sentence that may name an actor: names with their titles, phrases around role nouns, peoples, pronouns. */
final class MentionFinder {
    private final ActorKnowledge knowledge;
    private final Sentence s;
    private final Names names;
    private final Composer composer;
    private final List<Mention> found = new ArrayList<>();
    private final boolean[] head;

    private MentionFinder(ActorKnowledge knowledge, Sentence s, Places places) {
        this.knowledge = knowledge;
        this.s = s;
        this.names = new Names(knowledge, s, places);
        this.composer = new Composer(knowledge, s, names);
        this.head = new boolean[s.size()];
    }

    /** The mentions of {@code sentence}, in order of their head word. */
    static List<Mention> find(ActorKnowledge knowledge, Sentence sentence, Places places) {
        MentionFinder finder = new MentionFinder(knowledge, sentence, places);
        finder.names();
        finder.phrases();
        finder.peoplesAndPronouns();
        finder.found.sort(
                (a, b) -> a.head != b.head ? Integer.compare(a.head, b.head) : Integer.compare(a.from, b.from));
        return finder.found;
    }

    private void names() {
        for (Names.Found name : names.found) {
            NameEntry entry = name.entry();
            if (entry == null && isPerson(name)) {
                person(name.from(), name.to());
            } else if (entry == null && name.type() == Name.Type.PERSON) {
                body(name);
            } else if (entry == null && (name.type() == Name.Type.ORGANISATION || endsLikeBody(name))) {
                body(name);
            } else if (entry != null && entry.use() == NameEntry.Use.CAPITAL) {
                if (Metonyms.standsForGovernment(knowledge, s, name.from(), name.to())) {
                    add(Mention.Shape.STATE, name, entry);
                }
            } else if (entry != null && entry.known() != null && !names.isJoined(name.to())) {
                add(entry.known().isState() ? Mention.Shape.STATE : Mention.Shape.KNOWN, name, entry);
            }
        }
        unlistedPersons();
        unlistedBodies();
    }

    /** The encoder's person, unless it is an acronym; or whoever else the knowledge knows as a leader. */
    private boolean isPerson(Names.Found name) {
        String form = s.token(name.from()).form();
        boolean acronym =
                name.to() - name.from() == 1 && form.length() > 2 && Names.isAcronym(form) && !isShouted(name.from());
        boolean leader = knowledge.leaders().gender(words(name.from(), name.to())) != '0';
        return leader || name.type() == Name.Type.PERSON && !acronym;
    }

    /** True if the word before or behind is all capitals too, as in a headline of capitals. */
    private boolean isShouted(int token) {
        boolean before = token > 0 && Names.isAcronym(s.token(token - 1).form());
        return before
                || token + 1 < s.size() && Names.isAcronym(s.token(token + 1).form());
    }

    private void add(Mention.Shape shape, Names.Found name, NameEntry entry) {
        int at = s.headOf(name.from(), name.to());
        Mention mention = new Mention(s, shape, MentionForm.NAME, withArticle(name.from(), name.to()), name.to(), at);
        mention.nameFrom = name.from();
        mention.nameTo = name.to();
        mention.entry = entry;
        mention.gender = 'n';
        add(mention);
    }

    private void add(Mention mention) {
        found.add(mention);
        head[mention.head] = true;
    }

    /** A person's name; a role noun right before it in the same phrase belongs to it. */
    private void person(int from, int to) {
        int at = s.headOf(from, to);
        int top = at;
        RoleNouns.Match title = from > 0 ? knowledge.roles().endingAt(s, 0, from - 1) : null;
        int start = from;
        Phrase phrase = null;
        // A role noun with nothing between it and the name is a title, whatever the tree says.
        if (title != null && title.noun().isPersonal() && !title.plural()) {
            top = s.under(at, from - 1) || !s.under(from - 1, at) ? from - 1 : at;
            start = composer.first(title.from(), top);
            phrase = composer.compose(title, start, top);
        } else {
            while (start > 0 && names.isTitle(start - 1) && belongs(start - 1, at)) {
                start--;
            }
        }
        Mention mention = new Mention(s, Mention.Shape.PERSON, MentionForm.NAME, start, to, top);
        mention.nameFrom = from;
        mention.nameTo = to;
        mention.phrase = phrase;
        mention.gender = gender(start, from, to, phrase);
        add(mention);
        head[at] = true;
        if (phrase != null) {
            for (int i = phrase.from(); i < phrase.to(); i++) {
                head[i] = true;
            }
        }
    }

    private boolean belongs(int title, int name) {
        Token token = s.token(title);
        return token.head() == name && !token.is("appos")
                || s.under(name, title)
                        && !s.token(name).is("appos")
                        && !s.token(name).is("nmod")
                        && !s.token(name).is("nsubj")
                || token.head() >= 0
                        && token.head() == s.token(name).head()
                        && (token.is("compound") || token.is("nmod:desc") || token.is("flat") || token.isProperNoun());
    }

    private char gender(int start, int from, int to, @Nullable Phrase phrase) {
        if (phrase != null && phrase.role().gender() != 'x') {
            return phrase.role().gender();
        }
        for (int i = start; i < from; i++) {
            String form = s.token(i).form().toLowerCase(Locale.ROOT);
            if (knowledge.isCue("female-title", form)) {
                return 'f';
            }
            if (knowledge.isCue("civil-title", form)) {
                return 'm';
            }
        }
        char known = knowledge.leaders().gender(words(from, to));
        if (known != '0') {
            return known;
        }
        char gender = to - from > 1 ? knowledge.gender(s.token(from).form()) : '0';
        return gender == '0' ? 'x' : gender;
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean blank = i > from
                    && s.token(i).span().start() > s.token(i - 1).span().end();
            words.append(blank ? " " : "").append(s.token(i).form());
        }
        return words.toString();
    }

    /** Proper nouns behind a title that the encoder did not take for a person: "President Museveni". */
    private void unlistedPersons() {
        for (int i = 1; i < s.size(); i++) {
            Token token = s.token(i);
            if (!token.isProperNoun() || head[i] || names.at(i) != null || names.marks[i] != null) {
                continue;
            }
            boolean titled = names.isTitle(i - 1) && s.token(i - 1).isProperNoun() && belongs(i - 1, i);
            boolean given = knowledge.gender(token.form()) != '0';
            int to = i + 1;
            while (to < s.size() && s.token(to).isProperNoun() && names.at(to) == null && s.under(to, i)) {
                to++;
            }
            boolean title = knowledge.roles().endingAt(s, i, i) != null || names.isTitle(i);
            boolean leader =
                    to == i + 1 && knowledge.leaders().country(token.form()) != null && token.has("Number=Sing");
            if (!title
                    && (titled
                            || leader
                            || (given && to - i > 1 && s.token(i + 1).is("flat")))) {
                person(i, to);
            }
        }
    }

    /** Capitalised words that end like the name of a body ("… Board"), where nobody else knows the name. */
    private void unlistedBodies() {
        for (int i = 1; i < s.size(); i++) {
            Token token = s.token(i);
            if (!token.isProperNoun() || head[i] || names.at(i) != null || knowledge.ending(token.form()) == null) {
                continue;
            }
            int from = i;
            while (from > 0 && isCapitalised(from - 1) && s.token(from - 1).head() == i && names.at(from - 1) == null) {
                from--;
            }
            boolean first = from == 0
                    || s.token(from - 1).form().equals("“")
                    || s.token(from - 1).form().equals("\"");
            if (i - from >= (first ? 2 : 1) && !isDemonym(from, i)) {
                body(new Names.Found(from, i + 1, null, Name.Type.ORGANISATION));
            }
        }
    }

    /** True for a "place" whose last word is that of a body: the encoder takes such names for either. */
    private boolean endsLikeBody(Names.Found name) {
        return name.type() == Name.Type.PLACE
                && name.to() - name.from() > 1
                && knowledge.ending(s.token(name.to() - 1).form()) != null;
    }

    private boolean isDemonym(int from, int to) {
        return names.marks[from] != null && names.markTo[from] == to;
    }

    private boolean isCapitalised(int token) {
        return Character.isUpperCase(s.token(token).form().charAt(0))
                && !s.token(token).is("det");
    }

    /** The name of a body that only the encoder knows. */
    private void body(Names.Found name) {
        int at = s.headOf(name.from(), name.to());
        RoleNouns.Match match = knowledge.roles().endingAt(s, name.from(), at);
        if (match == null && name.to() - 1 != at) {
            match = knowledge.roles().endingAt(s, name.from(), name.to() - 1);
        }
        if (s.token(at).is("compound") || s.token(at).is("amod")) {
            int above = s.token(at).head();
            RoleNouns.Match role = above > at ? knowledge.roles().endingAt(s, name.from(), above) : null;
            if (role != null
                    && (role.from() < name.to() || role.noun().sort() == RoleNoun.Sort.BODY && above == name.to())) {
                return;
            }
        }
        Mention mention = new Mention(
                s, Mention.Shape.BODY, MentionForm.NAME, withArticle(name.from(), name.to()), name.to(), at);
        mention.nameFrom = name.from();
        mention.nameTo = name.to();
        if (match != null && !match.noun().isPersonal()) {
            mention.phrase = composer.compose(match, composer.first(match.from(), at), at);
        } else if (match != null) {
            return;
        }
        mention.country = countryWithin(name);
        mention.gender = 'n';
        add(mention);
    }

    private @Nullable String countryWithin(Names.Found name) {
        for (int i = name.from(); i < name.to(); i++) {
            NameEntry mark = names.marks[i];
            if (mark != null && mark.country() != null) {
                return mark.country();
            }
        }
        return null;
    }

    private int withArticle(int from, int to) {
        boolean article = from > 0
                && s.token(from - 1).form().equalsIgnoreCase("the")
                && s.token(from - 1).head() >= from
                && s.token(from - 1).head() < to;
        return article ? from - 1 : from;
    }

    private void phrases() {
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            boolean noun = token.isNoun() || token.isProperNoun();
            if (!noun || head[i] || isInsideName(i) || isWithinPhrase(i)) {
                continue;
            }
            RoleNouns.Match match = knowledge.roles().endingAt(s, 0, i);
            if (match == null) {
                continue;
            }
            int first = composer.first(match.from(), i);
            if (modifies(token)) {
                if (actsForNoun(match)) {
                    doer(match, i);
                }
                continue;
            }
            phrase(match, first, i);
        }
    }

    private boolean isInsideName(int token) {
        Names.Found name = names.at(token);
        if (name == null) {
            return false;
        }
        return name.type() != Name.Type.ORGANISATION
                || name.entry() != null
                || found.stream().anyMatch(m -> m.nameFrom >= 0 && m.covers(token));
    }

    private boolean isWithinPhrase(int token) {
        for (Mention mention : found) {
            Phrase phrase = mention.phrase;
            if (phrase != null && mention.from <= token && token < phrase.to()) {
                return s.token(token).is("compound") || s.token(token).is("amod");
            }
        }
        return false;
    }

    private boolean modifies(Token token) {
        return token.head() > token.index()
                && (token.is("compound") || token.is("amod") || token.is("nmod:desc") || token.is("flat"));
    }

    /** True for a body or band that stands before a noun of something done: "police raid", "rebel attack". */
    private boolean actsForNoun(RoleNouns.Match match) {
        Token token = s.token(match.to() - 1);
        Token above = s.token(token.head());
        boolean collective = match.noun().sort() == RoleNoun.Sort.BODY
                || "REB".equals(match.noun().sector());
        return collective
                && !match.noun().inherits()
                && !names.isJoined(match.to())
                && knowledge.roles().endingAt(s, above.index(), above.index()) == null
                && names.at(above.index()) == null;
    }

    private void phrase(RoleNouns.Match match, int first, int at) {
        int top = at;
        int from = first;
        Token token = s.token(at);
        // "dozens of protesters": who is counted is meant, and the counting noun stands for them in the clause.
        if (token.is("nmod") && token.head() >= 0 && "of".equals(s.adposition(at))) {
            Token counter = s.token(token.head());
            if (counter.index() < at
                    && knowledge.isCue("quantity", counter.form().toLowerCase(Locale.ROOT))
                    && !head[counter.index()]) {
                top = counter.index();
                from = composer.first(top, top);
                head[at] = true;
            }
        }
        Phrase phrase = composer.compose(match, first, at);
        boolean negated = s.token(from).form().equalsIgnoreCase("no");
        if (negated || !Referring.mayRefer(knowledge, s, phrase, at)) {
            return;
        }
        boolean plural = match.plural() || top != at || countsMany(first, at);
        Mention mention = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, from, at + 1, top);
        mention.phrase = phrase;
        mention.plural = plural;
        mention.gender = match.noun().isPersonal() && !plural ? match.noun().gender() : 'n';
        add(mention);
    }

    /** "its troop pullout": the troops are a party of their own, at home where the whole phrase is. */
    private void doer(RoleNouns.Match match, int at) {
        int above = s.token(at).head();
        Phrase phrase = composer.compose(match, composer.first(match.from(), above), at);
        Mention mention = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, match.from(), at + 1, at);
        mention.phrase = phrase;
        mention.plural = match.noun().isPersonal();
        mention.gender = 'n';
        add(mention);
    }

    private boolean countsMany(int first, int at) {
        for (int i = first; i < at; i++) {
            Token token = s.token(i);
            if (token.is("nummod")
                    && token.head() == at
                    && !token.form().equalsIgnoreCase("one")
                    && !token.form().equals("1")) {
                return true;
            }
        }
        return false;
    }

    private void peoplesAndPronouns() {
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            NameEntry mark = names.marks[i];
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
        int from = composer.first(names.markFrom[at], at);
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
        if (!people && !one || !nominal) {
            return;
        }
        Mention mention = new Mention(s, Mention.Shape.PEOPLE, MentionForm.NOMINAL, from, at + 1, at);
        mention.entry = mark;
        mention.plural = people;
        mention.gender = people ? 'n' : 'x';
        add(mention);
    }

    /** "Hungarian and Romanian officials": the adjective stands for a party of its own. "French mediation": it stands for the state. */
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
        Mention owner = null;
        for (Mention mention : found) {
            if (mention.phrase != null && mention.phrase.to() - 1 == noun || mention.head == noun) {
                owner = mention;
            }
        }
        boolean coordinated =
                first != token || !s.children(first.index(), "conj").isEmpty();
        if (owner != null
                && owner.phrase != null
                && coordinated
                && owner.plural
                && mark.country() != null
                && !mark.country().equals(owner.phrase.country())) {
            Mention mention = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, at, at + 1, at);
            mention.phrase = owner.phrase.withCountry(mark.country());
            mention.plural = owner.plural;
            mention.gender = 'n';
            add(mention);
        } else if (owner == null && mark.known() != null && mark.known().isState() && isDone(noun)) {
            Mention mention = new Mention(s, Mention.Shape.STATE, MentionForm.NAME, at, at + 1, at);
            mention.nameFrom = at;
            mention.nameTo = at + 1;
            mention.entry = mark;
            mention.gender = 'n';
            add(mention);
        }
    }

    private boolean isDone(int noun) {
        return s.predicates().stream().anyMatch(predicate -> predicate.token() == noun);
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
        add(mention);
    }
}
