package org.matricula;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "org.matricula", importOptions = ImportOption.DoNotIncludeTests.class)
class DatabaseAccessTests {

    /** A stream keeps its connection until it is closed, and nobody closes one that is collected at once. */
    @ArchTest
    static final ArchRule queriesGiveTheirConnectionBack =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    /** The injected clock is the only source of the present. */
    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime = noClasses()
            .that()
            .resideInAnyPackage("org.matricula.*..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");
}
