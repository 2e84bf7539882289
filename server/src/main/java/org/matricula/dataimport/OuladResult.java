package org.matricula.dataimport;

import java.util.UUID;
import org.matricula.progress.Grade;
import org.matricula.progress.Result;

/** The final result of a registration. The data has no final mark, so the grade has none either. */
record OuladResult(String student, OuladRun run, Result result) {

    static OuladResult of(CsvRow row, OuladCatalogue catalogue) {
        return new OuladResult(row.id("id_student"), catalogue.run(row), result(row.text("final_result")));
    }

    Grade grade(UUID learner) {
        return new Grade(learner, run.run().id(), run.run().courseId(), result, null, run.end());
    }

    private static Result result(String word) {
        return switch (word) {
            case "Distinction" -> Result.DISTINCTION;
            case "Pass" -> Result.PASS;
            case "Fail" -> Result.FAIL;
            case "Withdrawn" -> Result.WITHDRAWN;
            default -> throw new BadRow("dataimport.reason.result", "final_result");
        };
    }
}
