package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.RoleStatus;

/**
 * Takes a noun phrase around a role noun apart and composes what it says: "Yemeni army commander" is YEM and MIL, "US envoy to Sudan" is USA and GOV.
 *
 * <p>The country comes from the nearest adjective, name or possessor before the noun, else from what follows with "of", "from", or, weakest, "in". The sector comes from a
 * modifier that overrides ("rebel soldiers"), else from the noun, else, for nouns that inherit ("spokesman"), from what it belongs to.
 */
final class Composer {
    private final ActorKnowledge knowledge;
    private final Sentence s;
    private final Names names;
    private final PhraseBounds bounds;
    private final @Nullable LocalDate day;

    Composer(ActorKnowledge knowledge, Sentence s, Names names, PhraseBounds bounds, @Nullable LocalDate day) {
        this.knowledge = knowledge;
        this.s = s;
        this.names = names;
        this.bounds = bounds;
        this.day = day;
    }

    /**
     * The phrase of {@code match}.
     *
     * @param first first token that belongs to the phrase
     * @param top head of the whole phrase: the role noun, or the name behind it
     */
    Phrase compose(RoleNouns.Match match, int first, int top) {
        Parts parts = new Parts();
        if (RoleNouns.isFormer(s.token(match.head()).form())
                || RoleNouns.isFormer(s.token(match.from()).form())) {
            parts.status = RoleStatus.HELD;
        }
        parts.named = match.noun().isHouse();
        parts.ofTown = knowledge.isCue("of-town", match.noun().noun());
        parts.minister = match.noun().noun().equals("minister");
        before(match, first, parts);
        String before = parts.country;
        boolean serves = match.noun().inherits() || isJudicial(match.noun());
        after(match.head(), match.to(), parts, 0, serves);
        if (top != match.head()) {
            after(top, top, parts, 1, serves);
        }
        if (parts.country == null && parts.owner == null) {
            adjacent(match, parts);
        }
        RoleNoun role = match.noun();
        String sector = role.sector();
        String cameo = role.cameo();
        boolean minister =
                knowledge.isCue("portfolio", role.noun().substring(role.noun().lastIndexOf(' ') + 1));
        if (parts.overriding != null && !(minister && "COP".equals(parts.overriding.sector()))) {
            sector = parts.overriding.sector();
            cameo = parts.overriding.cameo();
        } else if (role.inherits() || role.sort() == RoleNoun.Sort.EPITHET) {
            if (parts.ownerSector != null) {
                sector = parts.ownerSector;
                cameo = parts.ownerCameo;
            } else if (parts.inherited != null) {
                sector = parts.inherited.sector();
                cameo = parts.inherited.cameo();
            } else if (parts.owner != null || parts.country == null && !isState(match, parts)) {
                sector = null;
                cameo = null;
            }
        }
        if (parts.owner != null
                && parts.overriding == null
                && (isInternational(parts.owner) && (isOfficial(role) || isStaff(parts, role))
                        || isInside(parts.owner, role))) {
            sector = parts.ownerSector;
            cameo = parts.ownerCameo;
        } else if (parts.owner != null
                && parts.country == null
                && isInternational(parts.owner)
                && "MIL".equals(sector)) {
            cameo = "IGOMIL";
        } else if (parts.owner != null && isCompany(parts.owner) && "MIL".equals(sector)) {
            sector = "LAB";
            cameo = "LAB";
        }
        if ("MIL".equals(sector) && role.isPersonal() && parts.overriding == null && isBand(parts.ownerSector)) {
            sector = parts.ownerSector; // "a commander of the rebels"
            cameo = parts.ownerCameo;
        }
        if ("GOV".equals(sector) && parts.owner != null && isForce(parts)) {
            sector = parts.ownerSector; // "the commissioner of the Police Force"
            cameo = parts.ownerCameo;
        }
        if ("GOV".equals(sector) && knowledge.isCue("presides", role.noun()) && isOfNoState(parts.ownerSector)) {
            sector = parts.ownerSector; // "the president of the Supreme Court"
            cameo = parts.ownerCameo;
        }
        if (sector == null && parts.owner == null && Portfolios.isOfGovernment(knowledge, s, match)) {
            sector = "GOV"; // "Security Secretary X"
            cameo = "GOV";
        }
        if (sector == null && parts.people && match.plural() && role.sort() == RoleNoun.Sort.EPITHET) {
            sector = "CVL"; // "Meitei groups"
            cameo = "CVL";
        }
        if (role.noun().equals("party")
                && ("GOV".equals(sector) && (parts.ofText != null || match.plural()) || "ELI".equals(sector))) {
            sector = "PTY"; // "the president's party"
            cameo = "PTY";
        }
        if (before == null
                && parts.owner == null
                && parts.ownerSector == null
                && "GOV".equals(sector)
                && knowledge.isCue("of-anybody", role.noun())) {
            sector = null; // "our team in Tawila": where it is does not make it a government's
            cameo = null;
        }
        if (parts.country != null && parts.owner == null && knowledge.isCue("governs", role.noun())) {
            sector = "GOV"; // "Hong Kong's chief executive"
            cameo = "GOV";
        }
        if (before == null && parts.country != null && parts.owner == null && knowledge.isCue("afield", role.noun())) {
            parts.country = null; // "the mission in Haiti": of other states than the one it is in
            sector = "IGO";
            cameo = "IGO";
        }
        if (isAtSea(match)) {
            sector = "LAB";
            cameo = "LAB";
        }
        String where = role.isHouse() ? where(match.head()) : null;
        String country = before != null && where != null ? where : parts.country; // "the Saudi hospital in Khartoum"
        if (country == null && parts.owner != null) {
            country = parts.owner.country();
        }
        return new Phrase(
                role,
                match.plural(),
                match.from(),
                match.to(),
                parts.article,
                country,
                sector,
                cameo,
                parts.ofText,
                parts.ofHead,
                parts.owner,
                parts.status == null ? RoleStatus.HOLDS : parts.status,
                parts.possessor,
                parts.modifiers);
    }

    /** True for the sector of those who are armed and of no state. */
    static boolean isBand(@Nullable String sector) {
        return sector != null
                && switch (sector) {
                    case "REB", "UAF", "PRM", "OPP", "CRM" -> true;
                    default -> false;
                };
    }

    private static boolean isForce(Parts parts) {
        Known known = parts.owner == null ? null : parts.owner.known();
        return known != null
                && known.sort() == Known.Sort.ORGANISATION
                && parts.ownerSector != null
                && switch (parts.ownerSector) {
                    case "COP", "MIL", "JUD", "SPY" -> true;
                    default -> false;
                };
    }

    /** "the captain of a cargo ship" is no soldier. */
    private boolean isAtSea(RoleNouns.Match match) {
        return knowledge.isCue("aboard", match.noun().noun())
                && s.children(match.head(), "nmod").stream()
                        .anyMatch(of -> "of".equals(s.adposition(of.index()))
                                && knowledge.isCue("craft", of.lemma().toLowerCase(Locale.ROOT)));
    }

    /** The word with what a hyphen joins before it: "self-declared". */
    private String joined(int token, String form) {
        boolean hyphen = token > 1
                && s.token(token - 1).form().equals("-")
                && s.token(token - 2).span().end() == s.token(token - 1).span().start();
        return hyphen ? s.token(token - 2).form().toLowerCase(Locale.ROOT) + "-" + form : form;
    }

    private static boolean isInternational(NameEntry owner) {
        return owner.known() != null
                && owner.country() == null
                && !owner.known().isState()
                && owner.known().sort() == Known.Sort.ORGANISATION;
    }

    /** A company's pilots and guards are no soldiers. */
    private boolean isCompany(NameEntry owner) {
        return owner.known() != null && owner.known().on(day).kind() == ActorKind.COMPANY;
    }

    /** "Houthi officials" are the Houthis', "Red Cross workers" the Red Cross's. */
    private boolean isInside(NameEntry owner, RoleNoun role) {
        Known known = owner.known();
        if (known == null) {
            return false;
        }
        boolean group = known.sort() == Known.Sort.ARMED_GROUP
                && ("GOV".equals(role.sector()) || "MIL".equals(role.sector()) || "OPP".equals(role.sector()));
        if (known.sort() == Known.Sort.PARTY && knowledge.isCue("of-party", role.noun())) {
            return true; // "the party's politburo"
        }
        if (known.sort() == Known.Sort.PARTY && ("LAB".equals(role.sector()) || "BUS".equals(role.sector()))) {
            return true; // "party workers", "party executives"
        }
        boolean aid = "NGO".equals(known.on(day).sector()) && ("LAB".equals(role.sector()) || role.sector() == null);
        return group || aid;
    }

    /** A "UN envoy" is the UN's, whatever sector envoys are of; a "UN soldier" stays a soldier. */
    private static boolean isOfficial(RoleNoun role) {
        return role.inherits()
                || isJudicial(role)
                || "GOV".equals(role.sector())
                || "IGO".equals(role.sector())
                || "EDU".equals(role.sector()) // "a UN expert"
                || "BUS".equals(role.sector());
    }

    private static boolean isJudicial(RoleNoun role) {
        return "JUD".equals(role.sector());
    }

    /** "The authorities", without a word of whose they are: those of the state. */
    private boolean isState(RoleNouns.Match match, Parts parts) {
        return match.plural()
                && parts.possessor < 0
                && knowledge.isCue("states-own", match.noun().noun());
    }

    private void before(RoleNouns.Match match, int first, Parts parts) {
        for (int i = match.from() - 1; i >= first; i--) {
            Token token = s.token(i);
            String form = token.form().toLowerCase(Locale.ROOT);
            NameEntry mark = names.marks[i];
            Names.Found name = names.at(i);
            if (token.is("punct") || token.is("case") || names.nobody[i]) {
                continue;
            }
            if (token.is("det") || token.upos().equals("NUM") || token.is("nummod")) {
                parts.article(form, token);
                continue;
            }
            if (token.isPronoun()) {
                if (token.has("Poss=Yes")) {
                    parts.possessor = i;
                    parts.article = Phrase.Article.DEFINITE;
                }
                continue;
            }
            boolean named = name != null && name.type() != org.sitrep.engine.language.Name.Type.PERSON;
            if (named || mark != null) {
                int from = mark != null || name == null ? names.markFrom[i] : name.from();
                int to = mark != null || name == null ? names.markTo[i] : name.to();
                boolean possessive =
                        token.is("nmod:poss") || s.token(s.headOf(from, to)).is("nmod:poss");
                if (possessive) {
                    parts.article = Phrase.Article.DEFINITE;
                    // "Afghanistan's Tajik community" is at home in Afghanistan, whoever else is called Tajik.
                    if (names.countryAt(i) != null && parts.country != null) {
                        parts.country = null;
                        parts.ofText = null;
                    }
                }
                if (!names.isJoined(to) || isBased(to)) {
                    named(from, to, mark, parts);
                }
                i = from;
                continue;
            }
            if (name != null) {
                possessed(name.from(), name.to(), parts);
                led(bounds.words(name.from(), name.to()), parts);
                i = name.from();
                continue;
            }
            if (token.isProperNoun()) {
                led(token.form(), parts);
            }
            Modifier modifier = knowledge.modifier(joined(i, form));
            if (modifier == null) {
                modifier = knowledge.modifier(form);
            }
            boolean possessive = token.is("nmod:poss");
            if (possessive) {
                parts.article = Phrase.Article.DEFINITE;
                if (parts.possessor < 0) {
                    parts.possessor = i;
                }
            }
            RoleNouns.Match owner =
                    token.isNoun() || token.isProperNoun() ? knowledge.roles().endingAt(s, first, i) : null;
            if (owner != null) {
                boolean party = owner.noun().noun().equals("party"); // "the party's leadership"
                parts.take(new Modifier(
                        party ? "PTY" : owner.noun().sector(),
                        party ? "PTY" : owner.noun().cameo(),
                        modifier != null && modifier.overrides(),
                        null));
                if (modifier != null) {
                    parts.take(modifier);
                }
                if (parts.ofText == null && (possessive || owner.noun().sort() == RoleNoun.Sort.BODY)) {
                    parts.ofText = bounds.words(owner.from(), owner.to());
                    parts.ofHead = owner.to() - 1;
                }
                for (int k = owner.to() - 1; k >= owner.from(); k--) {
                    parts.modifiers.add(0, s.token(k).form().toLowerCase(Locale.ROOT));
                }
                i = owner.from();
                continue;
            }
            // "an exiled opposition leader" still is one
            boolean stays = knowledge.isCue("unseats", form)
                    && !"GOV".equals(match.noun().sector());
            boolean possessors = token.head() > i
                    && token.head() < match.from()
                    && s.token(token.head()).is("nmod:poss"); // "the former minister's lawyer"
            if (modifier != null && !stays && !possessors) {
                parts.take(modifier);
            }
            parts.modifiers.add(0, form);
        }
    }

    /** Words of the knowledge, or a name of a body or place, before the noun. */
    private void named(int from, int to, @Nullable NameEntry mark, Parts parts) {
        Names.Found name = names.at(from);
        boolean body = name != null && name.type() == org.sitrep.engine.language.Name.Type.ORGANISATION;
        if (mark == null && body && parts.minister && names.countryAt(s.headOf(from, to)) == null) {
            return; // "Public Health Engineering Minister X": what he is minister of
        }
        int head = s.headOf(from, to);
        String country = names.countryAt(head);
        parts.people |= mark != null && mark.known() == null && country != null;
        if (mark != null && mark.known() != null && !mark.known().isState()) {
            parts.own(mark, day);
            if (parts.ofText == null) {
                parts.ofText = mark.known().name();
                parts.ofHead = head;
            }
            return;
        }
        if (country != null && parts.country == null) {
            parts.country = country;
            if (parts.ofText == null) {
                Known state = mark == null ? null : mark.known();
                boolean town = mark != null && mark.use() == NameEntry.Use.CAPITAL && parts.ofTown;
                parts.ofText = state != null && state.isState() && !town ? state.name() : bounds.words(from, to);
                parts.ofHead = head;
            }
        } else if (country == null) {
            if (mark == null) {
                possessed(from, to, parts);
                led(bounds.words(from, to), parts);
            } else {
                parts.modifiers.add(0, bounds.words(from, to).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** "the Obama administration": whose it is, the knowledge says. */
    private void led(String name, Parts parts) {
        if (parts.country == null && !parts.named) {
            parts.country = knowledge.leaders().country(name);
        }
    }

    private void possessed(int from, int to, Parts parts) {
        if (parts.ofText == null) {
            parts.ofText = bounds.words(from, to);
            parts.ofHead = s.headOf(from, to);
        }
    }

    /** True if the joined word is "based": "Kabul-based" says where somebody is from. */
    private boolean isBased(int hyphen) {
        return hyphen + 1 < s.size() && s.token(hyphen + 1).form().equalsIgnoreCase("based");
    }

    /**
     * What follows the noun that ends before {@code end}: "of the Taliban", "from Syria", "in Baghdad".
     *
     * @param serves true for people who belong where they are: "judges at the tribunal"
     */
    private void after(int head, int end, Parts parts, int depth, boolean serves) {
        for (Token child : s.children(head)) {
            if (!child.is("nmod") || child.is("nmod:poss") || child.index() < Math.max(head, end)) {
                continue;
            }
            String adposition = s.adposition(child.index());
            if (adposition == null) {
                continue;
            }
            boolean of = adposition.equals("of")
                    || adposition.equals("for")
                    || serves && adposition.equals("at") && names.countryAt(child.index()) == null;
            // "recalled its ambassador from Lima": whose he is stands before him.
            boolean from = adposition.equals("from") && s.child(head, "nmod:poss") == null;
            boolean in = adposition.equals("in")
                    || adposition.equals("at")
                    || adposition.equals("near")
                    || adposition.equals("across");
            boolean with = adposition.equals("with") && isBody(child.index()); // "an official with the council"
            boolean to = adposition.equals("to")
                    && knowledge.isCue("serves", s.token(head).lemma().toLowerCase(Locale.ROOT));
            if (!of && !from && !in && !to && !with) {
                continue;
            }
            complement(child.index(), of || to || with, in || adposition.equals("for"), parts, depth);
        }
    }

    /** The country of the town that {@code head} is said to be in, {@code null} if the words do not say. */
    private @Nullable String where(int head) {
        for (Token child : s.children(head, "nmod")) {
            if (child.index() > head && "in".equals(s.adposition(child.index()))) {
                return names.countryAt(child.index());
            }
        }
        return null;
    }

    /** True for the name of a body, no state. */
    private boolean isBody(int token) {
        NameEntry mark = names.marks[token];
        Names.Found name = names.at(token);
        return mark != null && mark.known() != null
                ? !mark.known().isState()
                : name != null && name.type() == org.sitrep.engine.language.Name.Type.ORGANISATION;
    }

    /** "rebels from Syria", where the tree hangs Syria on the verb: it stands right behind all the same. */
    private void adjacent(RoleNouns.Match match, Parts parts) {
        int next = match.to();
        if (next + 2 < s.size() && s.token(next).form().equals("(")) {
            // "two peacekeepers (Togo)"
            NameEntry mark = names.marks[next + 1];
            boolean closed =
                    mark != null && s.token(names.markTo[next + 1]).form().equals(")");
            parts.country = closed && mark.known() != null && mark.known().isState() ? mark.country() : null;
            return;
        }
        if (next + 1 >= s.size() || s.child(match.head(), "nmod:poss") != null) {
            return;
        }
        String form = s.token(next).form().toLowerCase(Locale.ROOT);
        if (!form.equals("from") && !form.equals("in") && !form.equals("of")) {
            return;
        }
        Token place = s.head(s.token(next));
        if (form.equals("in") && isFromAbroad(parts)) {
            return;
        }
        if (place != null && place.index() > next && place.index() <= next + 6) {
            parts.country = names.countryAt(place.index());
        }
    }

    /** "the opposition Green Party", where the tree hangs the name on the noun before it: the head of the name; else {@code token} itself. */
    private int namedBehind(int token) {
        Names.Found next = token + 1 < s.size() ? names.at(token + 1) : null;
        int head = next == null || next.from() != token + 1 ? -1 : s.headOf(next.from(), next.to());
        boolean body = next != null && next.type() == org.sitrep.engine.language.Name.Type.ORGANISATION;
        return head >= 0
                        && body
                        && s.token(head).head() == token
                        && s.token(token).isNoun()
                ? head
                : token;
    }

    private void complement(int noun, boolean of, boolean in, Parts parts, int depth) {
        int token = namedBehind(noun);
        NameEntry mark = names.marks[token];
        Names.Found name = names.at(token);
        String country = names.countryAt(token);
        if (mark != null && mark.known() != null && !mark.known().isState()) {
            if (of || !in) {
                parts.own(mark, day);
                parts.of(mark.known().name(), token);
            }
            return;
        }
        boolean sure = !in || name != null || mark != null;
        if (country != null && sure) {
            if (parts.country == null && !(in && (parts.owner != null || isFromAbroad(parts)))) {
                parts.country = country;
            }
            if (of) {
                Known state = mark == null || mark.use() == NameEntry.Use.CAPITAL ? null : mark.known();
                parts.of(
                        state != null && state.isState()
                                ? state.name()
                                : name == null ? bounds.words(token, token + 1) : bounds.words(name.from(), name.to()),
                        token);
            }
            return;
        }
        if (name != null) {
            if (of) {
                parts.of(bounds.words(name.from(), name.to()), token);
                unlisted(name, parts);
            }
            return;
        }
        if (!of || depth > 3) {
            return;
        }
        RoleNouns.Match match = knowledge.roles().endingAt(s, 0, token);
        if (match == null) {
            for (Token possessor : s.children(token, "nmod:poss")) {
                complement(possessor.index(), false, true, parts, depth + 1);
            }
            return;
        }
        Parts inner = new Parts();
        before(match, bounds.first(match.from(), token), inner);
        after(token, match.to(), inner, depth + 1, false);
        if (parts.country == null) {
            parts.country = inner.country;
        }
        if (parts.owner == null && inner.owner != null) {
            parts.own(inner.owner, day);
        }
        if (parts.ownerSector == null) {
            Modifier over = inner.overriding;
            boolean party = match.noun().noun().equals("party"); // "a founder of the party"
            parts.ownerSector =
                    over != null ? over.sector() : party ? "PTY" : match.noun().sector();
            parts.ownerCameo =
                    over != null ? over.cameo() : party ? "PTY" : match.noun().cameo();
        }
        if (parts.possessor < 0) {
            parts.possessor = inner.possessor;
        }
        boolean named = match.noun().sort() == RoleNoun.Sort.PLACE
                && inner.ofText != null
                && inner.ofHead > token
                && names.at(inner.ofHead) != null;
        if (named && inner.ofText != null) {
            parts.of(inner.ofText, inner.ofHead); // "president of the breakaway region of Gagauzia"
            return;
        }
        parts.of(bounds.words(bounds.first(match.from(), token), token + 1), token);
    }

    /** "two UNICEF employees", "UN workers"; the EU's workers are whoever works in it. */
    private boolean isStaff(Parts parts, RoleNoun role) {
        return "LAB".equals(role.sector())
                && ("UNO".equals(parts.ownerSector) || knowledge.isCue("employed", role.noun()));
    }

    /** True for a branch or body whose head is no head of state. */
    private static boolean isOfNoState(@Nullable String sector) {
        return sector != null
                && switch (sector) {
                    case "JUD", "LEG", "BUS", "LAB", "EDU", "MED", "NGO", "PTY" -> true;
                    default -> false;
                };
    }

    /** "foreign troops in Ukraine": of any state but that one. */
    private boolean isFromAbroad(Parts parts) {
        return parts.modifiers.stream().anyMatch(word -> knowledge.isCue("from-abroad", word));
    }

    /** "members of the Presidential Guard": what no list has, its last word tells. */
    private void unlisted(Names.Found name, Parts parts) {
        RoleNouns.Match body = knowledge.roles().endingAt(s, name.from(), name.to() - 1);
        boolean several = name.to() - name.from() > 1;
        // A committee or office may be of any branch of the state.
        boolean told = body != null
                && body.noun().sort() == RoleNoun.Sort.BODY
                && !"GOV".equals(body.noun().sector());
        if (several && parts.ownerSector == null && body != null && told) {
            parts.ownerSector = body.noun().sector();
            parts.ownerCameo = body.noun().cameo();
        }
    }
}
