package org.sitrep.ingest.fetch.watch;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.FetchProblem;

/**
 * Reads and writes lists of feeds in OPML, the form in which feed readers hand them to each other.
 *
 * <p>A list may come from a stranger: no document type and no entity of its own is read, and size, depth and number are bounded.
 */
public final class Opml {
    /** Largest list in bytes. */
    public static final int MOST_BYTES = 4_000_000;

    static final int MOST_FEEDS = 5_000;
    static final int DEEPEST = 32;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]+");
    private static final int LONGEST_NAME = 200;

    private Opml() {}

    /** What reading a list came to. */
    public sealed interface Result {
        /**
         * The feeds, each address once, in their order.
         *
         * @param problems outlines that were left out, and why
         */
        record Listed(List<Subscription> feeds, List<FetchProblem> problems) implements Result {
            public Listed {
                feeds = List.copyOf(feeds);
                problems = List.copyOf(problems);
            }
        }

        /** It is no list. */
        record Broken(FetchProblem problem) implements Result {}
    }

    /** Reads a list; {@code name} is how problems call it. */
    public static Result read(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return broken(FetchProblem.Kind.OPML_LIMIT, name, "more than " + MOST_BYTES + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return outlines(name, xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String why = String.valueOf(e.getMessage())
                    .replaceAll("(?s)^ParseError at \\[row,col\\]:(\\[.*?\\]).*?Message: ", "$1 ");
            return broken(FetchProblem.Kind.BROKEN_OPML, name, why);
        }
    }

    private static Result outlines(String name, XMLStreamReader xml) throws XMLStreamException {
        Map<String, Subscription> feeds = new TreeMap<>();
        List<Subscription> ordered = new ArrayList<>();
        List<FetchProblem> problems = new ArrayList<>();
        // The folder that each open element adds; empty for none.
        Deque<String> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.isEmpty() && !xml.getLocalName().equalsIgnoreCase("opml")) {
                        return broken(FetchProblem.Kind.BROKEN_OPML, name, "its root is <" + xml.getLocalName() + ">");
                    }
                    if (open.size() >= DEEPEST) {
                        return broken(FetchProblem.Kind.OPML_LIMIT, name, "deeper than " + DEEPEST + " levels");
                    }
                    String folder = "";
                    if (xml.getLocalName().equalsIgnoreCase("outline")) {
                        String url = attribute(xml, "xmlUrl");
                        if (url == null) {
                            String title = title(xml);
                            folder = title == null ? "" : title.replace('/', ' ');
                        } else {
                            Subscription feed = Subscription.to(url, title(xml), path(open), FullText.AUTO);
                            if (feed == null) {
                                problems.add(new FetchProblem(FetchProblem.Kind.BAD_ADDRESS, url, name));
                            } else if (feeds.putIfAbsent(feed.url(), feed) == null) {
                                ordered.add(feed);
                            }
                        }
                    }
                    if (ordered.size() > MOST_FEEDS) {
                        return broken(FetchProblem.Kind.OPML_LIMIT, name, "more than " + MOST_FEEDS + " feeds");
                    }
                    open.push(folder);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        return ordered.isEmpty() && problems.isEmpty()
                ? broken(FetchProblem.Kind.NO_FEEDS, name, "")
                : new Result.Listed(ordered, problems);
    }

    private static @Nullable String path(Deque<String> open) {
        StringJoiner path = new StringJoiner("/");
        open.descendingIterator().forEachRemaining(one -> {
            if (!one.isEmpty()) {
                path.add(one);
            }
        });
        return path.length() == 0 ? null : path.toString();
    }

    private static @Nullable String title(XMLStreamReader xml) {
        String title = attribute(xml, "title");
        String words = title == null ? attribute(xml, "text") : title;
        if (words == null) {
            return null;
        }
        String plain = CONTROL.matcher(words).replaceAll(" ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    /** Programs do not agree on the case of the names. */
    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)
                    && !xml.getAttributeValue(i).isBlank()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static Result broken(FetchProblem.Kind kind, String name, String why) {
        return new Result.Broken(new FetchProblem(kind, name, why));
    }

    /** The list as OPML 2.0, folders as outlines around their feeds. The same list gives the same words. */
    public static String write(List<Subscription> feeds) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n")
                .append("  <head>\n    <title>Feeds of Sitrep</title>\n  </head>\n  <body>\n");
        Folder root = new Folder();
        for (Subscription feed : feeds) {
            Folder folder = root;
            for (String name :
                    feed.folder() == null ? new String[0] : feed.folder().split("/", -1)) {
                folder = folder.folders.computeIfAbsent(name.strip(), key -> new Folder());
            }
            folder.feeds.add(feed);
        }
        write(root, "    ", out);
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static void write(Folder folder, String indent, StringBuilder out) {
        for (Subscription feed : folder.feeds) {
            String title = escaped(feed.title() == null ? feed.url() : feed.title());
            out.append(indent).append("<outline type=\"rss\" text=\"").append(title);
            if (feed.title() != null) {
                out.append("\" title=\"").append(title);
            }
            out.append("\" xmlUrl=\"").append(escaped(feed.url())).append("\"/>\n");
        }
        folder.folders.forEach((name, inner) -> {
            out.append(indent).append("<outline text=\"").append(escaped(name)).append("\">\n");
            write(inner, indent + "  ", out);
            out.append(indent).append("</outline>\n");
        });
    }

    private static String escaped(String words) {
        return CONTROL.matcher(words)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final class Folder {
        final Map<String, Folder> folders = new TreeMap<>();
        final List<Subscription> feeds = new ArrayList<>();
    }
}
