package org.sitrep.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/** What belongs to the page and not to the report: advertising, links, credits, bylines. Immutable and thread-safe. */
final class Furniture {
    /** A longer paragraph is prose. */
    private static final int LONGEST = 400;

    private final Map<String, List<Pattern>> patterns = new TreeMap<>();

    Furniture(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/document/furniture.tsv").rows()) {
            patterns.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>())
                    .add(Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** True for a paragraph that is furniture wherever it stands. */
    boolean isLine(String paragraph) {
        return matches("line", paragraph);
    }

    /** True for a paragraph that is furniture among the last ones. */
    boolean isTail(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return false;
        }
        for (Pattern pattern : patterns.getOrDefault("tail", List.of())) {
            if (pattern.matcher(paragraph).lookingAt()) {
                return true;
            }
        }
        return isLine(paragraph) || isEnd(paragraph);
    }

    /** True for a paragraph after which only furniture comes. */
    boolean isEnd(String paragraph) {
        return matches("end", paragraph);
    }

    /** True for a line of the head that names the author or the day of publication. */
    boolean isByline(String paragraph) {
        return matches("byline", paragraph);
    }

    private boolean matches(String kind, String paragraph) {
        if (paragraph.length() > LONGEST) {
            return false;
        }
        for (Pattern pattern : patterns.getOrDefault(kind, List.of())) {
            if (pattern.matcher(paragraph).matches()) {
                return true;
            }
        }
        return false;
    }
}
