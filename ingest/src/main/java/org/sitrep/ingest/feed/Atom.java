package org.sitrep.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fact.StatedDate;

/** Atom 0.3 and 1.0. */
final class Atom {
    private Atom() {}

    static Feed read(Element root, String base) {
        String own = root.attr("xml:base").isBlank() ? base : root.attr("xml:base");
        String home = link(root, own);
        String prefix = root.normalName().startsWith("atom:") ? "atom:" : "";
        List<Entry> entries = new ArrayList<>();
        for (Element child : root.children()) {
            if (child.normalName().equals(prefix + "entry")) {
                entries.add(entry(child, prefix, home == null ? own : home, root));
            }
        }
        return new Feed(
                "Atom",
                plain(root, prefix + "title"),
                home,
                Xml.language(root.attr("xml:lang")),
                entries,
                Feed.Pace.UNSAID);
    }

    private static Entry entry(Element entry, String prefix, String base, Element feed) {
        String own = entry.attr("xml:base").isBlank() ? base : entry.attr("xml:base");
        String url = link(entry, own);
        String id = Xml.text(entry, prefix + "id");
        String content = html(Xml.child(entry, prefix + "content"));
        String summary = html(Xml.child(entry, prefix + "summary", "media:description"));
        List<String> authors = names(entry, prefix);
        String published = StatedDate.iso(Xml.text(entry, prefix + "published", prefix + "issued", prefix + "created"));
        String updated = StatedDate.iso(Xml.text(entry, prefix + "updated", prefix + "modified"));
        return new Entry(
                id == null ? url : id,
                plain(entry, prefix + "title"),
                url,
                published == null ? updated : published,
                updated,
                authors.isEmpty() ? names(feed, prefix) : authors,
                content != null ? content : summary == null ? "" : summary,
                content != null);
    }

    private static List<String> names(Element parent, String prefix) {
        List<String> names = new ArrayList<>();
        for (Element child : parent.children()) {
            if (child.normalName().equals(prefix + "author")) {
                String name = Xml.plain(Xml.text(child, prefix + "name", "name"));
                if (name != null && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable String plain(Element parent, String name) {
        return Xml.plain(html(Xml.child(parent, name)));
    }

    /** An Atom text construct as HTML. */
    private static @Nullable String html(@Nullable Element construct) {
        if (construct == null) {
            return null;
        }
        String html = switch (construct.attr("type")) {
            case "xhtml", "application/xhtml+xml" -> construct.html();
            case "", "text", "text/plain" -> Entities.escape(construct.wholeText());
            default -> construct.children().isEmpty() ? construct.wholeText() : construct.html();
        };
        return html.isBlank() ? null : html;
    }

    private static @Nullable String link(Element parent, String base) {
        String plain = null;
        for (Element child : parent.children()) {
            if (child.normalName().equals("link") || child.normalName().equals("atom:link")) {
                String relation = child.attr("rel");
                if (relation.isEmpty() || relation.equals("alternate")) {
                    String type = child.attr("type");
                    String address = Xml.address(child.attr("href"), base);
                    if (type.isEmpty() || type.contains("html")) {
                        return address;
                    }
                    plain = plain == null ? address : plain;
                }
            }
        }
        return plain;
    }
}
