package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.SectionKind;

/**
 * Finds the person that a name means.
 *
 * <p>Full names agree in first and last word; only initials may be more on one side, so a father and a son who share first and last name but not the middle one stay two. A
 * surname alone goes to a living bearer before a dead one, then to the one the text is more about, then to the last one named.
 */
final class Persons {
    /** The words of names: each name is compared with many. */
    private final Map<String, List<String>> known = new HashMap<>();

    private final ActorKnowledge knowledge;

    Persons(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The person that {@code name} means, {@code null} if none so far does.
     *
     * @param leader whom the knowledge has in the office that the title says, by full name; {@code null} if nobody
     */
    @Nullable
    Entity find(List<Entity> entities, Mention mention, String name, @Nullable String leader) {
        List<String> words = words(name);
        boolean younger = isYounger(name);
        Contest contest = new Contest();
        Entity namesake = null;
        for (Entity entity : entities) {
            if (!entity.isPerson() || entity.name == null || entity.plural) {
                continue;
            }
            Entity best = contest.best();
            if (leader != null && isYounger(entity.name) && !younger) {
                namesake = entity;
                continue; // "President Trump" is not Donald Trump Jr.
            }
            if (entity.otherNames.contains(name) || gendersAgree(entity, mention) && matches(entity, words, younger)) {
                contest.offer(entity, best == null || better(entity, best, words));
            } else if (sharesSurname(entity, words)) {
                namesake = entity;
            }
        }
        Entity best = contest.settle(mention, "fits the name better, is alive or is named more");
        if (namesake != null) {
            mention.lose(namesake.called(), "they share a surname, but given names or titles differ");
        }
        return best;
    }

    private static boolean isYounger(@Nullable String name) {
        return name != null && name.matches(".* (?:Jr|Sr)\\.?|.* I{2,3}");
    }

    private boolean sharesSurname(Entity entity, List<String> words) {
        List<String> mine = words(entity.name == null ? "" : entity.name);
        return !mine.isEmpty() && words.size() > 1 && mine.get(mine.size() - 1).equals(words.get(words.size() - 1));
    }

    private static boolean gendersAgree(Entity entity, Mention mention) {
        boolean known =
                (entity.gender == 'm' || entity.gender == 'f') && (mention.gender == 'm' || mention.gender == 'f');
        return !known || entity.gender == mention.gender || entity.isNamed() && mention.nameWords() > 1;
    }

    private boolean matches(Entity entity, List<String> words, boolean younger) {
        List<String> mine = words(entity.name == null ? "" : entity.name);
        if (mine.isEmpty() || words.isEmpty()) {
            return false;
        }
        if (younger && !isYounger(entity.name)) {
            return false; // "Trump" or "Donald Trump" before, "Donald Trump Jr." now: the son
        }
        if (mine.equals(words)) {
            return true;
        }
        String last = words.get(words.size() - 1);
        String myLast = mine.get(mine.size() - 1);
        if (isSurname(words) && endsWith(mine, words) || isSurname(mine) && endsWith(words, mine)) {
            return true;
        }
        if (isBothSurnames(mine, words) || isBothSurnames(words, mine)) {
            return true;
        }
        if (words.size() == 1) {
            // "Uribe" of "Miguel Uribe Turbay": the first of two surnames.
            boolean inner = mine.size() > 2 && last.length() > 2 && middle(mine).contains(last);
            return last.equals(myLast) || inner || (mine.size() > 1 && last.equals(mine.get(0)) && last.length() > 1);
        }
        if (mine.size() == 1) {
            // "Hariri's father, Rafik," and then Rafik Hariri
            // And "Paetongtarn" in the headline of a report on Paetongtarn Shinawatra.
            boolean first = mine.get(0).equals(words.get(0)) && (isKin(entity) || isOfHeadline(entity));
            return last.equals(myLast) || first;
        }
        if (!last.equals(myLast) || !firstAgrees(mine.get(0), words.get(0))) {
            return false;
        }
        return middle(mine).isEmpty() || middle(words).isEmpty()
                ? onlyInitials(middle(mine)) && onlyInitials(middle(words))
                : middle(mine).equals(middle(words));
    }

    /** "bin Laden", "van der Bellen": a surname of several words, the first without a capital. */
    private static boolean isSurname(List<String> words) {
        return words.size() > 1
                && (Character.isLowerCase(words.get(0).charAt(0))
                        || switch (words.get(0)) {
                            case "De",
                                    "Di",
                                    "Da",
                                    "Dos",
                                    "Del",
                                    "Van",
                                    "Von",
                                    "Bin",
                                    "Ben",
                                    "Ibn",
                                    "Abu",
                                    "Ould",
                                    "Al",
                                    "El",
                                    "La",
                                    "Le" -> true;
                            default -> false;
                        });
    }

    /** "Torres Pina" of "Carlos Torres Pina": a first surname is no given name. */
    private boolean isBothSurnames(List<String> whole, List<String> end) {
        return end.size() == 2
                && whole.size() == 3
                && endsWith(whole, end)
                && end.get(0).length() > 2
                && knowledge.gender(end.get(0)) == '0'
                && knowledge.gender(whole.get(0)) != '0';
    }

    private static boolean endsWith(List<String> whole, List<String> end) {
        return whole.size() > end.size()
                && whole.subList(whole.size() - end.size(), whole.size()).equals(end);
    }

    private static boolean isOfHeadline(Entity entity) {
        return entity.mentions.stream().allMatch(mention -> mention.sentence.section() == SectionKind.HEADLINE);
    }

    private static boolean isKin(Entity entity) {
        return entity.mentions.stream()
                .anyMatch(mention ->
                        mention.phrase != null && mention.phrase.role().sort() == RoleNoun.Sort.RELATION);
    }

    private static boolean firstAgrees(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String x = a.replace(".", "");
        String y = b.replace(".", "");
        return (x.length() == 1 || y.length() == 1) && x.charAt(0) == y.charAt(0);
    }

    private static List<String> middle(List<String> words) {
        return words.subList(1, words.size() - 1);
    }

    private static boolean onlyInitials(List<String> words) {
        return words.stream()
                .allMatch(word -> word.replace(".", "").length() <= 1 || word.startsWith("\"") || word.startsWith("“"));
    }

    private boolean better(Entity a, Entity b, List<String> words) {
        if (words.size() > 1) {
            boolean fullA = a.name != null && words(a.name).equals(words);
            boolean fullB = b.name != null && words(b.name).equals(words);
            if (fullA != fullB) {
                return fullA;
            }
        } else {
            boolean lastA = a.name != null && a.name.endsWith(words.get(0));
            boolean lastB = b.name != null && b.name.endsWith(words.get(0));
            if (isYounger(a.name) != isYounger(b.name)) {
                return isYounger(b.name); // the son keeps his "Jr."
            }
            if (lastA != lastB) {
                return lastA;
            }
            if (!lastA) {
                return a.last().span().compareTo(b.last().span()) > 0; // a given name: whoever was spoken of last
            }
        }
        if (a.dead != b.dead) {
            return b.dead;
        }
        if (a.weight() != b.weight()) {
            return a.weight() > b.weight();
        }
        return a.last().span().compareTo(b.last().span()) > 0;
    }

    /** Takes over the fuller name. */
    void extend(Entity entity, String name) {
        if (entity.name == null || words(name).size() > words(entity.name).size()) {
            entity.name = name;
        }
    }

    private List<String> words(String name) {
        return known.computeIfAbsent(name, Persons::split);
    }

    private static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("\\s+")) {
            String plain = word.replace("’", "'").replace(",", "");
            String lower = plain.toLowerCase(Locale.ROOT);
            if (lower.equals("jr.")
                    || lower.equals("jr")
                    || lower.equals("sr.")
                    || lower.equals("sr")
                    || lower.equals("iii")
                    || lower.equals("ii")
                    || plain.isEmpty()) {
                continue;
            }
            for (String article : List.of("al-", "el-", "Al-", "El-")) {
                if (plain.startsWith(article) && plain.length() > 4) {
                    plain = plain.substring(3);
                    break;
                }
            }
            words.add(plain);
        }
        return words;
    }
}
