package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.codebook.CameoCode;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.time.Times;

/**
 * Finds events, their sides and whether they happened. Thread-safe once built.
 *
 * <p>The way of a sentence: {@link Matcher} finds event words and their senses, {@link Grouping} sorts them into events, {@link Factuality} says how real each is,
 * {@link Sides} who acts and receives, {@link Interpretation} what it is in the codebook's terms, {@link Setting} when and where, {@link Casualties} how many, and {@link Aftermath} the toll
 * in a sentence of its own; then {@link Joining} makes one of what is told twice, {@link TownAgain} says which town "the town" is, {@link SameScene} where and when the later sentences of a paragraph play, and {@link Denials} what is denied
 * by a word for it.
 */
public final class EventStage {
    private final Codebook codebook;
    private final Matcher matcher;
    private final Coding coding;
    private final Casualties casualties;
    private final Aftermath aftermath;
    private final Fields fields;
    private final TownAgain townAgain;
    private final SameScene sameScene;
    private final Responsibility responsibility;
    private final Denials denials;

    public EventStage(Knowledge knowledge) {
        this.codebook = new Codebook(knowledge);
        WordClasses classes = new WordClasses(knowledge);
        Lexicon lexicon = new Lexicon(knowledge);
        Kinds kinds = new Kinds(classes);
        Bearers bearers = new Bearers(classes);
        this.matcher = new Matcher(lexicon, kinds);
        this.casualties = new Casualties(knowledge, classes);
        this.aftermath = new Aftermath(casualties, classes);
        this.fields = new Fields(knowledge);
        this.townAgain = new TownAgain(classes);
        this.sameScene = new SameScene(classes);
        this.responsibility = new Responsibility(classes, bearers);
        this.denials = new Denials(classes);
        this.coding = new Coding(
                codebook,
                new Factuality(lexicon, classes),
                new Sides(kinds, classes, bearers),
                new Concern(bearers),
                new Interpretation(knowledge, codebook, classes),
                classes,
                kinds);
    }

    /** The events of {@code text}, in text order of their triggers. */
    public List<Event> find(ParsedText text, Times times, Places places, Actors actors, Quotes quotes) {
        Reading reading = new Reading(text, times, places, actors, quotes);
        boolean[] foreign = fields.foreign(text);
        List<Draft> drafts = new ArrayList<>();
        List<Sentence> silent = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < foreign.length; i++) {
            int from = drafts.size();
            if (!foreign[i]) {
                find(reading, text.sentences().get(i), drafts);
                if (drafts.size() == from) {
                    tell(reading, text.sentences().get(i), drafts.subList(before, from));
                    silent.add(text.sentences().get(i));
                }
            }
            before = from;
        }
        List<Draft> joined = new ArrayList<>(new Joining(actors.all(), places.all()).join(drafts));
        joined.sort((a, b) -> a.trigger().compareTo(b.trigger()));
        silent.forEach(s -> aftermath.move(reading, s, joined));
        List<Event> events = new ArrayList<>();
        List<Draft> scenes = sameScene.carry(reading, townAgain.carry(reading, joined));
        List<Draft> placed = responsibility.told(reading, scenes);
        for (Draft draft : denials.told(reading, Captives.told(placed))) {
            events.add(event(draft, "e" + (events.size() + 1)));
        }
        return List.copyOf(events);
    }

    /** Adds the toll that {@code s} tells to what the sentence before it told. */
    private void tell(Reading reading, Sentence s, List<Draft> before) {
        Draft more = aftermath.with(reading, s, before);
        if (more != null) {
            before.set(0, more);
        }
    }

    private void find(Reading reading, Sentence s, List<Draft> into) {
        List<Match> matches = matcher.find(reading, s);
        if (matches.isEmpty()) {
            return;
        }
        List<Casualties.Count> counts = casualties.find(s);
        List<Group> groups = Grouping.group(s, matches);
        for (Group group : groups) {
            Draft draft = coding.code(reading, group, Tolls.of(s, group, groups, counts));
            if (draft != null) {
                into.add(draft);
            }
        }
    }

    private Event event(Draft draft, String id) {
        CameoCode code = codebook.cameo(draft.cameo());
        return new Event(
                id,
                draft.type(),
                draft.mode(),
                draft.contexts(),
                draft.cameo(),
                draft.type().quad(),
                code == null ? null : code.goldstein(),
                draft.actor(),
                draft.recipient(),
                draft.place(),
                draft.time(),
                draft.date(),
                draft.status(),
                draft.historical(),
                draft.reportedBy(),
                draft.stance(),
                draft.size(),
                draft.trigger(),
                draft.evidence(),
                draft.confidence(),
                draft.because());
    }
}
