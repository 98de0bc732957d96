package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/**
 * What the knowledge files say of names that the network found: what a known one names, where two stand side by side, and which adjective belongs to a body's name. Immutable and
 * thread-safe.
 */
final class KnownNames {
    /** Fewer letters are too many things. */
    private static final int SHORTEST_BODY = 4;

    /** Words behind "of". */
    private static final int LONGEST_REST = 4;

    /** Letters of "e", "au", "les", "upon". */
    private static final int LONGEST_LINK = 4;

    private static final Set<String> CLITICS = Set.of("'s", "’s");
    private static final Set<String> DIRECTIONS = WordLists.of("name-direction");
    private static final Set<String> KIND_WORDS = WordLists.of("name-kind");
    private static final Set<String> SELF_GOVERNING = WordLists.of("self-governing");
    private static final Set<String> SEAT_TITLES = WordLists.of("seat-title");

    private final Set<String> bodies = new HashSet<>();
    private final Set<String> lands = new HashSet<>();
    private final Set<String> parties = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> adjectives = new HashSet<>();
    private final Set<String> behindTowns = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    KnownNames(Knowledge knowledge) {
        for (String file : List.of("organisations", "armed_groups", "media")) {
            knowledge.table("knowledge/" + file + ".tsv").rows().forEach(row -> add(row, "aliases", bodies));
        }
        for (Table.Row row : knowledge.table("knowledge/countries.tsv").rows()) {
            add(row, "other", lands);
            lands.addAll(row.list("official"));
            lands.addAll(row.list("former"));
            lands.addAll(row.list("capital"));
            adjectives.addAll(row.list("adjective"));
            behindTowns.add(row.get("name").toLowerCase(Locale.ROOT));
        }
        knowledge.table("knowledge/peoples.tsv").rows().forEach(row -> adjectives.addAll(row.list("adjective")));
        knowledge.table("knowledge/places.tsv").rows().forEach(row -> add(row, "other", others));
        knowledge.table("knowledge/given_names.tsv").rows().forEach(row -> others.add(row.get("name")));
        knowledge.table("knowledge/parties.tsv").rows().forEach(row -> add(row, "aliases", parties));
        for (Table.Row row : knowledge.table("knowledge/address_states.tsv").rows()) {
            behindTowns.add(row.get("name").toLowerCase(Locale.ROOT));
            codes.add(row.get("code").toLowerCase(Locale.ROOT));
        }
    }

    private static void add(Table.Row row, String more, Set<String> names) {
        names.add(row.get("name"));
        names.addAll(row.list(more));
    }

    /** The names of a sentence, in order, as they should be. */
    List<Name> mended(List<Name> names, List<Token> tokens) {
        List<Name> all = new ArrayList<>();
        for (Name name : names) {
            Name whole = withAdjectives(withLinks(withRest(withoutEnd(name, tokens), tokens), tokens), all, tokens);
            if (!all.isEmpty() && all.get(all.size() - 1).to() >= whole.to()) {
                continue;
            }
            while (!all.isEmpty() && all.get(all.size() - 1).from() >= whole.from()) {
                all.remove(all.size() - 1);
            }
            split(new Name(whole.from(), whole.to(), type(whole, tokens)), tokens, all);
        }
        return all;
    }

    /** "[Tehran's] bazaar", "the [Fatah party]": neither the owner's ending nor a common noun belongs to a known name. */
    private Name withoutEnd(Name name, List<Token> tokens) {
        int last = name.to() - 1;
        if (last == name.from() || isKnown(text(name, tokens))) {
            return name;
        }
        Name rest = new Name(name.from() + 1, name.to(), name.type());
        if (form(tokens, name.from()).equals("State") && parties.contains(text(rest, tokens))) {
            return rest; // "State BJP chief"
        }
        Name bare = new Name(name.from(), last, name.type());
        String text = text(bare, tokens);
        boolean owner = CLITICS.contains(form(tokens, last)) && isKnown(text);
        boolean noun = tokens.get(last).xpos().startsWith("NN")
                && Character.isLowerCase(form(tokens, last).codePointAt(0))
                && (bodies.contains(text) || parties.contains(text));
        return owner || noun ? bare : name;
    }

    /** "the [Board of] Rural Banks": no name ends in "of". */
    private static Name withRest(Name name, List<Token> tokens) {
        int of = name.to() - 1;
        if (of == name.from() || !form(tokens, of).equals("of")) {
            return name;
        }
        Token rest = tokens.get(tokens.get(of).head() < 0 ? of : tokens.get(of).head());
        boolean whole = tokens.subList(name.from(), of).stream()
                .anyMatch(token -> token.form().equals("of")); // "Ministry of Defence of": behind it stands whose it is
        boolean near = !whole && rest.index() > of && rest.index() - of <= LONGEST_REST;
        return new Name(name.from(), near ? rest.index() + 1 : of, name.type());
    }

    /** "[Qala]-e-Naw", "[Port]-au-Prince": a small word between strokes, with no blank, links two parts of one name. */
    private static Name withLinks(Name name, List<Token> tokens) {
        int to = form(tokens, name.to() - 1).equals("-") ? name.to() - 1 : name.to();
        while (to > name.from() && isLink(tokens, to)) {
            to += 4;
        }
        return to > name.to() ? new Name(name.from(), to, name.type()) : name;
    }

    private static boolean isLink(List<Token> tokens, int stroke) {
        if (stroke + 3 >= tokens.size()
                || !form(tokens, stroke).equals("-")
                || !form(tokens, stroke + 2).equals("-")) {
            return false;
        }
        for (int i = stroke; i <= stroke + 3; i++) {
            if (tokens.get(i).span().start() != tokens.get(i - 1).span().end()) {
                return false;
            }
        }
        String link = form(tokens, stroke + 1);
        return link.length() <= LONGEST_LINK
                && link.equals(link.toLowerCase(Locale.ROOT))
                && Character.isUpperCase(form(tokens, stroke + 3).codePointAt(0));
    }

    /** "the [Israeli] [Defense Forces]", "the [American]-[Arab] [Friendship Society]": the adjective is a part of the name, unless the name stands by itself ("the Egyptian Muslim Brotherhood"). */
    private Name withAdjectives(Name body, List<Name> before, List<Token> tokens) {
        boolean may = body.type() == Name.Type.ORGANISATION
                && body.to() - body.from() > 1
                && Character.isUpperCase(form(tokens, body.from()).codePointAt(0))
                && !isKnown(text(body, tokens));
        int from = body.from();
        for (int i = before.size() - 1; may && i >= 0; i--) {
            Name each = before.get(i);
            boolean joined = from < body.from()
                    && each.to() == from - 1
                    && form(tokens, each.to()).equals("-");
            if (!isAdjective(each, tokens) || !joined && each.to() != from) {
                break;
            }
            from = each.from();
        }
        return from == body.from() ? body : new Name(from, body.to(), body.type());
    }

    /** "Israeli", and "Greater" read as a name. */
    private boolean isAdjective(Name name, List<Token> tokens) {
        String text = text(name, tokens);
        return name.type() == Name.Type.OTHER
                ? adjectives.contains(text)
                : isOneWord(name) && DIRECTIONS.contains(text.toLowerCase(Locale.ROOT));
    }

    private Name.Type type(Name name, List<Token> tokens) {
        String text = text(name, tokens);
        if (SELF_GOVERNING.contains(text) || name.type() == Name.Type.PERSON && isSeat(name, tokens)) {
            return Name.Type.PLACE;
        }
        if (name.type() == Name.Type.PERSON && adjectives.contains(text) && isOfMany(name, tokens)) {
            return Name.Type.OTHER; // "Karen groups"
        }
        boolean body = bodies.contains(text);
        boolean land = lands.contains(text);
        if (body == land) {
            return name.type();
        }
        if (land) {
            boolean taken = name.type() == Name.Type.PERSON || others.contains(text) && name.type() != Name.Type.OTHER;
            return taken ? name.type() : Name.Type.PLACE;
        }
        boolean sure = text.length() >= SHORTEST_BODY && !others.contains(text) && !parties.contains(text);
        boolean misread = name.type() == Name.Type.PERSON || name.type() == Name.Type.PLACE && isOneWord(name);
        return sure && misread ? Name.Type.ORGANISATION : name.type();
    }

    /** "West Pokot Senator Ana Diaz": what stands before such an office and its bearer is where it is held. */
    private static boolean isSeat(Name name, List<Token> tokens) {
        return name.to() + 1 < tokens.size()
                && SEAT_TITLES.contains(form(tokens, name.to()))
                && Character.isUpperCase(form(tokens, name.to() + 1).codePointAt(0));
    }

    /** True before a common noun in the plural. */
    private static boolean isOfMany(Name name, List<Token> tokens) {
        return name.to() < tokens.size()
                && tokens.get(name.to()).xpos().equals("NNS")
                && Character.isLowerCase(form(tokens, name.to()).codePointAt(0));
    }

    private static boolean isOneWord(Name name) {
        return name.to() - name.from() == 1;
    }

    /** Puts the name behind {@code all}, or the two that it is: "Miramar Florida", "Shell / Eni". */
    private void split(Name name, List<Token> tokens, List<Name> all) {
        int at = isKnown(text(name, tokens)) ? -1 : border(name, tokens);
        if (at < 0) {
            all.add(name);
            return;
        }
        all.add(new Name(name.from(), at, name.type()));
        all.add(new Name(form(tokens, at).equals("/") ? at + 1 : at, name.to(), name.type()));
    }

    /** Where the second of two names begins, or the stroke in front of it; −1 if it is one name. */
    private int border(Name name, List<Token> tokens) {
        int last = name.to() - 1;
        if (name.type() != Name.Type.OTHER
                && last - name.from() == 2
                && form(tokens, last - 1).equals("/")) {
            return last - 1;
        }
        boolean apart = name.type() == Name.Type.PLACE
                && !isOneWord(name)
                && !isPartOfName(form(tokens, last - 1).toLowerCase(Locale.ROOT));
        if (!apart) {
            return -1;
        }
        String end = form(tokens, last);
        String plain = end.toLowerCase(Locale.ROOT);
        boolean code = codes.contains(plain) && Character.isUpperCase(end.codePointAt(0));
        return code || behindTowns.contains(plain) ? last : -1;
    }

    private static boolean isPartOfName(String word) {
        return DIRECTIONS.contains(word) || KIND_WORDS.contains(word);
    }

    private boolean isKnown(String text) {
        return bodies.contains(text) || lands.contains(text) || parties.contains(text) || others.contains(text);
    }

    private static String form(List<Token> tokens, int i) {
        return tokens.get(i).form();
    }

    /** The words of a name as the knowledge files write them: with one blank where the text has any. */
    private static String text(Name name, List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = name.from(); i < name.to(); i++) {
            Token token = tokens.get(i);
            if (i > name.from() && tokens.get(i - 1).span().end() < token.span().start()) {
                text.append(' ');
            }
            text.append(token.form());
        }
        return text.toString();
    }
}
