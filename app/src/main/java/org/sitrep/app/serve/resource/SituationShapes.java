package org.sitrep.app.serve.resource;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Json;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.Version;

/** Parts of a situation as JSON; the names are those of {@code openapi.yaml}. */
final class SituationShapes {
    private SituationShapes() {}

    static void actor(Json json, Identity identity) {
        json.text("id", identity.id())
                .text("name", identity.name())
                .text("kind", identity.kind().word())
                .text("country", identity.country())
                .text("code", identity.code())
                .flag("named", identity.named());
    }

    /** A place; of a country or region only the name, for its middle is no place where anything happened. */
    static void place(Json json, Located place) {
        boolean point = place.precision() != Precision.COUNTRY && place.precision() != Precision.REGION;
        json.text("id", place.id())
                .text("name", place.name())
                .text("country", place.country())
                .text("admin1", place.admin1())
                .decimal("lat", point ? place.lat() : null)
                .decimal("lon", point ? place.lon() : null)
                .text("precision", place.precision().word());
    }

    static void cited(Json json, Cited words) {
        json.number("start", words.start()).number("end", words.end()).text("text", words.text());
    }

    /** A row: of what is told in several versions the first, of sizes the last. */
    static void event(Json json, EventView event) {
        EventStatus status = event.statuses().isEmpty()
                ? EventStatus.HAPPENED
                : event.statuses().getFirst().value();
        Told told = event.first();
        json.text("id", event.id())
                .text("story", event.story())
                .text("type", event.type().name())
                .text("mode", first(event.modes()))
                .text("cameo", told.cameo())
                .number("quad", event.type().quad())
                .decimal("goldstein", told.goldstein())
                .texts("contexts", told.contexts())
                .text("status", status.word())
                .flag("historical", event.historical())
                .flag("reported", told.reported())
                .text("stance", told.stance() == null ? null : told.stance().word())
                .list("actors", event.actors(), (each, version) -> actor(each, version.value()))
                .list("recipients", event.recipients(), (each, version) -> actor(each, version.value()))
                .object("place", first(event.places()), SituationShapes::place)
                .text("date", first(event.dates()))
                .text("from", event.from())
                .text("to", event.to())
                .text("published", event.published())
                .text("learned", event.learned())
                .text("updated", event.changed())
                .object(
                        "size",
                        size -> size.range("killed", last(event.killed()))
                                .range("wounded", last(event.wounded()))
                                .range("arrested", last(event.arrested()))
                                .range("protesters", last(event.protesters())))
                .number("tellings", event.reports())
                .number("documents", event.reports())
                .number("independent", event.origins())
                .texts("outlets", event.outlets())
                .flag("contested", event.contested())
                .text("headline", told.headline())
                .object("words", words -> {
                    words.text("document", event.words().document()).text("event", told.event());
                    cited(words, event.words());
                });
    }

    private static <T> @Nullable T first(List<Version<T>> versions) {
        return versions.isEmpty() ? null : versions.getFirst().value();
    }

    private static @Nullable Range last(List<Version<Range>> versions) {
        return versions.isEmpty() ? null : versions.getLast().value();
    }

    static void contested(Json json, Contested contested, @Nullable String story) {
        json.text("id", contested.id())
                .text("kind", contested.kind().name().toLowerCase(Locale.ROOT))
                .text("question", contested.question())
                .text("event", contested.event())
                .text("story", story)
                .text("updated", contested.changed())
                .list(
                        "sides",
                        contested.sides(),
                        (each, side) -> each.text("position", side.position())
                                .list("claims", side.claims(), SituationShapes::claim))
                .list(
                        "moved",
                        contested.moved(),
                        (each, step) -> each.number("lowest", wide(step.lowest()))
                                .number("highest", wide(step.highest()))
                                .flag("open", step.open())
                                .text("document", step.claim().document())
                                .text("learned", step.claim().learned()));
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static void claim(Json json, Contested.Claim claim) {
        json.text("document", claim.document())
                .text("outlet", claim.outlet())
                .text("published", claim.published())
                .text("learned", claim.learned())
                .text("speaker", claim.speaker())
                .flag("independent", claim.independent())
                .object("words", claim.words(), SituationShapes::cited);
    }

    static void holding(Json json, Holding holding) {
        json.text("id", holding.id())
                .text("kind", holding.kind())
                .text("subject", holding.subject().id())
                .text("subjectName", holding.subject().name())
                .text("object", holding.object())
                .text("objectName", holding.objectName())
                .text("title", holding.title())
                .text("from", holding.from())
                .flag("begins", holding.begins())
                .text("to", holding.to())
                .text("status", holding.status().word())
                .list("begun", holding.begun(), SituationShapes::stateClaim)
                .list("ended", holding.ended(), SituationShapes::stateClaim)
                .list("denied", holding.denied(), SituationShapes::stateClaim);
    }

    private static void stateClaim(Json json, StateClaim claim) {
        json.text("document", claim.document())
                .text("state", claim.state())
                .text("status", claim.status().word())
                .text("outlet", claim.outlet())
                .text("published", claim.published())
                .text("learned", claim.learned())
                .flag("independent", claim.independent())
                .object("words", claim.words(), SituationShapes::cited);
    }
}
