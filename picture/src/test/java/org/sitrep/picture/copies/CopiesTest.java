package org.sitrep.picture.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.copies.Copies.Kind.EDITED;
import static org.sitrep.picture.copies.Copies.Kind.ORIGINAL;
import static org.sitrep.picture.copies.Copies.Kind.PART;
import static org.sitrep.picture.copies.Copies.Kind.SAME;

import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final String WIRE = """
            Ferry sinks off Lembata
            A ferry with 62 people on board sank in rough seas off the island of Lembata on Tuesday, the harbour master said.
            Fishing boats pulled 40 people from the water before dark. The others are missing.
            The ferry had been on its way to Kupang and carried sacks of rice above its limit, according to a dock worker.
            Two navy ships are to join the search at first light, a navy officer told reporters at the quay.""";

    private final Copies copies = new Copies();

    @Test
    void findsTheSameWordsUnderAnotherName() {
        copies.add("wire", WIRE);
        assertThat(copies.add("reprint", WIRE.replace("Ferry sinks", "FERRY SINKS")))
                .isEqualTo(new Copies.Origin("wire", SAME, 1));
    }

    @Test
    void findsAnEditedReprint() {
        copies.add("wire", WIRE);
        String edited = WIRE.replace("Ferry sinks off Lembata", "Dozens missing after ferry disaster")
                .replace("62 people", "64 people")
                .replace("Fishing boats", "Small fishing boats");
        assertThat(copies.add("reprint", edited).kind()).isEqualTo(EDITED);
    }

    @Test
    void findsAShortenedReprint() {
        copies.add("wire", WIRE);
        String shortened =
                WIRE.lines().limit(3).reduce((one, other) -> one + "\n" + other).orElseThrow();
        Copies.Origin origin = copies.add("short", shortened);
        assertThat(origin.kind()).isEqualTo(PART);
        assertThat(origin.document()).isEqualTo("wire");
    }

    @Test
    void leadsCopiesOfCopiesBackToTheFirst() {
        copies.add("wire", WIRE);
        copies.add("second", WIRE + "\nIt was the third such accident this year.");
        String third =
                WIRE.replace("Two navy ships are", "A navy ship is") + "\nIt was the third such accident this year.";
        assertThat(copies.add("third", third).document()).isEqualTo("wire");
    }

    @Test
    void keepsTheSameFactsInOtherWordsApart() {
        copies.add("wire", WIRE);
        String own = """
                Search for survivors near Lembata
                Rescuers looked for twenty-two missing passengers after an overloaded ferry went down on its way to Kupang on Tuesday.
                Fishermen had saved forty. The boat left with 62 people, according to the harbour master, and with far too much rice.
                The navy said that it would send two ships in the morning. Relatives waited at the quay through the night.""";
        assertThat(copies.add("own", own)).isEqualTo(new Copies.Origin("own", ORIGINAL, 1));
    }

    @Test
    void keepsReportsApartThatQuoteTheSameSentence() {
        String quote = "\"We will not leave this valley while one of our people is held in it,\" the commander said.";
        copies.add(
                "one",
                "Commander defiant in the east\n" + quote
                        + " He spoke to elders in the town hall and took no questions from anybody.");
        Copies.Origin other = copies.add(
                "two",
                "Elders ask for a truce\nThirty elders met in the town hall to ask both sides to let harvesters pass. "
                        + quote
                        + " Shops stayed shut for the fourth day, and the road to the border was closed by snow and by soldiers who searched every lorry.");
        assertThat(other.kind()).isEqualTo(ORIGINAL);
    }

    @Test
    void keepsBulletinsOfOneFormApart() {
        copies.add(
                "monday",
                "Earthquake shakes Tarvo\nAn earthquake of magnitude 4.1 shook Tarvo on Monday. Its centre lay 12 km below ground. No damage was reported.");
        assertThat(copies.add(
                                "friday",
                                "Earthquake shakes Belmin\nAn earthquake of magnitude 5.6 shook Belmin on Friday. Its centre lay 80 km below ground. Two barns collapsed.")
                        .kind())
                .isEqualTo(ORIGINAL);
    }
}
