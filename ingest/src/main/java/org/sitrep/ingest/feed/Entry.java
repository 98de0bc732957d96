package org.sitrep.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.PageReader;

/**
 * An entry of a feed.
 *
 * @param id the feed's own id of it, or its address; {@code null} if it has neither
 * @param title plain text
 * @param url address of the article, absolute where the feed's address was known
 * @param published ISO 8601, as {@link org.sitrep.ingest.fact.StatedDate} writes it
 * @param updated like {@code published}
 * @param html what the feed gives of the article, as HTML; empty if nothing
 * @param full true if the feed gives it as the content and not as a summary; a content can be a teaser all the same
 */
public record Entry(
        @Nullable String id,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        @Nullable String updated,
        List<String> authors,
        String html,
        boolean full) {
    public Entry {
        authors = List.copyOf(authors);
    }

    /** What the feed gives of the article as plain paragraphs, without the title. */
    public String text() {
        return PageReader.text(html);
    }
}
