package org.sitrep.app.alert;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.store.Alerts;

/** Sends alerts by e-mail, as plain text, over the mail server that the user names. Thread-safe. */
public final class MailCourier implements Courier {
    private final Server server;

    /**
     * A mail server.
     *
     * @param tls {@link Tls#NONE} only for a server on this machine or network
     * @param user {@code null} if it asks for none
     * @param from address that messages are from
     * @param patience longest wait for it
     * @param trusted what vouches for the server's certificate, {@code null} for whom the JDK trusts
     */
    public record Server(
            String host,
            int port,
            Tls tls,
            @Nullable String user,
            @Nullable String password,
            String from,
            Duration patience,
            @Nullable SSLSocketFactory trusted) {
        /** A server that the JDK's own list of authorities vouches for. */
        public Server(
                String host,
                int port,
                Tls tls,
                @Nullable String user,
                @Nullable String password,
                String from,
                Duration patience) {
            this(host, port, tls, user, password, from, patience, null);
        }
    }

    /** How the way to the server is kept secret. */
    public enum Tls {
        /** Not at all. */
        NONE,
        /** By an upgrade that is insisted on. */
        STARTTLS,
        /** From the first byte. */
        IMPLICIT
    }

    /** Sends by {@code server}. */
    public MailCourier(Server server) {
        this.server = server;
    }

    @Override
    public boolean carries(Watch.Channel channel) {
        return channel instanceof Watch.Channel.Mail;
    }

    @Override
    public Outcome bring(Watch.Channel channel, List<Alerts.Alert> alerts, Instant now) {
        if (!(channel instanceof Watch.Channel.Mail(String address))) {
            return new Outcome.Failed("no mailbox", null);
        }
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = new Identified(session, id(alerts));
            message.setFrom(new InternetAddress(server.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            message.setSubject(AlertText.subject(alerts), "UTF-8");
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setText(AlertText.text(alerts), "UTF-8");
            message.saveChanges();
            try (Transport transport = session.getTransport(server.tls() == Tls.IMPLICIT ? "smtps" : "smtp")) {
                transport.connect(server.host(), server.port(), server.user(), server.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Outcome.Arrived();
        } catch (MessagingException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new Outcome.Failed(
                    "SIT-0714 the mail server " + server.host() + ":" + server.port() + " did not take it: " + why
                            + "; it is tried again later",
                    null);
        }
    }

    /** The same for an alert that is sent again, so that mailboxes can tell. */
    private String id(List<Alerts.Alert> alerts) {
        String domain = server.from().substring(server.from().indexOf('@') + 1);
        return "<sitrep." + alerts.getFirst().watch() + "." + alerts.getFirst().number() + "."
                + alerts.getLast().number() + "@" + domain + ">";
    }

    private Properties properties() {
        String scheme = server.tls() == Tls.IMPLICIT ? "mail.smtps." : "mail.smtp.";
        String patience = String.valueOf(server.patience().toMillis());
        Properties properties = new Properties();
        for (String each : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty(scheme + each, patience);
        }
        properties.setProperty(scheme + "auth", String.valueOf(server.user() != null));
        properties.setProperty(scheme + "starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.setProperty(scheme + "starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.setProperty(scheme + "ssl.checkserveridentity", "true");
        if (server.trusted() != null) {
            properties.put(scheme + "ssl.socketFactory", server.trusted());
        }
        // The name of this machine is nobody's business.
        properties.setProperty(scheme + "localhost", "localhost");
        return properties;
    }

    /** A message with an id of ours; the library would make one of the clock and this machine's name. */
    private static final class Identified extends MimeMessage {
        private final String id;

        private Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
