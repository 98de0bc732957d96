/**
 * E-mail: one message as it was sent ({@code .eml}) to its words.
 *
 * <p>Out: {@link org.sitrep.ingest.mail.Mail}: the plain part, or else the text of the HTML part, without the subject; facts from the header. Guaranteed: a broken message
 * gives what can be read of it; parts, depth and size are bounded. Not read: attachments, signatures, what is encrypted.
 */
@NullMarked
package org.sitrep.ingest.mail;

import org.jspecify.annotations.NullMarked;
