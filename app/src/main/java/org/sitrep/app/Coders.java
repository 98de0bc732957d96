package org.sitrep.app;

import java.util.Map;
import org.sitrep.app.start.Prepared;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ModelSize;

/** Builds the coder that the commands use: the one place that loads a model. */
final class Coders {
    private Coders() {}

    /** The product's own model of the standard size, rules and knowledge. */
    static Coder standard() {
        return of(ModelSize.STANDARD, knowledge(Map.of()));
    }

    /** The product's data files, taken from where the launcher has prepared them, and a user's {@code additions} by name. */
    static Knowledge knowledge(Map<String, String> additions) {
        return Knowledge.with(additions, Prepared.files());
    }

    /** @throws IllegalArgumentException if there is no model of this size */
    static Coder of(ModelSize size, Knowledge knowledge) {
        return new Coder(LanguageStages.of(size, knowledge), knowledge);
    }
}
