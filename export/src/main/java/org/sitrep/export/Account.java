package org.sitrep.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.json.CodePoints;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.picture.situation.Telling;

/** What one document says of an event, with ids looked up and offsets in code points. Not thread-safe. */
final class Account {
    private final Telling telling;
    private @Nullable CodePoints points;

    Account(Telling telling) {
        this.telling = telling;
    }

    Telling telling() {
        return telling;
    }

    Event event() {
        return telling.event();
    }

    CodedRecord record() {
        return telling.record();
    }

    Document document() {
        return telling.record().document();
    }

    @Nullable
    Actor actor(@Nullable String id) {
        for (Actor actor : record().actors()) {
            if (actor.id().equals(id)) {
                return actor;
            }
        }
        return null;
    }

    List<Actor> actors() {
        return actors(event().actor());
    }

    List<Actor> recipients() {
        return actors(event().recipient());
    }

    private List<Actor> actors(List<String> ids) {
        List<Actor> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Actor actor = actor(id);
            if (actor != null) {
                found.add(actor);
            }
        }
        return found;
    }

    @Nullable
    Place place() {
        for (Place place : record().places()) {
            if (place.id().equals(event().place())) {
                return place;
            }
        }
        return null;
    }

    @Nullable
    Time time() {
        for (Time time : record().times()) {
            if (time.id().equals(event().time())) {
                return time;
            }
        }
        return null;
    }

    /** Who says so in the text; {@code null} if the article itself does or the speaker is not known. */
    @Nullable
    Actor speaker() {
        return event().reportedBy() == null ? null : actor(event().reportedBy().speaker());
    }

    /** True if the document tells it as done or being done, denied by nobody whose words these are. */
    boolean happened() {
        return event().status() == EventStatus.HAPPENED || event().status() == EventStatus.ONGOING;
    }

    /** The code point offset of a UTF-16 offset. */
    int point(int unit) {
        CodePoints known = points;
        if (known == null) {
            known = new CodePoints(document().text());
            points = known;
        }
        return known.point(unit);
    }

    Cited cited(Span span) {
        return new Cited(
                point(span.start()), point(span.end()), span.in(document().text()));
    }

    Cited trigger() {
        return cited(event().trigger());
    }

    List<Cited> evidence() {
        return event().evidence().stream().map(this::cited).toList();
    }

    /** The number of the sentence that the trigger stands in, from 1; 0 if it stands in none. */
    int sentence() {
        List<Span> sentences = record().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).contains(event().trigger().start())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** True if the trigger stands in the lead: the headline or the first paragraph of the body. */
    boolean lead() {
        int at = event().trigger().start();
        boolean firstBody = true;
        for (Section section : record().sections()) {
            if (section.kind() == SectionKind.HEADLINE && section.span().contains(at)) {
                return true;
            }
            if (section.kind() == SectionKind.BODY && firstBody) {
                firstBody = false;
                int line = document().text().indexOf('\n', section.span().start());
                int end = line < 0
                        ? section.span().end()
                        : Math.min(line, section.span().end());
                if (section.span().start() <= at && at < end) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words that put {@code actor} into the event: those that filled the role, else the mention next to the trigger. */
    Cited words(Actor actor) {
        for (Because.Filled filled : event().because().filled()) {
            String how = filled.how();
            if (how != null && how.endsWith("= " + actor.id())) {
                return cited(whole(actor, filled.span()));
            }
        }
        Span trigger = event().trigger();
        Span nearest = actor.mentions().isEmpty()
                ? actor.evidence().getFirst()
                : actor.mentions().getFirst().span();
        for (Actor.Mention mention : actor.mentions()) {
            if (distance(mention.span(), trigger) < distance(nearest, trigger)) {
                nearest = mention.span();
            }
        }
        return cited(nearest);
    }

    /** The shortest mention around the word that filled the role, else that word. */
    private static Span whole(Actor actor, Span word) {
        Span best = word;
        for (Actor.Mention mention : actor.mentions()) {
            Span span = mention.span();
            if (span.contains(word) && (best.equals(word) || span.length() < best.length())) {
                best = span;
            }
        }
        return best;
    }

    /** The words that name the place next to the trigger. */
    Cited words(Place place) {
        Span nearest = place.mentions().isEmpty()
                ? place.evidence().getFirst()
                : place.mentions().getFirst();
        for (Span mention : place.mentions()) {
            if (distance(mention, event().trigger()) < distance(nearest, event().trigger())) {
                nearest = mention;
            }
        }
        return cited(nearest);
    }

    private static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.start() - b.end(), b.start() - a.end()) + 1;
    }

    /** The outlet, else the host of the address, {@code null} if neither is known. */
    @Nullable
    String outlet() {
        String source = document().source();
        return source != null && !source.isBlank() ? source : host();
    }

    /** The host of the address without {@code www.}, {@code null} without an address. */
    @Nullable
    String host() {
        String url = document().url();
        if (url == null) {
            return null;
        }
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        return host.isEmpty() ? null : host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The address, else a citation of outlet, day and id. */
    String citation() {
        Document document = document();
        if (document.url() != null) {
            return document.url();
        }
        StringBuilder citation = new StringBuilder();
        if (document.source() != null) {
            citation.append(document.source()).append(", ");
        }
        if (document.published() != null) {
            citation.append(document.published().day()).append(", ");
        }
        return citation.append(document.id()).toString();
    }

    /** The title, else the words of the headline, {@code null} if there is neither. */
    @Nullable
    String title() {
        if (document().title() != null) {
            return document().title();
        }
        for (Section section : record().sections()) {
            if (section.kind() == SectionKind.HEADLINE) {
                return section.span().in(document().text());
            }
        }
        return null;
    }
}
