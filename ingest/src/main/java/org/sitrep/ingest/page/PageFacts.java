package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;
import org.sitrep.ingest.fact.StatedDate;

/** Reads what a page says about its article: JSON-LD first, then meta elements, marked elements, the address, the words near the top. */
final class PageFacts {
    private static final Pattern URL_DAY =
            Pattern.compile("[/-](20\\d\\d|199\\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=\\D|$)");
    private static final Pattern TITLE_CUT = Pattern.compile("\\s+[|–—»·•:-]+\\s+|\\s+::\\s+");
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:published_time",
        "article:published",
        "datepublished",
        "date_published",
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "publish-date",
        "publish_date",
        "pubdate",
        "pub_date",
        "dc.date.issued",
        "dc.date",
        "dcterms.created",
        "dcterms.date",
        "dcterms.issued",
        "citation_publication_date",
        "citation_online_date",
        "prism.publicationdate",
        "bt:pubdate",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
        "article_date_original",
        "article.published",
        "article.created",
        "rnews:datepublished",
        "displaydate",
        "cse-pub-date",
        "analyticsattributes.articledate",
        "iso-8601-publish-date",
        "created",
        "date",
        "dc.date.created",
        "shareaholic:article_published_time",
        "gentime"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "lastmod",
        "last-modified",
        "revision_date",
        "bt:moddate",
        "article.updated",
        "iso-8601-modified-date",
        "dc.date.modified"
    };

    private final Document page;
    private final LinkedData linked;
    private final @Nullable String url;

    private PageFacts(Document page, LinkedData linked, @Nullable String url) {
        this.page = page;
        this.linked = linked;
        this.url = url;
    }

    static Facts of(Document page, LinkedData linked, @Nullable String url) {
        return new PageFacts(page, linked, url).read();
    }

    private Facts read() {
        Fact published = published();
        Fact modified = Fact.first(
                date(linked.text("dateModified"), Origin.JSON_LD),
                dated(MODIFIED, Origin.META),
                date(attribute("[itemprop=dateModified]"), Origin.MARKUP));
        if (published != null
                && modified != null
                && modified.value().substring(0, 10).compareTo(published.value().substring(0, 10)) < 0) {
            modified = null;
        }
        return new Facts(title(), authors(), published, modified, outlet(), address(), language());
    }

    private @Nullable Fact title() {
        String shown = first("title");
        String graph = meta("og:title", "twitter:title", "dc.title", "citation_title", "headline");
        Element only = heading(shown, graph);
        String headline = linked.isArticle() ? linked.text("headline") : null;
        if (headline == null && linked.isArticle()) {
            headline = linked.text("name");
        }
        if (only != null) {
            String words = words(only);
            // A heading may hold the section's name or a second line as well.
            Fact barer = Fact.first(inside(headline, words, Origin.JSON_LD), inside(cut(graph), words, Origin.META));
            return barer == null ? Fact.of(words, Origin.MARKUP) : barer;
        }
        return Fact.first(
                Fact.of(headline, Origin.JSON_LD), Fact.of(cut(graph), Origin.META), Fact.of(cut(shown), Origin.META));
    }

    /** The title, if it is the larger part of the words and not all of them. */
    private static @Nullable Fact inside(@Nullable String title, String words, Origin from) {
        if (title == null) {
            return null;
        }
        String small = MainText.letters(title);
        String large = MainText.letters(words);
        boolean cutOff = title.endsWith("...") || title.endsWith("…");
        return !cutOff
                        && small.length() < large.length()
                        && small.length() * 2 > large.length()
                        && large.contains(small)
                ? Fact.of(title, from)
                : null;
    }

    /** True if this is the name of the site: the last part of the page's title, and another part is there. */
    private boolean isSite(String letters, @Nullable String shown) {
        String site = meta("og:site_name");
        if (site != null && MainText.letters(site).equals(letters)) {
            return true;
        }
        String[] parts = shown == null ? new String[0] : TITLE_CUT.split(shown, -1);
        return parts.length > 1
                && (MainText.letters(parts[parts.length - 1]).equals(letters)
                        || (MainText.letters(parts[0]).equals(letters)
                                && parts[0].length() < parts[parts.length - 1].length()));
    }

    /** The page's first heading that its title repeats; else its only one of the first level. */
    private @Nullable Element heading(@Nullable String shown, @Nullable String graph) {
        List<Element> tops = new ArrayList<>();
        for (Element each : page.select("h1")) {
            String words = words(each);
            if (words.isEmpty() || words.length() > 300) {
                continue;
            }
            String letters = MainText.letters(words);
            if (isSite(letters, shown)) {
                continue;
            }
            for (String title : new String[] {graph, shown}) {
                if (title != null
                        && letters.length() > 8
                        && MainText.letters(title).contains(letters)) {
                    return each;
                }
            }
            tops.add(each);
        }
        if (tops.size() != 1 || (graph != null && !alike(words(tops.get(0)), graph))) {
            return null;
        }
        return tops.get(0);
    }

    /** True if at least half of the words of the shorter stand in the other. */
    private static boolean alike(String a, String b) {
        List<String> left = List.of(a.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        List<String> right = List.of(b.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        List<String> few = left.size() < right.size() ? left : right;
        List<String> many = left.size() < right.size() ? right : left;
        return few.stream().filter(many::contains).count() * 2 >= few.size();
    }

    private @Nullable String cut(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String site = meta("og:site_name");
        String[] parts = TITLE_CUT.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        String firstPart = parts[0];
        if (site != null && MainText.same(firstPart, site)) {
            return title.substring(title.indexOf(parts[1]));
        }
        boolean isSite = (site != null && MainText.same(last, site)) || last.length() * 3 < title.length();
        return isSite ? title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|–—»·•:-]+$", "") : title;
    }

    private List<Fact> authors() {
        List<String> names = linked.names("author");
        Origin from = Origin.JSON_LD;
        if (names.isEmpty()) {
            from = Origin.META;
            String said = meta(
                    "author",
                    "article:author",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "sailthru.author",
                    "byl",
                    "citation_author",
                    "article:author_name",
                    "cxenseparse:author");
            if (said != null && !said.startsWith("http") && !said.startsWith("@") && !said.contains("/")) {
                names = List.of(said);
            }
        }
        if (names.isEmpty()) {
            from = Origin.MARKUP;
            Element marked = page.selectFirst(
                    "[itemprop~=author] [itemprop=name], [itemprop~=author], a[rel~=author], .byline-name, .author-name, .byline a, .author a, .byline, .author, .article-author, .post-author, .entry-author, .vcard .fn");
            if (marked != null) {
                String words = words(marked);
                if (words.length() > 2 && words.length() < 100) {
                    names = List.of(words);
                }
            }
        }
        List<Fact> facts = new ArrayList<>();
        for (String name : names) {
            for (String each : name.replaceFirst("(?i)^\\s*(written |posted |story )?by:?\\s+", "")
                    .split("\\s*;\\s*|\\s*\\|\\s*", -1)) {
                String bare = each.strip();
                if (bare.length() > 1
                        && bare.length() < 120
                        && facts.stream().noneMatch(f -> f.value().equals(bare))) {
                    facts.add(new Fact(bare, from));
                }
            }
        }
        return facts;
    }

    private @Nullable Fact published() {
        return Fact.first(
                date(linked.text("datePublished"), Origin.JSON_LD),
                dated(PUBLISHED, Origin.META),
                date(linked.text("dateCreated"), Origin.JSON_LD),
                date(attribute("[itemprop=datePublished]"), Origin.MARKUP),
                date(
                        attribute("time[pubdate], time[class*=publish], time.entry-date, time[class*=post-date]"),
                        Origin.MARKUP),
                date(attribute("article time[datetime], main time[datetime], header time[datetime]"), Origin.MARKUP),
                inAddress(),
                date(attribute("time[datetime]"), Origin.MARKUP),
                date(
                        attribute(
                                "time, .dateline, .date, .published, .timestamp, .post-date, .entry-date, .posted-on, .publish-date, .article-date, .byline"),
                        Origin.TEXT));
    }

    private @Nullable Fact inAddress() {
        if (url == null) {
            return null;
        }
        Matcher day = URL_DAY.matcher(url.replaceFirst("^https?://web\\.archive\\.org/web/\\d+[a-z_]*/", ""));
        return day.find() ? date(day.group(1) + "-" + day.group(2) + "-" + day.group(3), Origin.URL) : null;
    }

    private @Nullable Fact outlet() {
        List<String> publishers = linked.names("publisher");
        String name = meta(
                "og:site_name",
                "application-name",
                "apple-mobile-web-app-title",
                "dc.publisher",
                "citation_publisher",
                "al:iphone:app_name");
        String host = url == null ? null : host(url);
        return Fact.first(
                Fact.of(publishers.isEmpty() ? null : publishers.get(0), Origin.JSON_LD),
                Fact.of(name, Origin.META),
                Fact.of(host, Origin.URL));
    }

    private static @Nullable String host(String url) {
        Matcher host = Pattern.compile("^https?://(?:www\\.)?([^/:?#]+)", Pattern.CASE_INSENSITIVE)
                .matcher(url);
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private @Nullable Fact address() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String lasting = canonical == null ? "" : canonical.absUrl("href");
        if (lasting.startsWith("http")) {
            return Fact.of(lasting, Origin.META);
        }
        String graph = meta("og:url");
        if (graph != null && graph.startsWith("http")) {
            return Fact.of(graph, Origin.META);
        }
        return Fact.of(url, Origin.URL);
    }

    private @Nullable Fact language() {
        Element html = page.selectFirst("html");
        String marked = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        String said = meta("og:locale", "content-language", "dc.language", "language");
        return Fact.first(
                code(linked.text("inLanguage"), Origin.JSON_LD), code(marked, Origin.MARKUP), code(said, Origin.META));
    }

    private static @Nullable Fact code(@Nullable String tag, Origin from) {
        if (tag == null || !tag.matches("[A-Za-z]{2}([-_].*)?")) {
            return null;
        }
        return new Fact(tag.substring(0, 2).toLowerCase(Locale.ROOT), from);
    }

    private @Nullable Fact dated(String[] names, Origin from) {
        for (String name : names) {
            Fact fact = date(meta(name), from);
            if (fact != null) {
                return fact;
            }
        }
        return null;
    }

    private static @Nullable Fact date(@Nullable String words, Origin from) {
        return Fact.of(StatedDate.iso(words), from);
    }

    private @Nullable String attribute(String query) {
        int looked = 0;
        for (Element element : page.select(query)) {
            for (String words : List.of(element.attr("datetime"), element.attr("content"), words(element))) {
                if (StatedDate.iso(words) != null) {
                    return words;
                }
            }
            if (++looked == 5) {
                break;
            }
        }
        return null;
    }

    private @Nullable String first(String query) {
        Element element = page.selectFirst(query);
        String words = element == null ? "" : words(element);
        return words.isEmpty() ? null : words;
    }

    private @Nullable String meta(String... names) {
        for (String name : names) {
            for (Element meta : page.getElementsByTag("meta")) {
                if (name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("itemprop"))
                        || name.equalsIgnoreCase(meta.attr("http-equiv"))) {
                    String content = meta.attr("content").strip();
                    if (!content.isEmpty()) {
                        return content.replaceAll("\\s+", " ");
                    }
                }
            }
        }
        return null;
    }

    private static String words(Element element) {
        return element.text().replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
