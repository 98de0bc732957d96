package org.sitrep.picture.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages. Stateless and thread-safe. */
public final class Paging {
    private static final String SEPARATOR = "\n";

    private Paging() {}

    /** The cursor behind an item with this place in its list. */
    public static String cursor(long place, String id) {
        byte[] bytes = (place + SEPARATOR + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Behind which item a page begins.
     *
     * @param place what the list is ordered by in the first place
     */
    public record Behind(long place, String id) {
        /**
         * What {@code cursor} says, {@code null} if there is none.
         *
         * @throws IllegalArgumentException if it is no cursor
         */
        public static @Nullable Behind of(@Nullable String cursor) {
            if (cursor == null) {
                return null;
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int at = text.indexOf(SEPARATOR);
                return new Behind(Long.parseLong(text.substring(0, Math.max(0, at))), text.substring(at + 1));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("not a cursor: " + cursor, e);
            }
        }

        /** True if an item comes after this one in a list that has the highest place first and, of one place, ids in their order. */
        public boolean isBefore(long otherPlace, String otherId) {
            return otherPlace != place ? otherPlace < place : otherId.compareTo(id) > 0;
        }
    }

    /** The page of {@code all}, in the order of their places, the highest first, and then of their ids. */
    static <T> Page<T> page(
            List<T> all, Function<T, Long> place, Function<T, String> id, int limit, @Nullable String after) {
        Behind behind = Behind.of(after);
        List<T> rest = new ArrayList<>(all);
        rest.removeIf(each -> behind != null && !behind.isBefore(place.apply(each), id.apply(each)));
        rest.sort(java.util.Comparator.<T, Long>comparing(place).reversed().thenComparing(id));
        return cut(rest, place, id, limit);
    }

    /** The page of which {@code found} holds at least one item more, if there is one. */
    public static <T> Page<T> cut(List<T> found, Function<T, Long> place, Function<T, String> id, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        T last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), cursor(place.apply(last), id.apply(last)));
    }
}
