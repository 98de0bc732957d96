package org.sitrep.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.SituationEvent;

/**
 * An event over all that is told of it, for formats with one row an event.
 *
 * <p>The first account that states a thing decides, so that a row does not change its face with each reprint; counts of people come from the account learned last, for
 * tolls are corrected over time. Nothing is averaged. Not thread-safe.
 */
final class Digest {
    private final SituationEvent event;
    private final List<Account> accounts;

    private Digest(SituationEvent event, List<Account> accounts) {
        this.event = event;
        this.accounts = accounts;
    }

    /** Of all accounts. */
    static Digest of(SituationEvent event) {
        return new Digest(event, event.tellings().stream().map(Account::new).toList());
    }

    /** Of the accounts that tell it as done, {@code null} if none does. */
    static @Nullable Digest happened(SituationEvent event) {
        List<Account> done = event.tellings().stream()
                .map(Account::new)
                .filter(Account::happened)
                .toList();
        return done.isEmpty() ? null : new Digest(event, done);
    }

    /** The event itself, with all its tellings. */
    SituationEvent event() {
        return event;
    }

    /** At least one, in the order in which they were learned. */
    List<Account> accounts() {
        return accounts;
    }

    Account lead() {
        return accounts.getFirst();
    }

    EventType type() {
        return lead().event().type();
    }

    /** What the first account that states it says. */
    <T> @Nullable T first(Function<Account, @Nullable T> what) {
        for (Account account : accounts) {
            T found = what.apply(account);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What the first account that states it says, of the event as coded; of a truce that is told as agreed and as done, what is coded of the type told first. */
    <T> @Nullable T coded(Function<Event, @Nullable T> what) {
        return first(account -> account.event().type() == type() ? what.apply(account.event()) : null);
    }

    /** The first account with somebody on the asked side, else the first account. */
    private Account sided(Function<Account, List<Actor>> side) {
        Account found = first(account -> side.apply(account).isEmpty() ? null : account);
        return found == null ? lead() : found;
    }

    Account actorAccount() {
        return sided(Account::actors);
    }

    Account recipientAccount() {
        return sided(Account::recipients);
    }

    List<Actor> actors() {
        return actorAccount().actors();
    }

    List<Actor> recipients() {
        return recipientAccount().recipients();
    }

    @Nullable
    Account placeAccount() {
        return first(account -> account.place() == null ? null : account);
    }

    @Nullable
    Place place() {
        return first(Account::place);
    }

    /** The country where it happened, {@code null} if no place is known or it lies in none. */
    @Nullable
    String country() {
        Place place = place();
        return place == null ? null : place.country();
    }

    /** What the account learned last says of a count, among those that give it. */
    @Nullable
    Range latest(Function<Size, @Nullable Range> count) {
        for (int i = accounts.size() - 1; i >= 0; i--) {
            Range range = count.apply(accounts.get(i).event().size());
            if (range != null) {
                return range;
            }
        }
        return null;
    }

    /** The lowest and the highest number that any account gives; {@code null} if none gives one. */
    @Nullable
    Range spread(Function<Size, @Nullable Range> count) {
        Integer low = null;
        Integer high = null;
        for (Account account : accounts) {
            Range range = count.apply(account.event().size());
            for (Integer bound : range == null ? new Integer[0] : new Integer[] {range.low(), range.high()}) {
                if (bound != null) {
                    low = low == null ? bound : Integer.valueOf(Math.min(low, bound));
                    high = high == null ? bound : Integer.valueOf(Math.max(high, bound));
                }
            }
        }
        return low == null ? null : new Range(low, high);
    }

    /** The days that the event may have happened on by its own date, {@code null} if no account dates it. */
    @Nullable
    DayRange dated() {
        return first(account -> DayRange.of(account.event().date()));
    }

    /**
     * The days for formats that must have a date: the event's own, else, for what is no background, the day on which it was first reported.
     *
     * @return {@code null} if neither is known
     */
    @Nullable
    DayRange day() {
        DayRange dated = dated();
        if (dated != null || lead().event().historical()) {
            return dated;
        }
        Published published = first(account -> account.document().published());
        return published == null ? null : new DayRange(published.day(), published.day());
    }

    /** The day of {@link #day} as long as it is known to within a month, else {@code null}. */
    @Nullable
    LocalDate calendarDay() {
        DayRange day = day();
        return day == null || day.days() > 31 ? null : day.first();
    }

    /** When the first account was learned. */
    Instant learned() {
        return accounts.getFirst().telling().learned();
    }

    /** When the last account was learned. */
    Instant updated() {
        return accounts.getLast().telling().learned();
    }

    /** Outlets, in the order in which they were learned. */
    Set<String> outlets() {
        Set<String> outlets = new LinkedHashSet<>();
        for (Account account : accounts) {
            String outlet = account.outlet();
            if (outlet != null) {
                outlets.add(outlet);
            }
        }
        return outlets;
    }

    /** How many documents tell it. */
    int documents() {
        Set<String> ids = new LinkedHashSet<>();
        accounts.forEach(account -> ids.add(account.document().id()));
        return ids.size();
    }

    /** How many of them are no copies. */
    int independent() {
        return (int) accounts.stream()
                .filter(account -> account.telling().independent())
                .count();
    }

    /** Who did it to whom, as pairs; either side {@code null} where nobody is named. */
    record Pair(@Nullable Actor actor, @Nullable Actor recipient) {}

    /**
     * The event as CAMEO's formats write it, with one actor and one recipient a row: all combinations of both sides, and of a reciprocal event all ordered pairs of its
     * parties.
     */
    List<Pair> pairs() {
        List<Actor> actors = actors();
        List<Actor> recipients = recipients();
        List<Pair> pairs = new ArrayList<>();
        if (recipients.isEmpty() && actors.size() > 1 && isReciprocal()) {
            for (Actor one : actors) {
                for (Actor other : actors) {
                    if (!one.id().equals(other.id())) {
                        pairs.add(new Pair(one, other));
                    }
                }
            }
            return pairs;
        }
        List<@Nullable Actor> from = new ArrayList<>(actors);
        List<@Nullable Actor> to = new ArrayList<>(recipients);
        if (from.isEmpty()) {
            from.add(null);
        }
        if (to.isEmpty()) {
            to.add(null);
        }
        for (Actor actor : from) {
            for (Actor recipient : to) {
                pairs.add(new Pair(actor, recipient));
            }
        }
        return pairs;
    }

    /** Talks, agreements, cooperation and fighting: what one party does, the other does as well. */
    private boolean isReciprocal() {
        String cameo = coded(Event::cameo);
        return type() == EventType.CONSULT
                || type() == EventType.AGREE
                || type() == EventType.COOPERATE
                || (type() == EventType.ASSAULT && cameo != null && cameo.startsWith("19"));
    }
}
