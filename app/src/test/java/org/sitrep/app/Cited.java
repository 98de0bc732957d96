package org.sitrep.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds spans in JSON whose words are not those of the text they point to. */
final class Cited {
    private final Map<String, String> texts;
    private final List<String> wrong = new ArrayList<>();
    private int seen;

    private Cited(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The spans of {@code json} that differ from the text.
     *
     * @param document the document that it is about, until a field {@code document} names another
     * @param texts the texts of documents by their ids
     * @param least how many spans there must be, lest nothing be checked
     */
    static List<String> wrong(JsonNode json, String document, Map<String, String> texts, int least) {
        Cited cited = new Cited(texts);
        cited.walk(json, document);
        if (cited.seen < least) {
            cited.wrong.add("only " + cited.seen + " spans");
        }
        return cited.wrong;
    }

    private void walk(JsonNode node, String document) {
        String about = node.path("document").isString() ? node.path("document").asString() : document;
        if (node.has("start") && node.has("end") && node.has("text")) {
            check(node, about);
        }
        node.forEach(each -> walk(each, about));
    }

    private void check(JsonNode span, String document) {
        seen++;
        String text = texts.get(document);
        int start = span.path("start").asInt();
        int end = span.path("end").asInt();
        if (text == null || start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            wrong.add(document + ": no such words: " + span);
            return;
        }
        // Counted in code points, apart from the code that wrote them.
        int[] points = text.codePoints().toArray();
        if (!new String(points, start, end - start).equals(span.path("text").asString())) {
            wrong.add(document + ": other words stand there: " + span);
        }
    }
}
