package org.sitrep.engine.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;

/**
 * A code of the CAMEO ontology and what corresponds to it in PLOVER.
 *
 * @param code two to four digits, such as {@code 1711}
 * @param name what it means
 * @param root the first two digits
 * @param quad quad class 0 to 4 (0 = statement), {@code null} where none is assigned
 * @param goldstein −10 to 10; the parent's where the code has none of its own, {@code null} if no ancestor has one
 * @param type PLOVER type, {@code null} where none corresponds
 * @param mode PLOVER mode, {@code null} where none corresponds
 * @param contexts PLOVER contexts; alternatives in one, as {@code crime/corruption}
 */
public record CameoCode(
        String code,
        String name,
        String root,
        @Nullable Integer quad,
        @Nullable Double goldstein,
        @Nullable EventType type,
        @Nullable String mode,
        List<String> contexts) {
    public CameoCode {
        contexts = List.copyOf(contexts);
        if (!code.startsWith(root)) {
            throw new IllegalArgumentException("code " + code + " outside its root " + root);
        }
    }
}
