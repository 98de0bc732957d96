package org.sitrep.engine.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ChainKind;

/** The nouns of one document and which of them are one thing. Used by one thread. */
final class Links {
    /** In text order; of nested ones the longer first. */
    final List<Noun> nouns;

    Links(List<Noun> nouns) {
        this.nouns = List.copyOf(nouns);
    }

    /** Makes {@code a} and {@code b} one thing if nothing speaks against it. */
    boolean join(Noun a, Noun b, String rule) {
        if (a.thing == b.thing) {
            return true;
        }
        if (!mayJoin(a.thing, b.thing)) {
            return false;
        }
        force(a, b, rule);
        return true;
    }

    /** Makes {@code a} and {@code b} one thing. */
    void force(Noun a, Noun b, String rule) {
        if (a.thing == b.thing) {
            return;
        }
        Noun later = a.isBefore(b) ? b : a;
        if (later.rule.equals("first")) {
            later.rule = rule;
        } else {
            (later == a ? b : a).rule = rule;
        }
        Noun.Thing kept = a.thing;
        Noun.Thing gone = b.thing;
        for (Noun noun : gone.nouns) {
            noun.thing = kept;
        }
        kept.nouns.addAll(gone.nouns);
        gone.nouns.clear();
    }

    private static boolean mayJoin(Noun.Thing a, Noun.Thing b) {
        return !differ(a.actor(), b.actor())
                && !differ(a.place(), b.place())
                && kindsAgree(a.kind(), b.kind())
                && (a.gender() == '0' || b.gender() == '0' || a.gender() == b.gender())
                && !nested(a, b);
    }

    private static boolean differ(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !a.equals(b);
    }

    static boolean kindsAgree(@Nullable ChainKind a, @Nullable ChainKind b) {
        return a == null || b == null || a == b || mixed(a, b) || mixed(b, a);
    }

    /** A state is a place and a body. */
    private static boolean mixed(ChainKind a, ChainKind b) {
        return a == ChainKind.BODY && b == ChainKind.PLACE || a == ChainKind.THING && b != ChainKind.PERSON;
    }

    /** True if a phrase of one holds a phrase of the other: "the team's coach" is not the team. */
    static boolean nested(Noun.Thing a, Noun.Thing b) {
        Noun.Thing many = a.nouns.size() < b.nouns.size() ? b : a;
        Noun.Thing few = many == a ? b : a;
        for (Noun one : few.nouns) {
            for (Noun other : many.in(one.sentence.index())) {
                if (one.contains(other) || other.contains(one)) {
                    return true;
                }
            }
        }
        return false;
    }
}
