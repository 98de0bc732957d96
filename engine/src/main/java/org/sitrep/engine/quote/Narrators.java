package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.SectionKind;

/**
 * Finds in whose name a text is written.
 *
 * <p>In this order: "We, the foreign ministers of …"; a first line such as "Statement by the army"; a body that opens a text of its own in the present tense ("The Ministry condemns …. We call on …");
 * a person who signs at the end. Immutable and thread-safe.
 */
final class Narrators {
    private static final String FILE = "rules/quote/statements.tsv";
    private static final int LONGEST_LINE = 30;
    private static final int LONGEST_SIGNATURE = 16;

    /** Nouns of statements; true if the name before them may be that of their author. */
    private final Map<String, Boolean> papers = new TreeMap<>();

    /** What may stand between such a noun and the name of its author. */
    private final Set<String> kinds = new HashSet<>();

    Narrators(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            String noun = row.get("noun").toLowerCase(Locale.ROOT);
            if (row.get("whose").equals("kind")) {
                kinds.add(noun);
            } else {
                papers.put(noun, row.get("whose").equals("any"));
            }
        }
    }

    /** The narrator of {@code manuscript}, {@link Narrator#NOBODY} if it names none. */
    Narrator of(Manuscript manuscript, Actors actors) {
        boolean voiced = false;
        for (Sentence s : manuscript.sentences()) {
            boolean[] quoted = manuscript.quoted(s);
            for (Token token : s.tokens()) {
                if (isOwn(token) && !quoted[token.index()]) {
                    voiced = true;
                    Narrator named = named(s, token, actors);
                    if (named.isKnown()) {
                        return named;
                    }
                }
            }
        }
        Narrator found = line(manuscript, actors, voiced);
        if (!found.isKnown() || !isNamed(found)) {
            // "Statement by the Spokesperson / The European Union deplores …": for whom she speaks is told by what
            // follows.
            Narrator body = opening(manuscript, actors);
            found = body.isKnown() ? new Narrator(body.actors(), body.voice(), found.declared()) : found;
        }
        return found.isKnown() || !voiced ? found : signature(manuscript, actors);
    }

    /** A body, or a person with a name. */
    private static boolean isNamed(Narrator narrator) {
        Voice voice = narrator.voice();
        boolean name = voice != null && voice.sentence().nameAt(voice.head()) != null;
        return name
                || narrator.actors().size() > 1
                || narrator.actors().stream().anyMatch(Narrators::isBody);
    }

    /** "I", "we", "our". */
    static boolean isOwn(Token token) {
        return token.isPronoun() && token.has("Person=1");
    }

    /** "We, the ministers of …". */
    private static Narrator named(Sentence s, Token we, Actors actors) {
        for (Token name : s.children(we.index(), "appos")) {
            List<Actor> meant = new ArrayList<>();
            for (Token each : Clauses.conjuncts(s, name.index())) {
                actors.meant(each.span()).stream()
                        .filter(actor -> !meant.contains(actor))
                        .forEach(meant::add);
            }
            if (name.index() > we.index() && !meant.isEmpty()) {
                return new Narrator(meant, Voices.voice(s, name.index()), true);
            }
        }
        return Narrator.NOBODY;
    }

    /** "Joint statement by the foreign ministers of …", "Navy press release": a line without a verb. */
    private Narrator line(Manuscript manuscript, Actors actors, boolean voiced) {
        int paragraphs = 0;
        int paragraph = -1;
        for (Sentence s : manuscript.sentences()) {
            paragraphs += s.paragraph() == paragraph ? 0 : 1;
            paragraph = s.paragraph();
            if (paragraphs > 2) {
                break;
            }
            if (s.size() > LONGEST_LINE || hasFiniteVerb(s)) {
                continue;
            }
            for (Token token : s.tokens()) {
                Boolean any = papers.get(token.lemma().toLowerCase(Locale.ROOT));
                Voice author = any == null ? null : author(s, token, any, actors);
                if (any != null && author != null && (voiced || opensAs(manuscript, s, author, actors))) {
                    List<Actor> meant = actors.meant(author.headSpan());
                    return new Narrator(meant, author, any);
                }
            }
        }
        return Narrator.NOBODY;
    }

    private static boolean hasFiniteVerb(Sentence s) {
        for (Token token : s.tokens()) {
            boolean finite = token.has("VerbForm=Fin");
            if (finite) {
                return true;
            }
        }
        return false;
    }

    /** True if the next sentence is about {@code author}: "Navy statement / The Navy confirms …". */
    private static boolean opensAs(Manuscript manuscript, Sentence line, Voice author, Actors actors) {
        if (line.index() + 1 >= manuscript.sentences().size()) {
            return false;
        }
        Sentence next = manuscript.sentences().get(line.index() + 1);
        Token subject = next.child(next.root().index(), "nsubj");
        Set<Actor> names = Set.copyOf(actors.meant(author.headSpan()));
        return subject != null && actors.meant(subject.span()).stream().anyMatch(names::contains);
    }

    private @Nullable Voice author(Sentence s, Token paper, boolean any, Actors actors) {
        // "by", "from", "of", "attributable to" close behind the noun
        for (int k = paper.index() + 1; k < s.size() && k <= paper.index() + 4; k++) {
            String form = s.token(k).form().toLowerCase(Locale.ROOT);
            boolean by = form.equals("by") || form.equals("from") || any && form.equals("of");
            boolean to = form.equals("to") && s.token(k - 1).form().equalsIgnoreCase("attributable");
            if (by || to) {
                return firstKnown(s, k + 1, actors);
            }
        }
        int before = paper.index() - 1;
        while (any && before >= 0 && isKind(s.token(before))) {
            before--;
        }
        boolean named =
                any && before >= 0 && !actors.meant(s.token(before).span()).isEmpty();
        return named ? Voices.voice(s, before) : null;
    }

    /** "press", "joint", the "'s" of an owner. */
    private boolean isKind(Token token) {
        return token.xpos().equals("POS") || kinds.contains(token.form().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Voice firstKnown(Sentence s, int from, Actors actors) {
        for (int k = from; k < s.size(); k++) {
            Token token = s.token(k);
            if (token.upos().equals("ADP") && k > from) {
                return null;
            }
            if (Voices.isNominal(token)
                    && !isPart(s, token, from)
                    && !actors.meant(token.span()).isEmpty()) {
                return Voices.voice(s, k);
            }
        }
        return null;
    }

    /** A word before the head of its phrase: "the (NATO) spokesperson". */
    private static boolean isPart(Sentence s, Token token, int from) {
        Token head = s.head(token);
        return head != null
                && head.index() > token.index()
                && head.index() - from < 8
                && (token.is("compound") || token.is("nmod") || token.is("amod"));
    }

    /** "The Ministry expresses its concern …": a body tells in the present tense what it does by saying so. */
    private static Narrator opening(Manuscript manuscript, Actors actors) {
        for (Sentence s : manuscript.sentences()) {
            if (s.section() != SectionKind.BODY) {
                continue;
            }
            Token verb = s.root();
            Token copula = s.child(verb.index(), "cop");
            boolean present = verb.xpos().equals("VBZ")
                    || verb.xpos().equals("VBP")
                    || copula != null && copula.has("Tense=Pres");
            Token subject = s.child(verb.index(), "nsubj");
            Actor actor = subject == null || subject.isPronoun() ? null : actors.covering(subject.span());
            boolean body = actor != null && isBody(actor);
            return present && body && subject != null && actor != null
                    ? new Narrator(List.of(actor), Voices.voice(s, subject.index()), false)
                    : Narrator.NOBODY;
        }
        return Narrator.NOBODY;
    }

    private static boolean isBody(Actor actor) {
        return switch (actor.kind()) {
            case GOVERNMENT, INTERNATIONAL_ORGANISATION, MILITARY, PARTY, ARMED_GROUP, COMPANY -> true;
            case GROUP, OTHER -> "NGO".equals(actor.sector());
            default -> false;
        };
    }

    /** "Ana Ruiz, Minister of Defence" as the last line. */
    private static Narrator signature(Manuscript manuscript, Actors actors) {
        List<Sentence> all = manuscript.sentences();
        Sentence last = all.isEmpty() ? null : all.get(all.size() - 1);
        Sentence before = last == null ? null : manuscript.before(last);
        if (last == null
                || before == null
                || before.paragraph() == last.paragraph()
                || last.size() > LONGEST_SIGNATURE
                || hasFiniteVerb(last)) {
            return Narrator.NOBODY;
        }
        List<Actor> persons = new ArrayList<>();
        Voice voice = null;
        for (Token token : last.tokens()) {
            Actor actor = actors.covering(token.span());
            if (actor != null && actor.kind() == ActorKind.PERSON && token.isProperNoun() && !persons.contains(actor)) {
                persons.add(actor);
                voice = voice == null ? Voices.voice(last, token.index()) : voice;
            }
        }
        return persons.size() == 1 ? new Narrator(persons, voice, true) : Narrator.NOBODY;
    }
}
