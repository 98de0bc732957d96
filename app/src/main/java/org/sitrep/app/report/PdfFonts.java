package org.sitrep.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one PDF. Noto Sans has the Latin, Greek and Cyrillic letters that names are written in; DejaVu Sans steps in for others, such as Armenian, Georgian, Hebrew, Arabic;
 * Droid Sans Fallback for Chinese and Japanese, Nanum Square for Korean. What none has is shown by its number, such as {@code [U+0915]}, and the manifest has it as it is. Not thread-safe.
 */
final class PdfFonts {
    private final PDFont regular;
    private final PDFont bold;
    private final PDFont other;
    private final PDDocument document;
    private @Nullable PDFont east;
    private @Nullable PDFont hangul;

    /** Text in one font. */
    record Piece(String text, PDFont font) {
        float width(float size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    private PdfFonts(PDDocument document, PDFont regular, PDFont bold, PDFont other) {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        this.other = other;
    }

    static PdfFonts load(PDDocument document) throws IOException {
        return new PdfFonts(
                document,
                font(document, "NotoSans-Regular.ttf"),
                font(document, "NotoSans-Bold.ttf"),
                font(document, "DejaVuSans.ttf"));
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream("fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return PDType0Font.load(document, in, true);
        }
    }

    /** {@code text} in pieces of one font each. */
    List<Piece> pieces(String text, boolean strong) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        PDFont font = strong ? bold : regular;
        for (int point : text.codePoints().toArray()) {
            String one = Character.toString(Character.isWhitespace(point) ? ' ' : point);
            PDFont fitting = has(strong ? bold : regular, one) ? strong ? bold : regular : other;
            if (!has(fitting, one)) {
                fitting = Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL ? hangul() : east();
            }
            if (!has(fitting, one)) {
                one = String.format(Locale.ROOT, "[U+%04X]", point);
                fitting = strong ? bold : regular;
            }
            if (!fitting.equals(font) && !same.isEmpty()) {
                pieces.add(new Piece(same.toString(), font));
                same.setLength(0);
            }
            font = fitting;
            same.append(one);
        }
        if (!same.isEmpty()) {
            pieces.add(new Piece(same.toString(), font));
        }
        return pieces;
    }

    /** Loaded only where it is needed: it has more glyphs than all others together. */
    private PDFont east() throws IOException {
        PDFont loaded = east;
        if (loaded == null) {
            loaded = font(document, "DroidSansFallbackFull.ttf");
            east = loaded;
        }
        return loaded;
    }

    private PDFont hangul() throws IOException {
        PDFont loaded = hangul;
        if (loaded == null) {
            loaded = font(document, "NanumSquareR.ttf");
            hangul = loaded;
        }
        return loaded;
    }

    private static boolean has(PDFont font, String one) {
        try {
            font.encode(one);
            return true;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        }
    }

    PDFont regular() {
        return regular;
    }
}
