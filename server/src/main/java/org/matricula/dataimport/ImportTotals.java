package org.matricula.dataimport;

import static java.util.stream.Collectors.joining;
import static org.matricula.platform.text.Text.t;

import java.time.ZoneOffset;
import java.util.List;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Tally;
import org.matricula.organisation.Organisation;
import org.matricula.platform.text.Messages;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;

/** What an organisation has when an import is done. */
@Component
class ImportTotals {

    private final Courses courses;
    private final Runs runs;
    private final Enrolments enrolments;
    private final Results results;

    ImportTotals(Courses courses, Runs runs, Enrolments enrolments, Results results) {
        this.courses = courses;
        this.runs = runs;
        this.enrolments = enrolments;
        this.results = results;
    }

    /** The last line of the summary. */
    String line(Organisation organisation) {
        var courseIds = courses.ofOrganisation(organisation.id()).stream()
                .map(Course::id)
                .toList();
        var tallies = enrolments
                .tallies(runs.ofCourses(courseIds).values().stream()
                        .flatMap(List::stream)
                        .map(CourseRun::id)
                        .toList())
                .values();
        var learners = results.learnersByCoursesPassed(courseIds);
        return say(
                "dataimport.summary.totals",
                tallies.stream().mapToInt(Tally::enrolled).sum(),
                tallies.stream().mapToInt(Tally::left).sum(),
                results.courseTallies(courseIds).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                learners.values().stream().mapToInt(Integer::intValue).sum(),
                learners.entrySet().stream()
                        .map(entry -> say("dataimport.summary.passed", entry.getKey(), entry.getValue()))
                        .collect(joining(", ")));
    }

    private static String say(String key, Object... arguments) {
        return t(Messages.DEFAULT, ZoneOffset.UTC, key, arguments);
    }
}
