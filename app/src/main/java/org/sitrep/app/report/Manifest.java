package org.sitrep.app.report;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole report as JSON, which every file carries: what is checked, and what the file is written from again.
 *
 * @param schema {@value #SCHEMA}
 * @param digest {@code sha256:} of the report's JSON
 */
record Manifest(String schema, String digest, Report report) {
    static final String SCHEMA = "sitrep-report/1";

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The JSON of {@code report}; the same report gives the same characters. */
    static String of(Report report) {
        return MAPPER.writeValueAsString(new Manifest(SCHEMA, digest(report), report));
    }

    static String digest(Report report) {
        return Hash.sha256(MAPPER.writeValueAsString(report));
    }

    /** The manifest that {@code json} holds, {@code null} if it holds none. */
    static @Nullable Manifest read(String json) {
        try {
            Manifest manifest = MAPPER.readValue(json, Manifest.class);
            return manifest != null && SCHEMA.equals(manifest.schema()) && manifest.report() != null ? manifest : null;
        } catch (JacksonException | NullPointerException e) {
            // A stranger's file may hold anything, and lists that are missing.
            return null;
        }
    }
}
