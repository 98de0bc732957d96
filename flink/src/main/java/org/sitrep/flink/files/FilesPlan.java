package org.sitrep.flink.files;

import java.util.List;
import java.util.Set;
import org.sitrep.flink.coding.CoderPlan;
import org.sitrep.flink.item.UserDefaults;

/**
 * What a job over files does.
 *
 * @param inputs whole addresses of files and folders, such as {@code file:/data/2021} or {@code s3://archive/2021}
 * @param out address of the folder that gets {@code records}, {@code events}, {@code problems}
 */
public record FilesPlan(List<String> inputs, String out, Set<Output> outputs, UserDefaults defaults, CoderPlan coder) {
    /** What is written. */
    public enum Output {
        /** Coded records as JSON Lines. */
        JSONL,
        /** Their events as Parquet. */
        PARQUET
    }

    /** Copies. */
    public FilesPlan {
        inputs = List.copyOf(inputs);
        outputs = Set.copyOf(outputs);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("a job needs something to read and something to write");
        }
    }
}
