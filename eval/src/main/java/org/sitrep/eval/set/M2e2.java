package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Pairing;
import org.sitrep.eval.measure.Tally;

/**
 * Events of the ACE kind in dated news (M2E2), after a mapping to PLOVER.
 *
 * <pre>
 * Conflict:Attack                  ASSAULT
 * Life:Die with agent/instrument,
 *   or a trigger of killing        ASSAULT
 * Life:Die otherwise               ASSAULT, optional: dying alone is no PLOVER event
 * Justice:Arrest-Jail              COERCE (ours counts if its mode is arrest)
 * Contact:Meet, Phone-Write        CONSULT; Phone-Write optional
 * Conflict:Demonstrate             PROTEST
 * Transaction:Transfer-Money       AID, optional
 * Movement:Transport               optional, any type: PLOVER has no plain movement
 *
 * Attacker, Agent, Giver           actor
 * Entity                           actor (or recipient)
 * Target, Victim, Person, Recipient  recipient
 * Place                            place
 * </pre>
 *
 * <p>An optional gold event is neither missed nor right, and our event that overlaps it is not extra. Ours are the events of type ASSAULT, CONSULT, PROTEST and the
 * arrests; other types are not counted. The article is coded whole: its sentences joined by line breaks, a final stop added where the file's tokens have one and its text
 * does not. <b>trigger</b>: same type, overlapping trigger words, one to one. <b>argument</b>: a gold argument of a non-optional event against the actors, recipients and
 * place of the paired event: same role, and a mention in the same sentence that overlaps the words. Arguments of unpaired events are missed or extra.
 */
public final class M2e2 implements GoldSet<M2e2.Item> {
    private static final Pattern KILLING =
            Pattern.compile("(?i)(kill|murder|slay|slain|slew|assassinat|execut|behead|massacr|shot|shoot|lynch).*");
    private static final Map<String, EventType> TYPES = Map.of(
            "Conflict:Attack", EventType.ASSAULT,
            "Life:Die", EventType.ASSAULT,
            "Justice:Arrest-Jail", EventType.COERCE,
            "Contact:Meet", EventType.CONSULT,
            "Contact:Phone-Write", EventType.CONSULT,
            "Conflict:Demonstrate", EventType.PROTEST,
            "Transaction:Transfer-Money", EventType.AID);
    private static final Map<String, String> ROLES = Map.of(
            "Attacker", "actor",
            "Agent", "actor",
            "Giver", "actor",
            "Entity", "actor",
            "Target", "recipient",
            "Victim", "recipient",
            "Person", "recipient",
            "Recipient", "recipient",
            "Place", "place");

    record Argument(String role, boolean mutual, Span span) {}

    record Gold(@Nullable EventType type, boolean optional, Span trigger, Span sentence, List<Argument> arguments) {}

    record Item(Document document, List<Gold> events) {}

    @Override
    public String name() {
        return "events_m2e2";
    }

    @Override
    public List<String> files() {
        return List.of("events_m2e2.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.f1("trigger", "trained text models .51"),
                Measure.f1("trigger ASSAULT", ""),
                Measure.f1("trigger COERCE", ""),
                Measure.f1("trigger CONSULT", ""),
                Measure.f1("trigger PROTEST", ""),
                Measure.f1("argument", "trained text models .26"));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, M2e2::item);
    }

    private static Item item(Line line) throws BadGold {
        StringBuilder text = new StringBuilder();
        List<Gold> events = new ArrayList<>();
        for (Line sentence : line.list("sentences")) {
            List<String> words = sentence.texts("words");
            int start = text.length();
            text.append(sentence.text("text").strip());
            if (text.length() == start) {
                continue;
            }
            if (!words.isEmpty()
                    && words.get(words.size() - 1).equals(".")
                    && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
                text.append('.');
            }
            Span[] spans = align(text, start, words);
            Span whole = new Span(start, text.length());
            for (Line event : sentence.list("events")) {
                events.add(gold(event, spans, whole));
            }
            text.append('\n');
        }
        return new Item(GoldFile.document(line.text("id"), text.toString(), line.textOrNull("date")), events);
    }

    /** Where each word stands at or after {@code start}; {@code null} for words that the text lacks. */
    private static Span[] align(CharSequence text, int start, List<String> words) {
        Span[] spans = new Span[words.size()];
        String whole = text.toString();
        int at = start;
        for (int i = 0; i < spans.length; i++) {
            int found = words.get(i).isEmpty() ? -1 : whole.indexOf(words.get(i), at);
            if (found >= 0 && found - at <= 8) {
                spans[i] = new Span(found, found + words.get(i).length());
                at = spans[i].end();
            }
        }
        return spans;
    }

    private static Gold gold(Line event, Span[] spans, Span sentence) throws BadGold {
        String ace = event.text("event_type");
        EventType type = TYPES.get(ace);
        if (type == null && !ace.equals("Movement:Transport")) {
            throw new BadGold("unknown event type " + ace);
        }
        boolean acted = false;
        List<Argument> arguments = new ArrayList<>();
        for (Line each : event.list("arguments")) {
            String role = each.text("role");
            acted |= role.equals("Agent") || role.equals("Instrument");
            String ours = ROLES.get(role);
            if (ours != null) {
                arguments.add(new Argument(ours, role.equals("Entity"), span(each, spans)));
            }
        }
        Line trigger =
                event.list("trigger_list").isEmpty() ? new Line(event.node().path("trigger")) : event;
        boolean optional = type == null
                || ace.equals("Contact:Phone-Write")
                || ace.equals("Transaction:Transfer-Money")
                || (ace.equals("Life:Die")
                        && !acted
                        && !KILLING.matcher(trigger.text("text")).matches());
        return new Gold(type, optional, span(trigger, spans), sentence, arguments);
    }

    private static Span span(Line line, Span[] spans) throws BadGold {
        Span whole = null;
        for (int i = Math.max(0, line.number("start")); i < Math.min(spans.length, line.number("end")); i++) {
            if (spans[i] != null) {
                whole = whole == null ? spans[i] : whole.union(spans[i]);
            }
        }
        if (whole == null) {
            throw new BadGold("words " + line.number("start") + " to " + line.number("end") + " are not in the text");
        }
        return whole;
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        String text = item.document().text();
        CodedRecord record = engine.code(item.document());
        ById known = new ById(record);
        List<Event> ours = record.events().stream()
                .filter(event -> event.type() == EventType.ASSAULT
                        || event.type() == EventType.CONSULT
                        || event.type() == EventType.PROTEST
                        || Plover.isArrest(event))
                .toList();
        int[] partner = Pairing.best(item.events(), ours, M2e2::fits);
        boolean[] spared = new boolean[ours.size()];
        for (int g = 0; g < partner.length; g++) {
            Gold gold = item.events().get(g);
            if (gold.optional()) {
                for (int f = 0; f < spared.length; f++) {
                    spared[f] |= ours.get(f).trigger().overlaps(gold.trigger());
                }
                continue;
            }
            EventType type = java.util.Objects.requireNonNull(gold.type());
            boolean found = partner[g] >= 0;
            trigger(tally, type, found ? 1 : 0, 0, found ? 0 : 1);
            if (found) {
                spared[partner[g]] = true;
                arguments(gold, ours.get(partner[g]), known, tally);
            } else {
                tally.add("argument", 0, 0, gold.arguments().size());
                tally.wrong("missed " + type + " «" + gold.trigger().in(text) + "» | "
                        + Words.brief(gold.sentence().in(text), 240));
            }
        }
        for (int f = 0; f < spared.length; f++) {
            if (!spared[f]) {
                Event event = ours.get(f);
                trigger(tally, event.type(), 0, 1, 0);
                tally.add(
                        "argument",
                        0,
                        event.actor().size() + event.recipient().size() + (event.place() == null ? 0 : 1),
                        0);
                tally.wrong("extra " + known.words(event) + " | "
                        + Words.brief(event.evidence().get(0).in(text), 200));
            }
        }
    }

    private static void trigger(Tally tally, EventType type, int right, int extra, int missed) {
        tally.add("trigger", right, extra, missed);
        tally.add("trigger " + type.name().toUpperCase(Locale.ROOT), right, extra, missed);
    }

    /** Required gold first, so that an optional one never takes its partner. */
    private static int fits(Gold gold, Event event) {
        return gold.type() == event.type() && gold.trigger().overlaps(event.trigger()) ? (gold.optional() ? 1 : 2) : 0;
    }

    private static void arguments(Gold gold, Event event, ById known, Tally tally) {
        Set<Integer> used = new java.util.TreeSet<>();
        List<Argument> found = new ArrayList<>();
        List<List<Span>> ours = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        for (String id : event.actor()) {
            ours.add(known.mentions(List.of(id)));
            roles.add("actor");
        }
        for (String id : event.recipient()) {
            ours.add(known.mentions(List.of(id)));
            roles.add("recipient");
        }
        Place place = known.place(event.place());
        if (place != null) {
            ours.add(place.mentions());
            roles.add("place");
        }
        for (Argument argument : gold.arguments()) {
            for (int i = 0; i < roles.size(); i++) {
                boolean role = roles.get(i).equals(argument.role())
                        || (argument.mutual() && roles.get(i).equals("recipient"));
                if (role && !used.contains(i) && ours.get(i).stream().anyMatch(argument.span()::overlaps)) {
                    used.add(i);
                    found.add(argument);
                    break;
                }
            }
        }
        tally.add(
                "argument",
                found.size(),
                roles.size() - used.size(),
                gold.arguments().size() - found.size());
    }
}
