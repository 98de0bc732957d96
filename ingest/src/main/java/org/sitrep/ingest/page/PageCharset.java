package org.sitrep.ingest.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes pages and feeds: byte order mark, then the header of the transfer, then what the page says, then UTF-8 or windows-1252.
 *
 * <p>Bytes that are strict UTF-8 with at least one character outside ASCII are UTF-8 whatever is declared, for no other charset gives that by accident; bytes that are declared
 * UTF-8 and are not, nowhere, are windows-1252. Never fails: what fits nowhere becomes U+FFFD.
 */
public final class PageCharset {
    private static final int LOOKED_AT = 4096;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})[\"']");
    /** What browsers take for what pages say. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "utf-16", "utf-8",
            "utf8", "utf-8",
            "shift_jis", "windows-31j");

    private PageCharset() {}

    /**
     * The text of {@code bytes}.
     *
     * @param contentType the header of the transfer, such as {@code text/html; charset=utf-8}
     */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        String strict = strictUtf8(bytes);
        if (strict != null && strict.length() < bytes.length) {
            return strict;
        }
        Charset declared = named(contentType == null ? null : found(CHARSET, contentType));
        if (declared == null) {
            String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
            declared = named(found(XML, head));
            if (declared == null) {
                declared = named(found(CHARSET, head));
            }
        }
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            if (strict != null) {
                return strict;
            }
            return mostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, WESTERN);
        }
        return new String(bytes, declared);
    }

    /** The charset of this name as browsers understand it, {@code null} if there is none. */
    public static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String small = name.toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(MEANT.getOrDefault(small, small));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** True if there are more characters of two or three bytes than bytes that fit nowhere: a page put together from parts. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int broken = 0;
        int whole = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                broken++;
            } else if (c > 0x7F) {
                whole++;
            }
        }
        return whole > broken;
    }
}
