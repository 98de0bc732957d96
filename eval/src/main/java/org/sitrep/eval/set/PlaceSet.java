package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.CodePoints;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Pairing;
import org.sitrep.eval.measure.Tally;

/**
 * Toponyms and where they lie (TR-News, GeoWebNews, GeoVirus).
 *
 * <p><b>recognition</b>: gold toponyms and mentions of places, paired one to one where they overlap, longest overlap first. <b>161 km of matched</b>: of the paired gold
 * toponyms with coordinates, the share whose place lies within 161 km (100 miles, great circle); a place without coordinates is wrong. <b>161 km of all</b>: the same
 * among all gold toponyms with coordinates.
 *
 * <p>GeoWebNews annotates every noun phrase of location; a toponym there is what has coordinates. Demonyms, languages and names of places used for something else that have
 * none are neither right nor wrong; everything else without coordinates is no toponym. Offsets that the set itself could not align are left out.
 */
public final class PlaceSet implements GoldSet<PlaceSet.Item> {
    /** Within this distance a place counts as found: 100 miles. */
    static final double NEAR_KM = 161;

    private static final Set<String> NEUTRAL = Set.of("Demonym", "Language", "Coercion");

    private final String name;
    private final String bestRecognition;
    private final String bestMatched;
    private final String bestAll;

    record Toponym(
            Span span, @Nullable Double lat, @Nullable Double lon, boolean neutral) {}

    record Item(Document document, List<Toponym> gold) {}

    private record Mention(Span span, Place place) {}

    PlaceSet(String name) {
        this.name = name;
        this.bestRecognition = "on LGL: GeoTxt .737, Edinburgh .666";
        this.bestMatched = "on LGL: Edinburgh .749, GeoTxt .668";
        this.bestAll = "on LGL: Edinburgh .440, GeoTxt .429";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> files() {
        return List.of(name + ".jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.f1("recognition", bestRecognition),
                Measure.share("161 km of matched", bestMatched),
                Measure.share("161 km of all", bestAll));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            String text = line.text("text");
            CodePoints points = new CodePoints(text);
            List<Toponym> gold = new ArrayList<>();
            for (Line each : line.list("toponyms")) {
                Double lat = each.decimalOrNull("lat");
                Double lon = each.decimalOrNull("lon");
                String type = each.textOrNull("type");
                boolean unplaced = type != null && (lat == null || lon == null);
                // The set itself says which of its offsets it could not place in the text.
                boolean aligned = each.node().path("aligned").asBoolean(true);
                if (aligned && (!unplaced || NEUTRAL.contains(type))) {
                    gold.add(new Toponym(each.span(points), lat, lon, unplaced));
                }
            }
            return new Item(GoldFile.document(line.text("id"), text, line.textOrNull("date")), gold);
        });
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        String text = item.document().text();
        List<Mention> ours = new ArrayList<>();
        for (Place place : engine.code(item.document()).places()) {
            for (Span span : place.mentions()) {
                ours.add(new Mention(span, place));
            }
        }
        int[] partner = Pairing.best(item.gold(), ours, (gold, mine) -> overlap(gold.span(), mine.span()));
        boolean[] paired = new boolean[ours.size()];
        for (int i = 0; i < partner.length; i++) {
            Toponym gold = item.gold().get(i);
            if (partner[i] >= 0) {
                paired[partner[i]] = true;
            }
            if (gold.neutral()) {
                continue;
            }
            boolean found = partner[i] >= 0;
            tally.add("recognition", found ? 1 : 0, 0, found ? 0 : 1);
            Double lat = gold.lat();
            Double lon = gold.lon();
            if (!found) {
                tally.wrong("missed: " + gold.span().in(text) + " | " + around(text, gold.span()));
            }
            if (lat == null || lon == null) {
                continue;
            }
            boolean near = false;
            if (found) {
                Place place = ours.get(partner[i]).place();
                Double ourLat = place.lat();
                Double ourLon = place.lon();
                near = ourLat != null && ourLon != null && kilometres(lat, lon, ourLat, ourLon) <= NEAR_KM;
                tally.share("161 km of matched", near);
                if (!near) {
                    tally.wrong(String.format(
                            Locale.ROOT,
                            "far: %s at %.1f, %.1f | ours %s (%s, %s) at %s, %s | %s",
                            gold.span().in(text),
                            lat,
                            lon,
                            place.name(),
                            place.admin1(),
                            place.country(),
                            ourLat,
                            ourLon,
                            around(text, gold.span())));
                }
            }
            tally.share("161 km of all", near);
        }
        for (int f = 0; f < paired.length; f++) {
            if (!paired[f]) {
                tally.add("recognition", 0, 1, 0);
                tally.wrong("extra: " + ours.get(f).span().in(text) + " = "
                        + ours.get(f).place().name() + " | "
                        + around(text, ours.get(f).span()));
            }
        }
    }

    /** Great-circle distance in kilometres between two points in degrees. */
    static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double phi1 = Math.toRadians(lat1);
        double phi2 = Math.toRadians(lat2);
        double half = StrictMath.sin((phi2 - phi1) / 2);
        double halfLon = StrictMath.sin(Math.toRadians(lon2 - lon1) / 2);
        double a = half * half + StrictMath.cos(phi1) * StrictMath.cos(phi2) * halfLon * halfLon;
        return 2 * 6371.0088 * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
    }

    private static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static String around(String text, Span span) {
        return "«"
                + Words.brief(
                        text.substring(Math.max(0, span.start() - 50), Math.min(text.length(), span.end() + 50)), 140)
                + "»";
    }
}
