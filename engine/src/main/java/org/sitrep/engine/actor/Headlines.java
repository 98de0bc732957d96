package org.sitrep.engine.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;

/**
 * Finds whom a headline means that names nobody: "Minister says floods may worsen", where the text below begins with "Climate Minister Sherry Rehman".
 *
 * <p>Only where one single actor of the first sentences below fits. Used by one thread, while one document is coded.
 */
final class Headlines {
    private static final int NEAR = 4;

    private final Coreference links;
    private final ParsedText text;

    Headlines(Coreference links, ParsedText text) {
        this.links = links;
        this.text = text;
    }

    void link() {
        int end = end(text.layout());
        if (end == 0) {
            return;
        }
        for (Entity entity : List.copyOf(links.entities)) {
            Mention first = entity.mentions.isEmpty() ? null : entity.mentions.get(0);
            Phrase phrase = first == null ? null : first.phrase;
            boolean open = phrase != null
                    && !entity.isNamed()
                    && !entity.plural
                    && entity.mentions.stream()
                            .allMatch(mention -> mention.span().start() < end);
            if (open && first != null && phrase != null) {
                Entity meant = meant(entity, first, phrase, end);
                if (meant != null) {
                    links.merge(meant, entity, "named below");
                }
            }
        }
    }

    private @Nullable Entity meant(Entity entity, Mention first, Phrase phrase, int end) {
        int last = first.sentence.index() + NEAR;
        Entity found = null;
        for (Entity other : links.entities) {
            if (other == entity || !other.isNamed() || other.isPerson() != entity.isPerson() || other.plural) {
                continue;
            }
            boolean countries = entity.country == null || other.country == null || entity.country.equals(other.country);
            boolean near = other.mentions.stream()
                    .anyMatch(mention -> mention.span().start() >= end
                            && mention.sentence.index() <= last
                            && (calls(mention, phrase) || isBody(other, phrase)));
            if (near && countries) {
                if (found != null) {
                    return null;
                }
                found = other;
            }
        }
        return found;
    }

    /** True if the mention gives its bearer the office or trade of {@code phrase}: "climate change minister" is a "minister". */
    private static boolean calls(Mention mention, Phrase phrase) {
        Phrase theirs = mention.phrase;
        if (theirs == null || theirs.plural() || !phrase.role().isPersonal()) {
            return false;
        }
        String noun = theirs.role().noun();
        String mine = phrase.role().noun();
        boolean country = phrase.country() == null
                || theirs.country() == null
                || phrase.country().equals(theirs.country());
        return country && theirs.status() == phrase.status() && (noun.equals(mine) || noun.endsWith(" " + mine));
    }

    /** "Top court jails ex-president": the body whose name ends in the noun. */
    private static boolean isBody(Entity entity, Phrase phrase) {
        String name = entity.name;
        return name != null
                && !phrase.role().isPersonal()
                && phrase.role().sort() == RoleNoun.Sort.BODY
                && name.toLowerCase(java.util.Locale.ROOT)
                        .endsWith(" " + phrase.role().noun());
    }

    /** Where the headline ends, 0 if there is none. */
    private static int end(Layout layout) {
        int end = 0;
        for (Section section : layout.sections()) {
            end = section.kind() == SectionKind.HEADLINE ? section.span().end() : end;
        }
        return end;
    }
}
