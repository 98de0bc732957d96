package org.sitrep.engine.language;

/** When a clause places what it says, as its verb group shows. */
public enum Tense {
    /** Simple past, perfect and pluperfect: {@code attacked, has attacked, had attacked, was attacked}. */
    PAST,
    /** {@code attacks, is attacking, is attacked}. */
    PRESENT,
    /** {@code will attack, is going to attack, is to attack}. */
    FUTURE,
    /** A modal without a time of its own: {@code would, could, may, might, should, must, can}. */
    MODAL,
    /** No finite verb: an infinitive, a participle, a noun, an imperative. */
    NONE
}
