package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.Facts;

/** Reads web pages. Thread-safe. */
public final class PageReader {
    private static final int DEPTH = 400;
    /** A text of fewer characters may be what is left of an article that scripts put together. */
    private static final int LITTLE = 250;

    private PageReader() {}

    /**
     * What the page holds. Never fails: a page without an article has an empty text.
     *
     * @param bytes the page as it was sent, transfer encodings undone
     * @param url where it was, for the facts that its address states and for relative links; {@code null} if unknown
     * @param contentType header of the transfer that may name the charset
     */
    public static Page read(byte[] bytes, @Nullable String url, @Nullable String contentType) {
        return read(PageCharset.decode(bytes, contentType).replace('\0', ' '), url);
    }

    /** What the page holds, decoded already. */
    public static Page read(String html, @Nullable String url) {
        Document page =
                Jsoup.parse(html, url == null ? "" : url, Parser.htmlParser().setMaxDepth(DEPTH));
        LinkedData linked = LinkedData.of(page);
        Facts facts = PageFacts.of(page, linked, url);
        List<String> feeds = feeds(page);
        String title = facts.title() == null ? null : facts.title().value();
        List<String> paragraphs = new MainText().of(page, title, linked.body());
        if (length(paragraphs) < LITTLE) {
            List<String> scripted = new MainText().of(unpacked(html, url), title, null);
            if (length(scripted) > length(paragraphs)) {
                paragraphs = scripted;
            }
        }
        return new Page(String.join("\n\n", paragraphs), facts, feeds);
    }

    /** The page with the markup that it keeps for its scripts, or for readers without scripts, in its place. */
    private static Document unpacked(String html, @Nullable String url) {
        Document page =
                Jsoup.parse(html, url == null ? "" : url, Parser.htmlParser().setMaxDepth(DEPTH));
        for (Element kept : page.body().select("script[type~=(?i)template|text/html], noscript, template")) {
            String inner = kept.normalName().equals("script") ? kept.data() : kept.html();
            if (inner.length() > LITTLE) {
                Element unpacked = page.createElement("div");
                unpacked.append(inner);
                kept.replaceWith(unpacked);
            }
        }
        return page;
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    /** The paragraphs of a piece of HTML that is all article, such as the content of a feed's entry. */
    public static String text(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        Pruning.technical(page);
        List<String> paragraphs = new ArrayList<>();
        for (Block block : Blocks.of(page.body())) {
            paragraphs.add(block.text());
        }
        return String.join("\n\n", paragraphs);
    }

    private static List<String> feeds(Document page) {
        TreeSet<String> found = new TreeSet<>();
        for (Element link : page.select("link[rel~=(?i)alternate][href]")) {
            String type = link.attr("type");
            if (type.contains("rss") || type.contains("atom") || type.equals("application/feed+json")) {
                found.add(link.absUrl("href"));
            }
        }
        found.remove("");
        return List.copyOf(found);
    }
}
