package org.sitrep.ingest;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;

/** Makes documents of titles, texts and facts. */
final class Assembly {
    private Assembly() {}

    /**
     * The document of a page, an entry, a message: the title is the first line of its text, a blank line behind it.
     *
     * @return a problem if there is no text, or too much
     */
    static Read of(String where, String body, Facts facts, Defaults defaults) {
        if (body.isBlank()) {
            return Reader.bad(Problem.Kind.NO_ARTICLE, where, "");
        }
        if (body.length() > Limits.TEXT_BYTES) {
            return Reader.bad(Problem.Kind.TOO_LONG, where, "");
        }
        String title = value(facts.title());
        String text = title == null || opensWith(body, title) ? body : title + "\n\n" + body;
        Published published = published(facts);
        return new Read.Good(
                new Document(
                        Identity.of(text),
                        title,
                        text,
                        published == null ? defaults.published() : published,
                        source(facts, defaults),
                        value(facts.url()),
                        facts.language() == null ? "en" : facts.language().value()),
                facts);
    }

    private static boolean opensWith(String body, String title) {
        return body.startsWith(title) && (body.length() == title.length() || body.charAt(title.length()) == '\n');
    }

    private static @Nullable Published published(Facts facts) {
        Fact date = facts.published();
        if (date == null) {
            return null;
        }
        boolean read = date.from() == Origin.TEXT || date.from() == Origin.URL;
        return PublicationDate.parse(date.value(), read ? Published.From.INFERRED : Published.From.METADATA);
    }

    /** What the item says itself, then what the user said, then the host of its address. */
    private static @Nullable String source(Facts facts, Defaults defaults) {
        Fact outlet = facts.outlet();
        if (outlet != null && (outlet.from() != Origin.URL || defaults.source() == null)) {
            return outlet.value();
        }
        return defaults.source();
    }

    private static @Nullable String value(@Nullable Fact fact) {
        return fact == null ? null : fact.value();
    }
}
