package org.sitrep.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.PageCharset;

/** Reads feeds of all kinds, told apart by content. Thread-safe. */
public final class FeedReader {
    private static final int DEPTH = 200;
    private static final Pattern XML_FEED = Pattern.compile(
            "^\\s*(?:<\\?xml.{0,300}?\\?>)?(?:\\s|<!--.{0,2000}?-->|<\\?.{0,500}?\\?>|<!DOCTYPE\\s+rss.{0,4000}?>)*<(?:rss|feed|atom:feed|rdf:rdf)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern JSON_FEED =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org", Pattern.CASE_INSENSITIVE);

    private FeedReader() {}

    /** True if a text that begins so looks like a feed. */
    public static boolean isFeed(String head) {
        return XML_FEED.matcher(head).find() || isJsonFeed(head);
    }

    private static boolean isJsonFeed(String head) {
        return head.stripLeading().startsWith("{") && JSON_FEED.matcher(head).find();
    }

    /**
     * The feed in {@code bytes}. Never fails for what the bytes hold.
     *
     * @param url where it was, for relative links; {@code null} if unknown
     * @param contentType header of the transfer that may name the charset
     */
    public static FeedRead read(byte[] bytes, @Nullable String url, @Nullable String contentType) {
        String text = PageCharset.decode(bytes, contentType);
        String base = url == null ? "" : url;
        if (text.stripLeading().startsWith("{")) {
            return JsonFeed.read(text, base);
        }
        Document document =
                Jsoup.parse(text.stripLeading(), base, Parser.xmlParser().setMaxDepth(DEPTH));
        for (Element root : document.children()) {
            switch (root.normalName()) {
                case "rss", "rdf:rdf" -> {
                    return Rss.read(root, base);
                }
                case "feed", "atom:feed" -> {
                    return Atom.read(root, base);
                }
                default -> {}
            }
        }
        return new FeedRead.NotAFeed(
                document.children().isEmpty()
                        ? "it has no element"
                        : "its root is <" + document.child(0).normalName() + ">");
    }
}
