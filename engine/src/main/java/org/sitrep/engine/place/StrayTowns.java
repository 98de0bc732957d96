package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/**
 * Places that the encoder has taken for persons or for no names at all, by what the rest of the text tells: "The army has lost Bria" in a report on the Central African Republic, or "Kalembe has
 * fallen" behind "the town of Kalembe".
 */
final class StrayTowns {
    /** How many inhabitants make a town of a name that a person might bear. */
    private static final int A_TOWN = 1_000;

    private static final int A_BIG_TOWN = 5_000;

    /** Prepositions that may stand behind "fall" where a town falls. */
    private static final Set<String> FALLS = Set.of("to", "on", "in", "after", "before", "during", "under");

    private final Gazetteer gazetteer;
    private final Words words;
    /** Countries that the text names or whose towns it names. */
    private final Set<String> countries;
    /** Names that the text once calls a town or a village, though no list has them. */
    private final Set<String> typed = new HashSet<>();

    private final List<Mention> known;

    StrayTowns(Gazetteer gazetteer, Words words, List<Mention> known, Set<String> countries) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.known = known;
        this.countries = countries;
        for (Mention mention : known) {
            boolean before = mention.kindWord != null && mention.kindWord.start() < mention.span.start();
            if (before && mention.candidates.isEmpty() && !mention.hint) {
                typed.add(mention.key);
            }
        }
    }

    /** Such places in {@code text}. */
    List<Mention> in(ParsedText text, Set<String> personWords) {
        List<Mention> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            new OfSentence(text.text(), sentence, personWords).find(found);
        }
        return found;
    }

    private final class OfSentence extends SentenceReader {
        private final Standing standing;

        OfSentence(String text, Sentence sentence, Set<String> personWords) {
            super(text, sentence);
            this.standing = new Standing(text, sentence, gazetteer, words, personWords);
        }

        void find(List<Mention> into) {
            for (int i = 0; i < size; i++) {
                Name name = standing.nameAt[i];
                if (name != null && name.from() < i
                        || !isCapital(form(i))
                        || !sentence.token(i).isProperNoun()) {
                    continue;
                }
                int from = i;
                int to = name == null ? ofName(i) : name.to();
                if (name != null && to - 1 > from && isPossessive(to - 1)) {
                    to--;
                }
                Mention mention = name != null && name.type() == Name.Type.PLACE ? null : mention(from, to);
                if (mention != null) {
                    into.add(mention);
                }
                i = to - 1;
            }
        }

        private int ofName(int from) {
            int to = from + 1;
            while (to < size
                    && standing.nameAt[to] == null
                    && sentence.token(to).isProperNoun()
                    && isCapital(form(to))) {
                to++;
            }
            return to;
        }

        private @Nullable Mention mention(int from, int to) {
            String key = key(from, to);
            Mention one = new Mention(sentence.span(from, to), key, entries(key, to - from > 1), sentence.index());
            boolean taken = known.stream().anyMatch(mention -> mention.span.overlaps(one.span));
            boolean other = taken
                    || standing.isPeople(from, to, key)
                    || standing.isPerson(from, to, key)
                    || words.in(Words.Group.COMMON, key)
                    || words.in(Words.Group.CALENDAR, key)
                    || standing.isNamedThing(from)
                    || standing.saysNothing(from, to)
                    || standing.partOfLongerName(from, to);
            if (other) {
                return null;
            }
            return typed.contains(key) || !one.candidates.isEmpty() && !isGiven(from, to) && stands(from, to)
                    ? one
                    : null;
        }

        private boolean isGiven(int from, int to) {
            return to - from == 1 && words.isGivenName(form(from));
        }

        /** What the name may be, where one of its places is a town or a unit of a country of the text; empty if none is. */
        private List<Entry> entries(String key, boolean several) {
            List<Entry> all = Standing.usable(gazetteer.keyed(key));
            boolean near = all.stream()
                    .anyMatch(entry -> (entry.how() == Entry.Held.OWN || several)
                            && entry.country() != null
                            && countries.contains(entry.country())
                            && (entry.feature().isTown() && entry.population() >= A_TOWN
                                    || several && entry.feature() == Feature.MOUNTAINS
                                    || entry.feature() == Feature.ADMIN1
                                    || entry.feature() == Feature.ADMIN2));
            if (!near) {
                return List.of();
            }
            boolean named = known.stream().anyMatch(mention -> mention.key.equals(key));
            return named
                    ? all
                    : all.stream()
                            .filter(entry -> entry.country() != null && countries.contains(entry.country()))
                            .toList();
        }

        /** Whether the words around say what is said of towns. */
        private boolean stands(int from, int to) {
            Token first = Clauses.firstConjunct(sentence, sentence.headOf(from, to));
            Token above = sentence.head(first);
            if (isOwned(from, to)) {
                return true;
            }
            if (first.is("root") || above == null) {
                return false;
            }
            String lemma = above.lemma().toLowerCase(Locale.ROOT);
            if (first.is("obj") || first.deprel().equals("nsubj:pass")) {
                boolean mixed = words.in(Words.Group.MIXED_DEED, lemma) || words.in(Words.Group.HELD, lemma);
                return words.in(Words.Group.DEED, lemma) || mixed && isKnown(from, to);
            }
            if (first.is("nsubj")) {
                return isFall(above)
                        || isGrip(above)
                        || lemma.equals("change") && isHands(above)
                        || sentence.children(above.index(), "obl").stream().anyMatch(this::isGrip);
            }
            String adposition = sentence.adposition(first.index());
            return switch (adposition == null ? "" : adposition) {
                case "of" ->
                    words.in(Words.Group.PORTION, lemma) || above.isNoun() && words.in(Words.Group.GRIP, lemma);
                case "over" ->
                    above.isNoun() && words.in(Words.Group.GRIP, lemma)
                            || above.isVerb() && first.is("obl") && !isObjectOfLight(above);
                case "on", "upon" -> words.in(Words.Group.ONSLAUGHT, lemma);
                case "in", "near", "outside", "across", "throughout", "around" -> true;
                default -> false;
            };
        }

        /** Big enough to be meant where a person could be as well: "attacked Lamu". */
        private boolean isKnown(int from, int to) {
            return entries(key(from, to), to - from > 1).stream()
                    .anyMatch(entry -> !entry.feature().isTown() || entry.population() >= A_BIG_TOWN);
        }

        /** "Syria's Homs". */
        private boolean isOwned(int from, int to) {
            if (from < 2 || !isPossessive(from - 1)) {
                return false;
            }
            List<Entry> own = Standing.usable(gazetteer.keyed(key(from, to)));
            Span before = sentence.token(from - 2).span();
            return known.stream()
                    .filter(mention -> mention.span.contains(before))
                    .flatMap(mention -> mention.candidates.stream())
                    .anyMatch(whole ->
                            whole.feature() == Feature.COUNTRY && own.stream().anyMatch(whole::holds));
        }

        /** "Bria has fallen", "fell to the rebels"; but a person falls ill, or to his death. */
        private boolean isFall(Token verb) {
            return verb.lemma().equals("fall")
                    && sentence.children(verb.index()).stream()
                            .noneMatch(child -> child.is("obj")
                                    || child.is("xcomp")
                                    || child.is("compound:prt")
                                    || child.is("obl") && sentence.child(child.index(), "nmod:poss") != null
                                    || child.is("obl") && !isBehindFall(sentence.adposition(child.index())));
        }

        private static boolean isBehindFall(@Nullable String adposition) {
            return adposition == null || FALLS.contains(adposition);
        }

        /** "has changed hands". */
        private boolean isHands(Token verb) {
            return sentence.child(verb.index(), "obj") instanceof Token object
                    && object.lemma().equals("hand");
        }

        /** "in the hands of the rebels", "under government control". */
        private boolean isGrip(Token noun) {
            String adposition = sentence.adposition(noun.index());
            boolean hands = noun.lemma().equals("hand") && "in".equals(adposition);
            return hands || noun.lemma().equals("control") && "under".equals(adposition);
        }

        /** "won over Smith": a victory over somebody. */
        private boolean isObjectOfLight(Token verb) {
            return verb.lemma().equals("win")
                    || verb.lemma().equals("triumph")
                    || verb.lemma().equals("prevail");
        }
    }
}
