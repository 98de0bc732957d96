/**
 * Watches: what somebody wants to be told about, and how it reaches them.
 *
 * <p>In: the store's picture and the watches kept in the store. Out: alerts, each a statement with the words it stands on, kept in the store and sent by webhook and e-mail, read
 * as an Atom feed. Guaranteed: the same store, watch and moment give the same alerts; an alert is found once; what is to be sent is written in the same step as the alert and is
 * sent at least once and in order, whatever crashes in between.
 */
@NullMarked
package org.sitrep.app.alert;

import org.jspecify.annotations.NullMarked;
