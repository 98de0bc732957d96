package org.sitrep.eval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sitrep.engine.Coder;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;

/** The product's engine with one of its own models and its own data files. Thread-safe. */
public final class StandardEngine implements Engine, AutoCloseable {
    private final Sections sections;
    private final LanguageStage language;
    private final Coder coder;
    private final Map<Map<String, String>, Engine> extended = new ConcurrentHashMap<>();

    public StandardEngine(ModelSize size) {
        Knowledge knowledge = Knowledge.standard();
        this.sections = new Sections(knowledge);
        this.language = LanguageStages.of(size, knowledge);
        this.coder = new Coder(language, knowledge);
    }

    @Override
    public CodedRecord code(Document document) {
        return coder.code(document);
    }

    /** Shares the parser; asked again with the same files, the same engine. */
    @Override
    public Engine with(Map<String, String> additions) {
        return extended.computeIfAbsent(additions, files -> new Extended(new Coder(language, Knowledge.with(files))));
    }

    /** A coder with a user's files; the parser belongs to the outer engine, so it is not closed. */
    private final class Extended implements Engine {
        private final Coder own;

        Extended(Coder own) {
            this.own = own;
        }

        @Override
        public CodedRecord code(Document document) {
            return own.code(document);
        }

        @Override
        public ParsedText parse(Document document) {
            return StandardEngine.this.parse(document);
        }
    }

    @Override
    public ParsedText parse(Document document) {
        return language.parse(document, sections.layout(document));
    }

    @Override
    public ParsedText parse(Document document, List<List<Span>> sentences) {
        return language.parse(document, sections.layout(document), sentences);
    }

    @Override
    public void close() {
        coder.close();
    }
}
