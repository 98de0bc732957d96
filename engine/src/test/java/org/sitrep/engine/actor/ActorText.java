package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.PlaceStage;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.time.TimeStage;

/** A text with its actors, found through the real parser. */
final class ActorText {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final LanguageStage LANGUAGE = LanguageStages.standard();
    private static final PlaceStage PLACE = new PlaceStage(KNOWLEDGE);
    private static final TimeStage TIME = new TimeStage(KNOWLEDGE);
    private static final ActorStage ACTOR = new ActorStage(KNOWLEDGE);

    final String text;
    final Actors actors;

    ActorText(String text) {
        this.text = text;
        Document document = new Document(
                "test", null, text, Published.on(LocalDate.of(2020, 6, 1), Published.From.OPTION), null, null, "en");
        ParsedText parsed = LANGUAGE.parse(document, Sections.of(document));
        this.actors = ACTOR.find(parsed, TIME.tag(parsed), PLACE.find(parsed));
    }

    /** Asserts that {@code name} has an office, of whatever it is if {@code of} is "-". */
    void hasOffice(String name, String title, String of, RoleStatus status) {
        Actor actor = Objects.requireNonNull(of(name), () -> "nobody is " + name + brief());
        assertThat(actor.roles()).as(brief()).anySatisfy(role -> {
            assertThat(role.title()).isEqualTo(title);
            assertThat(role.status()).isEqualTo(status);
            if (!of.equals("-")) {
                assertThat(role.of()).isEqualTo(of);
            }
        });
    }

    /** The actor that the first occurrence of {@code words} means. */
    @Nullable
    Actor of(String words) {
        return of(words, 1);
    }

    /** The actor that occurrence {@code nth} (from 1) of {@code words} means. */
    @Nullable
    Actor of(String words, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("no " + words + " (" + nth + ") in: " + text);
            }
        }
        return actors.covering(new Span(at, at + words.length()));
    }

    String brief() {
        StringBuilder all = new StringBuilder();
        for (Actor actor : actors.all()) {
            all.append("\n  ")
                    .append(actor.name())
                    .append(" | ")
                    .append(actor.kind().word())
                    .append(' ')
                    .append(actor.code());
            actor.mentions()
                    .forEach(mention -> all.append(" [")
                            .append(mention.span().in(text))
                            .append(" ~")
                            .append(mention.rule())
                            .append(']'));
        }
        return all.toString();
    }
}
