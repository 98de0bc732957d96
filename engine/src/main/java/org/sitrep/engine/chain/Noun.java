package org.sitrep.engine.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ChainKind;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Span;

/** A noun phrase or pronoun on the way into a chain. Used by one thread, while one document is coded. */
final class Noun {
    /** By first token; of those with the same the longer first. */
    static final Comparator<Noun> IN_TEXT_ORDER = Comparator.<Noun>comparingInt(noun -> noun.sentence.index())
            .thenComparingInt(noun -> noun.from)
            .thenComparing(Comparator.<Noun>comparingInt(noun -> noun.to).reversed())
            .thenComparingInt(noun -> noun.head);

    /** How the phrase is determined. */
    enum Article {
        /** "the". */
        DEFINITE,
        /** "this", "that", "these", "those", "such". */
        POINTING,
        /** "his", "Peru's". */
        OWNED,
        /** "a", "some", "three", "every", "another". */
        INDEFINITE,
        /** None. */
        BARE
    }

    final Sentence sentence;
    final int head;
    final int from;
    final int to;

    /** True for "X and Y" as a whole; its head is X. */
    final boolean joined;

    MentionForm form = MentionForm.NOMINAL;
    Article article = Article.BARE;

    /** {@code null} while unknown. */
    @Nullable
    ChainKind kind;

    boolean plural;

    /** {@code m}, {@code f}, or {@code 0} if unknown or none. */
    char gender = '0';

    /** Head word in the singular, lower case. */
    String lemma = "";

    /** The name within the phrase without article and title, empty if there is none. */
    String name = "";

    /** Content words before and behind the head, lower case; owners and names within are not among them. */
    Set<String> before = Set.of();

    Set<String> behind = Set.of();

    /** Whom it belongs to, as a phrase of its own, {@code null} if not said. */
    @Nullable
    Noun owner;

    @Nullable
    String actor;

    @Nullable
    String place;

    String rule = "first";

    Thing thing;

    Noun(Sentence sentence, int head, int from, int to, boolean joined) {
        this.sentence = sentence;
        this.head = head;
        this.from = from;
        this.to = to;
        this.joined = joined;
        this.thing = new Thing(this);
    }

    Span span() {
        return sentence.span(from, to);
    }

    Token token() {
        return sentence.token(head);
    }

    boolean isPronoun() {
        return form == MentionForm.PRONOUN;
    }

    boolean isName() {
        return form == MentionForm.NAME;
    }

    boolean contains(Noun other) {
        return sentence == other.sentence && from <= other.from && other.to <= to;
    }

    boolean isBefore(Noun other) {
        return sentence == other.sentence ? head < other.head : sentence.index() < other.sentence.index();
    }

    int sentencesTo(Noun later) {
        return later.sentence.index() - sentence.index();
    }

    boolean isSubject() {
        Token first = token();
        for (int steps = 0; first.is("conj") && first.head() >= 0 && steps < 20; steps++) {
            first = sentence.token(first.head());
        }
        return first.is("nsubj");
    }

    /**
     * All that is known to be one thing. What its nouns say together is kept and only brought up to date with those that came in since: a long document may hold thousands of one thing. So what
     * single nouns say (actor, place, kind) must stand before it is asked for here.
     */
    static final class Thing {
        final List<Noun> nouns = new ArrayList<>();

        private int read;
        private @Nullable ChainKind kind;
        private char gender = '0';
        private @Nullable String actor;
        private @Nullable String place;
        private int heard;
        private final Set<String> words = new HashSet<>();
        private int placed;
        private final Map<Integer, List<Noun>> bySentence = new HashMap<>();

        Thing(Noun first) {
            nouns.add(first);
        }

        @Nullable
        ChainKind kind() {
            read();
            return kind;
        }

        char gender() {
            read();
            return gender;
        }

        @Nullable
        String actor() {
            read();
            return actor;
        }

        @Nullable
        String place() {
            read();
            return place;
        }

        private void read() {
            for (; read < nouns.size(); read++) {
                Noun noun = nouns.get(read);
                if (noun.kind != null && (kind == null || noun.isName())) {
                    kind = noun.kind;
                }
                gender = gender == '0' ? noun.gender : gender;
                actor = actor == null ? noun.actor : actor;
                place = place == null ? noun.place : place;
            }
        }

        /** All words that were said beside the noun of this thing, lower case. */
        Set<String> words() {
            for (; heard < nouns.size(); heard++) {
                Noun noun = nouns.get(heard);
                words.addAll(noun.before);
                words.addAll(noun.behind);
                if (noun.isName()) {
                    words.addAll(List.of(noun.name.toLowerCase(Locale.ROOT).split(" ")));
                }
                if (noun.owner != null) {
                    words.add(noun.owner.lemma);
                }
            }
            return words;
        }

        /** Those that stand in the sentence of this index. */
        List<Noun> in(int sentence) {
            for (; placed < nouns.size(); placed++) {
                Noun noun = nouns.get(placed);
                bySentence
                        .computeIfAbsent(noun.sentence.index(), index -> new ArrayList<>(2))
                        .add(noun);
            }
            return bySentence.getOrDefault(sentence, List.of());
        }
    }
}
