package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;

/**
 * Where bodies and offices of a state are at home if their words do not say. Several governments, or a foreign one, are of no one state; a band of rebels is at home where
 * things happen, not where whoever speaks of it is; a capitalised "Army" or "Senate" is the one that the text names elsewhere; some offices exist in one state alone. Used by one
 * thread, while one document is coded.
 */
final class Homes {
    private final ActorKnowledge knowledge;
    private final Setting setting;
    private final @Nullable LocalDate day;

    /** Countries of which the text names a body, by its sector. */
    private final Map<String, Set<String>> bodies = new HashMap<>();

    /** How often the text names bodies of a state by name, by its country. */
    private final Map<String, Integer> named = new TreeMap<>();

    /** Countries of whose envoys the text speaks. */
    private final Set<String> guests = new TreeSet<>();

    /** Countries of whose other officials the text speaks. */
    private final Set<String> rulers = new TreeSet<>();

    private final Chambers chambers;

    Homes(ActorKnowledge knowledge, Setting setting, Chambers chambers, @Nullable LocalDate day) {
        this.chambers = chambers;
        this.knowledge = knowledge;
        this.setting = setting;
        this.day = day;
    }

    /** Takes in all mentions of the document, before any is linked. */
    void read(List<List<Mention>> all) {
        for (List<Mention> mentions : all) {
            for (Mention mention : mentions) {
                NameEntry entry = mention.entry;
                if (mention.shape == Mention.Shape.PERSON) {
                    String country = knowledge.leaders().country(words(mention));
                    if (country != null) {
                        named.merge(country, 1, Integer::sum);
                    }
                }
                if (mention.phrase != null) {
                    note(mention.phrase.sector(), mention.phrase.country());
                    official(mention.phrase);
                } else if (entry != null
                        && entry.known() != null
                        && !entry.known().isState()) {
                    Known.Period period = entry.known().on(day);
                    boolean ofState = period.kind() == ActorKind.GOVERNMENT || period.kind() == ActorKind.MILITARY;
                    String elsewhere = chambers.elsewhere(mention);
                    String country = elsewhere == null ? period.country() : elsewhere;
                    note(ofState ? period.sector() : null, country);
                    if (ofState && country != null) {
                        named.merge(country, 1, Integer::sum);
                    }
                }
            }
        }
    }

    private void official(Phrase phrase) {
        String country = phrase.country();
        if (country != null && Phrases.isOfState(phrase)) {
            boolean sent = knowledge.isCue("sent", phrase.role().noun())
                    || phrase.role().noun().endsWith(" envoy");
            (sent ? guests : rulers).add(country);
        }
    }

    private static String words(Mention mention) {
        StringBuilder words = new StringBuilder();
        for (int i = mention.nameFrom; i < mention.nameTo; i++) {
            words.append(i > mention.nameFrom ? " " : "")
                    .append(mention.sentence.token(i).form());
        }
        return words.toString();
    }

    private void note(@Nullable String sector, @Nullable String country) {
        if (sector != null && country != null) {
            bodies.computeIfAbsent(sector, key -> new TreeSet<>()).add(country);
        }
    }

    /** The country of what {@code mention} names, {@code null} if nothing tells. */
    @Nullable
    String of(Mention mention, @Nullable String sector) {
        String country = where(mention, sector);
        Phrase phrase = mention.phrase;
        boolean force = phrase != null
                && "MIL".equals(sector)
                && (phrase.plural() || phrase.role().sort() == RoleNoun.Sort.BODY);
        return force && country != null ? knowledge.armyIn(country) : country;
    }

    private @Nullable String where(Mention mention, @Nullable String sector) {
        Phrase phrase = mention.phrase;
        if (phrase != null && isOfNoOneState(phrase)) {
            return null;
        }
        if (phrase != null && phrase.modifiers().stream().anyMatch(word -> knowledge.isCue("stateless", word))) {
            return setting.scene(mention.sentence);
        }
        if (phrase != null
                && isBand(phrase)
                && !knowledge.isCue("rules-here", phrase.role().noun())) {
            boolean some = phrase.article() == Phrase.Article.INDEFINITE;
            String ground = some ? setting.scene(mention.sentence) : setting.ground(mention.sentence);
            boolean ofState = "GOV".equals(sector) || "OPP".equals(sector); // "the opposition" of whoever rules here
            return ground == null && ofState ? setting.main() : ground;
        }
        String own = phrase == null ? null : own(phrase.role().noun());
        if (own != null) {
            return own;
        }
        if (phrase != null
                && (knowledge.isCue("states-own", phrase.role().noun())
                        || knowledge.isCue("rules-here", phrase.role().noun()))) {
            String scene = setting.scene(mention.sentence);
            String home = scene == null ? setting.home() : scene;
            return home == null ? setting.at(mention.sentence, mention.head) : home;
        }
        if (mention.headToken().isProperNoun() && ("MIL".equals(sector) || "LEG".equals(sector))) {
            Set<String> named = bodies.getOrDefault(sector, Set.of());
            if (named.size() == 1) {
                return named.iterator().next();
            }
        }
        String unspoken = unspoken(sector);
        if (unspoken != null && setting.scene(mention.sentence) == null) {
            return unspoken;
        }
        String court = "JUD".equals(sector) && setting.scene(mention.sentence) == null ? only("JUD") : null;
        if (court != null) {
            return court;
        }
        String fights = "MIL".equals(sector) ? ownArmy(mention) : null;
        if (fights != null) {
            return fights;
        }
        String planner = "GOV".equals(sector) ? planner(mention) : null;
        if (planner != null) {
            return planner;
        }
        String stately = "JUD".equals(sector) || "LEG".equals(sector) ? stately() : null;
        return host(stately != null ? stately : setting.at(mention.sentence, mention.head));
    }

    /** "CARACAS - The U.S. envoy met the acting president": a state that only sends envoys is a guest where the report comes from. */
    private @Nullable String host(@Nullable String country) {
        String home = setting.host();
        boolean guest = home != null && guests.contains(country) && !rulers.contains(country);
        return guest ? home : country;
    }

    /** "China brokered a truce between the army and the rebels": the army of the country that the text is about, the only one of whose soldiers it speaks; {@code null} if nobody else comes between. */
    private @Nullable String ownArmy(Mention mention) {
        String nearest = setting.at(mention.sentence, mention.head);
        String only = only("MIL");
        boolean told = only != null && setting.isAbout(only) && setting.scene(mention.sentence) == null;
        return told && nearest != null && !nearest.equals(only) && !setting.isAbout(nearest) ? only : null;
    }

    /** The one country that the text names a body of this sector of, {@code null} if there is none, or several. */
    private @Nullable String only(String sector) {
        Set<String> countries = bodies.getOrDefault(sector, Set.of());
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    /** "Kenya will fly its citizens out of South Sudan, the ministry said": who tells what a state is going to do, speaks for that state; {@code null} if it is not so. */
    private @Nullable String planner(Mention mention) {
        return told(mention, true);
    }

    /**
     * The country of the one subject of what {@code mention} says, {@code null} if it says nothing or that is of no country.
     *
     * @param planned only what is going to be done counts
     */
    private @Nullable String told(Mention mention, boolean planned) {
        Sentence s = mention.sentence;
        Token speaker = mention.headToken();
        Token verb = speaker.is("nsubj") ? s.head(speaker) : null;
        if (verb == null || !knowledge.isCue("says", verb.lemma().toLowerCase(Locale.ROOT))) {
            return null;
        }
        Token told = verb.is("parataxis") ? s.head(verb) : s.child(verb.index(), "ccomp");
        boolean will = !planned
                || told != null
                        && Clauses.modals(s, told.index()).stream()
                                .anyMatch(modal -> modal.lemma().equals("will"));
        if (told == null || told.index() > speaker.index() || !will) {
            return null;
        }
        List<Token> subjects = Clauses.subjects(s, told.index());
        return subjects.size() == 1
                ? setting.named(s, Clauses.nounPhrase(s, subjects.get(0).index()))
                : null;
    }

    /** The country of the bearer of an office whose words do not say it: only one that the office, the sentence or all of the text leaves no doubt about. */
    @Nullable
    String ofBearer(Mention mention, Phrase phrase) {
        if (isOfNoOneState(phrase) || knowledge.isCue("birth", phrase.role().noun())) {
            return null;
        }
        String own = own(phrase.role().noun());
        if (own != null) {
            return own;
        }
        String unspoken = unspoken(phrase.sector());
        if (unspoken != null && phrase.role().sort() == RoleNoun.Sort.OFFICE) {
            return unspoken;
        }
        if (isSummoned(mention, phrase)) {
            String host = setting.host() == null ? setting.main() : setting.host();
            return host == null ? null : setting.lastOther(mention.sentence, mention.head, host);
        }
        String told = told(mention, false);
        if (told != null && told.equals(setting.host())) {
            return told; // "ISLAMABAD - Pakistan expects a strike, the minister said"
        }
        boolean minister = phrase.role().sort() == RoleNoun.Sort.OFFICE
                && "GOV".equals(phrase.sector())
                && phrase.role().noun().endsWith(" minister")
                && phrase.ofText() == null;
        if (minister && setting.home() != null) {
            return setting.home(); // a report says of foreign ministers alone whose they are
        }
        String scene = setting.scene(mention.sentence);
        if (isTeller(mention) && (setting.toldOf(mention.sentence) != null || setting.home() != null)) {
            scene = null;
        }
        boolean local = phrase.role().sort() == RoleNoun.Sort.OFFICE && !"LEG".equals(phrase.sector());
        String main = stately();
        main = main == null && local ? setting.toldOf(mention.sentence) : main;
        main = main == null ? setting.main() : main;
        String country = main == null || local && scene != null ? scene : main;
        country = country == null ? setting.home() : host(country);
        boolean national =
                local && "GOV".equals(phrase.sector()) && !phrase.role().inherits();
        return country == null && national ? setting.at(mention.sentence, mention.head) : country;
    }

    /** "The ambassador was summoned to the ministry": of another state than the one that does so. */
    private boolean isSummoned(Mention mention, Phrase phrase) {
        Token envoy = mention.headToken();
        Token verb = envoy.deprel().equals("nsubj:pass") ? mention.sentence.head(envoy) : null;
        return verb != null
                && knowledge.isCue("sent", phrase.role().noun())
                && knowledge.isCue("foreigner", verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** "The minister said X, now in Hungary, was wanted": what is told is elsewhere, not who tells it. */
    private boolean isTeller(Mention mention) {
        Token speaker = mention.headToken();
        Token verb = speaker.is("nsubj") ? mention.sentence.head(speaker) : null;
        return verb != null
                && knowledge.isCue("says", verb.lemma().toLowerCase(Locale.ROOT))
                && mention.sentence.child(verb.index(), "ccomp") != null;
    }

    /** Where a report for its own country was sent from, if it names no body of this sector that is of another. */
    private @Nullable String unspoken(@Nullable String sector) {
        boolean ofState = sector != null
                && switch (sector) {
                    case "GOV", "MIL", "COP", "JUD", "LEG" -> true;
                    default -> false;
                };
        String country = ofState ? setting.unspoken() : null;
        return country != null && Set.of(country).containsAll(bodies.getOrDefault(sector, Set.of())) ? country : null;
    }

    /** The country whose bodies of state make up two thirds of all that the text names by name, if it is about that country; {@code null} if there is none. */
    private @Nullable String stately() {
        int all = named.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> entry : named.entrySet()) {
            if (entry.getValue() > 1 && 3 * entry.getValue() >= 2 * all) {
                return setting.isAbout(entry.getKey()) ? entry.getKey() : null;
            }
        }
        return null;
    }

    /** The one state that has an office of this name, unless the text never speaks of it and is about another. */
    private @Nullable String own(String noun) {
        String country = knowledge.home(noun);
        return country != null && (setting.names(country) || setting.main() == null) ? country : null;
    }

    /** "foreign governments", "several regimes", "Western officials", "mediators". */
    boolean isOfNoOneState(Phrase phrase) {
        boolean several = phrase.plural()
                && phrase.role().sort() == RoleNoun.Sort.BODY
                && phrase.role().kind() == ActorKind.GOVERNMENT;
        boolean between = knowledge.isCue("go-between", phrase.role().noun());
        return several || between || phrase.modifiers().stream().anyMatch(word -> knowledge.isCue("abroad", word));
    }

    private boolean isBand(Phrase phrase) {
        String sector = phrase.sector() == null ? "" : phrase.sector();
        return switch (sector) {
            case "REB", "PRM", "UAF" -> true;
            default -> knowledge.isCue("band", phrase.role().noun().toLowerCase(Locale.ROOT));
        };
    }
}
