package org.sitrep.app.serve.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given before and still hold: a page asks for the same counts again and again, and they change only when the store does. Thread-safe.
 *
 * <p>Only for routes whose answer depends on nothing but the path, the query and the store.
 */
public final class Remembered {
    private final LongSupplier revision;
    private final long most;
    private final Map<String, Reply> replies = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long known = Long.MIN_VALUE;

    /**
     * Remembers at most so many bytes.
     *
     * @param revision another number whenever an answer may be another
     */
    public Remembered(LongSupplier revision, long most) {
        this.revision = revision;
        this.most = most;
    }

    /** The same route, which does not work out twice what it has answered. */
    public Route of(Route route) {
        return new Route(route.method(), route.template(), route.needs(), call -> reply(route, call));
    }

    private Reply reply(Route route, Call call) {
        long now = revision.getAsLong();
        String key = call.heading().path() + "?" + call.heading().query();
        Reply before = get(key, now);
        if (before != null) {
            // It was not remembered before every parameter was found to be known.
            call.anyQuery();
            return before;
        }
        Reply reply = route.handler().handle(call);
        if (reply.content() instanceof Reply.Content.Bytes content
                && content.tagged()
                && call.unread().isEmpty()) {
            put(key, reply, content.bytes().length, now);
        }
        return reply;
    }

    private synchronized @Nullable Reply get(String key, long now) {
        if (known != now) {
            replies.clear();
            bytes = 0;
            known = now;
        }
        return replies.get(key);
    }

    private synchronized void put(String key, Reply reply, int size, long when) {
        if (when != known || size > most / 4 || replies.containsKey(key)) {
            return;
        }
        replies.put(key, reply);
        bytes += size;
        Iterator<Reply> eldest = replies.values().iterator();
        while (bytes > most && eldest.hasNext()) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static int size(Reply reply) {
        return reply.content() instanceof Reply.Content.Bytes content ? content.bytes().length : 0;
    }
}
