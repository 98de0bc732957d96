package org.sitrep.app.alert;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.sitrep.app.alert.Watch.Channel;
import org.sitrep.ingest.fetch.WebAddress;

/** Makes channels of what users write. Stateless and thread-safe. */
public final class Channels {
    private static final int SECRET_BYTES = 32;
    private static final int LEAST_SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Channels() {}

    /**
     * A webhook.
     *
     * @param secret in Base64, with or without {@code whsec_} before it; empty for a new one
     * @throws IllegalArgumentException if the address is none or the secret too short
     */
    public static Channel.Webhook webhook(String url, String secret) {
        URI address = WebAddress.parse(url);
        if (address == null) {
            throw new IllegalArgumentException(url + " is no http:// or https:// address");
        }
        String bare = secret.startsWith("whsec_") ? secret.substring("whsec_".length()) : secret;
        if (bare.isEmpty()) {
            byte[] bytes = new byte[SECRET_BYTES];
            RANDOM.nextBytes(bytes);
            bare = Base64.getEncoder().encodeToString(bytes);
        }
        if (Base64.getDecoder().decode(bare).length < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException("a secret has at least " + LEAST_SECRET_BYTES + " bytes, in Base64");
        }
        return new Channel.Webhook(address.toString(), bare);
    }

    /**
     * Somebody with a mailbox.
     *
     * @throws IllegalArgumentException if it is no plain address
     */
    public static Channel.Mail mail(String address) {
        if (!address.matches("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*")) {
            throw new IllegalArgumentException(address + " is no e-mail address");
        }
        return new Channel.Mail(address);
    }
}
