package org.sitrep.eval.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;
import org.sitrep.ingest.Articles;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;

/**
 * The main text of web pages and what they say about themselves.
 *
 * <p>Scored is the document's text as {@code sitrep read} writes it, title in the first line, read from the page's bytes with its address. <b>snippets</b> counts as
 * trafilatura's own evaluation does: each string of {@code with} that stands in the text, character by character, is a true positive, else a false negative; each string of
 * {@code without} that stands in it is a false positive. A page without a text has none of its strings. <b>snippets, any white space</b>: the same after each run of white space
 * on both sides has become one blank. <b>with kept</b> and <b>without dropped</b> are shares of the strings. <b>title</b>: equal to the gold's but for capitals and white space.
 * <b>date</b>: the same day. <b>author</b>: the first author's name holds the gold's or is held in it, but for capitals. Pages without a gold value do not count.
 */
public final class Content implements GoldSet<Content.Item> {
    private static final String PUBLISHED_BEST = "trafilatura .924, readability-lxml .826";

    record Item(
            String name,
            Path html,
            @Nullable String url,
            List<String> with,
            List<String> without,
            String title,
            String date,
            String author) {}

    @Override
    public String name() {
        return "content_pages";
    }

    @Override
    public List<String> files() {
        return List.of("content/pages.jsonl", "content/html");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.f1("snippets", PUBLISHED_BEST),
                Measure.f1("snippets, any white space", ""),
                Measure.share("with kept", ""),
                Measure.share("without dropped", ""),
                Measure.share("title", ""),
                Measure.share("date", ""),
                Measure.share("author", ""));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        Path pages = folder.resolve(files().get(1));
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> item(line, pages));
    }

    private static Item item(Line line, Path pages) throws BadGold {
        String file = line.text("file");
        Path html = pages.resolve(file);
        if (!Files.isRegularFile(html)) {
            throw new BadGold("no page " + file);
        }
        return new Item(
                file,
                html,
                line.textOrNull("url"),
                line.texts("with"),
                line.texts("without"),
                text(line, "title"),
                text(line, "date"),
                text(line, "author"));
    }

    private static String text(Line line, String field) {
        String value = line.textOrNull(field);
        return value == null ? "" : plain(value);
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        Read read = Articles.ofPage(item.name(), bytes(item.html()), item.url(), null, Defaults.NONE);
        String text = read instanceof Read.Good good ? good.document().text() : "";
        Facts facts = read instanceof Read.Good good ? good.facts() : Facts.NONE;
        String loose = plain(text);
        for (String snippet : item.with()) {
            boolean kept = text.contains(snippet);
            tally.add("snippets", kept ? 1 : 0, 0, kept ? 0 : 1);
            tally.share("with kept", kept);
            boolean looselyKept = loose.contains(plain(snippet));
            tally.add("snippets, any white space", looselyKept ? 1 : 0, 0, looselyKept ? 0 : 1);
            if (!kept) {
                tally.wrong(item.name() + ": lost “" + snippet + "”");
            }
        }
        for (String snippet : item.without()) {
            boolean kept = text.contains(snippet);
            tally.add("snippets", 0, kept ? 1 : 0, 0);
            tally.share("without dropped", !kept);
            tally.add("snippets, any white space", 0, loose.contains(plain(snippet)) ? 1 : 0, 0);
            if (kept) {
                tally.wrong(item.name() + ": kept “" + snippet + "”");
            }
        }
        fact(tally, item, "title", item.title(), value(facts.title()));
        fact(tally, item, "date", item.date(), value(facts.published()));
        fact(
                tally,
                item,
                "author",
                item.author(),
                facts.authors().isEmpty() ? "" : value(facts.authors().get(0)));
    }

    private static void fact(Tally tally, Item item, String name, String gold, String ours) {
        if (gold.isEmpty()) {
            return;
        }
        String wanted = gold.toLowerCase(Locale.ROOT);
        String found = plain(ours).toLowerCase(Locale.ROOT);
        boolean right = switch (name) {
            case "title" -> found.equals(wanted);
            case "date" -> found.startsWith(wanted);
            default -> !found.isEmpty() && (found.contains(wanted) || wanted.contains(found));
        };
        tally.share(name, right);
        if (!right) {
            tally.wrong(item.name() + ": " + name + " “" + ours + "”, not “" + gold + "”");
        }
    }

    private static String value(@Nullable Fact fact) {
        return fact == null ? "" : fact.value();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static byte[] bytes(Path html) {
        try {
            return Files.readAllBytes(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
