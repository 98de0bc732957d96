package org.sitrep.engine.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/** The date grammar: words, parts and rules, compiled. Immutable once built; thread-safe. */
final class Grammar {
    private static final String FOLDER = "rules/time/";

    private final Lexer lexer;
    private final Numerals numerals;
    private final Symbols symbols;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final BitSet[] byKind = new BitSet[Long.SIZE];

    Grammar(Knowledge knowledge) {
        Lexicon lexicon = new Lexicon(knowledge.table(FOLDER + "words.tsv"));
        this.lexer = new Lexer(lexicon);
        this.numerals = new Numerals(lexicon);
        this.symbols = new Symbols(lexicon);
        PatternCompiler compiler = new PatternCompiler(lexicon, Slot.NAMES, symbols);
        for (Table.Row row : knowledge.table(FOLDER + "parts.tsv").rows()) {
            compiler.part(row.get("name"), row.get("pattern"));
        }
        for (Table.Row row : knowledge.table(FOLDER + "rules.tsv").rows()) {
            Meaning meaning = Meaning.valueOf(name(row.get("meaning")));
            add(
                    row.get("id"),
                    row.where(),
                    compiler.compile(row.get("pattern")),
                    meaning,
                    row.get("args"),
                    row.get("unless"));
        }
        for (Table.Row row : knowledge.table(FOLDER + "feasts.tsv").rows()) {
            for (String feast : row.list("names")) {
                StringBuilder words = new StringBuilder();
                lexer.split(feast, 0, feast.length())
                        .forEach(word -> words.append(' ').append(word.lower()));
                String pattern = "( {pre}? | (this/the)? n:SHIFT )" + words + " week? (,? {year})?";
                add("feast", row.where(), compiler.compile(pattern), Meaning.FEAST, "day=" + row.get("day"), "small");
            }
        }
        index(lexicon);
    }

    private void add(String id, String where, Pattern pattern, Meaning meaning, String args, String unless) {
        Map<String, String> constants = new TreeMap<>();
        for (String arg : args.split(" ", -1)) {
            int at = arg.indexOf('=');
            if (at > 0) {
                constants.put(arg.substring(0, at), arg.substring(at + 1));
            }
        }
        Set<Guard> guards = EnumSet.noneOf(Guard.class);
        for (String guard : unless.split(" ", -1)) {
            if (!guard.isEmpty()) {
                guards.add(Guard.valueOf(name(guard)));
            }
        }
        rules.add(new Rule(id, rules.size(), where, pattern, meaning, constants, guards));
    }

    private static String name(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void index(Lexicon lexicon) {
        for (int kind = 0; kind < byKind.length; kind++) {
            byKind[kind] = new BitSet();
        }
        for (Rule rule : rules) {
            for (Pattern.Test test : rule.pattern().first()) {
                switch (test) {
                    case Pattern.Test.Word words ->
                        words.words()
                                .forEach(word -> byWord.computeIfAbsent(word, key -> new BitSet())
                                        .set(rule.order()));
                    case Pattern.Test.Kind kind -> byKind[kind.kind()].set(rule.order());
                    case Pattern.Test.Number number -> {
                        switch (number.kind()) {
                            case COUNT -> {
                                byKind[lexicon.numeral].set(rule.order());
                                byKind[lexicon.scale].set(rule.order());
                            }
                            case ORDINAL -> byKind[lexicon.ordinal].set(rule.order());
                            case YEAR -> byKind[lexicon.year].set(rule.order());
                        }
                        byKind[lexicon.cardinal].set(rule.order());
                    }
                }
            }
        }
    }

    Lexer lexer() {
        return lexer;
    }

    /** All matches in a sentence: longest first, then in the order of the rules, then of the text. */
    List<Reading> readings(List<Lexeme> words) {
        List<Reading> found = new ArrayList<>();
        BitSet present = symbols.in(words);
        BitSet possible = new BitSet(rules.size());
        for (Rule rule : rules) {
            possible.set(rule.order(), rule.pattern().needs().metBy(present));
        }
        if (possible.isEmpty()) {
            return found;
        }
        BitSet candidates = new BitSet(rules.size());
        for (int at = 0; at < words.size(); at++) {
            Lexeme word = words.get(at);
            BitSet byForm = byWord.get(word.lower());
            if (byForm == null && word.senses().isEmpty()) {
                continue;
            }
            candidates.clear();
            if (byForm != null) {
                candidates.or(byForm);
            }
            for (long kinds = word.senses().kinds(); kinds != 0; kinds &= kinds - 1) {
                candidates.or(byKind[Long.numberOfTrailingZeros(kinds)]);
            }
            candidates.and(possible);
            for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                Rule rule = rules.get(i);
                Pattern.@Nullable Match match = rule.pattern().match(words, at, numerals);
                if (match != null) {
                    found.add(new Reading(rule, words, match));
                }
            }
        }
        found.sort(Comparator.comparingInt((Reading reading) -> -reading.length())
                .thenComparingInt(reading -> reading.rule().order())
                .thenComparingInt(reading -> reading.match().from()));
        return found;
    }
}
