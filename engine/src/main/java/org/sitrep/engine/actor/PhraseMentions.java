package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.MentionForm;

/** Finds the noun phrases around role nouns in a sentence: "the Yemeni army commander", "dozens of protesters", the police of a "police raid". */
final class PhraseMentions {
    private final SentenceMentions all;
    private final ActorKnowledge knowledge;
    private final Sentence s;
    private final Names names;
    private final List<Mention> found;
    private final boolean[] head;
    private final Partners partners;

    PhraseMentions(SentenceMentions all) {
        this.all = all;
        this.knowledge = all.knowledge;
        this.s = all.s;
        this.names = all.names;
        this.found = all.found;
        this.head = all.head;
        this.partners = new Partners(all);
    }

    void find() {
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            boolean noun = token.isNoun() || token.isProperNoun() || Described.isAged(s, i);
            if (!noun || head[i] || isWithinNoun(i) || names.nobody[i] || isInsideName(i) || isWithinPhrase(i)) {
                continue;
            }
            RoleNouns.Match match = match(i);
            if (match == null) {
                continue;
            }
            Mention given = given(match);
            int first = given == null ? all.bounds.first(match.from(), i) : given.to;
            if (isMakeUp(match, first, token)) {
                continue;
            }
            if (modifies(token)) {
                if (actsForNoun(match)) {
                    doer(match, i);
                }
                continue;
            }
            phrase(match, first, i, given != null);
        }
    }

    /** "named Ruiz health minister and Loor energy minister": the person right before the office who gets it; {@code null} if it is given to nobody there. */
    private @Nullable Mention given(RoleNouns.Match match) {
        if (match.plural() || match.noun().sort() != RoleNoun.Sort.OFFICE) {
            return null;
        }
        for (Mention name : found) {
            if (name.shape == Mention.Shape.PERSON
                    && name.to == match.from()
                    && Referring.giver(knowledge, s, match.head()) != null) {
                return name;
            }
        }
        return null;
    }

    /** "the doctors' union", "a farmers' association": of whom the body is made up, and nobody beside it. */
    private boolean isMakeUp(RoleNouns.Match match, int first, Token token) {
        Token body = s.head(token);
        RoleNouns.Match whole = body == null || body.index() <= token.index()
                ? null
                : knowledge.roles().endingAt(s, 0, body.index());
        if (whole != null && whole.from() <= token.index()) {
            return token.is("nmod:poss"); // the bishops of "the bishops' conference"
        }
        boolean members = token.is("nmod:poss")
                && match.plural()
                && match.noun().isPersonal()
                && (first == match.from() || s.token(first).is("det") && first + 1 == match.from());
        return members
                && body != null
                && body.index() > token.index()
                && body.index() <= token.index() + 3
                && knowledge.isCue("made-up-of", body.lemma().toLowerCase(Locale.ROOT));
    }

    /** The role noun whose head is token {@code i}; its last word may be an adjective: "attorney general". */
    private RoleNouns.@Nullable Match match(int i) {
        if (i + 1 < s.size()
                && s.token(i + 1).head() == i
                && s.token(i + 1).upos().equals("ADJ")) {
            RoleNouns.Match longer = knowledge.roles().endingAt(s, 0, i + 1);
            if (longer != null && longer.from() <= i) {
                return longer;
            }
        }
        // "secretary-general"
        if (i + 2 < s.size()
                && s.token(i + 1).form().equals("-")
                && s.token(i + 2).head() == i
                && s.token(i).span().end() == s.token(i + 2).span().start() - 1) {
            RoleNouns.Match longer = knowledge.roles().endingAt(s, 0, i + 2);
            if (longer != null && longer.from() <= i) {
                head[i + 2] = true;
                return longer;
            }
        }
        if (i + 1 < s.size() && s.token(i + 1).form().startsWith("d")) {
            RoleNouns.Match longer = knowledge.roles().endingAt(s, 0, i + 1);
            if (longer != null && longer.head() == i && longer.to() == i + 2) {
                return longer; // "chargé d'affaires"
            }
        }
        // "secretary of state", "member of parliament": the head stands first.
        if (i + 2 < s.size() && s.token(i + 1).form().equalsIgnoreCase("of")) {
            for (int last = Math.min(s.size(), i + 7) - 1; last >= i + 2; last--) {
                RoleNouns.Match longer = knowledge.roles().endingAt(s, 0, last);
                Names.Found name = names.at(last);
                // "head of the State" Committee, "leader of the opposition" Law and Justice party
                boolean cut = name != null && name.to() > last + 1 || isPartys(last);
                if (longer != null && longer.head() == i && !cut) {
                    return longer;
                }
            }
        }
        RoleNouns.Match match = knowledge.roles().endingAt(s, 0, i);
        return match == null ? null : all.own(match);
    }

    /** True for the "opposition" of "the opposition Green Party". */
    private boolean isPartys(int token) {
        Names.Found next = token + 1 < s.size() ? names.at(token + 1) : null;
        boolean body = next != null && next.from() == token + 1 && next.type() == Name.Type.ORGANISATION;
        return body || modifies(s.token(token));
    }

    private boolean isInsideName(int token) {
        Names.Found name = names.at(token);
        RoleNouns.Match office = name == null ? null : knowledge.roles().endingAt(s, name.from(), name.to() - 1);
        if (name == null || office != null && all.isOfficeOfHeadline(office)) {
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

    /** The "state" of "secretary of state". */
    private boolean isWithinNoun(int token) {
        return found.stream()
                .anyMatch(mention ->
                        mention.phrase != null && mention.phrase.head() < token && token < mention.phrase.to());
    }

    private boolean modifies(Token token) {
        return token.head() > token.index()
                && !Referring.isSetOff(s, token)
                && (token.is("compound") || token.is("amod") || token.is("nmod:desc") || token.is("flat"));
    }

    /** True for a body or band that stands before a noun of something done: "police raid", "rebel attack". */
    private boolean actsForNoun(RoleNouns.Match match) {
        Token token = s.token(match.head());
        Token above = s.token(token.head());
        boolean collective = match.noun().sort() == RoleNoun.Sort.BODY
                || "REB".equals(match.noun().sector());
        return collective
                && !Referring.isPart(knowledge, s, match.noun(), token)
                && (!knowledge.isCue("thing", above.form().toLowerCase(Locale.ROOT))
                        || isHand(above) && !"BUS".equals(match.noun().sector()))
                && !match.noun().inherits()
                && !names.isJoined(match.to())
                && knowledge.roles().endingAt(s, above.index(), above.index()) == null
                && names.at(above.index()) == null;
    }

    /** "a navy boat rammed", "a grenade at a police post", "stormed an army checkpoint": whoever has the boat does it, whoever has the post is hit. */
    private boolean isHand(Token thing) {
        String lemma = thing.lemma().toLowerCase(Locale.ROOT);
        boolean craft = knowledge.isCue("craft", lemma);
        if (!craft && !knowledge.isCue("asset", lemma)) {
            return false;
        }
        Token first = Clauses.firstConjunct(s, thing.index());
        Token verb = s.head(first);
        boolean passive = verb != null && Clauses.isPassive(s, verb.index());
        String adposition = s.adposition(first.index());
        boolean hit = verb != null && knowledge.isCue("hits", verb.lemma().toLowerCase(Locale.ROOT));
        return first.deprel().startsWith("nsubj") && (passive ? hit : craft)
                || first.is("obj") && hit
                || adposition != null
                        && switch (adposition) {
                            case "on", "against", "of", "by" -> true;
                            case "at" -> knowledge.isCue("outpost", lemma);
                            default -> false;
                        };
    }

    /** @param given somebody named right before gets the office */
    private void phrase(RoleNouns.Match match, int first, int at, boolean given) {
        int top = at;
        int from = first;
        // "tens of thousands of protesters": who is counted is meant, and the counting noun stands for them in the
        // clause.
        for (int counter = counter(top); counter >= 0; counter = counter(top)) {
            head[top] = true;
            top = counter;
            from = all.bounds.first(top, top);
        }
        boolean one = top != at && s.token(top).lemma().equalsIgnoreCase("one");
        Phrase phrase = all.composer.compose(match, first, at);
        boolean negated = s.token(from).form().equalsIgnoreCase("no");
        if (negated || !given && !Referring.mayRefer(knowledge, s, phrase, at)) {
            return;
        }
        List<Partners.Party> parties = top == at ? partners.of(phrase, at) : List.of();
        if (!parties.isEmpty()) {
            parties.forEach(party -> party(party, from(parties, first), at, match));
            return;
        }
        boolean plural = !one && (match.plural() || top != at || countsMany(first, at));
        Mention mention =
                new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, from, Math.max(at + 1, match.to()), top);
        mention.phrase = phrase;
        mention.plural = plural;
        mention.gender = match.noun().isPersonal() && !plural ? match.noun().gender() : 'n';
        all.add(mention);
    }

    /** The noun before token {@code at} that counts it, "dozens" of "dozens of protesters"; −1 if there is none. */
    private int counter(int at) {
        Token token = s.token(at);
        Token counter = token.is("nmod") && "of".equals(s.adposition(at)) ? s.head(token) : null;
        boolean counts = counter != null
                && counter.index() < at
                && (counter.upos().equals("NUM") && token.has("Number=Plur")
                        || knowledge.isCue("quantity", counter.form().toLowerCase(Locale.ROOT)))
                && !head[counter.index()];
        return counts && counter != null ? counter.index() : -1;
    }

    private static int from(List<Partners.Party> parties, int first) {
        return Math.min(first, parties.get(0).from());
    }

    /** One of several parties: the whole phrase means it, and the words of its own do. */
    private void party(Partners.Party party, int from, int at, RoleNouns.Match match) {
        int to = Math.max(at + 1, match.to());
        Mention whole = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, from, to, at);
        whole.phrase = party.phrase();
        whole.plural = party.phrase().plural();
        whole.gender = match.noun().isPersonal() && !whole.plural ? match.noun().gender() : 'n';
        whole.label = party.label();
        all.add(whole);
        if (party.to() <= match.from() && names.marks[party.from()] != null) {
            Mention own = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, party.from(), party.to(), at);
            own.phrase = whole.phrase;
            own.plural = whole.plural;
            own.gender = whole.gender;
            own.label = party.label();
            own.sharer = whole;
            found.add(own);
        }
    }

    /** "its troop pullout": the troops are a party of their own, at home where the whole phrase is. */
    private void doer(RoleNouns.Match match, int at) {
        int above = s.token(at).head();
        Phrase phrase = all.composer.compose(match, all.bounds.first(match.from(), above), at);
        Mention mention = new Mention(s, Mention.Shape.PHRASE, MentionForm.NOMINAL, match.from(), at + 1, at);
        mention.phrase = phrase.withoutModifiers();
        mention.plural = match.noun().isPersonal();
        mention.gender = 'n';
        all.add(mention);
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
}
