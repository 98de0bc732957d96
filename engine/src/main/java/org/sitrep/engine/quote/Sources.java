package org.sitrep.engine.quote;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;

/**
 * Tells phrases that name somebody who says something ("the ministry", "two sources") from those that name a matter, a place or a kind of piece ("Gaza", "Incident"), where no verb of saying
 * shows it.
 */
final class Sources {
    private static final String FILE = "rules/quote/sources.tsv";

    private final Set<String> nouns;
    private final Set<String> papers;
    private final Actors actors;

    private Sources(Set<String> nouns, Set<String> papers, Actors actors) {
        this.nouns = nouns;
        this.papers = papers;
        this.actors = actors;
    }

    /** Nouns of sources of {@code kind}, by dictionary form. */
    static Set<String> nouns(Knowledge knowledge, String kind) {
        Set<String> nouns = new TreeSet<>();
        for (Table.Row row : knowledge.table(FILE).rows()) {
            if (row.get("kind").equals(kind)) {
                nouns.add(row.get("noun").toLowerCase(Locale.ROOT));
            }
        }
        return nouns;
    }

    static Sources of(Set<String> nouns, Set<String> papers, Actors actors) {
        return new Sources(nouns, papers, actors);
    }

    /** What a phrase names. */
    enum Kind {
        /** A person, a body, a paper: it says what stands next to it. */
        SOURCE,
        /** A country: it may speak, or be what the piece is about. */
        COUNTRY,
        /** No source. */
        MATTER
    }

    /** What the phrase of {@code head} names. */
    Kind kind(Sentence s, int head) {
        Token token = s.token(head);
        if (nouns.contains(token.lemma().toLowerCase(Locale.ROOT))) {
            return Kind.SOURCE;
        }
        Actor actor = actors.covering(token.span());
        if (actor != null) {
            return switch (actor.kind()) {
                case STATE -> Kind.COUNTRY;
                case PLACE_AS_ACTOR -> Kind.MATTER;
                default -> Kind.SOURCE;
            };
        }
        Name name = s.nameAt(head);
        boolean named = name != null && (name.type() == Name.Type.PERSON || name.type() == Name.Type.ORGANISATION);
        return named ? Kind.SOURCE : Kind.MATTER;
    }

    /** True if the phrase of {@code head} means something written or recorded that others report from: "citing internal emails". */
    boolean isPaper(Sentence s, int head) {
        return papers.contains(s.token(head).lemma().toLowerCase(Locale.ROOT));
    }

    /** True if the phrase of {@code head} means a paper, a station or an agency. */
    boolean isMedia(Sentence s, int head) {
        Actor actor = actors.covering(s.token(head).span());
        return actor != null && actor.kind() == ActorKind.MEDIA;
    }

    /** True if the phrase of {@code head} is a noun that by itself means a source. */
    boolean isSourceNoun(Sentence s, int head) {
        return nouns.contains(s.token(head).lemma().toLowerCase(Locale.ROOT));
    }
}
