package org.sitrep.engine.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;
import org.sitrep.engine.time.Times;

/** The day, month or year that a clause states of itself: "resigned on Sunday". Immutable; thread-safe. */
final class ClauseDays {
    private final Times times;

    ClauseDays(Times times) {
        this.times = times;
    }

    /** When the clause of {@code verb} says it happened, EDTF without intervals; {@code null} if it does not say. */
    @Nullable
    String of(Sentence s, Token verb) {
        for (Token child : s.children(verb.index())) {
            Time time = child.is("obl") || child.is("nmod") || child.is("advmod") ? times.covering(child.span()) : null;
            String adposition = s.adposition(child.index());
            boolean on = adposition == null || adposition.equals("on") || adposition.equals("in");
            String edtf = time == null || time.type() != TimeType.DATE ? null : time.edtf();
            if (on && edtf != null && edtf.indexOf('/') < 0) {
                return edtf;
            }
        }
        return null;
    }

    /** When the clause around token {@code at} says it happened, or the clause that that one is said in; {@code null} if none does. */
    @Nullable
    String around(Sentence s, int at) {
        Token token = s.token(at);
        for (int steps = 0; steps < 10; steps++) {
            if (token.isVerb() || s.child(token.index(), "cop") != null) {
                String day = of(s, token);
                if (day != null) {
                    return day;
                }
            }
            Token head = s.head(token);
            if (head == null) {
                return null;
            }
            token = head;
        }
        return null;
    }

    /** Reads "from 1990 to 1995", "until 2003", "since May", "between 1996 and 2001" beside the noun or verb at {@code head} into {@code role}. */
    void period(Sentence s, int head, RoleDraft role) {
        for (Token child : s.children(head)) {
            if (child.is("nmod") || child.is("obl")) {
                bound(s, child, s.adposition(child.index()), role);
            }
        }
    }

    /** Reads the bound that starts right at token {@code next}, wherever the tree hangs it. */
    void periodBehind(Sentence s, int next, RoleDraft role) {
        if (next + 1 < s.size() && role.from == null && role.to == null) {
            bound(s, s.token(next + 1), s.token(next).form().toLowerCase(Locale.ROOT), role);
        }
    }

    private void bound(Sentence s, Token token, @Nullable String adposition, RoleDraft role) {
        Time time = times.covering(token.span());
        if (adposition == null || time == null || time.edtf() == null) {
            return;
        }
        switch (adposition) {
            case "from" -> {
                role.from = edge(time, true);
                String end = edge(time, false);
                if (end != null && !end.equals(role.from)) {
                    over(role, end);
                }
                s.children(token.index()).forEach(inner -> {
                    if (!"from".equals(s.adposition(inner.index()))) {
                        bound(s, inner, s.adposition(inner.index()), role);
                    }
                });
            }
            case "between" -> {
                role.from = edge(time, true);
                for (Token other : s.children(token.index(), "conj")) {
                    Time last = times.covering(other.span());
                    over(role, last == null ? null : edge(last, false));
                }
            }
            case "since" -> role.from = edge(time, true);
            case "to", "until", "till" -> over(role, edge(time, false));
            default -> {}
        }
    }

    private static void over(RoleDraft role, @Nullable String end) {
        role.to = end;
        role.status = RoleStatus.HELD;
    }

    private static @Nullable String edge(Time time, boolean start) {
        String edtf = time.edtf();
        if (edtf == null) {
            return null;
        }
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : start ? edtf.substring(0, slash) : edtf.substring(slash + 1);
    }
}
