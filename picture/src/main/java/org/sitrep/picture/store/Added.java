package org.sitrep.picture.store;

/** What adding a record came to. */
public enum Added {
    /** A document the store had never seen. */
    NEW_DOCUMENT,
    /** A known document with another text, title, date or outlet. */
    NEW_VERSION,
    /** A known version, coded by another coder. */
    NEW_RECORD,
    /** Nothing new: this version was coded by this coder before. */
    KNOWN
}
