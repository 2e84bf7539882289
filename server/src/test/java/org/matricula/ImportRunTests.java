package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Importer;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class ImportRunTests {

    @Autowired
    List<Importer> importers;

    @Test
    void theKindsTheCommandLineKnowsAreThoseThereAreImportersFor() {
        assertThat(importers.stream().map(Importer::kind)).containsExactlyInAnyOrderElementsOf(ImportRun.KINDS);
    }
}
