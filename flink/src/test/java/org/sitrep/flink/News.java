package org.sitrep.flink;

import java.util.ArrayList;
import java.util.List;

/** Articles in our own words; places are real, people and outlets invented. */
public final class News {
    private static final String[] TOWNS = {"Nairobi", "Lyon", "Osaka", "Lima", "Tunis", "Gdansk", "Perth"};
    private static final String[] PEOPLE = {"Amara Diallo", "Petra Novak", "Jonas Lind", "Rosa Quispe", "Kenji Mori"};
    private static final String[] DEEDS = {
        "Police arrested twelve protesters near the town hall on Monday.",
        "Rebels attacked an army post and killed three soldiers on Tuesday.",
        "The government signed an agreement with the union last week.",
        "The ministry denied that troops had shelled the village.",
        "Thousands of people marched through the centre against the new tax."
    };

    private News() {}

    /** So many different articles as lines of JSON, with ids from {@code first} on. */
    public static List<String> articles(int first, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            lines.add(article("doc-" + i, i));
        }
        return lines;
    }

    /** An article of this id; equal numbers give equal words. */
    public static String article(String id, int number) {
        String town = TOWNS[number % TOWNS.length];
        String person = PEOPLE[number / TOWNS.length % PEOPLE.length];
        String deed = DEEDS[number % DEEDS.length];
        String text =
                "Unrest in " + town + ", day " + number + "\\n\\n" + deed + " “We will not give in,” said " + person
                        + ", a spokesperson for the workers in " + town + ". Mayor " + person
                        + " said that " + number + " people were wounded.";
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\", \"published\": \"2024-03-0" + (1 + number % 9)
                + "\", \"source\": \"Example Post\"}";
    }
}
