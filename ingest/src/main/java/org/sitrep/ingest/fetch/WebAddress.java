package org.sitrep.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads addresses as people and feeds write them, and gives them in one form. */
public final class WebAddress {
    private static final int LONGEST = 4_000;

    private WebAddress() {}

    /** The http or https address that {@code written} names, without its fragment; {@code null} if it names none. */
    public static @Nullable URI parse(String written) {
        return normal(uri(written));
    }

    /** The address that {@code written} names on the page {@code base}. */
    public static @Nullable URI resolve(URI base, String written) {
        URI reference = uri(written);
        if (reference == null) {
            return null;
        }
        try {
            String text = reference.toString();
            if (text.isEmpty()) {
                return normal(base);
            }
            // The JDK drops the path's last part when only a query is given; RFC 3986 keeps it.
            return text.startsWith("?")
                    ? normal(new URI(base.getScheme(), base.getRawAuthority(), null, null, null)
                            .resolve(base.getRawPath() + text))
                    : normal(base.resolve(reference));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable URI uri(String written) {
        String plain = written.strip();
        if (plain.length() > LONGEST) {
            return null;
        }
        try {
            return new URI(encoded(withAsciiHost(plain)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable URI normal(@Nullable URI uri) {
        if (uri == null || uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return null;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int port = uri.getPort();
        if (port == 0 || port > 65_535) {
            return null;
        }
        boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.isEmpty()) {
            return null;
        }
        try {
            return new URI(scheme + "://" + host + (usual ? "" : ":" + port)
                    + (path == null || path.isEmpty() ? "/" : path)
                    + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Names in other scripts, in the form that name servers know. */
    private static String withAsciiHost(String written) {
        int start = written.indexOf("//");
        if (start < 0) {
            return written;
        }
        int end = endOfAuthority(written);
        String authority = written.substring(start + 2, end);
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return written;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon);
        return written.substring(0, start + 2)
                + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)
                + port
                + written.substring(end);
    }

    /** Where the host and port end; 0 if there are none. */
    private static int endOfAuthority(String written) {
        int start = written.indexOf("//");
        if (start < 0) {
            return 0;
        }
        int end = start + 2;
        while (end < written.length() && "/?#".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Characters that an address cannot hold, as bytes in UTF-8; a percent sign that begins no byte stands for itself. */
    private static String encoded(String written) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        boolean fragment = false;
        int authority = endOfAuthority(written);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b == '\n' || b == '\r' || b == '\t') {
                continue;
            }
            boolean lone = b == '%' && !(i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]));
            boolean second = b == '#' && fragment;
            fragment |= b == '#';
            boolean bracket = (b == '[' || b == ']') && i >= authority;
            if (bracket || b <= 0x20 || b >= 0x7f || "\"<>\\^`{|}".indexOf(b) >= 0 || lone || second) {
                out.append(String.format(Locale.ROOT, "%%%02X", b));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
