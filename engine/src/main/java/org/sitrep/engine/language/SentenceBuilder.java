package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.engine.language.Tokeniser.Piece;
import org.sitrep.engine.record.Span;

/** Turns what the network says of a sentence's windows into a {@link Sentence}. Thread-safe. */
final class SentenceBuilder {
    /** Fewest letters of a name in capitals that is no abbreviation. */
    private static final int SHORTEST_NAME = 5;

    private final List<String> upos;
    private final List<String> xpos;
    private final List<String> feats;
    private final List<String> relations;
    private final List<String> roles;
    private final int kinds;
    private final NameDecoder names;
    private final KnownNames known;
    private final Lemmatiser lemmatiser;
    private final Rolesets rolesets;
    private final int senses;

    SentenceBuilder(Model model, Lemmatiser lemmatiser, Rolesets rolesets, KnownNames known) {
        upos = model.labels("upos");
        xpos = model.labels("xpos");
        feats = model.labels("feats");
        relations = model.labels("relations");
        roles = model.labels("roles");
        kinds = model.labels("names").size();
        names = new NameDecoder(model.labels("names"));
        this.lemmatiser = lemmatiser;
        this.known = known;
        this.rolesets = rolesets;
        senses = model.labels("senses").size();
    }

    /** @param windows the parts of {@code draft}, in order, each with its reading */
    Sentence sentence(String text, int index, Encoder.Draft draft, List<Window> windows, List<Reading> readings) {
        List<Piece> words = draft.words();
        List<Token> tokens = new ArrayList<>(words.size());
        List<Name> found = new ArrayList<>();
        int root = -1;
        boolean capitals = hasCapitals(text, words);
        boolean shouted = capitals && isShouted(text, words);
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            Reading reading = readings.get(w);
            int offset = window.from();
            int count = window.to() - offset;
            for (int i = 1; i <= count; i++) {
                Token token = token(
                        text, words.get(offset + i - 1), offset + i - 1, offset, reading, i, root, capitals, shouted);
                tokens.add(token);
            }
            if (root < 0) {
                root = tokens.stream()
                        .filter(t -> t.head() < 0)
                        .findFirst()
                        .orElseThrow()
                        .index();
            }
            for (Name name : names.names(reading.names(), kinds, count)) {
                found.add(new Name(name.from() + offset, name.to() + offset, name.type()));
            }
        }
        List<Token> tree = TreeRepairs.mended(tokens);
        found.replaceAll(name -> whole(proper(name, tree), tree));
        List<Predicate> predicates = predicates(tree, windows, readings);
        Span span = new Span(words.get(0).start(), words.get(words.size() - 1).end());
        return new Sentence(
                index, draft.paragraph(), draft.section(), span, tree, known.mended(found, tree), predicates);
    }

    private Token token(
            String text,
            Piece word,
            int index,
            int offset,
            Reading reading,
            int i,
            int root,
            boolean capitals,
            boolean shouted) {
        String form = text.substring(word.start(), word.end());
        String tag = upos.get(reading.upos()[i]);
        String penn = finite(form, xpos.get(reading.xpos()[i]));
        int head = reading.heads()[i];
        String relation = relations.get(reading.relations()[i]);
        if (head == 0) {
            // A later window of a long sentence hangs on the first one's root.
            relation = root < 0 ? "root" : "parataxis";
        } else if (relation.equals("root")) {
            relation = tag.equals("PUNCT") ? "punct" : "parataxis";
        }
        return new Token(
                index,
                new Span(word.start(), word.end()),
                form,
                hasPerfect(form, relation, xpos.get(reading.xpos()[head]))
                        ? "have"
                        : lemmatiser.lemma(shouted ? spoken(form, tag) : form, tag, penn, index == 0 || capitals),
                tag,
                penn,
                penn.equals("VBD")
                        ? feats.get(reading.feats()[i]).replace("Tense=Pres", "Tense=Past")
                        : feats.get(reading.feats()[i]),
                head == 0 ? root : head - 1 + offset,
                relation);
    }

    /** A word of a sentence in capitals as it would be written in another; a name of four letters is as likely an abbreviation. */
    private static String spoken(String form, String tag) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (!tag.equals("PROPN")) {
            return lower;
        }
        return form.length() < SHORTEST_NAME ? form : form.charAt(0) + lower.substring(1);
    }

    /** "the city of Cali": the kind of place is no part of its name. */
    private static Name proper(Name name, List<Token> tokens) {
        int from = name.from();
        boolean kind = name.type() == Name.Type.PLACE
                && name.to() - from > 2
                && tokens.get(from).form().equals(tokens.get(from).lemma())
                && Character.isLowerCase(tokens.get(from).form().codePointAt(0))
                && tokens.get(from + 1).form().equals("of");
        return kind ? new Name(from + 2, name.to(), name.type()) : name;
    }

    /** "Peter Brandt" read as "Peter", "Lee Jae-myung" as "Lee Jae": what the tree counts as the same person's name belongs to it. */
    private static Name whole(Name name, List<Token> tokens) {
        int to = name.to();
        while (name.type() == Name.Type.PERSON && to < tokens.size()) {
            int next = Sentence.isInnerHyphen(tokens, to) ? to + 1 : to;
            Token token = tokens.get(next);
            boolean own = token.is("flat") && token.isProperNoun() && token.head() >= name.from() && token.head() < to;
            if (!own) {
                break;
            }
            to = next + 1;
        }
        return to == name.to() ? name : new Name(name.from(), to, name.type());
    }

    /** The tag of a finite verb: no present tense is "protested" or "retook". Rare words are at times read so, and then lose lemma and tense. */
    private String finite(String form, String penn) {
        if (!penn.equals("VBP")) {
            return penn;
        }
        boolean regular = form.length() > 5 && form.endsWith("ed") && !form.endsWith("eed");
        return regular || lemmatiser.isPastAlone(form.toLowerCase(Locale.ROOT)) ? "VBD" : penn;
    }

    /** True if nearly all letters are capitals, as in old wires: then a short word in capitals is no abbreviation. */
    private static boolean isShouted(String text, List<Piece> words) {
        int letters = 0;
        int small = 0;
        for (Piece word : words) {
            for (int i = word.start(); i < word.end(); i++) {
                letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
                small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
            }
        }
        return letters >= 12 && 10 * small < letters;
    }

    /** True for the {@code 's} of "he's left", which is written as that of "he's leaving". */
    private static boolean hasPerfect(String form, String relation, String headTag) {
        return relation.equals("aux") && headTag.equals("VBN") && (form.equals("'s") || form.equals("’s"));
    }

    /** True if most longer words have a capital, as in headlines: then a capital tells nothing. */
    private static boolean hasCapitals(String text, List<Piece> words) {
        int all = 0;
        int capitals = 0;
        for (Piece word : words) {
            int first = text.codePointAt(word.start());
            if (word.end() - word.start() >= 4 && Character.isLetter(first)) {
                all++;
                capitals += Character.isUpperCase(first) ? 1 : 0;
            }
        }
        return 5 * capitals > 3 * all;
    }

    /** PropBank numbers auxiliaries too; they express nothing of their own and are left out. */
    private List<Predicate> predicates(List<Token> tokens, List<Window> windows, List<Reading> readings) {
        RoleSpans spans = new RoleSpans(tokens);
        List<List<Predicate.Role>> found = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        List<float[]> scores = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            Reading reading = readings.get(w);
            int offset = windows.get(w).from();
            int count = windows.get(w).to() - offset;
            for (int i = 1; i <= count; i++) {
                if (reading.predicates()[i] > 0 && !tokens.get(offset + i - 1).is("aux")) {
                    at.add(offset + i - 1);
                    found.add(roles(spans, reading.roles()[i], i, offset, count));
                    scores.add(java.util.Arrays.copyOfRange(reading.senses(), i * senses, (i + 1) * senses));
                }
            }
        }
        int[] contents = contents(tokens, at, found);
        List<Predicate> predicates = new ArrayList<>(at.size());
        for (int p = 0; p < at.size(); p++) {
            Token token = tokens.get(at.get(p));
            int content = contents[token.index()];
            String roleset = rolesets.of(
                    token.lemma(),
                    token.upos(),
                    particle(tokens, token.index()),
                    content != token.index(),
                    scores.get(p),
                    0);
            predicates.add(new Predicate(token.index(), roleset, content, found.get(p)));
        }
        return predicates;
    }

    private List<Predicate.Role> roles(RoleSpans spans, int[] row, int at, int offset, int count) {
        Map<Integer, String> labels = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            if (row[i] > 0 && i != at) {
                labels.put(i - 1 + offset, roles.get(row[i]));
            }
        }
        List<Predicate.Role> found = new ArrayList<>();
        labels.forEach((head, label) ->
                found.add(new Predicate.Role(label, head, spans.of(at - 1 + offset, label, head, labels.keySet()))));
        return found;
    }

    /** By token, the word that says what happens: a light verb's noun, which names the verb as its ARGM-LVB; every other word itself. */
    private static int[] contents(List<Token> tokens, List<Integer> at, List<List<Predicate.Role>> found) {
        int[] contents = new int[tokens.size()];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = i;
        }
        for (int p = 0; p < at.size(); p++) {
            Token noun = tokens.get(at.get(p));
            for (Predicate.Role role : found.get(p)) {
                boolean verb = tokens.get(role.head()).upos().equals("VERB")
                        || tokens.get(role.head()).upos().equals("AUX");
                if (role.label().equals("ARGM-LVB") && verb && !noun.upos().equals("VERB")) {
                    contents[role.head()] = noun.index();
                }
            }
        }
        return contents;
    }

    /** The particle of a verb; else the short adverb or preposition right behind it, which the tree may have read otherwise. */
    private static String particle(List<Token> tokens, int verb) {
        for (int i = verb + 1; i < Math.min(tokens.size(), verb + 8); i++) {
            if (tokens.get(i).head() == verb && tokens.get(i).is("compound:prt")) {
                return tokens.get(i).lemma();
            }
        }
        if (verb + 1 < tokens.size()) {
            Token next = tokens.get(verb + 1);
            if (next.head() == verb && (next.upos().equals("ADV") || next.upos().equals("ADP"))) {
                return next.lemma();
            }
        }
        return "";
    }
}
