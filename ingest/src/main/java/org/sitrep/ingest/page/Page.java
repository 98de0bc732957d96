package org.sitrep.ingest.page;

import java.util.List;
import org.sitrep.ingest.fact.Facts;

/**
 * What a web page holds.
 *
 * @param text the article's paragraphs, a blank line between two, without the title; empty if no article was found
 * @param feeds addresses of the feeds that the page announces
 */
public record Page(String text, Facts facts, List<String> feeds) {
    public Page {
        feeds = List.copyOf(feeds);
    }
}
