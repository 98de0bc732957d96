package org.sitrep.ingest.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.PageCharset;

/**
 * A part of a MIME message: header fields, and a body that is still encoded. Bytes are held as characters of ISO 8859-1, one each.
 *
 * @param headers names in small letters; of a repeated field the first
 */
record Part(Map<String, String> headers, String body) {
    private static final int MOST_PARTS = 200;
    private static final Pattern FIELD = Pattern.compile("^([!-9;-~]{1,100}):[ \\t]*(.*)$", Pattern.DOTALL);

    static Part of(String raw) {
        Map<String, String> headers = new TreeMap<>();
        int at = 0;
        String open = null;
        while (at < raw.length()) {
            int end = raw.indexOf('\n', at);
            int stop = end < 0 ? raw.length() : end;
            String line = raw.substring(at, stop > at && raw.charAt(stop - 1) == '\r' ? stop - 1 : stop);
            at = stop + 1;
            if (line.isEmpty()) {
                break;
            }
            if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && open != null) {
                headers.merge(open, line, (before, more) -> before.length() > 20_000 ? before : before + more);
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                String name = field.group(1).toLowerCase(Locale.ROOT);
                open = headers.containsKey(name) ? null : name;
                headers.putIfAbsent(name, field.group(2));
            } else if (!line.startsWith("From ")) {
                open = null;
            }
        }
        return new Part(headers, at >= raw.length() ? "" : raw.substring(at));
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** The media type in small letters, {@code text/plain} where none is said. */
    String type() {
        String type = headers.getOrDefault("content-type", "text/plain");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isAttachment() {
        return headers.getOrDefault("content-disposition", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
    }

    /** The parts of a multipart body. A boundary that is missing or never comes gives none. */
    List<Part> parts() {
        String boundary = parameter("boundary");
        List<Part> parts = new ArrayList<>();
        if (boundary == null) {
            return parts;
        }
        String mark = "--" + boundary;
        int at = body.startsWith(mark) ? 0 : after(mark, 0);
        while (at >= 0 && parts.size() < MOST_PARTS) {
            int start = body.indexOf('\n', at);
            if (start < 0 || body.startsWith("--", at + mark.length())) {
                break;
            }
            int next = after(mark, start);
            parts.add(Part.of(body.substring(start + 1, next < 0 ? body.length() : Math.max(start + 1, next))));
            at = next;
        }
        return parts;
    }

    /** Where the mark next stands at the start of a line. */
    private int after(String mark, int from) {
        int at = body.indexOf("\n" + mark, from);
        return at < 0 ? -1 : at + 1;
    }

    private @Nullable String parameter(String name) {
        Matcher found = Pattern.compile(
                        ";\\s*" + name + "\\*?\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(headers.getOrDefault("content-type", ""));
        return !found.find() ? null : found.group(1) != null ? found.group(1) : found.group(2);
    }

    /** The body's bytes, transfer encoding undone. */
    byte[] bytes() {
        String encoding =
                headers.getOrDefault("content-transfer-encoding", "").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "base64" -> Encodings.base64(body);
            case "quoted-printable" -> Encodings.quotedPrintable(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** The body as text. */
    String text() {
        byte[] bytes = bytes();
        Charset said = PageCharset.named(parameter("charset"));
        if (said == null || said.equals(StandardCharsets.UTF_8)) {
            return PageCharset.decode(bytes, "charset=utf-8");
        }
        return new String(bytes, said);
    }
}
