package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/** A parsed text with its quotation marks, and look-ups that cross sentences. */
final class Manuscript {
    private final ParsedText parsed;
    private final List<Quotation> quotations;

    Manuscript(ParsedText parsed) {
        this.parsed = parsed;
        this.quotations = QuotationMarks.in(parsed.text(), parsed.layout());
    }

    String text() {
        return parsed.text();
    }

    List<Sentence> sentences() {
        return parsed.sentences();
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /** True if some of {@code span} stands in quotation marks. */
    boolean holdsMarks(Span span) {
        int at = firstEndingAfter(span.start());
        return at < quotations.size() && quotations.get(at).span().overlaps(span);
    }

    /** Index of the first quotation that ends behind {@code offset}: they stand one after the other. */
    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True if the quotation and its punctuation are all there is in its paragraph. */
    boolean isParagraph(Quotation quotation) {
        Span paragraph = parsed.layout().paragraphs().get(quotation.paragraph()).span();
        return quotation.leading() && paragraph.end() - quotation.span().end() <= 1;
    }

    /** The sentence before {@code s}, {@code null} if it is the first. */
    @Nullable
    Sentence before(Sentence s) {
        return s.index() == 0 ? null : parsed.sentences().get(s.index() - 1);
    }

    /** Which tokens of {@code s} stand in quotation marks. */
    boolean[] quoted(Sentence s) {
        boolean[] in = new boolean[s.size()];
        for (int i = firstEndingAfter(s.span().start()); i < quotations.size(); i++) {
            Quotation one = quotations.get(i);
            if (one.span().start() >= s.span().end()) {
                break;
            }
            if (one.span().overlaps(s.span())) {
                for (Token token : s.tokens()) {
                    in[token.index()] |= one.span().contains(token.span());
                }
            }
        }
        return in;
    }

    /** The tokens from {@code from} up to {@code to} that belong to the first sentence there; empty if none. */
    Stretch stretchAfter(int from, int to) {
        Sentence s = sentenceFrom(from);
        if (s == null || s.span().start() >= to) {
            return Stretch.NONE;
        }
        int first = s.tokenAt(from);
        int last = first;
        while (last >= 0 && last < s.size() && s.token(last).span().end() <= to) {
            last++;
        }
        return first < 0 || last <= first ? Stretch.NONE : new Stretch(s, first, last);
    }

    /** The tokens between {@code from} and {@code to} that belong to the sentence in which {@code to} stands; empty if none. */
    Stretch stretchBefore(int from, int to) {
        Sentence s = parsed.sentenceAt(to);
        if (s == null) {
            return Stretch.NONE;
        }
        int first = 0;
        while (first < s.size() && s.token(first).span().start() < from) {
            first++;
        }
        int last = first;
        while (last < s.size() && s.token(last).span().end() <= to) {
            last++;
        }
        return last <= first ? Stretch.NONE : new Stretch(s, first, last);
    }

    /** The sentence at {@code offset} or the next one, {@code null} past the last. */
    @Nullable
    Sentence sentenceFrom(int offset) {
        Sentence here = parsed.sentenceAt(offset);
        if (here != null) {
            return here;
        }
        int low = 0;
        int high = sentences().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences().get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sentences().size() ? sentences().get(low) : null;
    }

    /** The first character before {@code offset} that is no blank, 0 if there is none in its paragraph. */
    char characterBefore(int offset) {
        for (int at = offset - 1; at >= 0; at--) {
            char c = text().charAt(at);
            if (c == '\n') {
                return 0;
            }
            if (!Character.isWhitespace(c)) {
                return c;
            }
        }
        return 0;
    }

    /** True if the character at {@code offset} stands in quotation marks. */
    boolean inMarks(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = quotations.get(middle).span();
            if (span.end() <= offset) {
                low = middle + 1;
            } else if (span.start() > offset) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The tokens of {@code s} inside {@code span}. */
    List<Token> tokens(Sentence s, Span span) {
        List<Token> found = new ArrayList<>();
        for (Token token : s.tokens()) {
            if (span.contains(token.span())) {
                found.add(token);
            }
        }
        return found;
    }

    /**
     * Neighbouring tokens of one sentence, half-open; may be empty.
     *
     * @param sentence {@code null} only if empty
     */
    record Stretch(@Nullable Sentence sentence, int from, int to) {
        static final Stretch NONE = new Stretch(null, 0, 0);

        boolean isEmpty() {
            return to <= from;
        }

        boolean contains(int token) {
            return from <= token && token < to;
        }
    }
}
