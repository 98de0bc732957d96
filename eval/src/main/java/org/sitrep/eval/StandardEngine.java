package org.sitrep.eval;

import java.util.List;
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
