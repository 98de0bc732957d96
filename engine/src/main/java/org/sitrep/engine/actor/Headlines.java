package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
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
            boolean above = !entity.mentions.isEmpty()
                    && entity.mentions.stream()
                            .allMatch(mention -> mention.span().start() < end);
            Entity same = above ? again(entity, end) : null;
            if (same != null) {
                links.merge(same, entity, "named below");
                continue;
            }
            Mention first = entity.mentions.isEmpty() ? null : entity.mentions.get(0);
            Phrase phrase = first == null ? null : first.phrase;
            boolean open = phrase != null
                    && !entity.isNamed()
                    && (!entity.plural
                            || links.knowledge.isCue(
                                    "of-the-band", phrase.role().noun()))
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

    /** The one person of whom the headline has the surname ("Musk" the encoder may take for a firm), or the one group that the text counts as the headline does; {@code null} if there is none. */
    private @Nullable Entity again(Entity entity, int end) {
        Mention first = entity.mentions.get(0);
        String count = entity.plural && !entity.isNamed() && first.phrase != null ? count(first) : null;
        boolean surname = entity.kind == ActorKind.OTHER && entity.known == null && first.nameWords() == 1;
        Entity found = null;
        for (Entity other : links.entities) {
            boolean below = other != entity
                    && other.mentions.stream()
                            .anyMatch(mention -> mention.span().start() >= end
                                    && mention.sentence.index() <= first.sentence.index() + NEAR);
            boolean longer = isLonger(entity, other);
            boolean bears = surname
                    && other.isPerson()
                    && other.name != null
                    && entity.name != null
                    && other.name.endsWith(" " + entity.name);
            if (below && (bears || longer || count != null && isCountedSo(other, first, count))) {
                if (found != null) {
                    return null;
                }
                found = other;
            }
        }
        return found;
    }

    /** "Transitional Council" above, "Transitional Presidential Council" below: the same words with others between. */
    private static boolean isLonger(Entity entity, Entity other) {
        String above = entity.name;
        String below = other.name;
        boolean body = !entity.isPerson() && entity.known == null && entity.kind == other.kind;
        if (above == null || below == null || !body) {
            return false;
        }
        List<String> few = List.of(above.split(" "));
        List<String> many = List.of(below.split(" "));
        return few.size() > 1
                && many.size() == few.size() + 1
                && many.get(0).equals(few.get(0))
                && many.get(many.size() - 1).equals(few.get(few.size() - 1))
                && many.containsAll(few);
    }

    private static boolean isCountedSo(Entity other, Mention mention, String count) {
        Mention theirs = other.mentions.get(0);
        Phrase mine = mention.phrase;
        Phrase phrase = theirs.phrase;
        return other.plural
                && !other.isNamed()
                && mine != null
                && phrase != null
                && phrase.role().equals(mine.role())
                && (mine.country() == null || mine.country().equals(phrase.country()))
                && phrase.modifiers().containsAll(mine.modifiers())
                && count.equals(count(theirs));
    }

    /** The number that counts the people of {@code mention}, {@code null} if none does. */
    private static @Nullable String count(Mention mention) {
        for (int i = mention.from; i < mention.to; i++) {
            if (mention.sentence.token(i).upos().equals("NUM")) {
                return mention.sentence.token(i).lemma().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private @Nullable Entity meant(Entity entity, Mention first, Phrase phrase, int end) {
        List<Entity> found = links.entities.stream()
                .filter(other -> other != entity
                        && other.isNamed()
                        && other.isPerson() == entity.isPerson()
                        && !other.plural
                        && mayBe(entity, other, first, phrase, end))
                .toList();
        if (found.size() < 2) {
            return found.isEmpty() ? null : found.get(0);
        }
        List<Entity> same = found.stream()
                .filter(other -> suffersTheSame(other, first, end))
                .toList();
        return same.size() == 1 ? same.get(0) : null;
    }

    private boolean mayBe(Entity entity, Entity other, Mention first, Phrase phrase, int end) {
        boolean setting = entity.countryRule != null && isBand(entity, other); // where they fight, not whose they are
        boolean countries =
                setting || entity.country == null || other.country == null || entity.country.equals(other.country);
        int last = first.sentence.index() + NEAR;
        return countries
                && other.mentions.stream()
                        .anyMatch(mention -> mention.span().start() >= end
                                && mention.sentence.index() <= last
                                && (calls(mention, phrase)
                                        || isBody(other, phrase)
                                        || isKind(mention, phrase)
                                        || isBand(entity, other)));
    }

    /** "Court jails ex-minister", and below "jailed Ana Diaz": the object of the same verb. */
    private static boolean suffersTheSame(Entity other, Mention first, int end) {
        Token verb = Arguments.doneTo(first);
        return verb != null
                && other.mentions.stream()
                        .filter(mention -> mention.span().start() >= end)
                        .map(Arguments::doneTo)
                        .anyMatch(done -> done != null && done.lemma().equalsIgnoreCase(verb.lemma()));
    }

    /** True if the mention gives its bearer the office or trade of {@code phrase}: "climate change minister" is a "minister". */
    private boolean calls(Mention mention, Phrase phrase) {
        Phrase theirs = mention.phrase;
        if (theirs == null || theirs.plural() || !phrase.role().isPersonal()) {
            return false;
        }
        String noun = theirs.role().noun();
        String mine = phrase.role().noun();
        boolean country = phrase.country() == null
                || theirs.country() == null
                || phrase.country().equals(theirs.country());
        boolean head = phrase.country() != null && links.knowledge.isSameOffice(noun, mine); // "Iraqi leader"
        return country
                && theirs.status() == phrase.status()
                && (noun.equals(mine) || noun.endsWith(" " + mine) || head || isFuller(noun, mine));
    }

    /** "Senate leader" of a headline for the "Senate majority leader" below. */
    private static boolean isFuller(String noun, String mine) {
        int blank = mine.indexOf(' ');
        return blank > 0
                && noun.startsWith(mine.substring(0, blank + 1))
                && noun.endsWith(mine.substring(mine.lastIndexOf(' ')));
    }

    /** "Top court jails ex-president": the body whose name ends in the noun. */
    private static boolean isBody(Entity entity, Phrase phrase) {
        String name = entity.name;
        return name != null
                && !phrase.role().isPersonal()
                && phrase.role().sort() == RoleNoun.Sort.BODY
                && name.toLowerCase(Locale.ROOT).endsWith(" " + phrase.role().noun());
    }

    /** "Dissident faction frees hostages", and "the EMBF dissident group" below. */
    private static boolean isKind(Mention mention, Phrase phrase) {
        Phrase theirs = mention.phrase;
        return mention.shape == Mention.Shape.BODY
                && theirs != null
                && phrase.role().sort() == RoleNoun.Sort.BODY
                && (Composer.isBand(phrase.sector())
                        || "PTY".equals(phrase.sector())
                        || theirs.role().equals(phrase.role()))
                && phrase.sector() != null
                && phrase.sector().equals(theirs.sector());
    }

    /** "Rebel group rejects truce", "Militants kill six": the armed group that is named below. */
    private static boolean isBand(Entity entity, Entity other) {
        return entity.kind == ActorKind.ARMED_GROUP
                && other.kind == ActorKind.ARMED_GROUP
                && "REB".equals(entity.sector)
                && Composer.isBand(other.sector);
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
