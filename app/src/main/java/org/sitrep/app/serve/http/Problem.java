package org.sitrep.app.serve.http;

import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong, as the caller is told it.
 *
 * @param status of HTTP
 * @param code stable, such as {@code SIT-0602}
 * @param title what
 * @param detail why
 * @param remedy what to do
 */
public record Problem(int status, String code, String title, String detail, String remedy) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The same on one line, as a log or a terminal shows it. */
    public String line() {
        return code + " " + title + ": " + detail + "; " + remedy;
    }

    /** As {@code application/problem+json}. */
    byte[] json() {
        var node = MAPPER.createObjectNode();
        node.put("type", "urn:sitrep:problem:" + code);
        node.put("title", title);
        node.put("status", status);
        node.put("code", code);
        node.put("detail", detail);
        node.put("remedy", remedy);
        return MAPPER.writeValueAsBytes(node);
    }
}
