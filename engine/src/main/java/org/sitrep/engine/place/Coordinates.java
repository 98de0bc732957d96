package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;

/**
 * Spots that a text gives by latitude and longitude: "13:05N – 048:42E", "15°36'N, 32°32'E", "15.6012, 32.5356". Stateless.
 *
 * <p>They lie in the country of a place that the sentence names close to them; out at sea, in none.
 */
final class Coordinates {
    private static final String MINUTES =
            "[°º:\\- ] ?(\\d{1,2}(?:\\.\\d+)?) ?['’′:]{0,2} ?(?:(\\d{1,2}(?:\\.\\d+)?) ?[\"”″'’]{1,2})? ?";
    private static final String BETWEEN = " ?[,;/–—-]? ?";
    /** Degrees and minutes, perhaps seconds, with the hemisphere behind. */
    private static final Pattern SEXAGESIMAL =
            Pattern.compile("\\b(\\d{1,2})" + MINUTES + "([NS])\\b" + BETWEEN + "(\\d{1,3})" + MINUTES + "([EW])\\b");
    /** Degrees with a fraction. */
    private static final Pattern DECIMAL =
            Pattern.compile("\\b(\\d{1,2}\\.\\d+) ?°? ?([NS])\\b" + BETWEEN + "(\\d{1,3}\\.\\d+) ?°? ?([EW])\\b");
    /** Two bare numbers: only with three digits and more behind the point. */
    private static final Pattern BARE =
            Pattern.compile("(?<![\\d.$€£-])([-−]?\\d{1,2}\\.\\d{3,}) ?, ?([-−]?\\d{1,3}\\.\\d{3,})(?![\\d%]|\\.\\d)");

    private static final int CLOSE_BY = 60;

    private Coordinates() {}

    /** The spots in {@code text}; {@code known} are its names of places. */
    static List<Toponym> find(ParsedText text, List<Toponym> known) {
        List<Toponym> found = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            String words = s.span().in(text.text());
            for (Matcher m = SEXAGESIMAL.matcher(words); m.find(); ) {
                double lat =
                        degrees(m.group(1), m.group(2), m.group(3), m.group(4).equals("S"));
                double lon =
                        degrees(m.group(5), m.group(6), m.group(7), m.group(8).equals("W"));
                add(found, text, s, m, lat, lon, known);
            }
            for (Matcher m = DECIMAL.matcher(words); m.find(); ) {
                double lat = degrees(m.group(1), null, null, m.group(2).equals("S"));
                double lon = degrees(m.group(3), null, null, m.group(4).equals("W"));
                add(found, text, s, m, lat, lon, known);
            }
            for (Matcher m = BARE.matcher(words); m.find(); ) {
                add(found, text, s, m, number(m.group(1)), number(m.group(2)), known);
            }
        }
        return found;
    }

    private static double degrees(String whole, @Nullable String minutes, @Nullable String seconds, boolean negative) {
        double value = number(whole)
                + (minutes == null ? 0 : number(minutes) / 60)
                + (seconds == null ? 0 : number(seconds) / 3600);
        return negative ? -value : value;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace('−', '-'));
    }

    private static void add(
            List<Toponym> into, ParsedText text, Sentence s, Matcher m, double lat, double lon, List<Toponym> known) {
        Span span = new Span(s.span().start() + m.start(), s.span().start() + m.end());
        boolean taken = into.stream().anyMatch(one -> one.mentions.get(0).span.overlaps(span))
                || known.stream().flatMap(one -> one.mentions.stream()).anyMatch(one -> one.span.overlaps(span));
        if (taken || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            return;
        }
        double north = Math.round(lat * 10_000) / 10_000.0;
        double east = Math.round(lon * 10_000) / 10_000.0;
        String name = span.in(text.text());
        int number = -2 - into.size();
        Entry bare = new Entry(number, name, Feature.SITE, null, -1, null, north, east, 0, null, Entry.Held.OWN);
        Entry near = beside(bare, s, known);
        Entry spot = near == null
                ? bare
                : new Entry(
                        number,
                        name,
                        Feature.SITE,
                        near.country(),
                        near.admin1(),
                        near.admin1Name(),
                        north,
                        east,
                        0,
                        null,
                        Entry.Held.OWN);
        Toponym toponym = new Toponym("at " + north + " " + east);
        toponym.mentions.add(new Mention(span, toponym.key, List.of(spot), s.index()));
        toponym.best = spot;
        toponym.rule = "place/coordinates";
        into.add(toponym);
    }

    /** The nearest town that the sentence names, if it is close by. */
    private static @Nullable Entry beside(Entry spot, Sentence s, List<Toponym> known) {
        Entry nearest = null;
        for (Toponym toponym : known) {
            Entry entry = toponym.best;
            if (entry == null
                    || entry.feature().precision() != Precision.CITY
                    || toponym.mentions.stream().noneMatch(mention -> mention.sentence == s.index())) {
                continue;
            }
            double far = entry.kilometresTo(spot);
            if (far < CLOSE_BY && (nearest == null || far < nearest.kilometresTo(spot))) {
                nearest = entry;
            }
        }
        return nearest;
    }
}
