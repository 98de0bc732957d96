package org.sitrep.app.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Span;

/** The article with its actors, places, times, events and quotes marked. */
final class MarkedText {
    private MarkedText() {}

    static String of(CodedRecord record, Palette palette) {
        String text = record.document().text();
        Palette.Mark[] marks = new Palette.Mark[text.length()];
        record.quotes().forEach(quote -> mark(marks, quote.content(), Palette.Mark.QUOTE));
        record.actors()
                .forEach(actor ->
                        actor.mentions().forEach(mention -> mark(marks, List.of(mention.span()), Palette.Mark.ACTOR)));
        record.places().forEach(place -> mark(marks, place.mentions(), Palette.Mark.PLACE));
        record.times().forEach(time -> mark(marks, List.of(time.span()), Palette.Mark.TIME));
        record.events().forEach(event -> mark(marks, List.of(event.trigger()), Palette.Mark.EVENT));
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int to = from + 1;
            while (to < text.length() && marks[to] == marks[from] && text.charAt(to - 1) != '\n') {
                to++;
            }
            Palette.@Nullable Mark mark = marks[from];
            String words = printable(text.substring(from, to));
            out.append(mark == null || words.isBlank() ? words : palette.paint(mark, words));
            from = to;
        }
        return out.toString().strip();
    }

    private static void mark(Palette.Mark[] marks, List<Span> spans, Palette.Mark mark) {
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                marks[i] = mark;
            }
        }
    }

    /** Article text is hostile: control characters could steer the terminal. */
    static String printable(String words) {
        return words.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
    }
}
