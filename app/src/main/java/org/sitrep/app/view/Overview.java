package org.sitrep.app.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.filter.Field;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.filter.Operator;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.EventViews;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StoryView;

/** What {@link PictureView} shows, in its order. */
public interface Overview {
    /** How many there are. */
    SituationView.Totals totals();

    /** Every story with {@code most} of the events that its reports were the first to tell: those told by most reports; the story with the latest news first. */
    void stories(int most, BiConsumer<StoryView, List<EventView>> action);

    /** All that is contested with the event it is about, the latest news first. */
    void contested(BiConsumer<Contested, @Nullable EventView> action);

    /** What held on a day. */
    List<Holding> on(LocalDate day);

    /** That of a picture in memory. */
    static Overview of(Picture picture) {
        return new OfPicture(picture);
    }

    /** That of a store's picture as it was at {@code asOf}, read page by page. */
    static Overview of(SituationView view, Instant asOf) {
        return new OfStore(view, asOf);
    }

    /** The events told by most reports, of equals those of the present, with a toll, and material ones. */
    Comparator<EventView> MOST_TOLD = Comparator.<EventView>comparingInt(event -> -event.reports())
            .thenComparingInt(event -> event.historical() ? 1 : 0)
            .thenComparingInt(event -> tolled(event) ? 0 : 1)
            .thenComparingInt(event -> event.type().quad() % 2)
            .thenComparing(EventView::learned)
            .thenComparing(event -> event.first().document())
            .thenComparingInt(event -> event.first().event().length())
            .thenComparing(event -> event.first().event());

    private static boolean tolled(EventView event) {
        return !(event.killed().isEmpty()
                && event.wounded().isEmpty()
                && event.arrested().isEmpty()
                && event.protesters().isEmpty());
    }

    /** These events and those that were chosen before, cut to the first {@code most}. */
    private static List<EventView> chosen(List<EventView> before, List<EventView> more, int most) {
        List<EventView> all = new ArrayList<>(before);
        all.addAll(more);
        all.sort(MOST_TOLD);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    /** Of records in memory. */
    record OfPicture(Picture picture) implements Overview {
        @Override
        public SituationView.Totals totals() {
            return SituationView.Totals.of(picture);
        }

        private EventView shown(org.sitrep.picture.situation.SituationEvent event) {
            return EventViews.of(new Joined(event.id(), picture.tellings(event.id())), event.story());
        }

        @Override
        public void stories(int most, BiConsumer<StoryView, List<EventView>> action) {
            Map<String, List<EventView>> events = new HashMap<>();
            picture.events()
                    .forEach(event -> events.computeIfAbsent(String.valueOf(event.story()), key -> new ArrayList<>())
                            .add(shown(event)));
            picture.stories().stream()
                    .map(story -> StoryView.of(
                            picture,
                            story,
                            events.getOrDefault(story.id(), List.of()).size(),
                            0))
                    .sorted(Comparator.comparing(StoryView::changed).reversed().thenComparing(StoryView::id))
                    .forEach(story ->
                            action.accept(story, chosen(List.of(), events.getOrDefault(story.id(), List.of()), most)));
        }

        @Override
        public void contested(BiConsumer<Contested, @Nullable EventView> action) {
            Map<String, EventView> events = new HashMap<>();
            picture.events().forEach(event -> events.put(event.id(), shown(event)));
            picture.contested().stream()
                    .sorted(Comparator.comparing(Contested::changed).reversed().thenComparing(Contested::id))
                    .forEach(each -> action.accept(each, each.event() == null ? null : events.get(each.event())));
        }

        @Override
        public List<Holding> on(LocalDate day) {
            return picture.on(day);
        }
    }

    /** Of a store. */
    record OfStore(SituationView view, Instant asOf) implements Overview {
        private static final int A_PAGE = 200;

        private static <T> void each(Function<@Nullable String, Page<T>> pages, java.util.function.Consumer<T> action) {
            String cursor = null;
            do {
                Page<T> page = pages.apply(cursor);
                page.items().forEach(action);
                cursor = page.next();
            } while (cursor != null);
        }

        private ListQuestion list() {
            return ListQuestion.asOf(asOf).limit(A_PAGE);
        }

        @Override
        public SituationView.Totals totals() {
            return view.totals(asOf);
        }

        @Override
        public void stories(int most, BiConsumer<StoryView, List<EventView>> action) {
            each(cursor -> view.stories(list().after(cursor)), story -> {
                EventQuestion its = EventQuestion.asOf(asOf)
                        .where(new Filter.Condition(Field.STORY, Operator.EQUAL, List.of(story.id())))
                        .limit(A_PAGE);
                List<EventView> chosen = List.of();
                String cursor = null;
                do {
                    Page<EventView> page = view.events(its.after(cursor));
                    chosen = chosen(chosen, page.items(), most);
                    cursor = page.next();
                } while (cursor != null);
                action.accept(story, chosen);
            });
        }

        @Override
        public void contested(BiConsumer<Contested, @Nullable EventView> action) {
            each(cursor -> view.contested(list().after(cursor)), each -> {
                EventView.Full event = each.event() == null ? null : view.event(each.event(), asOf);
                action.accept(each, event == null ? null : event.event());
            });
        }

        @Override
        public List<Holding> on(LocalDate day) {
            List<Holding> all = new ArrayList<>();
            each(cursor -> view.holdings(day, list().after(cursor)), all::add);
            return all;
        }
    }
}
