package org.sitrep.flink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the jobs. */
@AnalyzeClasses(packages = "org.sitrep.flink", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule noCycles = slices().matching("org.sitrep.flink.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static final ArchRule codesAndExportsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sitrep.picture..", "org.sitrep.app..", "org.sitrep.eval..", "java.sql..")
            .because("a document is coded without knowing any other, so it can be coded anywhere; what needs many"
                    + " documents is the picture's, and a picture has one place");

    @ArchTest
    static final ArchRule oneDoorToTheEngine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.sitrep.engine.event..",
                    "org.sitrep.engine.actor..",
                    "org.sitrep.engine.quote..",
                    "org.sitrep.engine.place..",
                    "org.sitrep.engine.time..",
                    "org.sitrep.engine.state..",
                    "org.sitrep.engine.tag..")
            .because("the cluster runs the same coder as the command line, not stages of its own making");

    @ArchTest
    static final ArchRule onlyTheKafkaJobKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("org.sitrep.flink.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.flink.connector.kafka..")
            .because("a job over files must run where there is no Kafka");

    @ArchTest
    static final ArchRule codingKnowsNoWayInOrOut = noClasses()
            .that()
            .resideInAnyPackage("org.sitrep.flink.coding..", "org.sitrep.flink.item..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sitrep.flink.files..", "org.sitrep.flink.kafka..", "org.apache.flink.connector..")
            .because("what is guaranteed between reading and writing must not depend on what is read or written");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .because("the same document gives the same bytes, on whichever worker and whenever it is coded");
}
