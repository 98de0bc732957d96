package org.sitrep.app.serve.http;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names this service answers to, and which pages may make it change something.
 *
 * <p>A page of a stranger may have its own name point to this machine (DNS rebinding) and so read what is served here; but then the call says that name. Whoever is bound to
 * this machine only answers to this machine's own names and to those that were named when it was started.
 *
 * @param local true if bound to this machine only
 * @param names further names that it answers to, lower case
 * @param foreign origins of pages elsewhere that may read with a token, such as {@code https://desk.example}
 */
public record Origins(boolean local, Set<String> names, Set<String> foreign) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Origins {
        names = Set.copyOf(names);
        foreign = Set.copyOf(foreign);
    }

    /** What is wrong with the name that was called, {@code null} if nothing is. */
    @Nullable
    Problem host(@Nullable String host) {
        String name = name(host == null ? "" : host);
        boolean known = names.contains(name) || (local ? THIS_MACHINE.contains(name) : names.isEmpty());
        return known
                ? null
                : new Problem(
                        403,
                        "SIT-0604",
                        "this service does not answer to that name",
                        "it was called " + Refused.shown(name),
                        "call it localhost, or name it with --name when it is started");
    }

    /** What is wrong with where a change comes from, {@code null} if nothing is. */
    @Nullable
    Problem origin(@Nullable String origin, @Nullable String site, @Nullable String host, boolean secure) {
        boolean elsewhere = "cross-site".equals(site) || "same-site".equals(site);
        boolean other = origin != null && !origin.equalsIgnoreCase((secure ? "https://" : "http://") + host);
        return elsewhere || other
                ? new Problem(
                        403,
                        "SIT-0605",
                        "changes are taken from this service's own page only",
                        "this one comes from " + Refused.shown(origin == null ? "another site" : origin),
                        "use the page, or a program with a token and no Origin")
                : null;
    }

    /** The answer to a browser that asks whether a page elsewhere may ask, {@code null} if this is no such question. */
    @Nullable
    Reply preflight(@Nullable String method, @Nullable String origin, @Nullable String wanted) {
        if (!"OPTIONS".equals(method) || wanted == null || origin == null || !foreign.contains(origin)) {
            return null;
        }
        return Reply.done()
                .with("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE")
                .with("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
                .with("Access-Control-Max-Age", "600");
    }

    /** True if a page of this origin may read what is answered. */
    boolean allows(@Nullable String origin) {
        return origin != null && foreign.contains(origin);
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
