package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/**
 * Chooses a predicate's PropBank roleset: of the rolesets that its lemma has, the one that the network's senses, the particle beside it and plain frequency favour. Immutable and thread-safe.
 */
final class Rolesets {
    static final String LIGHT = "LV";

    /** How much a roleset's share among those of its lemma weighs against the network's log-odds; the rest of the evidence is the sentence. */
    private static final double FREQUENCY = 0.5;

    /** Log-odds of a sense too rare for the network. */
    private static final double RARE = -4;

    /** What a particle that is there, or is missing, adds or takes. */
    private static final double PARTICLE = 6;

    private final Map<String, List<Candidate>> known = new HashMap<>();
    private final Set<String> verbs;
    private final List<Table.Row> endings;
    private final int senses;

    /** @param sense index among the network's senses, −1 if it has none for it */
    private record Candidate(String roleset, String particle, int sense, double share, boolean light) {}

    /**
     * @param verbs dictionary forms of verbs, beside those of the table
     * @param senses what the network tells apart, such as {@code 01}; empty if it tells none apart
     */
    Rolesets(Knowledge knowledge, Set<String> verbs, List<String> senses) {
        this.verbs = verbs;
        this.senses = senses.size();
        endings = knowledge.table("rules/language/derivations.tsv").rows();
        Map<String, Integer> index = new HashMap<>();
        for (String sense : senses) {
            index.put(sense, index.size());
        }
        for (Table.Row row : knowledge.table("rules/language/rolesets.tsv").rows()) {
            List<String> cells = row.list("rolesets");
            int all = 0;
            for (String cell : cells) {
                all += count(cell);
            }
            List<Candidate> candidates = new ArrayList<>(cells.size());
            for (String cell : cells) {
                candidates.add(candidate(cell.substring(0, cell.lastIndexOf(':')), (double) count(cell) / all, index));
            }
            known.put(row.get("kind") + " " + row.get("lemma"), List.copyOf(candidates));
        }
    }

    private static int count(String cell) {
        return Integer.parseInt(cell.substring(cell.lastIndexOf(':') + 1));
    }

    private static Candidate candidate(String roleset, double share, Map<String, Integer> index) {
        int dot = roleset.lastIndexOf('.');
        int bar = roleset.indexOf('_');
        String particle = bar < 0 || bar > dot ? "" : roleset.substring(bar + 1, dot);
        String sense = roleset.substring(dot + 1);
        return new Candidate(roleset, particle, index.getOrDefault(sense, -1), share, sense.equals(LIGHT));
    }

    /**
     * The roleset of a predicate.
     *
     * @param particle the particle or adverb beside it ({@code over} in "took over"), empty if there is none
     * @param light true if it carries a noun that says what happens
     * @param scores log-odds of the network's senses, from {@code offset}; not looked at if it tells none apart
     */
    String of(String lemma, String upos, String particle, boolean light, float[] scores, int offset) {
        String base = lemma.toLowerCase(Locale.ROOT);
        boolean verb = upos.equals("VERB") || upos.equals("AUX");
        if (light && verb) {
            return base + "." + LIGHT;
        }
        List<Candidate> candidates =
                candidates(base, verb ? "v" : upos.equals("NOUN") || upos.equals("PROPN") ? "n" : "a");
        if (candidates.isEmpty()) {
            return (verb ? base : verbBehind(base)) + ".01";
        }
        Candidate best = candidates.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate each : candidates) {
            double score = score(each, particle, scores, offset);
            if (score > most) {
                most = score;
                best = each;
            }
        }
        return best.roleset();
    }

    private double score(Candidate candidate, String particle, float[] scores, int offset) {
        double score = FREQUENCY * StrictMath.log(candidate.share());
        if (senses > 0) {
            score += candidate.sense() < 0 ? RARE : scores[offset + candidate.sense()];
        }
        if (!candidate.particle().isEmpty()) {
            score += candidate.particle().equals(particle) ? PARTICLE : -PARTICLE;
        }
        return score;
    }

    private List<Candidate> candidates(String lemma, String kind) {
        for (String each : List.of(kind, "v", "n", "a")) {
            List<Candidate> found = known.get(each + " " + lemma);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** {@code evacuate} for {@code evacuation}; the word itself if no verb is known behind it. */
    private String verbBehind(String lemma) {
        for (Table.Row ending : endings) {
            String noun = ending.get("ending");
            if (!lemma.endsWith(noun) || lemma.length() < noun.length() + 3) {
                continue;
            }
            String stem = lemma.substring(0, lemma.length() - noun.length());
            int n = stem.length();
            if (isVerb(stem + ending.get("verb"))) {
                return stem + ending.get("verb");
            }
            if (ending.get("verb").isEmpty()
                    && stem.charAt(n - 1) == stem.charAt(n - 2)
                    && isVerb(stem.substring(0, n - 1))) {
                return stem.substring(0, n - 1); // "planning"
            }
        }
        return lemma;
    }

    private boolean isVerb(String lemma) {
        return verbs.contains(lemma) || known.containsKey("v " + lemma);
    }
}
