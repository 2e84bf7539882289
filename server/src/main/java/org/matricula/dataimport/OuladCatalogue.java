package org.matricula.dataimport;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the small files said: presentations by module and code, assessments by id. Bounded, as catalogues are small. */
final class OuladCatalogue {

    private final Map<String, OuladRun> runs = new HashMap<>();
    private final Map<String, StoredTest> tests = new HashMap<>();

    /** A test in our catalogue and the presentation it belongs to. */
    record StoredTest(UUID id, OuladRun run) {}

    void add(String module, String presentation, OuladRun run) {
        runs.put(module + " " + presentation, run);
    }

    void add(String assessment, UUID testId, OuladRun run) {
        tests.put(assessment, new StoredTest(testId, run));
    }

    /** The presentation a row names. */
    OuladRun run(CsvRow row) {
        return found(
                runs.get(row.text("code_module") + " " + row.text("code_presentation")), "dataimport.reason.no-run");
    }

    /** The assessment a row names. */
    StoredTest test(CsvRow row) {
        return found(tests.get(row.text("id_assessment")), "dataimport.reason.no-test");
    }

    private static <T> T found(@Nullable T value, String reason) {
        if (value == null) throw new BadRow(reason);
        return value;
    }
}
