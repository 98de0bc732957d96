package org.sitrep.picture.correction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One thing an analyst puts right. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.MergeActors.class, name = "merge-actors"),
    @JsonSubTypes.Type(value = Correction.SplitActor.class, name = "split-actor"),
    @JsonSubTypes.Type(value = Correction.MergeStories.class, name = "merge-stories"),
    @JsonSubTypes.Type(value = Correction.SplitStory.class, name = "split-story"),
    @JsonSubTypes.Type(value = Correction.ChangeCode.class, name = "change-code"),
    @JsonSubTypes.Type(value = Correction.RejectEvent.class, name = "reject-event"),
    @JsonSubTypes.Type(value = Correction.SetPlace.class, name = "set-place"),
    @JsonSubTypes.Type(value = Correction.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Correction.Withdraw.class, name = "withdraw")
})
public sealed interface Correction {
    /**
     * These names are one actor.
     *
     * @param name the name it has from now on
     * @param others its other names
     * @param document only in this document; {@code null} for all
     */
    record MergeActors(
            String name, List<String> others, @Nullable String document) implements Correction {
        public MergeActors {
            others = List.copyOf(others);
        }
    }

    /**
     * These mentions are somebody else than the actor they were coded to.
     *
     * @param name of that somebody
     */
    record SplitActor(List<Anchor> mentions, String name) implements Correction {
        public SplitActor {
            mentions = List.copyOf(mentions);
            if (mentions.isEmpty()) {
                throw new IllegalArgumentException("a split without mentions");
            }
        }
    }

    /** These stories are one, under the id {@code story}. */
    record MergeStories(String story, List<String> others) implements Correction {
        public MergeStories {
            others = List.copyOf(others);
        }
    }

    /** These documents do not belong to the story they were put into; they are the story {@code story}. */
    record SplitStory(String story, List<String> documents) implements Correction {
        public SplitStory {
            documents = List.copyOf(documents);
        }
    }

    /** The event is of another type. The mode and the CAMEO code are those given, {@code null} for none. */
    record ChangeCode(
            Anchor event,
            EventType type,
            @Nullable String mode,
            @Nullable String cameo) implements Correction {}

    /** The text tells of no such event. */
    record RejectEvent(Anchor event, String why) implements Correction {}

    /**
     * The event took place here.
     *
     * @param country ISO 3166-1 alpha-3, {@code null} if in none
     */
    record SetPlace(
            Anchor event,
            String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double lat,
            @Nullable Double lon)
            implements Correction {}

    /**
     * A remark.
     *
     * @param about what it is about: an id of a document or story, or a name
     * @param event the event it is about, {@code null} if about none
     */
    record Note(String about, @Nullable Anchor event, String text) implements Correction {}

    /** The correction with this number no longer holds. */
    record Withdraw(long number) implements Correction {}

    /** The one document it is about, {@code null} if it is about none or several. */
    default @Nullable String document() {
        return switch (this) {
            case MergeActors merge -> merge.document;
            case SplitActor split -> split.mentions.getFirst().document();
            case MergeStories merge -> null;
            case SplitStory split -> null;
            case ChangeCode change -> change.event.document();
            case RejectEvent reject -> reject.event.document();
            case SetPlace place -> place.event.document();
            case Note note -> note.event == null ? null : note.event.document();
            case Withdraw withdraw -> null;
        };
    }

    /** What it says, in words. */
    default String words() {
        return switch (this) {
            case MergeActors(String name, List<String> others, String document) ->
                String.join(", ", others) + " is " + name + (document == null ? "" : " in " + document);
            case SplitActor(List<Anchor> mentions, String name) ->
                "“" + mentions.getFirst().words() + "”"
                        + (mentions.size() > 1 ? " and " + (mentions.size() - 1) + " more" : "") + " in "
                        + mentions.getFirst().document() + " is " + name;
            case MergeStories(String story, List<String> others) ->
                "stories " + String.join(", ", others) + " belong to " + story;
            case SplitStory(String story, List<String> documents) ->
                String.join(", ", documents) + " is a story of its own, " + story;
            case ChangeCode(Anchor event, EventType type, String mode, String cameo) ->
                "“" + event.words() + "” in " + event.document() + " is " + type + (mode == null ? "" : "/" + mode)
                        + (cameo == null ? "" : ", CAMEO " + cameo) + ", not " + event.type();
            case RejectEvent(Anchor event, String why) ->
                "“" + event.words() + "” in " + event.document() + " is no event: " + why;
            case SetPlace place ->
                "“" + place.event.words() + "” in " + place.event.document() + " took place in " + place.name
                        + (place.country == null ? "" : ", " + place.country);
            case Note(String about, Anchor event, String text) ->
                "about " + (event == null ? about : "“" + event.words() + "” in " + event.document()) + ": " + text;
            case Withdraw(long number) -> "correction " + number + " is withdrawn";
        };
    }

    /** This correction as JSON. */
    default String json() {
        return Mapper.JSON.writerFor(Correction.class).writeValueAsString(this);
    }

    /**
     * The correction that {@code json} holds.
     *
     * @throws IllegalArgumentException if it holds none
     */
    static Correction read(String json) {
        try {
            return Mapper.JSON.readValue(json, Correction.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a correction: " + e.getOriginalMessage(), e);
        }
    }

    /** Holds the mapper, which is made once. */
    final class Mapper {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private Mapper() {}
    }
}
