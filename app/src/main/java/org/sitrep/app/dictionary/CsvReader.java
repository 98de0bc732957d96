package org.sitrep.app.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a list of actors with commas: a header line, then a line each. Columns, in any order: {@code name} (needed), {@code code} (needed: country and roles, three letters
 * each), {@code aliases} (parted by {@code |}), {@code kind}, {@code from}, {@code to}. Lines of one name are its periods.
 */
final class CsvReader {
    private static final Pattern CODE = Pattern.compile("([A-Z]{3}){1,5}");
    private static final Pattern DAY = Pattern.compile("(\\d{4}(-\\d{2}(-\\d{2})?)?)?");
    private static final List<String> COLUMNS = List.of("name", "code", "aliases", "kind", "from", "to");

    private CsvReader() {}

    /** What {@code content} holds; {@code file} names it in problems; {@code kinds} are the kinds of actors of the record. */
    static Listed read(String file, String content, List<String> kinds) {
        List<ListedActor> actors = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> header = List.of();
        int number = 0;
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = cells.stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
                if (!header.contains("name") || !header.contains("code") || !COLUMNS.containsAll(header)) {
                    problems.add("SIT-0902 " + file + " has no header line with name and code: " + line
                            + "; its first line names the columns, out of " + String.join(", ", COLUMNS));
                    return new Listed(List.of(), List.of(), problems);
                }
                continue;
            }
            String why = wrong(cells, header, kinds);
            if (!why.isEmpty()) {
                problems.add("SIT-0901 " + file + ":" + number + " cannot be read: " + why
                        + "; the line was left out, mend it if you need it");
                continue;
            }
            List<String> names = new ArrayList<>(List.of(cell(cells, header, "name")));
            for (String alias : cell(cells, header, "aliases").split("\\|")) {
                if (!alias.isBlank()) {
                    names.add(alias.strip());
                }
            }
            String kind = cell(cells, header, "kind");
            actors.add(new ListedActor(
                    names,
                    List.of(new ListedActor.Period(
                            cell(cells, header, "code"), cell(cells, header, "from"), cell(cells, header, "to"))),
                    kind.isEmpty() ? null : kind));
        }
        return new Listed(actors, List.of(), problems);
    }

    private static String wrong(List<String> cells, List<String> header, List<String> kinds) {
        if (cells.size() > header.size()) {
            return cells.size() + " cells under " + header.size() + " columns";
        }
        if (cell(cells, header, "name").isEmpty()) {
            return "no name";
        }
        if (!CODE.matcher(cell(cells, header, "code")).matches()) {
            return "no code of three, six or nine capital letters: " + cell(cells, header, "code");
        }
        for (String column : List.of("from", "to")) {
            if (!DAY.matcher(cell(cells, header, column)).matches()) {
                return "no ISO date: " + cell(cells, header, column);
            }
        }
        String from = cell(cells, header, "from");
        String to = cell(cells, header, "to");
        if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
            return "ends before it begins: " + from + " to " + to;
        }
        String kind = cell(cells, header, "kind");
        return kind.isEmpty() || kinds.contains(kind) ? "" : "no kind of actor: " + kind;
    }

    private static String cell(List<String> cells, List<String> header, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip().replace('\t', ' ');
    }

    /** The cells of a line; quoted ones may hold commas, and quotes when doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
