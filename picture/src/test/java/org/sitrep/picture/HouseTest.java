package org.sitrep.picture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the picture. */
@AnalyzeClasses(packages = "org.sitrep.picture", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule noCycles = slices().matching("org.sitrep.picture.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static final ArchRule restsOnTheEngineAlone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sitrep.ingest..", "org.sitrep.app..", "org.sitrep.eval..")
            .because("the picture takes records, wherever they come from");

    @ArchTest
    static final ArchRule readsRecordsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.sitrep.engine.language..",
                    "org.sitrep.engine.event..",
                    "org.sitrep.engine.actor..",
                    "org.sitrep.engine.quote..",
                    "org.sitrep.engine.place..",
                    "org.sitrep.engine.time..",
                    "org.sitrep.engine.state..",
                    "org.sitrep.engine.tag..")
            .because("what the stages think among themselves is not in the contract; the record is");

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("org.sitrep.picture.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..")
            .because("the database can be replaced without another package noticing");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .because("when a thing was learned is said by whoever adds it, so that any moment can be asked for again");
}
