package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.ActorKind;

/**
 * Reads other names that a sentence gives to somebody: "Mohamed Hamdan Dagalo, better known as Hemeti", "Cherizier, nicknamed Barbecue", "the Tatmadaw, as the army is known".
 *
 * <p>It goes by the words and their order, not by the tree. Used by one thread, while one document is coded.
 */
final class Aliases {
    private static final int LONGEST = 5;
    /** Most words from the verb to "as" in "gave only her first name as". */
    private static final int SAYING = 7;

    private final Coreference links;

    Aliases(Coreference links) {
        this.links = links;
    }

    /** Joins what {@code mentions}, all of one sentence and linked, say is one. */
    void read(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        Sentence s = mentions.get(0).sentence;
        for (int i = 1; i < s.size(); i++) {
            String form = lower(s, i);
            boolean known = links.knowledge.isCue("known", form)
                    && i + 1 < s.size()
                    && lower(s, i + 1).equals("as");
            if (known || links.knowledge.isCue("nicknamed", form)) {
                alias(s, mentions, i, known ? i + 2 : i + 1);
            } else if (form.equals("as")) {
                inverse(s, mentions, i);
                given(s, mentions, i);
            }
        }
    }

    /** "X, (better) known as Y": X stands before, Y behind. */
    private void alias(Sentence s, List<Mention> mentions, int verb, int behind) {
        int at = verb - 1;
        while (at > 0 && isFiller(s, at)) {
            at--;
        }
        Mention one = ending(mentions, at + 1);
        int from = behind;
        while (from < s.size()
                && (PhraseBounds.isQuote(s.token(from).form())
                        || lower(s, from).equals("simply")
                        || lower(s, from).equals("the"))) {
            from++;
        }
        int to = from;
        while (to < s.size()
                && to - from < LONGEST
                && Character.isUpperCase(s.token(to).form().charAt(0))) {
            to++;
        }
        if (one == null || one.entity == null || to == from) {
            return;
        }
        String name = s.span(from, to).in(links.document.text());
        Entity entity = one.entity;
        Mention other = covering(mentions, from, to);
        Entity gone = other == null ? null : other.entity;
        if (gone != null && gone != entity) {
            if (!mayBeOne(entity, gone)) {
                return;
            }
            links.merge(entity, gone, "also known as");
        }
        if (entity.name == null && entity.known == null) {
            entity.name = name;
        }
        entity.aliases.add(name);
        entity.otherNames.add(name);
    }

    /** "X, as Y is known": both are one. */
    private void inverse(Sentence s, List<Mention> mentions, int as) {
        Mention one = as > 1 && s.token(as - 1).form().equals(",") ? ending(mentions, as - 1) : null;
        Mention other = null;
        for (Mention mention : mentions) {
            if (mention.from == as + 1) {
                other = mention;
            }
        }
        if (one == null || other == null || one.entity == null || other.entity == null || one.entity == other.entity) {
            return;
        }
        boolean verb = other.to + 1 < s.size()
                && (lower(s, other.to).equals("is") || lower(s, other.to).equals("are"))
                && links.knowledge.isCue("known", lower(s, other.to + 1));
        if (verb && mayBeOne(one.entity, other.entity)) {
            links.merge(one.entity, other.entity, "also known as");
        }
    }

    /** "a resident who gave her name as Y", "a trader who identified himself only as Y": who says so is Y. */
    private void given(Sentence s, List<Mention> mentions, int as) {
        Mention own = null;
        boolean names = false;
        boolean gives = false;
        for (int i = Math.max(0, as - SAYING); i < as; i++) {
            String form = lower(s, i);
            String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
            gives |= lemma.equals("give");
            names |= gives && form.equals("name") || lemma.equals("identify") || lemma.equals("introduce");
            for (Mention mention : mentions) {
                own = mention.shape == Mention.Shape.PRONOUN && mention.head == i ? mention : own;
            }
        }
        Mention name = null;
        for (Mention mention : mentions) {
            boolean next = mention.nameFrom == as + 1
                    || mention.nameFrom == as + 2
                            && PhraseBounds.isQuote(s.token(as + 1).form());
            name = next && mention.shape == Mention.Shape.PERSON ? mention : name;
        }
        Entity one = own == null ? null : own.entity;
        Entity other = name == null ? null : name.entity;
        boolean open = one != null && one.isPerson() && !one.isNamed() && !one.plural;
        if (names && open && one != null && other != null && other != one && mayBeOne(one, other)) {
            links.merge(other, one, "gives this name");
        }
    }

    private boolean isFiller(Sentence s, int i) {
        String form = lower(s, i);
        return form.equals(",") || form.equals("(") || links.knowledge.isCue("known-how", form);
    }

    private static @Nullable Mention ending(List<Mention> mentions, int to) {
        Mention best = null;
        for (Mention mention : mentions) {
            boolean longer = best == null || mention.to - mention.from > best.to - best.from;
            if (mention.to == to
                    && mention.shape != Mention.Shape.PRONOUN
                    && mention.shape != Mention.Shape.STATE
                    && longer) {
                best = mention;
            }
        }
        return best;
    }

    private static @Nullable Mention covering(List<Mention> mentions, int from, int to) {
        for (Mention mention : mentions) {
            if (mention.nameFrom >= from && mention.nameTo <= to && mention.entity != null) {
                return mention;
            }
        }
        return null;
    }

    /** True unless one is a person or a state and the other is not, or both are known under names of their own. */
    private static boolean mayBeOne(Entity a, Entity b) {
        boolean open = b.kind == ActorKind.OTHER
                && b.known == null; // "nicknamed Thunder": the encoder need not know whom it names
        boolean person = (a.isPerson() == b.isPerson() || open) && a.plural == b.plural;
        boolean state = a.kind == ActorKind.STATE || b.kind == ActorKind.STATE;
        return person && !state && (a.known == null || b.known == null);
    }

    private static String lower(Sentence s, int i) {
        return s.token(i).form().toLowerCase(Locale.ROOT);
    }
}
