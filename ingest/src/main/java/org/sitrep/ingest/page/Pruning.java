package org.sitrep.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Takes the furniture out of a page, in place. */
final class Pruning {
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "video",
            "audio",
            "map",
            "math",
            "dialog",
            "head",
            "link",
            "meta",
            "option",
            "figcaption",
            "amp-ad",
            "amp-consent",
            "amp-sidebar",
            "amp-embed");
    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "form", "menu");
    private static final Set<String> NEVER_PRUNED =
            Set.of("html", "body", "main", "article", "tr", "tbody", "td", "h1");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "alert",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "form",
            "button");
    /** An element with more than this share of the page's prose is not furniture, whatever it is called. */
    private static final double MOST_PROSE = 0.4;

    /** Characters of prose up to which a label that articles bear as well is believed. */
    private static final int LITTLE_PROSE = 200;

    private Pruning() {}

    /** Takes out what never holds text. */
    static void technical(Document page) {
        page.filter((node, depth) -> node instanceof Comment
                        || node instanceof Element element
                                && (NEVER_TEXT.contains(element.normalName()) || isHidden(element))
                ? NodeFilter.FilterResult.REMOVE
                : NodeFilter.FilterResult.CONTINUE);
    }

    /** Takes out what stands around the article, by names of elements, classes and roles. */
    static void furniture(Element body, Weights weights, Furniture furniture) {
        int all = weights.of(body);
        body.filter((Node node, int depth) -> {
            if (!(node instanceof Element element) || element == body) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            int own = weights.of(element);
            return own <= MOST_PROSE * all && isAround(element, furniture, own)
                    ? NodeFilter.FilterResult.REMOVE
                    : NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static boolean isAround(Element element, Furniture furniture, int prose) {
        String name = element.normalName();
        if (NEVER_PRUNED.contains(name) || element.attr("itemprop").equals("articleBody")) {
            return false;
        }
        if (AROUND.contains(name) || ROLES.contains(element.attr("role"))) {
            return true;
        }
        // A large first letter is styled in ways that many names are given to.
        if (name.equals("span")
                && element.childNodeSize() == 1
                && element.wholeText().length() <= 2) {
            return false;
        }
        String[] marks = Marks.of(element);
        return furniture.isFurniture(marks) || (prose <= LITTLE_PROSE && furniture.isLabel(marks));
    }

    private static boolean isHidden(Element element) {
        if (element.normalName().equals("body") || element.normalName().equals("html")) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        // Parts of an article are hidden until the reader comes to them: galleries, "read on".
        return !style.isEmpty()
                && style.replace(" ", "").contains("display:none")
                && element.closest("article, [itemprop=articleBody]") == null;
    }
}
