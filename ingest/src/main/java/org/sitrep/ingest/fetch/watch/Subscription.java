package org.sitrep.ingest.fetch.watch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;
import org.sitrep.ingest.fetch.WebAddress;

/**
 * A feed that somebody wants to follow.
 *
 * @param id stays the same when the feed moves: the first twelve hex digits of its first address's hash
 * @param url its address now
 * @param title what the user calls it, and so the outlet of its documents; {@code null} for what the feed calls itself
 * @param folder where the user put it, {@code /} between levels; {@code null} for none
 */
public record Subscription(
        String id,
        String url,
        @Nullable String title,
        @Nullable String folder,
        FullText fullText) {
    private static final int ID_DIGITS = 12;

    public Subscription {
        if (id.isEmpty() || WebAddress.parse(url) == null) {
            throw new IllegalArgumentException("a feed needs an id and a web address, not " + id + " " + url);
        }
        title = title == null || title.isBlank() ? null : title.strip();
        folder = folder == null || folder.isBlank() ? null : folder.strip();
    }

    /** A new subscription, {@code null} if {@code address} is no web address. */
    public static @Nullable Subscription to(
            String address, @Nullable String title, @Nullable String folder, FullText fullText) {
        URI uri = WebAddress.parse(address);
        if (uri == null) {
            return null;
        }
        String url = uri.toString();
        String digits = Hash.sha256(url).substring("sha256:".length());
        return new Subscription(digits.substring(0, ID_DIGITS), url, title, folder, fullText);
    }

    /** The same feed at another address. */
    Subscription at(String address) {
        return new Subscription(id, address, title, folder, fullText);
    }
}
