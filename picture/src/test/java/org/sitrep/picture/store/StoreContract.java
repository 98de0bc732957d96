package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Published;
import org.sitrep.picture.correction.Anchor;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Signed;

/** What every store promises; run over both databases. */
abstract class StoreContract {
    static final Instant NINE = Instant.parse("2024-03-01T09:00:00Z");
    static final Instant TEN = Instant.parse("2024-03-01T10:00:00Z");
    static final Instant ELEVEN = Instant.parse("2024-03-01T11:00:00Z");
    static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    Store store;
    String run;

    /** Opens the same store again. */
    abstract Store open();

    @BeforeEach
    void begin() {
        store = open();
        run = store.begin(Run.Purpose.LOAD, Synthetic.CODER, NINE).id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Store ready(Stores.Opened opened) {
        return switch (opened) {
            case Stores.Opened.Ready(Store ready) -> ready;
            case Stores.Opened.Refused(String line) -> throw new AssertionError(line);
        };
    }

    List<String> ids(Instant asOf) {
        try (Stream<Stored> records = store.records(asOf)) {
            return records.map(Stored::document).toList();
        }
    }

    @Test
    void givesBackWhatWasAdded() {
        CodedRecord record = Synthetic.record(1);
        assertThat(store.add(record, TEN, run)).isEqualTo(Added.NEW_DOCUMENT);
        Stored stored = store.record("doc-1", NOON);
        assertThat(stored.record()).isEqualTo(record);
        assertThat(stored.learned()).isEqualTo(TEN);
        assertThat(stored.made()).isEqualTo(TEN);
        assertThat(stored.run()).isEqualTo(run);
        assertThat(stored.version()).isEqualTo(1);
    }

    @Test
    void knowsTheSameDocumentAgain() {
        store.add(Synthetic.record(1), TEN, run);
        assertThat(store.knows(Synthetic.record(1).document(), Synthetic.CODER)).isTrue();
        assertThat(store.add(Synthetic.record(1), ELEVEN, run)).isEqualTo(Added.KNOWN);
        assertThat(store.versions("doc-1", NOON)).hasSize(1);
        assertThat(store.totals(NOON)).isEqualTo(new Store.Totals(1, 1, 1, 2));
        assertThat(store.knows(Synthetic.record(2).document(), Synthetic.CODER)).isFalse();
        assertThat(store.knows(Synthetic.record(1).document(), Synthetic.coder("2")))
                .isFalse();
    }

    @Test
    void takesAChangedTextAsANewVersion() {
        store.add(Synthetic.record("d", 5, 0, Synthetic.CODER), TEN, run);
        assertThat(store.add(Synthetic.record("d", 5, 1, Synthetic.CODER), NOON, run))
                .isEqualTo(Added.NEW_VERSION);
        assertThat(store.versions("d", NOON)).extracting(Version::number).containsExactly(1, 2);
        assertThat(store.versions("d", ELEVEN)).extracting(Version::number).containsExactly(1);
        assertThat(store.record("d", ELEVEN).version()).isEqualTo(1);
        assertThat(store.record("d", NOON).version()).isEqualTo(2);
        assertThat(store.record("d", NOON).record().document().text()).contains("Correction 1");
        assertThat(store.versions("d", NOON).get(0).document().text()).doesNotContain("Correction");
    }

    @Test
    void loadsTheSameVersionsTwiceWithoutDoubling() {
        for (int round = 0; round < 2; round++) {
            store.add(Synthetic.record("d", 5, 0, Synthetic.CODER), TEN, run);
            store.add(Synthetic.record("d", 5, 1, Synthetic.CODER), ELEVEN, run);
        }
        assertThat(store.versions("d", NOON)).hasSize(2);
        assertThat(store.record("d", NOON).version()).isEqualTo(2);
    }

    @Test
    void findsADocumentByItsAddress() {
        CodedRecord first = addressed("hash-1", "https://outlet.example/story", 5, 0);
        CodedRecord changed = addressed("hash-2", "https://outlet.example/story", 5, 1);
        store.add(first, TEN, run);
        assertThat(store.add(changed, ELEVEN, run)).isEqualTo(Added.NEW_VERSION);
        assertThat(store.record("hash-1", NOON).version()).isEqualTo(2);
        assertThat(store.record("hash-1", NOON).record().document().id()).isEqualTo("hash-1");
        assertThat(store.record("hash-2", NOON)).isNull();
    }

    @Test
    void keepsTheSameNumberOfTwoOutletsApart() {
        CodedRecord one = Synthetic.record("17", 3, 0, Synthetic.CODER);
        CodedRecord other = Synthetic.record("17", 4, 0, Synthetic.CODER);
        assertThat(store.add(one, TEN, run)).isEqualTo(Added.NEW_DOCUMENT);
        assertThat(store.add(other, TEN, run)).isEqualTo(Added.NEW_DOCUMENT);
        assertThat(store.add(other, ELEVEN, run)).isEqualTo(Added.KNOWN);
        assertThat(store.knows(other.document(), Synthetic.CODER)).isTrue();
        assertThat(ids(NOON)).containsExactly("17", "17@Outlet 4");
    }

    @Test
    void answersAsOfTheInstantAsked() {
        store.add(Synthetic.record(2), TEN, run);
        store.add(Synthetic.record(1), ELEVEN, run);
        assertThat(ids(NINE)).isEmpty();
        assertThat(ids(TEN)).containsExactly("doc-2");
        assertThat(ids(NOON)).containsExactly("doc-2", "doc-1");
        assertThat(store.record("doc-1", TEN)).isNull();
        assertThat(store.totals(TEN).documents()).isEqualTo(1);
        try (Stream<Stored> news = store.records(TEN, NOON)) {
            assertThat(news.map(Stored::document)).containsExactly("doc-1");
        }
        try (Stream<Version> documents = store.documents(TEN)) {
            assertThat(documents.map(Version::id)).containsExactly("doc-2");
        }
    }

    @Test
    void putsANewCodingBesideTheOld() {
        store.add(Synthetic.record(1), TEN, run);
        CodedRecord again = Synthetic.record("doc-1", 1, 0, Synthetic.coder("2"));
        String recode =
                store.begin(Run.Purpose.RECODE, Synthetic.coder("2"), ELEVEN).id();
        assertThat(store.add(again, NOON, recode)).isEqualTo(Added.NEW_RECORD);
        assertThat(store.add(again, NOON, recode)).isEqualTo(Added.KNOWN);
        assertThat(store.record("doc-1", ELEVEN).record().coder().version()).isEqualTo("1");
        assertThat(store.record("doc-1", NOON).record().coder().version()).isEqualTo("2");
        assertThat(store.record("doc-1", NOON).learned()).isEqualTo(TEN);
        assertThat(store.record("doc-1", 1, run).record()).isEqualTo(Synthetic.record(1));
        assertThat(store.record("doc-1", 1, recode).record()).isEqualTo(again);
        assertThat(ids(NOON)).containsExactly("doc-1");
        try (Stream<Stored> made = store.madeBy(recode)) {
            assertThat(made.map(Stored::made)).containsExactly(NOON);
        }
    }

    @Test
    void doesNotLetTheClockOfADocumentRunBack() {
        store.add(Synthetic.record("d", 5, 0, Synthetic.CODER), NOON, run);
        store.add(Synthetic.record("d", 5, 1, Synthetic.CODER), TEN, run);
        assertThat(store.versions("d", ELEVEN)).isEmpty();
        assertThat(store.versions("d", NOON)).extracting(Version::learned).containsExactly(NOON, NOON);
        assertThat(store.record("d", NOON).version()).isEqualTo(2);
    }

    @Test
    void keepsWhatIsNotCoded() {
        Document foreign = new Document("f", null, "Guten Tag.", null, null, null, "de");
        assertThat(store.addUncoded(foreign, TEN)).isEqualTo(Added.NEW_DOCUMENT);
        assertThat(store.addUncoded(foreign, ELEVEN)).isEqualTo(Added.KNOWN);
        assertThat(store.record("f", NOON)).isNull();
        assertThat(store.versions("f", NOON)).extracting(Version::document).containsExactly(foreign);
    }

    @Test
    void writesDownTheRuns() {
        store.add(Synthetic.record(1), TEN, run);
        store.finish(run, ELEVEN, Run.Counts.NONE.and(Added.NEW_DOCUMENT).and(Added.KNOWN));
        assertThat(store.runs(TEN))
                .containsExactly(new Run(run, Run.Purpose.LOAD, Synthetic.CODER, NINE, null, Run.Counts.NONE));
        assertThat(store.runs(NOON))
                .containsExactly(
                        new Run(run, Run.Purpose.LOAD, Synthetic.CODER, NINE, ELEVEN, new Run.Counts(1, 0, 1, 1, 0)));
    }

    @Test
    void refusesARunThatNeverBegan() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.add(Synthetic.record(1), TEN, "r99"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.add(Synthetic.record(1), TEN, "run"));
        assertThat(ids(NOON)).isEmpty();
    }

    @Test
    void addsAllOfAStepOrNothing() {
        CodedRecord broken = withoutLanguage(Synthetic.record(3));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> store.addAll(List.of(Synthetic.record(1), broken), TEN, run))
                .isInstanceOf(StoreFailure.class);
        assertThat(ids(NOON)).isEmpty();
        assertThat(store.add(Synthetic.record(1), TEN, run)).isEqualTo(Added.NEW_DOCUMENT);
        assertThat(store.totals(NOON).events()).isEqualTo(2);
    }

    @Test
    void keepsEveryStateOfAThing() {
        store.keep(List.of(
                new Kept(Kept.Kind.STORY, "s1", "{\"a\":1}", TEN), new Kept(Kept.Kind.STORY, "s2", "{\"b\":1}", TEN)));
        store.keep(List.of(
                new Kept(Kept.Kind.STORY, "s1", "{\"a\":2}", NOON),
                new Kept(Kept.Kind.STORY, "s2", null, NOON),
                new Kept(Kept.Kind.STORY, "s3", null, NOON)));
        store.keep(List.of(new Kept(Kept.Kind.STORY, "s1", "{\"a\":2}", NOON.plusSeconds(9))));
        assertThat(kept(ELEVEN)).extracting(Kept::body).containsExactly("{\"a\":1}", "{\"b\":1}");
        assertThat(kept(NOON)).extracting(Kept::body).containsExactly("{\"a\":2}");
        assertThat(kept(NOON.plusSeconds(60))).extracting(Kept::since).containsExactly(NOON);
    }

    @Test
    void isTheSameAfterOpeningAgain() {
        store.add(Synthetic.record(1), TEN, run);
        store.close();
        store = open();
        assertThat(store.record("doc-1", NOON).record()).isEqualTo(Synthetic.record(1));
        assertThat(store.add(Synthetic.record(1), NOON, run)).isEqualTo(Added.KNOWN);
        assertThat(store.begin(Run.Purpose.LOAD, Synthetic.CODER, NOON).id()).isEqualTo("r2");
    }

    @Test
    void takesDocumentsFromManyThreadsAndTwoDoors() throws InterruptedException, ExecutionException {
        try (Store other = open();
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Added>> added = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                CodedRecord record = Synthetic.record(i % 50);
                Store door = i % 2 == 0 ? store : other;
                added.add(pool.submit(() -> door.add(record, TEN, run)));
            }
            int fresh = 0;
            for (Future<Added> one : added) {
                fresh += one.get() == Added.NEW_DOCUMENT ? 1 : 0;
            }
            assertThat(fresh).isEqualTo(50);
            assertThat(store.totals(NOON)).isEqualTo(new Store.Totals(50, 50, 50, 100));
        }
    }

    @Test
    void letsOneReadWhileAnotherWrites() {
        for (int i = 0; i < 20; i++) {
            store.add(Synthetic.record(i), TEN, run);
        }
        List<String> seen = new ArrayList<>();
        try (Stream<Stored> records = store.records(NOON)) {
            records.forEach(stored -> {
                store.add(Synthetic.record(100 + seen.size()), TEN, run);
                seen.add(stored.document());
            });
        }
        assertThat(seen).hasSize(20);
        assertThat(ids(NOON)).hasSize(40);
    }

    @Test
    void keepsCorrectionsAndFollowsThem() {
        CodedRecord record = Synthetic.record("d", 5, 0, Synthetic.CODER);
        store.add(record, NINE, run);
        Event first = record.events().getFirst();
        Signed signed = store.correct("ada", TEN, new Correction.RejectEvent(Anchor.of(record, first), "a caption"));
        assertThat(signed.number()).isEqualTo(1);
        assertThat(store.corrections(NINE)).isEmpty();
        assertThat(store.corrections(NOON)).containsExactly(signed);
        assertThat(store.events(EventFilter.asOf(NINE))).hasSize(2);
        assertThat(store.events(EventFilter.asOf(TEN)))
                .extracting(EventRow::event)
                .containsExactly("e2");
        assertThat(store.record("d", TEN).record().events()).hasSize(2);
        try (Stream<Stored> corrected = store.corrected(TEN)) {
            assertThat(corrected.map(each -> each.record().events().size())).containsExactly(1);
        }
        assertThat(ids(NOON)).containsExactly("d");
        store.correct("ada", ELEVEN, new Correction.Withdraw(1));
        assertThat(store.events(EventFilter.asOf(TEN))).hasSize(1);
        assertThat(store.events(EventFilter.asOf(ELEVEN))).hasSize(2);
    }

    @Test
    void keepsACorrectionWhenTheDocumentIsCodedAgain() {
        CodedRecord record = Synthetic.record("d", 5, 0, Synthetic.CODER);
        store.add(record, NINE, run);
        EventType other = record.events().getFirst().type() == EventType.AID ? EventType.AGREE : EventType.AID;
        store.correct(
                "ada",
                TEN,
                new Correction.ChangeCode(Anchor.of(record, record.events().getFirst()), other, null, null));
        String recode =
                store.begin(Run.Purpose.RECODE, Synthetic.coder("2"), TEN).id();
        store.add(Synthetic.renumbered(Synthetic.record("d", 5, 0, Synthetic.coder("2"))), ELEVEN, recode);
        assertThat(store.events(EventFilter.asOf(NOON).type(other)))
                .extracting(EventRow::event)
                .contains("e2");
        store.correct(
                "ben",
                NOON,
                new Correction.MergeActors(
                        "the Front", List.of(record.actors().get(0).name()), null));
        assertThat(store.events(EventFilter.asOf(NOON).by("The  front"))).hasSize(2);
        assertThat(store.events(EventFilter.asOf(ELEVEN).by("the front"))).isEmpty();
    }

    @Test
    void keepsAnAlertOnceAndItsParcelsInOrder() {
        Alerts alerts = store.alerts();
        assertThat(alerts.seen("w")).isNull();
        List<Alerts.Finding> findings = List.of(new Alerts.Finding("a", "{}"), new Alerts.Finding("b", "{}"));
        List<Alerts.Address> both = List.of(new Alerts.Address("hook", TEN), new Alerts.Address("mail", ELEVEN));
        assertThat(alerts.found("w", NINE, TEN, findings, both))
                .extracting(Alerts.Alert::subject)
                .containsExactly("a", "b");
        assertThat(alerts.found("w", TEN, TEN, findings, both)).isEmpty();
        assertThat(alerts.seen("w")).isEqualTo(TEN);
        assertThat(alerts.after("w", 0, 9)).hasSize(2);
        assertThat(alerts.after(null, 1, 9)).extracting(Alerts.Alert::subject).containsExactly("b");
        assertThat(alerts.latest("w", 1)).extracting(Alerts.Alert::subject).containsExactly("b");
        assertThat(alerts.latest("other", 9)).isEmpty();
        assertThat(alerts.before(null, 2, 9)).extracting(Alerts.Alert::subject).containsExactly("a");

        List<Alerts.Parcel> first = alerts.take(TEN, ELEVEN, 9);
        assertThat(first).extracting(parcel -> parcel.alert().subject()).containsExactly("a", "b");
        assertThat(first).extracting(Alerts.Parcel::channel).containsOnly("hook");
        assertThat(alerts.take(TEN.plusSeconds(1), NOON, 9)).as("on its way").isEmpty();
        alerts.postponed(List.of(first.get(0).number()), NOON, "status 500");
        assertThat(alerts.take(ELEVEN, ELEVEN.plusSeconds(9), 9))
                .as("b waits behind a, which is not due")
                .extracting(Alerts.Parcel::channel)
                .containsOnly("mail");
        assertThat(alerts.queues()).contains(new Alerts.Queue("w", "hook", 2, 1, "status 500"));
        assertThat(alerts.take(NOON, NOON.plusSeconds(60), 1))
                .filteredOn(parcel -> parcel.channel().equals("hook"))
                .extracting(parcel -> parcel.alert().subject())
                .containsExactly("a");
        alerts.sent(List.of(first.get(0).number(), first.get(1).number()), NOON);
        assertThat(alerts.queues()).extracting(Alerts.Queue::channel).containsExactly("mail");
    }

    @Test
    void handsParcelsOutAgainAfterACrash() {
        store.alerts()
                .found("w", TEN, TEN, List.of(new Alerts.Finding("a", "{}")), List.of(new Alerts.Address("hook", TEN)));
        assertThat(store.alerts().take(TEN, ELEVEN, 9)).hasSize(1);
        store.close();
        store = open();
        assertThat(store.alerts().take(ELEVEN.minusSeconds(1), NOON, 9)).isEmpty();
        assertThat(store.alerts().take(ELEVEN, NOON, 9)).hasSize(1);
    }

    @Test
    void showsWhatARunChanged() {
        store.add(Synthetic.record(1), TEN, run);
        store.add(Synthetic.record(2), TEN, run);
        String recode =
                store.begin(Run.Purpose.RECODE, Synthetic.coder("2"), ELEVEN).id();
        store.add(Synthetic.record("doc-2", 2, 0, Synthetic.coder("2")), ELEVEN, recode);
        try (Stream<Stored> changed = store.changed(run, recode)) {
            assertThat(changed.map(Stored::document)).containsExactly("doc-2");
        }
        try (Stream<Stored> changed = store.changed(recode, recode)) {
            assertThat(changed).isEmpty();
        }
    }

    @Test
    void findsEventsByDayTypePlaceAndParty() {
        List<CodedRecord> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            records.add(Synthetic.record(i));
        }
        store.addAll(records, TEN, run);
        EventFilter all = EventFilter.asOf(NOON).limit(1000);
        assertThat(store.events(all)).hasSize(120);
        assertThat(store.events(EventFilter.asOf(NINE))).isEmpty();
        CodedRecord one = records.get(7);
        Event event = one.events().getFirst();
        Place place = one.places().getFirst();
        LocalDate day = LocalDate.parse(event.date());
        EventRow row = new EventRow(
                "doc-7", "e1", event.type(), "happened", day, place.country(), place.lat(), place.lon(), TEN);
        EventFilter.Box box = new EventFilter.Box(place.lon(), place.lon(), place.lat(), place.lat());
        String name = one.actors().getFirst().name();
        for (EventFilter filter : List.of(
                all.days(day, day),
                all.days(day, null),
                all.days(null, day),
                all.type(event.type()),
                all.in(place.country()),
                all.in(box),
                all.by(name),
                all.by(name.toLowerCase(java.util.Locale.ROOT)),
                all.byCountry(one.actors().getFirst().country()),
                all.by(name)
                        .byCountry(place.country())
                        .type(event.type())
                        .days(day, day)
                        .in(box))) {
            assertThat(store.events(filter)).as(filter.toString()).contains(row).doesNotHaveDuplicates();
        }
        for (EventFilter filter : List.of(
                all.days(day.plusDays(1), null),
                all.days(null, day.minusDays(1)),
                all.type(event.type() == EventType.AID ? EventType.AGREE : EventType.AID),
                all.in("XXX"),
                all.in(new EventFilter.Box(place.lon() + 0.5, place.lon() + 1, place.lat(), place.lat() + 1)),
                all.by("nobody"),
                all.byCountry("XXX"))) {
            assertThat(store.events(filter)).as(filter.toString()).doesNotContain(row);
        }
        assertThat(store.events(all.days(day, day))).allMatch(found -> day.equals(found.from()));
        assertThat(store.events(all.limit(3))).hasSize(3);
        assertThat(store.counts(place.country(), day, day, NOON)).anySatisfy(count -> {
            assertThat(count.day()).isEqualTo(day);
            assertThat(count.type()).isEqualTo(event.type());
        });
        assertThat(store.counts(place.country(), day, day, NINE)).isEmpty();
    }

    @Test
    void findsDocumentsByTheirWords() {
        add("w1", "Strikes closed the harbour of Málaga. Dockers were angry.", LocalDate.of(2024, 1, 5));
        add("w2", "The harbours reopened after the strike.", LocalDate.of(2024, 1, 9));
        assertThat(found("harbour")).containsExactly("w2", "w1");
        assertThat(found("strike", "malaga")).containsExactly("w1");
        assertThat(found("closed the harbour")).containsExactly("w1");
        assertThat(found("harbour the closed")).isEmpty();
        assertThat(found("lighthouse")).isEmpty();
        assertThat(found("\"dockers OR", "NEAR(")).isEmpty();
        add("w1", "The harbour of Valencia closed. Dockers were calm.", LocalDate.of(2024, 1, 5));
        assertThat(found("angry")).isEmpty();
        assertThat(store.search(new Search(NOON.minusSeconds(1), List.of("angry"), null, null, 9)))
                .extracting(Version::number)
                .containsExactly(1);
        assertThat(store.search(
                        new Search(NOON, List.of("harbour"), LocalDate.of(2024, 1, 6), LocalDate.of(2024, 1, 9), 9)))
                .extracting(Version::id)
                .containsExactly("w2");
        assertThat(store.search(new Search(NOON, List.of("harbour"), null, null, 1)))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Search(NOON, List.of("…"), null, null, 9));
    }

    @Test
    void listsDocumentsPageByPageTheLatestFirst() {
        add("l1", "Strikes closed the harbour.", LocalDate.of(2024, 1, 5));
        add("l2", "The harbour reopened.", LocalDate.of(2024, 1, 9));
        add("l3", "Rain fell.", LocalDate.of(2024, 1, 9));
        DocumentQuestion two = DocumentQuestion.asOf(NOON, 2);
        List<Version> first = store.documents(two);
        assertThat(first).extracting(Version::id).containsExactly("l3", "l2");
        assertThat(store.documents(two.after(first.getLast().place())))
                .extracting(Version::id)
                .containsExactly("l1");
        assertThat(listed(List.of("harbour"), null, LocalDate.of(2024, 1, 6))).containsExactly("l2");
        assertThat(listed(List.of(), LocalDate.of(2024, 1, 6), null)).containsExactly("l1");
        assertThat(store.facts(two)).extracting(DocumentFacts::published).containsOnly(LocalDate.of(2024, 1, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> store.documents(two.after("elsewhere")));
        assertThat(store.count(two)).isEqualTo(2);
        assertThat(store.count(DocumentQuestion.asOf(NOON, 9))).isEqualTo(3);
    }

    private List<String> listed(List<String> words, LocalDate to, LocalDate from) {
        return store
                .documents(new DocumentQuestion(
                        NOON, words, List.of(), List.of(), List.of(), List.of(), from, to, null, null, null, 9))
                .stream()
                .map(Version::id)
                .toList();
    }

    @Test
    void revisionGrowsWithEveryAddition() {
        long empty = store.revision();
        store.add(Synthetic.record(1), TEN, run);
        long one = store.revision();
        assertThat(one).isGreaterThan(empty);
        store.add(Synthetic.record(1), TEN, run);
        assertThat(store.revision()).isEqualTo(one);
        store.correct("ada", NOON, new Correction.Note("doc-1", null, "seen"));
        assertThat(store.revision()).isGreaterThan(one);
    }

    private void add(String id, String text, LocalDate day) {
        Instant learned = store.versions(id, NOON).isEmpty() ? TEN : NOON;
        store.addUncoded(
                new Document(id, null, text, Published.on(day, Published.From.METADATA), null, null, "en"), learned);
    }

    private List<String> found(String... words) {
        return store.search(new Search(NOON, List.of(words), null, null, 9)).stream()
                .map(Version::id)
                .toList();
    }

    @Test
    void findsAmongTheOldThatCameInLateWhatWasKnown() {
        int[] minutes = {0, 10, 5, 20};
        for (int i = 0; i < minutes.length; i++) {
            store.addUncoded(
                    new Document("late" + i, null, "The ferry " + i + " sank.", null, null, null, "en"),
                    NINE.plusSeconds(60L * minutes[i]));
        }
        for (int at : new int[] {-1, 0, 5, 7, 10, 15, 20}) {
            List<String> known = new ArrayList<>();
            for (int i = minutes.length - 1; i >= 0; i--) {
                if (minutes[i] <= at) {
                    known.add("late" + i);
                }
            }
            assertThat(store.search(new Search(NINE.plusSeconds(60L * at), List.of("ferry"), null, null, 9)))
                    .extracting(Version::id)
                    .isEqualTo(known);
        }
    }

    private List<Kept> kept(Instant asOf) {
        try (Stream<Kept> all = store.kept(Kept.Kind.STORY, asOf)) {
            return all.toList();
        }
    }

    private static CodedRecord addressed(String id, String url, long seed, int edit) {
        CodedRecord record = Synthetic.record(id, seed, edit, Synthetic.CODER);
        Document old = record.document();
        return with(record, new Document(id, null, old.text(), old.published(), old.source(), url, old.language()));
    }

    @SuppressWarnings("NullAway") // a document that cannot be written is the point
    private static CodedRecord withoutLanguage(CodedRecord record) {
        Document old = record.document();
        return with(record, new Document(old.id(), null, old.text(), old.published(), old.source(), null, null));
    }

    static CodedRecord with(CodedRecord record, Document document) {
        return new CodedRecord(
                document,
                record.sections(),
                record.sentences(),
                record.coder(),
                record.actors(),
                record.places(),
                record.times(),
                record.events(),
                record.quotes(),
                record.states(),
                record.tags());
    }
}
