package org.sitrep.engine.language;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.record.Document;

/** Prints how the language stage reads texts, for developers: {@code Trees [FILE]...}, or standard input; one token a line, as in CoNLL-U, with names and roles behind. */
public final class Trees {
    private Trees() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (LanguageStage stage = LanguageStages.standard()) {
            if (files.length == 0) {
                print(stage, new String(System.in.readAllBytes(), StandardCharsets.UTF_8), out);
            }
            for (String file : files) {
                out.println("### " + file);
                print(stage, Files.readString(Path.of(file)), out);
            }
        }
        out.flush();
    }

    private static void print(LanguageStage stage, String text, PrintStream out) {
        Document document = new Document("d", null, text, null, null, null, "en");
        Layout layout = Sections.of(document);
        layout.sections()
                .forEach(section -> out.println("# section " + section.kind() + ": "
                        + shown(section.span().in(text))));
        for (Sentence sentence : stage.parse(document, layout).sentences()) {
            out.println(table(sentence, text));
        }
    }

    private static String shown(String part) {
        return (part.length() > 90 ? part.substring(0, 60) + " … " + part.substring(part.length() - 25) : part)
                .replace('\n', ' ');
    }

    /** The sentence as a table. */
    static String table(Sentence sentence, String text) {
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(sentence.section())
                .append(" paragraph ")
                .append(sentence.paragraph())
                .append(": ")
                .append(sentence.span().in(text))
                .append('\n');
        for (Token token : sentence.tokens()) {
            Name name = sentence.nameAt(token.index());
            String named = name == null ? "" : (name.from() == token.index() ? "B-" : "I-") + name.type();
            out.append(String.format(
                    "%-3d %-18s %-16s %-6s %-5s %3d %-14s %-13s %s",
                    token.index() + 1,
                    token.form(),
                    token.lemma(),
                    token.upos(),
                    token.xpos(),
                    token.head() + 1,
                    token.deprel(),
                    named,
                    token.feats()));
            for (Predicate predicate : sentence.predicates()) {
                if (predicate.token() == token.index()) {
                    out.append("   ").append(predicate.roleset()).append(" {");
                    predicate
                            .roles()
                            .forEach(role -> out.append(role.label())
                                    .append('=')
                                    .append(sentence.span(
                                                    role.span().from(),
                                                    role.span().to())
                                            .in(text))
                                    .append("; "));
                    out.append('}');
                }
            }
            out.append('\n');
        }
        return out.toString();
    }
}
