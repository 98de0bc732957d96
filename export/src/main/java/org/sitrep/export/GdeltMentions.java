package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.picture.situation.SituationEvent;
import tools.jackson.core.JsonGenerator;

/**
 * The Mentions table of GDELT 2.0: 16 columns, tabs, no header; one row for each document that tells an event, with the places of the words.
 *
 * <p>Offsets count Unicode code points of the document's text. {@code Extras} holds the quoted words as one JSON object.
 */
final class GdeltMentions implements EventWriter {
    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "GLOBALEVENTID",
            "EventTimeDate",
            "MentionTimeDate",
            "MentionType",
            "MentionSourceName",
            "MentionIdentifier",
            "SentenceID",
            "Actor1CharOffset",
            "Actor2CharOffset",
            "ActionCharOffset",
            "InRawText",
            "Confidence",
            "MentionDocLen",
            "MentionDocTone",
            "MentionDocTranslationInfo",
            "Extras");

    private static final String WEB = "1";
    private static final String CITATION_ONLY = "2";

    private final Delimited out;

    GdeltMentions(OutputStream out) {
        this.out = new Delimited(out, Delimited.Style.TABS, COLUMNS.size());
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        Digest digest = Digest.happened(event);
        if (digest == null) {
            return Outcome.NOT_HAPPENED;
        }
        for (Digest.Pair pair : digest.pairs()) {
            for (Account account : digest.accounts()) {
                out.row(row(digest, pair, account));
            }
        }
        return Outcome.WRITTEN;
    }

    private static List<String> row(Digest digest, Digest.Pair pair, Account account) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        Actor actor = same(pair.actor(), account, digest);
        Actor recipient = same(pair.recipient(), account, digest);
        cells.add(Gdelt.id(digest, pair));
        cells.add(Cells.compact(digest.learned()));
        cells.add(Cells.compact(account.telling().learned()));
        cells.add(account.document().url() == null ? CITATION_ONLY : WEB);
        String name = account.document().url() == null ? account.outlet() : account.host();
        cells.add(Cells.of(name));
        cells.add(account.citation());
        cells.add(Integer.toString(account.sentence()));
        cells.add(offset(actor, account));
        cells.add(offset(recipient, account));
        cells.add(Integer.toString(account.trigger().start()));
        cells.add("1");
        cells.add(Long.toString(Math.round(account.event().confidence() * 100)));
        String text = account.document().text();
        cells.add(Integer.toString(text.codePointCount(0, text.length())));
        cells.add("");
        cells.add("");
        cells.add(extras(account, actor, recipient));
        return cells;
    }

    /** The actor of this document that is the one of the row; {@code null} if the document does not name it. */
    private static @Nullable Actor same(@Nullable Actor actor, Account account, Digest digest) {
        if (actor == null) {
            return null;
        }
        if (account == digest.actorAccount() || account == digest.recipientAccount()) {
            Actor own = account.actor(actor.id());
            if (own != null && own.name().equals(actor.name())) {
                return own;
            }
        }
        for (Actor own : account.record().actors()) {
            if (own.name().equals(actor.name())) {
                return own;
            }
        }
        return null;
    }

    /** Where the words for {@code actor} begin, -1 as GDELT writes it for an actor that the document does not name. */
    private static String offset(@Nullable Actor actor, Account account) {
        return actor == null ? "-1" : Integer.toString(account.words(actor).start());
    }

    private static String extras(Account account, @Nullable Actor actor, @Nullable Actor recipient) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            json.writeStringProperty("rule", account.event().because().rule());
            json.writeStringProperty("status", account.event().status().word());
            Json.cited(json, "action", account.trigger());
            if (actor != null) {
                Json.cited(json, "actor1", account.words(actor));
            }
            if (recipient != null) {
                Json.cited(json, "actor2", account.words(recipient));
            }
            Json.evidence(json, account);
            json.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
