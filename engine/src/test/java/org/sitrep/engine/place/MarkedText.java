package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Parsed text without a model, from sentences in which names are marked: {@code {place}}, {@code <person>}, {@code [organisation]}, {@code ~other~}.
 *
 * <p>Capitalised words are proper nouns but for a sentence's first word outside a name; two blanks end a sentence; {@code @@...@@} is a dateline.
 */
final class MarkedText {
    private static final Pattern TOKEN = Pattern.compile(
            "[{}<>\\[\\]~]|(?:\\p{Lu}\\.){2,}|(?:Pa|Ont|Fla|Ga|Calif|St|Mr)\\.|['’]s\\b|[\\p{L}\\p{M}\\p{N}]+(?:['’](?!s\\b)\\p{L}+)*(?:-[\\p{L}\\p{N}]+)*|\\S");
    private static final Set<String> MARKS = Set.of("{", "}", "<", ">", "[", "]", "~");

    private MarkedText() {}

    static ParsedText of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        String rest = marked;
        if (rest.startsWith("@@")) {
            String line = rest.substring(2, rest.indexOf("@@", 2));
            sections.add(new Section(SectionKind.DATELINE, new Span(0, line.length())));
            text.append(line).append(' ');
            rest = rest.substring(line.length() + 4).strip();
        }
        for (String part : rest.split("  ")) {
            sentences.add(sentence(part, text, sentences.size()));
            text.append(' ');
        }
        sections.add(
                new Section(SectionKind.BODY, new Span(sentences.get(0).span().start(), text.length() - 1)));
        Document document = new Document("test", null, text.toString(), null, null, null, "en");
        return new ParsedText(document, new Layout(sections, List.of()), sentences);
    }

    private static Sentence sentence(String marked, StringBuilder text, int index) {
        List<Token> tokens = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(marked);
        int open = -1;
        int last = 0;
        while (matcher.find()) {
            String form = matcher.group();
            String gap = marked.substring(last, matcher.start());
            last = matcher.end();
            text.append(gap);
            if (MARKS.contains(form)) {
                boolean closes = "}>]".contains(form) || form.equals("~") && open >= 0;
                if (closes) {
                    names.add(new Name(open, tokens.size(), type(form)));
                    open = -1;
                } else {
                    open = tokens.size();
                }
                continue;
            }
            int start = text.length();
            text.append(form);
            boolean proper = Character.isUpperCase(form.codePointAt(0)) && (open >= 0 || !tokens.isEmpty());
            String upos = proper ? "PROPN" : Character.isLetterOrDigit(form.codePointAt(0)) ? "NOUN" : "PUNCT";
            tokens.add(new Token(
                    tokens.size(),
                    new Span(start, text.length()),
                    form,
                    form,
                    upos,
                    "X",
                    "_",
                    tokens.size() - 1,
                    "dep"));
        }
        Span span = new Span(
                tokens.get(0).span().start(),
                tokens.get(tokens.size() - 1).span().end());
        return new Sentence(index, 0, SectionKind.BODY, span, tokens, names, List.of());
    }

    private static Name.Type type(String closing) {
        return switch (closing) {
            case "}" -> Name.Type.PLACE;
            case ">" -> Name.Type.PERSON;
            case "]" -> Name.Type.ORGANISATION;
            default -> Name.Type.OTHER;
        };
    }
}
