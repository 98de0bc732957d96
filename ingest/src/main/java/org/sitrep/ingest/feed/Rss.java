package org.sitrep.ingest.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.StatedDate;

/** RSS 0.9x, 1.0 and 2.0. */
final class Rss {
    private Rss() {}

    static Feed read(Element root, String base) {
        boolean rdf = root.normalName().equals("rdf:rdf");
        Element channel = Xml.child(root, "channel");
        Element head = channel == null ? root : channel;
        String home = Xml.address(Xml.text(head, "link"), base);
        String from = home == null ? base : home;
        List<Entry> entries = new ArrayList<>();
        // RSS 1.0 has its items beside the channel, the others in it.
        for (Element item : root.getElementsByTag("item")) {
            entries.add(entry(item, from));
        }
        String version = root.attr("version");
        return new Feed(
                rdf ? "RSS 1.0" : "RSS" + (version.isBlank() ? "" : " " + version),
                Xml.plain(Xml.text(head, "title")),
                home,
                Xml.language(Xml.text(head, "language", "dc:language")),
                entries,
                pace(head));
    }

    private static Entry entry(Element item, String base) {
        String guid = Xml.text(item, "guid");
        Element guided = Xml.child(item, "guid");
        boolean permanent = guided != null && !guided.attr("isPermaLink").equalsIgnoreCase("false");
        String url = Xml.address(Xml.text(item, "feedburner:origlink", "link"), base);
        if (url == null) {
            Element link = Xml.child(item, "atom:link");
            url = link == null ? null : Xml.address(link.attr("href"), base);
        }
        if (url == null && permanent && guid != null && guid.startsWith("http")) {
            url = Xml.address(guid, base);
        }
        String about = item.attr("rdf:about");
        String id = guid != null ? guid : about.isBlank() ? url : about;
        String content = Xml.text(item, "content:encoded", "atom:content", "body", "xhtml:body");
        String summary = Xml.text(item, "description", "atom:summary", "itunes:summary");
        List<String> authors = new ArrayList<>();
        for (Element each : item.children()) {
            if (each.normalName().equals("dc:creator") || each.normalName().equals("author")) {
                String name = author(Xml.plain(each.wholeText()));
                if (name != null && !authors.contains(name)) {
                    authors.add(name);
                }
            }
        }
        return new Entry(
                id,
                Xml.plain(Xml.text(item, "title", "dc:title")),
                url,
                StatedDate.iso(
                        Xml.text(item, "pubdate", "dc:date", "atom:published", "dcterms:issued", "dcterms:created")),
                StatedDate.iso(Xml.text(item, "atom:updated", "dcterms:modified", "dc:modified")),
                authors,
                content != null ? content : summary == null ? "" : summary,
                content != null);
    }

    /** "desk@example.org (Ada Moor)" is Ada Moor. */
    private static @Nullable String author(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String bare = words.replaceFirst("^\\S+@\\S+\\s*\\((.+)\\)$", "$1")
                .replaceFirst("(?i)^by\\s+", "")
                .strip();
        return bare.isEmpty() || bare.contains("@") ? null : bare;
    }

    private static Feed.Pace pace(Element channel) {
        Duration every = null;
        String ttl = Xml.text(channel, "ttl");
        if (ttl != null && ttl.matches("\\d{1,6}")) {
            every = Duration.ofMinutes(Long.parseLong(ttl));
        }
        String period = Xml.text(channel, "sy:updateperiod");
        if (every == null && period != null) {
            String times = Xml.text(channel, "sy:updatefrequency");
            long a = times != null && times.matches("[1-9]\\d{0,3}") ? Long.parseLong(times) : 1;
            every = switch (period.toLowerCase(Locale.ROOT)) {
                case "hourly" -> Duration.ofHours(1).dividedBy(a);
                case "daily" -> Duration.ofDays(1).dividedBy(a);
                case "weekly" -> Duration.ofDays(7).dividedBy(a);
                case "monthly" -> Duration.ofDays(30).dividedBy(a);
                case "yearly" -> Duration.ofDays(365).dividedBy(a);
                default -> null;
            };
        }
        List<Integer> hours = new ArrayList<>();
        Element skipHours = Xml.child(channel, "skiphours");
        if (skipHours != null) {
            for (Element hour : skipHours.children()) {
                if (hour.text().strip().matches("\\d{1,2}")) {
                    hours.add(Integer.parseInt(hour.text().strip()) % 24);
                }
            }
        }
        List<String> days = new ArrayList<>();
        Element skipDays = Xml.child(channel, "skipdays");
        if (skipDays != null) {
            for (Element day : skipDays.children()) {
                days.add(day.text().strip());
            }
        }
        return new Feed.Pace(every, hours, days);
    }
}
