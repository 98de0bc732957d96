package org.sitrep.app.serve.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All routes of a service. Immutable; thread-safe. */
public final class Routes {
    private final List<Route> all;
    private final Map<String, List<Route>> fixed = new LinkedHashMap<>();
    private final List<Route> patterns = new ArrayList<>();
    private final Route rest;

    /**
     * These routes; of two that fit a path the one without parameters counts, else the first.
     *
     * @param rest answers what is read from any other path outside {@code /api/}
     */
    public Routes(List<Route> all, Route rest) {
        this.all = List.copyOf(all);
        this.rest = rest;
        for (Route route : all) {
            if (route.template().contains("{")) {
                patterns.add(route);
            } else {
                fixed.computeIfAbsent(route.template(), key -> new ArrayList<>())
                        .add(route);
            }
        }
    }

    /** All of them. */
    public List<Route> all() {
        return all;
    }

    /**
     * The route of a path with what its parameters are.
     *
     * @param route {@code null} if the path is there, but not for this method
     * @param methods of the path, sorted
     */
    record Found(@Nullable Route route, Map<String, String> parameters, TreeSet<String> methods) {}

    /**
     * The route for {@code path}, {@code null} if there is none.
     *
     * @param segments the path cut at its slashes, each part decoded
     */
    @Nullable
    Found find(String method, String path, List<String> segments) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : fixed.getOrDefault(path, List.of())) {
            methods.add(route.method());
            if (route.method().equals(wanted)) {
                return new Found(route, Map.of(), methods);
            }
        }
        for (Route route : patterns) {
            Map<String, String> parameters = match(route.template(), segments);
            if (parameters != null) {
                methods.add(route.method());
                if (route.method().equals(wanted)) {
                    return new Found(route, parameters, methods);
                }
            }
        }
        if (methods.isEmpty() && wanted.equals("GET") && !path.startsWith("/api/")) {
            return new Found(rest, Map.of(), methods);
        }
        return methods.isEmpty() ? null : new Found(null, Map.of(), methods);
    }

    private static @Nullable Map<String, String> match(String template, List<String> segments) {
        String[] parts = template.substring(1).split("/", -1);
        if (parts.length != segments.size()) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part.startsWith("{")) {
                if (segments.get(i).isEmpty()) {
                    return null;
                }
                parameters.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return null;
            }
        }
        return parameters;
    }
}
