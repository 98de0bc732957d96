package org.sitrep.ingest.page;

import org.jsoup.nodes.Element;

/**
 * A paragraph of a page as it is shown: a run of text that no block element interrupts.
 *
 * @param owner the block element that holds it
 * @param text white space collapsed; a line break stands for {@code br}
 * @param linked characters of it that are links
 */
record Block(Element owner, Kind kind, String text, int linked) {
    /** What kind of element holds it. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        ROW,
        CODE,
        OTHER
    }

    private static final double MOST_LINKS = 0.33;

    /** The share of it that is links. */
    double links() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /** How much prose it is: its length without links, nothing for labels and lists of links. */
    int prose() {
        int least = kind == Kind.PARAGRAPH ? 40 : 80;
        if (kind == Kind.HEADING || text.length() < least || links() > MOST_LINKS) {
            return 0;
        }
        return text.length() - linked;
    }

    /** True if it ends as a sentence does. */
    boolean endsAsSentence() {
        int i = text.length() - 1;
        while (i >= 0 && "\"'”’)]»".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;".indexOf(text.charAt(i)) >= 0;
    }

    /** The heading's level, 1 to 6, or 7 for what is no heading. */
    int level() {
        return kind == Kind.HEADING ? owner.normalName().charAt(1) - '0' : 7;
    }
}
