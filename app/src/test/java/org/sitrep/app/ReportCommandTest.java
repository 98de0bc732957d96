package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as a user meets it: written, opened again, proven, tampered with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCommandTest {
    private static final List<String> NEWS = List.of(
            line(
                    "n1",
                    "2023-05-09",
                    "Ridge Post (invented outlet)",
                    "Blast kills 14 in Gori",
                    "An explosion killed 14 people at the market of Gori on Monday, the mayor said. President Nino Torelashvili condemned the attack."),
            line(
                    "n2",
                    "2023-05-10",
                    "Lake Herald (invented outlet)",
                    "Toll of blast rises to 17",
                    "The explosion at the market of Gori on Monday killed 17 people, hospitals said on Wednesday. “We will find them,” said Interior Minister Zurab Kerelidze."),
            line(
                    "n3",
                    "2023-05-11",
                    "Ridge Post (invented outlet)",
                    "Rebels say they hold Kutaisi",
                    "Rebels captured Kutaisi on Thursday, their spokesman said. The army denied that the rebels controlled Kutaisi. Şükrü Ağaoğlu, a teacher in Kutaisi, saw soldiers leave."));

    private static final List<String> CABINET = List.of(
            line(
                    "c1",
                    "2023-06-01",
                    "Ridge Post (invented outlet)",
                    "Moldovan premier under pressure",
                    "Moldovan Prime Minister Ion Vulpescu visited the flooded villages on Thursday. Police arrested nine protesters in Chisinau."),
            line(
                    "c2",
                    "2023-06-05",
                    "Lake Herald (invented outlet)",
                    "Moldovan prime minister resigns",
                    "Moldovan Prime Minister Ion Vulpescu resigned on Monday after the protests in Chisinau."),
            line(
                    "c3",
                    "2023-06-07",
                    "Ridge Post (invented outlet)",
                    "Munteanu sworn in as prime minister of Moldova",
                    "Radu Munteanu was sworn in as prime minister of Moldova on Wednesday. Protesters in Chisinau welcomed the resignation of Ion Vulpescu."));

    private static final List<String> PLANS = List.of(
            line(
                    "w1",
                    "2026-05-04",
                    "Meridian (invented outlet)",
                    "Lesotho nurses to strike on Thursday",
                    "Nurses in Lesotho will go on strike on Thursday over unpaid night shifts, their union said on Monday."),
            line(
                    "w2",
                    "2026-05-07",
                    "Highland Post (invented outlet)",
                    "Nurses in Lesotho begin strike",
                    "Nurses at public clinics in Lesotho began a strike on Thursday over unpaid night shifts."),
            line(
                    "w3",
                    "2026-05-04",
                    "Meridian (invented outlet)",
                    "Bolivian miners to march in La Paz",
                    "Miners in Bolivia will march in La Paz on Saturday against a tax on tin, their leaders said on Monday."),
            line(
                    "w4",
                    "2026-05-06",
                    "Highland Post (invented outlet)",
                    "Tin tax dropped, miners stay at home",
                    "Bolivia's government dropped a tax on tin on Wednesday. The march in La Paz was called off, the miners said."),
            line(
                    "w5",
                    "2026-05-05",
                    "Meridian (invented outlet)",
                    "Orban to visit Skopje",
                    "Hungarian Foreign Minister Anita Orban will visit Skopje on Friday for talks with North Macedonia's prime minister Hristijan Mickoski."),
            line(
                    "w6",
                    "2026-05-06",
                    "Highland Post (invented outlet)",
                    "Hungarian minister postpones Skopje trip",
                    "Hungarian Foreign Minister Anita Orban has postponed a trip to Skopje that was planned for Friday, her office said."),
            line(
                    "w7",
                    "2026-05-06",
                    "Meridian (invented outlet)",
                    "Ghana teachers urged to drop strike",
                    "Ghana's teachers will go on strike from Monday, their union said. Education Minister Haruna Iddrisu asked them to call off the strike."));

    private static final List<String> CLINIC = List.of(
            line(
                    "k1",
                    "2024-02-02",
                    "Ridge Post (invented outlet)",
                    "Chad and Niger to sign gas deal on Thursday",
                    "Officials of both countries are preparing the text in Niamey."),
            line(
                    "k2",
                    "2024-02-02",
                    "Lake Herald (invented outlet)",
                    "Kenya and Uganda to sign rail deal on Wednesday",
                    "The line will run from Nairobi to Kampala."),
            line(
                    "k3",
                    "2024-02-06",
                    "Ridge Post (invented outlet)",
                    "Air strike hits clinic in Aleppo",
                    "An air strike hit a clinic in Aleppo on Monday and killed at least 8 people, medics said."),
            line(
                    "k4",
                    "2024-02-06",
                    "Lake Herald (invented outlet)",
                    "Turkey denies strike on clinic",
                    "The Turkish army denied on Tuesday that its aircraft had struck the clinic in Aleppo."),
            line(
                    "k5",
                    "2024-02-09",
                    "Ridge Post (invented outlet)",
                    "Gas deal signed",
                    "Chad and Niger signed the gas deal in Niamey on Thursday."),
            line(
                    "k6",
                    "2024-02-10",
                    "Lake Herald (invented outlet)",
                    "Turkey admits that its jet hit clinic",
                    "Turkey's army acknowledged on Saturday that one of its jets had struck the clinic in Aleppo on Monday by mistake, killing 11 people."));

    @TempDir
    private static Path folder;

    private String data = "";

    private record Ran(int status, String out, String err) {}

    private static String line(String id, String day, String outlet, String title, String text) {
        return "{\"id\":\"" + id + "\",\"published\":\"" + day + "\",\"source\":\"" + outlet + "\",\"text\":\"" + title
                + "\\n" + text + "\"}";
    }

    private static Ran run(String... arguments) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = Main.run(arguments);
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    @BeforeAll
    void load() throws IOException {
        data = folder.resolve("data").toString();
        Path file = Files.write(folder.resolve("news.jsonl"), NEWS);
        Ran loaded = run("load", "--data", data, file.toString());
        assertThat(loaded.status()).as(loaded.err()).isZero();
    }

    private Path report(String name, String... more) {
        Path file = folder.resolve(name);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"report", "--data", data, "--out", file.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        Ran ran = run(arguments);
        assertThat(ran.status()).as(ran.err()).isZero();
        return file;
    }

    @Test
    void putsTheBottomLineFirstAndSaysWhatIsOpen() throws IOException {
        String text = Files.readString(report("read.md"));
        assertThat(text).startsWith("# Situation report:");
        assertThat(text.indexOf("## Bottom line")).isLessThan(text.indexOf("## What happened"));
        assertThat(text)
                .contains(
                        "14 or 17",
                        "Gori",
                        "## Sources",
                        "Ridge Post (invented outlet):",
                        "## References",
                        "“We will find them”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "pdf", "docx"})
    void isTheSameByteForByteAndProven(String format) throws IOException {
        Path one = report("one." + format);
        Path other = report("other." + format);
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
        Ran checked = run("report", "--check", one.toString(), "--data", data);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.status()).isZero();
        assertThat(checked.out()).contains("all stand", "compared with the documents");
        assertThat(run("report", "--check", one.toString()).out()).contains("not compared with the documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void findsATamperedSentence(String format) throws IOException {
        Path file = report("tampered." + format);
        Files.writeString(file, Files.readString(file).replaceFirst("14 or 17", "14 or 71"));
        Ran checked = run("report", "--check", file.toString());
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.err()).contains("SIT-0704", "was changed", "the number 71 stands in none of its references");
        assertThat(checked.out()).contains("failures");
    }

    @Test
    void findsEvidenceThatNoDocumentHas() throws IOException {
        Path file = report("forged.md");
        // Sentence, reference and manifest alike, so that only the documents can tell.
        Files.writeString(file, Files.readString(file).replace("17", "19"));
        assertThat(run("report", "--check", file.toString()).err()).contains("its digest is another");
        Ran compared = run("report", "--check", file.toString(), "--data", data);
        assertThat(compared.status()).isEqualTo(1);
        assertThat(compared.err()).contains("do not stand in n2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "md"})
    void findsAByteThatWasAdded(String format) throws IOException {
        Path file = report("longer." + format);
        byte[] bytes = Files.readAllBytes(file);
        byte[] more = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        more[bytes.length] = '\n';
        Files.write(file, more);
        assertThat(run("report", "--check", file.toString()).err()).contains("outside its sentences");
    }

    @Test
    void keepsToTheFilterAndTheMoment() throws IOException {
        String text = Files.readString(report("gori.md", "--where", "place=Gori"));
        assertThat(text).contains("Gori").doesNotContain("Kutaisi").contains("Only: place=Gori");
        String early = Files.readString(report("early.md", "--as-of", "2001-01-01"));
        assertThat(early).doesNotContain("Gori").contains("As known on 1 January 2001");
    }

    @Test
    void saysWhichOfficesChangedAndSaysNothingTwice() throws IOException {
        String cabinet = folder.resolve("cabinet").toString();
        run(
                "load",
                "--data",
                cabinet,
                Files.write(folder.resolve("cabinet.jsonl"), CABINET).toString());
        Path file = folder.resolve("cabinet.md");
        run("report", "--data", cabinet, "--out", file.toString());
        String text = Files.readString(file);
        String bottom = text.substring(text.indexOf("## Bottom line"), text.indexOf("## What happened"));
        assertThat(bottom).contains("Offices that changed: ", "Ion Vulpescu", "5 June 2023", "Radu Munteanu");
        String readable = text.substring(0, text.indexOf("<!--"));
        assertThat(readable.split("table of outlets", -1)).hasSize(2);
        assertThat(run("report", "--check", file.toString(), "--data", cabinet).status())
                .isZero();
    }

    @Test
    void standsOnNoReportThatTheFilterLeavesOut() throws IOException {
        String cabinet = folder.resolve("early-cabinet").toString();
        run(
                "load",
                "--data",
                cabinet,
                Files.write(folder.resolve("early.jsonl"), CABINET).toString());
        Path file = folder.resolve("early-cabinet.md");
        run("report", "--data", cabinet, "--where", "published<=2023-06-01", "--out", file.toString());
        assertThat(Files.readString(file)).contains("Ion Vulpescu").doesNotContain("5 June 2023", "Munteanu", "c2,");
        Ran checked = run("report", "--check", file.toString(), "--data", cabinet);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.status()).isZero();
    }

    @Test
    void saysWhatBecameOfPlans() throws IOException {
        String store = folder.resolve("plans").toString();
        run(
                "load",
                "--data",
                store,
                Files.write(folder.resolve("plans.jsonl"), PLANS).toString());
        Path file = folder.resolve("plans.md");
        run("report", "--data", store, "--out", file.toString());
        String text = Files.readString(file);
        String planned = text.substring(text.indexOf("## What is planned"), text.indexOf("## What we do not know"));
        assertThat(planned)
                .contains(
                        "### Called off or put off since",
                        "Called off, by the report of 6 May 2026: “The march in La Paz was called off, the miners said.”",
                        "Put off, by the report of 6 May 2026: “Hungarian Foreign Minister Anita Orban has postponed a trip")
                // What was done is planned no more, and a headline is no second plan.
                .doesNotContain("Lesotho", "“Orban to visit Skopje”");
        // To ask that it be called off calls nothing off.
        assertThat(planned.substring(0, planned.indexOf("### "))).contains("Ghana's teachers will go on strike");
        String happened = text.substring(text.indexOf("## What happened"), text.indexOf("## What is planned"));
        assertThat(happened).doesNotContain("agreement");
        assertThat(run("report", "--check", file.toString()).err()).isEmpty();
    }

    @Test
    void refusesWhatIsNoReport() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "Nothing of ours. <!-- sitrep-report {} -->");
        assertThat(run("report", "--check", other.toString()).err()).startsWith("SIT-0703");
        Files.write(other, new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});
        assertThat(run("report", "--check", other.toString()).err()).startsWith("SIT-0703");
        Files.write(other, new byte[] {'P', 'K', 3, 4, 9});
        assertThat(run("report", "--check", other.toString()).err()).startsWith("SIT-0703");
        assertThat(run("report", "--check", folder.resolve("none").toString()).err())
                .startsWith("SIT-0702");
        assertThat(run("report", "--data", data, "--where", "nonsense=1").status())
                .isEqualTo(2);
    }

    @Test
    void saysWhatWasTakenBackAndWhichPlansArePast() throws IOException {
        Path store = folder.resolve("clinic");
        Path file = Files.write(folder.resolve("clinic.jsonl"), CLINIC);
        assertThat(run("load", "--data", store.toString(), file.toString()).status())
                .isZero();
        Path report = folder.resolve("clinic.md");
        Ran ran = run("report", "--data", store.toString(), "--out", report.toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        String text = Files.readString(report);
        assertThat(text)
                .contains(
                        "**Denied at first:** “Turkey denies strike on clinic”",
                        // A higher count that comes later contradicts nobody.
                        "Killed: 11, at first at least 8.",
                        "Moderate confidence.")
                .doesNotContain("Contested: Did it happen", "How many were killed");
        String planned = text.substring(text.indexOf("## What is planned"), text.indexOf("## What we do not know"));
        assertThat(planned)
                .contains("### " + "For a day that is past", "Kenya and Uganda")
                .doesNotContain("Chad");
        assertThat(run("report", "--check", report.toString()).err()).isEmpty();
    }
}
