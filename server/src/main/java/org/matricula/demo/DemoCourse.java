package org.matricula.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.springframework.stereotype.Component;

/** A course that can be joined today: the results of real presentations are all of the past. */
@Component
class DemoCourse {

    private static final String CODE = "STUDY";
    private static final String LIBRARY = "WORK";
    private static final String COACHED = "COACHED";
    private static final int WEEKS = 3;
    /** Long enough ago that somebody can have been quiet since. */
    private static final int COACHED_MONTHS = 12;

    private final Courses courses;
    private final Runs runs;
    private final Clock clock;

    DemoCourse(Courses courses, Runs runs, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.clock = clock;
    }

    /** @return the run that can be joined */
    CourseRun add(UUID provider, ZoneId zone) {
        if (courses.byPartnerCode(provider, CODE).isEmpty()) addNew(provider, zone);
        var course = courses.byPartnerCode(provider, CODE).orElseThrow().id();
        return runs.get(course, "this-season");
    }

    /** The other runs of the same course. */
    List<CourseRun> others(CourseRun run) {
        return runs.ofCourse(run.courseId()).stream()
                .filter(other -> !other.id().equals(run.id()))
                .toList();
    }

    /** The run by invitation, for the partner's own staff. */
    CourseRun forPartner(CourseRun run) {
        return runs.get(run.courseId(), "for-harbour-works");
    }

    /** The run by invitation, for those who begin at the university in autumn. */
    CourseRun forStarters(CourseRun run) {
        return runs.get(run.courseId(), "before-you-start");
    }

    /** Another course that anybody can join, and that somebody else pays for. */
    CourseRun library(UUID provider, ZoneId zone) {
        if (courses.byPartnerCode(provider, LIBRARY).isEmpty()) {
            var course = courses.create(
                            provider,
                            null,
                            new CourseDetails(
                                    "Working with others",
                                    LIBRARY,
                                    "Three weeks on skills that every workplace asks for.",
                                    "Agree on what is to be done, say early what goes wrong, and learn from both."))
                    .id();
            var today = LocalDate.ofInstant(clock.instant(), zone);
            add(provider, course, "Open to all", today, null, BusinessModel.OPEN_SPONSORED, zone);
        }
        return runs.get(courses.byPartnerCode(provider, LIBRARY).orElseThrow().id(), "open-to-all");
    }

    /** The course that coaching comes with. */
    CourseRun coached(UUID provider, ZoneId zone) {
        if (courses.byPartnerCode(provider, COACHED).isEmpty()) {
            var course = courses.create(
                            provider,
                            null,
                            new CourseDetails(
                                    "Beginning to study again",
                                    COACHED,
                                    "Three weeks for those who come back to learning.",
                                    "Find out how you learn, make room for it, and ask for help early."))
                    .id();
            var begun = LocalDate.ofInstant(clock.instant(), zone).minusMonths(COACHED_MONTHS);
            add(provider, course, "With a coach", begun, null, BusinessModel.OPEN_UPGRADE, zone);
        }
        return runs.get(courses.byPartnerCode(provider, COACHED).orElseThrow().id(), "with-a-coach");
    }

    private void addNew(UUID provider, ZoneId zone) {
        var course = courses.create(
                        provider,
                        null,
                        new CourseDetails(
                                "Learning at a distance",
                                CODE,
                                "Three weeks on how to study well when nobody sits beside you.",
                                "Plan your week, read with a question in mind, and test yourself before others do."))
                .id();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        add(provider, course, "This season", today, null, BusinessModel.OPEN_UPGRADE, zone);
        add(
                provider,
                course,
                "Next season",
                today.plusMonths(3),
                today.plusMonths(2),
                BusinessModel.OPEN_UPGRADE,
                zone);
        add(provider, course, "Before you start", today, null, BusinessModel.PRIVATE_SPONSORED, zone);
        add(provider, course, "For Harbour Works", today, null, BusinessModel.PRIVATE_SPONSORED, zone);
    }

    private void add(
            UUID provider,
            UUID course,
            String title,
            LocalDate starts,
            @Nullable LocalDate opens,
            BusinessModel model,
            ZoneId zone) {
        var details = new RunDetails(
                title,
                null,
                at(starts, zone),
                at(starts.plus(Period.ofMonths(6)), zone),
                opens == null ? null : at(opens, zone),
                null,
                model,
                WEEKS,
                RunDetails.DEFAULT_GRACE_DAYS);
        runs.add(provider, course, null, details);
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
