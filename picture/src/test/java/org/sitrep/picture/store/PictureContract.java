package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.picture.Picture;
import org.sitrep.picture.correction.Anchor;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.Box;
import org.sitrep.picture.view.Counted;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.RecordsView;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StoryView;

/** The picture that is kept says at every moment what the picture made of all records until that moment says; run over both databases. */
abstract class PictureContract {
    private static final Instant START = Instant.parse("2022-03-01T00:00:00Z");
    private static final List<String> FILTERS = List.of(
            "",
            "type=ASSAULT",
            "type!=ASSAULT",
            "quad=4",
            "quad=1,2 status=planned,negated",
            "country=UTO",
            "country=none",
            "date>=2022-03-04",
            "date<=2022-03-05 type=ASSAULT",
            "date=2022-03",
            "date>2022-03-02 date<2022-03-06",
            "date>=2022-03-03 date<=2022-03-04 country=UTO",
            "date=none",
            "killed>=5",
            "killed<8 or status=negated",
            "not (killed=none) source=Reprints",
            "actor~red",
            "party=\"Lena Orvik\"",
            "actor.country=UTO recipient.kind=person",
            "actor.country=none",
            "party.kind=person party.country=UTO",
            "place=tarvo tellings>=2",
            "source~outlet published<=2022-03-04",
            "words~shelled country=UTO",
            "learned<2022-03-02 mode=heavy-weapons",
            "stance=denies,doubts",
            "document=d3,d4",
            "tag=war,quake",
            "tag=none");

    Store store;
    private String run;

    abstract Store open();

    /** The database without the store. */
    abstract Connections connections();

    @BeforeEach
    void begin() {
        store = open();
        run = store.begin(Run.Purpose.LOAD, Synthetic.CODER, START).id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Instant at(int step) {
        return START.plusSeconds(3_600L * step);
    }

    /** The plain statement: all of the history held in memory. */
    static SituationView plain(Store store) {
        return new RecordsView(asOf -> picture(store, asOf));
    }

    private static Picture picture(Store store, Instant asOf) {
        List<Learned> learned = new ArrayList<>();
        try (Stream<Stored> history = store.history(asOf)) {
            history.forEach(each -> learned.add(new Learned(each.record(), each.learned())));
        }
        return Picture.of(learned, Overlay.of(store.corrections(asOf)));
    }

    private void fill(List<List<CodedRecord>> steps, int from, int to) {
        for (int i = from; i < to; i++) {
            store.addAll(steps.get(i), at(i), run);
        }
    }

    private static <T> List<T> all(Function<String, Page<T>> ask) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = ask.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private void compare(Instant asOf) {
        SituationView kept = store.situation();
        SituationView plain = plain(store);
        assertThat(kept.totals(asOf)).isEqualTo(plain.totals(asOf));
        compareEvents(kept, plain, asOf);
        compareRecords(picture(store, asOf), asOf);
        compareNarrowed(kept, plain, asOf);
        compareDocuments(plain, asOf);
        List<BiFunction<SituationView, ListQuestion, Page<?>>> lists = List.of(
                SituationView::stories,
                SituationView::contested,
                (view, question) -> view.holdings(null, question),
                (view, question) -> view.holdings(LocalDate.of(2022, 3, 4), question),
                SituationView::actors,
                SituationView::places,
                SituationView::statements,
                SituationView::tags,
                SituationView::sources);
        for (BiFunction<SituationView, ListQuestion, Page<?>> list : lists) {
            for (String words : new String[] {null, "tarvo", "o r"}) {
                ListQuestion question = ListQuestion.asOf(asOf).words(words).limit(7);
                assertThat(pages(kept, list, question))
                        .as("%s with %s as of %s", lists.indexOf(list), words, asOf)
                        .isEqualTo(pages(plain, list, question));
            }
        }
        for (StoryView story : plain.stories(ListQuestion.asOf(asOf)).items()) {
            assertThat(kept.story(story.id(), asOf)).isEqualTo(plain.story(story.id(), asOf));
            for (BiFunction<SituationView, ListQuestion, Page<?>> list :
                    List.<BiFunction<SituationView, ListQuestion, Page<?>>>of(
                            SituationView::contested, SituationView::actors, SituationView::statements)) {
                ListQuestion question = ListQuestion.asOf(asOf).of(story.id()).limit(7);
                assertThat(pages(kept, list, question)).isEqualTo(pages(plain, list, question));
            }
        }
        for (ActorView actor : plain.actors(ListQuestion.asOf(asOf)).items()) {
            String id = actor.actor().id();
            assertThat(kept.actor(id, asOf)).isEqualTo(plain.actor(id, asOf));
            assertThat(kept.events(EventQuestion.asOf(asOf).with(id)))
                    .isEqualTo(plain.events(EventQuestion.asOf(asOf).with(id)));
            ListQuestion of = ListQuestion.asOf(asOf).of(id);
            assertThat(kept.statements(of)).isEqualTo(plain.statements(of));
            assertThat(kept.holdings(null, of)).isEqualTo(plain.holdings(null, of));
        }
    }

    /** The events with their records, and what is asked beside them. */
    private void compareRecords(Picture plain, Instant asOf) {
        KeptEvents kept = store.keptEvents();
        try (Stream<SituationEvent> all = kept.all(asOf)) {
            assertThat(all.toList()).isEqualTo(plain.events());
        }
        for (int step : new int[] {-1, 2, 8, 17}) {
            try (Stream<SituationEvent> since = kept.toldSince(at(step), asOf)) {
                assertThat(since.toList())
                        .isEqualTo(events(plain, each -> each.learned().isAfter(at(step))));
            }
        }
        for (String document : List.of("d0", "d3", "d7", "nobody")) {
            assertThat(kept.toldBy(document, asOf))
                    .isEqualTo(
                            events(plain, each -> each.record().document().id().equals(document)));
        }
        for (SituationEvent event : plain.events().stream().limit(3).toList()) {
            assertThat(kept.event(event.id(), asOf)).isEqualTo(event);
        }
        for (String where : List.of("", "type=ASSAULT", "country=UTO date>=2022-03-02", "rule~nothing or killed>=2")) {
            compareNews(plain, ((Filter.Parsed.Good) Filter.parse(where)).filter(), asOf);
        }
        assertThat(kept.event("e-0", asOf)).isNull();
        List<Learned> reports = plain.reports();
        assertThat(kept.firstDay(asOf))
                .isEqualTo(reports.stream()
                        .map(Learned::published)
                        .min(LocalDate::compareTo)
                        .orElse(null));
        assertThat(kept.lastOf("Reprints", asOf))
                .isEqualTo(reports.stream()
                        .filter(each ->
                                "Reprints".equals(each.record().document().source()))
                        .map(Learned::learned)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private void compareNews(Picture plain, Filter where, Instant asOf) {
        KeptEvents kept = store.keptEvents();
        LocalDate from = LocalDate.of(2022, 3, 3);
        LocalDate to = LocalDate.of(2022, 3, 5);
        Map<LocalDate, List<SituationEvent>> days = new TreeMap<>();
        for (SituationEvent event : plain.events()) {
            LocalDate day = event.tellings().stream()
                    .map(telling -> telling.record().document().published())
                    .filter(Objects::nonNull)
                    .map(Published::day)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
            if (where.test(event) && !day.isBefore(from) && !day.isAfter(to)) {
                days.computeIfAbsent(day, key -> new ArrayList<>()).add(event);
            }
        }
        Map<LocalDate, Integer> counts = new TreeMap<>();
        days.forEach((day, those) -> counts.put(day, those.size()));
        assertThat(kept.newsDays(where, from, to, asOf)).isEqualTo(counts);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            List<SituationEvent> those = days.getOrDefault(day, List.of());
            assertThat(kept.newsOf(day, where, 2, asOf)).isEqualTo(those.subList(0, Math.min(2, those.size())));
        }
    }

    private static List<SituationEvent> events(Picture picture, Predicate<Telling> told) {
        return picture.events().stream()
                .filter(event -> event.tellings().stream().anyMatch(told))
                .toList();
    }

    private static List<?> pages(
            SituationView view, BiFunction<SituationView, ListQuestion, Page<?>> list, ListQuestion question) {
        List<Object> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<?> page = list.apply(view, question.after(cursor));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Documents narrowed and counted by story, actor and label. */
    private void compareDocuments(SituationView plain, Instant asOf) {
        DocumentQuestion every = DocumentQuestion.asOf(asOf, 10_000);
        List<DocumentTheme> themes = store.themes(every, 1_000);
        Map<DocumentTheme.Kind, Map<String, Integer>> counted = new EnumMap<>(DocumentTheme.Kind.class);
        for (DocumentTheme theme : themes) {
            counted.computeIfAbsent(theme.kind(), kind -> new TreeMap<>()).put(theme.value(), theme.documents());
            List<String> value = List.of(theme.value());
            List<String> none = List.of();
            boolean story = theme.kind() == DocumentTheme.Kind.STORY;
            boolean actor = theme.kind() == DocumentTheme.Kind.ACTOR;
            DocumentQuestion narrowed = new DocumentQuestion(
                    asOf,
                    none,
                    none,
                    story ? value : none,
                    actor ? value : none,
                    story || actor ? none : value,
                    null,
                    null,
                    null,
                    null,
                    null,
                    10_000);
            assertThat(store.documents(narrowed)).as("%s as of %s", theme, asOf).hasSize(theme.documents());
            assertThat(store.count(narrowed)).isEqualTo(theme.documents());
        }
        Map<String, Integer> stories = new TreeMap<>();
        all(cursor -> plain.stories(ListQuestion.asOf(asOf).after(cursor)))
                .forEach(each -> stories.put(each.id(), each.reports()));
        Map<String, Integer> actors = new TreeMap<>();
        all(cursor -> plain.actors(ListQuestion.asOf(asOf).after(cursor)))
                .forEach(each -> actors.put(each.actor().id(), each.reports()));
        assertThat(counted.getOrDefault(DocumentTheme.Kind.STORY, Map.of())).isEqualTo(stories);
        assertThat(counted.getOrDefault(DocumentTheme.Kind.ACTOR, Map.of())).isEqualTo(actors);
    }

    private static void compareEvents(SituationView kept, SituationView plain, Instant asOf) {
        for (String filter : FILTERS) {
            for (EventQuestion.Order order : EventQuestion.Order.values()) {
                EventQuestion question = EventQuestion.asOf(asOf)
                        .where(((Filter.Parsed.Good) Filter.parse(filter)).filter())
                        .by(order)
                        .limit(7);
                assertThat(all(cursor -> kept.events(question.after(cursor))))
                        .as("events where %s as of %s", filter, asOf)
                        .isEqualTo(all(cursor -> plain.events(question.after(cursor))));
                assertThat(kept.count(question)).isEqualTo(plain.count(question));
            }
            EventQuestion where = EventQuestion.asOf(asOf).where(((Filter.Parsed.Good) Filter.parse(filter)).filter());
            counts(kept, plain, where);
        }
        for (String document : List.of("d0", "d3", "d5", "d7", "nobody")) {
            assertThat(kept.report(document, asOf)).isEqualTo(plain.report(document, asOf));
        }
        for (EventView event : plain.events(EventQuestion.asOf(asOf)).items()) {
            assertThat(kept.event(event.id(), asOf)).isEqualTo(plain.event(event.id(), asOf));
        }
    }

    private static void counts(SituationView kept, SituationView plain, EventQuestion question) {
        for (Counted.Clock clock : Counted.Clock.values()) {
            assertThat(kept.days(question, clock)).as("%s", question).isEqualTo(plain.days(question, clock));
        }
        assertThat(kept.map(question)).as("%s", question).isEqualTo(plain.map(question));
        for (Counted.Facet facet : Counted.Facet.values()) {
            assertThat(kept.values(question, facet, 3))
                    .as("%s %s", facet, question)
                    .isEqualTo(plain.values(question, facet, 3));
        }
        assertThat(kept.network(question, null, 4)).as("%s", question).isEqualTo(plain.network(question, null, 4));
        ListQuestion having =
                ListQuestion.asOf(question.asOf()).having(question).limit(7);
        assertThat(kept.stories(having)).as("%s", question).isEqualTo(plain.stories(having));
        assertThat(kept.contested(having)).as("%s", question).isEqualTo(plain.contested(having));
    }

    private void compareNarrowed(SituationView kept, SituationView plain, Instant asOf) {
        ListQuestion all = ListQuestion.asOf(asOf).limit(200);
        List<String> actors = plain.actors(all.only(By.NAMED, List.of("true", "false"))).items().stream()
                .map(each -> each.actor().id())
                .toList();
        List<String> places = plain.places(all).items().stream()
                .map(each -> each.place().id())
                .toList();
        for (EventQuestion question : List.of(
                EventQuestion.asOf(asOf).withAny(actors.stream().limit(2).toList()),
                EventQuestion.asOf(asOf).inAny(places.stream().limit(2).toList()),
                EventQuestion.asOf(asOf).withAny(actors).inAny(places).contested(false),
                EventQuestion.asOf(asOf).in(new Box(10, -90, 40, 90)),
                EventQuestion.asOf(asOf).in(new Box(40, -90, 10, 90)),
                EventQuestion.asOf(asOf).contested(true),
                EventQuestion.asOf(asOf).withAny(List.of("person:NOBODY")),
                EventQuestion.asOf(asOf).withKinds(List.of(ActorKind.ARMED_GROUP)),
                EventQuestion.asOf(asOf).withKinds(List.of(ActorKind.PERSON)).withCountries(List.of("UTO")),
                EventQuestion.asOf(asOf).since(at(6)))) {
            assertThat(kept.events(question)).as("%s", question).isEqualTo(plain.events(question));
            assertThat(kept.count(question)).as("%s", question).isEqualTo(plain.count(question));
            counts(kept, plain, question);
        }
        List<String> stories =
                plain.stories(all).items().stream().map(StoryView::id).limit(2).toList();
        for (ListQuestion question : List.of(
                all,
                all.only(By.NAMED, List.of("false")),
                all.only(By.NAMED, List.of("true", "false")),
                all.only(By.KIND, List.of("PERSON", "TOLL", "DENIAL", "TOPIC", "controls")),
                all.only(By.COUNTRY, List.of("UTO")),
                all.only(By.STORY, stories),
                all.only(By.DOCUMENT, List.of("d1", "d3")),
                all.only(By.ACTOR, actors.stream().limit(3).toList()),
                all.only(By.SUBJECT, actors.stream().limit(3).toList()))) {
            for (SituationView.Listed list : SituationView.Listed.values()) {
                assertThat(kept.count(list, question))
                        .as("%s %s", list, question)
                        .isEqualTo(plain.count(list, question));
            }
            assertThat(kept.actors(question)).as("%s", question).isEqualTo(plain.actors(question));
            assertThat(kept.places(question)).as("%s", question).isEqualTo(plain.places(question));
            assertThat(kept.tags(question)).as("%s", question).isEqualTo(plain.tags(question));
            assertThat(kept.sources(question)).as("%s", question).isEqualTo(plain.sources(question));
            assertThat(kept.contested(question)).as("%s", question).isEqualTo(plain.contested(question));
            assertThat(kept.holdings(question)).as("%s", question).isEqualTo(plain.holdings(question));
            assertThat(kept.statements(question)).as("%s", question).isEqualTo(plain.statements(question));
        }
        for (String actor : actors) {
            EventQuestion with = EventQuestion.asOf(asOf).with(actor);
            assertThat(kept.network(with, actor, 5)).as(actor).isEqualTo(plain.network(with, actor, 5));
            assertThat(kept.actor(actor, asOf)).isEqualTo(plain.actor(actor, asOf));
            assertThat(kept.sides(actor, asOf)).isEqualTo(plain.sides(actor, asOf));
            assertThat(kept.naming(actor, asOf, 3)).isEqualTo(plain.naming(actor, asOf, 3));
        }
        for (String place : places) {
            assertThat(kept.place(place, asOf)).isEqualTo(plain.place(place, asOf));
        }
        assertThat(kept.titles(stories, asOf)).isEqualTo(plain.titles(stories, asOf));
    }

    @Test
    void saysAtEveryMomentWhatAllRecordsUntilThenSay() {
        List<List<CodedRecord>> steps = War.steps(7, 30);
        fill(steps, 0, 20);
        compare(at(19));
        // Another process opens it and goes on.
        store.close();
        store = open();
        fill(steps, 20, 30);
        for (int step : new int[] {0, 3, 9, 15, 21, 29}) {
            compare(at(step));
            compare(at(step).plusSeconds(60));
        }
        compare(Instant.MAX);
        compare(START.minusSeconds(1));
    }

    @Test
    void saysWhatChangedBetweenTwoMoments() {
        fill(War.steps(11, 24), 0, 24);
        for (int from : new int[] {-1, 4, 11, 20}) {
            for (int to : new int[] {5, 12, 23}) {
                if (from < to) {
                    assertThat(store.situation().changes(at(from), at(to), 1000))
                            .as("from %s to %s", from, to)
                            .isEqualTo(plain(store).changes(at(from), at(to), 1000));
                }
            }
        }
    }

    @Test
    void followsCorrectionsFromTheirMomentOn() {
        List<List<CodedRecord>> steps = War.steps(5, 20);
        fill(steps, 0, 12);
        CodedRecord first = store.record("d0", at(12)).record();
        store.correct(
                "Ada",
                at(12),
                new Correction.RejectEvent(Anchor.of(first, first.events().getFirst()), "a drill"));
        List<StoryView> stories =
                store.situation().stories(ListQuestion.asOf(at(12))).items();
        store.correct(
                "Ada",
                at(13),
                new Correction.MergeStories(
                        stories.getFirst().id(), List.of(stories.getLast().id())));
        store.correct("Ada", at(14), new Correction.SplitStory("s-apart", List.of("d1", "d2")));
        for (int i = 12; i < 20; i++) {
            store.addAll(steps.get(i), at(i + 5), run);
        }
        store.correct("Ada", at(30), new Correction.Withdraw(2));
        for (int step : new int[] {11, 12, 13, 14, 18, 24, 30}) {
            compare(at(step));
        }
    }

    @Test
    void makesWhatIsCountedByFromAPictureThatLacksIt() {
        List<List<CodedRecord>> steps = War.steps(17, 16);
        fill(steps, 0, 10);
        CodedRecord first = store.record("d1", at(9)).record();
        store.correct(
                "Ada",
                at(10),
                new Correction.RejectEvent(Anchor.of(first, first.events().getFirst()), "a drill"));
        fill(steps, 11, 14);
        store.close();
        try (Connections connections = connections()) {
            connections.write(session -> {
                session.change("DROP TABLE scene");
                session.change("DROP INDEX happening_learned");
                session.change("DROP INDEX name_word");
                session.change("DROP INDEX story_events_now");
                session.change("DELETE FROM migration WHERE number >= 8");
                return true;
            });
        }
        store = open();
        for (int step : new int[] {0, 4, 9, 10, 13}) {
            compareEvents(store.situation(), plain(store), at(step));
            compareNarrowed(store.situation(), plain(store), at(step));
        }
        fill(steps, 14, 16);
        for (int step : new int[] {13, 14, 15}) {
            compareEvents(store.situation(), plain(store), at(step));
        }
    }

    @Test
    void followsAnotherCoding() {
        List<List<CodedRecord>> steps = War.steps(3, 10);
        fill(steps, 0, 10);
        String again =
                store.begin(Run.Purpose.RECODE, Synthetic.coder("2"), at(11)).id();
        List<CodedRecord> known = new ArrayList<>();
        try (Stream<Stored> records = store.records(at(11))) {
            records.forEach(each -> known.add(each.record()));
        }
        War war = new War(99);
        for (CodedRecord record : known) {
            CodedRecord other = war.next(record.document().id(), 4);
            store.addAll(
                    List.of(new CodedRecord(
                            of(record.document().source(), other.document()),
                            other.sections(),
                            other.sentences(),
                            Synthetic.coder("2"),
                            other.actors(),
                            other.places(),
                            other.times(),
                            other.events(),
                            other.quotes(),
                            other.states(),
                            other.tags())),
                    at(12),
                    again);
        }
        compare(at(10));
        compare(at(12));
    }

    /** The document as its own outlet tells it: an id from another outlet is another document, and of two tellings at one moment the history keeps but the last. */
    private static Document of(String outlet, Document told) {
        return new Document(
                told.id(), told.title(), told.text(), told.published(), outlet, told.url(), told.language());
    }

    @Test
    void followsAMergeOfActorsInAllReports() {
        fill(War.steps(13, 8), 0, 8);
        store.correct("Ada", at(9), new Correction.MergeActors("Reds", List.of("Blues"), null));
        SituationView view = store.situation();
        assertThat(view.actors(ListQuestion.asOf(at(8)).words("blues")).items()).isNotEmpty();
        assertThat(view.actors(ListQuestion.asOf(at(9)).words("blues")).items()).isEmpty();
        store.correct("Ada", at(10), new Correction.Withdraw(1));
        assertThat(view.actors(ListQuestion.asOf(at(9)).words("blues")).items()).isEmpty();
        assertThat(view.actors(ListQuestion.asOf(at(10)).words("blues")).items())
                .isNotEmpty();
    }
}
