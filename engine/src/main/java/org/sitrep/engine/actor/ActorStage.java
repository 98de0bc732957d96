package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.time.Times;

/**
 * Finds actors, their mentions, roles and codes. Thread-safe once built.
 *
 * <p>In this order: {@link MentionFinder} finds the words, {@link Coreference} links them, {@link Offices} and {@link Facts} read what they say, {@link Build} makes the
 * record.
 */
public final class ActorStage {
    private static final Pattern LIFE = Pattern.compile("\\s*\\((?:born\\s+)?(\\d{4})\\s*[-–—]\\s*(\\d{4})\\)");

    private final ActorKnowledge knowledge;

    public ActorStage(Knowledge knowledge) {
        this.knowledge = new ActorKnowledge(knowledge);
    }

    /** The actors of {@code text}, in order of first mention. */
    public Actors find(ParsedText text, Times times, Places places) {
        LocalDate day = text.document().published() == null
                ? null
                : text.document().published().day();
        Setting setting = new Setting(knowledge);
        ClauseDays days = new ClauseDays(times);
        Coreference links = new Coreference(knowledge, text.document(), setting, days);
        List<List<Mention>> found = new ArrayList<>();
        Definitions definitions = new Definitions(knowledge, text.sentences(), places);
        for (Sentence sentence : text.sentences()) {
            found.add(MentionFinder.find(knowledge, definitions, sentence, places, day));
        }
        Echoes echoes = new Echoes(found, text.text());
        for (int i = 0; i < found.size(); i++) {
            echoes.add(text.sentences().get(i), found.get(i));
        }
        links.seats.read(found);
        for (Sentence sentence : text.sentences()) {
            for (Place place : places.overlapping(sentence.span())) {
                boolean town = place.precision() != Precision.COUNTRY;
                if (place.country() != null && !(town && links.seats.isElsewhere(place.country()))) {
                    for (Span span : within(place.mentions(), sentence.span())) {
                        int token = sentence.tokenAt(span.start());
                        setting.add(sentence, token, place.country(), Arguments.isSpokenTo(knowledge, sentence, token));
                    }
                }
            }
        }
        links.chambers.read(found);
        Set<String> placed = new HashSet<>();
        places.all().stream().map(Place::country).filter(Objects::nonNull).forEach(placed::add);
        for (int i = 0; i < found.size(); i++) {
            countries(found.get(i), setting, links, placed);
        }
        new Towns(found, places, text.text()).drop();
        setting.sentFrom(sentFrom(text, places));
        setting.sort();
        found.forEach(links.chambers::place);
        knowledge.worldOffices().place(found, knowledge.names(), day);
        links.homes.read(found);
        for (List<Mention> mentions : found) {
            mentions.forEach(mention -> life(mention, text.text()));
            links.link(mentions);
        }
        new Headlines(links, text).link();
        Facts facts = new Facts(knowledge, links, text, places, days);
        new FirstPerson(knowledge, text, facts).link();
        Offices offices = new Offices(knowledge, days, facts, links, new SpokenFor(knowledge, facts, text.sentences()));
        new Couples(links, text.sentences()).link();
        new Pairs(knowledge, text, links.entities).link();
        List.copyOf(links.entities).forEach(offices::collect);
        facts.collect();
        links.entities.forEach(offices::follow);
        new Successions(knowledge, facts, days).collect(links.entities, text);
        links.entities.forEach(Offices::release);
        return new Actors(new Build(text.document(), knowledge).actors(links.entities));
    }

    /** The country of the first place of the dateline. */
    private static @Nullable String sentFrom(ParsedText text, Places places) {
        for (Section section : text.layout().sections()) {
            if (section.kind() == SectionKind.DATELINE) {
                List<Place> found = places.overlapping(section.span());
                return found.isEmpty() ? null : found.get(0).country();
            }
        }
        return null;
    }

    /** Those of {@code spans}, which are in text order, that lie in {@code outer}: a name may stand in every sentence of a long document. */
    private static List<Span> within(List<Span> spans, Span outer) {
        int at = Collections.binarySearch(spans, new Span(outer.start(), outer.start() + 1));
        List<Span> found = new ArrayList<>(1);
        for (int i = at < 0 ? -at - 1 : at; i < spans.size() && spans.get(i).start() < outer.end(); i++) {
            if (outer.contains(spans.get(i))) {
                found.add(spans.get(i));
            }
        }
        return found;
    }

    private static void countries(List<Mention> mentions, Setting setting, Coreference links, Set<String> placed) {
        for (Mention mention : mentions) {
            if (mention.country != null && links.chambers.isCommon(mention)) {
                setting.add(mention.sentence, mention.head, mention.country, false);
                continue;
            }
            Mention body = links.chambers.isCommon(mention) ? mention : links.chambers.commonOwner(mention, mentions);
            if (body != null && !links.chambers.isSure(body, placed)) {
                continue;
            }
            String country = mention.phrase != null
                    ? mention.phrase.country()
                    : mention.entry != null ? mention.entry.country() : null;
            boolean seat = country != null
                    && mention.entry != null
                    && mention.entry.use() == NameEntry.Use.CAPITAL
                    && links.seats.isElsewhere(country);
            if (country != null && !seat && isOfState(mention)) {
                boolean addressed = Arguments.isSpokenTo(links.knowledge, mention.sentence, mention.head);
                setting.add(mention.sentence, mention.head, country, addressed);
            }
        }
    }

    /** False for a company or an outlet: what they are called says little of where things happen. */
    private static boolean isOfState(Mention mention) {
        NameEntry entry = mention.phrase == null ? mention.entry : null;
        if (entry == null || entry.known() == null) {
            return true;
        }
        return switch (entry.known().periods().get(0).kind()) {
            case COMPANY, MEDIA, GROUP, OTHER, PERSON, PARTY -> false;
            default -> true;
        };
    }

    /** "(1953-2001)" behind a name: the bearer is dead. */
    private static void life(Mention mention, String text) {
        if (mention.shape != Mention.Shape.PERSON) {
            return;
        }
        Matcher matcher = LIFE.matcher(text);
        if (matcher.region(mention.span().end(), text.length()).lookingAt()) {
            mention.lifespan = matcher.group(1) + "/" + matcher.group(2);
        }
    }
}
