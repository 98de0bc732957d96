package org.sitrep.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;
import org.sitrep.ingest.fact.StatedDate;
import org.sitrep.ingest.page.PageReader;

/**
 * One e-mail message.
 *
 * @param text paragraphs without the subject
 */
public record Mail(String text, Facts facts) {
    private static final int DEPTH = 10;
    private static final Pattern ADDRESS =
            Pattern.compile("^\\s*(?:\"?([^\"<]{1,200}?)\"?\\s*)?<?([^<>\\s@]+@([\\w.-]+))>?");

    /** Reads a message. Never fails for what the bytes hold. */
    public static Mail read(byte[] bytes) {
        Part message = Part.of(new String(bytes, StandardCharsets.ISO_8859_1));
        List<Part> leaves = new ArrayList<>();
        collect(message, 0, leaves);
        String plain = null;
        String html = null;
        for (Part leaf : leaves) {
            if (leaf.isAttachment()) {
                continue;
            }
            if (plain == null && leaf.type().equals("text/plain")) {
                plain = leaf.text();
            } else if (html == null && leaf.type().equals("text/html")) {
                html = leaf.text();
            }
        }
        String text = plain != null && !plain.isBlank() ? plain : html == null ? "" : html(html);
        return new Mail(text.replace("\r\n", "\n").strip(), facts(message));
    }

    private static String html(String html) {
        String main = PageReader.read(html, null).text();
        return main.isBlank() ? PageReader.text(html) : main;
    }

    private static void collect(Part part, int depth, List<Part> leaves) {
        if (depth > DEPTH) {
            return;
        }
        if (part.type().startsWith("multipart/")) {
            for (Part each : part.parts()) {
                collect(each, depth + 1, leaves);
            }
        } else if (part.type().equals("message/rfc822")) {
            collect(Part.of(new String(part.bytes(), StandardCharsets.ISO_8859_1)), depth + 1, leaves);
        } else {
            leaves.add(part);
        }
    }

    private static Facts facts(Part message) {
        String from = field(message, "from");
        List<Fact> authors = new ArrayList<>();
        Fact outlet = null;
        if (from != null) {
            Matcher address = ADDRESS.matcher(from);
            if (address.find()) {
                String name = address.group(1);
                if (name != null && !name.isBlank()) {
                    authors.add(new Fact(name, Origin.HEADER));
                }
                outlet = Fact.of(address.group(3).toLowerCase(Locale.ROOT), Origin.HEADER);
            }
        }
        String language = field(message, "content-language");
        return new Facts(
                Fact.of(field(message, "subject"), Origin.HEADER),
                authors,
                Fact.of(StatedDate.iso(field(message, "date")), Origin.HEADER),
                null,
                outlet,
                null,
                language != null && language.matches("[A-Za-z]{2}([-_,].*)?")
                        ? new Fact(language.substring(0, 2).toLowerCase(Locale.ROOT), Origin.HEADER)
                        : null);
    }

    private static @Nullable String field(Part message, String name) {
        String value = message.header(name);
        return value == null || value.isBlank() ? null : Encodings.words(value);
    }
}
