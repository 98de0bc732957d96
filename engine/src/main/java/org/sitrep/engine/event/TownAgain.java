package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;

/**
 * Where a deed was of which the text only says "the town": "Fighters took Malha. The army bombed the outskirts of the town." Thread-safe.
 *
 * <p>The town is the last that was named before; a district or province is the last that was called so. Where two were named in one sentence, it is neither.
 */
final class TownAgain {
    /** Prepositions of places that lead elsewhere, or only say whose or which. */
    private static final Set<String> ELSEWHERE = Set.of("off", "from", "to", "of", "between");

    private static final Set<String> ARTICLES = Set.of("the", "this", "that");
    /** What was called one of the first is none of the others. */
    private static final List<String> LARGE = List.of("town", "city");

    private static final Set<String> SMALL = Set.of("village", "hamlet", "settlement");
    /** How many sentences before it the name stands at most. */
    private static final int SENTENCES_BACK = 4;

    private final WordClasses classes;

    TownAgain(WordClasses classes) {
        this.classes = classes;
    }

    /** {@code drafts} with the towns that their sentences speak of without the name. */
    List<Draft> carry(Reading reading, List<Draft> drafts) {
        List<Draft> done = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean deed = SameScene.isDeed(draft)
                    || draft.type() == EventType.MOBILIZE && draft.status() == EventStatus.HAPPENED;
            Token noun = deed && draft.place() == null ? noun(reading, draft) : null;
            Place place = noun == null ? null : last(reading, draft.sentence(), noun);
            done.add(place == null || noun == null ? draft : at(draft, place, noun));
        }
        return done;
    }

    /** The word for a town or unit where {@code draft} happened, {@code null} if there is none. */
    private @Nullable Token noun(Reading reading, Draft draft) {
        Sentence s = draft.sentence();
        int at = Setting.head(s, draft.trigger());
        if (at < 0) {
            return null;
        }
        for (Token token : s.tokens()) {
            boolean kind =
                    classes.matches("town-noun", s, token.index()) || classes.matches("unit-noun", s, token.index());
            if (kind && isNameless(reading, s, token) && isThere(s, token, at, draft.type() == EventType.MOBILIZE)) {
                return token;
            }
        }
        return null;
    }

    /** "the town", but not "the town of Kolpa", "the northern town", "a town". */
    private static boolean isNameless(Reading reading, Sentence s, Token noun) {
        Token article = s.child(noun.index(), "det");
        boolean definite = article != null && ARTICLES.contains(article.form().toLowerCase(Locale.ROOT));
        return definite
                && s.children(noun.index()).stream()
                        .allMatch(child -> child.is("det")
                                || child.is("case")
                                || child.is("punct")
                                || child.is("conj")
                                || child.is("cc"))
                && reading.places().covering(noun.span()) == null;
    }

    /** Whether the deed at {@code at} was there: in it, done to it, or at a part of it; forces are there when they were sent to it. */
    private boolean isThere(Sentence s, Token noun, int at, boolean moves) {
        Token site = noun;
        for (int steps = 0; steps < 3; steps++) {
            Token above = s.head(site);
            boolean part = site.is("nmod:poss") || site.is("nmod") && "of".equals(s.adposition(site.index()));
            if (above == null
                    || !part
                    || !classes.matches("site", s, above.index()) && !classes.matches("town-part", s, above.index())) {
                break;
            }
            site = above;
        }
        if (Tree.clause(s, site.index()) != Tree.clause(s, at)) {
            return false;
        }
        boolean struck = site.is("obj") || site.deprel().equals("nsubj:pass");
        if (struck) {
            return Clauses.firstConjunct(s, site.index()).head() == at;
        }
        String adposition = s.adposition(Clauses.firstConjunct(s, site.index()).index());
        Token above = s.head(site);
        boolean near = site.head() == at
                || above != null
                        && (above.head() == at || above.index() == s.token(at).head());
        boolean in = adposition != null && Scene.LOCATIVE.contains(adposition) && !ELSEWHERE.contains(adposition);
        boolean there = in || moves && "to".equals(adposition);
        return (site.is("obl") || site.is("nmod")) && there && near;
    }

    /** The last place before {@code s} that {@code noun} may mean, {@code null} if there is none or more than one. */
    private @Nullable Place last(Reading reading, Sentence s, Token noun) {
        List<Sentence> all = reading.text().sentences();
        for (int i = s.index() - 1; i >= Math.max(0, s.index() - SENTENCES_BACK); i--) {
            Sentence before = all.get(i);
            Set<Place> found = new LinkedHashSet<>();
            for (Place place : reading.places().overlapping(before.span())) {
                if (isMeant(reading, before, place, s, noun)) {
                    found.add(place);
                }
            }
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.iterator().next() : null;
            }
        }
        return null;
    }

    /** Whether a mention in {@code before} is called so ("Kassala state"), or is a town where something may happen. */
    private boolean isMeant(Reading reading, Sentence before, Place place, Sentence s, Token noun) {
        boolean town = place.precision() == Precision.CITY
                && !place.because().rule().equals("place/within")
                && classes.matches("town-noun", s, noun.index());
        return place.mentions().stream()
                .filter(mention -> before.span().contains(mention))
                .filter(mention -> !Origin.is(reading, before, mention, classes) && !isLandmark(before, mention))
                .anyMatch(mention -> isCalled(before, mention, noun.lemma())
                        || town
                                && !(SMALL.contains(noun.lemma())
                                        && LARGE.stream().anyMatch(kind -> isCalled(before, mention, kind))));
    }

    /** "Kassala state", "the province of Idlib". */
    private static boolean isCalled(Sentence s, Span mention, String kind) {
        int after = s.tokenAt(mention.end() - 1) + 1;
        int before = s.tokenAt(mention.start()) - 2;
        return after < s.size() && s.token(after).lemma().equalsIgnoreCase(kind)
                || before >= 0
                        && s.token(before + 1).form().equals("of")
                        && s.token(before).lemma().equalsIgnoreCase(kind);
    }

    /** "Malha, north of El Fasher", "30 km from El Fasher": it only says where the other is. */
    private boolean isLandmark(Sentence s, Span mention) {
        int head = Setting.head(s, mention);
        Token above = head < 0 ? null : s.head(s.token(head));
        String adposition = head < 0 ? null : s.adposition(head);
        return above != null
                && ("of".equals(adposition) || "from".equals(adposition))
                && (classes.matches("direction", s, above.index())
                        || s.children(above.index()).stream()
                                .anyMatch(each -> classes.matches("distance", s, each.index()))
                        || classes.matches("distance", s, above.index()));
    }

    private static Draft at(Draft draft, Place place, Token noun) {
        Span named = place.mentions().stream()
                .filter(mention -> mention.start() < draft.sentence().span().start())
                .reduce((first, second) -> second)
                .orElse(place.mentions().get(0));
        Set<Span> evidence = new LinkedHashSet<>(draft.evidence());
        evidence.add(named);
        return draft.at(
                place.id(),
                draft.time(),
                draft.date(),
                evidence,
                draft.because().and(new Because.Filled("place", noun.span(), "the one named before")));
    }
}
