package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.dataimport.CourseShape.RunShape;
import org.matricula.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The courses and runs an export is about. What is in the catalogue already stays as staff left it. */
@Component
class FutureLearnCourses {

    /** Whoever did something so long ago, and nobody since, did it in a run that is over. */
    private static final Duration QUIET = Duration.ofDays(30);

    private static final int DAYS_OF_WEEK = 7;

    private final Courses courses;
    private final Runs runs;
    private final Clock clock;

    FutureLearnCourses(Courses courses, Runs runs, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.clock = clock;
    }

    /** The course the organisation knows by this word, else a new one. */
    Course course(Organisation provider, String word) {
        return courses.byPartnerCode(provider.id(), word)
                .orElseGet(() -> courses.create(
                        provider.id(),
                        null,
                        new CourseDetails(
                                title(word),
                                word,
                                "",
                                t(provider.language(), provider.zone(), "dataimport.futurelearn.course"))));
    }

    CourseRun run(Organisation provider, Course course, int number, CourseShape shape) {
        var code = Integer.toString(number);
        return runs.byPartnerCode(course.id(), code)
                .orElseGet(() -> runs.add(
                        provider.id(), course.id(), "run-" + code, details(provider, code, shape.run(number), shape)));
    }

    private RunDetails details(Organisation provider, String code, RunShape run, CourseShape shape) {
        var weeks = shape.weeks();
        var first = run.start() == null ? clock.instant() : run.start();
        var start = first.atZone(provider.zone()).truncatedTo(ChronoUnit.DAYS);
        var end = start.plusDays((long) weeks * DAYS_OF_WEEK).toInstant();
        return new RunDetails(
                t(provider.language(), provider.zone(), "dataimport.futurelearn.run", code),
                code,
                start.toInstant(),
                weeks > 0 && isOver(end, run.lastSeen()) ? end : null,
                null,
                null,
                BusinessModel.OPEN_UPGRADE,
                weeks == 0 ? null : weeks,
                RunDetails.DEFAULT_GRACE_DAYS);
    }

    private boolean isOver(Instant end, @Nullable Instant lastSeen) {
        var now = clock.instant();
        return end.isBefore(now) && lastSeen != null && lastSeen.isBefore(now.minus(QUIET));
    }

    /** "big-data" is "Big data" until somebody says better. */
    private static String title(String word) {
        var words = word.replace('-', ' ').strip();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
