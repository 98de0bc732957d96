package org.sitrep.engine.record;

import org.jspecify.annotations.Nullable;

/**
 * One document as it came in.
 *
 * @param id stable identifier, given by the reader or made from the text's hash
 * @param title context only; when the source has the title as its first line it is part of {@code text} as well
 * @param text the text that all spans point into, never changed
 * @param published when it was published, {@code null} if unknown
 * @param source outlet, {@code null} if unknown
 * @param url address, {@code null} if unknown
 * @param language ISO 639-1
 */
public record Document(
        String id,
        @Nullable String title,
        String text,
        @Nullable Published published,
        @Nullable String source,
        @Nullable String url,
        String language) {

    /** The same document with another publication date. */
    public Document published(Published date) {
        return new Document(id, title, text, date, source, url, language);
    }
}
