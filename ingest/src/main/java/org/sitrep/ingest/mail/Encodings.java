package org.sitrep.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.ingest.page.PageCharset;

/** The encodings of MIME (RFC 2045, 2047), undone as far as they are whole. */
final class Encodings {
    private static final Pattern WORD = Pattern.compile("=\\?([\\w.:*-]{1,60})\\?([bBqQ])\\?([^?\\s]{0,2000})\\?=");

    private Encodings() {}

    static byte[] base64(String body) {
        String letters = body.replaceAll("[^A-Za-z0-9+/]", "");
        // A last group of one letter holds no byte.
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, whole));
    }

    static byte[] quotedPrintable(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                out.write(c);
            } else if (body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (body.startsWith("\n", i + 1)) {
                i += 1;
            } else if (i + 2 < body.length() && hex(body.charAt(i + 1)) >= 0 && hex(body.charAt(i + 2)) >= 0) {
                out.write(hex(body.charAt(i + 1)) * 16 + hex(body.charAt(i + 2)));
                i += 2;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }

    private static int hex(char c) {
        return c > 'f' ? -1 : Character.digit(c, 16);
    }

    /** A header field with its encoded words decoded. */
    static String words(String field) {
        // White space between two encoded words is not meant.
        String joined = field.replaceAll("(\\?=)\\s+(?==\\?)", "$1");
        Matcher word = WORD.matcher(joined);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (word.find()) {
            text.append(raw(joined.substring(at, word.start())));
            String name = word.group(1).split("\\*", 2)[0];
            Charset charset = PageCharset.named(name);
            byte[] bytes = word.group(2).toLowerCase(Locale.ROOT).equals("b")
                    ? base64(word.group(3))
                    : quotedPrintable(word.group(3).replace('_', ' '));
            text.append(new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset));
            at = word.end();
        }
        text.append(raw(joined.substring(at)));
        return text.toString().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Bytes above ASCII in a header: not allowed, and sent. */
    private static String raw(String words) {
        return PageCharset.decode(words.getBytes(StandardCharsets.ISO_8859_1), null);
    }
}
