package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.codebook.CameoCode;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.EventType;

/** Writes {@code CODEBOOK.md}: what each code means and which words bring it about, from the data files alone. The same files give the same page. */
public final class CodebookPage {
    private static final String[] FAMILIES = {"verb", "noun"};
    private static final String[] QUADS = {
        "statement", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"
    };

    private final Knowledge knowledge;
    private final Codebook codebook;
    private final StringBuilder page = new StringBuilder();

    private CodebookPage(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.codebook = new Codebook(knowledge);
    }

    /** The page as Markdown, lines ended by line feeds. */
    public static String of(Knowledge knowledge) {
        CodebookPage writer = new CodebookPage(knowledge);
        writer.write();
        return writer.page.toString();
    }

    private void write() {
        Map<EventType, List<Sense>> senses = new TreeMap<>();
        int[] words = new int[FAMILIES.length];
        int rank = 0;
        for (int f = 0; f < FAMILIES.length; f++) {
            for (Table.Row row :
                    knowledge.table("rules/event/" + FAMILIES[f] + "s.tsv").rows()) {
                Sense sense = Sense.of(row, FAMILIES[f], rank++);
                senses.computeIfAbsent(sense.type(), type -> new ArrayList<>()).add(sense);
                words[f] += sense.words().size();
            }
        }
        introduction(senses, words);
        for (EventType type : EventType.values()) {
            type(type, senses.getOrDefault(type, List.of()));
        }
        content();
        contexts();
        cameo();
    }

    private void introduction(Map<EventType, List<Sense>> senses, int[] words) {
        int rows = senses.values().stream().mapToInt(List::size).sum();
        line("# Codebook");
        line("");
        line(
                "What each code means and which words bring it about. Made from `rules/event/*.tsv` and `knowledge/codebook/*.tsv` (below");
        line(
                "`engine/src/main/resources/org/sitrep/engine/`) by `CodebookPage`; do not edit by hand. A test keeps it up to date.");
        line("");
        line("A **sense** is one word in one meaning: " + words[0] + " of verbs and " + words[1] + " of nouns, "
                + (words[0] + words[1]) + " together, in " + rows
                + " rows. Words in one row share their frame and their code.");
        line("");
        line(
                "**When** says what must hold: a role and what fills it. `obj:weapon` – the object is a word of class `weapon` (see `rules/event/classes.tsv`); `=deal` –");
        line(
                "the word itself; `@party` – a kind: people, states, bodies (`@people @party @org @state @armed @place @public @thing`, `@any`); `!` – must not be so;");
        line(
                "`on/at` – either role. **Who** names the roles of the side that acts and, behind the arrow, of the side it is done to: `a|b` – the first that is filled,");
        line(
                "`a+b` – all are parties of one event. `light` – the side that a light verb lends (\"launch an attack\", \"come under attack\"). **+** – how much must be known: 3 nothing more, 2 one side,");
        line(
                "1 who acts and something it is done to. An event that is only promised, threatened, demanded or refused is coded as that: see [Content](#content).");
        line("");
        line("| type | quad class | PLOVER score | senses | meaning |");
        line("| --- | --- | ---: | ---: | --- |");
        for (EventType type : EventType.values()) {
            Codebook.Mode whole = codebook.mode(type, "");
            line("| [" + type + "](#" + type.name().toLowerCase(Locale.ROOT) + ") | " + quad(type.quad()) + " | "
                    + (whole == null ? "" : number(whole.score())) + " | "
                    + senses.getOrDefault(type, List.of()).stream()
                            .mapToInt(sense -> sense.words().size())
                            .sum()
                    + " | " + (whole == null ? "" : cell(whole.meaning())) + " |");
        }
    }

    private void type(EventType type, List<Sense> senses) {
        line("");
        line("## " + type);
        line("");
        Codebook.Mode whole = codebook.mode(type, "");
        line((whole == null ? "" : capital(whole.meaning()) + ". ") + "Quad class " + type.quad() + " ("
                + quad(type.quad()) + ")."
                + (codebook.needsRecipient(type) ? " Coded only if somebody receives it." : ""));
        List<Codebook.Mode> modes = codebook.modes().stream()
                .filter(mode -> mode.type() == type && !mode.name().isEmpty())
                .toList();
        if (!modes.isEmpty()) {
            line("");
            line("| mode | score | meaning |");
            line("| --- | ---: | --- |");
            modes.forEach(mode ->
                    line("| " + mode.name() + " | " + number(mode.score()) + " | " + cell(mode.meaning()) + " |"));
        }
        if (senses.isEmpty()) {
            return;
        }
        line("");
        line("| words | when | who → whom | mode | contexts | CAMEO | Goldstein | + | example | where |");
        line("| --- | --- | --- | --- | --- | --- | ---: | --- | --- | --- |");
        for (Sense sense : senses) {
            CameoCode code = codebook.cameo(sense.cameo());
            line("| " + String.join(", ", sense.words())
                    + " | "
                    + code(String.join(
                            "; ", sense.when().stream().map(Condition::text).toList()))
                    + " | " + code(String.join(sense.mutual() ? "+" : "|", sense.actor()))
                    + " → " + code(String.join("|", sense.recipient()))
                    + " | " + or(sense.mode())
                    + " | " + String.join(", ", sense.contexts())
                    + " | " + or(sense.cameo())
                    + " | " + (code == null ? "" : number(code.goldstein()))
                    + " | " + sense.strength()
                    + " | " + cell(sense.example())
                    + " | " + sense.source().replace("rules/event/", "") + " |");
        }
    }

    private void content() {
        line("");
        line("## Content");
        line("");
        line(
                "What an agreement, a threat, a demand or a refusal is about decides its code: the CAMEO code of the event inside (longest first) → code of the whole, with the mode.");
        line("");
        line("| inside | | AGREE | THREATEN | REQUEST | REJECT |");
        line("| --- | --- | --- | --- | --- | --- |");
        for (Table.Row row : knowledge.table("knowledge/codebook/transfers.tsv").rows()) {
            CameoCode inner = codebook.cameo(row.get("inner"));
            line("| " + row.get("inner") + " | " + (inner == null ? "any other" : cell(inner.name())) + " | "
                    + row.get("agree").replace(":", " ") + " | "
                    + row.get("threaten").replace(":", " ") + " | "
                    + row.get("request").replace(":", " ") + " | "
                    + row.get("reject").replace(":", " ") + " |");
        }
    }

    private void contexts() {
        line("");
        line("## Contexts");
        line("");
        line(
                "What an event is about: given by its sense or code, or shown by one of these words in its clause, but not by one in a phrase behind !.");
        line("");
        line("| context | words |");
        line("| --- | --- |");
        for (Table.Row row : knowledge.table("knowledge/codebook/contexts.tsv").rows()) {
            line("| " + row.get("context") + " | " + String.join(", ", row.list("words")) + " |");
        }
    }

    private void cameo() {
        line("");
        line("## CAMEO");
        line("");
        line("| code | name | quad class | Goldstein | PLOVER |");
        line("| --- | --- | --- | ---: | --- |");
        for (CameoCode code : codebook.cameo()) {
            Integer quad = code.quad();
            EventType type = code.type();
            line("| " + code.code() + " | " + cell(code.name()) + " | " + (quad == null ? "" : quad(quad)) + " | "
                    + number(code.goldstein()) + " | "
                    + (type == null ? "" : type + (code.mode() == null ? "" : " " + code.mode())) + " |");
        }
    }

    private static String quad(int quad) {
        return quad >= 0 && quad < QUADS.length ? QUADS[quad] : "";
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A bar would end the cell, within code marks too. */
    private static String code(String text) {
        return text.isEmpty() ? "–" : "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
