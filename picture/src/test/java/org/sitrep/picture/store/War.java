package org.sitrep.picture.store;

import static org.sitrep.picture.Reports.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.Reports;

/** Made-up reports of a made-up war: tolls move, towns change hands, who did it is contested, some reports copy others, some are changed later. */
final class War {
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 1);
    private static final List<String> TOWNS = List.of("Tarvo", "Belmin", "Orvell", "Sudrun", "Kestal");
    private static final List<String> SIDES = List.of("Reds", "Blues", "Grey Guard");
    private static final List<String> PEOPLE = List.of("Karim Dostan", "Lena Orvik", "Nils Orvik", "Tomas Abrao");

    private final Random random;

    War(long seed) {
        random = new Random(seed);
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The next report under {@code id}. */
    CodedRecord next(String id, int number) {
        LocalDate day = FIRST_DAY.plusDays(number / 6);
        String town = of(TOWNS);
        int place = TOWNS.indexOf(town);
        String side = of(SIDES);
        String other = of(SIDES);
        String speaker = of(PEOPLE);
        int killed = 3 + random.nextInt(9);
        LocalDate told = day.minusDays(random.nextInt(2));
        String own = "Street " + random.nextInt(40) + " lay in dust while market stall " + number + " of " + town
                + " burned and lamp " + random.nextInt(300) + " went out over yard " + random.nextInt(300) + ". ";
        String text = "Blast in " + town + "\nThe " + side + " shelled " + town + " and killed " + killed + " people. "
                + speaker + " said that the enemy fled from " + town + " at night. " + own + "The " + other
                + " met elders nearby. The " + side + " hold " + town + " now.";
        Reports report = report(id, "Outlet " + random.nextInt(4), day.toString(), text)
                .actor(side, ActorKind.ARMED_GROUP, random.nextInt(3) == 0 ? null : "UTO", "UTOREB", true)
                .actor(speaker, ActorKind.PERSON, "UTO", "UTOGOV", true)
                .office("mayor", town)
                .place(town, random.nextInt(9) == 0 ? "NOW" : "UTO", 10 + 3 * place, 20, 1 + place)
                .event(
                        EventType.ASSAULT,
                        random.nextBoolean() ? "heavy-weapons" : null,
                        "shelled",
                        List.of("a1"),
                        List.of("a2"),
                        "p1",
                        random.nextInt(5) == 0 ? null : told.toString(),
                        random.nextInt(6) == 0 ? EventStatus.NEGATED : EventStatus.HAPPENED,
                        random.nextInt(6) == 0 ? Stance.DENIES : null,
                        random.nextBoolean() ? new Range(killed, random.nextBoolean() ? null : killed) : null)
                .quote("the enemy fled from " + town + " at night", "a2")
                .tag(town, TagKind.PLACE)
                .tag("armed conflict", TagKind.TOPIC);
        if (!other.equals(side)) {
            report.actor(other, ActorKind.ARMED_GROUP, "UTO", "UTOUAF", true)
                    .event(
                            EventType.CONSULT,
                            "meet",
                            "met",
                            List.of("a3"),
                            List.of("a2"),
                            null,
                            day.toString(),
                            EventStatus.HAPPENED,
                            null,
                            null);
        }
        if (random.nextInt(3) == 0) {
            StateStatus[] all = StateStatus.values();
            report.state(
                    "controls",
                    "hold " + town,
                    "a1",
                    "p1",
                    null,
                    random.nextBoolean() ? told.toString() : null,
                    all[random.nextInt(all.length)]);
        }
        return report.record();
    }

    /** So many steps of adding: new reports, copies, and changed versions of older ones. */
    static List<List<CodedRecord>> steps(long seed, int count) {
        War war = new War(seed);
        List<List<CodedRecord>> steps = new ArrayList<>();
        List<CodedRecord> told = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<CodedRecord> step = new ArrayList<>();
            for (int j = 0; j <= war.random.nextInt(3); j++) {
                int sort = war.random.nextInt(8);
                CodedRecord record = sort == 0 && !told.isEmpty()
                        ? war.next(
                                told.get(war.random.nextInt(told.size()))
                                        .document()
                                        .id(),
                                i)
                        : war.next("d" + told.size(), i);
                if (sort == 1 && !told.isEmpty()) {
                    record = copy(told.get(war.random.nextInt(told.size())), "d" + told.size());
                }
                told.add(record);
                step.add(record);
            }
            steps.add(step);
        }
        return steps;
    }

    private static CodedRecord copy(CodedRecord record, String id) {
        var document = record.document();
        return Reading.of(
                new org.sitrep.engine.record.Document(
                        id,
                        document.title(),
                        document.text(),
                        document.published(),
                        "Reprints",
                        document.url(),
                        document.language()),
                record);
    }
}
