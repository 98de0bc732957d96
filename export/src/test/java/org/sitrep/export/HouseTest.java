package org.sitrep.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the exports. */
@AnalyzeClasses(packages = "org.sitrep.export", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule noCycles = slices().matching("org.sitrep.export.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static final ArchRule restsOnRecordsAndTheirPicture = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sitrep.ingest..", "org.sitrep.app..", "org.sitrep.flink..", "org.sitrep.eval..")
            .because("the same rows leave a laptop and a cluster, so neither's commands may be known here");

    @ArchTest
    static final ArchRule parquetStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.sitrep.export.parquet..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "the rest of the product",
                    type -> type.getPackageName().startsWith("org.sitrep.")
                            && !type.getPackageName().startsWith("org.sitrep.export.parquet")))
            .because("a file format knows columns and rows, not what they mean");
}
