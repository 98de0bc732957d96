package org.sitrep.app.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sitrep.ingest.fetch.Posted;
import org.sitrep.ingest.fetch.Poster;
import org.sitrep.picture.store.Alerts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends alerts to web addresses, signed as Standard Webhooks has it: {@code webhook-id}, {@code webhook-timestamp} in seconds, and {@code webhook-signature} with
 * {@code v1,} and the Base64 of HMAC-SHA256 over {@code id.timestamp.body}. The id of an alert stays the same when it is sent again, so that the other side can tell.
 */
public final class WebhookCourier implements Courier {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Poster poster;

    /** Sends by {@code poster}, which stays with whoever opened it. */
    public WebhookCourier(Poster poster) {
        this.poster = poster;
    }

    @Override
    public boolean carries(Watch.Channel channel) {
        return channel instanceof Watch.Channel.Webhook;
    }

    @Override
    public Outcome bring(Watch.Channel channel, List<Alerts.Alert> alerts, Instant now) {
        if (!(channel instanceof Watch.Channel.Webhook(String url, String secret))) {
            return new Outcome.Failed("no webhook", null);
        }
        byte[] body = body(alerts).getBytes(StandardCharsets.UTF_8);
        String id = "alert-" + alerts.getFirst().number()
                + (alerts.size() == 1 ? "" : "-" + alerts.getLast().number());
        String timestamp = String.valueOf(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", "v1," + signature(secret, id, timestamp, body));
        return switch (poster.post(url, headers, body)) {
            case Posted.Taken taken -> new Outcome.Arrived();
            case Posted.Refused(var problem, Instant notBefore) -> new Outcome.Failed(problem.line(), notBefore);
        };
    }

    /** One alert as an object; several, of a digest, as an object with a list. */
    private static String body(List<Alerts.Alert> alerts) {
        if (alerts.size() == 1) {
            return AlertJson.write(alerts.getFirst()).toString();
        }
        ObjectNode json = MAPPER.createObjectNode();
        json.put("watch", alerts.getFirst().watch());
        var list = json.putArray("alerts");
        alerts.forEach(alert -> list.add(AlertJson.write(alert)));
        return json.toString();
    }

    static String signature(String secret, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
