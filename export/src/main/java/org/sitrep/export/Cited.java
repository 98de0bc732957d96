package org.sitrep.export;

/**
 * Words of a document with the place where they stand.
 *
 * @param start in Unicode code points of the document's text
 * @param end one past the last code point
 * @param text the words themselves
 */
record Cited(int start, int end, String text) {}
