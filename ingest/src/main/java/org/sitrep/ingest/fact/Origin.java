package org.sitrep.ingest.fact;

/** Where a fact was said. The order is from what an editor filled in to what had to be read out of words. */
public enum Origin {
    /** The fields of a news format (NewsML-G2, ninjs) or of a line of JSON Lines. */
    FIELD("field"),
    /** A page's JSON-LD. */
    JSON_LD("json-ld"),
    /** A page's {@code meta} and {@code link} elements. */
    META("meta"),
    /** Marked elements of a page's body: {@code time}, {@code itemprop}, headings. */
    MARKUP("markup"),
    /** A feed or its entry. */
    FEED("feed"),
    /** Header fields of a message. */
    HEADER("header"),
    /** What the archive says about the capture. */
    ARCHIVE("archive"),
    /** The address. */
    URL("url"),
    /** The words of the text. */
    TEXT("text"),
    /** The user. */
    OPTION("option");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    /** The word that is written out. */
    public String word() {
        return word;
    }
}
