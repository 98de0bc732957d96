package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads names from the encoder's BIO scores: the best sequence in which an inside follows a beginning or inside of its own kind. Immutable and thread-safe. */
final class NameDecoder {
    private final Name.Type[] types;
    private final boolean[] begins;
    private final boolean[][] allowed;

    /** @param labels such as {@code O, B-PER, I-PER} */
    NameDecoder(List<String> labels) {
        int n = labels.size();
        types = new Name.Type[n];
        begins = new boolean[n];
        allowed = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            String label = labels.get(i);
            types[i] = label.length() > 2 ? type(label.substring(2)) : Name.Type.OTHER;
            begins[i] = label.startsWith("B-");
        }
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                boolean inside = labels.get(to).startsWith("I-");
                boolean sameKind = labels.get(from).length() > 2
                        && labels.get(from)
                                .substring(2)
                                .equals(labels.get(to)
                                        .substring(Math.min(2, labels.get(to).length())));
                allowed[from][to] = !inside || sameKind;
            }
        }
    }

    private static Name.Type type(String kind) {
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "PER", "PERSON" -> Name.Type.PERSON;
            case "ORG", "ORGANISATION" -> Name.Type.ORGANISATION;
            case "LOC", "GPE", "PLACE" -> Name.Type.PLACE;
            default -> Name.Type.OTHER;
        };
    }

    /**
     * The names among {@code words} words.
     *
     * @param scores log-probabilities, one row of all labels per word, the first row at {@code offset}
     */
    List<Name> names(float[] scores, int offset, int words) {
        int kinds = types.length;
        float[] before = new float[kinds];
        int[][] from = new int[words][kinds];
        for (int word = 0; word < words; word++) {
            float[] now = new float[kinds];
            for (int to = 0; to < kinds; to++) {
                int best = -1;
                for (int k = 0; k < kinds; k++) {
                    boolean open = word == 0 ? allowed[0][to] && k == 0 : allowed[k][to];
                    if (open && (best < 0 || before[k] > before[best])) {
                        best = k;
                    }
                }
                from[word][to] = Math.max(best, 0);
                float path = best < 0 ? Float.NEGATIVE_INFINITY : word == 0 ? 0 : before[best];
                now[to] = path + scores[offset + word * kinds + to];
            }
            before = now;
        }
        int[] labels = new int[words];
        int best = 0;
        for (int k = 1; k < kinds; k++) {
            if (words > 0 && before[k] > before[best]) {
                best = k;
            }
        }
        for (int word = words - 1; word >= 0; word--) {
            labels[word] = best;
            best = from[word][best];
        }
        return spans(labels);
    }

    private List<Name> spans(int[] labels) {
        List<Name> names = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= labels.length; i++) {
            boolean ends = i == labels.length || labels[i] == 0 || begins[labels[i]];
            if (ends && start >= 0) {
                names.add(new Name(start, i, types[labels[start]]));
                start = -1;
            }
            if (i < labels.length && begins[labels[i]]) {
                start = i;
            }
        }
        return names;
    }
}
