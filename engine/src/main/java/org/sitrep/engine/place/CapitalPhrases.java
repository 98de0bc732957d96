package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/**
 * Resolves phrases that mean the capital of a country without its name: "the Kenyan capital", "the capital of Kenya", "the country's capital". Immutable; thread-safe.
 *
 * <p>Only a definite phrase counts, for "working capital" is money; "the capital" alone may be that of a state or province, and counts where one national capital, and no other, was named before.
 */
final class CapitalPhrases {
    private final Map<String, String> byAdjective = new HashMap<>();
    private final Map<String, Entry> capitals = new HashMap<>();

    CapitalPhrases(Knowledge knowledge, Gazetteer gazetteer) {
        for (Table.Row row : knowledge.table("knowledge/countries.tsv").rows()) {
            String iso = row.get("iso3");
            row.list("adjective").forEach(adjective -> byAdjective.putIfAbsent(adjective, iso));
            List<String> seats = row.list("capital");
            if (seats.isEmpty() || !row.get("to").isEmpty()) {
                continue;
            }
            Entry best = null;
            for (Entry entry : gazetteer.named(seats.get(0))) {
                boolean here = entry.feature().isTown() && iso.equals(entry.country());
                if (here && (best == null || entry.population() > best.population())) {
                    best = entry;
                }
            }
            if (best != null) {
                capitals.put(iso, best);
            }
        }
    }

    /** The capitals that {@code text} means by such phrases; {@code known} are its names of places. */
    List<Toponym> find(ParsedText text, List<Toponym> known) {
        List<Toponym> found = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            for (Token token : s.tokens()) {
                if (token.isNoun() && token.form().equals("capital") && !token.is("compound")) {
                    Toponym toponym = toponym(s, token, known);
                    if (toponym != null) {
                        found.add(toponym);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable Toponym toponym(Sentence s, Token capital, List<Toponym> known) {
        @Nullable String country = null;
        boolean definite = false;
        int from = capital.index();
        int to = capital.index() + 1;
        for (Token child : s.children(capital.index())) {
            String form = child.form().toLowerCase(Locale.ROOT);
            boolean before = child.index() < capital.index();
            if (child.is("det")) {
                definite = form.equals("the");
            } else if (child.is("nmod:poss") && before) {
                definite = true;
                country = owner(s, child, known);
                from = country == null ? from : s.subtree(child.index()).get(0);
            } else if (before && (child.is("amod") || child.is("compound") || child.is("nmod:desc"))) {
                String adjective = byAdjective.get(child.form());
                if (adjective == null) {
                    // "the provincial capital", "the venture capital": of something else
                    return null;
                }
                country = adjective;
                from = child.index();
            } else if (child.is("nmod") && "of".equals(s.adposition(child.index()))) {
                country = country(child.span(), known);
                to = country == null ? to : child.index() + 1;
            }
        }
        if (country == null && to == capital.index() + 1 && from == capital.index()) {
            country = only(capital.span().start(), known);
        }
        Entry entry = country == null || !definite ? null : capitals.get(country);
        if (entry == null) {
            return null;
        }
        Span span = s.span(from, to);
        Toponym toponym = new Toponym("capital of " + country);
        toponym.mentions.add(new Mention(span, toponym.key, List.of(entry), s.index()));
        toponym.best = entry;
        toponym.rule = "place/capital-of-country";
        return toponym;
    }

    /** The country whose capital is named before {@code at}, {@code null} if there are several or none. */
    private @Nullable String only(int at, List<Toponym> known) {
        @Nullable String found = null;
        for (Toponym toponym : known) {
            Entry entry = toponym.best;
            boolean before = toponym.mentions.stream().anyMatch(mention -> mention.span.end() <= at);
            if (entry == null || !before || !entry.equals(capitals.get(entry.country()))) {
                continue;
            }
            if (found != null && !found.equals(entry.country())) {
                return null;
            }
            found = entry.country();
        }
        return found;
    }

    /** The country of "Kenya's capital", "the country's capital", "its capital". */
    private @Nullable String owner(Sentence s, Token owner, List<Toponym> known) {
        @Nullable String named = country(owner.span(), known);
        if (named != null) {
            return named;
        }
        boolean points = switch (owner.lemma().toLowerCase(Locale.ROOT)) {
            case "country", "nation", "kingdom", "republic" -> true;
            default -> false;
        };
        if (!points) {
            return null;
        }
        @Nullable String last = null;
        Span at = owner.span();
        int best = -1;
        for (Toponym toponym : known) {
            Entry entry = toponym.best;
            for (Mention mention : toponym.mentions) {
                if (entry != null
                        && entry.feature() == Feature.COUNTRY
                        && mention.span.end() <= at.start()
                        && mention.span.start() > best
                        && s.index() - mention.sentence <= 4) {
                    best = mention.span.start();
                    last = entry.country();
                }
            }
        }
        return last;
    }

    private static @Nullable String country(Span span, List<Toponym> known) {
        for (Toponym toponym : known) {
            Entry entry = toponym.best;
            for (Mention mention : toponym.mentions) {
                if (entry != null && entry.feature() == Feature.COUNTRY && mention.span.contains(span)) {
                    return entry.country();
                }
            }
        }
        return null;
    }
}
