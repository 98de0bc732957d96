package org.sitrep.ingest.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about an item. What it does not say is {@code null}.
 *
 * @param authors in their order, without "By"
 * @param published ISO 8601 day, or day and time, with zone where one was given
 * @param modified like {@code published}; never earlier than it
 * @param outlet who published it
 * @param url its lasting address
 * @param language ISO 639-1
 */
public record Facts(
        @Nullable Fact title,
        List<Fact> authors,
        @Nullable Fact published,
        @Nullable Fact modified,
        @Nullable Fact outlet,
        @Nullable Fact url,
        @Nullable Fact language) {
    /** Nothing is known. */
    public static final Facts NONE = new Facts(null, List.of(), null, null, null, null, null);

    public Facts {
        authors = List.copyOf(authors);
    }

    /** The same facts, with {@code other}'s where these have none. */
    public Facts or(Facts other) {
        return new Facts(
                Fact.first(title, other.title),
                authors.isEmpty() ? other.authors : authors,
                Fact.first(published, other.published),
                Fact.first(modified, other.modified),
                Fact.first(outlet, other.outlet),
                Fact.first(url, other.url),
                Fact.first(language, other.language));
    }

    /** The same facts in another language. */
    public Facts language(@Nullable Fact fact) {
        return new Facts(title, authors, published, modified, outlet, url, fact);
    }
}
