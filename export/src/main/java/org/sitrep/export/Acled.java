package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.SituationEvent;

/**
 * A table of the shape of ACLED's: 31 columns, commas, a header; one row an event. It is not ACLED's data, and nobody at ACLED has seen it.
 *
 * <p>Actors 1 and 2 have no direction in this shape; what was said of whom did it to whom stands in the notes.
 */
final class Acled implements EventWriter {
    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "event_id_cnty",
            "event_date",
            "year",
            "time_precision",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "actor1",
            "assoc_actor_1",
            "inter1",
            "actor2",
            "assoc_actor_2",
            "inter2",
            "interaction",
            "civilian_targeting",
            "iso",
            "region",
            "country",
            "admin1",
            "admin2",
            "admin3",
            "location",
            "latitude",
            "longitude",
            "geo_precision",
            "source",
            "source_scale",
            "notes",
            "fatalities",
            "tags",
            "timestamp");

    private static final String POLITICAL_VIOLENCE = "Political violence";
    private static final int DAYS_A_WEEK = 7;

    private final Delimited out;
    private final Facts facts;

    Acled(OutputStream out, Facts facts) throws IOException {
        this.out = new Delimited(out, Delimited.Style.COMMAS, COLUMNS.size());
        this.facts = facts;
        this.out.row(COLUMNS);
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        Digest digest = Digest.happened(event);
        if (digest == null) {
            return Outcome.NOT_HAPPENED;
        }
        Table.Row category = facts.acled(
                digest.type(), digest.coded(Event::mode), digest.coded(Event::cameo), side(digest.recipients()));
        if (category == null) {
            return Outcome.NO_CATEGORY;
        }
        out.row(row(digest, category));
        return Outcome.WRITTEN;
    }

    private List<String> row(Digest digest, Table.Row category) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        Facts.Country country = facts.country(digest.country());
        cells.add(id(digest, facts));
        date(digest, cells);
        cells.add(category.get("disorder"));
        cells.add(category.get("event"));
        cells.add(choice(category.list("sub"), digest));
        // Without a recipient all parties of a fight or a deal stand as actors: the second one takes the other side.
        List<Actor> ones = digest.actors();
        List<Actor> others = digest.recipients();
        if (others.isEmpty() && ones.size() > 1 && digest.type() != EventType.PROTEST) {
            others = ones.subList(1, ones.size());
            ones = ones.subList(0, 1);
        }
        String inter1 = actors(ones, digest, cells);
        String inter2 = actors(others, digest, cells);
        String interaction = inter1.isEmpty() || inter2.isEmpty() ? inter1 + inter2 : inter1 + "-" + inter2;
        cells.add(interaction.isEmpty() || !inter2.isEmpty() ? interaction : inter1 + " only");
        boolean violent = category.get("disorder").contains(POLITICAL_VIOLENCE);
        cells.add(violent && side(others).equals("civilians") ? "Civilian targeting" : "");
        cells.add(country.numeric().isEmpty() ? "" : Integer.toString(Integer.parseInt(country.numeric())));
        cells.add(country.region());
        cells.add(country.name());
        place(digest.place(), cells);
        cells.add(Cells.listed(digest.outlets()));
        cells.add("");
        cells.add(notes(digest));
        Range killed = digest.latest(Size::killed);
        cells.add(killed == null ? "" : Cells.of(killed.low() == null ? killed.high() : killed.low()));
        cells.add(tags(digest));
        cells.add(Long.toString(digest.updated().getEpochSecond()));
        return cells;
    }

    /** The country's three letters and a number, as the shape has it. */
    static String id(Digest digest, Facts facts) {
        return facts.country(digest.country()).iso3()
                + Ids.number(digest.event().id());
    }

    /** A day that the text does not give is known to within the week of the first report. */
    private static void date(Digest digest, List<String> cells) {
        DayRange range = digest.day();
        LocalDate day = digest.calendarDay();
        cells.add(Cells.of(day));
        cells.add(
                range == null || range.first().getYear() != range.last().getYear()
                        ? ""
                        : Integer.toString(range.first().getYear()));
        if (day == null || range == null) {
            cells.add("");
        } else if (digest.dated() == null) {
            cells.add("2");
        } else {
            cells.add(range.isDay() ? "1" : range.days() <= DAYS_A_WEEK ? "2" : "3");
        }
    }

    private String choice(List<String> subs, Digest digest) {
        boolean state = digest.actors().stream()
                .anyMatch(actor -> facts.inter(actor).label().equals("State forces"));
        return subs.size() > 1 && state ? subs.get(1) : subs.getFirst();
    }

    /** Adds the actor, its associates and its class; gives back the class. */
    private String actors(List<Actor> side, Digest digest, List<String> cells) {
        Actor first = side.isEmpty() ? null : side.getFirst();
        cells.add(first == null ? "" : first.name());
        cells.add(Cells.listed(side.stream().skip(1).map(Actor::name).toList()));
        String inter = inter(first, digest);
        cells.add(inter);
        return inter;
    }

    private String inter(@Nullable Actor actor, Digest digest) {
        if (actor == null) {
            return "";
        }
        if (digest.type() == EventType.PROTEST && digest.actors().contains(actor)) {
            return "riot".equals(digest.coded(Event::mode)) ? "Rioters" : "Protesters";
        }
        String label = facts.inter(actor).label();
        String where = digest.country();
        boolean foreign =
                actor.country() != null && where != null && !actor.country().equals(where);
        return foreign && label.equals("State forces") ? "External/Other forces" : label;
    }

    private String side(List<Actor> actors) {
        return actors.isEmpty() ? "" : facts.inter(actors.getFirst()).side();
    }

    private static void place(@Nullable Place place, List<String> cells) {
        if (place == null) {
            for (int i = 0; i < 7; i++) {
                cells.add("");
            }
            return;
        }
        Precision precision = place.precision();
        cells.add(Cells.of(precision == Precision.ADMIN1 ? place.name() : place.admin1()));
        cells.add(precision == Precision.ADMIN2 ? place.name() : "");
        cells.add("");
        cells.add(place.name());
        boolean located = precision != Precision.COUNTRY && precision != Precision.REGION;
        cells.add(located ? Cells.of(place.lat()) : "");
        cells.add(located ? Cells.of(place.lon()) : "");
        cells.add(
                switch (precision) {
                    case POINT, CITY -> "1";
                    case ADMIN2 -> "2";
                    case ADMIN1 -> "3";
                    case COUNTRY, REGION, UNKNOWN -> "";
                });
    }

    /** The quoted words of each account, with outlet and day. */
    private static String notes(Digest digest) {
        Set<String> notes = new LinkedHashSet<>();
        for (Account account : digest.accounts()) {
            String words = account.evidence().stream().map(Cited::text).collect(Collectors.joining(" […] "));
            String outlet = account.outlet();
            String day = account.document().published() == null
                    ? ""
                    : account.document().published().day().toString();
            String by = outlet == null || day.isEmpty() ? Cells.of(outlet) + day : outlet + ", " + day;
            notes.add("“" + words.replace('\n', ' ') + "”" + (by.isEmpty() ? "" : " (" + by + ")"));
        }
        return String.join(" ", notes);
    }

    private static String tags(Digest digest) {
        List<String> tags = new ArrayList<>();
        Range crowd = digest.latest(Size::protesters);
        if (crowd != null) {
            tags.add(String.format(
                    Locale.ROOT,
                    "crowd size=%s",
                    crowd.low() == null
                            ? "at most " + crowd.high()
                            : crowd.high() == null
                                    ? "at least " + crowd.low()
                                    : crowd.low().equals(crowd.high())
                                            ? crowd.low().toString()
                                            : crowd.low() + "-" + crowd.high()));
        }
        tags.addAll(digest.lead().event().contexts());
        return Cells.listed(tags);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
