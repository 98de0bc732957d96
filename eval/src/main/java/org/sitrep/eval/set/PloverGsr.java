package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.BadGold;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.gold.Words;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;

/**
 * PLOVER's own gold sentences: one event each, with who and to whom.
 *
 * <p>Older type names are renamed: DEMAND to REQUEST, DISAPPROVE and INVESTIGATE to ACCUSE, FIGHT to ASSAULT. The gold marks one event a sentence though some hold more,
 * so precision is a lower bound. <b>type</b>: the types coded in the sentence against the gold type, each type once; background ({@code historical}) events are left out.
 * <b>type, source, target</b>: an event of the gold type whose actor matches a gold source and whose recipient a gold target; every other coded event with another type
 * or other parties is extra, one for each type. A side without gold text is free. Where the type is reciprocal the target may be one of the actors.
 *
 * <p>An actor matches a gold text if one of its mentions overlaps a place where that text stands in the sentence or, where it does not stand there word by word, shares a
 * content word with it. <b>country</b>, <b>sector</b>: of the matched sides whose gold code is a country, or whose gold sector is one of PLOVER's, the share that has the
 * same.
 */
public final class PloverGsr implements GoldSet<PloverGsr.Item> {
    private static final Set<String> SECTORS = Set.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "EDU",
            "ELI", "JRN", "LAB", "MED", "REF", "OPP", "REL", "SOC");
    private static final Set<String> COUNTRIES = countries();

    record Party(String text, List<Span> spans, String code, String sector) {}

    record Item(Document document, EventType type, List<Party> source, List<Party> target) {}

    private record Match(Party party, Actor actor) {}

    @Override
    public String name() {
        return "events_plover_gsr";
    }

    @Override
    public List<String> files() {
        return List.of("events_plover_gsr.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.f1("type", "none published"),
                Measure.f1("type, source, target", "none published"),
                Measure.share("country of matched sides", ""),
                Measure.share("sector of matched sides", ""));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            String text = line.text("text");
            EventType type = Plover.type(line.text("event"));
            if (type == null) {
                throw new BadGold("unknown event type " + line.text("event"));
            }
            return new Item(
                    GoldFile.document(line.text("id"), text, line.textOrNull("date")),
                    type,
                    parties(line, "source", text),
                    parties(line, "target", text));
        });
    }

    private static List<Party> parties(Line line, String field, String text) throws BadGold {
        if (line.textOrNull(field) != null) {
            return List.of();
        }
        List<Party> parties = new ArrayList<>();
        for (Line each : line.list(field)) {
            String words = each.textOrNull("actorText");
            if (words == null || words.isBlank()) {
                continue;
            }
            List<Span> spans = new ArrayList<>();
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                spans.add(new Span(at, at + words.length()));
            }
            parties.add(new Party(words, spans, or(each.textOrNull("code")), or(each.textOrNull("sector"))));
        }
        return parties;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        String text = item.document().text();
        CodedRecord record = engine.code(item.document());
        ById known = new ById(record);
        List<Event> events =
                record.events().stream().filter(event -> !event.historical()).toList();
        Set<EventType> types = new TreeSet<>();
        events.forEach(event -> types.add(event.type()));
        boolean typed = types.contains(item.type());
        tally.add("type", typed ? 1 : 0, types.size() - (typed ? 1 : 0), typed ? 0 : 1);

        List<Match> best = null;
        for (Event event : events) {
            List<Match> matches = event.type() == item.type() ? matches(item, event, known, text) : null;
            if (matches != null && (best == null || matches.size() > best.size())) {
                best = matches;
            }
        }
        boolean full = best != null;
        tally.add("type, source, target", full ? 1 : 0, types.size() - (full ? 1 : 0), full ? 0 : 1);
        if (best != null) {
            for (Match match : best) {
                judge(match, tally);
            }
        } else {
            tally.wrong("gold " + item.type() + " " + texts(item.source()) + " → " + texts(item.target()) + " | ours "
                    + events.stream().map(known::words).toList() + " | " + Words.brief(text, 240));
        }
    }

    private static @Nullable List<Match> matches(Item item, Event event, ById known, String text) {
        List<Actor> actors = known.actors(event.actor());
        List<Actor> recipients = new ArrayList<>(known.actors(event.recipient()));
        if (Plover.RECIPROCAL.contains(event.type())) {
            recipients.addAll(actors);
        }
        List<Match> source = pair(item.source(), actors, text);
        List<Match> target = pair(item.target(), recipients, text);
        if ((!item.source().isEmpty() && source.isEmpty()) || (!item.target().isEmpty() && target.isEmpty())) {
            return null;
        }
        List<Match> all = new ArrayList<>(source);
        all.addAll(target);
        return all;
    }

    private static List<Match> pair(List<Party> parties, List<Actor> actors, String text) {
        List<Match> matches = new ArrayList<>();
        for (Party party : parties) {
            for (Actor actor : actors) {
                if (names(actor, party, text)) {
                    matches.add(new Match(party, actor));
                    break;
                }
            }
        }
        return matches;
    }

    private static boolean names(Actor actor, Party party, String text) {
        Set<String> words = Words.content(party.text());
        for (Actor.Mention mention : actor.mentions()) {
            if (party.spans().stream().anyMatch(mention.span()::overlaps)) {
                return true;
            }
            if (party.spans().isEmpty()
                    && Words.content(mention.span().in(text)).stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    private static void judge(Match match, Tally tally) {
        Party party = match.party();
        Actor actor = match.actor();
        if (COUNTRIES.contains(party.code())) {
            boolean right = party.code().equals(actor.country());
            tally.share("country of matched sides", right);
            if (!right) {
                tally.wrong("country of " + party.text() + ": gold " + party.code() + " | ours " + actor.country()
                        + " (" + actor.name() + ")");
            }
        }
        String sector = party.sector().length() < 3 ? "" : party.sector().substring(0, 3);
        if (SECTORS.contains(sector)) {
            boolean right = sector.equals(actor.sector());
            tally.share("sector of matched sides", right);
            if (!right) {
                tally.wrong("sector of " + party.text() + ": gold " + party.sector() + " | ours " + actor.sector()
                        + " (" + actor.name() + ")");
            }
        }
    }

    private static Set<String> countries() {
        Set<String> codes =
                new TreeSet<>(java.util.Locale.getISOCountries(java.util.Locale.IsoCountryCode.PART1_ALPHA3));
        codes.add("KOS");
        return Set.copyOf(codes);
    }

    private static String texts(List<Party> parties) {
        return parties.stream().map(Party::text).toList().toString();
    }
}
