package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;

/** Finds the phrase that stands beside a name and says who or what it is, by the tree or by nothing but words and commas between. */
final class Appositions {
    /** Most words of what an office is of. */
    private static final int LONGEST_COMPLEMENT = 12;

    private Appositions() {}

    /** The mention that this one stands in apposition to, {@code null} if none. */
    static @Nullable Mention apposed(Mention mention, List<Mention> mentions) {
        Token head = mention.headToken();
        if (!head.is("appos") || head.head() < 0) {
            return null;
        }
        return headed(head.head(), mentions, mention);
    }

    /**
     * "Malaysia's prime minister, X,": a definite phrase between whose end and the name there is only a comma, with another behind the name; between the phrase and the comma
     * may stand what it is of ("the head of the electoral court, X,"), on which the tree tends to hang the name.
     */
    static @Nullable Mention justBefore(Mention name, List<Mention> mentions) {
        Sentence s = name.sentence;
        boolean commas = name.from > 1
                && s.token(name.from - 1).form().equals(",")
                && name.to < s.size()
                && s.token(name.to).is("punct");
        if (!commas || name.headToken().is("conj") && !isStrayConjunct(name)) {
            return null;
        }
        for (Mention other : mentions) {
            boolean single = other.phrase != null && !other.plural && other.to < name.from;
            boolean definite = other.phrase != null && other.phrase.isDefinite();
            // "a spokesman for the rebels, X,"
            if (single && (definite && other.to == name.from - 1 || isComplement(other, name))) {
                return other;
            }
        }
        return null;
    }

    /** "the mayor of Istanbul, X, and ten others": a person coordinated by no word with a place, which the tree makes of the name where a list goes on. */
    private static boolean isStrayConjunct(Mention name) {
        Token head = name.headToken();
        Token first = name.sentence.head(head);
        return name.shape == Mention.Shape.PERSON
                && head.is("conj")
                && first != null
                && (first.is("nmod") || first.isNoun())
                && name.sentence.tokens().stream()
                        .noneMatch(token ->
                                token.is("cc") && (token.head() == head.index() || token.head() == first.index()));
    }

    /** True if nothing but what the office of {@code phrase} is of stands between it and the comma before {@code name}. */
    private static boolean isComplement(Mention phrase, Mention name) {
        Sentence s = name.sentence;
        boolean of = phrase.phrase != null
                && phrase.phrase.role().isPersonal()
                && (name.headToken().is("appos") || isStrayConjunct(name))
                && s.token(phrase.to).upos().equals("ADP")
                && name.from - phrase.to <= LONGEST_COMPLEMENT;
        return of && isAllBelow(phrase, name.from - 1);
    }

    /** True if whatever stands between {@code phrase} and token {@code end} is what it is of. */
    private static boolean isAllBelow(Mention phrase, int end) {
        Sentence s = phrase.sentence;
        for (int i = phrase.to; i < end; i++) {
            Token token = s.token(i);
            if (!s.under(i, phrase.head)
                    || token.form().equals(",")
                    || token.deprel().startsWith("acl")) {
                return false;
            }
        }
        return true;
    }

    /** "Minister of Defence, X said": an office without an article opens the clause, and a comma is all that parts it from its bearer, the subject. */
    static @Nullable Mention opening(Mention name, List<Mention> mentions) {
        Sentence s = name.sentence;
        Token verb = name.headToken().is("nsubj") ? s.head(name.headToken()) : null;
        boolean comma = name.shape == Mention.Shape.PERSON
                && name.from > 1
                && s.token(name.from - 1).form().equals(",")
                && name.to < s.size()
                && !s.token(name.to).is("punct");
        for (Mention other : comma && verb != null ? mentions : List.<Mention>of()) {
            Phrase phrase = other.phrase;
            boolean office = other.shape == Mention.Shape.PHRASE
                    && phrase != null
                    && phrase.role().isPersonal()
                    && phrase.role().title()
                    && phrase.article() == Phrase.Article.BARE
                    && !other.plural
                    && other.to < name.from
                    && Character.isUpperCase(s.token(phrase.head()).form().charAt(0));
            boolean opens = office
                    && (other.from == 0
                            || s.token(other.from - 1).is("punct")
                            || s.token(other.from - 1).is("cc"));
            if (opens && name.from - other.to <= LONGEST_COMPLEMENT && isAllBelow(other, name.from - 1)) {
                return other;
            }
        }
        return null;
    }

    /** "whose chairman is X": the office that the sentence says {@code name} has; {@code null} if it says none. */
    static @Nullable Mention copulaBefore(Mention name, List<Mention> mentions) {
        Sentence s = name.sentence;
        for (Mention other : name.shape == Mention.Shape.PERSON ? mentions : List.<Mention>of()) {
            Phrase phrase = other.phrase;
            Token office = other.headToken();
            boolean one = other.shape == Mention.Shape.PHRASE
                    && phrase != null
                    && phrase.role().isPersonal()
                    && phrase.isDefinite()
                    && !other.plural
                    && office.is("nsubj")
                    && other.to <= name.from
                    && name.covers(office.head());
            boolean is = one
                    && s.child(office.head(), "cop") != null
                    && Clauses.modals(s, office.head()).isEmpty()
                    && Clauses.negation(s, office.head()) == null;
            if (is) {
                return other;
            }
        }
        return null;
    }

    /** "ambassador to the United States John Smith": nothing but what the office is of stands between it and the name. */
    static @Nullable Mention titledBefore(ActorKnowledge knowledge, Mention name, List<Mention> mentions) {
        Sentence s = name.sentence;
        for (Mention other : mentions) {
            Phrase phrase = other.phrase;
            boolean office = other.shape == Mention.Shape.PHRASE
                    && phrase != null
                    && phrase.role().isPersonal()
                    && phrase.article() != Phrase.Article.INDEFINITE
                    && !other.plural
                    && other.to < name.from;
            if (office && phrase != null && Portfolios.end(knowledge, s, phrase) == name.from) {
                return other; // "Minister for Youth, Sports and Culture X"
            }
            if (!office || name.from - other.to > 8) {
                continue;
            }
            boolean complement = switch (s.token(other.to).form().toLowerCase(Locale.ROOT)) {
                case "to", "of", "for", "at" ->
                    Character.isUpperCase(s.token(name.from - 1).form().charAt(0));
                default -> false;
            };
            for (int i = other.to; i < name.from; i++) {
                Token token = s.token(i);
                complement &= token.isProperNoun()
                        || token.upos().equals("ADP")
                        || token.upos().equals("DET")
                        || token.is("cc")
                        || Character.isUpperCase(token.form().charAt(0));
            }
            if (complement) {
                return other;
            }
        }
        return null;
    }

    /** The mention in whose words token {@code head} is the head, {@code null} if none. */
    static @Nullable Mention headed(int head, List<Mention> mentions, Mention but) {
        Mention best = null;
        for (Mention other : mentions) {
            boolean counted = other.shape == Mention.Shape.PHRASE
                    && other.phrase != null
                    && other.phrase.head() == head; // "one of his lawyers, X,"
            boolean same = other.head == head || counted || other.nameFrom >= 0 && other.covers(head);
            if (same && other != but && (best == null || other.to - other.from > best.to - best.from)) {
                best = other;
            }
        }
        return best;
    }

    /** "the doctors' union, GMA," and "his party, the PDS": a definite phrase, a comma, the name, a comma. */
    private static boolean isSetOff(Mention name, Mention before) {
        Sentence s = name.sentence;
        return before.phrase != null
                && (before.phrase.isDefinite() || isPossessed(s, before.phrase))
                && name.headToken().is("appos")
                && (name.headToken().head() == before.head && before.to == name.from - 1
                        || isBehindComplement(name, before))
                && s.token(name.from - 1).form().equals(",")
                && name.to < s.size()
                && s.token(name.to).is("punct");
    }

    /** "the Indonesian military (TNI)": nothing but the short name stands in the brackets. */
    private static boolean isShortFor(Mention name, Mention before) {
        Sentence s = name.sentence;
        return before.to == name.nameFrom - 1
                && s.token(before.to).form().equals("(")
                && name.nameTo < s.size()
                && s.token(name.nameTo).form().equals(")")
                && name.nameTo - name.nameFrom == 1
                && Names.isAcronym(s.token(name.nameFrom).form());
    }

    /** "Melia's party". */
    private static boolean isPossessed(Sentence s, Phrase phrase) {
        return phrase.ofHead() >= 0
                && phrase.ofHead() < phrase.from()
                && s.token(phrase.ofHead()).is("nmod:poss");
    }

    /** "the party of jailed leader X, NAME,": the tree hangs the name on what the body is of. */
    private static boolean isBehindComplement(Mention name, Mention before) {
        Sentence s = name.sentence;
        boolean of = before.phrase != null
                && before.phrase.role().sort() == RoleNoun.Sort.BODY
                && before.to < name.from - 1
                && s.token(before.to).form().equals("of")
                && name.from - before.to <= LONGEST_COMPLEMENT;
        for (int i = before.to; i < name.from - 1 && of; i++) {
            of = s.under(i, before.head) && !s.token(i).is("punct");
        }
        return of;
    }

    /** "the energy company Burisma": the noun right before the name says what it is, and means it. */
    static void absorb(Coreference links, Mention name, List<Mention> mentions) {
        for (Mention before : mentions) {
            Phrase phrase = before.phrase;
            Entity named = name.entity;
            Entity said = before.entity;
            boolean beside = before != name
                    && before.shape == Mention.Shape.PHRASE
                    && (before.to == name.nameFrom || isSetOff(name, before) || isShortFor(name, before));
            if (!beside || phrase == null || named == null || said == named) {
                continue;
            }
            if (said == null) {
                // "the hacking group ShadowLynx": a noun that tells nothing but that it is a group
                boolean group = phrase.role().sort() == RoleNoun.Sort.EPITHET && !before.plural;
                if (group && named.kind == ActorKind.OTHER && named.known == null) {
                    named.kind = ActorKind.GROUP;
                    named.country = named.country == null ? phrase.country() : named.country;
                }
                continue;
            }
            boolean kind = !said.isNamed()
                    && !said.isPerson()
                    && !before.plural
                    && (phrase.role().sort() == RoleNoun.Sort.BODY
                            || phrase.role().sort() == RoleNoun.Sort.EPITHET)
                    && said.mentions.size() == 1
                    && (named.kind == said.kind
                            || named.kind == ActorKind.OTHER
                            || said.kind == ActorKind.GROUP && !named.isPerson());
            if (kind) {
                if (named.kind == ActorKind.OTHER && named.known == null) {
                    named.kind = said.kind;
                    named.sector = said.sector;
                    named.cameo = said.cameo;
                    named.country = named.country == null ? phrase.country() : named.country;
                }
                links.merge(named, said, "apposition");
                return;
            }
        }
    }
}
