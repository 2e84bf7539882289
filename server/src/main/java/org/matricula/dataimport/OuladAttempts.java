package org.matricula.dataimport;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.organisation.Organisation;
import org.matricula.progress.BulkResults;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.Score;
import org.springframework.stereotype.Component;

/** Stores batches about students: registrations first, then what they achieved in what they were registered for. */
@Component
class OuladAttempts {

    private final ImportedLearners learners;
    private final Enrolments enrolments;
    private final BulkEnrolments bulkEnrolments;
    private final BulkResults bulkResults;

    OuladAttempts(
            ImportedLearners learners, Enrolments enrolments, BulkEnrolments bulkEnrolments, BulkResults bulkResults) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.bulkEnrolments = bulkEnrolments;
        this.bulkResults = bulkResults;
    }

    private record Place(UUID learner, UUID run) {}

    int enrol(Organisation organisation, List<TableImport.Line<OuladRegistration>> lines) {
        var known = learners.findOrAdd(organisation, students(lines, OuladRegistration::student));
        return bulkEnrolments.add(lines.stream()
                .map(TableImport.Line::value)
                .map(one -> one.enrolment(known.get(one.student()), organisation.id()))
                .toList());
    }

    /** A passed course comes with a certificate, on the track of the enrolment. */
    int grade(Organisation organisation, List<TableImport.Line<OuladResult>> lines, TableImport.Rejected rejected) {
        var certificates = new ArrayList<CourseCertificate>();
        List<Grade> grades =
                placed(organisation, lines, OuladResult::student, OuladResult::run, rejected, (result, enrolment) -> {
                    var grade = result.grade(enrolment.learnerId());
                    if (grade.result().isPassed()) certificates.add(CourseCertificate.of(grade, enrolment.track()));
                    return grade;
                });
        bulkResults.addCertificates(certificates);
        return bulkResults.addGrades(grades);
    }

    int score(Organisation organisation, List<TableImport.Line<OuladScore>> lines, TableImport.Rejected rejected) {
        List<Score> scores = placed(
                organisation,
                lines,
                OuladScore::student,
                OuladScore::run,
                rejected,
                (score, enrolment) -> score.score(enrolment.learnerId()));
        return bulkResults.addScores(scores);
    }

    /** Each row with the enrolment it is about; rows about nobody's enrolment are rejected. */
    private <T, R> List<R> placed(
            Organisation organisation,
            List<TableImport.Line<T>> lines,
            Function<T, String> student,
            Function<T, OuladRun> run,
            TableImport.Rejected rejected,
            BiFunction<T, Enrolment, R> result) {
        var known = learners.find(organisation, students(lines, student));
        var places = places(known);
        var taken = new ArrayList<R>(lines.size());
        for (var line : lines) {
            var learner = known.get(student.apply(line.value()));
            var place = new Place(learner, run.apply(line.value()).run().id());
            var enrolment = learner == null ? null : places.get(place);
            if (enrolment != null) taken.add(result.apply(line.value(), enrolment));
            else rejected.add(line.row(), new BadRow("dataimport.reason.not-registered"));
        }
        return taken;
    }

    private Map<Place, Enrolment> places(Map<String, UUID> known) {
        return enrolments.ofLearners(known.values()).stream()
                .collect(toMap(one -> new Place(one.learnerId(), one.runId()), Function.identity()));
    }

    private static <T> List<String> students(List<TableImport.Line<T>> lines, Function<T, String> student) {
        return lines.stream()
                .map(TableImport.Line::value)
                .map(student)
                .distinct()
                .toList();
    }
}
