package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Predicate;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;
import tools.jackson.databind.JsonNode;

/**
 * Trees, names and predicates against a treebank: from raw text (as in the CoNLL 2018 shared task), or with the gold's own words.
 *
 * <p>The sentences of a document are joined, by a blank where one ends in punctuation and by a line break where it does not, and parsed as one text. A word of ours and one
 * of the gold are the same if they begin and end at the same characters; every score is an F1 over words of both sides, so a wrong token or sentence border costs
 * everywhere. <b>tokens</b>, <b>sentences</b>: equal spans. <b>UPOS</b>, <b>XPOS</b>, <b>lemmas</b>: same word, same tag or dictionary form (none given: any). <b>UAS</b>: and its head is the same
 * word. <b>LAS</b>: and the relation, without subtype. <b>core arguments</b>: arcs labelled nsubj, csubj, obj, iobj, ccomp or xcomp, subtypes aside, same word, head and label.
 * <b>names</b>: equal first and last word and equal type; where the gold may hide a MISC, ours of that type are not extra. Where predicates are annotated, auxiliaries left out on
 * both sides: <b>predicates</b>: same word; <b>rolesets</b>: and the same PropBank roleset, <b>of found</b>: among those found; <b>roles</b>: same predicate, same head word of the argument (the gold's: the first word
 * whose head lies outside it), same label, without ARGM-MOD, -NEG, -DIS and links; <b>role spans</b>: same first and last word of the argument instead.
 *
 * <p>With words given, UAS and LAS leave punctuation out and compare relations in full, and core arguments are nsubj, nsubj:pass, obj and obl:agent.
 */
public final class Treebank implements GoldSet<Treebank.Item> {
    private final String name;
    private final boolean given;

    record Arc(Span word, @Nullable Span head, String upos, String xpos, String lemma, String relation) {}

    record Named(Span span, String type) {}

    record Predicated(Span at, String roleset) {}

    record Role(Span predicate, Span head, Span phrase, String label) {}

    /** One side's analysis of a document. */
    record Analysis(
            List<Span> sentences, List<Arc> arcs, List<Named> names, List<Predicated> predicates, List<Role> roles) {
        Analysis() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A document with its gold; sentences without annotated names or predicates are kept apart. */
    record Item(
            Document document,
            List<List<Span>> words,
            Analysis gold,
            List<Span> nameless,
            List<Span> openNames,
            List<Span> rolesIn) {}

    private record Row(String doc, Line line) {}

    /** @param given true to parse with the words and sentences of the gold */
    Treebank(String name, boolean given) {
        this.name = name;
        this.given = given;
    }

    @Override
    public String name() {
        return "language_" + name + (given ? "_words" : "");
    }

    @Override
    public List<String> files() {
        return List.of(name + ".jsonl");
    }

    @Override
    public List<Measure> measures() {
        boolean news = name.startsWith("gum");
        List<Measure> all = new ArrayList<>();
        if (!given) {
            all.add(Measure.f1("tokens", ""));
            all.add(Measure.f1("sentences", ""));
        }
        all.add(Measure.f1("lemmas", ""));
        all.add(Measure.f1("UPOS", ""));
        all.add(Measure.f1("XPOS", news ? "CoreNLP .955, NLP4J .968 on other news" : ""));
        all.add(Measure.f1("UAS", news ? "CoreNLP .795, NLP4J .789 on other news" : ""));
        all.add(Measure.f1("LAS", ""));
        all.add(Measure.f1("core arguments", news ? "CoreNLP .794, NLP4J .804 on other news" : ""));
        all.add(Measure.f1("names", ""));
        if (name.startsWith("ewt")) {
            all.add(Measure.f1("predicates", ""));
            all.add(Measure.f1("rolesets", ""));
            all.add(Measure.share("roleset of found", ""));
            all.add(Measure.f1("roles", ""));
            all.add(Measure.f1("role spans", ""));
        }
        return all;
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        Map<String, List<Line>> documents = new java.util.LinkedHashMap<>();
        for (Row row : GoldFile.read(folder.resolve(files().get(0)), problems, line -> new Row(document(line), line))) {
            documents.computeIfAbsent(row.doc(), id -> new ArrayList<>()).add(row.line());
        }
        List<Item> items = new ArrayList<>();
        documents.forEach((id, lines) -> {
            try {
                items.add(item(id, lines));
            } catch (BadGold e) {
                problems.add(files().get(0) + ": document " + id + ": " + e.getMessage() + "; document left out");
            }
        });
        return items;
    }

    /** The document of a line; where none is named, its id without the number of the sentence. */
    private static String document(Line line) throws BadGold {
        String named = line.textOrNull("doc");
        return named != null ? named : line.text("id").replaceFirst("(-\\d+|(?<=^[nw]\\d{5})\\d+)$", "");
    }

    private static Item item(String id, List<Line> lines) throws BadGold {
        StringBuilder text = new StringBuilder();
        Analysis gold = new Analysis();
        List<List<Span>> sentences = new ArrayList<>();
        List<Span> nameless = new ArrayList<>();
        List<Span> openNames = new ArrayList<>();
        List<Span> rolesIn = new ArrayList<>();
        for (Line line : lines) {
            String sentence = line.text("text").strip();
            if (sentence.isEmpty()) {
                throw new BadGold("empty sentence");
            }
            if (!text.isEmpty()) {
                text.append(Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? '\n' : ' ');
            }
            int start = text.length();
            text.append(sentence);
            Span whole = new Span(start, text.length());
            gold.sentences().add(whole);
            List<Span> words = words(line.texts("form"), sentence, start);
            sentences.add(words);
            TreebankGold.arcs(line, words, gold);
            JsonNode ner = line.node().get("ner");
            if (ner == null || ner.isNull()) {
                nameless.add(whole);
            } else {
                TreebankGold.names(line.texts("ner"), words, gold);
                if (line.node().path("nerOpen").asBoolean(false)) {
                    openNames.add(whole);
                }
            }
            JsonNode props = line.node().get("props");
            if (props != null && !props.isNull()) {
                rolesIn.add(whole);
                TreebankGold.roles(line, words, gold);
            }
        }
        return new Item(GoldFile.document(id, text.toString(), null), sentences, gold, nameless, openNames, rolesIn);
    }

    private static List<Span> words(List<String> forms, String sentence, int start) throws BadGold {
        List<Span> words = new ArrayList<>();
        int at = 0;
        for (String form : forms) {
            int found = sentence.indexOf(form, at);
            if (found < 0 || !sentence.substring(at, found).isBlank()) {
                throw new BadGold("the word '" + form + "' is not where it should be");
            }
            at = found + form.length();
            words.add(new Span(start + found, start + at));
        }
        return words;
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        ParsedText parsed = given ? engine.parse(item.document(), item.words()) : engine.parse(item.document());
        Analysis gold = item.gold();
        Analysis ours = analysis(parsed, item);
        if (!given) {
            TreebankGold.count("tokens", words(gold), words(ours), tally);
            TreebankGold.count("sentences", gold.sentences(), ours.sentences(), tally);
        }
        Set<Span> open = gold.arcs().stream()
                .filter(arc -> arc.lemma().equals("_"))
                .map(Arc::word)
                .collect(Collectors.toSet());
        Function<Arc, String> lemma = arc -> open.contains(arc.word()) ? "_" : arc.lemma();
        TreebankGold.count("lemmas", tagged(gold, lemma), tagged(ours, lemma), tally);
        TreebankGold.count("UPOS", tagged(gold, Arc::upos), tagged(ours, Arc::upos), tally);
        TreebankGold.count("XPOS", tagged(gold, Arc::xpos), tagged(ours, Arc::xpos), tally);
        Set<Span> signs = given ? signs(gold) : Set.of();
        TreebankGold.count("UAS", arcs(gold, signs, false), arcs(ours, signs, false), tally);
        TreebankGold.count("LAS", arcs(gold, signs, true), arcs(ours, signs, true), tally);
        TreebankGold.count("core arguments", TreebankGold.core(gold, given), TreebankGold.core(ours, given), tally);
        TreebankGold.count("names", gold.names(), ours.names(), tally);
        if (measures().stream().anyMatch(measure -> measure.name().equals("roles"))) {
            TreebankGold.count("predicates", predicates(gold), predicates(ours), tally);
            TreebankGold.count("rolesets", gold.predicates(), ours.predicates(), tally);
            Set<Span> found = new HashSet<>(predicates(gold));
            found.retainAll(predicates(ours));
            Set<Predicated> right = new HashSet<>(gold.predicates());
            right.retainAll(new HashSet<>(ours.predicates()));
            tally.add("roleset of found", right.size(), found.size());
            TreebankGold.count("roles", roles(gold, Role::head), roles(ours, Role::head), tally);
            TreebankGold.count("role spans", roles(gold, Role::phrase), roles(ours, Role::phrase), tally);
        }
        TreebankGold.wrong(item, ours, tally);
    }

    private static Analysis analysis(ParsedText parsed, Item item) {
        Analysis ours = new Analysis();
        for (Sentence sentence : parsed.sentences()) {
            ours.sentences().add(sentence.span());
            for (Token token : sentence.tokens()) {
                Token head = sentence.head(token);
                ours.arcs()
                        .add(new Arc(
                                token.span(),
                                head == null ? null : head.span(),
                                token.upos(),
                                token.xpos(),
                                token.lemma(),
                                token.deprel()));
            }
            for (Name each : sentence.names()) {
                Span span = sentence.span(each.from(), each.to());
                boolean spared = inside(span, item.nameless())
                        || (each.type() == Name.Type.OTHER && inside(span, item.openNames()));
                if (!spared) {
                    ours.names().add(new Named(span, TreebankGold.type(each.type())));
                }
            }
            for (Predicate each : sentence.predicates()) {
                Span at = sentence.token(each.token()).span();
                if (inside(at, item.rolesIn())) {
                    ours.predicates().add(new Predicated(at, each.roleset()));
                    for (Predicate.Role role : each.roles()) {
                        if (TreebankGold.countsAsRole(role.label())) {
                            ours.roles()
                                    .add(new Role(
                                            at,
                                            sentence.token(role.head()).span(),
                                            sentence.span(
                                                    role.span().from(),
                                                    role.span().to()),
                                            role.label()));
                        }
                    }
                }
            }
        }
        return ours;
    }

    private static boolean inside(Span span, List<Span> spans) {
        return spans.stream().anyMatch(each -> each.contains(span.start()));
    }

    private static List<Span> words(Analysis analysis) {
        return analysis.arcs().stream().map(Arc::word).toList();
    }

    private static List<Span> predicates(Analysis analysis) {
        return analysis.predicates().stream().map(Predicated::at).toList();
    }

    private static List<String> roles(Analysis analysis, Function<Role, Span> part) {
        return analysis.roles().stream()
                .map(role -> role.predicate() + role.label() + part.apply(role))
                .toList();
    }

    private static List<String> tagged(Analysis analysis, Function<Arc, String> tag) {
        return analysis.arcs().stream().map(arc -> arc.word() + tag.apply(arc)).toList();
    }

    private static Set<Span> signs(Analysis analysis) {
        return analysis.arcs().stream()
                .filter(arc -> arc.relation().equals("punct"))
                .map(Arc::word)
                .collect(Collectors.toSet());
    }

    private List<String> arcs(Analysis analysis, Set<Span> signs, boolean labelled) {
        return analysis.arcs().stream()
                .filter(arc -> !signs.contains(arc.word()))
                .map(arc -> arc.word() + "<" + arc.head()
                        + (!labelled ? "" : given ? arc.relation() : TreebankGold.universal(arc.relation())))
                .toList();
    }

    static Map<Span, Arc> byWord(Analysis analysis) {
        Map<Span, Arc> arcs = new TreeMap<>();
        analysis.arcs().forEach(arc -> arcs.put(arc.word(), arc));
        return arcs;
    }
}
