package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.gold.Line;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.story.Stories;

/**
 * Dated articles sorted by hand into the events they tell of.
 *
 * <p>All articles go through the stories of the product one by one, in the order of their dates; what counts is the story each is in at the end. <b>BCubed</b>: for each
 * article the share of its story that is of its event (precision) and the share of its event that is in its story (recall), averaged over articles.
 */
public final class StoriesSet implements GoldSet<StoriesSet.Item> {
    private static final String BCUBED = "BCubed";

    /** One article of a stream; whoever asks first sorts the whole stream. */
    record Item(int number, Stream stream) {}

    /** All articles of the set. */
    static final class Stream {
        private final List<Document> documents = new ArrayList<>();
        private final List<String> order = new ArrayList<>();
        private final List<Integer> events = new ArrayList<>();
        private @Nullable List<String> stories;

        private void add(Document document, String date, int event) {
            documents.add(document);
            order.add(date);
            events.add(event);
        }

        /** The story of each article, in the order of the file. */
        synchronized List<String> stories(Engine engine) {
            if (stories == null) {
                List<CodedRecord> records =
                        documents.parallelStream().map(engine::code).toList();
                List<Integer> byDate = new ArrayList<>();
                for (int i = 0; i < documents.size(); i++) {
                    byDate.add(i);
                }
                byDate.sort(Comparator.comparing(order::get));
                Stories sorting = new Stories();
                Identities identities = new Identities();
                for (int i : byDate) {
                    CodedRecord record = records.get(i);
                    var published = record.document().published();
                    Instant learned = published == null
                            ? Instant.EPOCH
                            : published.day().atStartOfDay(ZoneOffset.UTC).toInstant();
                    sorting.add(new Learned(record, learned), identities.add(record));
                }
                stories = documents.stream()
                        .map(document -> sorting.id(document.id()))
                        .toList();
            }
            return stories;
        }
    }

    @Override
    public String name() {
        return "stories_giveme5w1h";
    }

    @Override
    public List<String> files() {
        return List.of("stories_giveme5w1h.jsonl");
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.meanF1(BCUBED, 1, "about .94 on another set"));
    }

    @Override
    public List<Item> read(Path folder, Problems problems) throws IOException {
        Stream stream = new Stream();
        return GoldFile.read(folder.resolve(files().get(0)), problems, line -> {
            String date = line.textOrNull("date_publish");
            Document document = new Document(
                    line.text("dId"),
                    line.textOrNull("title"),
                    line.text("text"),
                    GoldFile.published(date),
                    line.textOrNull("source_domain"),
                    null,
                    "en");
            stream.add(document, date == null ? "" : date, new Line(line.node().path("newsCluster")).number("EventId"));
            return new Item(stream.documents.size() - 1, stream);
        });
    }

    @Override
    public void score(Item item, Engine engine, Tally tally) {
        List<String> stories = item.stream().stories(engine);
        List<Integer> events = item.stream().events;
        String story = stories.get(item.number());
        int event = events.get(item.number());
        int inStory = 0;
        int inEvent = 0;
        int inBoth = 0;
        for (int i = 0; i < stories.size(); i++) {
            boolean sameStory = stories.get(i).equals(story);
            boolean sameEvent = events.get(i) == event;
            inStory += sameStory ? 1 : 0;
            inEvent += sameEvent ? 1 : 0;
            inBoth += sameStory && sameEvent ? 1 : 0;
        }
        tally.add(BCUBED, (double) inBoth / inStory, 1, (double) inBoth / inEvent, 1);
        String what = item.stream().documents.get(item.number()).title() + " (" + event + "): ";
        if (inBoth < inStory) {
            tally.wrong(what + "its story holds " + (inStory - inBoth) + " of other events, out of " + inStory);
        }
        if (inBoth < inEvent) {
            tally.wrong(what + "its story lacks " + (inEvent - inBoth) + " of its event, out of " + inEvent);
        }
    }
}
