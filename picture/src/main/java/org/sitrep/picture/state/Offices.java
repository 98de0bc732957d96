package org.sitrep.picture.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/** What is known of the titles of offices. Immutable; thread-safe. */
final class Offices {
    /** A title of whoever heads a body, of which several may be told at a time. */
    private static final String HEAD = "head";

    private static final Pattern BODY = Pattern.compile(" of (?:the )?(\\p{Lu}.*)$");

    private final Map<String, String> unique = new HashMap<>();
    private final Set<String> qualifiers = new HashSet<>();
    private final Set<String> claims = new HashSet<>();

    private Offices() {}

    static Offices standard() {
        Offices offices = new Offices();
        for (Map<String, String> row : Rows.of(Offices.class, "offices.tsv").rows()) {
            offices.unique.put(row.getOrDefault("title", ""), row.getOrDefault("of", ""));
        }
        for (Map<String, String> row : Rows.of(Offices.class, "qualifiers.tsv").rows()) {
            String word = row.getOrDefault("word", "");
            offices.qualifiers.add(word);
            if ("claimed".equals(row.get("says"))) {
                offices.claims.add(word);
            }
        }
        return offices;
    }

    /** True if the title says that it is but claimed: "self-declared president". */
    boolean claimed(String title) {
        String folded = Words.fold(title).strip();
        return claims.stream().anyMatch(each -> folded.startsWith(each + " "));
    }

    /** The body or place that ends the title, {@code null} if none does: "Kogi" of "governor of Kogi". */
    @Nullable
    String body(String title) {
        Matcher of = BODY.matcher(title);
        return of.find() && !unique.containsKey(Words.fold(title).strip()) ? of.group(1) : null;
    }

    /** The title without what says how it is held, and without its "of …", for the body is told apart from it. */
    String plain(String title) {
        String plain = Words.fold(title).strip();
        int of = plain.indexOf(" of ");
        if (of > 0 && !unique.containsKey(plain)) {
            plain = plain.substring(0, of);
        }
        boolean again = true;
        while (again) {
            again = false;
            for (String each : qualifiers) {
                if (plain.startsWith(each + " ") || plain.startsWith(each + "-")) {
                    plain = plain.substring(each.length() + 1).strip();
                    again = true;
                }
            }
        }
        return plain;
    }

    /** True if the country of whoever holds it says which office {@code title} is. */
    boolean ofCountry(String title) {
        return "country".equals(unique.get(title));
    }

    /** True if whoever has {@code title} heads the body that it belongs to. */
    boolean heads(@Nullable String title) {
        return title != null && unique.containsKey(title);
    }

    /** True if one person at a time holds {@code title} of {@code object}. */
    boolean one(@Nullable String title, @Nullable String object) {
        String of = title == null ? null : unique.get(title);
        return of != null && !of.equals(HEAD) && object != null;
    }
}
