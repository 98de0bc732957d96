package org.sitrep.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats of exports. */
public enum Format {
    GDELT("gdelt", ".export.CSV", GdeltEvents::new),
    GDELT_MENTIONS("gdelt-mentions", ".mentions.CSV", (out, facts) -> new GdeltMentions(out)),
    ACLED("acled", ".acled.csv", Acled::new),
    POLECAT("polecat", ".polecat.txt", Polecat::new),
    PLOVER("plover", ".plover.jsonl", Plover::new),
    CSV("csv", ".csv", TidyCsv::new),
    JSONL("jsonl", ".jsonl", JsonLines::new),
    PARQUET("parquet", ".parquet", TidyParquet::new),
    GEOJSON("geojson", ".geojson", GeoJson::new),
    STIX("stix", ".stix.json", Stix::new),
    JSONLD("jsonld", ".jsonld", JsonLd::new);

    private final String word;
    private final String suffix;
    private final Opening opening;

    /** How a writer is made. */
    @FunctionalInterface
    private interface Opening {
        EventWriter open(OutputStream out, Facts facts) throws IOException;
    }

    Format(String word, String suffix, Opening opening) {
        this.word = word;
        this.suffix = suffix;
        this.opening = opening;
    }

    /** Its name on the command line. */
    public String word() {
        return word;
    }

    /** How names of such files usually end. */
    public String suffix() {
        return suffix;
    }

    /** True if it is no text, and so nothing for a terminal. */
    public boolean binary() {
        return this == PARQUET;
    }

    /** True if a data dictionary belongs beside it. */
    public boolean tidy() {
        return this == CSV || this == PARQUET;
    }

    /** The format of this name, {@code null} if there is none. */
    public static @Nullable Format named(String word) {
        for (Format format : values()) {
            if (format.word.equalsIgnoreCase(word)) {
                return format;
            }
        }
        return null;
    }

    /** All names. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

    /**
     * A writer of this format.
     *
     * @param out owned by the writer from now on
     */
    public EventWriter open(OutputStream out, Facts facts) throws IOException {
        return opening.open(out, facts);
    }

    /** Writes what the columns of the tidy table mean, as CSV. */
    public static void dictionary(OutputStream out, Facts facts) throws IOException {
        TidyCsv.dictionary(out, facts);
    }
}
