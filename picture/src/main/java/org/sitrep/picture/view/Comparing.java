package org.sitrep.picture.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.state.Holding;

/** What became known between two moments, by setting everything known at one against everything known at the other. Not thread-safe. */
public final class Comparing {
    private static final int ALL = Integer.MAX_VALUE;

    private final SituationView view;
    private final Instant since;
    private final Instant until;
    private final int limit;

    Comparing(SituationView view, Instant since, Instant until, int limit) {
        this.view = view;
        this.since = since;
        this.until = until;
        this.limit = limit;
    }

    Changes changes() {
        List<EventView> events = events(until);
        Map<String, EventView> before = byId(events(since), EventView::id);
        List<EventView> fresh = new ArrayList<>();
        List<Changes.Toll> tolls = new ArrayList<>();
        for (EventView event : events) {
            EventView old = before.get(event.id());
            if (old == null) {
                fresh.add(event);
            } else {
                tolls.addAll(moved(old, event));
            }
        }
        return new Changes(since, until, cut(fresh), cut(tolls), cut(holdings()), cut(contested()), cut(stories()));
    }

    private <T> List<T> cut(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    private List<EventView> events(Instant asOf) {
        EventQuestion all = EventQuestion.asOf(asOf).by(EventQuestion.Order.LEARNED);
        return view.events(all.limit(ALL)).items();
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(each -> byId.put(id.apply(each), each));
        return byId;
    }

    /** The tolls of an event that are given otherwise than before. */
    public static List<Changes.Toll> moved(EventView old, EventView now) {
        List<Changes.Toll> moved = new ArrayList<>();
        toll("killed", old, now, EventView::killed, moved);
        toll("wounded", old, now, EventView::wounded, moved);
        toll("arrested", old, now, EventView::arrested, moved);
        toll("protesters", old, now, EventView::protesters, moved);
        return moved;
    }

    private static void toll(
            String what,
            EventView old,
            EventView now,
            Function<EventView, List<Version<Range>>> versions,
            List<Changes.Toll> moved) {
        List<Range> before = versions.apply(old).stream().map(Version::value).toList();
        List<Range> after = versions.apply(now).stream().map(Version::value).toList();
        if (!before.equals(after)) {
            moved.add(new Changes.Toll(now, what, before, after));
        }
    }

    private List<Changes.Held> holdings() {
        Map<String, Holding> before = byId(held(since), Holding::id);
        Map<String, Holding> now = byId(held(until), Holding::id);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(before.keySet());
        List<Changes.Held> changed = new ArrayList<>();
        for (String id : ids.stream().sorted().toList()) {
            if (changed(before.get(id), now.get(id))) {
                changed.add(new Changes.Held(before.get(id), now.get(id)));
            }
        }
        return changed;
    }

    private List<Holding> held(Instant asOf) {
        return view.holdings(null, ListQuestion.asOf(asOf).limit(ALL)).items();
    }

    /** True if it holds over other days, or otherwise; that one more report says the same is no change. */
    public static boolean changed(@Nullable Holding old, @Nullable Holding now) {
        if (old == null || now == null) {
            return old != now;
        }
        return !java.util.Objects.equals(old.from(), now.from())
                || !java.util.Objects.equals(old.to(), now.to())
                || old.status() != now.status();
    }

    private List<Contested> contested() {
        Set<String> before = byId(
                        view.contested(ListQuestion.asOf(since).limit(ALL)).items(), Contested::id)
                .keySet();
        return view.contested(ListQuestion.asOf(until).limit(ALL)).items().stream()
                .filter(each -> !before.contains(each.id()))
                .toList();
    }

    private List<StoryView> stories() {
        Set<String> before = byId(
                        view.stories(ListQuestion.asOf(since).limit(ALL)).items(), StoryView::id)
                .keySet();
        return view.stories(ListQuestion.asOf(until).limit(ALL)).items().stream()
                .filter(each -> !before.contains(each.id()))
                .toList();
    }
}
