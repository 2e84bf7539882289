package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results in the Open University dataset's format: a number of learners who all passed one run. */
final class InventedResults {

    /** Above all ids of the real dataset, so that both fit into one database. */
    private static final int FIRST_STUDENT = 50_000_000;

    private InventedResults() {}

    static void write(Path folder, int learners) throws IOException {
        file(folder, "courses.csv", "code_module,code_presentation,module_presentation_length\nAAA,2014B,268\n");
        file(
                folder,
                "assessments.csv",
                "code_module,code_presentation,id_assessment,assessment_type,date,weight\nAAA,2014B,99001,TMA,19,100\n");
        file(
                folder,
                "studentInfo.csv",
                "code_module,code_presentation,id_student,final_result\n" + lines(learners, "AAA,2014B,%d,Pass"));
        file(
                folder,
                "studentRegistration.csv",
                "code_module,code_presentation,id_student,date_registration,date_unregistration\n"
                        + lines(learners, "AAA,2014B,%d,-30,"));
        file(folder, "studentAssessment.csv", "id_assessment,id_student,date_submitted,is_banked,score\n");
    }

    private static String lines(int learners, String pattern) {
        return IntStream.range(0, learners)
                .mapToObj(number -> pattern.formatted(FIRST_STUDENT + number))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void file(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
