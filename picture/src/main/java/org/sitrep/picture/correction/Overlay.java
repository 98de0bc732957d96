package org.sitrep.picture.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.record.CodedRecord;

/**
 * The corrections that hold at some instant, ready to be laid over records.
 *
 * <p>They are laid on in the order in which they were made. Immutable; thread-safe.
 */
public final class Overlay {
    /** No corrections. */
    public static final Overlay NONE = of(List.of());

    private final List<Signed> holding;
    private final List<Signed> everywhere = new ArrayList<>();
    private final Map<String, List<Signed>> byDocument = new LinkedHashMap<>();
    private final Map<String, String> storyOfDocument = new LinkedHashMap<>();
    private final Map<String, String> storyOfStory = new LinkedHashMap<>();

    private Overlay(List<Signed> holding) {
        this.holding = List.copyOf(holding);
        for (Signed signed : holding) {
            switch (signed.correction()) {
                case Correction.MergeStories(String story, List<String> others) ->
                    others.forEach(other -> storyOfStory.put(other, story));
                case Correction.SplitStory(String story, List<String> documents) ->
                    documents.forEach(document -> storyOfDocument.put(document, story));
                case Correction other -> {
                    String document = other.document();
                    if (document != null) {
                        byDocument
                                .computeIfAbsent(document, key -> new ArrayList<>())
                                .add(signed);
                    } else if (other instanceof Correction.MergeActors) {
                        everywhere.add(signed);
                    }
                }
            }
        }
    }

    /** The overlay of these corrections, in the order of their numbers; a withdrawn one is left out. */
    public static Overlay of(List<Signed> corrections) {
        Set<Long> withdrawn = new HashSet<>();
        // From the last to the first, so that a withdrawal may itself be withdrawn.
        for (Signed signed : corrections.reversed()) {
            if (signed.correction() instanceof Correction.Withdraw(long number)
                    && !withdrawn.contains(signed.number())) {
                withdrawn.add(number);
            }
        }
        return new Overlay(corrections.stream()
                .filter(signed -> !withdrawn.contains(signed.number()))
                .toList());
    }

    /**
     * A record with its corrections.
     *
     * @param applied numbers of the corrections that changed it
     * @param loose those that are about this document and found nothing to hold on to
     */
    public record Corrected(CodedRecord record, List<Long> applied, List<Signed> loose) {
        public Corrected {
            applied = List.copyOf(applied);
            loose = List.copyOf(loose);
        }
    }

    /** {@code record} as corrected; itself where nothing is to be corrected. */
    public CodedRecord apply(CodedRecord record) {
        return correct(record).record();
    }

    /** {@code record} as corrected, and by what. */
    public Corrected correct(CodedRecord record) {
        List<Signed> own = byDocument.getOrDefault(record.document().id(), List.of());
        if (own.isEmpty() && everywhere.isEmpty()) {
            return new Corrected(record, List.of(), List.of());
        }
        List<Signed> all = new ArrayList<>(own);
        all.addAll(everywhere);
        all.sort(java.util.Comparator.comparingLong(Signed::number));
        CodedRecord result = record;
        List<Long> applied = new ArrayList<>();
        List<Signed> loose = new ArrayList<>();
        for (Signed signed : all) {
            CodedRecord changed = switch (signed.correction()) {
                case Correction.MergeActors merge -> Actors.merged(result, merge, signed);
                case Correction.SplitActor split -> Actors.split(result, split, signed);
                case Correction.ChangeCode change -> Events.changed(result, change, signed);
                case Correction.RejectEvent reject -> Events.rejected(result, reject);
                case Correction.SetPlace place -> Events.placed(result, place, signed);
                case Correction.Note note -> result;
                case Correction.MergeStories merge -> result;
                case Correction.SplitStory split -> result;
                case Correction.Withdraw withdraw -> result;
            };
            if (changed != result) {
                applied.add(signed.number());
                result = changed;
            } else if (signed.correction().document() != null && !(signed.correction() instanceof Correction.Note)) {
                loose.add(signed);
            }
        }
        return new Corrected(result, applied, loose);
    }

    /** The story of a document, which the program put into {@code story}. */
    public String story(String document, String story) {
        String own = storyOfDocument.getOrDefault(document, story);
        Set<String> seen = new HashSet<>();
        while (storyOfStory.containsKey(own) && seen.add(own)) {
            own = storyOfStory.get(own);
        }
        return own;
    }

    /** True if a merge of actors in all documents takes {@code name} for one of {@code names}. */
    public static boolean sameName(String name, List<String> names) {
        return names.stream().anyMatch(other -> Actors.same(other, name));
    }

    /** All names that were merged with {@code name} in all documents, itself first. */
    public List<String> names(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        for (int i = 0; i < names.size(); i++) {
            for (Signed signed : everywhere) {
                if (signed.correction() instanceof Correction.MergeActors merge) {
                    List<String> one = new ArrayList<>(merge.others());
                    one.add(merge.name());
                    String known = names.get(i);
                    if (one.stream().anyMatch(other -> Actors.same(other, known))) {
                        one.stream()
                                .filter(other -> names.stream().noneMatch(had -> Actors.same(had, other)))
                                .forEach(names::add);
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    /** The corrections that hold, in the order in which they were made. */
    public List<Signed> holding() {
        return holding;
    }
}
