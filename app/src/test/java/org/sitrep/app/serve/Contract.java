package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds answers against {@code openapi.yaml}: no path, status, type or field that is not written there. */
final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    private final JsonNode spec;
    private final ObjectNode schemas;
    private final Map<String, Schema> compiled = new HashMap<>();

    Contract(String yaml) {
        spec = new YAMLMapper().readTree(yaml);
        schemas = (ObjectNode) spec.path("components").path("schemas").deepCopy();
        closed(schemas);
    }

    /** An object with properties takes no others: what the contract does not name is a mistake, here or there. */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null && reference.isString()) {
                object.put("$ref", reference.stringValue().replace("#/components/schemas/", "#/$defs/"));
            }
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        for (JsonNode child : node) {
            closed(child);
        }
    }

    /** All operations, such as {@code GET /healthz}. */
    Set<String> operations() {
        Set<String> all = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : spec.path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                if (METHODS.contains(method)) {
                    all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return all;
    }

    /** The parameters of the query of an operation. */
    Set<String> query(String operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode given : operation(operation).path("parameters")) {
            JsonNode parameter = resolved(given);
            if (parameter.path("in").stringValue().equals("query")) {
                names.add(parameter.path("name").stringValue());
            }
        }
        return names;
    }

    /** Fails if {@code answer} is not as the contract has it. */
    void check(String method, String path, Answer answer) {
        String operation = operation(method, path);
        JsonNode responses = operation(operation).path("responses");
        JsonNode response = resolved(responses.path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode())
                .as("%s answers %s, which is not in the contract: %s", operation, answer.status(), answer.text())
                .isFalse();
        JsonNode content = response.path("content");
        if (content.isMissingNode() || answer.status() == 304) {
            assertThat(answer.body()).as("body of %s", operation).isEmpty();
            return;
        }
        String type = answer.type();
        assertThat(content.has(type))
                .as("%s answers as %s, the contract has %s", operation, type, content)
                .isTrue();
        if (type.endsWith("json") && !operation.contains("/exports/")) {
            valid(content.path(type).path("schema"), answer.text(), operation + " " + answer.status());
        }
    }

    /** Fails if {@code json} is not what the schema of this name describes. */
    void valid(String name, String json) {
        valid(spec.path("components").path("schemas").path(name), json, name);
    }

    private void valid(JsonNode schema, String json, String what) {
        List<String> wrong = new ArrayList<>();
        compiled.computeIfAbsent(schema.toString(), key -> compile(schema))
                .validate(json, InputFormat.JSON)
                .forEach(error -> wrong.add(error.getInstanceLocation() + " " + error.getMessage()));
        assertThat(wrong)
                .as(what + " " + json.substring(0, Math.min(300, json.length())))
                .isEmpty();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = schemas.objectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        JsonNode own = schema.deepCopy();
        closed(own);
        ArrayNode all = whole.putArray("allOf");
        all.add(own);
        whole.set("$defs", schemas);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private JsonNode operation(String operation) {
        String[] parts = operation.split(" ", 2);
        return spec.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private String operation(String method, String path) {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        Set<String> found = new LinkedHashSet<>();
        for (String operation : operations()) {
            String template = operation.substring(operation.indexOf(' ') + 1);
            String pattern = "\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E";
            if (operation.startsWith(method + " ") && bare.matches(pattern)) {
                found.add(operation);
            }
        }
        String exact = method + " " + bare;
        assertThat(found).as("%s is not in the contract", exact).isNotEmpty();
        return found.contains(exact) ? exact : found.iterator().next();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        JsonNode at = spec;
        for (String part : reference.stringValue().substring(2).split("/")) {
            at = at.path(part);
        }
        return at;
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        Answer {
            headers = new LinkedHashMap<>(headers);
        }

        /** The body, unpacked. */
        String text() {
            if (!"gzip".equals(header("Content-Encoding"))) {
                return new String(body, java.nio.charset.StandardCharsets.UTF_8);
            }
            try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
                return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }

        String header(String name) {
            return headers.get(name.toLowerCase(java.util.Locale.ROOT));
        }

        /** Without its parameters. */
        String type() {
            String type = header("Content-Type");
            return type == null ? "" : type.split(";")[0].strip();
        }

        JsonNode json() {
            return tools.jackson.databind.json.JsonMapper.builder().build().readTree(body);
        }
    }
}
