package org.matricula.dataimport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;

/** A registration; without a date it counts from the start. */
record OuladRegistration(
        String student,
        OuladRun run,
        Instant registered,
        @Nullable Instant left) {

    static OuladRegistration of(CsvRow row, OuladCatalogue catalogue) {
        var run = catalogue.run(row);
        var leaving = row.number("date_unregistration");
        return new OuladRegistration(
                row.id("id_student"),
                run,
                run.day(row.number("date_registration").orElse(0)),
                leaving.isPresent() ? run.day(leaving.getAsInt()) : null);
    }

    Enrolment enrolment(UUID learner, UUID organisation) {
        return new Enrolment(
                learner,
                run.run().id(),
                run.run().courseId(),
                Track.VERIFIED,
                Source.IMPORT,
                organisation,
                registered,
                left);
    }
}
