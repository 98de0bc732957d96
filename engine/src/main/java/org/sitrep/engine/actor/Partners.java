package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;

/** Tells the parties of one phrase apart: "Armenian and Azerbaijani forces", "the foreign ministers of France and Germany", "government and rebel forces". */
final class Partners {
    private final SentenceMentions all;
    private final Sentence s;
    private final Names names;

    /**
     * One of the parties.
     *
     * @param from first token of the words that tell it from the others
     * @param to one past the last of them
     */
    record Party(int from, int to, Phrase phrase, String label) {}

    /** Words that tell a party from the others: a mark on the tokens, or a modifier that gives a sector. */
    private record Sign(
            int from,
            int to,
            @Nullable NameEntry mark,
            @Nullable Modifier modifier) {}

    Partners(SentenceMentions all) {
        this.all = all;
        this.s = all.s;
        this.names = all.names;
    }

    /** The parties of {@code phrase} in text order, at least two; empty if there is only one. */
    List<Party> of(Phrase phrase, int at) {
        boolean several = phrase.plural()
                || phrase.role().sort() == RoleNoun.Sort.BODY && s.token(at).has("Number=Plur")
                || phrase.role().sort() == RoleNoun.Sort.BODY
                        && phrase.role().noun().endsWith("s");
        if (!several || phrase.role().sort() == RoleNoun.Sort.PLACE) {
            return List.of();
        }
        List<Party> offices = offices(phrase, at);
        if (!offices.isEmpty()) {
            return offices;
        }
        List<Party> before = before(phrase, at);
        return before.isEmpty() ? behind(phrase, at) : before;
    }

    /** "the foreign and defence ministers of Japan": two offices in one noun. */
    private List<Party> offices(Phrase phrase, int at) {
        int from = phrase.from();
        boolean pair = isEachOne(phrase)
                && phrase.to() - from > 1
                && from > 1
                && s.token(from - 1).is("cc");
        if (!pair) {
            return List.of();
        }
        String last = phrase.role().noun().substring(phrase.role().noun().lastIndexOf(' ') + 1);
        RoleNoun other = all.knowledge.roles().of(s.token(from - 2).form() + " " + last);
        if (other == null || other.sort() != RoleNoun.Sort.OFFICE) {
            return List.of();
        }
        Phrase one = phrase.one(phrase.role());
        return List.of(
                new Party(from - 2, from - 1, phrase.one(other), other.noun()),
                new Party(from, at, one, phrase.role().noun()));
    }

    private List<Party> before(Phrase phrase, int at) {
        int end = phrase.from();
        Sign last = null;
        while (end > 0 && last == null) {
            last = sign(end - 1, at);
            if (last == null) {
                Token token = s.token(end - 1);
                if (!(token.is("amod") || token.is("compound") || token.form().equals("-")) || !s.under(end - 1, at)) {
                    return List.of();
                }
                end--;
            }
        }
        if (last == null) {
            return List.of();
        }
        List<Sign> signs = new ArrayList<>(List.of(last));
        boolean joined = false;
        int first = last.from();
        while (first > 1) {
            int gap = first - 1;
            boolean and = s.token(gap).is("cc") && !s.token(gap).form().equalsIgnoreCase("but");
            joined |= and;
            if (and && gap > 0 && s.token(gap - 1).form().equals(",")) {
                gap--;
            }
            if (!and && !s.token(gap).form().equals(",") || gap == 0) {
                break;
            }
            Sign next = sign(gap - 1, at);
            if (next == null || (next.mark() == null) != (last.mark() == null)) {
                break;
            }
            signs.add(0, next);
            first = next.from();
        }
        if (!joined || signs.size() < 2) {
            return List.of();
        }
        boolean anyCountry = signs.stream().anyMatch(sign -> country(sign) != null);
        String tail = tail(phrase, end, at);
        List<Party> parties = new ArrayList<>();
        for (Sign sign : signs) {
            String country = anyCountry ? country(sign) : phrase.country();
            String label = half(sign, signs) + " " + tail;
            parties.add(new Party(sign.from(), sign.to(), party(phrase, country, sign), label));
        }
        return parties;
    }

    /** "North" of "North and South Korean": the half that its own word does not say. */
    private String half(Sign sign, List<Sign> signs) {
        String words = all.bounds.words(sign.from(), sign.to());
        if (sign.to() - sign.from() == 1 && isHalf(sign.from())) {
            Sign other = signs.get(signs.size() - 1);
            return words + " " + all.bounds.words(other.from() + 1, other.to());
        }
        return words;
    }

    private boolean isHalf(int token) {
        String form = s.token(token).form();
        return form.equals("North") || form.equals("South");
    }

    private @Nullable String country(Sign sign) {
        NameEntry mark = sign.mark();
        boolean band = mark != null
                && mark.known() != null
                && !mark.known().isState()
                && mark.known().sort() != Known.Sort.ORGANISATION; // "FARDC and Ugandan soldiers"
        return mark == null || band ? null : mark.country();
    }

    /** The sign whose last token is {@code last}; {@code null} if none ends there. */
    private @Nullable Sign sign(int last, int at) {
        NameEntry mark = names.nobody[last] ? null : names.marks[last];
        if (mark != null && names.markTo[last] == last + 1) {
            boolean modifies =
                    mark.use() == NameEntry.Use.ADJECTIVE || s.under(s.headOf(names.markFrom[last], last + 1), at);
            return modifies && !names.isJoined(last + 1) ? new Sign(names.markFrom[last], last + 1, mark, null) : null;
        }
        if (mark == null
                && isHalf(last)
                && last + 3 < s.size()
                && s.token(last + 1).is("cc")) {
            String rest = all.bounds.words(last + 3, last + 4);
            List<NameEntry> half = all.knowledge.names().exactly(s.token(last).form() + " " + rest);
            return half.isEmpty() ? null : new Sign(last, last + 1, half.get(0), null);
        }
        if (names.at(last) != null || !s.under(last, at)) {
            return null;
        }
        Modifier modifier = all.knowledge.modifier(s.token(last).form().toLowerCase(java.util.Locale.ROOT));
        if (modifier != null && modifier.sector() != null) {
            return new Sign(last, last + 1, null, modifier);
        }
        RoleNouns.Match noun = s.token(last).isNoun() ? all.knowledge.roles().endingAt(s, last, last) : null;
        if (noun == null
                || noun.noun().sort() != RoleNoun.Sort.BODY
                || noun.noun().sector() == null) {
            return null;
        }
        return new Sign(
                last,
                last + 1,
                null,
                new Modifier(noun.noun().sector(), noun.noun().cameo(), true, null));
    }

    private String tail(Phrase phrase, int end, int at) {
        String noun = isEachOne(phrase) ? phrase.role().noun() : all.bounds.words(phrase.from(), at + 1);
        return end < phrase.from() ? all.bounds.words(end, phrase.from()) + " " + noun : noun;
    }

    /** Of an office or government each party has one: "the Russian and Turkish presidents". */
    private boolean isEachOne(Phrase phrase) {
        RoleNoun role = phrase.role();
        boolean one = role.sort() == RoleNoun.Sort.OFFICE && !all.knowledge.isCue("many-holders", role.noun());
        boolean body = role.kind() == ActorKind.GOVERNMENT || role.kind() == ActorKind.MILITARY;
        return phrase.plural() && (one || body && role.sort() == RoleNoun.Sort.BODY);
    }

    private Phrase party(Phrase phrase, @Nullable String country, Sign sign) {
        NameEntry mark = sign.mark();
        boolean owned = mark != null && mark.known() != null && !mark.known().isState();
        String words = mark != null && mark.known() != null ? mark.known().name() : phrase.ofText();
        Modifier modifier = sign.modifier();
        Phrase one =
                phrase.of(country, words, s.headOf(sign.from(), sign.to()), owned ? mark : null, !isEachOne(phrase));
        return modifier == null ? one : one.in(modifier.sector(), modifier.cameo());
    }

    /** "the presidents of Kenya and Uganda", "troops from Chad and Niger". */
    private List<Party> behind(Phrase phrase, int at) {
        for (Token child : s.children(at, "nmod")) {
            String adposition = child.index() > at ? s.adposition(child.index()) : null;
            boolean fits = "of".equals(adposition) || "from".equals(adposition) || "for".equals(adposition);
            List<Token> conjuncts = Clauses.conjuncts(s, child.index());
            if (adposition == null || !fits || conjuncts.size() < 2) {
                continue;
            }
            List<Party> parties = new ArrayList<>();
            for (Token token : conjuncts) {
                Party party = behind(phrase, token, adposition);
                if (party != null) {
                    parties.add(party);
                }
            }
            if (parties.size() > 1) {
                return parties;
            }
        }
        return List.of();
    }

    private @Nullable Party behind(Phrase phrase, Token token, String adposition) {
        NameEntry mark = names.marks[token.index()];
        Names.Found name = names.at(token.index());
        boolean body = mark != null && mark.known() != null && !mark.known().isState();
        boolean organ = body && mark.known() != null && mark.known().sort() == Known.Sort.ORGANISATION;
        String country = organ ? mark.country() : body ? null : names.countryAt(token.index());
        boolean place = country != null && (mark != null || name != null && name.type() == Name.Type.PLACE);
        if (!body && !place) {
            return null;
        }
        int from = name == null ? token.index() : name.from();
        int to = name == null ? token.index() + 1 : name.to();
        String words = mark != null && mark.known() != null ? mark.known().name() : all.bounds.words(from, to);
        String noun = isEachOne(phrase) ? phrase.role().noun() : all.bounds.words(phrase.from(), phrase.to());
        Phrase one = phrase.of(country, words, token.index(), body ? mark : null, !isEachOne(phrase));
        return new Party(from, to, one, noun + " " + adposition + " " + all.bounds.words(from, to));
    }
}
