package org.sitrep.eval.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Document;

class VariantsTest {
    private static final List<String> PEOPLE =
            List.of("Anna Kovel", "Boris Tarn", "Carla Medov", "David Orsk", "Elena Prall", "Farid Sool");

    /** Articles about one person each, with the surname alone later on. */
    private static List<Document> corpus() {
        List<Document> articles = new ArrayList<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            String person = PEOPLE.get(i);
            String surname = person.split(" ")[1];
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                text.append("The talks with ")
                        .append(person)
                        .append(" about grain and fuel went on in May 2019 while ")
                        .append(surname)
                        .append(" waited for an answer from the council. ");
            }
            articles.add(
                    new Document("a" + i, "Talks with " + person, text.toString(), null, "Paper " + i, null, "en"));
        }
        return articles;
    }

    private static List<Document> made(int count) {
        Variants variants = new Variants(corpus(), count);
        return IntStream.range(0, variants.count()).mapToObj(variants::article).toList();
    }

    @Test
    void areAsManyAsWantedAndTheSameEachTime() {
        assertThat(made(500)).hasSize(500).isEqualTo(made(500)).doesNotHaveDuplicates();
    }

    @Test
    void areOfTheLengthOfALead() {
        for (Document article : made(100)) {
            assertThat(article.text().split("\\s+").length).isBetween(20, 105);
        }
    }

    @Test
    void exchangeNamesForOthersOfTheCorpusAndTheSurnameWithTheName() {
        Names names = new Names(corpus().stream().map(Document::text).toList());
        String text = corpus().getFirst().text();
        String other = names.exchange(text, 1, 5);
        assertThat(other).doesNotContain("Kovel").contains(" 2024 ").contains("in June");
        String person = PEOPLE.stream().filter(other::contains).findFirst().orElseThrow();
        assertThat(other).contains(" while " + person.split(" ")[1] + " waited");
    }

    @Test
    void areDrawnWithALineForEachThing() {
        Points points = new Points();
        points.add("coding", 1000, 20);
        points.add("coding", 10_000, 21);
        points.add("a question", 1000, 0.4);
        points.add("a question", 10_000, 0.5);
        assertThat(GrowthPlot.of(points)).startsWith("<svg").contains(">coding<", ">a question<", "10,000");
    }
}
