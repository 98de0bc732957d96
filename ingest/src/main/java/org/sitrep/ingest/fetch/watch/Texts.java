package org.sitrep.ingest.fetch.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Hash;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.Articles;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.PublicationDate;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.feed.Entry;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Fetched;
import org.sitrep.ingest.fetch.Validators;
import org.sitrep.ingest.fetch.Web;
import org.sitrep.ingest.fetch.WebAddress;

/**
 * Makes documents of entries: of the page behind an entry where the feed gives only a teaser, else of the feed's own words. One visit each; not thread-safe.
 */
final class Texts {
    /** Pages fetched in one visit; a feed's first visit may find hundreds. */
    static final int MOST_PAGES = 30;

    /** Time for the pages of one visit; one that is under way then is finished. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Visits in which a page that fails is tried before the teaser is taken. */
    static final int MOST_TRIES = 3;

    /** Characters from which on what a feed gives as content counts as the article. */
    static final int ARTICLE = 1_500;

    /** A page must have this much more than the feed to be worth taking. */
    private static final double MORE = 1.2;

    /** What became of an entry. */
    sealed interface Text {
        /** A document; {@code hash} is of its text. */
        record Made(Document document, Facts facts, String hash) implements Text {}

        /** There is nothing to be had, and nothing to be hoped for. */
        record None() implements Text {}

        /** It waits for the next visit; {@code counts} if that was a try. */
        record Wait(boolean counts) implements Text {}
    }

    private final Web web;
    private final InstantSource clock;
    private final Subscription subscription;
    private final Feed feed;
    private final Consumer<FetchProblem> say;
    private final Instant end;
    private int pages;
    private boolean exhausted;

    Texts(Web web, InstantSource clock, Subscription subscription, Feed feed, Consumer<FetchProblem> say) {
        this.web = web;
        this.clock = clock;
        this.subscription = subscription;
        this.feed = feed;
        this.say = say;
        this.end = clock.instant().plus(LONGEST);
    }

    /** True if entries had to wait because the visit fetched enough pages. */
    boolean exhausted() {
        return exhausted;
    }

    /** The document of {@code entry} under {@code id}, after {@code tries} that failed. */
    Text of(Entry entry, String id, int tries) {
        String own = entry.text();
        URI link = entry.url() == null ? null : WebAddress.parse(entry.url());
        if (link == null || !wantsPage(entry, own)) {
            return ofFeed(entry, id, own);
        }
        if (pages >= MOST_PAGES || clock.instant().isAfter(end)) {
            exhausted = true;
            return new Text.Wait(false);
        }
        pages++;
        return switch (web.fetch(link.toString(), Validators.NONE, Web.Wanted.PAGE)) {
            case Fetched.Page page -> ofPage(entry, id, own, page);
            case Fetched.NotModified same -> ofFeed(entry, id, own);
            case Fetched.Gone(FetchProblem problem) -> teaser(entry, id, own, problem);
            case Fetched.Later(FetchProblem problem, Instant notBefore) -> again(entry, id, own, problem, tries);
            case Fetched.Failed(FetchProblem problem, boolean passing) ->
                passing ? again(entry, id, own, problem, tries) : teaser(entry, id, own, problem);
        };
    }

    private boolean wantsPage(Entry entry, String own) {
        return switch (subscription.fullText()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !entry.full() || own.length() < ARTICLE || breaksOff(own);
        };
    }

    private static boolean breaksOff(String own) {
        String end = own.substring(Math.max(0, own.length() - 40)).strip().toLowerCase(Locale.ROOT);
        return end.matches("(?s).*(…|\\.\\.\\.)[\\])]?$") || end.endsWith("[…]") || end.endsWith("read more");
    }

    private Text again(Entry entry, String id, String own, FetchProblem problem, int tries) {
        return tries + 1 < MOST_TRIES ? new Text.Wait(true) : teaser(entry, id, own, problem);
    }

    private Text teaser(Entry entry, String id, String own, FetchProblem problem) {
        say.accept(new FetchProblem(
                FetchProblem.Kind.TEASER_KEPT,
                where(entry),
                problem.kind().code() + " " + problem.kind().what()
                        + (problem.why().isEmpty() ? "" : ": " + problem.why())));
        return ofFeed(entry, id, own);
    }

    private Text ofPage(Entry entry, String id, String own, Fetched.Page page) {
        String type =
                page.contentType() == null ? "text/html" : page.contentType().toLowerCase(Locale.ROOT);
        if (!type.contains("html")) {
            return withoutArticle(entry, id, own, "it is " + type);
        }
        Read read = Articles.ofPage(
                where(entry), page.body(), page.at().toString(), page.contentType(), new Defaults(null, outlet()));
        return switch (read) {
            case Read.Good(Document document, Facts facts) -> {
                boolean richer = document.text().length() > own.length() * MORE;
                yield richer || subscription.fullText() == FullText.ALWAYS
                        ? made(entry, id, titled(document, entry.title()), facts.or(Articles.facts(feed, entry)))
                        : ofFeed(entry, id, own);
            }
            case Read.Bad(var problem) ->
                withoutArticle(entry, id, own, problem.kind().what());
            case Read.Remark(var problem) ->
                withoutArticle(entry, id, own, problem.kind().what());
        };
    }

    private Text withoutArticle(Entry entry, String id, String own, String why) {
        say.accept(new FetchProblem(FetchProblem.Kind.TEASER_KEPT, where(entry), why));
        return ofFeed(entry, id, own);
    }

    private Text ofFeed(Entry entry, String id, String own) {
        if (own.isBlank() && (entry.title() == null || entry.title().isBlank())) {
            say.accept(new FetchProblem(FetchProblem.Kind.EMPTY_ENTRY, where(entry), ""));
            return new Text.None();
        }
        return switch (Articles.ofEntry(where(entry), feed, entry, new Defaults(null, outlet()))) {
            case Read.Good(Document document, Facts facts) -> {
                Document named = subscription.title() == null ? document : from(document, subscription.title());
                yield made(entry, id, named, facts);
            }
            case Read.Bad(var problem) -> unreadable(entry, problem.kind().what());
            case Read.Remark(var problem) -> unreadable(entry, problem.kind().what());
        };
    }

    private Text unreadable(Entry entry, String why) {
        say.accept(new FetchProblem(FetchProblem.Kind.BAD_ENTRY, where(entry), why));
        return new Text.None();
    }

    /** The feed's own date is the best there is; a page's may be that of its last change or of nothing at all. */
    private Text made(Entry entry, String id, Document document, Facts facts) {
        Instant now = clock.instant();
        Published stated =
                entry.published() == null ? null : PublicationDate.parse(entry.published(), Published.From.METADATA);
        Published published = stated == null ? document.published() : stated;
        if (published == null && entry.updated() != null) {
            published = PublicationDate.parse(entry.updated(), Published.From.METADATA);
        }
        if (published != null && Moments.isFuture(published, now)) {
            say.accept(new FetchProblem(FetchProblem.Kind.FUTURE_DATE, where(entry), published.value()));
            published = Moments.fetched(now);
        }
        return new Text.Made(
                new Document(
                        id,
                        document.title(),
                        document.text(),
                        published,
                        document.source(),
                        document.url() == null ? entry.url() : document.url(),
                        document.language()),
                facts,
                Hash.sha256(document.text()));
    }

    private static Document titled(Document document, @Nullable String title) {
        return document.title() != null || title == null
                ? document
                : new Document(
                        document.id(),
                        title,
                        title + "\n\n" + document.text(),
                        document.published(),
                        document.source(),
                        document.url(),
                        document.language());
    }

    private static Document from(Document document, String outlet) {
        return new Document(
                document.id(),
                document.title(),
                document.text(),
                document.published(),
                outlet,
                document.url(),
                document.language());
    }

    private @Nullable String outlet() {
        return subscription.title() == null ? feed.title() : subscription.title();
    }

    private String where(Entry entry) {
        return entry.url() == null ? subscription.url() : entry.url();
    }
}
