package org.sitrep.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.ingest.feed.FeedReader;

/** What an input looks like by its first bytes. */
enum Shape {
    EMPTY,
    BINARY,
    UTF_16,
    GZIP,
    ZIP,
    WARC,
    PAGE,
    FEED,
    NEWSML,
    /** Markup of a kind that is not known. */
    MARKUP,
    MAIL,
    /** An object or a list over several lines. */
    JSON,
    JSON_LINES,
    TEXT;

    private static final Pattern PAGE_START = Pattern.compile(
            "^(?:<\\?xml.{0,300}?\\?>|<!--.{0,3000}?-->|\\s)*<(?:!doctype\\s+html|html|head|body|meta|title|div|p|article|script|link)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NEWSML_START = Pattern.compile(
            "^(?:<\\?.{0,500}?\\?>|<!--.{0,3000}?-->|\\s)*<(?:\\w{1,20}:)?(?:newsMessage|newsItem|packageItem)\\b",
            Pattern.DOTALL);
    private static final Pattern HEADER =
            Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,60}):[ \\t]?.*$", Pattern.MULTILINE);
    private static final Set<String> OF_MAIL = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "received",
            "return-path",
            "delivered-to",
            "reply-to",
            "sender",
            "dkim-signature",
            "content-transfer-encoding",
            "list-id",
            "list-unsubscribe",
            "x-mailer",
            "in-reply-to",
            "references");
    private static final Set<String> OF_MAIL_ALONE =
            Set.of("message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature");

    static Shape of(byte[] first) {
        if (starts(first, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(first, 'P', 'K', 3, 4) || starts(first, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        boolean big = starts(first, 0xFE, 0xFF);
        if (big || starts(first, 0xFF, 0xFE)) {
            String words = new String(first, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            Shape marked = marked(words.substring(1).strip());
            return marked == TEXT || marked == NEWSML ? UTF_16 : marked;
        }
        String start = new String(first, StandardCharsets.UTF_8).strip();
        if (start.startsWith("WARC/")) {
            return WARC;
        }
        int control = 0;
        for (byte b : first) {
            // NUL alone is odd but may stand in a text; other control bytes in number mean a program's own format.
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
                control++;
            }
        }
        if (control > 8 && control * 50 > first.length) {
            return BINARY;
        }
        if (start.startsWith("\uFEFF")) {
            start = start.substring(1).strip();
        }
        if (start.isEmpty()) {
            return EMPTY;
        }
        if (start.startsWith("%PDF-") || start.startsWith("{\\rtf")) {
            return BINARY;
        }
        Shape marked = marked(start);
        if (marked != TEXT) {
            return marked;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(start);
        }
        return isMail(start) ? MAIL : TEXT;
    }

    private static Shape marked(String start) {
        if (FeedReader.isFeed(start)) {
            return FEED;
        }
        if (NEWSML_START.matcher(start).find()) {
            return NEWSML;
        }
        if (PAGE_START.matcher(start).find()) {
            return PAGE;
        }
        return start.startsWith("<?xml") ? MARKUP : TEXT;
    }

    private static Shape json(String start) {
        if (start.startsWith("[")) {
            return start.matches("(?s)\\[\\s*[{\\]].*") ? JSON : TEXT;
        }
        if (!start.matches("(?s)\\{\\s*[\"}].*")) {
            return TEXT;
        }
        int end = start.indexOf('\n');
        if (end < 0) {
            return JSON_LINES;
        }
        String line = start.substring(0, end).strip();
        // A line that is an object ends as one; the first line of an indented object does not.
        return line.equals("{")
                        || (!line.endsWith("}") && (line.endsWith(",") || line.endsWith("{") || line.endsWith("[")))
                ? JSON
                : JSON_LINES;
    }

    private static boolean isMail(String start) {
        int end = start.replace("\r", "").indexOf("\n\n");
        String head = end < 0 ? start : start.replace("\r", "").substring(0, end);
        String firstLine = head.lines().findFirst().orElse("");
        if (!firstLine.startsWith("From ") && !HEADER.matcher(firstLine).matches()) {
            return false;
        }
        Set<String> names = new TreeSet<>();
        boolean sure = false;
        Matcher header = HEADER.matcher(head);
        while (header.find()) {
            String name = header.group(1).toLowerCase(Locale.ROOT);
            if (OF_MAIL.contains(name)) {
                names.add(name);
                sure |= OF_MAIL_ALONE.contains(name);
            }
        }
        return names.size() >= 3 && (sure || (names.contains("from") && names.contains("subject")));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
