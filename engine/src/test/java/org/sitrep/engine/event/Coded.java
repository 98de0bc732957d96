package org.sitrep.engine.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.ActorStage;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.PlaceStage;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.QuoteStage;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.time.TimeStage;
import org.sitrep.engine.time.Times;

/** Codes single sentences for the tables of this package; built once, as loading the model takes a while. */
final class Coded {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final LanguageStage LANGUAGE = LanguageStages.standard(KNOWLEDGE);
    private static final TimeStage TIME = new TimeStage(KNOWLEDGE);
    private static final PlaceStage PLACE = new PlaceStage(KNOWLEDGE);
    private static final ActorStage ACTOR = new ActorStage(KNOWLEDGE);
    private static final QuoteStage QUOTE = new QuoteStage(KNOWLEDGE);
    private static final EventStage EVENT = new EventStage(KNOWLEDGE);

    private Coded() {}

    /** The events of a text and who its actors are. */
    record Result(List<Event> events, Actors actors) {}

    /** The events of {@code text} as a document of its own. */
    static List<Event> events(String text) {
        return code(text).events();
    }

    /** The events of {@code text}, published on {@code day}. */
    static List<Event> events(String text, String day) {
        return code(text, Published.on(LocalDate.parse(day), Published.From.METADATA))
                .events();
    }

    /** The events and actors of {@code text} as a document of its own. */
    static Result code(String text) {
        return code(text, null);
    }

    private static Result code(String text, @Nullable Published published) {
        Document document = new Document("test", null, text, published, null, null, "en");
        ParsedText parsed = LANGUAGE.parse(document, Sections.of(document));
        Times times = TIME.tag(parsed);
        Places places = PLACE.find(parsed);
        Actors actors = ACTOR.find(parsed, times, places);
        Quotes quotes = QUOTE.find(parsed, actors, times);
        return new Result(EVENT.find(parsed, times, places, actors, quotes), actors);
    }

    /** {@code TYPE status} of each event, in text order. */
    static List<String> types(String text) {
        List<String> found = new ArrayList<>();
        for (Event event : events(text)) {
            found.add(event.type() + " " + event.status().word());
        }
        return found;
    }
}
