package org.sitrep.engine.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.ChainKind;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;
import org.sitrep.engine.time.Times;

/**
 * Links phrases for the same day, month, year or length of time, by the value the time stage gave them.
 *
 * <p>"Friday, 9 September 2016" is two phrases for one day, and names its year besides.
 */
final class Moments {
    private static final Pattern WEEKDAY = Pattern.compile("^(\\p{L}+day),\\s+(?=.*\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<=[\\p{L},] ?|\\d )\\b(\\d{4})$");

    private final ParsedText text;
    private final Map<String, List<Chain.Mention>> byValue = new TreeMap<>();

    private Moments(ParsedText text) {
        this.text = text;
    }

    /** Phrases by what they mean, each list in text order and of at least two. */
    static List<List<Chain.Mention>> find(ParsedText text, Times times, Links links) {
        Moments moments = new Moments(text);
        Map<Time, Noun> nouns = new HashMap<>();
        for (Noun noun : links.nouns) {
            for (Time time : times.overlapping(noun.token().span())) {
                if (isHead(noun, time)) {
                    nouns.putIfAbsent(time, noun);
                }
                noun.kind = time.span().contains(noun.token().span()) && !noun.joined ? ChainKind.TIME : noun.kind;
            }
        }
        for (Time time : times.all()) {
            Noun noun = nouns.get(time);
            boolean open = time.value().indexOf('X') >= 0 || time.value().endsWith("_REF");
            if (!open && time.type() != TimeType.SET) {
                moments.read(time, noun);
            }
        }
        List<List<Chain.Mention>> found = new ArrayList<>();
        for (List<Chain.Mention> mentions : moments.byValue.values()) {
            if (mentions.size() > 1) {
                found.add(mentions);
            }
        }
        return found;
    }

    private void read(Time time, @Nullable Noun noun) {
        String words = time.span().in(text.text());
        Sentence s = text.sentenceAt(time.span().start());
        int start = time.span().start();
        Matcher weekday = WEEKDAY.matcher(words);
        if (weekday.find()) {
            add(time, time.value(), new Span(start, start + weekday.end(1)));
            add(time, time.value(), new Span(start + weekday.end(), time.span().end()));
        } else if (s == null) {
            add(time, time.value(), time.span());
        } else if (noun != null && noun.span().length() <= time.span().length() + 12) {
            add(time, time.value(), noun.span());
        } else if (isNominal(s, time.span())) {
            add(time, time.value(), time.span());
        }
        Matcher year = YEAR.matcher(words);
        if (year.find() && words.length() > 4 && time.value().startsWith(year.group(1))) {
            add(time, year.group(1), new Span(start + year.start(1), start + year.end(1)));
        }
    }

    private void add(Time time, String value, Span span) {
        List<Chain.Mention> mentions = byValue.computeIfAbsent(time.type() + " " + value, key -> new ArrayList<>());
        mentions.add(new Chain.Mention(span, span, MentionForm.NOMINAL, mentions.isEmpty() ? "first" : "same time"));
    }

    private static boolean isNominal(Sentence s, Span span) {
        int from = s.tokenAt(span.start());
        int to = from;
        while (to < s.size() && s.token(to).span().start() < span.end()) {
            to++;
        }
        if (from < 0 || to <= from) {
            return false;
        }
        Token head = s.token(s.headOf(from, to));
        return head.isNoun() || head.isProperNoun() || head.upos().equals("NUM");
    }

    /** True if the head of the noun phrase lies in {@code time}, and what it hangs on does not. */
    private static boolean isHead(Noun noun, Time time) {
        int head = noun.token().head();
        return !noun.joined
                && noun.span().overlaps(time.span())
                && time.span().contains(noun.token().span())
                && (head < 0 || !time.span().contains(noun.sentence.token(head).span()));
    }
}
