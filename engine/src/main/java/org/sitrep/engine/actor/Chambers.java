package org.sitrep.engine.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells bodies of a state apart that go by the same name in many: the Congress of a text about Peru is not that of the United States because a list has that one.
 *
 * <p>A listed name that is no more than a role noun ("Congress", "National Electoral Council") means the body of another state where the text says so ("Peru's Congress"), and
 * from then on in that text; a name of several words also where the text never names the listed state, but another one. Used by one thread, while one document is coded.
 */
final class Chambers {
    private final ActorKnowledge knowledge;
    private final Setting setting;

    /** The country that the text has given to a name. */
    private final Map<String, String> said = new HashMap<>();

    private final Set<String> countries = new HashSet<>();

    /** The state whose chamber the text has named last in place of a listed one. */
    private @Nullable String other;

    Chambers(ActorKnowledge knowledge, Setting setting) {
        this.knowledge = knowledge;
        this.setting = setting;
    }

    /** Takes in all mentions of the document, before any is linked. */
    void read(List<List<Mention>> all) {
        for (List<Mention> mentions : all) {
            for (Mention mention : mentions) {
                NameEntry entry = mention.entry;
                boolean state =
                        entry != null && (entry.known() == null || entry.known().isState());
                if (state && entry != null && entry.country() != null) {
                    countries.add(entry.country());
                }
                if (mention.phrase != null
                        && mention.phrase.country() != null
                        && commonOwner(mention, mentions) == null) {
                    countries.add(mention.phrase.country());
                }
                if (isCommon(mention) && mention.country != null) {
                    said.putIfAbsent(key(mention), mention.country);
                    countries.add(mention.country);
                }
            }
        }
    }

    /** False for a common name where the text names other states and never the listed one: it says nothing of that. */
    boolean isSure(Mention mention, Set<String> placed) {
        String listed = mention.entry == null ? null : mention.entry.country();
        return countries.contains(listed) || placed.contains(listed) || countries.isEmpty() && placed.isEmpty();
    }

    /** "the head of Congress": an office belongs to the state whose body it is, so call this after {@link #read}. */
    void place(List<Mention> mentions) {
        for (Mention mention : mentions) {
            Phrase phrase = mention.phrase;
            Mention body = commonOwner(mention, mentions);
            String country = body == null ? null : elsewhere(body);
            if (phrase != null && country != null) {
                mention.phrase = phrase.of(country, phrase.ofText(), phrase.ofHead(), phrase.owner(), phrase.plural());
            }
        }
    }

    /** The body with a common name that the office of {@code mention} is of: its country is no more sure than that of the body; {@code null} if it is of none. */
    @Nullable
    Mention commonOwner(Mention mention, List<Mention> mentions) {
        Phrase phrase = mention.phrase;
        if (phrase == null || phrase.owner() == null || phrase.ofHead() < 0) {
            return null;
        }
        Mention body = Appositions.headed(phrase.ofHead(), mentions, mention);
        return body != null && phrase.owner().equals(body.entry) && isCommon(body) ? body : null;
    }

    /** True for a listed body of a state whose name is a role noun with at most an adjective: many states may have one. */
    boolean isCommon(Mention mention) {
        NameEntry entry = mention.entry;
        if (entry == null || entry.known() == null || entry.known().sort() != Known.Sort.ORGANISATION) {
            return false;
        }
        if (mention.sentence.token(mention.nameFrom).form().equals("Ministry") && entry.country() != null) {
            return true; // "Ministry of Defence"
        }
        RoleNouns.Match noun = knowledge.roles().endingAt(mention.sentence, mention.nameFrom, mention.nameTo - 1);
        boolean whole = noun != null
                && noun.noun().sort() == RoleNoun.Sort.BODY
                && !noun.noun().inherits()
                && mention.nameTo <= noun.to()
                && noun.from() - mention.nameFrom <= 1;
        return noun != null && whole && entry.country() != null && isPlain(mention, noun.from());
    }

    /** True if the word before the noun is one that any state may use. */
    private boolean isPlain(Mention mention, int noun) {
        for (int i = mention.nameFrom; i < noun; i++) {
            String word = mention.sentence.token(i).form().toLowerCase(java.util.Locale.ROOT);
            if (!knowledge.isCue("any-state", word)) {
                return false;
            }
        }
        return true;
    }

    /** The country whose body is meant instead of the listed one; {@code null} if the listed one is. */
    @Nullable
    String elsewhere(Mention mention) {
        NameEntry entry = mention.entry;
        if (entry == null || entry.country() == null || !isCommon(mention)) {
            return null;
        }
        String country = said.get(key(mention));
        if (country == null && mention.nameWords() > 1 && !countries.contains(entry.country())) {
            country = setting.at(mention.sentence, mention.head);
        }
        if (country == null && !countries.contains(entry.country())) {
            country = other == null ? setting.main() : other;
        } else if (country != null && !country.equals(entry.country())) {
            other = country;
        }
        String home = setting.home();
        if (country == null && home != null && (!countries.contains(entry.country()) || isFar(mention, entry, home))) {
            country = home;
        }
        return entry.country().equals(country) ? null : country;
    }

    /** True if the text is sent from {@code home} and speaks of it more often than of the state of {@code entry}, and not of that right before the name. */
    private boolean isFar(Mention mention, NameEntry entry, String home) {
        String listed = entry.country();
        return listed != null
                && setting.count(home) > setting.count(listed)
                && !listed.equals(setting.at(mention.sentence, mention.head));
    }

    private static String key(Mention mention) {
        return mention.sentence.token(mention.nameFrom).form() + " " + mention.lastName();
    }
}
