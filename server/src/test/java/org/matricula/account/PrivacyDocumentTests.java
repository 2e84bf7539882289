package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.matricula.platform.PersonalData;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class PrivacyDocumentTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "privacy.md");

    @Autowired
    ObjectProvider<PersonalData> modules;

    @Test
    void documentListsWhatEachModuleKeepsAndWhy() throws IOException {
        var document = Files.readString(DOCUMENT);

        assertThat(modules.stream()).isNotEmpty().allSatisfy(module -> {
            assertThat(document).contains("### " + module.section() + "\n");
            module.inventory()
                    .forEach((where, why) -> assertThat(document).contains("| `" + where + "` | " + why + " |"));
        });
    }
}
