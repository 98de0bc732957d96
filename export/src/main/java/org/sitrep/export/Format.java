package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats of exports. */
public enum Format {
    GDELT("gdelt", ".export.CSV"),
    GDELT_MENTIONS("gdelt-mentions", ".mentions.CSV"),
    ACLED("acled", ".acled.csv"),
    POLECAT("polecat", ".polecat.txt"),
    PLOVER("plover", ".plover.jsonl"),
    CSV("csv", ".csv"),
    JSONL("jsonl", ".jsonl"),
    PARQUET("parquet", ".parquet"),
    GEOJSON("geojson", ".geojson"),
    STIX("stix", ".stix.json"),
    JSONLD("jsonld", ".jsonld");

    private final String word;
    private final String suffix;

    Format(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
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
        return switch (this) {
            case GDELT -> new GdeltEvents(out, facts);
            case GDELT_MENTIONS -> new GdeltMentions(out);
            case ACLED -> new Acled(out, facts);
            case POLECAT -> new Polecat(out, facts);
            case PLOVER -> new Plover(out, facts);
            case CSV -> new TidyCsv(out, facts);
            case JSONL -> new JsonLines(out, facts);
            case PARQUET -> new TidyParquet(out, facts);
            case GEOJSON -> new GeoJson(out, facts);
            case STIX -> new Stix(out, facts);
            case JSONLD -> new JsonLd(out, facts);
        };
    }

    /** Writes what the columns of the tidy table mean, as CSV. */
    public static void dictionary(OutputStream out, Facts facts) throws IOException {
        TidyCsv.dictionary(out, facts);
    }
}
