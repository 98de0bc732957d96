package org.sitrep.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The arrows of the house: data passes the packages in one direction. */
@AnalyzeClasses(packages = "org.sitrep.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    /** The stages in the order data passes them. */
    private static final List<String> STAGES =
            List.of("document", "language", "time", "place", "actor", "quote", "chain", "event", "state", "tag");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.sitrep.engine.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static void dataFlowsOneWay(com.tngtech.archunit.core.domain.JavaClasses classes) {
        for (int i = 0; i < STAGES.size(); i++) {
            for (String later : STAGES.subList(i + 1, STAGES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.sitrep.engine." + STAGES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.sitrep.engine." + later + "..")
                        .because("a stage reads what came before it, never what comes after")
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }

    @ArchTest
    static final ArchRule theContractStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.sitrep.engine.record..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "other packages of the engine",
                    type -> type.getPackageName().startsWith("org.sitrep.engine")
                            && !type.getPackageName().equals("org.sitrep.engine.record")))
            .because("the record is what everybody else is built on");

    @ArchTest
    static final ArchRule onlyLanguageKnowsTheModel = noClasses()
            .that()
            .resideOutsideOfPackage("org.sitrep.engine.language..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("the model can be replaced without another package noticing");

    @ArchTest
    static final ArchRule jsonStaysAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("org.sitrep.engine.json..", "org.sitrep.engine.language..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..")
            .because(
                    "stages speak in the record's types; JSON is written at the edge and read for the model's label lists");

    @ArchTest
    static final ArchRule noOutsideWorld = noClasses()
            .that()
            .resideOutsideOfPackage("org.sitrep.engine.language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
            .because("the engine does no input or output of its own; a document comes in, a record goes out");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same document gives the same bytes, whenever and wherever it is coded");
}
