package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts a part of a page into its blocks, in order. One use each. */
final class Blocks implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "html",
            "caption",
            "picture");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<Block> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int breaks;
    private boolean blank;
    private Element owner;

    private Blocks(Element root) {
        owner = root;
    }

    /** The blocks under {@code root}. */
    static List<Block> of(Element root) {
        Blocks blocks = new Blocks(root);
        root.traverse(blocks);
        blocks.flush();
        return blocks.found;
    }

    private static boolean isBlock(Element element) {
        String name = element.normalName();
        if (CELLS.contains(name)) {
            return holdsBlocks(element);
        }
        return BLOCKS.contains(name);
    }

    private static boolean holdsBlocks(Element cell) {
        for (Element child : cell.children()) {
            if (BLOCKS.contains(child.normalName())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                lineBreak();
            } else if (isBlock(element)) {
                flush();
                owner = element;
            } else if (CELLS.contains(name) && text.length() > 0) {
                text.append(" | ");
                blank = false;
            } else if (name.equals("a")) {
                links++;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBlock(element)) {
                flush();
                Element parent = element.parent();
                if (parent != null) {
                    owner = parent;
                    while (!isBlock(owner) && owner.parent() != null) {
                        owner = owner.parent();
                    }
                }
            } else if (element.normalName().equals("a")) {
                links--;
            }
        }
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            int kept = breaks;
            flush();
            breaks = kept;
        } else if (text.length() > 0) {
            text.append('\n');
            blank = false;
        }
    }

    private void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c < ' ') {
                blank = true;
                continue;
            }
            if (c == '\u00AD') {
                continue;
            }
            if (blank && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
            blank = false;
            breaks = 0;
            text.append(c);
            if (links > 0) {
                linked++;
            }
        }
    }

    private void flush() {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            found.add(new Block(owner, kind(owner), words, Math.min(linked, words.length())));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
        blank = false;
    }

    private static Block.Kind kind(Element owner) {
        return switch (owner.normalName()) {
            case "p", "blockquote" -> Block.Kind.PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt" -> Block.Kind.ITEM;
            case "tr", "td", "th", "table", "tbody" -> Block.Kind.ROW;
            case "pre" -> Block.Kind.CODE;
            default -> {
                Element parent = owner.parent();
                yield parent != null && parent.normalName().equals("li") ? Block.Kind.ITEM : Block.Kind.OTHER;
            }
        };
    }
}
