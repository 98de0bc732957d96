package org.sitrep.eval.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Problems;

/**
 * An article of the corpus.
 *
 * @param tokens words and punctuation marks, counted alike for every engine
 */
public record Article(Document document, int tokens) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");

    /**
     * The first {@code limit} articles of {@code file} ({@code id}, {@code date}, {@code source}, {@code url}, {@code text}).
     *
     * @throws IOException if the file cannot be read
     */
    public static List<Article> read(Path file, int limit, Problems problems) throws IOException {
        List<Article> articles = GoldFile.read(file, problems, line -> {
            String text = line.text("text");
            Document document = new Document(
                    line.text("id"),
                    line.textOrNull("title"),
                    text,
                    GoldFile.published(line.textOrNull("date")),
                    line.textOrNull("source"),
                    line.textOrNull("url"),
                    "en");
            return new Article(document, count(text));
        });
        return articles.subList(0, Math.min(limit, articles.size()));
    }

    private static int count(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int tokens = 0;
        while (matcher.find()) {
            tokens++;
        }
        return tokens;
    }
}
