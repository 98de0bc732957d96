package org.sitrep.ingest.fetch.watch;

import java.util.ArrayList;
import java.util.List;

/** Writes feeds and pages for tests. */
final class FeedText {
    private final StringBuilder head = new StringBuilder();
    private final List<String> items = new ArrayList<>();

    static FeedText rss(String title) {
        FeedText feed = new FeedText();
        feed.head.append("<title>").append(title).append("</title><link>http://news.example/</link>");
        return feed;
    }

    FeedText head(String xml) {
        head.append(xml);
        return this;
    }

    /** An entry of which the feed gives a summary. */
    FeedText item(String guid, String link, String date, String title, String summary) {
        items.add("<item><guid isPermaLink=\"false\">" + guid + "</guid><link>" + link + "</link><pubDate>" + date
                + "</pubDate><title>" + title + "</title><description>" + summary + "</description></item>");
        return this;
    }

    /** An entry of which the feed gives the whole. */
    FeedText whole(String guid, String link, String date, String title, String html) {
        items.add("<item><guid isPermaLink=\"false\">" + guid + "</guid><link>" + link + "</link><pubDate>" + date
                + "</pubDate><title>" + title + "</title><content:encoded><![CDATA[" + html
                + "]]></content:encoded></item>");
        return this;
    }

    @Override
    public String toString() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>" + head
                + String.join("", items) + "</channel></rss>";
    }

    /** Paragraphs long enough to count as an article. */
    static String article(String about) {
        StringBuilder html = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            html.append("<p>Paragraph ")
                    .append(i)
                    .append(" tells at some length what happened to ")
                    .append(about)
                    .append(
                            ", who had a hand in it, and what the neighbours in the valley said about it afterwards.</p>\n");
        }
        return html.toString();
    }

    static String page(String title, String about) {
        return "<!doctype html><html lang=\"en\"><head><title>" + title
                + "</title></head><body><nav>Home</nav><article><h1>" + title + "</h1>" + article(about)
                + "</article></body></html>";
    }
}
