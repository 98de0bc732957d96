package org.sitrep.engine.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Finds the parts of a document: headline, dateline, body, footer.
 *
 * <p>A first line without a final stop is the headline if more follows. Bylines, dates and the words before the first sentence ("KABUL (AP) —") are dateline; what the page adds
 * (links, credits, advertising) is footer, also between paragraphs. A text of a single paragraph is always coded. Immutable and thread-safe.
 */
public final class Sections {
    private static final int LONGEST_HEADLINE = 250;
    /** Paragraphs behind the headline in which a byline or dateline may stand. */
    private static final int HEAD = 5;

    private static final Pattern ABBREVIATED = Pattern.compile(".*\\b(?:\\p{Lu}\\.){2,}$");

    private final Furniture furniture;
    private final Datelines datelines;

    /** Reads the word lists. */
    public Sections(Knowledge knowledge) {
        furniture = new Furniture(knowledge);
        datelines = new Datelines(knowledge);
    }

    /** The layout of {@code document} by the product's own word lists. */
    public static Layout of(Document document) {
        return Standard.SECTIONS.layout(document);
    }

    private static final class Standard {
        static final Sections SECTIONS = new Sections(Knowledge.standard());
    }

    /** The layout of {@code document}; empty lists for a text of white space only. */
    public Layout layout(Document document) {
        String text = document.text();
        List<Paragraphs.Block> blocks = Paragraphs.of(text);
        SectionKind[] kinds = kinds(text, blocks);
        Parts parts = new Parts();
        boolean opened = false;
        int looked = 0;
        for (int i = 0; i < kinds.length; i++) {
            Paragraphs.Block block = blocks.get(i);
            int start = block.start();
            if (kinds[i] == SectionKind.BODY && !opened && looked++ < HEAD) {
                int length = datelines.opening(text.substring(start, Math.min(block.end(), start + 400)));
                length =
                        Datelines.opensWithLabel(text.substring(start, start + length)) && isTranscript(text, blocks, i)
                                ? 0
                                : length;
                int body = start + length;
                if (length > 0 && (body < block.end() || kinds.length > 1)) {
                    int end = body;
                    while (Paragraphs.isBlank(text.charAt(end - 1))) {
                        end--;
                    }
                    parts.add(SectionKind.DATELINE, start, end);
                    opened = true;
                    start = body;
                }
            }
            if (start < block.end()) {
                parts.add(kinds[i], start, block.end());
            }
        }
        return parts.layout();
    }

    /** True if another paragraph opens with a name and a colon. */
    private static boolean isTranscript(String text, List<Paragraphs.Block> blocks, int except) {
        for (int i = 0; i < blocks.size(); i++) {
            Paragraphs.Block block = blocks.get(i);
            if (i != except
                    && Datelines.opensWithLabel(
                            text.substring(block.start(), Math.min(block.end(), block.start() + 60)))) {
                return true;
            }
        }
        return false;
    }

    private SectionKind[] kinds(String text, List<Paragraphs.Block> blocks) {
        int n = blocks.size();
        SectionKind[] kinds = new SectionKind[n];
        Arrays.fill(kinds, SectionKind.BODY);
        if (n < 2) {
            return kinds;
        }
        String[] paragraphs = new String[n];
        for (int i = 0; i < n; i++) {
            paragraphs[i] = text.substring(blocks.get(i).start(), blocks.get(i).end());
        }
        markFooter(paragraphs, kinds);
        int first = 0;
        while (first < n && kinds[first] == SectionKind.FOOTER) {
            first++;
        }
        if (first == n) {
            // All of it looks like furniture: then nothing is.
            Arrays.fill(kinds, SectionKind.BODY);
            return kinds;
        }
        int head = first;
        boolean more = Arrays.asList(kinds).subList(first + 1, n).contains(SectionKind.BODY);
        if (more && isHeadline(paragraphs[first])) {
            kinds[first] = SectionKind.HEADLINE;
            head++;
        }
        for (int i = head; i < Math.min(n - 1, head + HEAD); i++) {
            if (kinds[i] == SectionKind.BODY && furniture.isByline(paragraphs[i]) && !endsWithStop(paragraphs[i])) {
                kinds[i] = SectionKind.DATELINE;
            }
        }
        return kinds;
    }

    private void markFooter(String[] paragraphs, SectionKind[] kinds) {
        int n = paragraphs.length;
        int total = 0;
        for (int i = 0; i < n; i++) {
            total += paragraphs[i].length();
            if (i > 0 && furniture.isLine(paragraphs[i])) {
                kinds[i] = SectionKind.FOOTER;
            }
        }
        int before = paragraphs[0].length();
        for (int i = 1; i < n; i++) {
            // Little may follow, lest a section called "Sources" hide half of a report.
            if (furniture.isEnd(paragraphs[i]) && before > 0.6 * total) {
                Arrays.fill(kinds, i, n, SectionKind.FOOTER);
                break;
            }
            before += paragraphs[i].length();
        }
        int last = n - 1;
        while (last > 0 && (kinds[last] == SectionKind.FOOTER || furniture.isTail(paragraphs[last]))) {
            kinds[last--] = SectionKind.FOOTER;
        }
    }

    private boolean isHeadline(String paragraph) {
        if (paragraph.length() > LONGEST_HEADLINE
                || datelines.opening(paragraph) > 0 && datelines.opening(paragraph) == paragraph.length()) {
            return false;
        }
        char last = paragraph.charAt(paragraph.length() - 1);
        return last != ':'
                && last != ','
                && last != ';'
                && (!endsWithStop(paragraph) || ABBREVIATED.matcher(paragraph).matches());
    }

    private static boolean endsWithStop(String paragraph) {
        int at = paragraph.length() - 1;
        while (at > 0 && "\"'”’»)]".indexOf(paragraph.charAt(at)) >= 0) {
            at--;
        }
        return ".!?…。".indexOf(paragraph.charAt(at)) >= 0;
    }

    /** Sections and paragraphs as they are found; neighbours of one kind make one section, but for headlines. */
    private static final class Parts {
        private final List<SectionKind> kinds = new ArrayList<>();
        private final List<List<Span>> spans = new ArrayList<>();

        void add(SectionKind kind, int start, int end) {
            boolean same = !kinds.isEmpty() && kinds.get(kinds.size() - 1) == kind;
            if (!same) {
                kinds.add(kind);
                spans.add(new ArrayList<>());
            }
            spans.get(spans.size() - 1).add(new Span(start, end));
        }

        Layout layout() {
            List<Section> sections = new ArrayList<>();
            List<Layout.Paragraph> paragraphs = new ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                List<Span> own = spans.get(i);
                Section section = new Section(kinds.get(i), own.get(0).union(own.get(own.size() - 1)));
                sections.add(section);
                own.forEach(span -> paragraphs.add(new Layout.Paragraph(section, span)));
            }
            return new Layout(sections, paragraphs);
        }
    }
}
