package org.sitrep.engine.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;

class PlaceStageTest {
    private static final PlaceStage STAGE = new PlaceStage(GazetteerTest.KNOWLEDGE);

    static Stream<String> rows() {
        try (InputStream in = PlaceStageTest.class.getResourceAsStream("places.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsPlaces(String row) {
        int bar = row.lastIndexOf('|');
        ParsedText text = MarkedText.of(row.substring(0, bar).strip());
        List<Place> places = STAGE.find(text).all();
        List<String> expected = Arrays.stream(row.substring(bar + 1).split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        assertThat(places.stream().map(PlaceStageTest::written).toList()).isEqualTo(expected);
        check(text, places);
    }

    private static String written(Place place) {
        String country = place.country() == null ? "-" : place.country();
        String count =
                place.mentions().size() == 1 ? "" : " " + place.mentions().size();
        return place.name() + " " + country + " " + place.precision().word() + count;
    }

    /** What holds of every place, whatever the text. */
    private static void check(ParsedText text, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            assertThat(place.id()).isEqualTo("p" + (i + 1));
            assertThat(place.evidence()).containsAll(place.mentions());
            assertThat(place.lat() == null).isEqualTo(place.precision() == Precision.UNKNOWN);
            assertThat(place.because().rule()).startsWith("place/");
            for (Span span : place.evidence()) {
                assertThat(span.in(text.text())).isNotBlank();
            }
        }
        List<Span> all = places.stream()
                .flatMap(place -> place.mentions().stream())
                .sorted()
                .toList();
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i - 1).overlaps(all.get(i))).isFalse();
        }
    }

    @Test
    void givesCoordinatesUnitAndReason() {
        Place place = STAGE.find(MarkedText.of("A bomb went off in {Springfield}, {Illinois}, on Monday."))
                .all()
                .get(0);
        assertThat(place.admin1()).isEqualTo("Illinois");
        assertThat(place.lat()).isCloseTo(39.8, within(0.1));
        assertThat(place.lon()).isCloseTo(-89.6, within(0.1));
        assertThat(place.geonames()).isEqualTo(4250542);
        assertThat(place.because().rule()).isEqualTo("place/container");
        assertThat(place.because().lost())
                .isNotEmpty()
                .allSatisfy(lost -> assertThat(lost.alternative()).contains("Springfield"));
    }

    @Test
    void namesAreTheSamePlaceInAnyOrderOfWork() {
        ParsedText text = MarkedText.of(
                "{Cairo} and {Alexandria} are quiet.  {Alexandria}, {Egypt}, is not {Alexandria}, {Virginia}.");
        String once = STAGE.find(text).all().toString();
        for (int i = 0; i < 5; i++) {
            assertThat(STAGE.find(text).all().toString()).isEqualTo(once);
        }
        assertThat(STAGE.find(text).all().stream().map(Place::name).collect(Collectors.joining(" ")))
                .startsWith("Cairo Alexandria");
    }
}
