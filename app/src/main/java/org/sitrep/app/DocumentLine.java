package org.sitrep.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import tools.jackson.databind.json.JsonMapper;

/** A document that is not coded, as a line that {@code sitrep code} reads. */
final class DocumentLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DocumentLine() {}

    /** The document and what its source says about it, without a line end. */
    static String of(Document document, Facts facts) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", document.id());
        fields.put("title", document.title());
        fields.put("text", document.text());
        fields.put(
                "published",
                document.published() == null ? null : document.published().value());
        fields.put("source", document.source());
        fields.put("url", document.url());
        fields.put("language", document.language());
        fields.put("facts", facts(facts));
        return MAPPER.writeValueAsString(fields);
    }

    private static Map<String, Object> facts(Facts facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", facts.title());
        if (!facts.authors().isEmpty()) {
            fields.put(
                    "authors", facts.authors().stream().map(DocumentLine::fact).toList());
        }
        put(fields, "published", facts.published());
        put(fields, "modified", facts.modified());
        put(fields, "outlet", facts.outlet());
        put(fields, "url", facts.url());
        put(fields, "language", facts.language());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Fact fact) {
        if (fact != null) {
            fields.put(name, fact(fact));
        }
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", fact.value());
        fields.put("from", fact.from().word());
        return fields;
    }
}
