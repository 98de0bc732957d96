package org.sitrep.engine.actor;

import java.util.Locale;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** What the office of a minister is about, where no list has it: "Shipping Minister", "Trade and Industry Minister". */
final class Portfolios {
    private Portfolios() {}

    /** The words of {@code phrase} that belong before its noun in the title, lower case and each followed by a blank; empty if there are none. */
    static String of(ActorKnowledge knowledge, Sentence s, Phrase phrase) {
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
