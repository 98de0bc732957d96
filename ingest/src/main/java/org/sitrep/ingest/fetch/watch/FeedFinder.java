package org.sitrep.ingest.fetch.watch;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.feed.FeedRead;
import org.sitrep.ingest.feed.FeedReader;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Fetched;
import org.sitrep.ingest.fetch.Validators;
import org.sitrep.ingest.fetch.Web;
import org.sitrep.ingest.page.PageReader;

/** Finds the feed at an address, or the one that the page at the address announces. */
public final class FeedFinder {
    /** A page may announce a feed for every topic; the first few by length of address are the general ones. */
    private static final int MOST_TRIED = 3;

    private FeedFinder() {}

    /** What looking came to. */
    public sealed interface Found {
        /**
         * A feed that can be read.
         *
         * @param url its lasting address
         * @param title what it calls itself
         */
        record At(String url, @Nullable String title) implements Found {}

        /** None, and why. */
        record Nothing(FetchProblem problem) implements Found {}
    }

    /** Looks at {@code address}. */
    public static Found find(Web web, String address) {
        return switch (web.fetch(address, Validators.NONE, Web.Wanted.FEED)) {
            case Fetched.Page page -> of(web, page);
            case Fetched.Gone(FetchProblem problem) -> new Found.Nothing(problem);
            case Fetched.Later(FetchProblem problem, var notBefore) -> new Found.Nothing(problem);
            case Fetched.Failed(FetchProblem problem, boolean passing) -> new Found.Nothing(problem);
            case Fetched.NotModified same -> throw new IllegalStateException("not modified since never");
        };
    }

    private static Found of(Web web, Fetched.Page page) {
        Found direct = feed(page);
        if (direct instanceof Found.At) {
            return direct;
        }
        List<String> announced = PageReader.read(page.body(), page.at().toString(), page.contentType()).feeds().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TRIED)
                .toList();
        for (String url : announced) {
            if (web.fetch(url, Validators.NONE, Web.Wanted.FEED) instanceof Fetched.Page other
                    && feed(other) instanceof Found.At found) {
                return found;
            }
        }
        return direct;
    }

    private static Found feed(Fetched.Page page) {
        return switch (FeedReader.read(page.body(), page.at().toString(), page.contentType())) {
            case Feed feed -> new Found.At(page.lasting().toString(), feed.title());
            case FeedRead.NotAFeed(String why) ->
                new Found.Nothing(new FetchProblem(
                        FetchProblem.Kind.NO_FEED, page.at().toString(), why + ", and it announces none"));
        };
    }
}
