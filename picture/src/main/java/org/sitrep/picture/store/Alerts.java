package org.sitrep.picture.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What watches have found, and what of it is still to be sent.
 *
 * <p>An alert and the parcels that carry it are written in one step with how far the watch has looked, so that a crash between two steps neither loses nor doubles one. A
 * parcel waits until it was sent; the parcels of one channel are handed out in the order in which they were written, and none before the one ahead of it was sent. Thread-safe;
 * several processes may share one store.
 *
 * <p>Every method throws {@link StoreFailure} if the disk or the database fails.
 */
public interface Alerts {
    /** How far {@code watch} has looked, {@code null} if it never has. */
    @Nullable
    Instant seen(String watch);

    /**
     * Writes what {@code watch} found in looking as far as {@code seen}, and a parcel of each new alert for each address.
     *
     * @param made when it looked
     * @return the alerts that were new: a finding whose subject the watch has found before is left alone
     */
    List<Alert> found(String watch, Instant seen, Instant made, List<Finding> findings, List<Address> addresses);

    /** Alerts of {@code watch}, or of all watches, with a number above {@code after}, oldest first. */
    List<Alert> after(@Nullable String watch, long after, int most);

    /** Alerts of {@code watch}, or of all watches, with a number below {@code before}, newest first. */
    List<Alert> before(@Nullable String watch, long before, int most);

    /** The latest alerts of {@code watch}, or of all watches, newest first. */
    default List<Alert> latest(@Nullable String watch, int most) {
        return before(watch, Long.MAX_VALUE, most);
    }

    /**
     * Takes parcels that are due at {@code now}, of each channel those at the head of its queue; nobody else is given them before {@code until}.
     *
     * @param most of each channel
     */
    List<Parcel> take(Instant now, Instant until, int most);

    /** These parcels have arrived. */
    void sent(List<Long> parcels, Instant at);

    /** These parcels have not arrived and are tried again from {@code due} on. */
    void postponed(List<Long> parcels, Instant due, String problem);

    /** These parcels were taken and not tried. */
    void released(List<Long> parcels);

    /** What waits in each channel's queue. */
    List<Queue> queues();

    /**
     * Something a watch found.
     *
     * @param subject what it is about, the same whenever it is found again
     * @param body JSON in the terms of whoever watches
     */
    record Finding(String subject, String body) {}

    /** Where a parcel goes, and from when on. */
    record Address(String channel, Instant due) {}

    /**
     * A finding as it was kept.
     *
     * @param number from 1, in the order of finding, over all watches
     */
    record Alert(long number, String watch, String subject, Instant made, String body) {}

    /**
     * An alert on its way.
     *
     * @param tries how often it was tried before
     */
    record Parcel(long number, String channel, int tries, Alert alert) {}

    /**
     * How a channel stands.
     *
     * @param waiting parcels that were not sent yet
     * @param tries how often the first of them was tried
     * @param problem why it did not arrive the last time, {@code null} if it was not tried or arrived
     */
    record Queue(
            String watch,
            String channel,
            long waiting,
            int tries,
            @Nullable String problem) {}
}
