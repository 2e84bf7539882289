package org.matricula.learningmanager.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs to which an organisation invited, for programs. */
@RestController("learningManagerRunsApi")
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/runs")
class RunsApi {

    /** {@code course} and {@code run} are slugs; numbers are null where a program without SEE_LEARNERS may not know them. */
    record Run(
            UUID id,
            String provider,
            String course,
            String courseTitle,
            String run,
            String runTitle,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Integer enrolled,
            @Nullable Integer pending,
            @Nullable Integer declined) {

        static Run of(
                Course course,
                CourseRun run,
                String provider,
                @Nullable Integer enrolled,
                @Nullable Integer pending,
                @Nullable Integer declined) {
            return new Run(
                    run.id(),
                    provider,
                    course.slug(),
                    course.title(),
                    run.slug(),
                    run.title(),
                    run.startsAt(),
                    run.endsAt(),
                    enrolled,
                    pending,
                    declined);
        }
    }

    /** {@code next} is the value of {@code after} for the next page; null on the last. */
    record Found(List<Run> runs, @Nullable UUID next) {}

    private final CoursesReader reader;
    private final RunDesks desks;

    RunsApi(CoursesReader reader, RunDesks desks) {
        this.reader = reader;
        this.desks = desks;
    }

    @GetMapping
    Found list(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable UUID after) {
        var page = reader.page(organisation, CoursesQuery.of(words, sort, after));
        return new Found(
                page.rows().stream()
                        .map(row -> Run.of(
                                row.course(), row.run(), row.provider(), row.enrolled(), row.pending(), row.declined()))
                        .toList(),
                page.next());
    }

    @GetMapping("/{run}")
    Run show(@PathVariable String organisation, @PathVariable UUID run) {
        var desk = desks.of(organisation, run);
        return Run.of(
                desk.course(),
                desk.run(),
                desk.provider().name(),
                desk.counts().get(RunTab.ENROLLED),
                desk.counts().get(RunTab.PENDING),
                desk.counts().get(RunTab.DECLINED));
    }
}
