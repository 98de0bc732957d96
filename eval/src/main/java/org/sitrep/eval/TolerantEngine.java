package org.sitrep.eval;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;
import org.sitrep.eval.gold.Problems;

/**
 * An engine whose failures become problems and empty records, so that one bad document costs its own score and no more.
 *
 * <p>Thread-safe if {@code engine} is.
 */
public record TolerantEngine(Engine engine, Problems problems) implements Engine {
    private static final CoderInfo NOTHING = new CoderInfo("", "", "", "");

    @Override
    public CodedRecord code(Document document) {
        try {
            return engine.code(document);
        } catch (RuntimeException | StackOverflowError e) {
            problems.add("engine failed on " + document.id() + ": " + said(e) + "; scored as if nothing was found");
            return new CodedRecord(
                    document, List.of(), List.of(), NOTHING, List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of());
        }
    }

    @Override
    public Engine with(Map<String, String> additions) {
        return new TolerantEngine(engine.with(additions), problems);
    }

    @Override
    public ParsedText parse(Document document) {
        return parsed(document, () -> engine.parse(document));
    }

    @Override
    public ParsedText parse(Document document, List<List<Span>> sentences) {
        return parsed(document, () -> engine.parse(document, sentences));
    }

    private ParsedText parsed(Document document, Supplier<ParsedText> parser) {
        try {
            return parser.get();
        } catch (RuntimeException | StackOverflowError e) {
            problems.add("parser failed on " + document.id() + ": " + said(e) + "; scored as if nothing was found");
            return new ParsedText(document, Sections.of(document), List.of());
        }
    }

    private static String said(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
