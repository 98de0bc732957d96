package org.sitrep.flink.coding;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ModelSize;

/**
 * Which coder every worker builds. The model and the product's files lie in the job's jar, which Flink ships once to a worker; a user's own files travel in the plan.
 *
 * @param additions the user's files: content by name, such as {@code rules/quote/cues.tsv}
 */
public record CoderPlan(ModelSize model, Map<String, String> additions) implements Serializable {
    /** Copies the map. */
    public CoderPlan {
        additions = new TreeMap<>(additions);
    }

    /** The product's own files. */
    public CoderPlan(ModelSize model) {
        this(model, Map.of());
    }

    /**
     * The coder.
     *
     * @throws IllegalArgumentException if a user's file does not fit, or no stage reads it
     */
    Coder build() {
        Knowledge knowledge = Knowledge.with(additions);
        Coder coder = new Coder(LanguageStages.of(model, knowledge), knowledge);
        List<String> unread = knowledge.unread();
        if (!unread.isEmpty()) {
            coder.close();
            throw new IllegalArgumentException(
                    "no stage reads " + String.join(", ", unread) + "; name files as the product's are");
        }
        return coder;
    }

    /**
     * Finds out here what would otherwise fail on every worker.
     *
     * @throws IllegalArgumentException as {@link #build}
     */
    public void check() {
        if (!additions.isEmpty()) {
            build().close();
        }
    }
}
