package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Stance;

/** The words of saying, by dictionary form. Immutable and thread-safe once built. */
final class Cues {
    private static final String FILE = "rules/quote/cues.tsv";

    /** Senses by part of speech and first word; those with a second word first. */
    private final Map<String, List<CueSense>> byWord = new TreeMap<>();

    Cues(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            CueSense sense = sense(row);
            String key = key(sense.word(), first(sense.cue()));
            List<CueSense> same = byWord.computeIfAbsent(key, none -> new ArrayList<>());
            same.removeIf(older -> older.cue().equals(sense.cue()));
            same.add(sense.cue().indexOf(' ') > 0 ? 0 : same.size(), sense);
        }
        byWord.replaceAll((key, senses) -> List.copyOf(senses));
    }

    private static CueSense sense(Table.Row row) {
        String stance = row.get("stance");
        return new CueSense(
                row.get("cue"),
                CueSense.Word.valueOf(row.get("word").toUpperCase(Locale.ROOT)),
                java.util.Set.copyOf(row.list("frames")),
                CueSense.Strength.valueOf(row.get("strength").toUpperCase(Locale.ROOT)),
                row.get("implies"),
                stance.equals("-") ? null : Stance.valueOf(stance.toUpperCase(Locale.ROOT)),
                row.where());
    }

    /** A cue as it stands in a sentence: its sense, and the second word that belongs to it, {@code null} if there is none. */
    record Match(CueSense sense, @Nullable Token second) {}

    /** The sense of token {@code i}, {@code null} if it is no cue. */
    @Nullable
    Match at(Sentence s, int i) {
        Token token = s.token(i);
        CueSense.Word word = switch (token.upos()) {
            case "VERB", "AUX" -> CueSense.Word.VERB;
            case "NOUN" -> CueSense.Word.NOUN;
            case "ADJ" -> CueSense.Word.ADJECTIVE;
            case "ADV" -> CueSense.Word.ADVERB;
            default -> null;
        };
        if (word == null) {
            return null;
        }
        List<CueSense> senses = byWord.get(key(word, token.lemma().toLowerCase(Locale.ROOT)));
        if (senses == null && word == CueSense.Word.ADJECTIVE) {
            senses = byWord.get(key(word, token.form().toLowerCase(Locale.ROOT)));
        }
        if (senses == null && word == CueSense.Word.VERB && token.xpos().equals("VBN")) {
            senses = byWord.get(key(CueSense.Word.ADJECTIVE, token.form().toLowerCase(Locale.ROOT)));
        }
        return senses == null ? null : pick(s, i, senses);
    }

    /** True if {@code token} is a noun of saying, such as "claim". */
    boolean isNoun(Token token) {
        return token.isNoun()
                && byWord.containsKey(key(CueSense.Word.NOUN, token.lemma().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Match pick(Sentence s, int i, List<CueSense> senses) {
        for (CueSense sense : senses) {
            int blank = sense.cue().indexOf(' ');
            if (blank < 0) {
                return new Match(sense, null);
            }
            Token second = second(s, i, sense.cue().substring(blank + 1), sense.takes("tell"));
            if (second != null) {
                return new Match(sense, second);
            }
        }
        return null;
    }

    /** The particle, the preposition of an oblique, or the object that belongs to the verb, close behind it; {@code told}: behind who is told, whom the tree may hang it on. */
    private static @Nullable Token second(Sentence s, int i, String word, boolean told) {
        Token listener = told ? s.child(i, "iobj", "obj") : null;
        int from = listener == null || listener.index() < i ? i : listener.index();
        for (int k = i + 1; k < s.size() && k <= from + 4; k++) {
            Token token = s.token(k);
            if (!token.form().equalsIgnoreCase(word)) {
                continue;
            }
            int head = token.head();
            if (listener != null
                    && k > listener.index()
                    && head >= 0
                    && s.token(head).head() == listener.index()) {
                return token;
            }
            if (token.upos().equals("ADP")
                    && listener == null
                    && s.child(i, "obj") instanceof Token object
                    && object.index() < k) {
                return null; // "pointed visitors to": the preposition is not the cue's own
            }
            boolean own = head == i || (head >= 0 && s.token(head).head() == i && head > k);
            return own ? token : null;
        }
        return null;
    }

    /** The dictionary form of {@code verb} with its particle, if it has one: "brush aside". */
    static String withParticle(Sentence s, Token verb) {
        Token particle = s.child(verb.index(), "compound:prt");
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        return particle == null ? lemma : lemma + " " + particle.form().toLowerCase(Locale.ROOT);
    }

    private static String key(CueSense.Word word, String lemma) {
        return word + " " + lemma;
    }

    private static String first(String cue) {
        int blank = cue.indexOf(' ');
        return blank < 0 ? cue : cue.substring(0, blank);
    }
}
