package org.sitrep.engine.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Gives each of several persons the title that is said of them once: "two former ministers, Ana Diaz and Tom Reed,", "Senators Ana Diaz and Tom Reed". */
final class Colleagues {
    private final SentenceMentions all;
    private final Sentence s;

    Colleagues(SentenceMentions all) {
        this.all = all;
        this.s = all.s;
    }

    void read() {
        for (Mention mention : List.copyOf(all.found)) {
            Phrase phrase = mention.phrase;
            if (mention.shape == Mention.Shape.PERSON && phrase == null) {
                titled(mention);
            } else if (mention.shape == Mention.Shape.PHRASE
                    && phrase != null
                    && mention.plural
                    && isTitle(phrase.role(), phrase.plural())) {
                Mention first = firstBehind(mention);
                if (first != null) {
                    share(first, phrase.one(phrase.role()));
                }
            }
        }
    }

    private static boolean isTitle(RoleNoun noun, boolean plural) {
        return plural && noun.isPersonal() && noun.sort() != RoleNoun.Sort.RELATION;
    }

    /** "Senators Ana Diaz and Tom Reed": nothing stands between the title and the first of at least two names. */
    private void titled(Mention name) {
        RoleNouns.Match title =
                name.nameFrom == 0 ? null : all.knowledge.roles().endingAt(s, 0, name.nameFrom - 1);
        if (title != null
                && isTitle(title.noun(), title.plural())
                && s.under(title.head(), name.head)
                && s.child(name.head, "conj") != null) {
            Phrase phrase = all.composer.compose(title, all.bounds.first(title.from(), title.head()), title.head());
            share(name, phrase.one(title.noun()));
        }
    }

    private void share(Mention first, Phrase phrase) {
        List<Token> heads =
                Clauses.conjuncts(s, Clauses.firstConjunct(s, first.head).index());
        for (Mention name : all.found) {
            boolean bare = name.shape == Mention.Shape.PERSON && name.phrase == null && name.from >= first.from;
            boolean ruler = phrase.country() == null
                    && (all.knowledge.isCue("heads-state", phrase.role().noun())
                            || all.knowledge.isCue(
                                    "heads-government", phrase.role().noun()));
            boolean known =
                    bare && all.knowledge.leaders().country(all.bounds.words(name.nameFrom, name.nameTo)) != null;
            if (ruler && !known) {
                continue; // each is of a country of his own
            }
            if (bare && heads.stream().anyMatch(each -> each.index() == name.head)) {
                name.phrase = phrase;
            }
        }
    }

    /** The name right behind the title, with or without a comma, of which the tree says that it is the same; {@code null} if there is none. */
    private @Nullable Mention firstBehind(Mention several) {
        boolean comma = several.to < s.size() && s.token(several.to).form().equals(",");
        int next = comma ? several.to + 1 : several.to;
        for (Mention name : all.found) {
            boolean same = s.under(name.head, several.head) || s.under(several.head, name.head);
            Token token = s.token(name.head);
            boolean owned = token.is("compound") && token.head() >= name.to; // "bishops, Diaz family"
            if (name.shape == Mention.Shape.PERSON && name.from == next && same && !owned) {
                return name;
            }
        }
        return null;
    }
}
