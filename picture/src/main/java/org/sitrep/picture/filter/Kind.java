package org.sitrep.picture.filter;

/** What a field holds, and with it which operators make sense. */
public enum Kind {
    /** One of a closed list of words. */
    CHOICE("= != "),
    /** A code that is written in full, whatever the case. */
    CODE("= != "),
    /** A CAMEO code: one is equal to all codes it begins with. */
    HIERARCHY("= != "),
    /** Words: equal as a whole, or holding the value. */
    TEXT("= != ~ !~ "),
    /** A number, or a range of which only one or both ends are known. */
    NUMBER("= != < <= > >= "),
    /** A date, however vague. */
    DATE("= != < <= > >= "),
    /** {@code true} or {@code false}. */
    FLAG("= != ");

    private final String operators;

    Kind(String operators) {
        this.operators = operators;
    }

    boolean takes(Operator operator) {
        return operators.contains(operator.sign() + " ");
    }

    /** The operators that it takes, as they are written. */
    String operators() {
        return operators.strip();
    }
}
