package org.sitrep.engine.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.EventType;

/** The tables of PLOVER and CAMEO. Immutable; thread-safe. */
public final class Codebook {
    /** Longest prefix first, then none: how hierarchical codes are looked up. */
    private static final int LONGEST_CODE = 4;

    private final Map<String, CameoCode> cameo = new LinkedHashMap<>();
    private final Map<String, Mode> modes = new LinkedHashMap<>();
    private final Set<EventType> needRecipient = EnumSet.noneOf(EventType.class);
    private final List<String> contexts = new ArrayList<>();
    private final Map<String, Table.Row> transfers = new TreeMap<>();

    /** A PLOVER mode; the mode of the type itself has an empty name. */
    public record Mode(
            EventType type, String name, @Nullable Double score, String meaning) {}

    /** What an event becomes when it is only agreed to, threatened, demanded or refused. */
    public record Transfer(String cameo, @Nullable String mode) {}

    public Codebook(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("knowledge/codebook/cameo.tsv").rows()) {
            String code = row.get("cameo");
            Double own = number(row.get("goldstein"));
            CameoCode parent = parentOf(code);
            Double inherited = own == null && parent != null ? parent.goldstein() : own;
            String quad = row.get("quad");
            String type = row.get("type");
            cameo.put(
                    code,
                    new CameoCode(
                            code,
                            row.get("name"),
                            row.get("root"),
                            quad.isEmpty() ? null : Integer.valueOf(quad),
                            inherited,
                            type.isEmpty() ? null : EventType.valueOf(type),
                            orNull(row.get("mode")),
                            row.list("context")));
        }
        for (Table.Row row : knowledge.table("knowledge/codebook/modes.tsv").rows()) {
            EventType type = EventType.valueOf(row.get("type"));
            if (row.get("recipient").equals("required")) {
                needRecipient.add(type);
            }
            modes.put(
                    type + "/" + row.get("mode"),
                    new Mode(type, row.get("mode"), number(row.get("score")), row.get("meaning")));
        }
        for (Table.Row row : knowledge.table("knowledge/codebook/contexts.tsv").rows()) {
            contexts.add(row.get("context"));
        }
        for (Table.Row row : knowledge.table("knowledge/codebook/transfers.tsv").rows()) {
            transfers.put(row.get("inner"), row);
        }
    }

    /** The code, {@code null} if CAMEO has none of these digits. */
    public @Nullable CameoCode cameo(@Nullable String code) {
        return code == null ? null : cameo.get(code);
    }

    /** All codes, parents before children. */
    public Collection<CameoCode> cameo() {
        return Collections.unmodifiableCollection(cameo.values());
    }

    /** The mode, {@code null} if the type has none of this name. */
    public @Nullable Mode mode(EventType type, String name) {
        return modes.get(type + "/" + name);
    }

    /** All modes, in the order of the manual. */
    public Collection<Mode> modes() {
        return Collections.unmodifiableCollection(modes.values());
    }

    /** The 37 contexts, in the order of the manual. */
    public List<String> contexts() {
        return Collections.unmodifiableList(contexts);
    }

    /** True if an event of this type makes no sense without somebody it is done to. */
    public boolean needsRecipient(EventType type) {
        return needRecipient.contains(type);
    }

    /**
     * What an event of code {@code inner} becomes when it is only agreed to, threatened, demanded or refused.
     *
     * @param outer AGREE, THREATEN, REQUEST or REJECT
     * @return {@code null} for other types, or if the table does not say
     */
    public @Nullable Transfer transfer(EventType outer, @Nullable String inner) {
        String column = switch (outer) {
            case AGREE -> "agree";
            case THREATEN -> "threaten";
            case REQUEST -> "request";
            case REJECT -> "reject";
            case CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    ACCUSE,
                    PROTEST,
                    SANCTION,
                    MOBILIZE,
                    COERCE,
                    ASSAULT -> "";
        };
        if (column.isEmpty() || inner == null) {
            return null;
        }
        for (int length = Math.min(inner.length(), LONGEST_CODE); length > 0; length--) {
            Table.Row row = transfers.get(inner.substring(0, length));
            if (row != null) {
                String[] parts = row.get(column).split(":", -1);
                return new Transfer(parts[0], parts.length > 1 ? parts[1] : null);
            }
        }
        return null;
    }

    private @Nullable CameoCode parentOf(String code) {
        for (int length = code.length() - 1; length >= 2; length--) {
            CameoCode parent = cameo.get(code.substring(0, length));
            if (parent != null) {
                return parent;
            }
        }
        return null;
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
