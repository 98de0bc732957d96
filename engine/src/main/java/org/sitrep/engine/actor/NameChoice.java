package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;

/** Chooses what a known name means where it stands, and whether it is that name at all: Chad the person, Georgia the American state and "Dawn broke" are not. */
final class NameChoice {
    private final ActorKnowledge knowledge;
    private final Sentence s;
    private final Places places;
    private final List<NameIndex.Hit<NameEntry>> hits;

    /** Words of the longer names of persons in the document. */
    private final Set<String> persons;

    NameChoice(
            ActorKnowledge knowledge,
            Sentence s,
            Places places,
            List<NameIndex.Hit<NameEntry>> hits,
            Set<String> persons) {
        this.persons = persons;
        this.knowledge = knowledge;
        this.s = s;
        this.places = places;
        this.hits = hits;
    }

    /** The meaning that fits: a name if it stands as a noun, an adjective if it stands before one. */
    @Nullable
    NameEntry entry(NameIndex.Hit<NameEntry> hit, @Nullable Name rival) {
        Token last = s.token(hit.to() - 1);
        boolean plural = last.has("Number=Plur");
        boolean modifies = Names.modifies(s, hit.to() - 1);
        boolean adjective = last.upos().equals("ADJ") || (modifies && !last.isProperNoun());
        NameEntry best = null;
        int bestRank = Integer.MAX_VALUE;
        for (NameEntry entry : hit.values()) {
            int rank = switch (entry.use()) {
                case NAME -> adjective && has(hit, NameEntry.Use.ADJECTIVE) ? 5 : 1;
                case ADJECTIVE -> modifies || adjective ? 2 : 6;
                case PEOPLE -> modifies ? 7 : plural || !has(hit, NameEntry.Use.PERSON) ? 3 : 4;
                case PERSON -> modifies ? 7 : indefinite(hit.from()) ? 1 : plural ? 5 : 4;
                case CAPITAL -> 8;
                case NOBODY -> 0;
            };
            if (rank < bestRank) {
                best = entry;
                bestRank = rank;
            }
        }
        return best;
    }

    private static boolean has(NameIndex.Hit<NameEntry> hit, NameEntry.Use use) {
        return hit.values().stream().anyMatch(entry -> entry.use() == use);
    }

    private boolean indefinite(int token) {
        return token > 0
                && (s.token(token - 1).form().equalsIgnoreCase("a")
                        || s.token(token - 1).form().equalsIgnoreCase("an")
                        || s.token(token - 1).form().equalsIgnoreCase("one")
                        || s.token(token - 1).form().equalsIgnoreCase("another"));
    }

    /** False if the words are not this name here: part of a person's name, of a longer name, or an ordinary word. */
    boolean stands(NameIndex.Hit<NameEntry> hit, NameEntry entry, @Nullable Name rival) {
        int size = hit.to() - hit.from();
        Token first = s.token(hit.from());
        String form = first.form();
        boolean state = entry.known() != null && entry.known().isState();
        if (size == 2 && isDay(hit) && !isCalledGroup(hit)) {
            return false;
        }
        if (!first.isProperNoun()
                && size == 1
                && !first.upos().equals("ADJ")
                && (!Names.isAcronym(form) || NameIndex.isShouted(s))
                && rival == null) {
            return s.token(hit.from()).isNoun() && !state && Character.isUpperCase(form.charAt(0)) && hit.from() > 0;
        }
        if (rival != null && rival.type() == Name.Type.PERSON) {
            boolean whole = rival.from() >= hit.from() && rival.to() <= hit.to();
            if (!whole) {
                return false;
            }
            boolean article = hit.from() > 0 && s.token(hit.from() - 1).form().equalsIgnoreCase("the");
            // "the Bundestag": persons carry no article.
            if (size == 1 && !Names.isAcronym(form) && !article) {
                boolean given = knowledge.gender(form) != '0';
                return !given && (state || isGroup(entry) || isOrganisation(entry) && Names.modifies(s, hit.from()))
                        || !given && entry.isBetweenStates()
                        || !given && isOfState(entry) && !persons.contains(form)
                        || state && (isPaired(hit) || ownsStateBody(hit))
                        || (state || entry.use() == NameEntry.Use.CAPITAL) && isBesideState(hit);
            }
        }
        if (size == 1 && !state && !Names.isAcronym(form) && entry.known() != null) {
            boolean weak = entry.known().sort() != Known.Sort.ARMED_GROUP;
            if (weak
                    && rival != null
                    && rival.type() == Name.Type.PLACE
                    && places.covering(s.span(hit.from(), hit.to())) != null
                    && !Metonyms.standsForGovernment(knowledge, s, hit.from(), hit.to())) {
                return false;
            }
            if (weak && hit.from() == 0 && rival == null && !first.isProperNoun() && !Names.modifies(s, 0)) {
                return false;
            }
        }
        boolean alone = rival == null || rival.type() == Name.Type.PLACE && rival.to() - rival.from() == 1;
        if (size == 1 && state && alone && isGivenName(hit)) {
            return false;
        }
        Token last = s.token(hit.to() - 1);
        boolean media = entry.known() != null && entry.known().sort() == Known.Sort.MEDIA;
        if (media && size > 1 && last.upos().equals("ADJ") && last.is("amod") && last.head() >= hit.to()) {
            // "The Australian government" is not the paper's.
            return false;
        }
        if (entry.use() == NameEntry.Use.CAPITAL) {
            return liesIn(hit, entry) && !isTreaty(hit.to());
        }
        if (state && entry.isName()) {
            return !isDish(hit) && standsAsState(hit, entry, rival);
        }
        return true;
    }

    /** "17 November": a name that is a day of the year. */
    private boolean isDay(NameIndex.Hit<NameEntry> hit) {
        String first = s.token(hit.from()).form().toLowerCase(Locale.ROOT);
        String last = s.token(hit.from() + 1).form().toLowerCase(Locale.ROOT);
        return knowledge.isCue("month", first) && Character.isDigit(last.charAt(0))
                || knowledge.isCue("month", last) && Character.isDigit(first.charAt(0));
    }

    /** "the group November 17", "November 17 members", "members of November 17": the words beside the day say that it is a group. */
    private boolean isCalledGroup(NameIndex.Hit<NameEntry> hit) {
        int before = hit.from() - 1;
        if (before > 0 && s.token(before).form().equals("of")) {
            before--;
        }
        // "On November 17 members of the party met": the day again.
        boolean dated = before >= 0 && s.token(before).upos().equals("ADP");
        return isOfGroup(before) || !dated && isOfGroup(hit.to());
    }

    private boolean isOfGroup(int token) {
        RoleNouns.Match match =
                token < 0 || token >= s.size() ? null : knowledge.roles().endingAt(s, token, token);
        return match != null && (match.noun().inherits() || match.noun().sort() == RoleNoun.Sort.EPITHET);
    }

    /** "India Eisley": a given name with a surname behind it that is nothing else. */
    private boolean isGivenName(NameIndex.Hit<NameEntry> hit) {
        if (knowledge.gender(s.token(hit.from()).form()) == '0' || hit.to() >= s.size()) {
            return false;
        }
        Token next = s.token(hit.to());
        String form = next.form();
        boolean surname = next.isProperNoun()
                && next.has("Number=Sing")
                && Character.isUpperCase(form.charAt(0))
                && !Names.isAcronym(form)
                && form.length() > 2
                && knowledge.ending(form) == null
                && knowledge.roles().endingAt(s, hit.to(), hit.to()) == null
                && hits.stream().noneMatch(other -> other.from() <= hit.to() && hit.to() < other.to());
        return surname && (next.is("flat") || s.token(hit.from()).is("compound") && next.is("nsubj"));
    }

    private static boolean isOrganisation(NameEntry entry) {
        return entry.known() != null && entry.known().sort() == Known.Sort.ORGANISATION;
    }

    /** "Kremlin denies plan": an organ of a state whose name nobody bears. */
    private static boolean isOfState(NameEntry entry) {
        return isOrganisation(entry)
                && entry.known() != null
                && entry.known().periods().get(0).kind() == ActorKind.GOVERNMENT;
    }

    /** "Chad closed its border with Sudan", "Paris expelled Malian diplomats": a subject without a surname, of what is done to another state. */
    private boolean isBesideState(NameIndex.Hit<NameEntry> hit) {
        Token subject = s.token(hit.from());
        Token verb = subject.is("nsubj") ? s.head(subject) : null;
        if (verb == null || !verb.isVerb() || persons.contains(subject.form())) {
            return false;
        }
        for (int i = hit.to(); i < s.size(); i++) {
            if (isState(i, true) && s.under(i, verb.index())) {
                return true;
            }
        }
        return false;
    }

    /** "Chad's junta", "Jordan's king": no person has those. */
    private boolean ownsStateBody(NameIndex.Hit<NameEntry> hit) {
        Token owner = s.token(hit.from());
        Token owned = owner.is("nmod:poss") ? s.head(owner) : null;
        RoleNouns.Match noun = owned == null ? null : knowledge.roles().endingAt(s, hit.to(), owned.index());
        String sector = noun == null ? null : noun.noun().sector();
        return sector != null
                && !persons.contains(owner.form())
                && switch (sector) {
                    case "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP" -> true;
                    default -> false;
                };
    }

    private static boolean isGroup(NameEntry entry) {
        return entry.known() != null
                && (entry.known().sort() == Known.Sort.ARMED_GROUP
                        || entry.known().sort() == Known.Sort.PARTY);
    }

    /** True if the words are coordinated with the name of a state: "Egypt and Jordan". */
    private boolean isPaired(NameIndex.Hit<NameEntry> hit) {
        Token token = s.token(hit.from());
        Token first = token.is("conj") ? s.head(token) : null;
        boolean paired = first != null && isState(first.index(), false);
        for (Token other : s.children(token.index(), "conj")) {
            paired |= isState(other.index(), false);
        }
        return paired;
    }

    /** @param adjective its adjective counts too */
    private boolean isState(int token, boolean adjective) {
        for (NameIndex.Hit<NameEntry> hit : hits) {
            if (hit.from() <= token && token < hit.to()) {
                return hit.values().stream()
                        .anyMatch(entry -> (entry.isName() || adjective && entry.use() == NameEntry.Use.ADJECTIVE)
                                && entry.known() != null
                                && entry.known().isState());
            }
        }
        return false;
    }

    private boolean standsAsState(NameIndex.Hit<NameEntry> hit, NameEntry entry, @Nullable Name rival) {
        if (hit.from() > 0
                && isPartOfLongerName(hit.from() - 1)
                && s.token(hit.from() - 1).isProperNoun()) {
            return false;
        }
        if (rival != null && rival.from() < hit.from() && rival.type() == Name.Type.PLACE) {
            return false;
        }
        return liesIn(hit, entry);
    }

    /** "Turkey and stuffing": beside a common noun, a name that is one too means the thing. */
    private boolean isDish(NameIndex.Hit<NameEntry> hit) {
        Token token = s.token(hit.from());
        if (!knowledge.isCue("common-noun", token.form().toLowerCase(Locale.ROOT))) {
            return false;
        }
        List<Token> beside = new java.util.ArrayList<>(s.children(token.index(), "conj"));
        if (token.is("conj") && token.head() >= 0) {
            beside.add(s.token(token.head()));
        }
        return beside.stream()
                .anyMatch(
                        other -> other.isNoun() && knowledge.roles().endingAt(s, other.index(), other.index()) == null);
    }

    /** "the Geneva Conventions": {@code behind} the name stands a paper that is called after the town. */
    boolean isTreaty(int behind) {
        if (behind >= s.size()) {
            return false;
        }
        Token next = s.token(behind);
        return Character.isUpperCase(next.form().charAt(0))
                && knowledge.isCue("paper", next.form().toLowerCase(Locale.ROOT));
    }

    /** False if the place stage puts the words into another country: "Athens, Georgia". */
    private boolean liesIn(NameIndex.Hit<NameEntry> hit, NameEntry entry) {
        Place place = places.covering(s.span(hit.from(), hit.to()));
        return place == null
                || place.country() == null
                || place.precision() == Precision.COUNTRY
                || place.precision() == Precision.REGION
                || place.country().equals(entry.country());
    }

    private boolean isPartOfLongerName(int token) {
        return switch (s.token(token).form()) {
            case "New", "West", "North", "South", "Northern", "Southern", "Papua", "Equatorial", "Outer", "Inner" ->
                true;
            default -> false;
        };
    }
}
