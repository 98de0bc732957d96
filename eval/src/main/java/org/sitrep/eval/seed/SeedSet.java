package org.sitrep.eval.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;
import org.sitrep.eval.set.GoldSet;

/** The seed article as a gold set: one item for each check, one row for each group of checks, and the share that passes. */
public final class SeedSet implements GoldSet<SeedSet.Item> {
    private static final Published PUBLISHED = Published.on(LocalDate.of(2021, 8, 24), Published.From.OPTION);
    private static final String SOURCE = "TASS";

    private final String file;
    private final List<Check> checks = Check.all();

    record Item(Document document, Check check) {}

    /**
     * A set that reads the article from {@code file}.
     *
     * @param file name in its folder
     */
    public SeedSet(String file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public List<String> files() {
        return List.of(file);
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new java.util.ArrayList<>();
        all.add(Measure.share("all", ""));
        checks.stream().map(Check::group).distinct().forEach(group -> all.add(Measure.share(group, "")));
        return all;
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        String text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        Document undated = new Document("seed", null, text, null, null, null, "en");
        Document dated = new Document("seed", null, text, PUBLISHED, SOURCE, null, "en");
        return checks.stream()
                .map(check -> new Item(check.published() ? dated : undated, check))
                .toList();
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        boolean passes = new Checker(engine.code(item.document())).passes(item.check());
        tally.share("all", passes);
        tally.share(item.check().group(), passes);
        if (!passes) {
            tally.wrong("fails: " + item.check());
        }
    }
}
