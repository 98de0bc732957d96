package org.sitrep.ingest;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;
import org.sitrep.ingest.language.Languages;

/** Makes documents of titles, texts and facts. */
final class Assembly {
    private Assembly() {}

    /**
     * The document of a page, an entry, a message: the title is the first line of its text, a blank line behind it.
     *
     * @return a problem if there is no text, or too much
     */
    static Read of(String where, String body, Facts said, Defaults defaults) {
        if (body.isBlank()) {
            return Reader.bad(Problem.Kind.NO_ARTICLE, where, "");
        }
        if (body.length() > Limits.TEXT_BYTES) {
            return Reader.bad(Problem.Kind.TOO_LONG, where, "");
        }
        Facts facts = languageOf(body, said);
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
                        language(facts)),
                facts);
    }

    /** The facts with the language that the words are in; what the source says of it counts where the words do not tell. */
    static Facts languageOf(String text, Facts said) {
        String read = Languages.standard().of(text);
        Fact stated = said.language();
        return read == null || (stated != null && stated.value().equals(read))
                ? said
                : said.language(new Fact(read, Origin.TEXT));
    }

    /** The language of a document; English where nobody says otherwise. */
    static String language(Facts facts) {
        return facts.language() == null ? "en" : facts.language().value();
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
