package org.sitrep.app;

import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;

/** Builds the coder that the commands use. */
final class Coders {
    private Coders() {}

    /** The product's own model, rules and knowledge. */
    static Coder standard() {
        Knowledge knowledge = Knowledge.standard();
        return new Coder(LanguageStages.standard(knowledge), knowledge);
    }
}
