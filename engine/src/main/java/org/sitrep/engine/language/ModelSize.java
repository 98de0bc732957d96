package org.sitrep.engine.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sizes in which the encoder is made: more layers read better and take longer. */
public enum ModelSize {
    /** 3 layers. */
    FAST,
    /** 6 layers. */
    STANDARD,
    /** 12 layers. */
    ACCURATE;

    /** What the size is called on the command line and in the record, such as {@code standard}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if a model of this size is on the class path. */
    public boolean isShipped() {
        return Model.isShipped(label());
    }

    /** The sizes on the class path, smallest first. */
    public static List<ModelSize> shipped() {
        return Arrays.stream(values()).filter(ModelSize::isShipped).toList();
    }

    @Override
    public String toString() {
        return label();
    }
}
