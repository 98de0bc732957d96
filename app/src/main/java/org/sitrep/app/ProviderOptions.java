package org.sitrep.app;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.access.OpenId;
import org.sitrep.app.serve.http.Role;
import picocli.CommandLine;

/** Which OpenID provider people may log in by. */
final class ProviderOptions {
    @CommandLine.Option(
            names = "--oidc",
            paramLabel = "ISSUER",
            description = "Its address, such as https://id.example.")
    private @Nullable String issuer;

    @CommandLine.Option(
            names = "--oidc-client",
            paramLabel = "ID",
            description = "What it knows this service by; a secret is read from SITREP_OIDC_SECRET.")
    private @Nullable String client;

    @CommandLine.Option(
            names = "--oidc-claim",
            paramLabel = "CLAIM",
            description = "What of its token is the user's name. Default: preferred_username.")
    private String claim = "preferred_username";

    @CommandLine.Option(
            names = "--oidc-role",
            paramLabel = "ROLE",
            description = "The role that somebody unknown here gets. Default: such are not let in.")
    private @Nullable Role admitted;

    @CommandLine.Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of this service as browsers know it, such as https://desk.example.")
    private @Nullable String base;

    /** The provider, {@code null} if none is named. */
    OpenId.@Nullable Setting setting(CommandLine.Model.CommandSpec spec) {
        if (issuer == null && client == null) {
            return null;
        }
        if (issuer == null || client == null || base == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--oidc, --oidc-client and --url are given together");
        }
        for (String address : new String[] {issuer, base}) {
            if (!safe(address)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), address + " is no https address; http is taken on this machine only");
            }
        }
        String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return new OpenId.Setting(issuer, client, System.getenv("SITREP_OIDC_SECRET"), bare, claim, admitted);
    }

    private static boolean safe(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            boolean here = "localhost".equals(host) || "127.0.0.1".equals(host);
            return host != null && ("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
