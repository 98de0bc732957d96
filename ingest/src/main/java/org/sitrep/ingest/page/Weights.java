package org.sitrep.ingest.page;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/** How much prose stands in each element of a page, in characters. Immutable once made. */
final class Weights {
    private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();

    private Weights() {}

    static Weights of(List<Block> blocks) {
        Weights weights = new Weights();
        for (Block block : blocks) {
            int each = block.prose();
            if (each > 0) {
                for (Element e = block.owner(); e != null; e = e.parent()) {
                    weights.prose.merge(e, each, Integer::sum);
                }
            }
        }
        return weights;
    }

    int of(Element element) {
        return prose.getOrDefault(element, 0);
    }
}
