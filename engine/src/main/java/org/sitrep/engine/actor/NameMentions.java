package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.PartyTags;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.RoleStatus;

/** Finds the names in a sentence, with the titles before them: persons, known and unknown bodies, states. */
final class NameMentions {
    /** Most words from a name to the end of the noun that says what it is. */
    private static final int LONGEST_KIND = 5;

    private final SentenceMentions all;
    private final ActorKnowledge knowledge;
    private final Sentence s;
    private final Names names;
    private final List<Mention> found;
    private final boolean[] head;

    NameMentions(SentenceMentions all) {
        this.all = all;
        this.knowledge = all.knowledge;
        this.s = all.s;
        this.names = all.names;
        this.found = all.found;
        this.head = all.head;
    }

    void find() {
        for (Names.Found name : names.found) {
            NameEntry entry = name.entry();
            if (entry == null && (isOfKin(name) || isPatron(name.from(), name.to()))) {
                continue;
            }
            if (entry == null && (isPerson(name) || isPersonByName(name))) {
                person(name.from(), name.to());
            } else if (entry == null && name.type() == Name.Type.PERSON) {
                body(name);
            } else if (entry == null && (name.type() == Name.Type.ORGANISATION || endsLikeBody(name))) {
                body(name);
            } else if (entry != null && entry.use() == NameEntry.Use.CAPITAL) {
                if (Metonyms.standsForGovernment(knowledge, s, name.from(), name.to())) {
                    add(Mention.Shape.STATE, name, entry);
                }
            } else if (entry != null && partisan(name)) {
                continue;
            } else if (entry != null
                    && entry.known() != null
                    && (!names.isJoined(name.to()) || isOwner(name.to() + 1))) {
                add(entry.known().isState() ? Mention.Shape.STATE : Mention.Shape.KNOWN, name, entry);
            }
        }
        unlistedPersons();
        unlistedBodies();
    }

    /** "the Ohio Republican said": one politician of a party, and not the party. True if it is so. */
    private boolean partisan(Names.Found name) {
        RoleNouns.Match match = knowledge.roles().endingAt(s, name.from(), name.to() - 1);
        int at = name.to() - 1;
        boolean one = match != null
                && !match.plural()
                && knowledge.isCue("partisan", match.noun().noun())
                && (s.token(at).is("nsubj") || s.token(at).is("obl:agent"))
                && s.children(at).stream()
                        .anyMatch(child -> child.is("det") || child.is("compound") && isCapitalised(child.index()));
        if (!one || match == null) {
            return false;
        }
        int from = all.bounds.first(match.from(), at);
        Mention mention = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, from, name.to(), at);
        mention.phrase = all.composer.compose(match, from, at);
        all.add(mention);
        return true;
    }

    /** "the rival Murusade clan", "the Kayapo people": what the kin are called, and nobody beside them. */
    private boolean isOfKin(Names.Found name) {
        int head = s.headOf(name.from(), name.to());
        return name.to() < s.size()
                && s.token(head).head() == name.to()
                && knowledge.isCue("kin", s.token(name.to()).form().toLowerCase(Locale.ROOT));
    }

    /** "a Panama-flagged tanker", "a UN-marked vehicle": whose the thing is. */
    private boolean isOwner(int participle) {
        return knowledge.isCue("owned-how", s.token(participle).form().toLowerCase(Locale.ROOT));
    }

    /** The encoder's person, unless it is an acronym; or whoever else the knowledge knows as a leader. */
    private boolean isPerson(Names.Found name) {
        String form = s.token(name.from()).form();
        boolean acronym =
                name.to() - name.from() == 1 && form.length() > 2 && Names.isAcronym(form) && !isShouted(name.from());
        boolean leader = knowledge.leaders().gender(all.bounds.words(name.from(), name.to())) != '0';
        return leader || name.type() == Name.Type.PERSON && !acronym && !isSaidBody(name);
    }

    /** "Tabital Pulaaku, a Fulani association,": what stands beside the name says that it is no person's. */
    private boolean isSaidBody(Names.Found name) {
        Token at = s.token(s.headOf(name.from(), name.to()));
        if (at.is("appos") && name.from() > 1 && s.token(name.from() - 1).form().equals(",")) {
            RoleNouns.Match said =
                    at.head() == name.from() - 2 ? knowledge.roles().endingAt(s, 0, at.head()) : null;
            if (said != null && !said.plural() && saysKind(said.noun())) {
                return true; // "his party, Les Transformateurs,"
            }
        }
        if (name.to() - name.from() == 1 && (isHeaded(name, at) || bodyBefore(name, at.index()) != null)) {
            return true;
        }
        for (Token beside : s.children(at.index(), "appos")) {
            RoleNouns.Match match =
                    beside.index() > name.to() && s.token(name.to()).form().equals(",")
                            ? knowledge.roles().endingAt(s, name.to(), beside.index())
                            : null;
            if (match != null && !match.plural() && saysKind(match.noun())) {
                return true;
            }
        }
        return false;
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
        boolean body = entry.known() != null && !entry.known().isState();
        mention.country = body ? countryBefore(name.from()) : null;
        if (body && mention.country == null) {
            mention.country = countryBehind(name.to());
        }
        all.add(mention);
    }

    /** "Peru's Congress", "the Venezuelan Supreme Court", "Congress of Peru": the state that the words right before the name say it is of; {@code null} if they say none. */
    private @Nullable String countryBefore(int from) {
        int at = from - 1;
        if (at > 0
                && (s.token(at).form().equals("'s")
                        || s.token(at).form().equals("’s")
                        || s.token(at).form().equals("’")
                        || s.token(at).form().equals("'"))) {
            at--;
        }
        NameEntry mark = at < 0 ? null : names.marks[at];
        if (mark == null) {
            return null;
        }
        boolean adjective = at == from - 1 && mark.use() == NameEntry.Use.ADJECTIVE;
        boolean possessor = at < from - 1 && mark.isName();
        return (adjective || possessor) && mark.known() != null && mark.known().isState() ? mark.country() : null;
    }

    /** "Ministry of Defence of the Russian Federation": the state that the words right behind the name say it is of; {@code null} if they say none. */
    private @Nullable String countryBehind(int to) {
        if (to + 1 >= s.size() || !s.token(to).form().equals("of")) {
            return null;
        }
        int at = s.token(to + 1).form().equalsIgnoreCase("the") ? to + 2 : to + 1;
        NameEntry mark = at < s.size() ? names.marks[at] : null;
        boolean state = mark != null
                && mark.isName()
                && mark.known() != null
                && mark.known().isState();
        return state && mark != null ? mark.country() : null;
    }

    /** A person's name; a role noun right before it in the same phrase belongs to it. */
    private void person(int first, int to) {
        int from = first;
        if (from > 0 && names.isTitle(from - 1) && knowledge.leaders().gender(all.bounds.words(from - 1, to)) != '0') {
            from--; // "Sheikh Hasina": the title has become a part of the name
        }
        RoleNouns.Match rank = knowledge.roles().endingAt(s, from, to - 1);
        if (rank != null && rank.from() == from && (to - from > 1 || all.isOfficeOfHeadline(rank))) {
            return; // "Rear Adm."
        }
        int at = s.headOf(from, to);
        int top = at;
        int before = beforeHonours(from);
        RoleNouns.Match title = before >= 0 ? knowledge.roles().endingAt(s, 0, before) : null;
        // "Vega accused Ruiz": a verb is no title.
        boolean verb =
                title != null && (s.token(title.head()).xpos().equals("VBD") || s.child(title.head(), "aux") != null);
        title = title == null || verb || isOfClause(title, at) ? null : all.own(title);
        RoleNouns.Match inner = title;
        title = title == null ? null : outer(title);
        int start = from;
        Phrase phrase = null;
        // A role noun with nothing between it and the name is a title, whatever the tree says.
        if (title != null && title.noun().isPersonal() && !title.plural()) {
            title = ofHouse(title);
            top = s.under(at, title.head()) || !s.under(title.head(), at) ? title.head() : at;
            start = ranks(Math.min(all.bounds.first(title.from(), top), title.from()));
            phrase = all.composer.compose(title, start, top);
            if (phrase.sector() == null && inner != null && inner != title) {
                phrase = phrase.in(inner.noun().sector(), inner.noun().cameo()); // "de facto leader Gen. X"
            }
        } else {
            while (start > 0 && names.isTitle(start - 1) && belongs(start - 1, at)) {
                start--;
            }
            top = s.headOf(start, to);
        }
        Mention mention = new Mention(s, Mention.Shape.PERSON, MentionForm.NAME, start, to, top);
        mention.nameFrom = from;
        mention.nameTo = to;
        mention.phrase = phrase;
        mention.gender = gender(start, from, to, phrase);
        all.add(mention);
        head[at] = true;
        if (phrase != null) {
            for (int i = phrase.from(); i < Math.max(phrase.to(), from); i++) {
                head[i] = true;
            }
            second(mention, phrase);
        } else {
            legislator(mention);
        }
    }

    /** "Dean Heller, R-Nev.,": whoever is of a party and state is in Congress, unless a title says what else he is. */
    private void legislator(Mention name) {
        int from = name.to + 1;
        RoleNoun lawmaker = knowledge.roles().of("lawmaker");
        if (lawmaker == null || !PartyTags.isTag(s, from)) {
            return;
        }
        Mention tag = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, from, from + PartyTags.SIZE, from);
        tag.phrase = new Phrase(
                lawmaker,
                false,
                from,
                from + PartyTags.SIZE,
                Phrase.Article.BARE,
                "USA",
                lawmaker.sector(),
                lawmaker.cameo(),
                null,
                -1,
                null,
                RoleStatus.HOLDS,
                -1,
                List.of());
        tag.sharer = name;
        all.add(tag);
    }

    /** "Representative Lou Dane": a title alone, and so that of a member of the House. */
    private RoleNouns.Match ofHouse(RoleNouns.Match title) {
        RoleNoun member = knowledge.roles().of("congressman");
        int before = title.from() - 1;
        boolean alone = member != null
                && title.noun().noun().equals("representative")
                && Character.isUpperCase(s.token(title.head()).form().charAt(0))
                && (before < 0 || !s.token(before).isProperNoun() && !s.under(before, title.head()));
        return alone && member != null ? new RoleNouns.Match(member, false, title.from(), title.to()) : title;
    }

    /** "former prime minister and opposition leader X": the office before the "and" is the same person's. */
    private void second(Mention name, Phrase phrase) {
        int and = name.from - 1;
        RoleNouns.Match first =
                and > 0 && s.token(and).form().equals("and") ? knowledge.roles().endingAt(s, 0, and - 1) : null;
        boolean office = first != null
                && first.noun().isPersonal()
                && first.noun().sort() != RoleNoun.Sort.RELATION
                && !first.plural()
                && Character.isLowerCase(s.token(first.head()).form().charAt(0))
                && Character.isLowerCase(s.token(phrase.head()).form().charAt(0))
                && !phrase.isDefinite()
                && (s.under(name.head, first.head()) || s.under(first.head(), name.head));
        if (!office || first == null) {
            return;
        }
        int from = all.bounds.first(first.from(), first.head());
        Phrase said = all.composer.compose(first, from, first.head());
        if (said.isDefinite() || said.possessor() >= 0) {
            return; // "the mayor and party leader X": two, as like as not
        }
        Mention mention = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, from, first.to(), first.head());
        mention.phrase = said;
        mention.sharer = name;
        all.add(mention);
    }

    /** The token before token {@code from}, past "(ret.)" and honours such as "Sir" and "Tan Sri"; −1 if there is none. */
    private int beforeHonours(int from) {
        boolean retired = from > 3
                && s.token(from - 1).form().equals(")")
                && s.token(from - 3).form().equals("(")
                && s.token(from - 2).form().toLowerCase(Locale.ROOT).startsWith("ret");
        int at = retired ? from - 4 : from - 1;
        while (at > 0
                && names.isTitle(at)
                && s.token(at).isProperNoun()
                && knowledge.roles().endingAt(s, 0, at) == null) {
            at--;
        }
        return at;
    }

    /** "Supreme Leader Ayatollah X": of two titles the office, which says more than the rank. */
    private RoleNouns.Match outer(RoleNouns.Match title) {
        RoleNouns.Match before = title.from() > 0 ? knowledge.roles().endingAt(s, 0, title.from() - 1) : null;
        boolean rank = title.noun().sector() == null
                || "MIL".equals(title.noun().sector())
                || "REL".equals(title.noun().sector());
        boolean office = before != null
                && before.noun().title()
                && !before.plural()
                && (before.noun().sort() == RoleNoun.Sort.OFFICE
                        || before.noun().noun().contains(" of ")
                        || before.noun().noun().endsWith("chief")
                        || before.noun().noun().endsWith("commander")
                        || before.noun().inherits())
                && rank;
        return before != null && office ? before : title;
    }

    /** "a person Giuliani worked with": the name begins a clause of its own. */
    private boolean isOfClause(RoleNouns.Match title, int name) {
        Token verb = s.token(name).is("nsubj") ? s.head(s.token(name)) : null;
        boolean relative = verb != null && verb.deprel().startsWith("acl") && verb.head() == title.head();
        boolean plain = knowledge.isCue("plain", title.noun().noun())
                && title.from() > 0
                && s.token(title.from() - 1).form().equalsIgnoreCase("a");
        return relative || plain;
    }

    /** The first of the words before {@code start} that say how an office is held or of which rank it is, whatever the tree says: "Acting Chief Justice". */
    private int ranks(int start) {
        int at = start;
        while (at > 0) {
            String form = s.token(at - 1).form().toLowerCase(Locale.ROOT);
            Modifier modifier = knowledge.modifier(form);
            boolean rank = modifier != null && modifier.status() != null || knowledge.isCue("second", form);
            Token before = s.token(at - 1);
            boolean deed =
                    before.isVerb() && !before.is("amod") && !before.xpos().equals("VBG"); // "fired Mayor Diaz"
            if (!rank
                    || deed
                    || before.upos().equals("ADP")
                    || s.token(at - 1).upos().equals("ADV") && !form.equals("then")) {
                break;
            }
            at--;
        }
        return at;
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
        Leaders.Term term = phrase == null || to - from > 1
                ? null
                : knowledge
                        .leaders()
                        .bearer(all.bounds.words(from, to), phrase.role().noun(), all.day);
        if (term != null) {
            return term.gender(); // "President Museveni"
        }
        char known = to - from > 1 ? knowledge.leaders().gender(all.bounds.words(from, to)) : '0';
        if (known != '0') {
            return known;
        }
        char gender = to - from > 1 ? knowledge.gender(s.token(from).form()) : '0';
        return gender == '0' ? 'x' : gender;
    }

    /** Proper nouns behind a title that the encoder did not take for a person: "President Museveni". */
    private void unlistedPersons() {
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            if (!token.isProperNoun() || head[i] || names.at(i) != null || names.marks[i] != null) {
                continue;
            }
            boolean titled = i > 0 && names.isTitle(i - 1) && s.token(i - 1).isProperNoun() && belongs(i - 1, i);
            boolean given = knowledge.gender(token.form()) != '0';
            int to = i + 1;
            while (to < s.size()
                    && names.at(to) == null
                    && s.under(to, i)
                    && (s.token(to).isProperNoun() || isJoint(to))) {
                to++;
            }
            RoleNouns.Match before = i > 0
                            && (s.token(i).is("appos") || s.token(i).is("flat"))
                            && s.token(i).head() == i - 1
                    ? knowledge.roles().endingAt(s, 0, i - 1)
                    : null;
            boolean introduced =
                    before != null && before.noun().isPersonal() && !before.plural(); // "ex-player Kakha Gela"
            boolean title = knowledge.roles().endingAt(s, i, i) != null || names.isTitle(i);
            boolean leader =
                    to == i + 1 && knowledge.leaders().country(token.form()) != null && token.has("Number=Sing");
            if (!title
                    && !isPatron(i, to)
                    && (titled
                            || leader
                            || ((given || introduced)
                                    && to - i > 1
                                    && s.token(i + 1).is("flat")))) {
                person(i, to);
            }
        }
    }

    /** "Nasser hospital": whom a house is called after. */
    private boolean isPatron(int from, int to) {
        Token name = s.token(s.headOf(from, to));
        RoleNouns.Match house =
                name.is("compound") && name.head() == to ? knowledge.roles().endingAt(s, to, to) : null;
        return house != null && house.noun().isHouse();
    }

    /** The hyphen of "al-Asiri". */
    private boolean isJoint(int token) {
        return s.token(token).form().equals("-")
                && token + 1 < s.size()
                && s.token(token + 1).isProperNoun()
                && s.token(token - 1).span().end() == s.token(token + 1).span().start() - 1;
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

    /** True for a "place" whose last word is that of a body: the encoder takes such names for either; but the West Bank is a land. */
    private boolean endsLikeBody(Names.Found name) {
        return name.type() == Name.Type.PLACE
                && name.to() - name.from() > 1
                && knowledge.ending(s.token(name.to() - 1).form()) != null
                && !all.isLand(name.from(), name.to());
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
        if (isOccasion(name)) {
            return;
        }
        int at = s.headOf(name.from(), name.to());
        RoleNouns.Match kind = kindBehind(name);
        if (kind != null) {
            withKind(name, kind);
            return;
        }
        RoleNouns.Match match = knowledge.roles().endingAt(s, name.from(), at);
        if (match != null && match.noun().sort() == RoleNoun.Sort.PLACE && match.from() > name.from() + 2) {
            match = null; // "Citizens for the Separation of Church and State"
        }
        if (match == null && name.to() - 1 != at) {
            match = knowledge.roles().endingAt(s, name.from(), name.to() - 1);
            match = match != null && match.noun().isPersonal() ? null : match; // "Conference of Bishops"
        }
        if (s.token(at).is("compound") || s.token(at).is("amod")) {
            int above = s.token(at).head();
            RoleNouns.Match role = above > at ? knowledge.roles().endingAt(s, name.from(), above) : null;
            boolean place = role != null
                    && role.noun().isPersonal()
                    && above == name.to()
                    && all.isTown(name.from(), name.to());
            if (role != null
                    && (place
                            || role.from() < name.to()
                            || role.noun().sort() == RoleNoun.Sort.BODY && above == name.to())) {
                return;
            }
        }
        if (match == null
                && knowledge.isCue("town-word", s.token(name.to() - 1).form().toLowerCase(Locale.ROOT))
                && all.isTown(name.from(), name.to())) {
            return;
        }
        RoleNouns.Match said = bodyBefore(name, at);
        if (match != null && said != null && said.noun().kind() != ActorKind.COMPANY) {
            said = null; // its own name says more
        }
        int from = said == null
                ? withArticle(name.from(), name.to())
                : Math.min(all.bounds.first(said.from(), at), all.bounds.first(said.from(), said.head()));
        int top = said != null && s.token(at).head() == said.head() ? said.head() : at;
        Mention mention = new Mention(s, Mention.Shape.BODY, MentionForm.NAME, from, name.to(), top);
        mention.nameFrom = name.from();
        mention.nameTo = name.to();
        if (said != null) {
            head[said.head()] = true;
            mention.phrase = all.composer.compose(said, from, top);
        } else if (match != null && !match.noun().isPersonal()) {
            mention.phrase = all.composer.compose(match, all.bounds.first(match.from(), at), at);
        } else if (match != null) {
            return;
        }
        mention.country = countryWithin(name);
        mention.gender = 'n';
        all.add(mention);
    }

    /** "the Podemos party", "the EMBF dissident group", "the SUTEP teachers' union": the noun that says what the named one is; {@code null} if none follows. */
    private RoleNouns.@Nullable Match kindBehind(Names.Found name) {
        RoleNouns.Match found = null;
        for (int i = name.to(); i < s.size() && i < name.to() + LONGEST_KIND; i++) {
            Token token = s.token(i);
            boolean word =
                    token.upos().equals("NOUN") || token.upos().equals("ADJ") || token.is("case") && i > name.to();
            if (!word || token.upos().equals("ADP") || names.at(i) != null) {
                break;
            }
            RoleNouns.Match match = token.isNoun() ? knowledge.roles().endingAt(s, name.to(), i) : null;
            boolean kind = match != null
                    && !match.plural()
                    && saysKind(match.noun())
                    && s.under(s.headOf(name.from(), name.to()), i);
            found = kind ? match : found;
        }
        return found;
    }

    private boolean saysKind(RoleNoun noun) {
        String last = noun.noun().substring(noun.noun().lastIndexOf(' ') + 1);
        boolean organ = noun.kind() == ActorKind.GOVERNMENT || noun.kind() == ActorKind.MILITARY;
        boolean kind = knowledge.isCue("self", noun.noun())
                || knowledge.isCue("self", last)
                || knowledge.isCue("kind-noun", last);
        return !noun.isPersonal() && !organ && kind;
    }

    private void withKind(Names.Found name, RoleNouns.Match kind) {
        int top = kind.head();
        Mention mention = new Mention(
                s, Mention.Shape.BODY, MentionForm.NAME, all.bounds.first(name.from(), top), kind.to(), top);
        mention.nameFrom = name.from();
        mention.nameTo = name.to();
        Phrase phrase = all.composer.compose(kind, mention.from, top);
        phrase = phrase.of(phrase.country(), null, -1, phrase.owner(), false);
        mention.phrase = kind.noun().noun().equals("party") ? phrase.in("PTY", "PTY") : phrase;
        mention.country = countryWithin(name);
        mention.gender = 'n';
        all.add(mention);
        for (int i = name.from(); i < kind.to(); i++) {
            head[i] = true;
        }
    }

    /** "Supkem chairman Hassan Naado": an office that bodies have and nobody has of a person. */
    private boolean isHeaded(Names.Found name, Token at) {
        RoleNouns.Match office = name.to() < s.size() ? knowledge.roles().endingAt(s, name.to(), name.to()) : null;
        return office != null
                && knowledge.isCue("of-body", office.noun().noun())
                && at.is("compound")
                && (s.under(at.index(), office.head()) || s.token(at.head()).isProperNoun())
                && office.to() < s.size()
                && s.token(office.to()).isProperNoun()
                && knowledge.gender(at.form()) == '0';
    }

    /** "the metalworkers' union Numsa", "carmaker Volante", "the energy giant Totara": the noun right before a name that says what body it is; {@code null} if there is none. */
    private RoleNouns.@Nullable Match bodyBefore(Names.Found name, int at) {
        int before = name.from() - 1;
        if (before < 0) {
            return null;
        }
        Token noun = s.token(before);
        boolean below = s.token(at).is("appos") || s.token(at).is("flat");
        boolean own = noun.head() == at || below && s.token(at).head() == before;
        if (!own || noun.isProperNoun() && before > 0 || noun.has("Number=Plur")) {
            return null;
        }
        RoleNouns.Match said = knowledge.roles().endingAt(s, 0, before);
        if (said != null
                && said.noun().sort() == RoleNoun.Sort.BODY
                && !said.plural()
                && !said.noun().inherits()) {
            return said;
        }
        RoleNoun company = knowledge.roles().of("company");
        String word = noun.form().toLowerCase(Locale.ROOT);
        boolean trade = word.equals("group")
                && before > 0
                && knowledge.isCue("trade", s.token(before - 1).form().toLowerCase(Locale.ROOT));
        boolean firm = company != null && (trade || knowledge.isCue("firm-noun", word));
        return firm && company != null ? new RoleNouns.Match(company, false, before, name.from()) : null;
    }

    /** "the Oslo Accords", "the Boston Tea Party": a paper, a gathering, an event, called after a place or body. */
    private boolean isOccasion(Names.Found name) {
        String last = s.token(name.to() - 1).form().toLowerCase(Locale.ROOT);
        int size = name.to() - name.from();
        String two = size < 3 ? "" : s.token(name.to() - 2).form().toLowerCase(Locale.ROOT) + " " + last;
        boolean act = name.to() < s.size()
                && Character.isUpperCase(s.token(name.to()).form().charAt(0))
                && (knowledge.isCue("paper", s.token(name.to()).form().toLowerCase(Locale.ROOT))
                        || s.token(name.to()).form().equals("Act"));
        return act
                || size > 1 && (knowledge.isCue("paper", last) || knowledge.isCue("occasion", last))
                || knowledge.isCue("occasion", two);
    }

    /** "London Breed won": two words without an article, the first a given name, which do what people do: the encoder takes them for a body. */
    private boolean isPersonByName(Names.Found name) {
        boolean two = name.to() - name.from() == 2
                && !(name.type() == Name.Type.PLACE && all.isTown(name.from(), name.to()))
                && knowledge.gender(s.token(name.from()).form()) != '0'
                && isCapitalised(name.to() - 1)
                && !Names.isAcronym(s.token(name.to() - 1).form())
                && !s.token(name.to() - 1).has("Number=Plur")
                && !(name.from() > 0 && s.token(name.from() - 1).is("det"));
        if (!two) {
            return false;
        }
        Token head = s.token(s.headOf(name.from(), name.to()));
        Token verb = head.is("nsubj") ? s.head(head) : null;
        boolean human = verb != null && knowledge.isCue("human", verb.lemma().toLowerCase(Locale.ROOT));
        boolean body = knowledge.ending(s.token(name.to() - 1).form()) != null;
        return body ? human : verb != null || head.is("appos") || head.is("root");
    }

    private @Nullable String countryWithin(Names.Found name) {
        for (int i = name.from(); i < name.to(); i++) {
            NameEntry mark = names.marks[i];
            boolean namesake = mark != null
                    && mark.use() == NameEntry.Use.CAPITAL
                    && knowledge.isCue("many-towns", s.token(i).form().toLowerCase(Locale.ROOT));
            if (mark != null && mark.country() != null && !namesake) {
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
}
