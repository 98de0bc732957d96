package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.picture.situation.SituationEvent;

/** A table of the shape of POLECAT's: 40 columns, tabs, a header; one row an event, {@code ;} between several values of a cell. It is not POLECAT's data. */
final class Polecat implements EventWriter {
    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    private final Delimited out;
    private final Facts facts;

    Polecat(OutputStream out, Facts facts) throws IOException {
        this.out = new Delimited(out, Delimited.Style.TABS, COLUMNS.size());
        this.facts = facts;
        this.out.row(COLUMNS);
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        Digest digest = Digest.happened(event);
        if (digest == null) {
            return Outcome.NOT_HAPPENED;
        }
        out.row(row(digest));
        return Outcome.WRITTEN;
    }

    private List<String> row(Digest digest) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        String mode = digest.coded(Event::mode);
        cells.add(digest.event().id());
        cells.add(Cells.of(digest.calendarDay()));
        cells.add(digest.type().name());
        cells.add(Cells.of(mode));
        cells.add(Cells.of(facts.score(digest.type(), mode)));
        cells.add(
                switch (digest.type().quad()) {
                    case 1 -> "VERBAL COOPERATION";
                    case 2 -> "MATERIAL COOPERATION";
                    case 3 -> "VERBAL CONFLICT";
                    default -> "MATERIAL CONFLICT";
                });
        cells.add(Cells.listed(digest.lead().event().contexts()));
        side(digest.actors(), digest.actorAccount(), cells);
        side(digest.recipients(), digest.recipientAccount(), cells);
        place(digest, cells);
        cells.add(Cells.listed(digest.outlets()));
        Published published = digest.first(account -> account.document().published());
        cells.add(published == null ? "" : published.day().toString());
        cells.add(named(digest, actor -> actor.kind() == ActorKind.PERSON));
        cells.add(named(digest, Polecat::isOrganisation));
        Set<String> places = new LinkedHashSet<>();
        digest.accounts().forEach(account -> account.record().places().forEach(place -> places.add(place.name())));
        cells.add(Cells.listed(places));
        cells.add(digest.lead().document().language());
        cells.add("sitrep " + digest.lead().record().coder().version());
        return cells;
    }

    private void side(List<Actor> actors, Account account, List<String> cells) {
        cells.add(each(actors, Actor::name));
        cells.add(each(actors, Actor::country));
        cells.add(each(actors, actor -> facts.country(actor.country()).cow()));
        String sectors = each(actors, Actor::sector);
        Set<String> primary = new LinkedHashSet<>();
        for (Actor actor : actors) {
            if (actor.sector() != null) {
                primary.add(actor.sector());
            }
        }
        cells.add(primary.isEmpty() ? "" : primary.iterator().next());
        cells.add(sectors);
        cells.add(each(actors, Polecat::title));
        cells.add(each(actors, actor -> account.words(actor).text()));
        cells.add("");
    }

    /** One value for each actor, in the same order in every column; empty if none has any. */
    private static String each(List<Actor> actors, Function<Actor, @Nullable String> what) {
        List<String> values =
                actors.stream().map(actor -> Cells.of(what.apply(actor))).toList();
        return values.stream().allMatch(String::isEmpty) ? "" : Cells.listed(values);
    }

    /** The office held on the day of the document, else the first one named. */
    static @Nullable String title(Actor actor) {
        for (Actor.Role role : actor.roles()) {
            if (role.status() == RoleStatus.HOLDS || role.status() == RoleStatus.ACTING) {
                return role.title();
            }
        }
        return actor.roles().isEmpty() ? null : actor.roles().getFirst().title();
    }

    private static void place(Digest digest, List<String> cells) {
        Account account = digest.placeAccount();
        Place place = account == null ? null : account.place();
        if (account == null || place == null) {
            for (int i = 0; i < 10; i++) {
                cells.add("");
            }
            return;
        }
        Precision precision = place.precision();
        cells.add(place.name());
        cells.add(precision == Precision.CITY ? place.name() : "");
        cells.add(precision == Precision.ADMIN2 ? place.name() : "");
        cells.add(Cells.of(precision == Precision.ADMIN1 ? place.name() : place.admin1()));
        cells.add(Cells.of(place.country()));
        cells.add(Cells.of(place.lat()));
        cells.add(Cells.of(place.lon()));
        cells.add(Cells.of(place.geonames()));
        cells.add(account.words(place).text());
        cells.add(precision.word());
    }

    private static String named(Digest digest, java.util.function.Predicate<Actor> kind) {
        Set<String> names = new LinkedHashSet<>();
        for (Account account : digest.accounts()) {
            account.record().actors().stream().filter(kind).map(Actor::name).forEach(names::add);
        }
        return Cells.listed(names);
    }

    private static boolean isOrganisation(Actor actor) {
        return switch (actor.kind()) {
            case GOVERNMENT, MILITARY, ARMED_GROUP, PARTY, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA -> true;
            case PERSON, STATE, GROUP, PLACE_AS_ACTOR, OTHER -> false;
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
