package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;

/**
 * Where: the place that stands nearest to an event in its tree. Stateless.
 *
 * @param place the place, {@code null} if the clause names none
 * @param words which words name it, and the places coordinated with it: "in Aleppo and Hama"
 */
record Scene(@Nullable Place place, List<Span> words) {
    private static final Scene NOWHERE = new Scene(null, List.of());

    static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "on",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "over",
            "along",
            "off",
            "from",
            "to",
            "into",
            "of",
            "within",
            "between",
            "through");
    private static final Set<String> THEMES =
            Set.of("against", "about", "over", "despite", "since", "before", "because of");
    /** What these name takes part in it, or is only compared with it. */
    private static final Set<String> NOWHERE_AT =
            Set.of("by", "with", "for", "like", "than", "as", "without", "via", "on behalf of", "instead of");

    private static final Set<String> OCCASIONS = Set.of("after", "since", "because");

    private static final Set<String> DIRECTIONS = Set.of("to", "into", "from", "towards", "toward");
    /** Costs are twice the distance in the tree and more: a place farther off is that of something else. */
    private static final int FARTHEST = 20;
    /** What a place costs that only tells a distance or a direction from it. */
    private static final int OFF_THE_MAP = 12;

    private static final Set<EventType> FORCE = EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE);
    /** Words, not deeds: a state that they are addressed to is no place where they were spoken. */
    private static final Set<EventType> WORDS = EnumSet.of(
            EventType.ACCUSE,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.SANCTION,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.CONCEDE);

    /** How much farther off a town may stand than the unit that it lies in: "in the province, rebels held nine men in the town". */
    private static final int NARROWER = 4;

    private record Candidate(Place place, Span mention, int cost) {}

    Scene {
        words = List.copyOf(words);
    }

    /** The place of the event of {@code match}, or nowhere if its clause names none. */
    static Scene of(Reading reading, Match match, WordClasses classes, Side actor, Side recipient) {
        Sentence s = match.sentence();
        Place best = null;
        Span words = null;
        int nearest = Tree.FAR;
        List<Candidate> candidates = new ArrayList<>();
        for (Place place : reading.places().overlapping(s.span())) {
            for (Span mention : place.mentions()) {
                if (!s.span().contains(mention) || isPerson(reading, mention)) {
                    continue;
                }
                int head = Setting.head(s, mention);
                boolean side = isSide(s, mention, actor)
                                && (!match.isNoun() || match.sense().mutual())
                        || WORDS.contains(match.sense().type()) && isSide(s, mention, recipient);
                int cost =
                        head < 0 || side ? Tree.FAR : cost(reading, match, carrier(s, head, place, classes), classes);
                if (head >= 0 && cost < Tree.FAR && isWay(s, s.token(head), classes)) {
                    cost += NARROWER;
                }
                boolean finer = best != null && Narrower.isFiner(place, best);
                if (head >= 0 && place.because().rule().equals("place/coordinates")) {
                    cost = Math.min(cost, spot(reading, match, head, classes));
                }
                candidates.add(new Candidate(place, mention, cost));
                if (cost < nearest || cost == nearest && finer) {
                    best = place;
                    words = mention;
                    nearest = cost;
                }
            }
        }
        if (best == null || words == null || nearest > FARTHEST) {
            return NOWHERE;
        }
        int farthest = Math.min(FARTHEST, nearest + NARROWER);
        for (Candidate candidate : candidates) {
            if (candidate.cost() <= farthest && Narrower.isIn(candidate.place(), best)) {
                best = candidate.place();
                words = candidate.mention();
            }
        }
        Scene within = Narrower.within(reading, s, best, words, classes);
        return within == null ? new Scene(best, together(reading, s, words, classes)) : within;
    }

    /** "fired at Mondlane": a name that somebody in the text bears. */
    private static boolean isPerson(Reading reading, Span mention) {
        Actor actor = reading.actors().covering(mention);
        return actor != null && actor.kind() == ActorKind.PERSON;
    }

    /** "expelled them, accusing Paris": whom words are turned on in a clause of their own. */
    private static boolean isAddressed(Reading reading, Sentence s, Token token, int at) {
        Token verb = token.is("obj") && token.head() != at ? s.head(token) : null;
        Actor addressed = verb != null && verb.isVerb() ? reading.actors().covering(token.span()) : null;
        if (verb == null || addressed == null) {
            return false;
        }
        return addressed.kind() == ActorKind.GOVERNMENT
                || reading.quotes().all().stream()
                        .anyMatch(quote -> quote.cue() != null && quote.cue().contains(verb.span()));
    }

    /** "A boy born in Cardiff was arrested": where he was born is not where that was. */
    private static boolean isBirthplace(Sentence s, Token token) {
        Token verb = token.is("obl") ? s.head(token) : null;
        return verb != null && verb.is("acl") && Reading.lemma(verb).equals("bear");
    }

    /** True if the words that fill {@code side} are the place's own: "accused Finland". */
    private static boolean isSide(Sentence s, Span mention, Side side) {
        int head = Setting.head(s, mention);
        return head >= 0
                && side.filled().stream()
                        .anyMatch(filled -> filled.span().equals(s.token(head).span()));
    }

    /** {@code first} and the places coordinated with it: "the towns of Kolpa and Daresh". */
    private static List<Span> together(Reading reading, Sentence s, Span first, WordClasses classes) {
        List<Span> all = new ArrayList<>(List.of(first));
        int head = Setting.head(s, first);
        Token above = s.head(s.token(head));
        // "the Jumla and Daresh districts", "Jumla district and Daresh": the site may carry the coordination.
        boolean of = s.token(head).is("nmod") && "of".equals(s.adposition(head));
        boolean named =
                (of || s.token(head).is("compound")) && above != null && classes.matches("site", s, above.index());
        for (int carrier : named && above != null ? List.of(head, above.index()) : List.of(head)) {
            for (Token other : Clauses.conjuncts(s, carrier)) {
                boolean site = !s.under(head, other.index()) && classes.matches("site", s, other.index());
                for (Place place : reading.places().overlapping(s.subtreeSpan(other.index()))) {
                    for (Span mention : place.mentions()) {
                        int at = s.span().contains(mention) ? Setting.head(s, mention) : -1;
                        boolean own = at == other.index()
                                || site && at >= 0 && isAt(s, at, other.index())
                                || at >= 0
                                        && s.token(at).head() == other.index()
                                        && s.token(at).is("compound");
                        if (own && other.index() > head && !all.contains(mention)) {
                            all.add(mention);
                        }
                    }
                }
            }
        }
        return all;
    }

    /** "Tel Abyad and the town of Suluk", "the towns and a plant in Jobar": whether the place at {@code at} says where the thing is. */
    private static boolean isAt(Sentence s, int at, int thing) {
        int up = at;
        for (int steps = 0; steps < 4 && up >= 0 && s.token(up).is("nmod"); steps++) {
            String adposition = s.adposition(up);
            if (adposition == null || !LOCATIVE.contains(adposition) || DIRECTIONS.contains(adposition)) {
                return false;
            }
            up = s.token(up).head();
            if (up == thing) {
                return true;
            }
        }
        return false;
    }

    /** The noun by whose role a place stands: itself, or the building, town or attack that it describes ("the Kabul attack"); −1 if it describes a side ("US troops"). */
    static int carrier(Sentence s, int head, Place place, WordClasses classes) {
        int at = head;
        for (int steps = 0; steps < 3; steps++) {
            Token token = s.token(at);
            Token above = s.head(token);
            if (above != null
                    && token.is("nmod")
                    && "of".equals(s.adposition(at))
                    && classes.matches("site", s, above.index())) {
                // "the towns of Kolpa and Daresh"
                at = above.index();
                continue;
            }
            boolean describes =
                    token.is("compound") || token.is("amod") || token.is("nmod:poss") || token.is("nmod:desc");
            if (!describes || above == null) {
                return at;
            }
            boolean site = classes.matches("site", s, above.index());
            boolean scene = place.precision() != Precision.COUNTRY && classes.matches("scene", s, above.index())
                    || classes.matches("conflict-scene", s, above.index()) && "in".equals(s.adposition(above.index()));
            if (!site && !scene || place.precision() == Precision.COUNTRY && isAbroad(s, above, classes)) {
                return -1;
            }
            at = above.index();
        }
        return at;
    }

    /** "the Chadian embassy", "Chad's base in Niamey": the country that it belongs to is not where it is. */
    private static boolean isAbroad(Sentence s, Token site, WordClasses classes) {
        return classes.matches("embassy", s, site.index())
                || s.children(site.index(), "nmod").stream()
                        .anyMatch(where ->
                                "in".equals(s.adposition(where.index())) || "at".equals(s.adposition(where.index())));
    }

    /** "a U.S.-backed proposal", "a Moscow-brokered truce": who did it, not where. */
    private static boolean isBacking(Sentence s, Token place) {
        int hyphen = place.index() + 1;
        return hyphen + 1 < s.size()
                && s.token(hyphen).form().equals("-")
                && s.token(hyphen + 1).xpos().equals("VBN");
    }

    private static int cost(Reading reading, Match match, int head, WordClasses classes) {
        if (head < 0) {
            return Tree.FAR;
        }
        Sentence s = match.sentence();
        int at = match.at();
        Token token = s.token(head);
        int clauses = clausesBetween(reading, match, head, classes);
        if (clauses < 0) {
            return Tree.FAR;
        }
        int distance = 2 * Tree.distance(s, at, head) + 5 * clauses;
        if (isAnotherClause(match, head)) {
            if (WORDS.contains(match.sense().type())) {
                return Tree.FAR;
            }
            distance += NARROWER;
        }
        // "attacked posts near the town, breaking a truce signed in May": where they attacked.
        boolean described = s.token(match.carrier()).is("acl") && !s.under(head, match.carrier());
        if (described && WORDS.contains(match.sense().type())) {
            return Tree.FAR;
        }
        if (isLabel(s, head)) {
            distance += NARROWER;
        }
        Token named = token.is("nmod:unmarked") || token.is("appos") ? s.head(token) : null;
        Token from = named == null || !named.isProperNoun() ? token : named;
        if ("of".equals(s.adposition(from.index())) && isMeasuredFrom(s, from, classes)) {
            // "60 miles north of the port": it was elsewhere.
            return distance + OFF_THE_MAP;
        }
        if (isAsking(s, token, classes)
                || isBacking(s, token)
                || isTheirs(match, token, classes)
                || isAddressed(reading, s, token, at)
                || isBirthplace(s, token)) {
            return Tree.FAR;
        }
        if (head != at && Origin.is(reading, s, token, at, classes)) {
            return Tree.FAR;
        }
        String adposition = s.adposition(head);
        String shared = s.adposition(Clauses.firstConjunct(s, head).index());
        if (shared != null && (shared.startsWith("according") || NOWHERE_AT.contains(shared))) {
            return Tree.FAR;
        }
        Token above = s.head(token);
        if (token.is("nmod")
                && "from".equals(adposition)
                && above != null
                && classes.matches("people", s, above.index())) {
            // "abducted farmers from the village": there, unless another place is named.
            distance += NARROWER;
        }
        if (adposition != null && DIRECTIONS.contains(adposition) && isItinerary(s, token, at, classes)) {
            distance += OFF_THE_MAP;
        }
        // "withdrew towards the lake": they were somewhere else.
        if ("towards".equals(shared) || "toward".equals(shared)) {
            distance += match.sense().type() == EventType.RETREAT ? Tree.FAR : 0;
        }
        // "displaced 4,000 people towards the lake": there they went, and were not driven out.
        if (shared != null
                && DIRECTIONS.contains(shared)
                && !shared.equals("from")
                && "deport".equals(match.sense().mode())) {
            return Tree.FAR;
        }
        if ("from".equals(adposition) && isDeparture(match, token)) {
            distance += OFF_THE_MAP;
        }
        boolean locative = adposition != null && LOCATIVE.contains(adposition);
        if (token.is("obl") && locative) {
            return distance - 2;
        }
        boolean taken =
                token.is("nsubj") && !match.isNoun() && !match.sense().actor().contains("subj");
        boolean object = token.is("obj") || token.deprel().equals("nsubj:pass") || taken;
        if (object && token.head() == at) {
            // "captured the town" and "the town fell" name the place; "killed the Kabuli" whom.
            boolean people = isAgainstPeople(match) && reading.actors().covering(token.span()) != null;
            return people ? Tree.FAR : distance - 3;
        }
        Token joined = Clauses.firstConjunct(s, head);
        if (joined.index() != head && joined.is("nsubj") && joined.head() != at) {
            return Tree.FAR; // "with Russia and China abstaining"
        }
        if (locative || token.is("obj") || token.is("appos") || token.is("conj")) {
            return distance;
        }
        // A name that acts is a side rather than a place: "Paris condemned".
        return token.is("nsubj") ? Tree.FAR : distance + 2;
    }

    /** "A man was knifed in the suburb; detectives in the city appealed": whether the event has a clause and a subject of its own below the one that names the place. */
    private static boolean isAnotherClause(Match match, int head) {
        Sentence s = match.sentence();
        int low = match.at();
        for (int steps = 0; low >= 0 && !s.under(head, low) && steps <= s.size(); steps++) {
            Token token = s.token(low);
            boolean joined = token.is("parataxis") || token.is("conj") && token.isVerb();
            if (joined && s.child(low, "nsubj") != null) {
                return true;
            }
            low = token.head();
        }
        return false;
    }

    /** "on the Gao-Ansongo road near the town": where a road leads is less near. */
    private static boolean isWay(Sentence s, Token end, WordClasses classes) {
        Token way = s.head(end);
        return end.is("compound") && way != null && classes.matches("road", s, way.index());
    }

    /** "Havana: Police arrested three in Santiago": where the report comes from, first of all. */
    private static boolean isLabel(Sentence s, int head) {
        return head + 1 < s.size() && head < 3 && s.token(head + 1).form().equals(":");
    }

    /** The cost of a spot that is given by its degrees: it is given for what happened there, wherever it hangs. */
    private static int spot(Reading reading, Match match, int head, WordClasses classes) {
        int clauses = clausesBetween(reading, match, head, classes);
        int distance = Tree.distance(match.sentence(), match.at(), head);
        return clauses < 0 ? FARTHEST / 2 : Math.max(0, 2 * distance + 5 * clauses - FARTHEST / 2);
    }

    /** "ambushed a convoy travelling from Niamey to Dosso": where it came from and was going to. */
    private static boolean isItinerary(Sentence s, Token place, int event, WordClasses classes) {
        Token above = s.head(Clauses.firstConjunct(s, place.index()));
        for (int steps = 0; above != null && above.index() != event && steps < 3; steps++) {
            boolean moves = above.is("acl") && classes.matches("travel-verb", s, above.index());
            if (moves || !above.isVerb() && classes.matches("traveller", s, above.index())) {
                return true;
            }
            above = s.head(above);
        }
        return false;
    }

    /** "flew from one town to another and met the president": who visits is where he arrives. */
    private static boolean isDeparture(Match match, Token place) {
        Sentence s = match.sentence();
        return match.sense().type() == EventType.CONSULT
                && s.children(match.at()).stream()
                        .anyMatch(other -> other.is("obl")
                                && other.index() != place.index()
                                && "to".equals(s.adposition(other.index())));
    }

    /** "at the request of Albania", "Albania's offer": whose words they are is not where. */
    private static boolean isAsking(Sentence s, Token place, WordClasses classes) {
        Token first = Clauses.firstConjunct(s, place.index());
        Token words = first.is("nmod") || first.is("nmod:poss") ? s.head(first) : null;
        return words != null
                && (classes.matches("request-noun", s, words.index())
                        || classes.matches("offer", s, words.index())
                        || classes.matches("accusation", s, words.index()));
    }

    /** "the presidents of France and Russia called for a truce": whose they are is not where they spoke. */
    private static boolean isTheirs(Match match, Token place, WordClasses classes) {
        Sentence s = match.sentence();
        Token first = Clauses.firstConjunct(s, place.index());
        Token above = first.is("nmod") && "of".equals(s.adposition(first.index())) ? s.head(first) : null;
        return above != null
                && WORDS.contains(match.sense().type())
                && above.is("nsubj")
                && (classes.matches("leader", s, above.index()) || classes.matches("official", s, above.index()));
    }

    /** "100 miles northeast of the port", "10 km from the port". */
    private static boolean isMeasuredFrom(Sentence s, Token place, WordClasses classes) {
        Token above = s.head(place);
        Token farther = above == null ? null : s.head(above);
        return above != null
                && (classes.matches("distance", s, above.index())
                        || farther != null && above.is("advmod") && classes.matches("distance", s, farther.index())
                        || s.children(above.index()).stream()
                                .anyMatch(measure -> classes.matches("distance", s, measure.index())));
    }

    private static boolean isAgainstPeople(Match match) {
        String code = match.sense().cameo();
        return code != null
                && (code.startsWith("18") && !code.equals("183") || code.startsWith("173") || code.startsWith("174"));
    }

    /**
     * How many clauses lie between the event and a place below or beside it; −1 if the place belongs to another story: what somebody says ("said he had been in Rome"), or what
     * only describes who acts ("the group, banned in Chad, attacked").
     */
    private static int clausesBetween(Reading reading, Match match, int head, WordClasses classes) {
        Sentence s = match.sentence();
        int at = match.at();
        int clauses = 0;
        int up = head;
        for (int steps = 0; up >= 0 && !s.under(at, up) && steps <= s.size(); steps++) {
            Token token = s.token(up);
            Token above = s.head(token);
            if (token.is("ccomp") || token.is("parataxis") || isTheme(match, token) || isNextDeed(match, head, token)) {
                return -1;
            }
            // "protests began after the president dismissed the governor of Cusco": where others did something else.
            if (isOccasion(match, token)) {
                return -1;
            }
            // "the attack came a day after the army raided the village"
            if (up != head && Elapsed.isApart(reading, s, up)) {
                return -1;
            }
            if (token.is("acl") && above != null && isOfSubject(s, above, at)) {
                return -1;
            }
            // "fought in breach of a truce signed in Doha"
            boolean paper = token.is("acl") && above != null && above.index() != at;
            if (paper && above != null && classes.matches("agreement", s, above.index())) {
                return -1;
            }
            // "marched to mark the anniversary of the massacre at the square", "was held and faces charges over the
            // killings in the town"
            if (up != head && (classes.matches("remembrance", s, up) || classes.matches("accusation", s, up))) {
                return -1;
            }
            // "ousted the mayor, who fled to the coast"
            if (token.deprel().equals("acl:relcl") && classes.matches("escape-verb", s, up)) {
                return -1;
            }
            clauses += token.is("acl") || token.is("advcl") && !isMeans(s, up) || token.is("conj") && token.isVerb()
                    ? 1
                    : 0;
            up = token.head();
        }
        return clauses;
    }

    /** "were killed by shelling in the village": the means were there too. */
    private static boolean isMeans(Sentence s, int clause) {
        Token by = s.child(clause, "mark", "case");
        return by != null && by.lemma().equals("by") && s.child(clause, "nsubj") == null;
    }

    /** "activists", and in "hundreds of activists" too: whether {@code noun} is who acts at {@code at}. */
    private static boolean isOfSubject(Sentence s, Token noun, int at) {
        Token up = noun;
        for (int steps = 0;
                up != null && up.is("nmod") && "of".equals(s.adposition(up.index())) && steps < 2;
                steps++) {
            up = s.head(up);
        }
        return up != null && up.deprel().equals("nsubj") && up.head() == at;
    }

    /** "protested against the war in the valley": the place of what it is about. */
    private static boolean isTheme(Match match, Token token) {
        boolean phrase = token.is("obl") || token.is("nmod");
        String adposition = phrase ? match.sentence().adposition(token.index()) : null;
        if (adposition == null) {
            return false;
        }
        // "protested over the dam" is about it, "patrolled over the dam" is there; whom words are by says nothing of
        // where.
        // An offensive against a town is there.
        boolean there = (adposition.equals("over") || adposition.equals("against"))
                && FORCE.contains(match.sense().type());
        return THEMES.contains(adposition) && !there || adposition.startsWith("according");
    }

    /** "captured them and took them to the port", "killed nine before they fled from the town": where it went on. */
    private static boolean isNextDeed(Match match, int head, Token token) {
        Sentence s = match.sentence();
        Token mark = token.is("advcl") ? s.child(token.index(), "mark") : null;
        // "called for a truce, and envoys met in the port": where others did something is not where words were spoken.
        boolean others = WORDS.contains(match.sense().type())
                && Clauses.isFinite(s, token.index())
                && s.child(token.index(), "nsubj") != null;
        // "froze his assets after troops captured him in the capital"
        boolean occasion = others
                && mark != null
                && (mark.lemma().equals("after") || mark.lemma().equals("since"));
        return token.is("conj") && token.isVerb() && (others || isBehindDirection(s, head, token.index()))
                || occasion
                || mark != null && mark.lemma().equals("before");
    }

    /** "broke out in the quarter after a trader was abducted on the road": a clause of its own before the deed, which is told with its own subject. */
    private static boolean isOccasion(Match match, Token token) {
        Sentence s = match.sentence();
        Token mark = token.is("advcl") ? s.child(token.index(), "mark") : null;
        return mark != null
                && OCCASIONS.contains(mark.lemma())
                && s.child(token.index(), "nsubj") != null
                && Clauses.isFinite(s, token.index())
                && match.isNoun();
    }

    /** True if a preposition of direction stands on the way from {@code low} up to {@code high}: "to the prison at the port". */
    private static boolean isBehindDirection(Sentence s, int low, int high) {
        int at = low;
        for (int steps = 0; at >= 0 && at != high && steps <= s.size(); steps++) {
            String adposition = s.adposition(at);
            if (adposition != null && DIRECTIONS.contains(adposition)) {
                return true;
            }
            at = s.token(at).head();
        }
        return false;
    }
}
