package org.sitrep.eval.set;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Tally;
import tools.jackson.databind.JsonNode;

/** The annotations of a treebank line, turned into spans, and the comparison of two analyses. */
final class TreebankGold {
    private static final Set<String> CORE = Set.of("nsubj", "csubj", "obj", "iobj", "ccomp", "xcomp");

    private static final Set<String> CORE_IN_FULL = Set.of("nsubj", "nsubj:pass", "obj", "obl:agent");

    private TreebankGold() {}

    static void arcs(Line line, List<Span> words, Treebank.Analysis gold) throws BadGold {
        List<String> heads = line.texts("head");
        List<String> relations = line.texts("deprel");
        List<String> upos = line.texts("upos");
        List<String> xpos = line.texts("xpos");
        List<String> lemmas = line.texts("lemma");
        if (heads.size() != words.size()
                || relations.size() != words.size()
                || upos.size() != words.size()
                || lemmas.size() != words.size()) {
            throw new BadGold("columns of different length");
        }
        for (int i = 0; i < words.size(); i++) {
            int head = Integer.parseInt(heads.get(i));
            gold.arcs()
                    .add(new Treebank.Arc(
                            words.get(i),
                            head == 0 ? null : words.get(head - 1),
                            upos.get(i),
                            xpos.get(i),
                            lemmas.get(i),
                            relations.get(i)));
        }
    }

    static void names(List<String> tags, List<Span> words, Treebank.Analysis gold) {
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).startsWith("B-")) {
                String type = tags.get(i).substring(2);
                int end = i + 1;
                while (end < tags.size() && tags.get(end).equals("I-" + type)) {
                    end++;
                }
                gold.names().add(new Treebank.Named(words.get(i).union(words.get(end - 1)), type));
            }
        }
    }

    static void roles(Line line, List<Span> words, Treebank.Analysis gold) throws BadGold {
        List<String> heads = line.texts("head");
        List<String> relations = line.texts("deprel");
        for (Line each : line.list("props")) {
            int predicate = each.number("at");
            if (universal(relations.get(predicate)).equals("aux")) {
                continue;
            }
            Span at = words.get(predicate);
            gold.predicates().add(new Treebank.Predicated(at, each.text("roleset")));
            for (Line argument : each.list("args")) {
                JsonNode node = argument.node();
                String label = node.path(2).asString();
                int from = node.path(0).intValue();
                int to = node.path(1).intValue();
                if (countsAsRole(label)) {
                    gold.roles()
                            .add(new Treebank.Role(
                                    at,
                                    words.get(head(heads, from, to)),
                                    words.get(from).union(words.get(to - 1)),
                                    label));
                }
            }
        }
    }

    private static int head(List<String> heads, int from, int to) {
        for (int i = from; i < to; i++) {
            int head = Integer.parseInt(heads.get(i)) - 1;
            if (head < from || head >= to) {
                return i;
            }
        }
        return from;
    }

    /** True for arguments proper and for the adjuncts that say something of their own. */
    static boolean countsAsRole(String label) {
        return label.startsWith("ARG")
                && !label.equals("ARGM-MOD")
                && !label.equals("ARGM-NEG")
                && !label.equals("ARGM-DIS");
    }

    static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    static String type(Name.Type type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
            case OTHER -> "MISC";
        };
    }

    /** Arcs of core arguments, as text. */
    static List<String> core(Treebank.Analysis analysis, boolean inFull) {
        List<String> arcs = new ArrayList<>();
        for (Treebank.Arc arc : analysis.arcs()) {
            String relation = inFull ? arc.relation() : universal(arc.relation());
            if ((inFull ? CORE_IN_FULL : CORE).contains(relation)) {
                arcs.add(arc.word() + "<" + arc.head() + relation);
            }
        }
        return arcs;
    }

    static void count(String measure, List<?> gold, List<?> ours, Tally tally) {
        Set<Object> keys = new HashSet<>(gold);
        Set<Object> found = new HashSet<>(ours);
        int right = 0;
        for (Object each : found) {
            right += keys.contains(each) ? 1 : 0;
        }
        tally.add(measure, right, found.size() - right, keys.size() - right);
    }

    static void wrong(Treebank.Item item, Treebank.Analysis ours, Tally tally) {
        String text = item.document().text();
        Map<Span, Treebank.Arc> mine = Treebank.byWord(ours);
        for (Treebank.Arc gold : item.gold().arcs()) {
            Treebank.Arc arc = mine.get(gold.word());
            if (arc == null) {
                tally.wrong("token «" + gold.word().in(text) + "» in «" + around(text, gold.word()) + "»");
                continue;
            }
            if (!gold.lemma().equals("_") && !gold.lemma().equals(arc.lemma())) {
                tally.wrong("lemma of «" + gold.word().in(text) + "» " + arc.xpos() + ": gold " + gold.lemma()
                        + " | ours " + arc.lemma());
            }
            if (CORE.contains(universal(gold.relation()))
                    && (!universal(gold.relation()).equals(universal(arc.relation()))
                            || !String.valueOf(gold.head()).equals(String.valueOf(arc.head())))) {
                tally.wrong("argument «" + gold.word().in(text) + "» gold " + gold.relation() + " of "
                        + head(gold, text) + " | ours " + arc.relation() + " of " + head(arc, text) + " | "
                        + around(text, gold.word()));
            }
        }
        Map<Span, String> senses = new java.util.TreeMap<>();
        ours.predicates().forEach(each -> senses.put(each.at(), each.roleset()));
        for (Treebank.Predicated gold : item.gold().predicates()) {
            String roleset = senses.get(gold.at());
            if (!gold.roleset().equals(roleset)) {
                tally.wrong("roleset of «" + gold.at().in(text) + "»: gold " + gold.roleset() + " | ours " + roleset);
            }
        }
        Set<Object> names = new HashSet<>(item.gold().names());
        for (Treebank.Named name : ours.names()) {
            if (!names.contains(name)) {
                tally.wrong("extra name " + name.type() + " «" + name.span().in(text) + "»");
            }
        }
        Set<Object> found = new HashSet<>(ours.names());
        for (Treebank.Named name : item.gold().names()) {
            if (!found.contains(name)) {
                tally.wrong("missed name " + name.type() + " «" + name.span().in(text) + "»");
            }
        }
    }

    private static String head(Treebank.Arc arc, String text) {
        return arc.head() == null ? "root" : arc.head().in(text);
    }

    private static String around(String text, Span span) {
        return Words.brief(
                text.substring(Math.max(0, span.start() - 50), Math.min(text.length(), span.end() + 50)), 140);
    }
}
