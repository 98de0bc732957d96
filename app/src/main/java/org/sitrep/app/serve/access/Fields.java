package org.sitrep.app.serve.access;

import java.util.Set;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Role;
import tools.jackson.databind.JsonNode;

/** Fields of a body. */
final class Fields {
    private static final int LONGEST = 1024;

    private Fields() {}

    /** {@code body}, in which nothing else may stand. */
    static JsonNode of(JsonNode body, Set<String> known) {
        for (String name : body.propertyNames()) {
            if (!known.contains(name)) {
                throw Refused.wrong(Refused.shown(name), "it is not taken here");
            }
        }
        return body;
    }

    static String text(JsonNode body, String name) {
        JsonNode node = body.path(name);
        if (!node.isString()
                || node.stringValue().isBlank()
                || node.stringValue().length() > LONGEST) {
            throw Refused.wrong(name, "it takes a text of at most " + LONGEST + " characters");
        }
        return node.stringValue();
    }

    static Role role(JsonNode body, String name) {
        Role role = Role.named(text(body, name));
        if (role == null) {
            throw Refused.wrong(name, "it is none of viewer, analyst, admin");
        }
        return role;
    }
}
