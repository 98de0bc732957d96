package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Readings that no tree can have, or hardly any: the network makes them now and then, and each costs an event its sides. Stateless. */
final class TreeRepairs {
    private static final int NOWHERE = -1;

    /** What comes of deeds and never of words. */
    private static final Set<String> HARM = WordLists.of("harm");

    /** What these are said of was only wanted, or not even that. */
    private static final Set<String> NOT_DONE = WordLists.of("not-done");

    /** Who stands between their country and their deed: "Niger bandit raid". */
    private static final Set<String> RAIDERS = WordLists.of("raider");

    /** What harms whoever is near. */
    private static final Set<String> RUIN = WordLists.of("ruin");

    /** Whose object does what the -ing form behind it tells. */
    private static final Set<String> PERCEIVING = WordLists.of("perceiving");

    /** What is laid at somebody's door. */
    private static final Set<String> CHARGES = WordLists.of("charging");

    private static final Set<String> IDLE = WordLists.of("idle");

    /** Conjunctions that are prepositions as well. */
    private static final Set<String> PREPOSITIONS = Set.of("after", "before", "since", "until");

    private static final List<String> CLAUSE = List.of("nsubj", "csubj", "cop", "aux", "obj", "expl");

    private TreeRepairs() {}

    /** {@code tokens} with those mended that hang wrongly, judged by the tree as it was. */
    static List<Token> mended(List<Token> given) {
        List<Token> found = LostVerbs.mended(given);
        List<Token> tokens =
                found.stream().map(token -> Homographs.mended(found, token)).toList();
        List<Token> nouns = tokens;
        if (tokens.stream().anyMatch(token -> token.xpos().equals("VBG"))) {
            nouns = tokens.stream().map(token -> Gerunds.mended(tokens, token)).toList();
        }
        List<Token> mended = new ArrayList<>(tokens.size());
        for (Token token : nouns) {
            mended.add(mended(nouns, token));
        }
        return Speakers.mended(SingleArguments.mended(mended));
    }

    /** "spotted her son on television [throwing] rocks": what is seen is what the object does, not what the subject does meanwhile. */
    private static boolean isPerceived(List<Token> tokens, Token token) {
        boolean clause = token.xpos().equals("VBG") && (token.is("ccomp") || token.is("advcl")) && token.head() >= 0;
        if (!clause || !PERCEIVING.contains(tokens.get(token.head()).lemma())) {
            return false;
        }
        boolean object = false;
        for (Token other : tokens) {
            boolean between = other.index() > token.head() && other.index() < token.index();
            boolean own = other.head() == token.index();
            if (own && (other.is("nsubj") || other.is("mark"))
                    || between && other.form().equals(",")) {
                return false;
            }
            object |= between && other.is("obj") && other.head() == token.head();
        }
        return object;
    }

    private static Token mended(List<Token> tokens, Token token) {
        Token plural = Plurals.mended(tokens, token);
        plural = plural == null ? DueTo.mended(tokens, token) : plural;
        if (plural != null) {
            return plural;
        }
        Token planned = Infinitives.mended(tokens, token);
        if (planned != null) {
            return planned;
        }
        Token named = Namings.mended(tokens, token);
        named = named == null ? ActiveVoice.mended(tokens, token) : named;
        if (named != null || token.head() < 0) {
            return named == null ? token : named;
        }
        if (token.xpos().equals("POS") && token.head() > token.index() && token.index() > 0) {
            return hung(token, possessor(tokens, token.index() - 1), "case");
        }
        if (isPerceived(tokens, token)) {
            return hung(token, token.head(), "xcomp");
        }
        if (token.is("advcl") && isBareNoun(tokens, token)) {
            return hung(token, token.head(), "obl");
        }
        if (token.is("mark") && token.xpos().equals("IN") && isBareNoun(tokens, tokens.get(token.head()))) {
            return hung(token, token.head(), "case");
        }
        if (token.is("flat") && token.isProperNoun() && isSubject(tokens, token)) {
            return hung(token, token.head(), "nsubj");
        }
        if (token.is("appos") && isSubject(tokens, token)) {
            return hung(token, token.head(), "nsubj");
        }
        if (token.is("appos") && isLostObject(tokens, token)) {
            return hung(token, token.head(), "obj");
        }
        if (token.is("appos") && isBehindLabel(tokens, token)) {
            return hung(token, token.head(), "parataxis");
        }
        int told = token.is("appos") || token.is("acl") ? toldBehindLabel(tokens, token) : NOWHERE;
        if (told != NOWHERE) {
            return hung(token, told, told == token.head() ? "parataxis" : "nsubj:pass");
        }
        if ((token.is("compound") || token.is("amod")) && isOfRaiders(tokens, token)) {
            return hung(token, token.index() + 1, token.deprel());
        }
        if ((token.is("compound") || token.is("amod")) && isOfSubject(tokens, token)) {
            return hung(token, token.index() + 1, token.deprel());
        }
        if (token.deprel().equals("compound") && token.xpos().equals("VBG") && isBehindVerb(tokens, token)) {
            return hung(token, token.head(), "xcomp");
        }
        if (token.form().equals("dead") && token.is("amod") && isShotDead(tokens, token)) {
            return hung(token, token.index() - 1, "xcomp");
        }
        if (token.deprel().equals("nsubj:pass") && isBehindSpeech(tokens, token)) {
            return hung(token, token.head(), "dislocated");
        }
        int owned = token.is("nsubj") || token.is("obj") ? owned(tokens, token) : NOWHERE;
        if (owned != NOWHERE) {
            return hung(token, owned, "nmod:poss");
        }
        if (token.is("nsubj") && (isFirstOfTwo(tokens, token) || isOwnerOfDeed(tokens, token))) {
            return hung(token, token.index() + 1, "compound");
        }
        int charged = token.is("advcl") && token.xpos().equals("VBN") ? charged(tokens, token) : NOWHERE;
        if (charged != NOWHERE) {
            return hung(token, charged, "acl");
        }
        if (token.is("advcl") && token.xpos().equals("VBG")) {
            int alleged = ofAllegedDeed(tokens, token);
            int ruined = alleged != NOWHERE ? alleged : ofRuin(tokens, token);
            int deed = ruined != NOWHERE ? ruined : behindAnAttempt(tokens, token);
            return deed == NOWHERE ? Reattachments.mended(tokens, token) : hung(token, deed, "advcl");
        }
        if (token.is("conj") && token.xpos().equals("VBG") && isOutcome(tokens, token)) {
            return hung(token, tokens.get(token.head()).head(), "advcl");
        }
        int noun = token.is("conj") ? ofContactClause(tokens, token) : NOWHERE;
        return noun == NOWHERE ? Reattachments.mended(tokens, token) : hung(token, noun, "acl:relcl");
    }

    /** "Niger bandit raid": the country is the bandits', who did it. */
    private static boolean isOfRaiders(List<Token> tokens, Token name) {
        int next = name.index() + 1;
        if (next >= name.head() || !Character.isUpperCase(name.form().charAt(0))) {
            return false;
        }
        Token raider = tokens.get(next);
        return (raider.is("compound") || raider.is("amod"))
                && raider.head() == name.head()
                && RAIDERS.contains(raider.lemma());
    }

    /** "arrested former premier Ana Diaz": nothing is an apposition to a verb, and what follows it with no comma is its object. */
    private static boolean isLostObject(List<Token> tokens, Token name) {
        int verb = name.head();
        return verb >= 0
                && verb < name.index()
                && tokens.get(verb).upos().equals("VERB")
                && !tokens.get(verb).xpos().equals("VBN")
                && name.isProperNoun()
                && tokens.subList(verb, name.index()).stream().noneMatch(between -> between.is("punct"))
                && tokens.stream().noneMatch(other -> other.head() == verb && other.is("obj"));
    }

    /**
     * "arrested five men on Monday accused of plotting": the charge is theirs who were arrested.
     *
     * @return the object before {@code participle}, −1 if it charges nobody there
     */
    private static int charged(List<Token> tokens, Token participle) {
        int at = participle.index();
        boolean charge = CHARGES.contains(participle.lemma())
                && participle.head() < at
                && !tokens.get(at - 1).is("punct")
                && tokens.stream()
                        .noneMatch(other -> other.head() == at
                                && (other.is("nsubj") || other.is("aux") || other.is("mark") || other.is("advmod")));
        for (Token other : charge ? tokens.subList(participle.head() + 1, at) : List.<Token>of()) {
            if (other.head() == participle.head() && other.is("obj")) {
                return other.index();
            }
        }
        return NOWHERE;
    }

    /** "Belgian police foil attacks": what stands before the subject belongs to nothing behind the verb. */
    private static boolean isOfSubject(List<Token> tokens, Token word) {
        Token next = tokens.get(Math.min(word.index() + 1, tokens.size() - 1));
        return next.is("nsubj")
                && next.head() > next.index()
                && next.head() < word.head()
                && tokens.get(next.head()).isVerb();
    }

    /** "Burkina Faso's": the clitic is the phrase's that ends before it; the head of that phrase. */
    private static int possessor(List<Token> tokens, int last) {
        int at = last;
        for (Token token = tokens.get(at);
                (token.is("flat") || token.is("punct") || token.is("goeswith"))
                        && token.head() >= 0
                        && token.head() < at;
                token = tokens.get(at)) {
            at = token.head();
        }
        return at;
    }

    /** "left after talks with the king": a noun behind a preposition, with nothing of a clause, is none. */
    private static boolean isBareNoun(List<Token> tokens, Token token) {
        boolean noun = token.xpos().startsWith("NN") && token.head() >= 0 && token.head() < token.index();
        boolean marked = false;
        for (Token other : noun ? tokens : List.<Token>of()) {
            if (other.head() != token.index()) {
                continue;
            }
            marked |= other.is("mark") && other.xpos().equals("IN") && PREPOSITIONS.contains(other.lemma());
            if (CLAUSE.stream().anyMatch(other::is)) {
                return false;
            }
        }
        return marked && token.is("advcl");
    }

    /** "Abdel Fattah al-Burhan's army": of two subjects of one verb the one with the clitic has the other; −1 if {@code token} has none. */
    private static int owned(List<Token> tokens, Token token) {
        boolean behind = false;
        for (int i = token.index() + 1; i < tokens.size(); i++) {
            Token next = tokens.get(i);
            behind |= next.xpos().equals("POS") && next.head() == token.index();
            if (next.isVerb() && !next.is("amod")
                    || !behind && next.is("punct") && next.form().equals(",")) {
                return NOWHERE;
            }
            if (behind && next.head() == token.head() && next.deprel().equals(token.deprel())) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** "Army: 30 militants killed": a label is not what stands behind it. */
    private static boolean isBehindLabel(List<Token> tokens, Token token) {
        boolean told = tokens.stream().anyMatch(other -> other.head() == token.index() && other.isVerb());
        boolean label = told && tokens.get(token.head()).head() < 0 && token.head() < token.index();
        for (int k = token.head() + 1; label && k < token.index(); k++) {
            if (tokens.get(k).form().equals(":")) {
                return true;
            }
        }
        return false;
    }

    /**
     * "UN: 1,700 killed in Haiti": both the number and what was done hang on the label.
     *
     * @return where {@code token} belongs: the number on what was done, that on the label; −1 if it is not so
     */
    private static int toldBehindLabel(List<Token> tokens, Token token) {
        Token label = tokens.get(token.head());
        if (label.head() >= 0
                || !label.isProperNoun()
                || label.index() + 1 >= tokens.size()
                || !tokens.get(label.index() + 1).form().equals(":")) {
            return NOWHERE;
        }
        int number = NOWHERE;
        int done = NOWHERE;
        for (Token other : tokens) {
            if (other.head() == label.index() && other.index() > label.index() + 1) {
                number = other.is("appos") && done == NOWHERE ? other.index() : number;
                done = other.is("acl") && other.xpos().equals("VBN") ? other.index() : done;
            }
        }
        if (number == NOWHERE || done == NOWHERE) {
            return NOWHERE;
        }
        return token.index() == number ? done : token.index() == done ? label.index() : NOWHERE;
    }

    /** {@code token} with another Penn tag and features. */
    static Token tagged(Token token, String xpos, String feats) {
        return changed(token, xpos, feats, token.head(), token.deprel());
    }

    static Token hung(Token token, int head, String relation) {
        return changed(token, token.xpos(), token.feats(), head, relation);
    }

    private static Token changed(Token token, String xpos, String feats, int head, String relation) {
        return new Token(
                token.index(), token.span(), token.form(), token.lemma(), token.upos(), xpos, feats, head, relation);
    }

    /**
     * "accused the navy of ramming a boat, injuring a sailor": the harm came of what it is accused of, not of the words.
     *
     * @return the deed, −1 if {@code participle} tells of no harm or hangs on no such words
     */
    private static int ofAllegedDeed(List<Token> tokens, Token participle) {
        if (!HARM.contains(participle.lemma())) {
            return NOWHERE;
        }
        int deed = NOWHERE;
        for (Token other : tokens) {
            boolean between = other.index() > participle.head() && other.index() < participle.index();
            if (between
                    && other.head() == participle.head()
                    && other.is("advcl")
                    && other.xpos().equals("VBG")) {
                Token before = tokens.get(other.index() - 1);
                deed = before.form().equals("of") || before.form().equals("for") ? other.index() : deed;
            }
        }
        return deed;
    }

    /** "marched a year after a roof collapsed, killing 16": what came down did it, and not who marched. */
    private static int ofRuin(List<Token> tokens, Token participle) {
        int comma = participle.index() - 1;
        if (comma < 0
                || !HARM.contains(participle.lemma())
                || !tokens.get(comma).form().equals(",")) {
            return NOWHERE;
        }
        for (int i = comma - 1; i > participle.head(); i--) {
            Token verb = tokens.get(i);
            if (verb.isVerb() && !verb.xpos().equals("VBG")) {
                int at = i;
                boolean whole =
                        tokens.subList(i + 1, comma).stream().allMatch(word -> Reattachments.isUnder(tokens, word, at));
                return whole && RUIN.contains(verb.lemma()) && isClauseBehindVerb(tokens, verb) ? i : NOWHERE;
            }
        }
        return NOWHERE;
    }

    /**
     * "fired on men who tried to enter, killing two": what came of it came of what was done, not of what somebody only tried.
     *
     * @return the verb before the attempt, −1 if {@code participle} hangs on no such attempt
     */
    private static int behindAnAttempt(List<Token> tokens, Token participle) {
        Token tried = tokens.get(participle.head());
        boolean comma = participle.index() > 0
                && tokens.get(participle.index() - 1).form().equals(",");
        if (comma && HARM.contains(participle.lemma()) && isMeanwhile(tokens, tried)) {
            return tried.head();
        }
        Token trying = tried.is("xcomp") && tried.head() >= 0 ? tokens.get(tried.head()) : null;
        if (comma && trying != null && isIdleClause(tokens, trying) && HARM.contains(participle.lemma())) {
            return trying.head();
        }
        boolean aimed = tried.deprel().equals("acl") && tried.xpos().equals("VB");
        Token clause = aimed ? tried : trying;
        if (!comma || clause == null || !aimed && !clause.deprel().equals("acl:relcl") || clause.head() < 0) {
            return NOWHERE;
        }
        Token noun = tokens.get(clause.head());
        Token deed = noun.head() >= 0 ? tokens.get(noun.head()) : null;
        boolean argument = noun.is("obj") || noun.is("obl");
        return argument && deed != null && deed.upos().equals("VERB") && deed.index() < noun.index()
                ? deed.index()
                : NOWHERE;
    }

    /** "…, as fans were watching a match, killing four": no conjunction joins it to what they did. */
    private static boolean isOutcome(List<Token> tokens, Token participle) {
        return HARM.contains(participle.lemma())
                && participle.index() > 0
                && tokens.get(participle.index() - 1).form().equals(",")
                && isMeanwhile(tokens, tokens.get(participle.head()))
                && tokens.stream().noneMatch(other -> other.head() == participle.index() && other.is("cc"));
    }

    /** "blew himself up as fans watched a match": what others did meanwhile harms nobody. */
    private static boolean isMeanwhile(List<Token> tokens, Token verb) {
        return isClauseBehindVerb(tokens, verb)
                && IDLE.contains(verb.lemma())
                && tokens.stream().anyMatch(other -> other.head() == verb.index() && other.is("nsubj"));
    }

    /** "opened fire after a driver failed to stop": the clause tells of nothing done. */
    private static boolean isIdleClause(List<Token> tokens, Token verb) {
        return isClauseBehindVerb(tokens, verb) && NOT_DONE.contains(verb.lemma());
    }

    private static boolean isClauseBehindVerb(List<Token> tokens, Token verb) {
        return verb.is("advcl")
                && verb.head() >= 0
                && verb.head() < verb.index()
                && tokens.get(verb.head()).upos().equals("VERB");
    }

    /** "he was shot, police said, the third mayor this year": behind the comma stands no second subject. */
    private static boolean isBehindSpeech(List<Token> tokens, Token noun) {
        return noun.index() > noun.head()
                && tokens.stream()
                        .anyMatch(other -> other.head() == noun.head()
                                && other.deprel().equals("nsubj")
                                && other.index() < noun.head());
    }

    /** Nothing is an apposition to a verb: a noun that hangs on one behind it, with no subject there, is its subject. */
    private static boolean isSubject(List<Token> tokens, Token token) {
        return token.head() > token.index()
                && (tokens.get(token.head()).upos().equals("VERB") || hasCopulaBehind(tokens, token))
                && tokens.stream().noneMatch(other -> other.head() == token.head() && other.is("nsubj"));
    }

    /** "Ruiz is due to meet them": the copula stands between the two. */
    private static boolean hasCopulaBehind(List<Token> tokens, Token token) {
        return tokens.subList(token.index() + 1, token.head()).stream()
                .anyMatch(between -> between.is("cop") && between.head() == token.head());
    }

    /** "proposed cutting aid": no verb has a gerund as the first part of its name. */
    private static boolean isBehindVerb(List<Token> tokens, Token gerund) {
        Token verb = tokens.get(gerund.head());
        return verb.isVerb() && gerund.isVerb() && verb.index() < gerund.index();
    }

    /** "shot dead protesters": nobody shoots the dead. */
    private static boolean isShotDead(List<Token> tokens, Token dead) {
        if (dead.index() == 0) {
            return false;
        }
        Token verb = tokens.get(dead.index() - 1);
        Token noun = tokens.get(dead.head());
        return verb.lemma().equals("shoot") && verb.isVerb() && noun.head() == verb.index() && noun.is("obj");
    }

    /** "Peru strikes kill ten": whose deeds they are. */
    private static boolean isOwnerOfDeed(List<Token> tokens, Token name) {
        if (!name.isProperNoun() || name.head() != name.index() + 1) {
            return false;
        }
        Token deed = tokens.get(name.head());
        return deed.xpos().equals("NNS")
                && deed.is("nsubj")
                && tokens.stream().noneMatch(other -> other.head() == deed.index() && other.is("cop"));
    }

    /** "emperor penguin": of two nouns in a row that are both subjects of one verb the first belongs to the second. */
    private static boolean isFirstOfTwo(List<Token> tokens, Token token) {
        if (token.index() + 1 >= tokens.size() || !token.upos().equals("NOUN")) {
            return false;
        }
        Token next = tokens.get(token.index() + 1);
        return next.upos().equals("NOUN")
                && next.head() == token.head()
                && next.deprel().equals("nsubj");
    }

    /**
     * "expelled two clerks it accused of spying": a finite verb that nothing joins to the one before, and whose subject stands right behind that verb's object, tells of the object.
     *
     * @return the object, −1 if {@code verb} is no such clause
     */
    private static int ofContactClause(List<Token> tokens, Token verb) {
        // A past participle with a subject and no auxiliary is a past tense misread.
        if (!verb.xpos().startsWith("VB")
                || verb.xpos().equals("VB")
                || verb.xpos().equals("VBG")) {
            return NOWHERE;
        }
        int subject = NOWHERE;
        for (Token other : tokens) {
            if (other.head() == verb.index()) {
                if (other.is("cc") || other.is("mark") || other.is("obj")) {
                    return NOWHERE;
                }
                if (other.deprel().equals("nsubj") && other.index() < verb.index()) {
                    subject = other.index();
                }
            }
        }
        if (subject < 1) {
            return NOWHERE;
        }
        int first = subject;
        while (first > 1 && tokens.get(first - 1).head() == subject) {
            first--;
        }
        Token object = tokens.get(first - 1);
        return object.head() == verb.head() && object.is("obj") && object.isNoun() ? object.index() : NOWHERE;
    }
}
