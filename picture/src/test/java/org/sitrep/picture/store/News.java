package org.sitrep.picture.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.Reports;

/**
 * Coded reports without end, as news has them and the same each time: {@value #A_DAY} a day, most stories of a handful of reports over a few days, a few of hundreds over
 * months; words, persons, towns and countries by Zipf's law; an event told by several reports, with tolls that differ; reprints and later versions.
 *
 * <p>How many reports a story has is taken from a power law (n or more in one story of n, at most {@value #LONGEST}), which puts half of all reports into stories of more than
 * fifty. Not thread-safe.
 */
final class News implements Iterator<CodedRecord> {
    static final int A_DAY = 300;
    static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int LONGEST = 2000;
    /** Stories that are told at any one time. */
    private static final int RUNNING = 400;

    private static final int VOCABULARY = 20_000;
    private static final int TOWNS = 5000;
    private static final int PERSONS = 20_000;
    private static final int BODIES = 2000;
    private static final int OUTLETS = 300;
    private static final int SENTENCES = 6;

    private static final CoderInfo CODER = Synthetic.CODER;
    private static final String[] LANDS =
            ("USA GBR RUS UKR CHN FRA DEU ISR IND IRN SYR TUR AFG IRQ NGA PAK BRA MEX JPN KOR EGY SDN ETH SOM YEM LBY MMR COL"
                            + " VEN KEN ZAF ITA ESP POL GRC SRB THA IDN PHL PER")
                    .split(" ");
    private static final EventType[] TYPES = EventType.values();
    private static final String[] DEEDS = {
        "agreed",
        "met",
        "backed",
        "aided",
        "ceded",
        "worked",
        "asked",
        "blamed",
        "refused",
        "threatened",
        "marched",
        "sanctioned",
        "mobilised",
        "detained",
        "shelled",
        "withdrew"
    };

    private final Random random = new Random(5);
    private final List<Course> running = new ArrayList<>();
    private final List<CodedRecord> lately = new ArrayList<>();
    private int number;

    /** One story: who, where, and its own words. */
    private static final class Course {
        int left;
        int land;
        final List<String> people = new ArrayList<>();
        final List<Integer> towns = new ArrayList<>();
        final List<String> words = new ArrayList<>();
        final List<Deed> deeds = new ArrayList<>();
    }

    private record Deed(EventType type, String actor, String object, int town, LocalDate day, int killed) {}

    @Override
    public boolean hasNext() {
        return true;
    }

    /** The next report; its number in its id, but that of the report it is a later version of. */
    @Override
    public CodedRecord next() {
        int n = number++;
        CodedRecord record;
        int sort = random.nextInt(20);
        if (sort == 0 && !lately.isEmpty()) {
            // A reprint.
            record = under("n" + n, "outlet " + zipf(OUTLETS), lately.get(random.nextInt(lately.size())), "");
        } else if (sort == 1 && !lately.isEmpty()) {
            // A later version.
            CodedRecord before = lately.get(random.nextInt(lately.size()));
            record = under(before.document().id(), before.document().source(), before, " " + word() + " was added.");
        } else {
            record = report("n" + n, day(n));
        }
        if (lately.size() < A_DAY) {
            lately.add(record);
        } else {
            lately.set(n % A_DAY, record);
        }
        return record;
    }

    static LocalDate day(int n) {
        return FIRST_DAY.plusDays(n / A_DAY);
    }

    static String land(Random random) {
        return LANDS[zipf(random, LANDS.length)];
    }

    static String town(Random random) {
        return name(zipf(random, TOWNS), "burg");
    }

    /** One of the words of all reports, the rarer the higher its number. */
    static String word(int number) {
        return name(number, "er").toLowerCase(Locale.ROOT);
    }

    private static CodedRecord under(String id, String outlet, CodedRecord record, String more) {
        Document given = record.document();
        return Reading.of(
                new Document(id, given.title(), given.text() + more, given.published(), outlet, given.url(), "en"),
                record);
    }

    private CodedRecord report(String id, LocalDate day) {
        Course course = course();
        Deed main = deed(course, day);
        Deed other = course.deeds.get(random.nextInt(course.deeds.size()));
        String speaker = course.people.getFirst();
        String said = "the " + word(course) + " of " + word(course) + " was a " + word(course);
        boolean toll = main.type == EventType.ASSAULT;
        int killed = Math.max(1, main.killed + random.nextInt(3) - 1);
        StringBuilder text = new StringBuilder();
        text.append(word(course))
                .append(' ')
                .append(word(course))
                .append(" in ")
                .append(town(main))
                .append('\n');
        text.append(main.actor)
                .append(' ')
                .append(verb(main))
                .append(' ')
                .append(main.object)
                .append(" in ")
                .append(town(main))
                .append(toll ? ", killing " + killed + " people. " : ". ");
        sentences(text, course);
        text.append(speaker).append(" said that ").append(said).append(". ");
        boolean second = other != main && random.nextInt(3) > 0;
        if (second) {
            text.append(other.actor)
                    .append(" had ")
                    .append(verb(other))
                    .append(' ')
                    .append(other.object)
                    .append(" before. ");
        }
        boolean holds = random.nextInt(10) == 0;
        if (holds) {
            text.append(main.actor).append(" control ").append(town(main)).append(" now. ");
        }
        Reports report = Reports.report(id, "outlet " + zipf(OUTLETS), day.toString(), text.toString());
        String land = LANDS[course.land];
        List<String> named = new ArrayList<>(List.of(main.actor, main.object, speaker));
        if (second) {
            named.add(other.actor);
            named.add(other.object);
        }
        List<String> actors = named.stream().distinct().toList();
        for (String actor : actors) {
            boolean person = course.people.contains(actor);
            report.actor(
                    actor,
                    person ? ActorKind.PERSON : ActorKind.ARMED_GROUP,
                    land,
                    land + (person ? "GOV" : "REB"),
                    true);
        }
        place(report, main, land);
        report.event(
                main.type,
                null,
                verb(main),
                id(actors, main.actor),
                id(actors, main.object),
                "p1",
                random.nextInt(4) == 0 ? null : main.day.toString(),
                random.nextInt(30) == 0 ? EventStatus.NEGATED : EventStatus.HAPPENED,
                random.nextInt(30) == 0 ? Stance.DENIES : null,
                toll ? new Range(killed, killed) : null);
        if (second) {
            report.event(
                    other.type,
                    null,
                    verb(other),
                    id(actors, other.actor),
                    id(actors, other.object),
                    null,
                    random.nextBoolean() ? null : other.day.toString(),
                    EventStatus.HAPPENED,
                    null,
                    null);
        }
        report.quote(said, id(actors, speaker).getFirst());
        if (holds) {
            report.state(
                    "controls",
                    "control " + town(main),
                    "a1",
                    "p1",
                    null,
                    main.day.toString(),
                    StateStatus.values()[0]);
        }
        report.tag("topic " + main.type, TagKind.TOPIC).tag(town(main), TagKind.PLACE);
        return of(report.record());
    }

    private static List<String> id(List<String> actors, String name) {
        return List.of("a" + (actors.indexOf(name) + 1));
    }

    private static CodedRecord of(CodedRecord record) {
        Document document = record.document();
        Published published = document.published();
        return new CodedRecord(
                new Document(
                        document.id(), null, document.text(), published, document.source(), null, document.language()),
                record.sections(),
                record.sentences(),
                CODER,
                record.actors(),
                record.places(),
                record.times(),
                record.events(),
                record.quotes(),
                record.states(),
                record.tags());
    }

    private void place(Reports report, Deed deed, String land) {
        report.place(town(deed), land, deed.town * 37 % 120 - 60, deed.town * 91 % 320 - 160, 1000 + deed.town);
    }

    private static String town(Deed deed) {
        return name(deed.town, "burg");
    }

    private static String verb(Deed deed) {
        return DEEDS[deed.type.ordinal()];
    }

    /** One of the stories that are told now: those that will be told most are told most often. */
    private Course course() {
        while (running.size() < RUNNING) {
            running.add(founded());
        }
        // Of four the one with most reports still to come.
        int most = random.nextInt(running.size());
        for (int i = 0; i < 3; i++) {
            int each = random.nextInt(running.size());
            if (running.get(each).left > running.get(most).left) {
                most = each;
            }
        }
        Course course = running.get(most);
        if (--course.left <= 0) {
            running.remove(most);
        }
        return course;
    }

    private Course founded() {
        Course course = new Course();
        course.left = (int) Math.min(LONGEST, 1 / (1 - random.nextDouble()));
        course.land = zipf(LANDS.length);
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            int person = zipf(PERSONS);
            course.people.add(name(person * 31 % PERSONS, "a") + " " + name(person, "ov"));
            course.towns.add(zipf(TOWNS));
        }
        for (int i = 0; i < 60; i++) {
            course.words.add(word());
        }
        return course;
    }

    private Deed deed(Course course, LocalDate day) {
        List<Deed> deeds = course.deeds;
        // A report in three is the first to tell something.
        if (deeds.isEmpty() || random.nextInt(3) == 0) {
            EventType type = TYPES[random.nextInt(TYPES.length)];
            String actor = random.nextBoolean() ? any(course.people) : "Front of " + name(zipf(BODIES), "ia");
            deeds.add(new Deed(
                    type,
                    actor,
                    any(course.people.stream()
                            .filter(each -> !each.equals(actor))
                            .toList()),
                    course.towns.get(random.nextInt(course.towns.size())),
                    day.minusDays(random.nextInt(2)),
                    1 + zipf(200)));
            if (deeds.size() > 5) {
                deeds.removeFirst();
            }
        }
        return deeds.get(Math.max(0, deeds.size() - 1 - random.nextInt(3)));
    }

    private String any(List<String> all) {
        return all.isEmpty() ? "Nobody Known" : all.get(random.nextInt(all.size()));
    }

    private void sentences(StringBuilder text, Course course) {
        for (int i = 0; i < SENTENCES; i++) {
            text.append("The");
            for (int j = 0; j < 12; j++) {
                text.append(' ').append(j % 3 == 2 ? word(course) : j % 4 == 1 ? "of the" : word());
            }
            text.append(". ");
        }
    }

    private String word(Course course) {
        return course.words.get(Math.min(random.nextInt(course.words.size()), random.nextInt(course.words.size())));
    }

    private String word() {
        return word(zipf(VOCABULARY));
    }

    private int zipf(int count) {
        return zipf(random, count);
    }

    /** A number below {@code count}, each about as likely as one over itself. */
    private static int zipf(Random random, int count) {
        return (int) Math.min(count - 1, StrictMath.exp(random.nextDouble() * StrictMath.log(count + 1)) - 1);
    }

    /** A word of its own for each number. */
    private static String name(int number, String ending) {
        String consonants = "BDFGHKLMNPRSTVZ";
        String vowels = "aeiou";
        StringBuilder name = new StringBuilder();
        int rest = number;
        do {
            char consonant = consonants.charAt(rest % 15);
            name.append(name.isEmpty() ? consonant : Character.toLowerCase(consonant))
                    .append(vowels.charAt(rest / 15 % 5));
            rest /= 75;
        } while (rest > 0);
        return name.append(ending).toString();
    }
}
