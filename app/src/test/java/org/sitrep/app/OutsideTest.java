package org.sitrep.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who may ask the web for anything. */
@AnalyzeClasses(packages = "org.sitrep", importOptions = ImportOption.DoNotIncludeTests.class)
class OutsideTest {
    private static final Set<String> WAYS_OUT = Set.of(
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "org.jsoup.Connection");

    @ArchTest
    static final ArchRule onlyFetchAsksTheWeb = noClasses()
            .that()
            // The OpenID provider is named by whoever starts the service, and by nobody who asks it.
            .resideOutsideOfPackages("org.sitrep.ingest.fetch", "org.sitrep.app.serve.access")
            .should()
            .dependOnClassesThat(describe(
                    "open connections",
                    (JavaClass type) -> WAYS_OUT.contains(type.getName())
                            || type.getPackageName().startsWith("java.net.http")))
            .because(
                    "an address that a stranger wrote must pass the checks of the one door, and the engine is offline");
}
