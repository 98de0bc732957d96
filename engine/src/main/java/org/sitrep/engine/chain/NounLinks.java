package org.sitrep.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.engine.record.ChainKind;
import org.sitrep.engine.record.SectionKind;

/** Links phrases around the same noun, where no word tells them apart. */
final class NounLinks {
    private final Vocabulary words;
    private final Links links;

    NounLinks(Vocabulary words, Links links) {
        this.words = words;
        this.links = links;
    }

    void link() {
        Set<String> free = new TreeSet<>();
        for (Noun noun : links.nouns) {
            if (!noun.token().is("compound")) {
                free.add(noun.lemma);
            }
        }
        Map<String, List<Noun>> earlier = new TreeMap<>();
        for (Noun noun : links.nouns) {
            if (noun.isPronoun()
                    || noun.joined
                    || words.isDummy(noun.lemma)
                    || isLabel(noun)
                    || isScore(noun)
                    || noun.kind == ChainKind.TIME
                    || !free.contains(noun.lemma)) {
                continue;
            }
            List<Noun> same = earlier.computeIfAbsent(noun.lemma, key -> new ArrayList<>());
            if (!noun.isName()) {
                for (int i = same.size() - 1; i >= 0; i--) {
                    if (isSame(same.get(i), noun) && links.join(same.get(i), noun, "same noun")) {
                        break;
                    }
                }
            }
            same.add(noun);
        }
    }

    /** "Image: NASA", "Source: Reuters". */
    private boolean isLabel(Noun noun) {
        return words.isLabel(noun.lemma)
                && noun.to < noun.sentence.size()
                && noun.sentence.token(noun.to).form().equals(":");
    }

    private static boolean isScore(Noun noun) {
        return noun.token().upos().equals("NUM") && noun.token().form().length() < 2;
    }

    private boolean isSame(Noun before, Noun noun) {
        if (before.plural != noun.plural || before.contains(noun) || noun.contains(before)) {
            return false;
        }
        boolean headline = before.sentence.section() == SectionKind.HEADLINE;
        if (noun.article == Noun.Article.INDEFINITE && !(headline && before.article == Noun.Article.BARE)) {
            return false;
        }
        if (before.article == Noun.Article.INDEFINITE && noun.article == Noun.Article.BARE) {
            return false;
        }
        if (isAnybody(noun) && isAnybody(before) && before.sentencesTo(noun) > 2) {
            return false;
        }
        if (noun.owner != null && (before.owner == null ? true : before.owner.thing != noun.owner.thing)) {
            return false;
        }
        if (noun.article == Noun.Article.BARE || headline) {
            return before.before.equals(noun.before) && (headline || before.behind.equals(noun.behind))
                    || headline && before.thing.words().containsAll(noun.before);
        }
        Set<String> known = before.thing.words();
        return known.containsAll(noun.before) && known.containsAll(noun.behind);
    }

    /** "people", "children": nothing says which, so that two of them far apart need not be the same. */
    private static boolean isAnybody(Noun noun) {
        return noun.plural
                && noun.article == Noun.Article.BARE
                && noun.owner == null
                && noun.before.isEmpty()
                && noun.behind.isEmpty();
    }
}
