package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs the body that a page's JSON-LD gives against the text that was found in the page. */
final class Given {
    private static final int SHORTEST = 400;
    /** The given body counts for more if the page's text holds less than this share of it. */
    private static final double HELD = 0.8;

    private Given() {}

    /**
     * The paragraphs to take: those of the page if they hold most of the given body, else the given body itself.
     *
     * <p>A page that scripts put together, or that shows the first paragraphs only, gives its whole text to search engines. What it gives there often has no paragraphs and
     * mixes captions in, so the page's own are preferred wherever they are whole.
     */
    static List<String> compared(@Nullable String given, List<Block> found, @Nullable String title) {
        List<String> own = found.stream().map(Block::text).toList();
        if (given == null || given.length() < SHORTEST) {
            return own;
        }
        List<String> paragraphs = paragraphs(given, title);
        String letters = MainText.letters(String.join(" ", paragraphs));
        int held = 0;
        for (String each : own) {
            String part = MainText.letters(each);
            if (part.length() > 20 && letters.contains(part.substring(0, Math.min(part.length(), 60)))) {
                held += part.length();
            }
        }
        return held < HELD * letters.length() ? paragraphs : own;
    }

    private static List<String> paragraphs(String given, @Nullable String title) {
        String plain = given.indexOf('<') >= 0 && given.matches("(?s).*</?(p|br|div|a|em|strong|h\\d)\\b.*")
                ? PageReader.text(given)
                : given;
        List<String> paragraphs = new ArrayList<>();
        for (String line : plain.split("\\s*\\n\\s*|\\s{4,}", -1)) {
            String text = line.replaceAll("[\\s\\u00A0]+", " ").strip();
            if (!text.isEmpty()
                    && !Furniture.standard().isLine(text)
                    && (title == null || !MainText.same(text, title))) {
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }
}
