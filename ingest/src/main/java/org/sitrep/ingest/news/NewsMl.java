package org.sitrep.ingest.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;
import org.sitrep.ingest.fact.StatedDate;
import org.sitrep.ingest.page.PageCharset;
import org.sitrep.ingest.page.PageReader;

/** Reads NewsML-G2: a news item, or a message with several. Names count without their prefix. Thread-safe. */
public final class NewsMl {
    private static final int DEPTH = 200;

    private NewsMl() {}

    /** The items that hold text, in their order. */
    public static List<NewsItem> read(byte[] bytes) {
        String xml = PageCharset.decode(bytes, null);
        Document document =
                Jsoup.parse(xml.stripLeading(), "", Parser.xmlParser().setMaxDepth(DEPTH));
        List<NewsItem> items = new ArrayList<>();
        for (Element each : document.getAllElements()) {
            if (name(each).equals("newsitem")) {
                NewsItem item = item(each);
                if (!item.text().isBlank()) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static NewsItem item(Element item) {
        String created = date(item, "contentcreated");
        String first = date(item, "firstcreated");
        String version = date(item, "versioncreated");
        String published = created != null ? created : first != null ? first : version;
        List<Fact> authors = new ArrayList<>();
        for (Element by : all(item, "by")) {
            add(authors, by.text().replaceFirst("(?i)^by\\s+", ""));
        }
        if (authors.isEmpty()) {
            for (Element creator : all(item, "creator")) {
                if (name(creator.parent()).equals("contentmeta")) {
                    add(authors, named(creator));
                }
            }
        }
        Element provider = first(item, "provider");
        Element source = first(item, "infosource");
        Element language = first(item, "language");
        String guid = item.attr("guid");
        Facts facts = new Facts(
                Fact.of(text(first(item, "headline")), Origin.FIELD),
                authors,
                Fact.of(published, Origin.FIELD),
                version == null || version.equals(published) ? null : Fact.of(version, Origin.FIELD),
                Fact.of(provider != null ? named(provider) : source != null ? named(source) : null, Origin.FIELD),
                Fact.of(guid.isBlank() ? null : guid, Origin.FIELD),
                Fact.of(language == null ? null : code(language.attr("tag")), Origin.FIELD));
        return new NewsItem(body(item), facts);
    }

    private static String body(Element item) {
        Element set = first(item, "contentset");
        if (set == null) {
            return "";
        }
        for (Element content : set.getAllElements()) {
            switch (name(content)) {
                case "inlinexml" -> {
                    Element body = first(content, "body.content");
                    Element inner = body != null ? body : first(content, "body");
                    String html = (inner == null ? content : inner).html().replaceAll("<(/?)[\\w.-]{1,30}:", "<$1");
                    return PageReader.text(html);
                }
                case "inlinedata" -> {
                    String type = content.attr("contenttype");
                    String data = content.wholeText();
                    return PageReader.text(
                            type.contains("html")
                                    ? data
                                    : Entities.escape(data)
                                            .replaceAll("\\n\\s*\\n", "<br><br>")
                                            .replace("\n", "<br>"));
                }
                default -> {}
            }
        }
        return "";
    }

    private static void add(List<Fact> authors, String name) {
        if (!name.isBlank()) {
            authors.add(new Fact(name, Origin.FIELD));
        }
    }

    /** The name of a party: its name element, else its literal, else the last part of its code. */
    private static String named(Element party) {
        Element name = first(party, "name");
        if (name != null && !name.text().isBlank()) {
            return name.text();
        }
        String literal = party.attr("literal");
        if (!literal.isBlank()) {
            return literal;
        }
        String code = party.attr("qcode");
        return code.substring(code.indexOf(':') + 1);
    }

    private static @Nullable String date(Element item, String name) {
        Element found = first(item, name);
        return found == null ? null : StatedDate.iso(found.text());
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : element.text();
    }

    private static @Nullable String code(String tag) {
        return tag.matches("[A-Za-z]{2}([-_].*)?") ? tag.substring(0, 2).toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable Element first(Element parent, String name) {
        List<Element> found = all(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element each : parent.getAllElements()) {
            if (each != parent && name(each).equals(name)) {
                found.add(each);
            }
        }
        return found;
    }

    private static String name(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }
}
