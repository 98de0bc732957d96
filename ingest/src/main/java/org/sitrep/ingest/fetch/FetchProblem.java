package org.sitrep.ingest.fetch;

import java.util.Locale;

/**
 * Something that went wrong on the way to a document, in one line.
 *
 * @param kind stable code and what to do
 * @param where the address or file
 * @param why what exactly was found
 */
public record FetchProblem(Kind kind, String where, String why) {
    private static final int LONGEST_PART = 300;

    public FetchProblem {
        where = plain(where);
        why = plain(why);
    }

    /** The catalogue: every code with what happened and what to do. Codes are never used again for something else. */
    public enum Kind {
        BAD_ADDRESS(203, "is no address that can be fetched", "give a whole http:// or https:// address"),
        UNKNOWN_HOST(204, "has a host that no name server knows", "check the spelling and the connection"),
        NOT_PUBLIC(
                205, "leads to an address inside a private network", "if that is your own server, add --allow-private"),
        NO_CONNECTION(206, "cannot be reached", "it is tried again later"),
        NOT_TRUSTED(207, "has no certificate that can be trusted", "tell its owner; it is tried again later"),
        SLOW_ANSWER(208, "does not answer in time", "it is tried again later"),
        SLOW_BODY(209, "sends too slowly", "it is tried again later"),
        TOO_LARGE(210, "is too large", "leave it out, no feed or article has this size"),
        BROKEN_ANSWER(211, "sends an answer that breaks the protocol", "tell its owner; it is tried again later"),
        UNASKED_ENCODING(212, "is packed in a way nobody asked for", "tell its owner; it is tried again later"),
        REDIRECTED_IN_CIRCLES(213, "redirects without end", "give the address that a browser ends at"),
        BAD_REDIRECT(214, "redirects to nowhere", "give the address that a browser ends at"),
        ROBOTS_FORBID(215, "is not open to robots", "ask its owner, or use another feed"),
        ROBOTS_UNKNOWN(
                216, "has a robots.txt that cannot be had", "nothing is fetched until it can; it is tried again later"),
        COME_LATER(217, "asks to come later", "it is left alone until then"),
        REFUSED(218, "refuses", "check the address; it is tried again later"),
        NOT_THERE(219, "is not there", "check the address; it is tried again later"),
        GONE(220, "is gone for good", "it is not fetched any more; find the new address"),
        SERVER_FAILED(221, "has a server that failed", "it is tried again later"),
        NO_FEED(222, "is no feed that can be read", "give the address of an RSS, Atom or JSON feed"),
        FUTURE_DATE(223, "is dated in the future", "the time of fetching was taken instead"),
        TEASER_KEPT(224, "has only a teaser in the feed, and its page cannot be had", "the teaser was kept"),
        EMPTY_ENTRY(225, "has neither text nor a page", "it was left out"),
        GIVEN_UP(226, "has failed for too long", "it is not fetched any more; add it again to go on"),
        MOVED(227, "has moved for good", "the new address is used from now on"),
        BROKEN_STATE(228, "cannot be read as the state of feeds", "move it away to begin anew"),
        IN_USE(229, "is used by another watch", "end that one first, or give another --data folder"),
        BROKEN_OPML(230, "is no list of feeds in OPML", "export it anew from the program it comes from"),
        OPML_LIMIT(231, "goes beyond what a list of feeds may hold", "split it"),
        NO_FEEDS(232, "lists no feed", "check that its outlines have an xmlUrl"),
        KNOWN_FEED(233, "is in the list already", "nothing to do"),
        UNKNOWN_FEED(234, "is not in the list", "see sitrep feeds list"),
        ENTRIES_LEFT(235, "has more new entries than are fetched at once", "the rest follows with the next check"),
        OUR_MISTAKE(236, "could not be visited, by a mistake of ours", "please report it; the others go on"),
        NOT_WRITABLE(237, "cannot be written", "check the folder, the disk and the permissions"),
        BAD_ENTRY(238, "has an entry that could not be read", "the others were kept");

        private final int number;
        private final String what;
        private final String remedy;

        Kind(int number, String what, String remedy) {
            this.number = number;
            this.what = what;
            this.remedy = remedy;
        }

        /** Stable code, such as {@code SIT-0205}. */
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

    /** Words of a stranger may hold line ends and terminal commands; a problem is one plain line. */
    private static String plain(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_PART ? line : line.substring(0, LONGEST_PART) + "…";
    }
}
