package org.sitrep.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ChainKind;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.SectionKind;

/** Finds the noun phrases and pronouns of a sentence, each from its determiner to its last complement. */
final class NounReader {
    private final Vocabulary words;
    private final String text;
    private final Sentence s;
    private final List<Noun> found = new ArrayList<>();

    private NounReader(Vocabulary words, String text, Sentence s) {
        this.words = words;
        this.text = text;
        this.s = s;
    }

    /** The nouns of {@code sentence} in order of their first token, the longer first. */
    static List<Noun> read(Vocabulary words, String text, Sentence sentence) {
        NounReader reader = new NounReader(words, text, sentence);
        for (Token token : sentence.tokens()) {
            reader.read(token);
        }
        reader.owners();
        reader.found.sort(Noun.IN_TEXT_ORDER);
        return reader.found;
    }

    private void read(Token token) {
        if (token.isPronoun()) {
            pronoun(token);
        } else if (isHead(token)) {
            add(noun(token, false));
            if (!token.is("conj") && s.child(token.index(), "conj") != null && s.child(token.index(), "cc") == null) {
                boolean listed = s.children(token.index(), "conj").stream()
                        .anyMatch(next -> s.child(next.index(), "cc") != null && isNominal(next));
                if (listed) {
                    add(noun(token, true));
                }
            }
        }
    }

    private void add(@Nullable Noun noun) {
        if (noun != null) {
            found.add(noun);
        }
    }

    private void pronoun(Token token) {
        Vocabulary.Pronoun known = words.pronoun(token.form());
        if (known == null || token.is("expl") || token.is("det") || token.has("PronType=Rel")) {
            return;
        }
        Noun noun = new Noun(s, token.index(), token.index(), token.index() + 1, false);
        noun.form = MentionForm.PRONOUN;
        noun.lemma = token.form().toLowerCase(Locale.ROOT);
        noun.plural = known.plural();
        noun.gender = known.gender();
        noun.kind = known.gender() == '0' ? null : ChainKind.PERSON;
        found.add(noun);
    }

    private boolean isNominal(Token token) {
        return token.isNoun()
                || token.isProperNoun()
                || token.isPronoun()
                || token.upos().equals("NUM");
    }

    private boolean isHead(Token token) {
        if (token.is("flat")
                || token.is("fixed")
                || token.is("goeswith")
                || token.is("case")
                || token.is("nummod")
                || token.is("advmod")
                || token.is("cc")
                || token.is("mark")
                || token.is("punct")
                || token.is("det")) {
            return false;
        }
        boolean argument = token.is("nsubj")
                || token.is("obj")
                || token.is("obl")
                || token.is("nmod")
                || token.is("iobj")
                || token.is("root") && s.child(token.index(), "cop") != null;
        if (token.upos().equals("NUM") || token.upos().equals("ADJ")) {
            boolean determined = s.child(token.index(), "det", "nmod:poss") != null;
            return argument && (token.upos().equals("NUM") ? !isYear(token) : determined);
        }
        if (!token.isNoun() && !token.isProperNoun()) {
            return false;
        }
        if (token.is("compound") || token.is("amod") || token.is("nmod:desc")) {
            return standsAlone(token);
        }
        return true;
    }

    private static boolean isYear(Token token) {
        return token.form().length() == 4 && token.form().chars().allMatch(Character::isDigit);
    }

    /** True for the visa of "visa rules" and the Google of "Google offices", not for the Green of "Green Party" or the General of "General Ruiz". */
    private boolean standsAlone(Token token) {
        if (token.head() < 0) {
            return true;
        }
        Name own = s.nameAt(token.index());
        Name above = s.nameAt(token.head());
        if (above != null && above.equals(own)) {
            return false;
        }
        if (above != null && above.type() == Name.Type.PERSON || token.is("nmod:desc")) {
            return own != null && own.type() != Name.Type.PERSON;
        }
        boolean hyphen = token.index() + 1 < s.size()
                && s.token(token.index() + 1).form().equals("-");
        return !hyphen
                && !token.is("amod")
                && (own == null ? token.isNoun() || above == null : s.headOf(own.from(), own.to()) == token.index());
    }

    private @Nullable Noun noun(Token token, boolean joined) {
        int head = token.index();
        boolean[] in = new boolean[s.size()];
        boolean predicate = s.child(head, "cop") != null;
        for (int i : s.subtree(head, each -> belongs(each, head, predicate, joined))) {
            in[i] = true;
        }
        int from = head;
        while (from > 0
                && (in[from - 1]
                        || from > 1 && in[from - 2] && s.token(from - 1).is("punct"))) {
            from--;
        }
        int to = head + 1;
        while (to < s.size()
                && (in[to] || to + 1 < s.size() && in[to + 1] && s.token(to).is("punct"))) {
            to++;
        }
        for (int i = from; i < to; i++) {
            if (i > head && s.token(i).form().equals("(") && closes(i, to)) {
                to = i;
            }
            if (i > from && isBroken(i)) {
                if (i > head) {
                    to = i;
                } else {
                    from = i;
                }
            }
        }
        while (from < head && isOuter(s.token(from), head)) {
            from++;
        }
        while (to > head + 1 && isClosing(s.token(to - 1), from, to)) {
            to--;
        }
        Noun noun = new Noun(s, head, from, to, joined);
        traits(noun);
        return noun;
    }

    /** True if the bracket at {@code open} holds all the rest of the phrase: "Ruiz (left)". */
    private boolean closes(int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (s.token(i).form().equals(")")) {
                return i >= to - 1;
            }
        }
        return true;
    }

    /** True if a line ends before token {@code i}. */
    private boolean isBroken(int i) {
        return text.substring(s.token(i - 1).span().end(), s.token(i).span().start())
                        .indexOf('\n')
                >= 0;
    }

    private boolean isOuter(Token token, int head) {
        return token.is("punct")
                || token.is("advmod") && token.head() == head && !token.form().equalsIgnoreCase("then")
                || token.is("cc");
    }

    private boolean isClosing(Token token, int from, int to) {
        if (!token.upos().equals("PUNCT")) {
            return false;
        }
        String open = switch (token.form()) {
            case ")" -> "(";
            case "]" -> "[";
            default -> "";
        };
        for (int i = from; i < to && !open.isEmpty(); i++) {
            if (s.token(i).form().equals(open)) {
                return false;
            }
        }
        return true;
    }

    /** True if {@code token}, somewhere below {@code head}, is part of the phrase around it. */
    private boolean belongs(Token token, int head, boolean predicate, boolean joined) {
        if (token.head() != head) {
            return true;
        }
        return switch (token.deprel()) {
            case "acl" -> !isHeadlineClause(token, head);
            case "case" -> token.xpos().equals("POS");
            case "conj", "cc", "cc:preconj" -> joined;
            case "appos" -> isPlaceIn(token, head);
            case "punct" -> !predicate;
            case "parataxis",
                    "list",
                    "dep",
                    "cop",
                    "aux",
                    "mark",
                    "nsubj",
                    "nsubj:outer",
                    "csubj",
                    "expl",
                    "discourse",
                    "vocative",
                    "orphan",
                    "advcl",
                    "advcl:relcl",
                    "reparandum" -> false;
            case "obl", "obl:unmarked", "obl:tmod", "advmod" -> !predicate;
            default -> true;
        };
    }

    /** "Bridge closed after storm": in a headline the participle is the verb. */
    private boolean isHeadlineClause(Token token, int head) {
        return s.section() == SectionKind.HEADLINE
                && s.token(head).is("root")
                && token.xpos().equals("VBN")
                && token.index() > head;
    }

    /** "Lodi, California": one place. */
    private boolean isPlaceIn(Token token, int head) {
        Name own = s.nameAt(token.index());
        Name above = s.nameAt(head);
        return own != null
                && above != null
                && own.type() == Name.Type.PLACE
                && above.type() == Name.Type.PLACE
                && s.child(token.index(), "det") == null;
    }

    private void traits(Noun noun) {
        int head = noun.head;
        Token token = noun.token();
        noun.lemma = token.lemma().toLowerCase(Locale.ROOT);
        noun.plural = noun.joined || token.has("Number=Plur") || words.isPlural(noun.lemma);
        Name name = name(noun);
        if (noun.joined) {
            return;
        }
        if (name != null) {
            noun.form = MentionForm.NAME;
            noun.name = words(nameFrom(name), name.to());
            if (name.type() == Name.Type.PERSON) {
                noun.gender = gender(noun, name);
            }
            noun.kind = switch (name.type()) {
                case PERSON -> ChainKind.PERSON;
                case ORGANISATION -> ChainKind.BODY;
                case PLACE -> ChainKind.PLACE;
                case OTHER -> null;
            };
        } else if (token.isProperNoun()) {
            noun.form = MentionForm.NAME;
            int from = head;
            while (from > noun.from
                    && (s.token(from - 1).isProperNoun()
                            || Character.isUpperCase(s.token(from - 1).form().charAt(0))
                                    && !s.token(from - 1).is("det"))
                    && s.under(from - 1, head)) {
                from--;
            }
            int to = head + 1;
            while (to < noun.to && s.token(to).is("flat")) {
                to++;
            }
            noun.name = words(from, to);
        }
        Set<String> before = new TreeSet<>();
        Set<String> behind = new TreeSet<>();
        noun.article = Noun.Article.BARE;
        for (Token child : s.children(head)) {
            boolean first = child.index() < head;
            if (child.is("det")
                    || child.is("nummod") && first
                    || child.is("amod") && words.isIndefinite(child.form())) {
                article(noun, child);
            }
            if (child.is("nmod:poss") && first) {
                noun.article = Noun.Article.OWNED;
                continue;
            }
            if (child.is("det")
                    || child.is("punct")
                    || child.is("case")
                    || child.is("cop")
                    || child.is("nsubj")
                    || child.is("conj")
                    || child.is("cc")
                    || child.is("flat")
                    || child.is("appos")
                    || child.is("mark")
                    || child.is("advmod") && first) {
                continue;
            }
            if (child.index() < noun.from || child.index() >= noun.to) {
                continue;
            }
            for (int i : s.subtree(child.index())) {
                Token word = s.token(i);
                boolean content = word.isNoun()
                        || word.isProperNoun()
                        || word.upos().equals("ADJ")
                        || word.upos().equals("NUM")
                        || word.isVerb();
                if (content && i >= noun.from && i < noun.to) {
                    (i < head ? before : behind).add(word.lemma().toLowerCase(Locale.ROOT));
                }
            }
        }
        noun.before = before;
        noun.behind = behind;
        Vocabulary.Person person = noun.isName() ? null : words.person(s, head);
        if (person != null) {
            noun.kind = person.kind();
            noun.gender = person.gender();
        } else if (noun.kind == null && words.isPlace(noun.lemma)) {
            noun.kind = ChainKind.PLACE;
        }
    }

    private char gender(Noun noun, Name name) {
        for (int i = noun.from; i < name.from(); i++) {
            String form = s.token(i).form();
            char said = Character.isUpperCase(form.charAt(0)) ? words.gender(form.replace(".", "") + ".") : '0';
            if (said != '0') {
                return said;
            }
        }
        return name.to() - name.from() > 1 ? words.gender(s.token(name.from()).form()) : '0';
    }

    private void article(Noun noun, Token child) {
        String form = child.form().toLowerCase(Locale.ROOT);
        if (words.isIndefinite(form) || child.is("nummod") && noun.article == Noun.Article.BARE) {
            noun.article = Noun.Article.INDEFINITE;
        } else if (form.equals("the") || form.equals("both")) {
            noun.article = Noun.Article.DEFINITE;
        } else if (words.isPointing(form)) {
            noun.article = Noun.Article.POINTING;
        }
    }

    /** The encoder's name that the phrase is about: over its head, or flat beside it ("coach Ana Ruiz"). */
    private @Nullable Name name(Noun noun) {
        Name own = s.nameAt(noun.head);
        if (own != null) {
            return own;
        }
        for (Token child : s.children(noun.head)) {
            Name name = s.nameAt(child.index());
            boolean beside = child.is("flat") || child.is("compound") && child.index() > noun.head;
            if (name != null && beside && name.from() > noun.head) {
                return name;
            }
        }
        return null;
    }

    private int nameFrom(Name name) {
        return s.token(name.from()).form().equalsIgnoreCase("the") && name.to() - name.from() > 1
                ? name.from() + 1
                : name.from();
    }

    private String words(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (s.token(i).xpos().equals("POS")) {
                break;
            }
            text.append(i == from ? "" : " ").append(s.token(i).form());
        }
        return text.toString();
    }

    private void owners() {
        for (Noun noun : found) {
            Token owner = noun.isPronoun() || noun.joined ? null : s.child(noun.head, "nmod:poss");
            for (Noun other : found) {
                if (owner != null && owner.index() == other.head && !other.joined) {
                    noun.owner = other;
                }
            }
        }
    }
}
