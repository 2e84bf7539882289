package org.matricula.dataimport;

import java.nio.file.Path;
import java.util.List;
import org.matricula.platform.Refusal;

/**
 * The files of the Open University Learning Analytics Dataset that are read, with the columns needed of each.
 * Source: Kuzilek, Hlosta, Zdrahal, Sci. Data 4:170171 (2017), table 2 and figure 2. All other columns, among them
 * gender, region, age and disability, are left where they are.
 */
enum OuladFile {
    COURSES("courses.csv", "code_module", "code_presentation", "module_presentation_length"),
    ASSESSMENTS(
            "assessments.csv",
            "code_module",
            "code_presentation",
            "id_assessment",
            "assessment_type",
            "date",
            "weight"),
    REGISTRATIONS(
            "studentRegistration.csv",
            "code_module",
            "code_presentation",
            "id_student",
            "date_registration",
            "date_unregistration"),
    RESULTS("studentInfo.csv", "code_module", "code_presentation", "id_student", "final_result"),
    SCORES("studentAssessment.csv", "id_assessment", "id_student", "date_submitted", "is_banked", "score");

    private final String file;
    private final List<String> columns;

    OuladFile(String file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** @throws Refusal if the file is not there or lacks a column */
    CsvTable open(Path folder) {
        return CsvTable.open(folder.resolve(file), columns);
    }

    /** @throws Refusal naming the first file that can't be read */
    static void checkAll(Path folder) {
        for (var file : values()) file.open(folder).close();
    }
}
