package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sitrep.ingest.fact.Facts;

/** Reads web pages. Thread-safe. */
public final class PageReader {
    private static final int DEPTH = 400;

    private PageReader() {}

    /**
     * What the page holds. Never fails: a page without an article has an empty text.
     *
     * @param bytes the page as it was sent, transfer encodings undone
     * @param url where it was, for the facts that its address states and for relative links; {@code null} if unknown
     * @param contentType header of the transfer that may name the charset
     */
    public static Page read(byte[] bytes, @Nullable String url, @Nullable String contentType) {
        return read(PageCharset.decode(bytes, contentType), url);
    }

    /** What the page holds, decoded already. */
    public static Page read(String html, @Nullable String url) {
        Document page = Jsoup.parse(html, url == null ? "" : url, Parser.htmlParser().setMaxDepth(DEPTH));
        LinkedData linked = LinkedData.of(page);
        Facts facts = PageFacts.of(page, linked, url);
        List<String> feeds = feeds(page);
        List<String> paragraphs =
                new MainText().of(page, facts.title() == null ? null : facts.title().value());
        return new Page(String.join("\n\n", paragraphs), facts, feeds);
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
