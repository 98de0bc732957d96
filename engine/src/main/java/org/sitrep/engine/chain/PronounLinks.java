package org.sitrep.engine.chain;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.ChainKind;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;

/** Links pronouns of the third person to the noun that is most present: near, a subject, often mentioned, of the same number and gender. */
final class PronounLinks {
    private static final int NEVER = Integer.MIN_VALUE;

    private final Vocabulary words;
    private final Links links;
    private final Quotes quotes;

    PronounLinks(Vocabulary words, Links links, Quotes quotes) {
        this.words = words;
        this.quotes = quotes;
        this.links = links;
    }

    void link() {
        for (int i = 0; i < links.nouns.size(); i++) {
            Noun noun = links.nouns.get(i);
            Vocabulary.Pronoun pronoun = noun.isPronoun() ? words.pronoun(noun.lemma) : null;
            if (pronoun != null && pronoun.person() == '3' && noun.thing.nouns.size() == 1 && !isEmpty(noun)) {
                link(noun, i);
            }
        }
    }

    /** "It is raining", "it seems that": nothing is meant. */
    private boolean isEmpty(Noun pronoun) {
        Token above = pronoun.token().head() < 0
                ? null
                : pronoun.sentence.token(pronoun.token().head());
        if (!pronoun.lemma.equals("it") || above == null || !pronoun.token().is("nsubj")) {
            return false;
        }
        boolean clause = pronoun.sentence.child(above.index(), "csubj") != null
                || !above.isVerb() && pronoun.sentence.child(above.index(), "ccomp") != null;
        return clause || words.isEmptyVerb(above.lemma());
    }

    private void link(Noun pronoun, int at) {
        Quote quote = quotes.covering(pronoun.span());
        String speaker = quote == null || quote.kind() == QuoteKind.INDIRECT ? null : quote.speaker();
        Noun best = null;
        int bestScore = NEVER;
        for (int i = at - 1; i >= 0; i--) {
            Noun candidate = links.nouns.get(i);
            if (candidate.sentencesTo(pronoun) > 3) {
                break;
            }
            int score = agrees(candidate, pronoun) && (speaker == null || !speaker.equals(candidate.thing.actor()))
                    ? score(candidate, pronoun)
                    : NEVER;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best != null) {
            links.join(best, pronoun, "pronoun");
        }
    }

    private boolean agrees(Noun noun, Noun pronoun) {
        if (noun.isPronoun() && isOther(noun) || words.isUnit(noun.lemma)) {
            return false;
        }
        if (!noun.isBefore(pronoun) || noun.contains(pronoun) || noun.kind == ChainKind.TIME) {
            return false;
        }
        @Nullable ChainKind kind = noun.thing.kind();
        boolean living = kind == ChainKind.PERSON || kind == ChainKind.BODY && !words.isCraft(noun.lemma);
        if (living && isOfThing(pronoun)) {
            return false;
        }
        char gender = noun.thing.gender();
        if (pronoun.gender != '0') {
            return !noun.plural && kind == ChainKind.PERSON && (gender == '0' || gender == pronoun.gender);
        }
        if (pronoun.plural) {
            return noun.plural || kind == ChainKind.BODY;
        }
        return !noun.plural && kind != ChainKind.PERSON;
    }

    /** "downed 96 of them", "defused it". */
    private boolean isOfThing(Noun pronoun) {
        Sentence s = pronoun.sentence;
        Token token = pronoun.token();
        Token whole = token.is("nmod") && token.head() >= 0 ? s.token(token.head()) : null;
        Token object = whole != null && whole.upos().equals("NUM") ? whole : token;
        if (!object.is("obj") || object.head() < 0) {
            return false;
        }
        Token verb = s.token(object.head());
        boolean shotDown = verb.lemma().equals("shoot")
                && verb.index() + 1 < s.size()
                && s.token(verb.index() + 1).form().equals("down");
        return shotDown || words.isToThing(verb.lemma());
    }

    /** "I", "you", "this": no third person. */
    private boolean isOther(Noun noun) {
        Vocabulary.Pronoun pronoun = words.pronoun(noun.lemma);
        return pronoun != null && pronoun.person() != '3' && pronoun.person() != 'i';
    }

    private static int score(Noun noun, Noun pronoun) {
        int distance = noun.sentencesTo(pronoun);
        boolean possessive = pronoun.token().has("Poss=Yes");
        boolean reflexive = pronoun.lemma.endsWith("self") || pronoun.lemma.endsWith("selves");
        if (distance == 0 && !possessive && !reflexive && sameClause(noun, pronoun)) {
            return NEVER;
        }
        boolean it = pronoun.gender == '0' && !pronoun.plural;
        if (distance > (pronoun.gender == '0' ? 2 : 3)) {
            return NEVER;
        }
        int score = -30 * distance;
        if (noun.isSubject()) {
            score += 25;
            if (pronoun.isSubject()) {
                score += 8;
            }
        } else if (noun.token().is("obj")) {
            score += 8;
        } else if (noun.token().is("compound") || noun.token().is("nmod:poss")) {
            score -= 6;
        } else if (noun.token().is("nmod")) {
            score -= 8;
        }
        score += Math.min(12, 2 * noun.thing.nouns.size());
        if (noun.sentence.paragraph() != pronoun.sentence.paragraph()) {
            score -= 6;
        }
        if (noun.isPronoun()) {
            score += 6;
        }
        if (noun.article == Noun.Article.BARE && !noun.isName() && !noun.isPronoun()) {
            score -= 12;
        }
        if (it && noun.thing.kind() == null) {
            score -= 4;
        }
        if (pronoun.plural) {
            score += noun.plural ? 0 : pronoun.isSubject() ? -10 : -30; // people are "them" before a body is
            score += noun.joined ? 4 : isJoined(noun) ? -12 : 0;
            score += noun.thing.kind() == ChainKind.BODY ? 8 : 0;
        }
        if (possessive && distance == 0) {
            score += 6;
        }
        return score;
    }

    /** True for one of several that are named together. */
    private static boolean isJoined(Noun noun) {
        return noun.token().is("conj") || noun.sentence.child(noun.head, "conj") != null;
    }

    private static boolean sameClause(Noun a, Noun b) {
        Token verbA = verb(a);
        Token verbB = verb(b);
        return verbA != null && verbA.equals(verbB);
    }

    /** The verb that the phrase is an argument of, directly or within another phrase. */
    private static @Nullable Token verb(Noun noun) {
        Sentence s = noun.sentence;
        Token token = noun.token();
        for (int steps = 0; steps < 30 && token.head() >= 0; steps++) {
            Token head = s.token(token.head());
            if (token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("iobj")) {
                return head;
            }
            if (!(token.is("nmod")
                    || token.is("conj") && !token.isVerb()
                    || token.is("appos")
                    || token.is("compound")
                    || token.is("flat"))) {
                return null;
            }
            token = head;
        }
        return null;
    }
}
