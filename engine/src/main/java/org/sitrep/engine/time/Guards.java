package org.sitrep.engine.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Tells times from what only looks like them. Immutable; thread-safe. */
final class Guards {
    private static final int FIRST_PLAIN_YEAR = 1900;
    private static final int LAST_PLAIN_YEAR = 2050;

    private final Map<String, Set<String>> lists = new HashMap<>();

    Guards(Table table) {
        for (Table.Row row : table.rows()) {
            lists.computeIfAbsent(row.get("list"), key -> new HashSet<>()).addAll(row.list("forms"));
        }
    }

    /** The guard that turns this reading down, {@code null} if none does. */
    @Nullable
    Guard against(Reading reading, Sentence sentence) {
        for (Guard guard : reading.rule().unless()) {
            if (holds(guard, reading, sentence)) {
                return guard;
            }
        }
        return null;
    }

    private boolean holds(Guard guard, Reading reading, Sentence sentence) {
        return switch (guard) {
            case COUNT -> isCount(reading, sentence);
            case ALONE_YEAR -> !isYear(reading, sentence);
            case ALONE_DAY -> !isDayOfMonth(reading, sentence);
            case ALONE_MONTH -> !isMonth(reading, sentence);
            case PERSON -> isPerson(reading, sentence);
            case PAPER -> {
                Lexeme next = reading.after(1);
                yield next != null && next.isCapital() && in("paper", next);
            }
            case TITLED -> {
                Lexeme before = reading.before(1);
                yield before != null && before.isCapital() && in("titled", before);
            }
            case NAME -> isPartOfName(reading);
            case AGE -> isAge(reading);
            case SECOND -> {
                String unit = reading.get(Slot.U);
                yield "SECOND".equals(unit)
                        || "QUARTER".equals(unit)
                        || ("MINUTE".equals(unit) && !reading.mentions("half"));
            }
            case SINGLE -> "SECOND".equals(reading.get(Slot.U));
            case CLOCK_ONLY -> !"HOUR".equals(reading.get(Slot.U));
            case SHORT_UNIT -> isShortUnit(reading);
            case SMALL_UNIT -> !isLongUnit(reading);
            case CLAUSE -> startsClause(reading, sentence);
            case RATE -> isShortUnit(reading);
            case SMALL -> !hasCapital(reading);
        };
    }

    private boolean isCount(Reading reading, Sentence sentence) {
        Lexeme before = reading.before(1);
        Lexeme next = reading.after(1);
        if (before != null && reading.first().isNumber()) {
            boolean joined = reading.first().glued()
                    && List.of("-", "/", ".", ":", "#", "+").contains(before.lower());
            if (joined) {
                Lexeme farther = reading.before(2);
                boolean word =
                        farther != null && farther.isWord() && before.lower().equals("-");
                if (!word) {
                    return true;
                }
            }
            boolean bareYear = reading.length() == 1;
            if (bareYear && isAboutYear(reading, before, next)) {
                return false;
            }
            if (in("before-count", before) && (bareYear || !before.isWord())) {
                return true;
            }
        }
        if (next == null) {
            return false;
        }
        Lexeme last = reading.words().get(reading.match().to() - 1);
        if (last.isNumber()) {
            if (next.isNumber() && reading.length() == 1) {
                return true;
            }
            if (next.glued() && (next.isNumber() || next.lower().equals("%"))) {
                return true;
            }
            Lexeme second = reading.after(2);
            if (next.glued()
                    && (next.lower().equals("-") || next.lower().equals("/"))
                    && second != null
                    && second.glued()) {
                return second.isNumber()
                        || in("counted", second)
                        || second.lower().equals("year");
            }
            return next.lower().equals("%") || (reading.length() == 1 && in("counted", next));
        }
        return false;
    }

    /** "built around 1900", "dates from about 1450": nothing is counted. */
    private boolean isAboutYear(Reading reading, Lexeme before, @Nullable Lexeme next) {
        boolean about = before.lower().equals("about")
                || before.lower().equals("around")
                || before.lower().equals("circa");
        Lexeme verb = reading.before(2);
        boolean ends = next == null
                || !next.isWord() && !next.isNumber()
                || Set.of("and", "by", "when", "in", "as", "for", "to", "on", "or", "until", "but")
                        .contains(next.lower());
        return about && ends && verb != null && in("built", verb);
    }

    private boolean isYear(Reading reading, Sentence sentence) {
        boolean twoDigits = reading.first().lower().equals("'");
        if (reading.length() > 1 && !twoDigits) {
            return true;
        }
        if (!reading.first().isNumber() && !reading.first().lower().equals("'")) {
            return true;
        }
        int year = reading.number(Slot.Y, 0);
        Lexeme before = reading.before(1);
        Lexeme next = reading.after(1);
        boolean cued = before != null && in("year-cue", before);
        if (twoDigits) {
            return cued && !(next != null && (next.isCapital() || next.lower().equals("s")));
        }
        Token token = sentence.tokenAt(reading.first().start()) < 0
                ? null
                : sentence.token(sentence.tokenAt(reading.first().start()));
        Token following =
                token == null || token.index() + 1 >= sentence.size() ? null : sentence.token(token.index() + 1);
        boolean beforePlural = following != null && following.xpos().equals("NNS");
        if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) {
            boolean strong = before != null
                    && Set.of("in", "since", "until", "from", "circa", "around", "about", "of")
                            .contains(before.lower());
            boolean alone = next == null
                    || !next.isWord()
                    || Set.of("and", "to", "when", "by", "the", "until").contains(next.lower());
            return strong && alone && !(next != null && next.lower().equals("-"));
        }
        if (beforePlural) {
            return before != null
                    && cued
                    && !Set.of("with", "by", "to", "and", "or").contains(before.lower());
        }
        return cued || before == null || !before.isNumber();
    }

    private boolean isMonth(Reading reading, Sentence sentence) {
        Lexeme before = reading.before(1);
        Lexeme first = reading.first();
        boolean shortForm = first.form().length() <= 4
                && first.end() - first.start() == first.form().length();
        if (shortForm && !Set.of("may", "june", "july").contains(first.lower())) {
            // "Sept" without a stop or a day is more often something else
            return false;
        }
        boolean ambiguous = Set.of("may", "march", "mar", "jan", "april", "june", "august", "sep", "dec")
                .contains(first.lower());
        if (!ambiguous) {
            return true;
        }
        Lexeme next = reading.after(1);
        boolean cued = before != null && in("month-cue", before);
        if (first.lower().equals("may")
                || first.lower().equals("march")
                || first.lower().equals("mar")) {
            // "the March for Life" is a march
            boolean article = before != null
                    && (before.lower().equals("the") || before.lower().equals("a"));
            boolean onFoot =
                    next != null && Set.of("of", "for", "on", "to", "against").contains(next.lower());
            return cued && !(article && onFoot) && !followedByVerb(first, sentence);
        }
        boolean named = next != null && next.isWord() && next.isCapital();
        return cued || !named;
    }

    /** "on the 17th", but not "on the 17th floor", "on the 17-member panel", "after the 17th of them". */
    private static boolean isDayOfMonth(Reading reading, Sentence sentence) {
        Lexeme day = reading.words().get(reading.match().at()[Slot.D.ordinal()]);
        if (Character.isDigit(day.form().charAt(day.form().length() - 1))) {
            return false;
        }
        Lexeme next = reading.after(1);
        int at = next == null ? -1 : sentence.tokenAt(next.start());
        if (next == null || at < 0) {
            return true;
        }
        String kind = sentence.token(at).upos();
        boolean counts = Set.of("NOUN", "PROPN", "ADJ", "NUM").contains(kind)
                || next.glued() && (next.lower().equals("-") || next.lower().equals("/"))
                || next.lower().equals("of");
        return !counts || reading.words().get(reading.match().to() - 1).lower().equals("month");
    }

    private static boolean followedByVerb(Lexeme word, Sentence sentence) {
        int at = sentence.tokenAt(word.start());
        if (at < 0 || at + 1 >= sentence.size()) {
            return false;
        }
        String tag = sentence.token(at + 1).xpos();
        boolean modal = sentence.token(at).xpos().equals("MD");
        return modal || tag.equals("VBZ") || tag.equals("MD");
    }

    private boolean isPerson(Reading reading, Sentence sentence) {
        Lexeme month = reading.words().get(reading.match().at()[Slot.M.ordinal()]);
        int token = sentence.tokenAt(month.start());
        Name name = token < 0 ? null : sentence.nameAt(token);
        if (name != null && name.type() == Name.Type.PERSON && name.to() - name.from() > 1) {
            return true;
        }
        int at = reading.match().at()[Slot.M.ordinal()];
        Lexeme before = at > 0 ? reading.words().get(at - 1) : null;
        return before != null
                && before.isWord()
                && before.isCapital()
                && (in("title-before", before) || (name != null && name.type() == Name.Type.PERSON));
    }

    private boolean isPartOfName(Reading reading) {
        Lexeme first = reading.first();
        Lexeme paper = reading.before(1);
        if (first.form().equals("TODAY") && paper != null && in("paper-before", paper)) {
            return true;
        }
        if (!first.isCapital() || first.form().equals(first.form().toUpperCase(java.util.Locale.ROOT))) {
            return false;
        }
        Lexeme before = reading.before(1);
        Lexeme next = reading.after(1);
        boolean afterName = before != null && before.isWord() && before.isCapital();
        boolean opens = before == null || !before.isWord();
        boolean beforeName = next != null && next.isWord() && next.isCapital() && reading.length() == 1;
        return !titleCase(reading.words()) && (afterName || (!opens && beforeName));
    }

    /** True for a headline in which most words have a capital. */
    private static boolean titleCase(List<Lexeme> words) {
        int capitals = 0;
        int all = 0;
        for (Lexeme word : words) {
            if (word.isWord() && word.form().length() > 3) {
                all++;
                capitals += word.isCapital() ? 1 : 0;
            }
        }
        return all > 2 && capitals * 10 > all * 8;
    }

    private static boolean isAge(Reading reading) {
        if (!"YEAR".equals(reading.get(Slot.U))) {
            return false;
        }
        if (reading.mentions("old")) {
            return true;
        }
        Lexeme next = reading.after(1);
        Lexeme second = reading.after(2);
        boolean old = next != null && next.lower().equals("old");
        boolean hyphenOld = next != null
                && next.lower().equals("-")
                && second != null
                && second.lower().startsWith("old");
        return old || hyphenOld;
    }

    private static boolean isShortUnit(Reading reading) {
        String unit = reading.get(Slot.U);
        return "SECOND".equals(unit) || "MINUTE".equals(unit) || "QUARTER".equals(unit) || "WEEKEND".equals(unit);
    }

    private static boolean isLongUnit(Reading reading) {
        String unit = reading.get(Slot.U);
        return "WEEK".equals(unit) || "MONTH".equals(unit) || "YEAR".equals(unit);
    }

    /** True if what follows goes on with the sentence: "the day before authorities issued a warrant". */
    private static boolean startsClause(Reading reading, Sentence sentence) {
        Lexeme next = reading.after(1);
        return next != null
                && next.isWord()
                && !Set.of("and", "but", "when", "in", "at", "that", "or", "to", "by")
                        .contains(next.lower());
    }

    private static boolean hasCapital(Reading reading) {
        for (int i = reading.match().from(); i < reading.match().to(); i++) {
            if (reading.words().get(i).isCapital()) {
                return true;
            }
        }
        return false;
    }

    private boolean in(String list, Lexeme word) {
        Set<String> forms = lists.get(list);
        return forms != null && forms.contains(word.lower());
    }
}
