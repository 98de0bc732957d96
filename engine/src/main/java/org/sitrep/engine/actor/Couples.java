package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.MentionForm;

/**
 * Says who "the two leaders", "the two men", "the two" are: two people whom the text has just named together, or the only two that the sentence before speaks of. Each of the two gets the mention, and
 * what points back at it. Used by one thread, while one document is coded.
 */
final class Couples {
    /** How many sentences back the two may have been named. */
    private static final int REACH = 3;

    private static final Set<String> TWO = Set.of("two", "both", "2");

    private static final Set<String> ALONE = Set.of("two", "pair", "duo");

    private final Coreference links;
    private final List<Sentence> sentences;
    private final List<Entity> entities;

    Couples(Coreference links, List<Sentence> sentences) {
        this.links = links;
        this.sentences = sentences;
        this.entities = links.entities;
    }

    void link() {
        for (Entity entity : List.copyOf(entities)) {
            Mention first =
                    entity.mentions.isEmpty() || entity.isNamed() || entity.isPerson() ? null : entity.mentions.get(0);
            List<Entity> two = first == null || !isOfTwo(first) ? List.of() : couple(first, entity);
            if (two.size() == 2) {
                entity.mentions.forEach(mention -> share(mention, two));
                entity.mentions.clear();
                entities.remove(entity);
            }
        }
        for (Sentence s : sentences) {
            for (Token token : s.tokens()) {
                if (isTheTwo(s, token) && entities.stream().noneMatch(entity -> entity.stands(s, token.index()))) {
                    theTwo(s, token);
                }
            }
        }
    }

    /** "the two presidents", whoever's they are not said to be. */
    private static boolean isOfTwo(Mention mention) {
        Phrase phrase = mention.phrase;
        boolean couple = phrase != null && phrase.role().noun().equals("couple");
        boolean open = phrase != null
                && phrase.isDefinite()
                && (phrase.role().isPersonal() || couple)
                && phrase.country() == null
                && phrase.owner() == null
                && phrase.ofText() == null
                && phrase.possessor() < 0
                && phrase.modifiers().stream().allMatch(TWO::contains);
        return open && (couple || isCounted(mention.sentence, mention.head));
    }

    static boolean isCounted(Sentence s, int noun) {
        return s.children(noun).stream()
                .anyMatch(child -> TWO.contains(child.form().toLowerCase(Locale.ROOT)));
    }

    /** "The two" with no noun of its own, "the pair" of nobody. */
    static boolean isTheTwo(Sentence s, Token token) {
        boolean argument = token.is("nsubj") || token.is("obj") || token.is("obl");
        Token the = token.index() == 0 ? null : s.token(token.index() - 1);
        return argument
                && the != null
                && ALONE.contains(token.form().toLowerCase(Locale.ROOT))
                && the.form().equalsIgnoreCase("the")
                && the.head() == token.index()
                && s.child(token.index(), "nmod", "acl") == null;
    }

    private void theTwo(Sentence s, Token token) {
        Mention mention = new Mention(
                s, Mention.Shape.PRONOUN, MentionForm.PRONOUN, token.index() - 1, token.index() + 1, token.index());
        mention.plural = true;
        Entity group = null;
        for (Entity entity : entities) {
            Mention last = entity.lastBefore(mention);
            boolean near = last != null && s.index() - last.sentence.index() <= 2;
            boolean two = near && !entity.isPerson() && entity.plural && isTwice(entity);
            group = two ? entity : group;
        }
        List<Entity> two = couple(mention, null);
        if (two.size() == 2) {
            share(mention, two);
        } else if (group != null) {
            group.add(mention, "pronoun");
            group.sort();
        }
    }

    static boolean isTwice(Entity entity) {
        return entity.mentions.stream().anyMatch(mention -> isCounted(mention.sentence, mention.head));
    }

    private static void share(Mention mention, List<Entity> two) {
        for (Entity each : two) {
            Mention own = new Mention(
                    mention.sentence, Mention.Shape.PRONOUN, mention.form, mention.from, mention.to, mention.head);
            own.plural = true;
            each.add(own, Actors.PAIR);
            each.sort();
        }
    }

    /** The two people that {@code mention} may mean, going back from it until two are named; empty if there are more or fewer. */
    private List<Entity> couple(Mention mention, @Nullable Entity group) {
        Set<Entity> named = new LinkedHashSet<>();
        for (int i = mention.sentence.index(); i >= 0 && i >= mention.sentence.index() - REACH; i--) {
            for (Entity entity : entities) {
                for (Mention other : entity.mentions) {
                    boolean before = other.sentence.index() < mention.sentence.index() || other.to <= mention.from;
                    boolean here = other.sentence == sentences.get(i) && before && !other.plural;
                    if (here && entity.isPerson() && !entity.plural && fits(entity, mention, group)) {
                        named.add(entity);
                    }
                }
            }
            if (named.size() == 2) {
                return new ArrayList<>(named);
            }
            if (named.size() > 2) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean fits(Entity person, Mention mention, @Nullable Entity group) {
        Phrase phrase = mention.phrase;
        if (phrase == null || group == null) {
            return person.isNamed();
        }
        String noun = phrase.role().noun();
        if (noun.equals("man") && person.gender == 'f' || noun.equals("woman") && person.gender == 'm') {
            return false;
        }
        boolean anybody = noun.equals("man")
                || noun.equals("woman")
                || noun.equals("leader")
                || noun.equals("politician")
                || noun.equals("couple");
        if (anybody) {
            return true;
        }
        boolean titled = person.mentions.stream()
                .map(other -> other.phrase)
                .anyMatch(title -> title != null && isSuch(title.role().noun(), noun));
        String day = links.tenures.day(mention);
        boolean known = person.name != null
                && day != null
                && links.knowledge.leaders().held(person.name, noun, null, day) == Leaders.Held.YES;
        return titled || known || person.sector != null && person.sector.equals(group.sector);
    }

    /** "foreign minister" for "ministers"; "his German counterpart" is what the other one is. */
    private boolean isSuch(String title, String noun) {
        return title.equals(noun)
                || title.endsWith(" " + noun)
                || title.equals("counterpart")
                || links.knowledge.isSameOffice(noun, title);
    }
}
