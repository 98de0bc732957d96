package org.sitrep.engine;

import java.util.List;
import org.sitrep.engine.actor.ActorStage;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.chain.ChainStage;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.event.EventStage;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.PlaceStage;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.QuoteStage;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.state.StateStage;
import org.sitrep.engine.tag.TagStage;
import org.sitrep.engine.time.TimeStage;
import org.sitrep.engine.time.Times;

/**
 * Codes documents: the one door of the engine.
 *
 * <p>Thread-safe: one coder serves any number of threads, and what it returns does not depend on how many there are.
 */
public final class Coder implements AutoCloseable {
    /** Version of the program, as the record states it. */
    public static final String VERSION = "0.1.0";

    private final Sections sections;
    private final LanguageStage language;
    private final TimeStage time;
    private final PlaceStage place;
    private final ActorStage actor;
    private final QuoteStage quote;
    private final ChainStage chain;
    private final EventStage event;
    private final StateStage state;
    private final TagStage tag;
    private final CoderInfo info;

    /**
     * Builds all stages from the data files.
     *
     * @param language owned by the coder from now on
     */
    public Coder(LanguageStage language, Knowledge knowledge) {
        this.sections = new Sections(knowledge);
        this.language = language;
        this.time = new TimeStage(knowledge);
        this.place = new PlaceStage(knowledge);
        this.actor = new ActorStage(knowledge);
        this.quote = new QuoteStage(knowledge);
        this.chain = new ChainStage(knowledge);
        this.event = new EventStage(knowledge);
        this.state = new StateStage(knowledge);
        this.tag = new TagStage(knowledge);
        this.info = new CoderInfo(VERSION, knowledge.hash("rules/"), knowledge.hash("knowledge/"), language.model());
    }

    /** What this coder writes into its records about itself. */
    public CoderInfo info() {
        return info;
    }

    /** The coded record of {@code document}. */
    public CodedRecord code(Document document) {
        Layout layout = sections.layout(document);
        ParsedText text = language.parse(document, layout);
        Times times = time.tag(text);
        Places places = place.find(text);
        Actors actors = actor.find(text, times, places);
        Quotes quotes = quote.find(text, actors, times);
        List<Chain> chains = chain.find(text, times, places, actors, quotes);
        List<Event> events = event.find(text, times, places, actors, quotes);
        List<State> states = state.find(text, times, places, actors, quotes, events);
        List<Tag> tags = tag.find(text, places, actors, events);
        return new CodedRecord(
                document,
                layout.sections(),
                text.sentences().stream().map(Sentence::span).toList(),
                info,
                actors.all(),
                places.all(),
                times.all(),
                events,
                quotes.all(),
                states,
                tags,
                chains);
    }

    @Override
    public void close() {
        language.close();
    }
}
