package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.CodePoints;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;

/**
 * Where the event of a marked verb happened, or that the sentence does not say.
 *
 * <p>The sentence is coded; the event whose trigger overlaps the verb is taken (the longest overlap), else none. Its places' words are those filled as place by the rule (several where the text coordinates them), else the mention of the place nearest to the trigger. <b>words</b>: precision and recall over the words of all places; nothing said and nothing found counts nothing.
 * <b>event found</b>: the share of verbs that any event has as trigger.
 *
 * <p>The gold marks places by token number; tokens are cut here as its annotation tool did (see {@link Tokens}), shifted so that the verb's own number fits its offset.
 */
public final class EventLocation implements GoldSet<EventLocation.Item> {
    record Item(Document document, Span verb, List<Span> places) {}

    @Override
    public String name() {
        return "event_location";
    }

    @Override
    public List<String> files() {
        return List.of("event_location.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.f1("words", "P and R > .83 each"), Measure.share("event found", ""));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, EventLocation::item);
    }

    private static Item item(Line line) throws BadGold {
        String text = line.text("text");
        List<Span> tokens = Tokens.of(text);
        Span verb = null;
        int shift = 0;
        for (Line each : line.list("spans")) {
            if (each.text("label").equals("VERB")) {
                verb = each.span(new CodePoints(text));
                shift = Tokens.at(tokens, verb.start()) - each.number("token_start");
            }
        }
        if (verb == null) {
            throw new BadGold("no verb marked");
        }
        List<Span> places = new ArrayList<>();
        for (Line each : line.list("spans")) {
            if (each.text("label").equals("LOCATION")) {
                places.add(place(text, tokens, each, shift));
            }
        }
        return new Item(GoldFile.document(line.text("_id"), text, null), verb, places);
    }

    private static Span place(String text, List<Span> tokens, Line line, int shift) throws BadGold {
        int from = line.number("token_start") + shift;
        int to = line.number("token_end") + shift;
        String words = line.textOrNull("text");
        if (words == null) {
            if (from < 0 || to >= tokens.size() || to < from) {
                throw new BadGold("no tokens " + from + " to " + to);
            }
            return new Span(tokens.get(from).start(), tokens.get(to).end());
        }
        int near = from >= 0 && from < tokens.size() ? tokens.get(from).start() : 0;
        int best = -1;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) {
                best = at;
            }
        }
        if (best < 0) {
            throw new BadGold("the marked place is not in the text");
        }
        return new Span(best, best + words.length());
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        String text = item.document().text();
        CodedRecord record = engine.code(item.document());
        Event event = eventAt(record, item.verb());
        tally.share("event found", event != null);
        List<Span> found = event == null ? List.of() : placesOf(new ById(record), event);
        Set<Span> gold = Words.in(text, item.places());
        Set<Span> ours = Words.in(text, found);
        Set<Span> both = new TreeSet<>(gold);
        both.retainAll(ours);
        tally.add("words", both.size(), ours.size() - both.size(), gold.size() - both.size());
        if (!gold.equals(ours)) {
            tally.wrong("verb " + item.verb().in(text) + " | gold " + words(text, item.places()) + " | ours "
                    + (found.isEmpty() ? "–" : words(text, found)) + " | "
                    + (event == null
                            ? "no event"
                            : event.type() + " " + event.because().rule()) + " | "
                    + Words.brief(text, 200));
        }
    }

    private static @Nullable Event eventAt(CodedRecord record, Span verb) {
        Event best = null;
        int most = 0;
        for (Event event : record.events()) {
            int common = Math.min(event.trigger().end(), verb.end())
                    - Math.max(event.trigger().start(), verb.start());
            if (common > most || (common == most && best != null && best.place() == null && event.place() != null)) {
                best = event;
                most = common;
            }
        }
        return best;
    }

    private static List<Span> placesOf(ById known, Event event) {
        Place place = known.place(event.place());
        if (place == null) {
            return List.of();
        }
        List<Span> filled = event.because().filled().stream()
                .filter(each -> each.role().equals("place"))
                .map(Because.Filled::span)
                .toList();
        if (!filled.isEmpty()) {
            return filled;
        }
        Span nearest = place.mentions().get(0);
        for (Span mention : place.mentions()) {
            if (distance(mention, event.trigger()) < distance(nearest, event.trigger())) {
                nearest = mention;
            }
        }
        return List.of(nearest);
    }

    private static int distance(Span a, Span b) {
        return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).toList().toString();
    }
}
