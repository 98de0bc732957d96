package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.CodePoints;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Pairing;
import org.sitrep.eval.measure.Tally;

/**
 * Entities in security documents (re3d), those with a confidence of .5 or more.
 *
 * <pre>
 * Person        mentions of actors of kind person
 * Organisation  mentions of all other actors
 * Location      mentions of places
 * Temporal      times
 * </pre>
 *
 * <p>Words that are both a place and an actor are one entity of either type. Nationality is neutral: overlapping it is neither right nor wrong; the other types of the set
 * (quantities, weapons, vehicles, documents, money …) are not coded and not counted. <b>span and type</b>: equal words, a leading article aside, and equal type.
 * <b>overlap and type</b>: overlapping words, one to one, and equal type. <b>overlap</b>: any type.
 */
public final class EntitiesRe3d implements GoldSet<EntitiesRe3d.Item> {
    private static final Set<String> COUNTED = Set.of("Person", "Organisation", "Location", "Temporal");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    record Entity(Span span, Set<String> types) {}

    record Item(Document document, List<Entity> gold, List<Span> neutral) {}

    @Override
    public String name() {
        return "entities_re3d";
    }

    @Override
    public List<String> files() {
        return List.of("entities_re3d.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.f1("span and type", ""), Measure.f1("overlap and type", ""), Measure.f1("overlap", ""));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            String text = line.text("text");
            CodePoints points = new CodePoints(text);
            Map<Span, Set<String>> gold = new TreeMap<>();
            List<Span> neutral = new ArrayList<>();
            for (Line each : line.list("entities")) {
                Double confidence = each.decimalOrNull("confidence");
                if (confidence == null || confidence < 0.5) {
                    continue;
                }
                Span span = bare(text, points.span(each.number("begin"), each.number("end")));
                String type = each.text("type");
                if (COUNTED.contains(type)) {
                    gold.computeIfAbsent(span, where -> new TreeSet<>()).add(type);
                } else if (type.equals("Nationality")) {
                    neutral.add(span);
                }
            }
            return new Item(GoldFile.document(line.text("id"), text, null), entities(gold), neutral);
        });
    }

    private static List<Entity> entities(Map<Span, Set<String>> bySpan) {
        List<Entity> entities = new ArrayList<>();
        bySpan.forEach((span, types) -> entities.add(new Entity(span, types)));
        return entities;
    }

    private static Span bare(String text, Span span) {
        Matcher article = ARTICLE.matcher(span.in(text));
        return article.find() ? new Span(span.start() + article.end(), span.end()) : span;
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        String text = item.document().text();
        Map<Span, Set<String>> found = new TreeMap<>();
        CodedRecord record = engine.code(item.document());
        for (Actor actor : record.actors()) {
            String type = actor.kind() == ActorKind.PERSON ? "Person" : "Organisation";
            actor.mentions().forEach(mention -> add(found, text, mention.span(), type));
        }
        for (Place place : record.places()) {
            place.mentions().forEach(span -> add(found, text, span, "Location"));
        }
        for (Time time : record.times()) {
            add(found, text, time.span(), "Temporal");
        }
        List<Entity> ours = entities(found);
        count(
                "span and type",
                item,
                ours,
                tally,
                (gold, mine) -> gold.span().equals(mine.span()) && common(gold, mine) ? 1 : 0);
        count("overlap", item, ours, tally, (gold, mine) -> overlap(gold, mine));
        int[] partner = count(
                "overlap and type", item, ours, tally, (gold, mine) -> common(gold, mine) ? overlap(gold, mine) : 0);
        boolean[] paired = new boolean[ours.size()];
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                paired[partner[i]] = true;
            } else {
                Entity gold = item.gold().get(i);
                tally.wrong(
                        "missed " + gold.types() + " " + Words.brief(gold.span().in(text), 80));
            }
        }
        for (int f = 0; f < paired.length; f++) {
            if (!paired[f] && !neutral(item, ours.get(f))) {
                tally.wrong("extra " + ours.get(f).types() + " "
                        + Words.brief(ours.get(f).span().in(text), 80));
            }
        }
    }

    private static void add(Map<Span, Set<String>> found, String text, Span span, String type) {
        found.computeIfAbsent(bare(text, span), where -> new TreeSet<>()).add(type);
    }

    private static boolean common(Entity gold, Entity mine) {
        return mine.types().stream().anyMatch(gold.types()::contains);
    }

    private static double overlap(Entity a, Entity b) {
        int common = Math.min(a.span().end(), b.span().end())
                - Math.max(a.span().start(), b.span().start());
        return common <= 0 ? 0 : (double) common / a.span().union(b.span()).length();
    }

    private static boolean neutral(Item item, Entity mine) {
        return item.neutral().stream().anyMatch(mine.span()::overlaps);
    }

    private static int[] count(
            String measure,
            Item item,
            List<Entity> ours,
            Tally tally,
            java.util.function.ToDoubleBiFunction<Entity, Entity> score) {
        int[] partner = Pairing.best(item.gold(), ours, score);
        boolean[] paired = new boolean[ours.size()];
        int right = 0;
        for (int i : partner) {
            if (i >= 0) {
                paired[i] = true;
                right++;
            }
        }
        int extra = 0;
        for (int f = 0; f < paired.length; f++) {
            extra += paired[f] || neutral(item, ours.get(f)) ? 0 : 1;
        }
        tally.add(measure, right, extra, item.gold().size() - right);
        return partner;
    }
}
