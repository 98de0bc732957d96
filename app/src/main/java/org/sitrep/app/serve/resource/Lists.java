package org.sitrep.app.serve.resource;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.SituationView;

/** Lists of the situation, page by page. Stateless and thread-safe. */
final class Lists {
    private Lists() {}

    /** The page that {@code call} asks for, by its {@code asOf}, {@code limit} and {@code cursor}. */
    static ListQuestion question(Call call) {
        return ListQuestion.asOf(call.asOf())
                .limit(call.number("limit", ListResource.USUAL, 1, ListResource.MOST))
                .after(Cursor.in(call));
    }

    static <T> Reply reply(
            SituationView view,
            SituationView.Listed list,
            ListQuestion question,
            Function<ListQuestion, Page<T>> ask,
            Json.Each<T> each) {
        Page<T> page;
        try {
            page = ask.apply(question);
        } catch (IllegalArgumentException e) {
            throw Cursor.strange();
        }
        long total =
                page.next() == null && question.after() == null ? page.items().size() : view.count(list, question);
        return Reply.json(json -> json.list("items", page.items(), each)
                .text("next", Cursor.out(page.next()))
                .number("total", total));
    }

    /** The names of constants. */
    static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    /** {@code true} and {@code false}, or the one that is asked for. */
    static List<String> either(@Nullable Boolean flag) {
        return flag == null ? List.of("true", "false") : List.of(flag.toString());
    }
}
