package org.sitrep.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;
import org.sitrep.ingest.feed.Entry;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.page.Page;
import org.sitrep.ingest.page.PageReader;

/** Documents of pages and of entries of feeds: the door for whoever fetched them. Thread-safe. */
public final class Articles {
    private Articles() {}

    /**
     * The document of a web page: its main text with its title as the first line.
     *
     * @param where how a problem calls the page
     * @param html the page as it was sent, transfer encodings undone
     * @param url its address, {@code null} if unknown
     * @param contentType header of the transfer that may name the charset
     */
    public static Read ofPage(
            String where, byte[] html, @Nullable String url, @Nullable String contentType, Defaults defaults) {
        if (html.length > Limits.PAGE_BYTES) {
            return Reader.bad(Problem.Kind.TOO_LONG, where, "");
        }
        Page page = PageReader.read(html, url, contentType);
        return Assembly.of(where, page.text(), page.facts(), defaults);
    }

    /** The document of what a feed gives of an article: title, then content or summary. */
    public static Read ofEntry(String where, Feed feed, Entry entry, Defaults defaults) {
        String text = entry.text();
        String title = entry.title();
        Facts facts = facts(feed, entry);
        // Headlines alone are news too.
        return text.isBlank() && title != null
                ? Assembly.of(where, title, facts, defaults)
                : Assembly.of(where, text, facts, defaults);
    }

    /** What a feed says about an entry; it can fill what the entry's page leaves open: {@code page.facts().or(...)}. */
    public static Facts facts(Feed feed, Entry entry) {
        List<Fact> authors = new ArrayList<>();
        for (String author : entry.authors()) {
            authors.add(new Fact(author, Origin.FEED));
        }
        return new Facts(
                Fact.of(entry.title(), Origin.FEED),
                authors,
                Fact.of(entry.published(), Origin.FEED),
                Fact.of(entry.updated(), Origin.FEED),
                Fact.of(feed.title(), Origin.FEED),
                Fact.of(entry.url(), Origin.FEED),
                Fact.of(feed.language(), Origin.FEED));
    }
}
