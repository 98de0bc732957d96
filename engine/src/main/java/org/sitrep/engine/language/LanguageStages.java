package org.sitrep.engine.language;

import org.sitrep.engine.knowledge.Knowledge;

/** Makes language stages. */
public final class LanguageStages {
    private LanguageStages() {}

    /**
     * The product's own encoder with word lists from {@code knowledge}, which then count in its hash.
     *
     * @throws IllegalArgumentException if no model of this size is on the class path
     * @throws IllegalStateException if the model cannot be loaded
     */
    public static LanguageStage of(ModelSize size, Knowledge knowledge) {
        if (!size.isShipped()) {
            throw new IllegalArgumentException("there is no model '" + size + "' on the class path");
        }
        return new Encoder(knowledge, size.label());
    }

    /** The encoder of the standard size. */
    public static LanguageStage standard(Knowledge knowledge) {
        return of(ModelSize.STANDARD, knowledge);
    }

    /** The encoder of the standard size with the product's own word lists. */
    public static LanguageStage standard() {
        return standard(Knowledge.standard());
    }
}
