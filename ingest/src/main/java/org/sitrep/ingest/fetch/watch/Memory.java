package org.sitrep.ingest.fetch.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;
import org.sitrep.ingest.feed.Entry;
import org.sitrep.ingest.fetch.WebAddress;

/**
 * Knows the entries of a feed again during one visit, whatever the feed does to their ids.
 *
 * <p>An entry is known by its id; or by its address, unless another entry that is still in the feed has it; or by the same words with the same date. Not thread-safe.
 */
final class Memory {
    private static final int MOST = 5_000;
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int ID_DIGITS = 16;

    /** What tells an entry from others. */
    record Mark(
            @Nullable String guid,
            @Nullable String link,
            @Nullable String published,
            String words) {
        static Mark of(Entry entry, String text) {
            String title = entry.title() == null ? "" : entry.title();
            return new Mark(entry.id(), link(entry.url()), entry.published(), Hash.sha256(title + "\n" + text));
        }

        private static @Nullable String link(@Nullable String url) {
            URI uri = url == null ? null : WebAddress.parse(url);
            if (uri == null) {
                return null;
            }
            String query = uri.getRawQuery();
            if (query == null) {
                return uri.toString();
            }
            // Tags that only count visitors change from one reading to the next.
            String kept = Arrays.stream(query.split("&", -1))
                    .filter(part -> !part.startsWith("utm_"))
                    .collect(Collectors.joining("&"));
            String bare = uri.toString().substring(0, uri.toString().indexOf('?'));
            return kept.isEmpty() ? bare : bare + "?" + kept;
        }
    }

    private final Map<Integer, Seen.Item> items = new LinkedHashMap<>();
    private final Map<String, Integer> byGuid = new HashMap<>();
    private final Map<String, Integer> byLink = new HashMap<>();
    private final Map<String, Integer> byWords = new HashMap<>();
    private final Set<String> guids;
    private final Map<String, Long> links;
    private int next;

    /** A memory for a visit that finds {@code marks} in the feed. */
    Memory(Seen seen, List<Mark> marks) {
        guids = marks.stream().map(Mark::guid).filter(Objects::nonNull).collect(Collectors.toSet());
        links = marks.stream()
                .map(Mark::link)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(link -> link, Collectors.counting()));
        seen.items().forEach(this::put);
    }

    /** The item of an entry, {@code null} if it was never seen. */
    Seen.@Nullable Item find(Mark mark) {
        Integer index = index(mark);
        return index == null ? null : items.get(index);
    }

    /** Remembers an entry: that it was here at {@code now}, and what came of it. */
    void keep(Mark mark, String document, @Nullable String text, int tries, Instant now) {
        Seen.Item item = new Seen.Item(document, mark.guid, mark.link, mark.published, mark.words, text, tries, now);
        Integer known = index(mark);
        if (known == null) {
            put(item);
        } else {
            index(item, known);
        }
    }

    /** An id for a new document: of its address, so that two feeds that bring it agree, or else of the feed's own id. */
    String documentId(String feed, Mark mark) {
        String base;
        if (mark.link != null && links.getOrDefault(mark.link, 0L) <= 1) {
            base = mark.link;
        } else {
            base = feed + "\n" + (mark.guid == null ? mark.words : mark.guid);
        }
        return Hash.sha256(base).substring("sha256:".length(), "sha256:".length() + ID_DIGITS);
    }

    /** All items to be remembered after the visit; those that left the feed are forgotten after some months. */
    Seen seen(Instant now) {
        Instant oldest = now.minus(LONGEST);
        List<Seen.Item> kept = new ArrayList<>(items.values().stream()
                .filter(item -> !item.last().isBefore(oldest))
                .toList());
        if (kept.size() > MOST) {
            List<Seen.Item> latest = kept.stream()
                    .sorted(Comparator.comparing(Seen.Item::last).reversed())
                    .limit(MOST)
                    .toList();
            kept.retainAll(Set.copyOf(latest));
        }
        return new Seen(kept);
    }

    private @Nullable Integer index(Mark mark) {
        Integer found = mark.guid == null ? null : byGuid.get(mark.guid);
        if (found == null && mark.link != null) {
            Integer sameLink = byLink.get(mark.link);
            String guid = sameLink == null ? null : item(sameLink).guid();
            // Two entries may share a page, as in a live blog: then the address tells nothing.
            boolean other = guid != null && guids.contains(guid);
            found = other || links.getOrDefault(mark.link, 0L) > 1 ? null : sameLink;
        }
        if (found == null) {
            Integer sameWords = byWords.get(words(mark.words, mark.published));
            String guid = sameWords == null ? null : item(sameWords).guid();
            found = guid != null && guids.contains(guid) ? null : sameWords;
        }
        return found;
    }

    private Seen.Item item(int index) {
        return Objects.requireNonNull(items.get(index));
    }

    private void put(Seen.Item item) {
        index(item, next++);
    }

    private void index(Seen.Item item, int index) {
        items.put(index, item);
        if (item.guid() != null) {
            byGuid.put(item.guid(), index);
        }
        if (item.link() != null) {
            byLink.put(item.link(), index);
        }
        byWords.put(words(item.words(), item.published()), index);
    }

    private static String words(String words, @Nullable String published) {
        return words + " " + published;
    }
}
