package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of the article in a page.
 *
 * <p>Furniture is taken out by names of elements and classes; the element that holds the article is found by where the prose stands and by what it is called; in it, blocks that
 * are mostly links, labels or notices fall out. No step looks for words of a certain site.
 */
final class MainText {
    /** One goes down into a child that holds this share of all the prose. */
    private static final double DOWN = 0.9;

    /** An element that is called the body of an article is believed if it holds this share of the prose. */
    private static final double MARKED = 0.5;

    private final Furniture furniture = Furniture.standard();

    /**
     * The paragraphs of the article.
     *
     * @param page is taken apart
     * @param given the article's body as the page's JSON-LD gives it, {@code null} if it does not
     */
    List<String> of(Document page, @Nullable String title, @Nullable String given) {
        Pruning.technical(page);
        Element body = page.body();
        Weights before = Weights.of(Blocks.of(body));
        Pruning.furniture(body, before, furniture);
        List<Block> blocks = new ArrayList<>();
        for (Element home : home(body, Weights.of(Blocks.of(body)))) {
            blocks.addAll(Blocks.of(home));
        }
        List<Block> found = chosen(blocks, title);
        return Given.compared(given, found, title);
    }

    /** The element, or the elements side by side, that hold the article. */
    private List<Element> home(Element body, Weights weights) {
        Element at = body;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                if (weights.of(child) >= DOWN * weights.of(body) && weights.of(child) > 0) {
                    next = child;
                }
            }
            if (next == null || next.normalName().equals("p")) {
                break;
            }
            at = next;
        }
        Element marked = marked(at, weights);
        if (marked == at || marked.normalName().equals("article")) {
            return List.of(marked);
        }
        // Advertising between cuts an article into several bodies; bodies in other articles belong to those.
        Element article = marked.closest("article");
        List<Element> parts = new ArrayList<>();
        for (Element each : at.getElementsByTag(marked.normalName())) {
            if (each.className().equals(marked.className())
                    && (each == marked || !each.className().isEmpty())
                    && each.closest("article") == article
                    && parts.stream().noneMatch(part -> isInside(each, part))) {
                parts.add(each);
            }
        }
        return parts;
    }

    private static boolean isInside(Element element, Element other) {
        for (Element e = element.parent(); e != null; e = e.parent()) {
            if (e == other) {
                return true;
            }
        }
        return false;
    }

    /** The element below {@code at} that is called the body of an article and holds most of the prose. */
    private Element marked(Element at, Weights weights) {
        Element best = at;
        int rank = Integer.MAX_VALUE;
        for (Element each : at.getAllElements()) {
            if (weights.of(each) < MARKED * weights.of(at)) {
                continue;
            }
            int own = rank(each);
            if (own >= 0 && own < rank) {
                rank = own;
                best = each;
            }
        }
        return best;
    }

    private int rank(Element element) {
        if (element.attr("itemprop").equals("articleBody")) {
            return 0;
        }
        int marked = furniture.bodyRank(Marks.of(element));
        if (marked >= 0) {
            return 1 + marked;
        }
        return switch (element.normalName()) {
            case "article" -> 1000;
            case "main" -> 1001;
            default -> -1;
        };
    }

    private List<Block> chosen(List<Block> blocks, @Nullable String title) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (keeps(block, title)) {
                kept.add(block);
            }
        }
        cutEnd(kept);
        dropEmptyHeadings(kept);
        return kept;
    }

    private boolean keeps(Block block, @Nullable String title) {
        String text = block.text();
        if (furniture.isLine(text)) {
            return false;
        }
        if (block.kind() == Block.Kind.HEADING) {
            return block.links() < 0.8 && (title == null || !same(text, title));
        }
        if (title != null && same(text, title)) {
            return false;
        }
        if (block.links() > 0.8 || (block.links() > 0.5 && text.length() < 200)) {
            return false;
        }
        return block.kind() != Block.Kind.OTHER || text.length() >= 40 || block.endsAsSentence();
    }

    /** Cuts off what follows a heading behind which only furniture follows. */
    private void cutEnd(List<Block> kept) {
        int all = kept.stream().mapToInt(block -> block.text().length()).sum();
        int before = 0;
        for (int i = 0; i < kept.size(); i++) {
            String text = kept.get(i).text();
            boolean isLabel = kept.get(i).kind() != Block.Kind.PARAGRAPH || text.length() < 40;
            if (before > 0.5 * all && isLabel && furniture.isEnd(text)) {
                kept.subList(i, kept.size()).clear();
                return;
            }
            before += text.length();
        }
    }

    private static void dropEmptyHeadings(List<Block> kept) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Block block = kept.get(i);
            if (block.kind() == Block.Kind.HEADING
                    && (i == kept.size() - 1
                            || (kept.get(i + 1).kind() == Block.Kind.HEADING
                                    && kept.get(i + 1).level() <= block.level()))) {
                kept.remove(i);
            }
        }
    }

    static boolean same(String a, String b) {
        return letters(a).equals(letters(b));
    }

    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
