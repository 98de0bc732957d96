package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.situation.SituationEvent;

/** The Events table of GDELT 2.0: 61 columns, tabs, no header; one row for each pair of an actor and a recipient. */
final class GdeltEvents implements EventWriter {
    /** The columns, in their order. */
    static final List<String> COLUMNS = columns();

    private final Delimited out;
    private final Facts facts;

    GdeltEvents(OutputStream out, Facts facts) {
        this.out = new Delimited(out, Delimited.Style.TABS, COLUMNS.size());
        this.facts = facts;
    }

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            for (String column : List.of(
                    "Code",
                    "Name",
                    "CountryCode",
                    "KnownGroupCode",
                    "EthnicCode",
                    "Religion1Code",
                    "Religion2Code",
                    "Type1Code",
                    "Type2Code",
                    "Type3Code")) {
                columns.add(actor + column);
            }
        }
        columns.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String place : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
            for (String column :
                    List.of("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")) {
                columns.add(place + column);
            }
        }
        columns.addAll(List.of("DATEADDED", "SOURCEURL"));
        return List.copyOf(columns);
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        Digest digest = Digest.happened(event);
        if (digest == null) {
            return Outcome.NOT_HAPPENED;
        }
        for (Digest.Pair pair : digest.pairs()) {
            out.row(row(digest, pair));
        }
        return Outcome.WRITTEN;
    }

    private List<String> row(Digest digest, Digest.Pair pair) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Gdelt.id(digest, pair));
        cells.addAll(Gdelt.date(digest));
        cells.addAll(Gdelt.actor(pair.actor(), facts));
        cells.addAll(Gdelt.actor(pair.recipient(), facts));
        String code = Cells.of(digest.coded(Event::cameo));
        String root = code.length() < 2 ? "" : code.substring(0, 2);
        cells.add(digest.accounts().stream().anyMatch(Account::lead) ? "1" : "0");
        cells.add(code);
        cells.add(code.length() < 3 ? code : code.substring(0, 3));
        cells.add(root);
        String quad = facts.quad(root);
        cells.add(quad.isEmpty() ? Integer.toString(digest.type().quad()) : quad);
        cells.add(Cells.of(digest.coded(Event::goldstein)));
        cells.add(Integer.toString(digest.accounts().size()));
        cells.add(Integer.toString(Math.max(1, digest.outlets().size())));
        cells.add(Integer.toString(digest.documents()));
        cells.add("");
        boolean mutual = digest.recipients().isEmpty() && pair.recipient() != null;
        cells.addAll(Gdelt.home(pair.actor(), digest.actorAccount(), facts));
        cells.addAll(Gdelt.home(pair.recipient(), mutual ? digest.actorAccount() : digest.recipientAccount(), facts));
        cells.addAll(Gdelt.place(digest.place(), facts));
        cells.add(Cells.compact(digest.learned()));
        String url = digest.first(account -> account.document().url());
        cells.add(url == null ? digest.lead().citation() : url);
        return cells;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
