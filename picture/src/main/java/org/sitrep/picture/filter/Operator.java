package org.sitrep.picture.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a field is compared with a value. */
public enum Operator {
    EQUAL("="),
    UNEQUAL("!="),
    HOLDS("~"),
    LACKS("!~"),
    AT_MOST("<="),
    AT_LEAST(">="),
    BELOW("<"),
    ABOVE(">");

    private static final List<Operator> ALL = List.of(values());

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
        return sign;
    }

    /** True for {@code !=} and {@code !~}: the condition holds if the opposite one does not. */
    public boolean isNegative() {
        return this == UNEQUAL || this == LACKS;
    }

    /** The operator whose opposite this is, or itself. */
    public Operator positive() {
        return switch (this) {
            case UNEQUAL -> EQUAL;
            case LACKS -> HOLDS;
            case EQUAL, HOLDS, AT_MOST, AT_LEAST, BELOW, ABOVE -> this;
        };
    }

    /** The operator that {@code text} has at {@code at}, the longest first; {@code null} if there is none. */
    static @Nullable Operator at(String text, int at) {
        for (Operator operator : ALL) {
            if (operator.sign.length() == 2 && text.startsWith(operator.sign, at)) {
                return operator;
            }
        }
        for (Operator operator : ALL) {
            if (text.startsWith(operator.sign, at)) {
                return operator;
            }
        }
        return null;
    }
}
