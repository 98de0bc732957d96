package org.sitrep.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.filter.DayRange;

/** What the two GDELT tables share: ids of rows, actor columns, place columns, dates. */
final class Gdelt {
    private static final int CODE_GROUP = 3;
    private static final int TYPES = 3;
    private static final int RELIGIONS = 2;
    private static final int DAYS_A_MONTH = 30;
    private static final double DAYS_A_YEAR = 365;

    private Gdelt() {}

    /** GLOBALEVENTID of one pair of an event: a number of its own for each row. */
    static String id(Digest digest, Digest.Pair pair) {
        String key = digest.event().id() + "/" + name(pair.actor()) + "/" + name(pair.recipient());
        return Long.toString(Ids.number(key));
    }

    private static String name(@Nullable Actor actor) {
        return actor == null ? "" : actor.id();
    }

    /** The ten columns of an actor. */
    static List<String> actor(@Nullable Actor actor, Facts facts) {
        List<String> cells = new ArrayList<>();
        if (actor == null) {
            for (int i = 0; i < 10; i++) {
                cells.add("");
            }
            return cells;
        }
        String code = Cells.of(actor.code() == null ? actor.country() : actor.code());
        String country = Cells.of(actor.country());
        List<String> known = new ArrayList<>();
        List<String> religions = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int at = 0; at + CODE_GROUP <= code.length(); at += CODE_GROUP) {
            String group = code.substring(at, at + CODE_GROUP);
            if (at == 0 && (group.equals(country) || facts.isCountry(group))) {
                country = group;
                continue;
            }
            switch (facts.group(group)) {
                case "known" -> known.add(group);
                case "religion" -> religions.add(group);
                default -> types.add(group);
            }
        }
        cells.add(code);
        cells.add(actor.name().toUpperCase(Locale.ROOT));
        cells.add(country);
        cells.add(known.isEmpty() ? "" : known.getFirst());
        cells.add("");
        for (int i = 0; i < RELIGIONS; i++) {
            cells.add(i < religions.size() ? religions.get(i) : "");
        }
        for (int i = 0; i < TYPES; i++) {
            cells.add(i < types.size() ? types.get(i) : "");
        }
        return cells;
    }

    /** The eight columns of a place. */
    static List<String> place(@Nullable Place place, Facts facts) {
        if (place == null) {
            return List.of("0", "", "", "", "", "", "", "");
        }
        Facts.Country country = facts.country(place.country());
        boolean inUsa = "USA".equals(place.country());
        String postal = inUsa ? facts.state(place.precision() == Precision.ADMIN1 ? place.name() : place.admin1()) : "";
        String type = switch (place.precision()) {
            case COUNTRY -> "1";
            case ADMIN1, ADMIN2 -> inUsa ? "2" : "5";
            case CITY, POINT -> inUsa ? "3" : "4";
            case REGION, UNKNOWN -> "0";
        };
        List<String> name = new ArrayList<>(List.of(place.name()));
        if (place.admin1() != null && !place.admin1().equals(place.name())) {
            name.add(place.admin1());
        }
        if (!country.name().isEmpty() && !country.name().equals(place.name())) {
            name.add(country.name());
        }
        String feature = place.precision() == Precision.COUNTRY
                ? country.fips()
                : place.geonames() == null ? "" : "geonames:" + place.geonames();
        return List.of(
                type,
                String.join(", ", name),
                country.fips(),
                country.fips() + postal,
                "",
                Cells.of(place.lat()),
                Cells.of(place.lon()),
                feature);
    }

    /**
     * The eight columns of an actor's place: its country, for the record places events, not actors.
     *
     * @param account where the actor comes from; its own country place has the coordinates, if it names one
     */
    static List<String> home(@Nullable Actor actor, Account account, Facts facts) {
        if (actor == null || actor.country() == null) {
            return place(null, facts);
        }
        for (Place place : account.record().places()) {
            if (place.precision() == Precision.COUNTRY && actor.country().equals(place.country())) {
                return place(place, facts);
            }
        }
        Facts.Country country = facts.country(actor.country());
        return List.of("1", country.name(), country.fips(), country.fips(), "", "", "", country.fips());
    }

    /** SQLDATE, MonthYear, Year and FractionDate: as much of them as the date is known to. */
    static List<String> date(Digest digest) {
        DayRange range = digest.day();
        LocalDate day = digest.calendarDay();
        if (range == null) {
            return List.of("", "", "", "");
        }
        if (day == null) {
            boolean oneYear = range.first().getYear() == range.last().getYear();
            return List.of("", "", oneYear ? Integer.toString(range.first().getYear()) : "", "");
        }
        double fraction =
                day.getYear() + (DAYS_A_MONTH * (day.getMonthValue() - 1) + day.getDayOfMonth()) / DAYS_A_YEAR;
        return List.of(
                String.format(Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                String.format(Locale.ROOT, "%04d%02d", day.getYear(), day.getMonthValue()),
                Integer.toString(day.getYear()),
                String.format(Locale.ROOT, "%.4f", fraction));
    }
}
