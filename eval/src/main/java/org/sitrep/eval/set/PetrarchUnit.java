package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;
import tools.jackson.databind.JsonNode;

/**
 * CAMEO triples of the PETRARCH unit tests: source code, target code, root of the event code.
 *
 * <p><b>root triples</b>: equal source and target codes and equal first two digits of the CAMEO code; each distinct triple counts once a sentence. A missing code is
 * {@code ---}; an event without actor or recipient has it on that side. A reciprocal event (no recipient, several actors) gives every ordered pair. <b>country triples</b>:
 * the same with the first three letters of the codes. Each also for the realistic records alone: those whose actors exist and whose gold nobody flagged as suspect; the
 * others speak of invented countries, for which a user's file is made of what the set states about them ({@link InventedCountries}). A record whose configuration of the coder asks
 * for both sides gets only events with both. Records that only test an error of a parser are left out.
 */
public final class PetrarchUnit implements GoldSet<PetrarchUnit.Item> {
    /**
     * A record.
     *
     * @param dyadic true if an event counts only with both sides, as the record's configuration of its coder says
     * @param additions the user's dictionary it needs
     */
    record Item(
            Document document, boolean realistic, boolean dyadic, Map<String, String> additions, Set<String> triples) {}

    @Override
    public String name() {
        return "events_petrarch_unit";
    }

    @Override
    public List<String> files() {
        return List.of("events_petrarch_unit.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.f1("root triples", "UD-PETRARCH P .369 R .140"),
                Measure.f1("country triples", ""),
                Measure.f1("root triples, realistic", ""),
                Measure.f1("country triples, realistic", ""));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        InventedCountries invented = new InventedCountries();
        List<Item> items = GoldFile.read(folder.resolve(files().get(0)), problems, line -> item(line, invented));
        Map<String, String> additions = invented.additions();
        return items.stream()
                .filter(item -> !item.document().id().isEmpty())
                .map(item -> item.realistic()
                        ? item
                        : new Item(item.document(), false, item.dyadic(), additions, item.triples()))
                .toList();
    }

    private static Item item(Line line, InventedCountries invented) throws BadGold {
        Set<String> triples = new TreeSet<>();
        List<String> codes = new ArrayList<>();
        for (Line each : line.list("events")) {
            codes.add(side(each.textOrNull("source")));
            codes.add(side(each.textOrNull("target")));
            triples.add(triple(each.textOrNull("source"), each.textOrNull("target"), each.textOrNull("code")));
        }
        String status = line.text("status");
        boolean judged = status.equals("events") || status.equals("no_event");
        boolean realistic = !line.text("realism").equals("fictional") && line.textOrNull("suspect") == null;
        if (line.text("realism").equals("fictional")) {
            invented.add(line.text("text"), codes);
        }
        // An empty id marks a record to be left out.
        return new Item(
                GoldFile.document(judged ? line.text("id") : "", line.text("text"), line.textOrNull("date")),
                realistic,
                isDyadic(line),
                Map.of(),
                triples);
    }

    /** PETRARCH wants both sides unless told otherwise. */
    private static boolean isDyadic(Line line) {
        JsonNode config = line.node().get("coder_config");
        JsonNode required = config == null ? null : config.get("require_dyad");
        return required == null || !required.asString().equalsIgnoreCase("false");
    }

    private static String triple(@Nullable String source, @Nullable String target, @Nullable String code) {
        String root = code == null || code.length() < 2 ? "--" : code.substring(0, 2);
        return side(source) + " " + side(target) + " " + root;
    }

    private static String side(@Nullable String code) {
        return code == null || code.isBlank() ? "---" : code;
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        Engine informed = item.additions().isEmpty() ? engine : engine.with(item.additions());
        CodedRecord record = informed.code(item.document());
        ById known = new ById(record);
        Set<String> ours = new TreeSet<>();
        for (Event event : record.events()) {
            List<Actor> actors = known.actors(event.actor());
            List<Actor> recipients = known.actors(event.recipient());
            boolean mutual = recipients.isEmpty() && actors.size() > 1;
            for (@Nullable String actor : codes(actors)) {
                for (@Nullable String recipient : mutual ? codes(actors) : codes(recipients)) {
                    boolean halved =
                            side(actor).equals("---") || side(recipient).equals("---");
                    if ((!mutual || !side(actor).equals(side(recipient))) && !(item.dyadic() && halved)) {
                        ours.add(triple(actor, recipient, event.cameo()));
                    }
                }
            }
        }
        count("root triples", item.triples(), ours, item.realistic(), tally);
        count("country triples", countries(item.triples()), countries(ours), item.realistic(), tally);
        if (!item.triples().equals(ours)) {
            tally.wrong("gold " + item.triples() + " | ours " + ours + " | "
                    + record.events().stream().map(known::words).toList() + " | "
                    + Words.brief(item.document().text(), 240));
        }
    }

    private static List<String> codes(List<Actor> actors) {
        return actors.isEmpty()
                ? List.of("---")
                : actors.stream().map(actor -> side(actor.code())).toList();
    }

    private static Set<String> countries(Set<String> triples) {
        Set<String> cut = new TreeSet<>();
        for (String triple : triples) {
            String[] parts = triple.split(" ", -1);
            cut.add(cut(parts[0]) + " " + cut(parts[1]) + " " + parts[2]);
        }
        return cut;
    }

    private static String cut(String code) {
        return code.length() > 3 ? code.substring(0, 3) : code;
    }

    private static void count(String measure, Set<String> gold, Set<String> ours, boolean realistic, Tally tally) {
        long both = gold.stream().filter(ours::contains).count();
        tally.add(measure, both, ours.size() - both, gold.size() - both);
        if (realistic) {
            tally.add(measure + ", realistic", both, ours.size() - both, gold.size() - both);
        }
    }
}
