package org.sitrep.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.correction.Anchor;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep correct}: what an analyst knows better, dated and signed. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Puts things right: dated, signed, never overwriting what was coded, and kept when it is coded again.")
final class CorrectCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @Option(names = "--analyst", paramLabel = "NAME", description = "Who signs. Default: your user name.")
    private String analyst = System.getProperty("user.name", "unknown");

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What the analyst says about the store as it is. */
    private interface Saying {
        Correction of(Store store) throws Wrong;
    }

    /** What was said does not fit what is there. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String line) {
            super(line);
        }
    }

    private int keep(Saying saying) {
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            try {
                Signed signed = store.correct(analyst, Clock.systemUTC().instant(), saying.of(store));
                spec.commandLine().getOut().println(line(signed));
                return 0;
            } catch (Wrong e) {
                spec.commandLine().getErr().println(e.getMessage());
                return 1;
            }
        }
    }

    private static String line(Signed signed) {
        return "correction " + signed.number() + " by " + Words.line(signed.analyst()) + " on " + signed.made() + ": "
                + Words.line(signed.correction().words());
    }

    private static CodedRecord record(Store store, String document) throws Wrong {
        Stored stored = store.record(document, Instant.MAX);
        if (stored == null) {
            throw new Wrong(
                    "SIT-0307 there is no coded document " + Words.line(document) + "; sitrep documents lists them");
        }
        return Overlay.of(store.corrections(Instant.MAX)).apply(stored.record());
    }

    private static Anchor event(Store store, String document, String id) throws Wrong {
        CodedRecord record = record(store, document);
        for (Event event : record.events()) {
            if (event.id().equals(id)) {
                return Anchor.of(record, event);
            }
        }
        throw new Wrong("SIT-0308 document " + Words.line(document) + " has no event " + Words.line(id) + "; it has "
                + String.join(
                        ", ",
                        record.events().stream()
                                .map(event -> event.id() + " " + event.type() + " “"
                                        + Words.line(event.trigger()
                                                .in(record.document().text())) + "”")
                                .toList()));
    }

    @Command(name = "reject", description = "The text tells of no such event.", mixinStandardHelpOptions = true)
    int reject(
            @Parameters(paramLabel = "DOCUMENT") String document,
            @Parameters(paramLabel = "EVENT", description = "Such as e3.") String event,
            @Option(names = "--why", paramLabel = "TEXT", required = true) String why) {
        return keep(store -> new Correction.RejectEvent(event(store, document, event), why));
    }

    @Command(name = "code", description = "The event is of another type.", mixinStandardHelpOptions = true)
    int code(
            @Parameters(paramLabel = "DOCUMENT") String document,
            @Parameters(paramLabel = "EVENT") String event,
            @Parameters(paramLabel = "TYPE", description = "Such as ASSAULT.") EventType type,
            @Option(names = "--mode", paramLabel = "MODE") @Nullable String mode,
            @Option(names = "--cameo", paramLabel = "CODE") @Nullable String cameo) {
        return keep(store -> new Correction.ChangeCode(event(store, document, event), type, mode, cameo));
    }

    @Command(name = "place", description = "The event took place here.", mixinStandardHelpOptions = true)
    int place(
            @Parameters(paramLabel = "DOCUMENT") String document,
            @Parameters(paramLabel = "EVENT") String event,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166-1 alpha-3.") @Nullable
                    String country,
            @Option(names = "--admin1", paramLabel = "NAME") @Nullable String admin1,
            @Option(names = "--lat", paramLabel = "DEGREES") @Nullable Double lat,
            @Option(names = "--lon", paramLabel = "DEGREES") @Nullable Double lon) {
        if ((lat == null) != (lon == null)
                || (lat != null && lon != null && !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--lat takes -90 to 90 and --lon -180 to 180, both or neither");
        }
        String code = country == null ? null : country.toUpperCase(Locale.ROOT);
        return keep(store -> new Correction.SetPlace(event(store, document, event), name, code, admin1, lat, lon));
    }

    @Command(name = "merge", description = "These names are one actor.", mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "NAME", description = "The name it has from now on.") String name,
            @Parameters(paramLabel = "OTHER", arity = "1..*", description = "Its other names.") List<String> others,
            @Option(names = "--document", paramLabel = "ID", description = "Only in this document.") @Nullable
                    String document) {
        return keep(store -> {
            if (document != null) {
                record(store, document);
            }
            return new Correction.MergeActors(name, others, document);
        });
    }

    @Command(
            name = "split",
            description = "The mentions of an actor by these words are somebody else.",
            mixinStandardHelpOptions = true)
    int split(
            @Parameters(paramLabel = "DOCUMENT") String document,
            @Parameters(paramLabel = "ACTOR", description = "Such as a2.") String actor,
            @Parameters(paramLabel = "WORDS", description = "The words of the mentions.") String words,
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "Who they are.")
                    String name) {
        return keep(store -> {
            CodedRecord record = record(store, document);
            List<Anchor> mentions = record.actors().stream()
                    .filter(one -> one.id().equals(actor))
                    .flatMap(one -> one.mentions().stream())
                    .map(Actor.Mention::span)
                    .filter(span -> span.in(record.document().text()).equals(words))
                    .map(span -> Anchor.of(record, span, null))
                    .toList();
            if (mentions.isEmpty()) {
                throw new Wrong("SIT-0309 no actor " + Words.line(actor) + " of document " + Words.line(document)
                        + " is mentioned as “" + Words.line(words) + "”; sitrep code shows the mentions");
            }
            return new Correction.SplitActor(mentions, name);
        });
    }

    @Command(name = "merge-stories", description = "These stories are one.", mixinStandardHelpOptions = true)
    int mergeStories(
            @Parameters(paramLabel = "STORY") String story,
            @Parameters(paramLabel = "OTHER", arity = "1..*") List<String> others) {
        return keep(store -> new Correction.MergeStories(story, others));
    }

    @Command(
            name = "split-story",
            description = "These documents are a story of their own.",
            mixinStandardHelpOptions = true)
    int splitStory(
            @Parameters(paramLabel = "STORY", description = "A new id for it.") String story,
            @Parameters(paramLabel = "DOCUMENT", arity = "1..*") List<String> documents) {
        return keep(store -> new Correction.SplitStory(story, documents));
    }

    @Command(
            name = "note",
            description = "A remark about a document, a story or a name.",
            mixinStandardHelpOptions = true)
    int note(
            @Parameters(paramLabel = "ABOUT") String about,
            @Parameters(paramLabel = "TEXT") String text,
            @Option(names = "--event", paramLabel = "EVENT", description = "About this event of the document.")
                    @Nullable
                    String event) {
        return keep(store -> new Correction.Note(about, event == null ? null : event(store, about, event), text));
    }

    @Command(name = "withdraw", description = "A correction no longer holds.", mixinStandardHelpOptions = true)
    int withdraw(@Parameters(paramLabel = "NUMBER") long number) {
        return keep(store -> {
            if (store.corrections(Instant.MAX).stream().noneMatch(signed -> signed.number() == number)) {
                throw new Wrong("SIT-0310 there is no correction " + number + "; sitrep correct list shows them");
            }
            return new Correction.Withdraw(number);
        });
    }

    @Command(
            name = "list",
            description = "All corrections, in the order in which they were made.",
            mixinStandardHelpOptions = true)
    int list() {
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            store.corrections(Instant.MAX)
                    .forEach(signed -> spec.commandLine().getOut().println(line(signed)));
            return 0;
        }
    }
}
