package org.sitrep.app.report;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

/** Sets paragraphs on pages of A4. Lengths are in points. Not thread-safe. */
final class PdfPages {
    static final float MARGIN = 62;
    private static final float LINE = 1.42f;
    private static final float FOOTER = 34;

    /** The area that text is set in, for whoever reads it back without the footer. */
    static final PDRectangle AREA =
            new PDRectangle(0, MARGIN - 8, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight() - MARGIN + 8);

    /** Colours. */
    enum Ink {
        BLACK(new Color(0x1c2430)),
        FAINT(new Color(0x5a6675)),
        ACCENT(new Color(0x1d4f91));

        private final Color colour;

        Ink(Color colour) {
            this.colour = colour;
        }
    }

    /**
     * Words of one look.
     *
     * @param link number of the reference that they lead to, 0 for none
     */
    record Run(String text, float size, boolean bold, Ink ink, int link) {
        static Run of(String text, float size, boolean bold, Ink ink) {
            return new Run(text, size, bold, ink, 0);
        }
    }

    /** A place on a page. */
    record Spot(int page, float height) {}

    private record Word(Run run, String text, List<PdfFonts.Piece> pieces, float width, boolean glued) {}

    private final PDDocument document;
    private final PdfFonts fonts;
    private final Map<Integer, Spot> known;
    private final Map<Integer, Spot> spots = new HashMap<>();
    private final List<Runnable> links = new ArrayList<>();
    private @Nullable PDPageContentStream page;
    private float height;

    PdfPages(PDDocument document, PdfFonts fonts, Map<Integer, Spot> known) {
        this.document = document;
        this.fonts = fonts;
        this.known = known;
    }

    Map<Integer, Spot> spots() {
        return spots;
    }

    /** Remembers that reference {@code number} stands here. */
    void target(int number) throws IOException {
        room(24);
        spots.put(number, new Spot(document.getNumberOfPages() - 1, height + 4));
    }

    /**
     * A heading, which is not left alone at the end of a page.
     *
     * @param keep so much of what follows stands on the same page, another heading included
     */
    void heading(List<Run> runs, float before, float after, float keep) throws IOException {
        room(before + keep);
        height -= before;
        paragraph(runs, 0, 0, after);
    }

    /** A paragraph with all lines indented, the first one by {@code first} more. */
    void paragraph(List<Run> runs, float indent, float first, float after) throws IOException {
        List<Word> line = new ArrayList<>();
        float x = 0;
        float wide = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
        boolean begun = false;
        for (Word word : words(runs)) {
            float limit = begun ? wide : wide - first;
            float space = line.isEmpty() || word.glued() ? 0 : space(word.run().size());
            if (!line.isEmpty() && x + space + word.width() > limit && !word.glued()) {
                set(line, indent + (begun ? 0 : first));
                begun = true;
                line.clear();
                x = 0;
                space = 0;
            }
            line.add(word);
            x += space + word.width();
        }
        if (!line.isEmpty()) {
            set(line, indent + (begun ? 0 : first));
        }
        height -= after;
    }

    void rule() throws IOException {
        room(12);
        PDPageContentStream out = page();
        out.setStrokingColor(Ink.ACCENT.colour);
        out.setLineWidth(1.6f);
        out.moveTo(MARGIN, height);
        out.lineTo(PDRectangle.A4.getWidth() - MARGIN, height);
        out.stroke();
        height -= 6;
    }

    void end() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
        links.forEach(Runnable::run);
    }

    /** Writes {@code words} and the number of the page at the foot of each. */
    void number(String words) throws IOException {
        int all = document.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            try (PDPageContentStream out = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                out.setNonStrokingColor(Ink.FAINT.colour);
                write(out, words, MARGIN);
                String number = "Page " + (i + 1) + " of " + all;
                write(
                        out,
                        number,
                        PDRectangle.A4.getWidth() - MARGIN - fonts.regular().getStringWidth(number) / 1000 * 7);
            }
        }
    }

    private void write(PDPageContentStream out, String words, float x) throws IOException {
        out.beginText();
        out.newLineAtOffset(x, FOOTER);
        for (PdfFonts.Piece piece : fonts.pieces(words, false)) {
            out.setFont(piece.font(), 7);
            out.showText(piece.text());
        }
        out.endText();
    }

    private List<Word> words(List<Run> runs) throws IOException {
        List<Word> words = new ArrayList<>();
        boolean spaced = true;
        for (Run run : runs) {
            String[] parts = run.text().split("(?= )|(?<= )|(?<=[/-])", -1);
            for (int i = 0; i < parts.length; i++) {
                if (parts[i].isBlank()) {
                    spaced = true;
                    continue;
                }
                for (String fitting : fitting(parts, i, run)) {
                    List<PdfFonts.Piece> pieces = fonts.pieces(Scripts.visual(fitting), run.bold());
                    float width = 0;
                    for (PdfFonts.Piece piece : pieces) {
                        width += piece.width(run.size());
                    }
                    words.add(new Word(run, fitting, pieces, width, !spaced && run.link() == 0));
                    spaced = false;
                }
            }
        }
        return words;
    }

    /** The part with what stands around words from right to left by itself, and cut where it is wider than a line. */
    private static List<String> fitting(String[] parts, int at, Run run) {
        if (!Scripts.rightToLeft(parts[at])) {
            return fitting(parts[at], run);
        }
        boolean before = at > 1 && Scripts.rightToLeft(parts[at - 2]);
        boolean after = at + 2 < parts.length && Scripts.rightToLeft(parts[at + 2]);
        return Scripts.parts(parts[at], before, after).stream()
                .flatMap(part -> fitting(part, run).stream())
                .toList();
    }

    /** A word that is wider than a line is cut; addresses are. */
    private static List<String> fitting(String word, Run run) {
        int most = (int) ((PDRectangle.A4.getWidth() - 2 * MARGIN - 40) / run.size() / 0.75f);
        List<String> parts = new ArrayList<>();
        String rest = word;
        while (rest.length() > most) {
            int end = Character.isHighSurrogate(rest.charAt(most - 1)) ? most - 1 : most;
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    private float space(float size) throws IOException {
        return fonts.regular().getStringWidth(" ") / 1000 * size;
    }

    /** The words of a line in the order of the page; those that stood close together stay so. */
    private static List<Word> ordered(List<Word> line) {
        if (line.stream().noneMatch(word -> Scripts.rightToLeft(word.text()))) {
            return line;
        }
        List<Integer> order = Scripts.order(line.stream().map(Word::text).toList());
        List<Word> ordered = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int here = order.get(i);
            int left = i == 0 ? here : order.get(i - 1);
            Word word = line.get(here);
            // Turned around, a word is as close to its left as it was to what followed it; the first of those is as
            // close as the first of all was.
            boolean close = left == here + 1
                    ? line.get(left).glued()
                    : left < here - 1 && !Scripts.rightToLeft(line.get(left).text())
                            ? line.get(left + 1).glued()
                            : word.glued();
            ordered.add(new Word(word.run(), word.text(), word.pieces(), word.width(), close));
        }
        return ordered;
    }

    private void set(List<Word> logical, float indent) throws IOException {
        List<Word> line = ordered(logical);
        float size = 0;
        for (Word word : line) {
            size = Math.max(size, word.run().size());
        }
        room(size * LINE);
        height -= size * LINE;
        PDPageContentStream out = page();
        float x = MARGIN + indent;
        boolean first = true;
        for (Word word : line) {
            Run run = word.run();
            boolean mark = run.link() > 0 && !run.text().startsWith(" ");
            if (!first && !word.glued() && !mark) {
                // The space is written too, so that the words can be copied and read aloud.
                show(out, new PdfFonts.Piece(" ", fonts.regular()), run.size(), x);
                x += space(run.size());
            } else if (mark) {
                x += first ? 0 : 1;
            }
            first = false;
            out.setNonStrokingColor(run.ink().colour);
            float at = x;
            for (PdfFonts.Piece piece : word.pieces()) {
                show(out, piece, run.size(), at);
                at += piece.width(run.size());
            }
            link(run, x, word.width());
            x += word.width();
        }
    }

    private void show(PDPageContentStream out, PdfFonts.Piece piece, float size, float x) throws IOException {
        out.beginText();
        out.setFont(piece.font(), size);
        out.newLineAtOffset(x, height);
        out.showText(piece.text());
        out.endText();
    }

    private void link(Run run, float x, float width) {
        Spot spot = known.get(run.link());
        if (spot == null) {
            return;
        }
        PDPage here = document.getPage(document.getNumberOfPages() - 1);
        PDRectangle area = new PDRectangle(x, height - 2, width, run.size() + 2);
        // The page that it leads to may not be there yet.
        links.add(() -> {
            PDPageXYZDestination destination = new PDPageXYZDestination();
            destination.setPage(document.getPage(spot.page()));
            destination.setTop((int) (spot.height() + 10));
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(area);
            link.setDestination(destination);
            PDBorderStyleDictionary none = new PDBorderStyleDictionary();
            none.setWidth(0);
            link.setBorderStyle(none);
            try {
                here.getAnnotations().add(link);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void room(float needed) throws IOException {
        if (page == null || height - needed < MARGIN) {
            if (page != null) {
                page.close();
            }
            PDPage next = new PDPage(PDRectangle.A4);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            height = PDRectangle.A4.getHeight() - MARGIN;
        }
    }

    private PDPageContentStream page() throws IOException {
        if (page == null) {
            room(0);
        }
        return java.util.Objects.requireNonNull(page);
    }
}
