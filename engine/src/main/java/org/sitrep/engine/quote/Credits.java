package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Attributions by a bare phrase at the end: "Truce near – mediators", "Five dead in blast: police" in headlines, "A depot burns in Merowe – local sources" in notes.
 *
 * <p>In running text only nouns of sources and names of media end a sentence so: a dash there may part anything.
 */
final class Credits {
    private static final int LONGEST = 8;
    private static final int SHORTEST_CONTENT = 3;

    private Credits() {}

    /** All such attributions with {@code sayings}. */
    static List<Draft> in(Manuscript manuscript, Sources sources, List<Draft> sayings) {
        List<Draft> found = new ArrayList<>(sayings);
        for (Sentence s : manuscript.sentences()) {
            Draft credit = s.section() == SectionKind.FOOTER ? null : credit(manuscript, sources, s);
            if (credit != null) {
                Span content = credit.content().get(0);
                boolean known = sayings.stream().anyMatch(draft -> draft.sentence() == s && covers(draft, content));
                if (!known) {
                    found.add(credit);
                }
            }
        }
        return found;
    }

    /** True if {@code draft} already holds most of {@code content}. */
    private static boolean covers(Draft draft, Span content) {
        int covered = 0;
        for (Span span : draft.content()) {
            covered += Math.max(0, Math.min(span.end(), content.end()) - Math.max(span.start(), content.start()));
        }
        return 2 * covered > content.end() - content.start();
    }

    private static @Nullable Draft credit(Manuscript manuscript, Sources sources, Sentence s) {
        int end = s.size();
        while (end > 0 && s.token(end - 1).form().equals(".")) {
            end--;
        }
        int sign = end - 1;
        while (sign > 0 && end - sign <= LONGEST && !isSign(manuscript.text(), s, sign)) {
            if (s.token(sign).isVerb() || s.token(sign).upos().equals("PUNCT") && !isInner(s.token(sign))) {
                return null;
            }
            sign--;
        }
        boolean opens = sign > 0 && end - sign > 1 && end - sign <= LONGEST;
        if (!opens || s.token(sign).isVerb()) {
            return null;
        }
        boolean headline = s.section() == SectionKind.HEADLINE || s.index() == 0 && end == s.size();
        boolean colon = s.token(sign).form().equals(":");
        int via = sign + 1;
        while (via < end && !s.token(via).is("case")) {
            via++;
        }
        int to = via > sign + 1 && via < end && s.token(via).form().equalsIgnoreCase("via") ? via : end;
        int head = s.headOf(sign + 1, to);
        int from = Opening.of(manuscript.text(), s).end();
        from = from > sign ? 0 : from;
        if (sign - from < SHORTEST_CONTENT || colon && !headline || !isSource(sources, s, head, headline)) {
            return null;
        }
        Voice speaker = new Voice(s, head, s.span(sign + 1, to));
        List<Span> content = List.of(s.span(from, sign));
        Voice channel = to < end ? new Voice(s, s.headOf(to + 1, end), s.span(to + 1, end)) : null;
        return new Draft(s, sign, Senses.COLON, s.token(sign).span(), speaker, channel, content, "", "quote/credit");
    }

    private static boolean isSource(Sources sources, Sentence s, int head, boolean headline) {
        boolean named = s.token(head).isProperNoun();
        if (!headline) {
            return sources.isSourceNoun(s, head) || sources.isMedia(s, head);
        }
        // "Army takes the bridge – BBC News": the name of the site.
        boolean site = named && sources.isMedia(s, head);
        return !site && sources.kind(s, head) == Sources.Kind.SOURCE;
    }

    /** A colon, or a dash with blanks around it. */
    private static boolean isSign(String text, Sentence s, int i) {
        Token token = s.token(i);
        return switch (token.form()) {
            case ":" -> true;
            case "–", "—", "-", "--" -> {
                Span span = token.span();
                yield span.start() > 0
                        && span.end() < text.length()
                        && Character.isWhitespace(text.charAt(span.start() - 1))
                        && Character.isWhitespace(text.charAt(span.end()));
            }
            default -> false;
        };
    }

    /** A hyphen inside a word: "think-tank". */
    private static boolean isInner(Token token) {
        return token.form().equals("-");
    }
}
