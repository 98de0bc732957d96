package org.sitrep.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.Authorities;
import org.sitrep.app.alert.Courier;
import org.sitrep.app.alert.MailCourier;
import org.sitrep.app.alert.WebhookCourier;
import org.sitrep.engine.Coder;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Poster;
import picocli.CommandLine;

/** How alerts are brought to people. */
final class CourierOptions {
    private static final String PASSWORD = "SITREP_SMTP_PASSWORD";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @CommandLine.Option(
            names = "--allow-private",
            description = "Webhooks may lead inside private networks and to this machine.")
    private boolean allowPrivate;

    @CommandLine.Option(
            names = "--smtp",
            paramLabel = "URL",
            description = {
                "The mail server: smtp://USER@HOST:587 (upgraded to TLS), smtps://USER@HOST:465, or smtp-plain://HOST:25 without TLS.",
                "The password is taken from the environment, " + PASSWORD + "."
            })
    private @Nullable String smtp;

    @CommandLine.Option(names = "--from", paramLabel = "ADDRESS", description = "Whom e-mail is from.")
    private @Nullable String from;

    @CommandLine.Option(
            names = "--smtp-ca",
            paramLabel = "FILE",
            description =
                    "Certificates (PEM) that vouch for the mail server, instead of the JDK's: for one with an authority of your own.")
    private @Nullable Path authority;

    /** Couriers that must be closed. */
    record Opened(List<Courier> couriers, Poster poster) implements AutoCloseable {
        @Override
        public void close() {
            poster.close();
        }
    }

    Opened open(CommandLine.Model.CommandSpec spec, InstantSource clock) {
        List<Courier> couriers = new ArrayList<>();
        if (smtp != null) {
            couriers.add(new MailCourier(server(spec, smtp)));
        }
        FetchSettings settings =
                FetchSettings.standard("Sitrep/" + Coder.VERSION + " (alerts)").allowPrivate(allowPrivate);
        Poster poster = new Poster(settings, clock);
        couriers.add(new WebhookCourier(poster));
        return new Opened(couriers, poster);
    }

    private MailCourier.Server server(CommandLine.Model.CommandSpec spec, String url) {
        try {
            URI uri = new URI(url);
            MailCourier.Tls tls = switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
                case "smtp" -> MailCourier.Tls.STARTTLS;
                case "smtps" -> MailCourier.Tls.IMPLICIT;
                case "smtp-plain" -> MailCourier.Tls.NONE;
                default -> throw wrong(spec, url);
            };
            if (uri.getHost() == null || from == null || !from.contains("@")) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--smtp needs a host, and --from an address that e-mail is from");
            }
            int usual = switch (tls) {
                case NONE -> 25;
                case STARTTLS -> 587;
                case IMPLICIT -> 465;
            };
            return new MailCourier.Server(
                    uri.getHost(),
                    uri.getPort() < 0 ? usual : uri.getPort(),
                    tls,
                    uri.getUserInfo(),
                    System.getenv(PASSWORD),
                    from,
                    PATIENCE,
                    authority == null ? null : Authorities.trusting(authority));
        } catch (URISyntaxException e) {
            throw wrong(spec, url);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--smtp-ca takes a file of certificates in PEM: " + e.getMessage());
        }
    }

    private static CommandLine.ParameterException wrong(CommandLine.Model.CommandSpec spec, String url) {
        return new CommandLine.ParameterException(
                spec.commandLine(),
                "--smtp takes smtp://USER@HOST, smtps://USER@HOST or smtp-plain://HOST, not " + url);
    }
}
