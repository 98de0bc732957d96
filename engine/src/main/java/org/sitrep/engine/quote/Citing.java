package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/**
 * Sources that a report names beside its own words: "the agency reported, quoting residents", "Citing two officials, the paper said …".
 *
 * <p>Whoever is quoted said what is reported: he is the first of a chain, and the words about him are no part of it.
 */
final class Citing {
    /** What a paper does to whom it passes on: "residents contacted by the agency said". */
    private static final Set<String> PASSING =
            Set.of("quote", "cite", "interview", "contact", "reach", "telephone", "question", "poll", "survey");

    private Citing() {}

    /** {@code drafts} without those that such words would make by themselves, and without such words in what is said. */
    static List<Draft> apart(List<Draft> drafts, Sources sources) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Sentence s = draft.sentence();
            boolean own = draft.at() >= 0 && cited(s, s.token(draft.at()), sources) != null;
            boolean other = drafts.stream()
                    .anyMatch(report -> report.sentence() == s && report.at() != draft.at() && isReport(report));
            if (!own || !other) {
                kept.add(isReport(draft) ? without(draft, sources) : draft);
            }
        }
        return kept;
    }

    /** Whom the report {@code draft} quotes, {@code null} if nobody. */
    static @Nullable Voice source(Draft draft, Sources sources) {
        if (!isReport(draft)) {
            return null;
        }
        Sentence s = draft.sentence();
        for (Token token : s.tokens()) {
            Voice cited = draft.touches(token.span()) ? null : cited(s, token, sources);
            if (cited != null && draft.speaker() instanceof Voice speaker && cited.head() != speaker.head()) {
                return cited;
            }
        }
        return null;
    }

    /** Who passes on what is said: "officials, quoted by the agency, said", "was quoted by the agency as saying"; {@code null} if nobody. */
    static @Nullable Voice channel(Draft draft) {
        Voice speaker = draft.speaker();
        if (speaker == null || draft.at() < 0) {
            return null;
        }
        Sentence s = draft.sentence();
        Token quoting = s.head(s.token(draft.at()));
        if (quoting != null && Sayings.asSaying(s, quoting.index()) == draft.at()) {
            Token by = Clauses.isPassive(s, quoting.index())
                    ? by(s, quoting.index()) instanceof Token agent ? agent : by(s, draft.at())
                    : s.child(quoting.index(), "nsubj");
            return by == null ? null : Voices.voice(s, by.index());
        }
        if (speaker.sentence() == s) {
            for (Token clause : s.children(speaker.head(), "acl")) {
                Token by = PASSING.contains(clause.lemma()) ? by(s, clause.index()) : null;
                if (by != null) {
                    return Voices.voice(s, by.index());
                }
            }
        }
        return null;
    }

    private static @Nullable Token by(Sentence s, int verb) {
        for (Token child : s.children(verb, "obl")) {
            if ("by".equals(s.adposition(child.index()))) {
                return child;
            }
        }
        return null;
    }

    private static boolean isReport(Draft draft) {
        return draft.at() >= 0
                && draft.speaker() != null
                && draft.sense().strength() == CueSense.Strength.SPEECH
                && (draft.sense().takes("that") || draft.sense().word() == CueSense.Word.NONE);
    }

    /** Who is quoted by the participle {@code token}, {@code null} if it is none or what it quotes is no source. */
    private static @Nullable Voice cited(Sentence s, Token token, Sources sources) {
        boolean cites = token.xpos().equals("VBG")
                && (token.lemma().equals("cite") || token.lemma().equals("quote"));
        boolean aside = cites
                && (token.index() == 0 || s.token(token.index() - 1).form().equals(","));
        Token object = aside ? s.child(token.index(), "obj") : null;
        boolean named = object != null
                && (sources.kind(s, object.index()) == Sources.Kind.SOURCE || sources.isPaper(s, object.index()));
        return object == null || !named ? null : Voices.voice(s, object.index());
    }

    private static Draft without(Draft draft, Sources sources) {
        Sentence s = draft.sentence();
        List<Span> content = draft.content();
        for (Token token : s.tokens()) {
            if (draft.touches(token.span()) && cited(s, token, sources) != null) {
                content = cut(
                        content,
                        s.token(token.index() - 1).span().start(),
                        s.subtreeSpan(token.index()).end());
            }
        }
        return content.isEmpty() ? draft : draft.content(content);
    }

    /** Without what lies between {@code from} and {@code to}. */
    private static List<Span> cut(List<Span> spans, int from, int to) {
        List<Span> rest = new ArrayList<>();
        for (Span span : spans) {
            if (span.start() < from) {
                rest.add(new Span(span.start(), Math.min(span.end(), from)));
            }
            if (span.end() > to) {
                rest.add(new Span(Math.max(span.start(), to), span.end()));
            }
        }
        return rest;
    }
}
