package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Finds the stretches of a text that name places: the encoder's names of places, its names of organisations that are a country's or a big town's, and capitalised words
 * outside any name that the gazetteer knows and that stand where places stand. Thread-safe.
 */
final class Recogniser {
    private final Gazetteer gazetteer;
    private final Words words;

    Recogniser(Gazetteer gazetteer, Words words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The mentions of {@code text} in text order, without overlap but for hints. */
    List<Mention> find(ParsedText text) {
        List<Mention> found = new ArrayList<>();
        for (Section section : text.layout().sections()) {
            if (section.kind() == SectionKind.DATELINE) {
                dateline(text.text(), section.span(), found);
            }
        }
        Set<String> personWords = personWords(text);
        Set<String> placeKeys = placeKeys(text);
        for (Sentence sentence : text.sentences()) {
            new SentencePlaces(text.text(), sentence, gazetteer, words, personWords, placeKeys).find(found);
        }
        found.sort(Comparator.comparing(mention -> mention.span));
        return found;
    }

    /** Places among the names that {@link #find} has left aside, in a text that speaks of {@code countries}. */
    List<Mention> strays(ParsedText text, List<Mention> known, Set<String> countries) {
        return new StrayTowns(gazetteer, words, known, countries).in(text, personWords(text));
    }

    /** Words of persons' full names: such a word alone is more likely the person. */
    private static Set<String> personWords(ParsedText text) {
        Set<String> found = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            for (Name name : sentence.names()) {
                if (name.type() == Name.Type.PERSON && name.to() - name.from() > 1) {
                    for (int i = name.from(); i < name.to(); i++) {
                        found.add(PlaceName.key(sentence.token(i).form()));
                    }
                }
            }
        }
        return found;
    }

    /** Names that the encoder takes for places somewhere in the text. */
    private static Set<String> placeKeys(ParsedText text) {
        Set<String> found = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            for (Name name : sentence.names()) {
                if (name.type() == Name.Type.PLACE) {
                    found.add(
                            PlaceName.key(sentence.span(name.from(), name.to()).in(text.text())));
                }
            }
        }
        return found;
    }

    /** The place that a dateline opens with ("KABUL, Aug 15 (Agency) -"), and the unit it gives ("LEBANON, Pa. -"). */
    private void dateline(String text, Span span, List<Mention> into) {
        String line = span.in(text);
        int stop = end(line, 0);
        Mention place = datelinePlace(span, line, 0, stop, false);
        if (place == null) {
            return;
        }
        into.add(place);
        while (stop < line.length() && line.charAt(stop) == '/') {
            // "GAZA/JERUSALEM, Nov 3": reported from both
            int from = stop + 1;
            stop = end(line, from);
            Mention second = datelinePlace(span, line, from, stop, false);
            if (second == null) {
                return;
            }
            into.add(second);
            place = second;
        }
        if (stop < line.length() && line.charAt(stop) == ',') {
            Mention unit = datelinePlace(span, line, stop + 1, end(line, stop + 1), true);
            if (unit != null) {
                into.add(unit);
                place.container = unit;
                place.close = true;
            }
        }
    }

    /** "UN:" is not the town of Un; datelines are in capitals, but no town of two or three letters is. */
    private static boolean isInitials(String name) {
        return name.length() <= 2;
    }

    private static int end(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (",(/—–:".indexOf(c) >= 0 || c == '-' && (i == 0 || line.charAt(i - 1) == ' ')) {
                return i;
            }
        }
        return line.length();
    }

    private @Nullable Mention datelinePlace(Span dateline, String line, int from, int to, boolean unit) {
        String name = line.substring(from, to);
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        int start = dateline.start() + from + name.indexOf(stripped.charAt(0));
        String key = PlaceName.key(stripped);
        List<Entry> entries = gazetteer.keyed(key).stream()
                .filter(entry -> unit
                        ? entry.feature() == Feature.COUNTRY || entry.feature() == Feature.ADMIN1
                        : entry.how() != Entry.Held.AFTER_COMMA
                                && !(isInitials(stripped) && entry.feature().isTown()))
                .toList();
        return entries.isEmpty() ? null : new Mention(new Span(start, start + stripped.length()), key, entries, -1);
    }
}
