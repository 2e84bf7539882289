package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.Matricula;
import org.matricula.platform.Importer;
import org.matricula.testing.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class WithoutPagesTests {

    @Test
    void importerIsThereInAnApplicationThatServesNoPages() {
        var application = new SpringApplicationBuilder(Matricula.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + TestDatabase.create(),
                        "matricula.data=target/test-data",
                        "matricula.public-url=http://matricula.test");
        try (var running = application.run()) {
            assertThat(running.getBeansOfType(Importer.class).values())
                    .extracting(Importer::kind)
                    .contains("oulad");
        }
    }
}
