package org.sitrep.ingest;

import java.util.Locale;

/**
 * Something wrong with the input, in one line.
 *
 * @param kind stable code and what to do
 * @param where file, and line where there is one
 * @param why what exactly was found
 */
public record Problem(Kind kind, String where, String why) {
    /** The catalogue: every code with what happened and what to do. Codes are never used again for something else. */
    public enum Kind {
        NOT_FOUND(101, "cannot open", "check the name; use - for standard input"),
        NOT_READABLE(102, "cannot be read to its end", "check the disk and the permissions; what came before was kept"),
        BINARY(103, "is not text", "give plain text or JSON Lines; convert other files first"),
        NOT_UTF_8(104, "is not UTF-8", "convert it, for example with iconv -t UTF-8"),
        EMPTY(105, "has no text", "leave it out"),
        TOO_LONG(
                106,
                "is too long",
                "split it into articles; the limit is " + Limits.TEXT_BYTES / 1_000_000 + " MB each"),
        BROKEN_JSON(107, "is not a JSON object", "write one object a line, as {\"text\": \"…\"}"),
        NO_TEXT(108, "has no string \"text\"", "give the article's text in the field \"text\""),
        BAD_DATE(
                109,
                "has a date that is none",
                "write 2021-08-24 or 2021-08-24T10:00:00Z; it was coded without a date"),
        WRONG_TYPE(110, "has a field of the wrong type", "write text fields as strings; the field was ignored"),
        MARKUP(111, "is markup of no known kind", "give a web page, a feed, NewsML-G2, or plain text"),
        NO_ARTICLE(
                112,
                "holds no article",
                "check the page by eye; a page that is made by scripts has no text of its own"),
        BROKEN_FEED(113, "is no feed that can be read", "check that it is RSS, Atom or JSON Feed"),
        ARCHIVE_TOO_BIG(
                114,
                "is an archive that grows out of proportion",
                "unpack it by hand and give its files; what came before was kept"),
        BROKEN_ARCHIVE(115, "is a broken record of an archive", "check the archive; the other records were kept"),
        NOT_ENGLISH(116, "not in English", "not coded; sitrep read shows them");

        private final int number;
        private final String what;
        private final String remedy;

        Kind(int number, String what, String remedy) {
            this.number = number;
            this.what = what;
            this.remedy = remedy;
        }

        /** Stable code, such as {@code SIT-0103}. */
        public String code() {
            return String.format(Locale.ROOT, "SIT-%04d", number);
        }

        /** What happened, in words. */
        public String what() {
            return what;
        }

        /** What to do about it. */
        public String remedy() {
            return remedy;
        }
    }

    /** The one line: code, what, why, what to do. */
    public String line() {
        return kind.code() + " " + where + " " + kind.what + (why.isEmpty() ? "" : ": " + why) + "; " + kind.remedy;
    }
}
