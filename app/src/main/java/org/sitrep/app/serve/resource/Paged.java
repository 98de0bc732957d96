package org.sitrep.app.serve.resource;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Reply;

/** A list that is at hand as a whole, cut into pages by the id of the last thing shown. */
final class Paged {
    private Paged() {}

    /** The page of {@code all} that {@code call} asks for, by its {@code limit} and {@code cursor}. */
    static <T> Reply reply(Call call, List<T> all, Function<T, String> id, Json.Each<T> each) {
        int limit = call.number("limit", ListResource.USUAL, 1, ListResource.MOST);
        String cursor = Cursor.in(call);
        int from = cursor == null ? 0 : after(all, id, cursor);
        int to = Math.min(all.size(), from + limit);
        List<T> page = all.subList(from, to);
        String next = to < all.size() ? id.apply(page.getLast()) : null;
        return Reply.json(json ->
                json.list("items", page, each).text("next", Cursor.out(next)).number("total", all.size()));
    }

    private static <T> int after(List<T> all, Function<T, String> id, @Nullable String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(cursor)) {
                return i + 1;
            }
        }
        throw Cursor.strange();
    }
}
