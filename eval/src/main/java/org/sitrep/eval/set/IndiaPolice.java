package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;

/**
 * What police did, every sentence labelled (India Police Events): the set that counts false alarms.
 *
 * <p>Articles are coded whole; a sentence gets a label if an event whose trigger lies in it fits. An event is by police if one of its actors has sector COP, a code with
 * COP in it, or a mention with a word for police in it; an arrest without actor is by police. Events whose status is negated or hypothetical count only for FAIL.
 *
 * <pre>
 * ARREST      COERCE, mode arrest (CAMEO 173)
 * FORCE       ASSAULT
 * KILL        ASSAULT with a number killed, or a trigger of killing
 * FAIL        any negated event, or REJECT
 * ANY_ACTION  any of the others, or any event that is not negated
 * </pre>
 *
 * <p>Per class F1 over sentences, and false alarms per thousand sentences without the label. The articles are in lower case, as the set gives them.
 */
public final class IndiaPolice implements GoldSet<IndiaPolice.Item> {
    private static final List<String> CLASSES = List.of("KILL", "ARREST", "FORCE", "FAIL", "ANY_ACTION");
    private static final Pattern POLICE = Pattern.compile(
            "(?i)\\b(police(man|men|woman|women)?|cops?|constables?|inspectors?|sub-inspectors?|crpf|rpf|paramilitary|security"
                    + " forces|law enforcement)\\b");
    private static final Pattern KILLING =
            Pattern.compile("(?i)\\b(kill\\w*|shot dead|gunned down|shoot dead|dead|died?|deaths?)\\b");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("This story is from (\\p{L}+) (\\d{1,2}), (\\d{4})");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    record Sentence(
            int number,
            Set<String> labels,
            String text,
            @Nullable Span span) {}

    record Item(Document document, List<Sentence> sentences) {}

    @Override
    public String name() {
        return "events_indiapolice";
    }

    @Override
    public List<String> files() {
        return List.of("events_indiapolice_docs.jsonl", "events_indiapolice_sents.jsonl");
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        CLASSES.forEach(each -> all.add(Measure.f1(each, "")));
        CLASSES.forEach(each -> all.add(Measure.perThousand("false alarms per 1,000, " + each)));
        return all;
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        Map<Integer, List<Sentence>> sentences = new TreeMap<>();
        GoldFile.read(folder.resolve(files().get(1)), problems, line -> {
            Sentence sentence = new Sentence(
                    line.number("sent_id"), new TreeSet<>(line.texts("sent_labels")), line.text("sent_text"), null);
            sentences
                    .computeIfAbsent(line.number("doc_id"), id -> new ArrayList<>())
                    .add(sentence);
            return sentence;
        });
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            int id = line.number("doc_id");
            String text = line.text("doc_text");
            List<Sentence> own = new ArrayList<>(sentences.getOrDefault(id, List.of()));
            own.sort(Comparator.comparingInt(Sentence::number));
            List<Sentence> placed = new ArrayList<>();
            int at = 0;
            for (Sentence each : own) {
                int start = each.text().isEmpty() ? -1 : text.indexOf(each.text(), at);
                if (start < 0) {
                    throw new BadGold("sentence " + each.number() + " of document " + id + " is not in its text");
                }
                at = start + each.text().length();
                placed.add(new Sentence(each.number(), each.labels(), each.text(), new Span(start, at)));
            }
            return new Item(GoldFile.document(String.valueOf(id), text, date(text)), placed);
        });
    }

    private static @Nullable String date(String text) {
        Matcher matcher = MONTH_DAY_YEAR.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        int month = MONTHS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) + 1;
        return month == 0
                ? null
                : String.format(
                        Locale.ROOT, "%s-%02d-%02d", matcher.group(3), month, Integer.parseInt(matcher.group(2)));
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        String text = item.document().text();
        CodedRecord record = engine.code(item.document());
        ById known = new ById(record);
        for (Sentence sentence : item.sentences()) {
            Set<String> ours = new TreeSet<>();
            List<String> words = new ArrayList<>();
            for (Event event : record.events()) {
                if (sentence.span() != null
                        && sentence.span().contains(event.trigger().start())) {
                    Set<String> labels = labels(event, known, text);
                    ours.addAll(labels);
                    words.add(known.words(event) + (labels.isEmpty() ? "" : " = " + labels));
                }
            }
            for (String each : CLASSES) {
                boolean gold = sentence.labels().contains(each);
                boolean found = ours.contains(each);
                tally.add(each, gold && found ? 1 : 0, !gold && found ? 1 : 0, gold && !found ? 1 : 0);
                if (!gold) {
                    tally.add("false alarms per 1,000, " + each, found ? 1 : 0, 1);
                }
            }
            if (!ours.equals(sentence.labels())) {
                tally.wrong("gold " + sentence.labels() + " | ours " + ours + " | " + words + " | "
                        + Words.brief(sentence.text(), 240));
            }
        }
    }

    private static Set<String> labels(Event event, ById known, String text) {
        boolean arrest = Plover.isArrest(event);
        if (!byPolice(event, known, text) && !(arrest && event.actor().isEmpty())) {
            return Set.of();
        }
        Set<String> labels = new TreeSet<>();
        if (event.status() == EventStatus.NEGATED || event.type() == EventType.REJECT) {
            labels.add("FAIL");
        }
        if (event.status() == EventStatus.NEGATED || event.status() == EventStatus.HYPOTHETICAL) {
            return labels;
        }
        labels.add("ANY_ACTION");
        if (arrest) {
            labels.add("ARREST");
        }
        if (event.type() == EventType.ASSAULT) {
            labels.add("FORCE");
            if (event.size().killed() != null
                    || KILLING.matcher(event.trigger().in(text)).find()) {
                labels.add("KILL");
            }
        }
        return labels;
    }

    private static boolean byPolice(Event event, ById known, String text) {
        for (Actor actor : known.actors(event.actor())) {
            String code = actor.code();
            if ("COP".equals(actor.sector())
                    || (code != null && code.contains("COP"))
                    || actor.mentions().stream()
                            .anyMatch(mention ->
                                    POLICE.matcher(mention.span().in(text)).find())) {
                return true;
            }
        }
        return false;
    }
}
