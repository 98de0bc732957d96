package org.sitrep.app.serve.resource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;

/** Where a list goes on, as callers see it: opaque, so that nobody builds one. */
final class Cursor {
    private Cursor() {}

    /** As it is sent; {@code null} at the end of the list. */
    static @Nullable String out(@Nullable String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** What was sent, {@code null} if nothing was. */
    static @Nullable String in(Call call) {
        String given = call.query("cursor");
        if (given == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw strange();
        }
    }

    /** The number that was sent as a cursor; {@code usual} if none was. */
    static long number(Call call, long usual) {
        String place = in(call);
        if (place == null) {
            return usual;
        }
        if (place.matches("\\d{1,18}")) {
            return Long.parseLong(place);
        }
        throw strange();
    }

    static Refused strange() {
        return Refused.wrong("cursor", "it is none of this list");
    }
}
