package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Because;

/** Finds the event words of a sentence and the sense that each has there. Thread-safe. */
final class Matcher {
    /** Enough to show why; a verb can have a dozen senses. */
    private static final int LOST_SHOWN = 4;

    private static final Set<String> SHELVES = Set.of("hold", "ice");

    private static final Set<String> STAY = Set.of("in", "at");

    private final Lexicon lexicon;
    private final Kinds kinds;
    private final Things things;

    Matcher(Lexicon lexicon, Kinds kinds) {
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.things = new Things(kinds);
    }

    /** All matches, in text order; several may speak of the same event. */
    List<Match> find(Reading reading, Sentence s) {
        List<Match> found = new ArrayList<>();
        for (Token token : s.tokens()) {
            if (reading.times().covering(token.span()) != null) {
                continue; // "March 19" is no march
            }
            Match match =
                    isVerb(s, token) ? verb(reading, s, token) : isNoun(s, token) ? noun(reading, s, token) : null;
            if (match != null) {
                found.add(match);
            }
        }
        return found;
    }

    private static boolean isVerb(Sentence s, Token token) {
        boolean verbal =
                token.isVerb() || token.upos().equals("ADJ") && token.xpos().startsWith("VB");
        return verbal
                && !isGerundNoun(s, token)
                && !token.is("amod")
                && !token.is("compound")
                && !token.is("case")
                && !token.is("aux");
    }

    private static boolean isNoun(Sentence s, Token token) {
        boolean nominal = token.isNoun()
                || token.isVerb() && isGerundNoun(s, token)
                || token.isProperNoun() && s.nameAt(token.index()) == null
                || token.upos().equals("ADJ")
                        && (token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("nmod"));
        return nominal && !token.is("compound") && !token.is("amod") && !token.is("fixed") && !token.is("flat");
    }

    /** "died in police firing": a gerund that stands as a noun, whatever its tag. */
    private static boolean isGerundNoun(Sentence s, Token token) {
        return token.xpos().equals("VBG")
                && (token.is("obl") || token.is("nmod") || s.child(token.index(), "compound", "det") != null)
                && s.child(token.index(), "nsubj", "obj") == null;
    }

    /** "sit-in", "cease-fires": the word that tokens without a blank between them make, by its dictionary form; {@code null} if the token stands alone or does not head it. */
    private static @Nullable String hyphenated(Sentence s, Token token) {
        int from = token.index();
        int to = token.index() + 1;
        while (from >= 2 && Sentence.isInnerHyphen(s.tokens(), from - 1)) {
            from -= 2;
        }
        while (to + 1 < s.size() && Sentence.isInnerHyphen(s.tokens(), to)) {
            to += 2;
        }
        if (to - from == 1 || s.headOf(from, to) != token.index()) {
            return null;
        }
        StringBuilder whole = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean inflected = i == token.index() || i == to - 1;
            Token part = s.token(i);
            whole.append(inflected ? Reading.lemma(part) : part.form().toLowerCase(Locale.ROOT));
        }
        return whole.toString();
    }

    private @Nullable Match verb(Reading reading, Sentence s, Token token) {
        String whole = hyphenated(s, token);
        List<Lexicon.Entry> entries = whole == null ? List.of() : lexicon.verbs(whole);
        if (entries.isEmpty()) {
            entries = lexicon.verbs(Reading.lemma(token));
        }
        if (entries.isEmpty()) {
            return null;
        }
        return best(reading, s, entries, Roles.ofVerb(s, token.index()));
    }

    private @Nullable Match noun(Reading reading, Sentence s, Token token) {
        String whole = hyphenated(s, token);
        List<Lexicon.Entry> entries = whole == null ? List.of() : lexicon.nouns(whole);
        if (entries.isEmpty()) {
            entries = lexicon.nouns(token.isVerb() ? token.form().toLowerCase(Locale.ROOT) : Reading.lemma(token));
        }
        if (entries.isEmpty()) {
            return null;
        }
        return best(reading, s, entries, Roles.ofNoun(s, token.index(), lightUse(reading, s, token)));
    }

    private @Nullable Match best(Reading reading, Sentence s, List<Lexicon.Entry> entries, Roles roles) {
        List<Because.Lost> lost = new ArrayList<>();
        for (Lexicon.Entry entry : entries) {
            if (!isComplete(s, entry, roles)) {
                continue;
            }
            Roles fitting = roles.fitting(entry.sense().type());
            String failed = firstFailing(reading, s, entry.sense(), fitting);
            if (failed == null) {
                return new Match(s, roles.at(), entry.sense(), fitting, lost);
            }
            if (lost.size() < LOST_SHOWN) {
                lost.add(new Because.Lost("event/" + entry.sense().id(), "does not hold: " + failed));
            }
        }
        Sense sense = withoutDoer(reading, s, entries, roles);
        return sense == null ? null : new Match(s, roles.at(), sense, roles, lost);
    }

    /**
     * "The hostages were freed": who did it is left unsaid, so what a sense asks of the doer cannot fail. It counts if it says what it was done to, and if no sense of another
     * type would do as well.
     */
    private @Nullable Sense withoutDoer(Reading reading, Sentence s, List<Lexicon.Entry> entries, Roles roles) {
        // "a man linked to the group", "the captives freed so far": what only describes somebody is told of no one
        // time.
        if (!roles.isVerb()
                || s.child(roles.at(), "aux:pass") == null
                || !roles.of("subj").isEmpty()
                || !roles.of("by").isEmpty()) {
            return null;
        }
        Sense found = null;
        for (Lexicon.Entry entry : entries) {
            Sense sense = entry.sense();
            boolean saysToWhom = sense.when().stream().anyMatch(condition -> condition.selects("obj"));
            if (saysToWhom && isComplete(s, entry, roles) && holdsButForDoer(reading, s, sense, roles)) {
                if (found != null && found.type() != sense.type()) {
                    return null;
                }
                found = found == null ? sense : found;
            }
        }
        return found;
    }

    private boolean holdsButForDoer(Reading reading, Sentence s, Sense sense, Roles roles) {
        return sense.when().stream()
                .allMatch(condition ->
                        condition.selects("subj") || holds(reading, s, condition, roles) != condition.negated());
    }

    /** True if the words that belong to the entry besides its head stand with it. */
    private static boolean isComplete(Sentence s, Lexicon.Entry entry, Roles roles) {
        for (String word : entry.rest()) {
            if (!(roles.isVerb() ? isBeside(s, roles.at(), word) : isInPhrase(s, roles.at(), word))) {
                return false;
            }
        }
        // "broke off talks" is not "broke talks": a particle makes another verb.
        if (roles.isVerb() && entry.rest().isEmpty()) {
            Token particle = s.child(roles.at(), "compound:prt");
            return particle == null
                    || Reading.lemma(particle).equals("up")
                    || Reading.lemma(particle).equals("down")
                    || Reading.lemma(particle).equals("dead");
        }
        return true;
    }

    private static boolean isBeside(Sentence s, int at, String word) {
        for (Token child : s.children(at)) {
            boolean same = Reading.lemma(child).equals(word) || child.form().equalsIgnoreCase(word);
            // "sent troops to back the rebels": a verb of its own is no particle
            if (same && !child.is("nsubj") && s.child(child.index(), "mark") == null) {
                return true;
            }
            for (Token mark : s.children(child.index(), "case")) {
                if (Reading.lemma(mark).equals(word) && child.is("obl")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInPhrase(Sentence s, int at, String word) {
        for (Token child : s.children(at)) {
            if (Reading.lemma(child).equals(word) || child.form().equalsIgnoreCase(word)) {
                return true;
            }
            for (Token mark : s.children(child.index(), "case")) {
                if (Reading.lemma(mark).equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first condition that does not hold, {@code null} if all do. */
    private @Nullable String firstFailing(Reading reading, Sentence s, Sense sense, Roles roles) {
        for (Condition condition : sense.when()) {
            if (holds(reading, s, condition, roles) == condition.negated()) {
                return condition.text();
            }
        }
        return null;
    }

    private boolean holds(Reading reading, Sentence s, Condition condition, Roles roles) {
        for (String role : condition.roles()) {
            for (Token filler : roles.of(role)) {
                if (condition.fillers().isEmpty()) {
                    return true;
                }
                for (String kind : condition.fillers()) {
                    if (kinds.is(kind, reading, s, filler.index())) {
                        return true;
                    }
                }
                if (!condition.negated() && things.meant(reading, s, filler.index(), condition.fillers()) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMeasure(Reading reading, Sentence s, Token noun) {
        return kinds.is("partitive", reading, s, noun.index()) || kinds.is("stretch", reading, s, noun.index());
    }

    /** The light verb that governs the noun, {@code null} if none does. */
    private Roles.@Nullable LightUse lightUse(Reading reading, Sentence s, Token noun) {
        Token first = Clauses.firstConjunct(s, noun.index());
        Token whole = first.is("nmod") ? s.head(first) : null;
        String joint = whole == null ? null : s.adposition(first.index());
        if (whole != null && "of".equals(joint) && isMeasure(reading, s, whole)) {
            // "made scores of arrests", "held three days of talks"
            first = Clauses.firstConjunct(s, whole.index());
        } else if (whole != null && "for".equals(joint) && Reading.lemma(whole).equals("responsibility")) {
            Token claim = whole.is("obj") || whole.deprel().equals("nsubj:pass") ? s.head(whole) : null;
            return claim == null ? null : lightUse(s, claim, "responsibility for");
        }
        Token head = s.head(first);
        if (head != null && first.is("obl") && isStay(s, head)) {
            Roles.LightUse use = lightUse(s, head, "be in", orNone(s.adposition(first.index())));
            if (use != null) {
                return use;
            }
        }
        if (head != null && (head.isVerb() || head.upos().equals("ADJ"))) {
            String role = first.is("obj") || first.deprel().equals("nsubj:pass")
                    ? "obj"
                    : first.is("obl") ? s.adposition(first.index()) : null;
            Roles.LightUse use = role == null ? null : lightUse(s, head, role);
            if (use != null) {
                return use;
            }
        }
        for (Token modifier : s.children(first.index(), "acl")) {
            boolean passive = Clauses.isPassive(s, modifier.index());
            boolean object = Clauses.objects(s, modifier.index()).contains(first);
            Roles.LightUse use = passive || object ? lightUse(s, modifier, "obj") : null;
            if (use != null) {
                return use;
            }
        }
        return null;
    }

    private Roles.@Nullable LightUse lightUse(Sentence s, Token verb, String role) {
        Token judged = s.child(verb.index(), "xcomp");
        if (role.equals("obj") && judged != null && !judged.isVerb()) {
            // "called the strike a crime": a judgement of it, not its doing.
            return null;
        }
        boolean shelved = s.children(verb.index(), "obl").stream()
                .anyMatch(where -> SHELVES.contains(Reading.lemma(where)) && "on".equals(s.adposition(where.index())));
        if (shelved) {
            return null; // "put the talks on hold"
        }
        return lightUse(s, verb, Reading.withParticle(s, verb), role);
    }

    private Roles.@Nullable LightUse lightUse(Sentence s, Token verb, String words, String role) {
        for (Lexicon.Light light : lexicon.lights(words)) {
            if (light.role().equals(role)) {
                return new Roles.LightUse(verb.index(), light);
            }
        }
        return null;
    }

    /** "was in Geneva for talks": in trees the place is what is said of its subject. */
    private static boolean isStay(Sentence s, Token place) {
        return place.isProperNoun()
                && s.child(place.index(), "cop") != null
                && STAY.contains(orNone(s.adposition(place.index())));
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
