package org.matricula.dataimport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import org.matricula.catalogue.CourseTest;

/** An assessment as the data has it. */
record OuladTest(String code, OuladRun run, CourseTest.Kind kind, Instant due, BigDecimal weight) {

    /** The order in which tests stand in a run. */
    static final Comparator<OuladTest> ORDER =
            Comparator.comparing(OuladTest::due).thenComparing(OuladTest::code);

    /** An exam without a date is at the end of the presentation, as the dataset's documentation says. */
    static OuladTest of(CsvRow row, OuladCatalogue catalogue) {
        var run = catalogue.run(row);
        var day = row.number("date");
        return new OuladTest(
                row.id("id_assessment"),
                run,
                kind(row.text("assessment_type")),
                day.isPresent() ? run.day(day.getAsInt()) : run.end(),
                row.percentage("weight").orElse(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP));
    }

    boolean isSameSort(OuladTest other) {
        return kind == other.kind && run.run().id().equals(other.run.run().id());
    }

    private static CourseTest.Kind kind(String type) {
        return switch (type) {
            case "TMA" -> CourseTest.Kind.TUTOR_MARKED;
            case "CMA" -> CourseTest.Kind.COMPUTER_MARKED;
            case "Exam" -> CourseTest.Kind.EXAM;
            default -> throw new BadRow("dataimport.reason.kind", "assessment_type");
        };
    }
}
