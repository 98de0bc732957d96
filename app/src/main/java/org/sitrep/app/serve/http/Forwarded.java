package org.sitrep.app.serve.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Takes from X-Forwarded-For and X-Forwarded-Proto what the proxy in front says: of each the last value, for those before it come from whoever asked and may be made up. No other
 * header is believed, the host least of all. Stateless and thread-safe.
 */
final class Forwarded implements HttpConfiguration.Customizer {
    /** Only what cannot be taken for a name: nothing is looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        String address = last(request, "X-Forwarded-For");
        String scheme = last(request, "X-Forwarded-Proto");
        boolean secure = scheme == null ? request.isSecure() : scheme.equalsIgnoreCase("https");
        SocketAddress remote = address == null || !ADDRESS.matcher(address).matches()
                ? request.getConnectionMetaData().getRemoteSocketAddress()
                : InetSocketAddress.createUnresolved(address.replaceAll("[\\[\\]]", ""), 0);
        ConnectionMetaData connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
                return remote;
            }

            @Override
            public boolean isSecure() {
                return secure;
            }
        };
        HttpURI uri = HttpURI.build(request.getHttpURI())
                .scheme(secure ? "https" : "http")
                .asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public ConnectionMetaData getConnectionMetaData() {
                return connection;
            }

            @Override
            public HttpURI getHttpURI() {
                return uri;
            }

            @Override
            public boolean isSecure() {
                return secure;
            }
        };
    }

    private static @Nullable String last(Request request, String header) {
        List<String> values = request.getHeaders().getCSV(header, false);
        return values.isEmpty() ? null : values.getLast().strip();
    }
}
