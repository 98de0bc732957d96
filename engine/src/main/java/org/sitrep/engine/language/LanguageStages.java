package org.sitrep.engine.language;

import org.sitrep.engine.knowledge.Knowledge;

/** Makes language stages. */
public final class LanguageStages {
    private LanguageStages() {}

    /**
     * The product's own encoder with word lists from {@code knowledge}, which then count in its hash.
     *
     * @throws IllegalStateException if the model is not on the class path or cannot be loaded
     */
    public static LanguageStage standard(Knowledge knowledge) {
        return new Encoder(knowledge, "standard");
    }

    /** The product's own encoder with the product's own word lists. */
    public static LanguageStage standard() {
        return standard(Knowledge.standard());
    }
}
