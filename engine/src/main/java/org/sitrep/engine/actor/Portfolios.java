package org.sitrep.engine.actor;

import java.util.Locale;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** What the office of a minister is about, where no list has it: "Shipping Minister", "Trade and Industry Minister", "Minister of Women's Affairs". */
final class Portfolios {
    /** Most words of what an office is about. */
    private static final int LONGEST = 9;

    private Portfolios() {}

    /** The office that {@code phrase} names, with what it is about before its last word: "deputy trade minister", whichever way it is written. */
    static String title(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
        return joined(knowledge, phrase.role().noun(), before(knowledge, s, phrase), behind(knowledge, s, phrase));
    }

    /** What the office that {@code phrase} names is about, on either side of its noun; empty if nothing says. */
    static String of(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
        return before(knowledge, s, phrase) + behind(knowledge, s, phrase);
    }

    /** "deputy minister" and "trade": "deputy trade minister"; a minister of state stays one "for" something. */
    static String joined(ActorKnowledge knowledge, String noun, String before, String behind) {
        if (behind.isEmpty()) {
            return before + noun;
        }
        int last = noun.lastIndexOf(' ') + 1;
        boolean second = last > 0 && knowledge.isCue("second", noun.substring(0, last - 1));
        return last == 0 || second
                ? noun.substring(0, last) + behind + " " + noun.substring(last)
                : before + noun + " for " + behind;
    }

    /** One past the last token of what stands behind the noun of {@code phrase} and says what the office is about; the end of the noun if nothing does. */
    static int end(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
        int to = phrase.to();
        String of = to < s.size() ? s.token(to).form() : "";
        if (!(of.equals("of") || of.equals("for")) || !mayHaveField(knowledge, s, phrase)) {
            return to;
        }
        boolean titled = isCapital(s.token(phrase.from()));
        int end = to;
        int at = to + 1;
        if (at < s.size() && s.token(at).form().equals("the")) {
            boolean known = at + 1 < s.size()
                    && knowledge.isCue("field-the", s.token(at + 1).form().toLowerCase(Locale.ROOT));
            at = titled || known ? at + 1 : s.size();
        }
        while (at < s.size() && at - to <= LONGEST) {
            String form = s.token(at).form();
            boolean joint = end > to && (form.equals("and") || form.equals("&") || form.equals(","));
            int word = joint ? at + 1 : at;
            word += joint && word < s.size() && s.token(word).form().equals("and") ? 1 : 0; // "Youth, and Sports"
            if (word >= s.size() || !isBelow(s, word, phrase) || !isField(knowledge, s, word, titled)) {
                break;
            }
            at = word + 1;
            // "women's affairs"
            at += at < s.size() && s.token(at).form().matches("['’]s?") ? 1 : 0;
            end = at;
        }
        return end;
    }

    private static String behind(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
        StringBuilder words = new StringBuilder();
        int end = end(knowledge, s, phrase);
        for (int i = phrase.to() + 1; i < end; i++) {
            String form = s.token(i).form().toLowerCase(Locale.ROOT);
            boolean article = i == phrase.to() + 1 && form.equals("the");
            boolean joined = s.token(i - 1).span().end() == s.token(i).span().start() || form.equals(",");
            words.append(article ? "" : words.isEmpty() || joined ? form : " " + form);
        }
        return words.toString();
    }

    /** True for a secretary whose field is one that ministers have: "Finance Secretary", unlike a party's "Publicity Secretary". */
    static boolean isOfGovernment(ActorKnowledge knowledge, Sentence s, RoleNouns.Match secretary) {
        boolean one = secretary.noun().noun().equals("secretary") && !secretary.plural() && secretary.from() > 0;
        String field = one ? s.token(secretary.from() - 1).form().toLowerCase(Locale.ROOT) : "";
        boolean relations = field.equals("relations") || field.equals("affairs"); // "Foreign Relations Secretary"
        return one && (relations || knowledge.roles().of(field + " minister") != null);
    }

    /** True for ministers, and for secretaries written large, that are not said to be of anything before. */
    private static boolean mayHaveField(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
        String noun = phrase.role().noun();
        boolean titled = isCapital(s.token(phrase.from()));
        boolean minister = noun.equals("minister") || noun.equals("minister of state");
        return !phrase.plural()
                && (minister
                        || knowledge.isCue("junior-title", noun)
                        || titled && (noun.equals("secretary") || knowledge.isCue("field-title", noun)))
                && before(knowledge, s, phrase).isEmpty();
    }

    /** True for a word that the tree hangs on the office, and not as its bearer's name: "Minister of Works X". */
    private static boolean isBelow(Sentence s, int word, Phrase phrase) {
        Token token = s.token(word);
        return s.under(word, phrase.head()) && !(token.is("flat") && token.head() < phrase.to());
    }

    /** True for a word of a field behind an office: "Health", "foreign affairs". */
    private static boolean isField(ActorKnowledge knowledge, Sentence s, int i, boolean titled) {
        Token token = s.token(i);
        Name name = s.nameAt(i);
        boolean named = name != null && (name.type() == Name.Type.PERSON || name.type() == Name.Type.PLACE);
        boolean kind = titled ? isCapital(token) : token.isNoun() || token.is("amod") && !token.isVerb();
        return kind
                && !named
                && Character.isLetter(token.form().charAt(0))
                && !token.form().endsWith(".") // "Dr."
                && !knowledge.isCue("weekday", token.form().toLowerCase(Locale.ROOT))
                && knowledge.names().exactly(token.form()).isEmpty();
    }

    /** The words of {@code phrase} that belong before its noun in the title, lower case and each followed by a blank; empty if there are none. */
    private static String before(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
        String noun = phrase.role().noun();
        String rank = noun.substring(noun.lastIndexOf(' ') + 1);
        boolean listed = noun.length() > rank.length();
        boolean titled = isCapital(s.token(phrase.from()));
        boolean secretary = rank.equals("secretary") && titled && !listed;
        if (phrase.plural()
                || !secretary && !knowledge.isCue("portfolio", rank)
                || listed && knowledge.isCue("whole-title", noun)) {
            return "";
        }
        int from = phrase.from();
        boolean several = false;
        while (from > 0) {
            String before = s.token(from - 1).form();
            boolean and = before.equalsIgnoreCase("and") || before.equals("&");
            boolean joins = (listed || from < phrase.from()) && (and || several && before.equals(","));
            int word = joins ? from - 2 : from - 1;
            if (word < 0 || listed && from == phrase.from() && !joins || !isAbout(knowledge, s, word, titled)) {
                break;
            }
            several |= and;
            from = word;
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < phrase.from(); i++) {
            words.append(s.token(i).form().toLowerCase(Locale.ROOT));
            words.append(s.token(i + 1).form().equals(",") ? "" : " ");
        }
        return words.toString();
    }

    /** True for a word that may say what an office is about: a noun before it, or, in a title, any word written large that names nothing else. */
    private static boolean isAbout(ActorKnowledge knowledge, Sentence s, int i, boolean titled) {
        Token token = s.token(i);
        String form = token.form().toLowerCase(Locale.ROOT);
        Modifier modifier = knowledge.modifier(form);
        boolean how = modifier != null && modifier.status() != null
                || knowledge.isCue("second", form)
                || form.equals("new")
                || token.is("nmod:poss")
                || !Character.isLetter(form.charAt(0));
        Name name = s.nameAt(i);
        boolean person = name != null
                && name.type() == Name.Type.PERSON; // "Minister Ana Diaz and Environment Minister Tom Reed"
        boolean noun = (token.isNoun() || token.isProperNoun()) && !person;
        boolean kind = titled ? isCapital(token) && (noun || token.is("amod")) : token.isNoun() && !token.is("det");
        return !how
                && kind
                && knowledge.names().exactly(token.form()).isEmpty()
                && knowledge.roles().endingAt(s, i, i) == null;
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }
}
