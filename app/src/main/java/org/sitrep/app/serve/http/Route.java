package org.sitrep.app.serve.http;

import org.jspecify.annotations.Nullable;

/**
 * What is done for one method on one path.
 *
 * @param template such as {@code /api/v1/events/{id}}, as {@code openapi.yaml} has it
 * @param needs the least role, {@code null} for everybody
 */
public record Route(
        String method, String template, @Nullable Role needs, Handler handler) {
    /** What is done. */
    @FunctionalInterface
    public interface Handler {
        /**
         * The answer to {@code call}.
         *
         * @throws Refused if there is none
         */
        Reply handle(Call call);
    }

    /** Something that may be read with at least the role of a viewer. */
    public static Route get(String template, Handler handler) {
        return new Route("GET", template, Role.VIEWER, handler);
    }

    /** Something that everybody may read. */
    public static Route open(String template, Handler handler) {
        return new Route("GET", template, null, handler);
    }

    /** True if it may change something. */
    public boolean changes() {
        return !method.equals("GET");
    }
}
