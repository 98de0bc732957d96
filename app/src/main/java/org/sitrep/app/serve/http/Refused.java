package org.sitrep.app.serve.http;

/** A call that is answered with a {@link Problem}: a fault of the caller, or the end of a bound, never a bug. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refuses with {@code problem}. */
    public Refused(Problem problem) {
        super(problem.line(), null, false, false);
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }

    /** There is no such thing, or there was none then. */
    public static Refused noSuch(String what, String id) {
        return new Refused(new Problem(
                404,
                "SIT-0613",
                "there is no such " + what,
                "no " + what + " " + shown(id) + " is known, or it was not known at asOf",
                "look it up in the list, or ask without asOf"));
    }

    /** A parameter, or a field of the body, has a value that it cannot have. */
    public static Refused wrong(String name, String why) {
        return new Refused(new Problem(
                400, "SIT-0602", name + " cannot be that", why, "see /api/v1/openapi.yaml for what it takes"));
    }

    /** What is there has changed, or is there already. */
    public static Refused conflict(String title, String why, String remedy) {
        return new Refused(new Problem(409, "SIT-0614", title, why, remedy));
    }

    /** A name from outside, short and without line ends. */
    public static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.codePointCount(0, plain.length()) <= 80
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 80)) + "…";
    }
}
