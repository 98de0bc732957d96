package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.SectionKind;

/** Tells phrases that mean somebody from phrases that only look so: "in office", "by force", "took sides". */
final class Referring {
    private Referring() {}

    /** "Casualties: two soldiers wounded": what the rest is about, and nobody beside those that it names. */
    private static boolean isRubric(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
        return phrase.article() == Phrase.Article.BARE
                && phrase.to() < s.size()
                && s.token(phrase.to()).form().equals(":")
                && knowledge.isCue("rubric", phrase.role().noun());
    }

    static boolean mayRefer(ActorKnowledge knowledge, Sentence s, Phrase phrase, int head) {
        Token token = s.token(head);
        RoleNoun role = phrase.role();
        boolean owned = phrase.country() != null
                || phrase.owner() != null
                || phrase.ofText() != null
                || phrase.possessor() >= 0;
        if (isState(knowledge, phrase) || isBuilding(knowledge, s, phrase, token)) {
            return false;
        }
        if (isMeasure(knowledge, s, phrase, head) || isRubric(knowledge, s, phrase) || isInCourt(s, phrase, token)) {
            return false;
        }
        if (role.sort() == RoleNoun.Sort.PLACE
                && phrase.from() > 1
                && Character.isUpperCase(token.form().charAt(0))
                && Character.isLowerCase(s.token(phrase.from() - 1).form().charAt(0))) {
            return false; // "Face the Nation": a title
        }
        if (role.noun().equals("side") && phrase.plural()) {
            return false; // "the two sides", "Congo sides": whoever is told of beside them
        }
        if (isPart(knowledge, s, role, token) || isInForce(s, phrase, token) || isLand(s, phrase, token)) {
            return false;
        }
        if (role.sort() == RoleNoun.Sort.EPITHET || role.sort() == RoleNoun.Sort.PLACE) {
            return phrase.isDefinite() && !phrase.plural() || phrase.sector() != null;
        }
        if (role.inherits() && role.sort() == RoleNoun.Sort.BODY) {
            return owned || phrase.isDefinite() || phrase.sector() != null;
        }
        if (phrase.owner() == null && knowledge.isCue("needs-owner", role.noun())) {
            return false; // "elements": of the army, or of a plan
        }
        boolean alone = !owned && phrase.modifiers().isEmpty() && phrase.sector() == role.sector();
        if (alone && (knowledge.isCue("needs-more", role.noun()) || isTool(knowledge, s, role, head))) {
            return false;
        }
        if (knowledge.isCue("mirrors", role.noun()) && phrase.country() == null) {
            return false;
        }
        Token above = s.head(token);
        if (above != null
                && knowledge.isCue("labels", above.lemma().toLowerCase(Locale.ROOT))
                && Designations.isLabel(s, token)
                && (!token.is("obj") || Clauses.isPassive(s, above.index()))) {
            return false;
        }
        if (phrase.article() == Phrase.Article.INDEFINITE
                && s.child(head, "cop") != null
                && Clauses.negation(s, head) != null) {
            return false; // "it is not a peacekeeping force"
        }
        if (isAbstract(knowledge, s, phrase, head) || isOfNature(knowledge, s, head)) {
            return false;
        }
        if (bearer(knowledge, s, token) != null) {
            return true;
        }
        boolean bareSingular = phrase.article() == Phrase.Article.BARE
                && !phrase.plural()
                && role.sort() != RoleNoun.Sort.BODY
                && !owned;
        boolean headline = bareSingular && role.sort() == RoleNoun.Sort.OFFICE && isOfHeadline(s, token);
        if (bareSingular
                && !headline
                && !token.is("nsubj")
                && !token.is("appos")
                && !token.is("conj")
                && !isSetOff(s, token)
                && !token.isProperNoun()) {
            // "as president", "in person": a function or a manner, nobody in particular
            return token.is("root") || s.children(head).stream().anyMatch(child -> child.is("cop"));
        }
        return true;
    }

    /** "Minister for Trade, X said", "met Minister for Trade X": what the office is about, or a comma, parts it from its bearer. */
    static boolean isSetOff(Sentence s, Token office) {
        if (office.is("dislocated")) {
            return true;
        }
        Token name = office.is("nmod:desc") ? s.head(office) : null;
        return name != null
                && name.index() > office.index() + 1
                && (s.token(name.index() - 1).form().equals(",")
                        || s.children(office.index(), "nmod").stream()
                                .anyMatch(of -> of.index() > office.index() && of.index() < name.index()));
    }

    /** "Congress ousts interior minister": headlines leave the article out. */
    private static boolean isOfHeadline(Sentence s, Token token) {
        String adposition = s.adposition(token.index());
        boolean named = adposition != null
                && switch (adposition) {
                    case "of", "against", "with", "from", "by" -> token.is("nmod") || token.is("obl");
                    default -> false;
                };
        return s.section() == SectionKind.HEADLINE && (named || token.is("obj"));
    }

    /** "F-35 parts", "tank depot": what a thing is for or of is not the crew. */
    static boolean isPart(ActorKnowledge knowledge, Sentence s, RoleNoun role, Token token) {
        Token above = token.is("flat") ? s.head(token) : null;
        Token first = above == null ? token : above; // "F-35" is three tokens
        Token whole = first.deprel().equals("compound") ? s.head(first) : null;
        return whole != null
                && whole.index() > token.index()
                && knowledge.isCue("craft", role.noun())
                && knowledge.isCue("part", whole.lemma().toLowerCase(Locale.ROOT));
    }

    /** "in the eastern department of Arauca": a part of a country. */
    private static boolean isLand(Sentence s, Phrase phrase, Token token) {
        String adposition = s.adposition(token.index());
        return phrase.role().noun().equals("department")
                && phrase.ofHead() > token.index()
                && Character.isLowerCase(token.form().charAt(0))
                && adposition != null
                && switch (adposition) {
                    case "in", "across", "throughout", "from", "to", "into" -> true;
                    default -> false;
                };
    }

    /** "A curfew is in force". */
    private static boolean isInForce(Sentence s, Phrase phrase, Token token) {
        return phrase.role().noun().equals("force")
                && phrase.article() == Phrase.Article.BARE
                && phrase.modifiers().isEmpty()
                && !phrase.plural()
                && ("in".equals(s.adposition(token.index())) || s.child(token.index(), "cop") != null);
    }

    /** "appeared in court", "took the firm to court": where something is argued. */
    private static boolean isInCourt(Sentence s, Phrase phrase, Token token) {
        String adposition = s.adposition(token.index());
        return phrase.role().noun().equals("court")
                && phrase.article() == Phrase.Article.BARE
                && phrase.saysNoMore()
                && !phrase.plural()
                && !token.isProperNoun()
                && adposition != null
                && switch (adposition) {
                    case "in", "to", "into", "before", "at", "through", "out of", "of" -> true;
                    default -> false;
                };
    }

    /** "a host of issues", "no justice", "the power of the order", "the division of opinion": an amount, a notion, a part. */
    private static boolean isMeasure(ActorKnowledge knowledge, Sentence s, Phrase phrase, int head) {
        String noun = phrase.role().noun();
        Token token = s.token(head);
        boolean mass = knowledge.isCue("mass", noun)
                && phrase.article() == Phrase.Article.BARE
                && !phrase.plural()
                && phrase.country() == null
                && phrase.owner() == null
                && phrase.modifiers().isEmpty()
                && !token.isProperNoun()
                && !token.is("nsubj");
        if (mass) {
            return true;
        }
        Token whose = s.child(head, "nmod:poss");
        if (noun.equals("body") && whose != null && isOfSomebody(s, whose)) {
            return true; // "whose body was found"
        }
        Token of = null;
        for (Token child : s.children(head, "nmod")) {
            of = child.index() > head && "of".equals(s.adposition(child.index())) ? child : of;
        }
        if (of == null) {
            return false;
        }
        RoleNouns.Match people = noun.equals("body") ? knowledge.roles().endingAt(s, 0, of.index()) : null;
        if (people != null && people.noun().isPersonal()) {
            return true; // "the body of an athlete"
        }
        boolean counted = knowledge.isCue("counts", noun) && phrase.article() == Phrase.Article.INDEFINITE;
        boolean part = noun.equals("division") && phrase.owner() == null && !of.isProperNoun()
                || noun.equals("power") && phrase.country() == null;
        return counted || part;
    }

    /** "his", "whose", "Diaz's": of one who has a body. */
    private static boolean isOfSomebody(Sentence s, Token whose) {
        org.sitrep.engine.language.Name name = s.nameAt(whose.index());
        return switch (whose.form().toLowerCase(Locale.ROOT)) {
            case "his", "her", "whose", "my", "your" -> true;
            default -> name != null && name.type() == org.sitrep.engine.language.Name.Type.PERSON;
        };
    }

    /** "lives in exile": how somebody is, not who. */
    private static boolean isState(ActorKnowledge knowledge, Phrase phrase) {
        return knowledge.isCue("condition", phrase.role().noun())
                && !phrase.plural()
                && (phrase.article() == Phrase.Article.BARE || phrase.possessor() >= 0);
    }

    /** "at the party's headquarters": a house, unless it speaks or acts. */
    private static boolean isBuilding(ActorKnowledge knowledge, Sentence s, Phrase phrase, Token head) {
        Token above = s.head(head);
        boolean acts = head.is("nsubj")
                && !head.deprel().equals("nsubj:pass")
                && above != null
                && knowledge.isCue("says", above.lemma().toLowerCase(Locale.ROOT));
        return knowledge.isCue("building", phrase.role().noun()) && !acts;
    }

    /** "men with clubs", "beaten with clubs". */
    private static boolean isTool(ActorKnowledge knowledge, Sentence s, RoleNoun role, int head) {
        String adposition = s.adposition(Clauses.firstConjunct(s, head).index());
        boolean with = "with".equals(adposition) || "by".equals(adposition);
        Token above = s.head(s.token(head));
        boolean wielded =
                above != null && knowledge.isCue("wields", above.lemma().toLowerCase(Locale.ROOT));
        return knowledge.isCue("tool", role.noun()) && (with || wielded);
    }

    /** "the head of the river", "the bank of the canal": a part of the land. */
    private static boolean isOfNature(ActorKnowledge knowledge, Sentence s, int head) {
        for (Token child : s.children(head, "nmod")) {
            if ("of".equals(s.adposition(child.index()))
                    && knowledge.isCue("nature", child.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "armed resistance to", "the establishment of", "a congress": what is done, not who does it. */
    private static boolean isAbstract(ActorKnowledge knowledge, Sentence s, Phrase phrase, int head) {
        String noun = phrase.role().noun();
        if (knowledge.isCue("gathering", noun)) {
            return phrase.article() == Phrase.Article.INDEFINITE
                    || !s.token(head).isProperNoun() && phrase.owner() != null;
        }
        if (!knowledge.isCue("abstract", noun)) {
            return false;
        }
        boolean settled = phrase.isDefinite() || phrase.country() != null && !noun.endsWith("resistance");
        for (Token child : s.children(head, "nmod")) {
            String adposition = child.index() > head ? s.adposition(child.index()) : null;
            if ("to".equals(adposition)
                    || "against".equals(adposition)
                    || "of".equals(adposition) && !noun.equals("leadership")) {
                return true;
            }
        }
        return !settled;
    }

    /** The verb that gives an office to somebody named right before {@code office}, wherever in its clause the tree hangs it; {@code null} if none does. */
    static @Nullable Token giver(ActorKnowledge knowledge, Sentence s, int office) {
        Token at = s.token(office);
        while (at != null && !at.isVerb()) {
            at = s.head(at);
        }
        boolean gives = at != null
                && at.index() < office
                && knowledge.isCue("gets-office", at.lemma().toLowerCase(Locale.ROOT))
                && Clauses.negation(s, at.index()) == null;
        return gives ? at : null;
    }

    /** The noun whose bearer gets, has or loses the office that {@code noun} names: "X became president", "X was elected president", "X resigned as president"; {@code null} if none. */
    static @Nullable Token bearer(ActorKnowledge knowledge, Sentence s, Token noun) {
        Token verb = s.head(noun);
        if (verb == null || !verb.isVerb()) {
            return verb == null ? null : bearerOfTurn(knowledge, s, noun);
        }
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean as = noun.is("obl") && "as".equals(s.adposition(noun.index()));
        boolean object = noun.is("obj") || noun.is("xcomp") || as;
        if (!object || Clauses.negation(s, verb.index()) != null) {
            return null;
        }
        List<Token> found = List.of();
        if (knowledge.isCue("becomes", lemma) && (as || lemma.equals("become") || lemma.equals("remain"))) {
            found = Clauses.subjects(s, verb.index());
        } else if (knowledge.isCue("gets-office", lemma) || knowledge.isCue("loses-office", lemma) && as) {
            found = lemma.equals("swear") ? OfficeTurns.sworn(s, verb) : Clauses.objects(s, verb.index());
        } else if (as && knowledge.isCue("keeps", lemma)) {
            found = Clauses.objects(s, verb.index());
        } else if (as
                && (knowledge.isCue("ends-office", lemma)
                        || knowledge.isCue("succeeds", lemma)
                        || knowledge.isCue("led", lemma)
                        || lemma.equals("step")
                        || lemma.equals("take"))) {
            found = Clauses.subjects(s, verb.index());
        }
        if (found.isEmpty() && isDeemed(knowledge, s, noun, verb)) {
            Token self = reflexive(s, verb);
            found = self == null ? Clauses.objects(s, verb.index()) : Clauses.subjects(s, verb.index());
        }
        for (Token token : found) {
            if (!token.equals(noun)) {
                return token;
            }
        }
        return null;
    }

    /** "the re-election of X as president", "her dismissal as minister": the words for whoever gets or loses the office; {@code null} if none do. */
    private static @Nullable Token bearerOfTurn(ActorKnowledge knowledge, Sentence s, Token noun) {
        Token turn = turn(knowledge, s, noun);
        if (turn == null) {
            return null;
        }
        Token possessor = s.child(turn.index(), "nmod:poss");
        if (possessor != null) {
            return possessor;
        }
        for (Token of : s.children(turn.index(), "nmod")) {
            if (!of.equals(noun) && of.index() < noun.index() && "of".equals(s.adposition(of.index()))) {
                return of;
            }
        }
        return null;
    }

    /** The noun for an office's being given or taken below which {@code noun} stands with "as", {@code null} if there is none. */
    static @Nullable Token turn(ActorKnowledge knowledge, Sentence s, Token noun) {
        if (!noun.is("nmod") || !"as".equals(s.adposition(noun.index()))) {
            return null;
        }
        Token above = s.head(noun);
        for (int steps = 0; above != null && steps < 2; steps++) {
            String lemma = above.lemma().toLowerCase(Locale.ROOT);
            if (knowledge.isCue("gets-noun", lemma) || knowledge.isCue("loses-noun", lemma)) {
                return above;
            }
            above = above.is("nmod") ? s.head(above) : null;
        }
        return null;
    }

    /** "declared himself leader", "considers her the lawful president": somebody says that it is so. */
    static boolean isDeemed(ActorKnowledge knowledge, Sentence s, Token noun, Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean self = reflexive(s, verb) != null;
        boolean deems = knowledge.isCue("deems", lemma);
        boolean place = noun.is("xcomp") || noun.is("obj") || noun.is("obl") && "as".equals(s.adposition(noun.index()));
        return place && (deems || self && knowledge.isCue("claims", lemma));
    }

    /** The "herself" of {@code verb}, {@code null} if it has none. */
    private static @Nullable Token reflexive(Sentence s, Token verb) {
        for (Token child : s.children(verb.index())) {
            String form = child.form().toLowerCase(Locale.ROOT);
            if (child.isPronoun() && (form.endsWith("self") || form.endsWith("selves"))) {
                return child;
            }
        }
        return null;
    }
}
