package org.sitrep.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Small questions to XML elements of feeds. */
final class Xml {
    private Xml() {}

    /** The first child of one of these names, prefix and all, in the order of the names. */
    static @Nullable Element child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (child.normalName().equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The text of that child, {@code null} if there is none or it is blank. */
    static @Nullable String text(Element parent, String... names) {
        for (String name : names) {
            Element child = child(parent, name);
            if (child != null) {
                String text = child.wholeText().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** HTML as plain words in one line. */
    static @Nullable String plain(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String words = Jsoup.parseBodyFragment(html)
                .text()
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        return words.isEmpty() ? null : words;
    }

    /** An address made absolute; {@code null} if it is no address of the web. */
    static @Nullable String address(@Nullable String link, String base) {
        if (link == null) {
            return null;
        }
        try {
            URI uri = new URI(link.strip().replace(" ", "%20"));
            String absolute = uri.isAbsolute() || base.isEmpty()
                    ? uri.toString()
                    : new URI(base).resolve(uri).toString();
            return absolute.startsWith("http://") || absolute.startsWith("https://") ? absolute : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** ISO 639-1 of a language tag. */
    static @Nullable String language(@Nullable String tag) {
        return tag != null && tag.strip().matches("[A-Za-z]{2}([-_].*)?")
                ? tag.strip().substring(0, 2).toLowerCase(Locale.ROOT)
                : null;
    }
}
