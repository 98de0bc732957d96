package org.sitrep.ingest;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.feed.Entry;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.feed.FeedRead;
import org.sitrep.ingest.feed.FeedReader;

/** A feed as input: each entry is a document of what the feed itself gives. */
final class Feeds {
    private Feeds() {}

    static void read(String name, byte[] bytes, @Nullable String url, Defaults defaults, Consumer<Read> each) {
        switch (FeedReader.read(bytes, url, null)) {
            case FeedRead.NotAFeed not -> each.accept(Reader.bad(Problem.Kind.BROKEN_FEED, name, not.why()));
            case Feed feed -> {
                if (feed.entries().isEmpty()) {
                    each.accept(Reader.bad(Problem.Kind.EMPTY, name, "the feed has no entry"));
                }
                int number = 0;
                for (Entry entry : feed.entries()) {
                    each.accept(Articles.ofEntry(name + "#" + ++number, feed, entry, defaults));
                }
            }
        }
    }
}
