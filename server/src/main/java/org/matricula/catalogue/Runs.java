package org.matricula.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of courses. Whoever edits names the organisation, which has to be the course's own. */
@Service
public class Runs {

    private final Courses courses;
    private final RunStore runs;
    private final TestStore tests;
    private final Audit audit;
    private final Clock clock;

    Runs(Courses courses, RunStore runs, TestStore tests, Audit audit, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.tests = tests;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<CourseRun> find(UUID id) {
        return runs.find(id);
    }

    /** @throws NotFound if the course has no such run */
    public CourseRun get(UUID courseId, String slug) {
        return runs.find(courseId, slug).orElseThrow(NotFound::new);
    }

    public Optional<CourseRun> byPartnerCode(UUID courseId, String code) {
        return runs.byPartnerCode(courseId, code);
    }

    public Map<UUID, CourseRun> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : runs.byIds(ids).stream().collect(toMap(CourseRun::id, Function.identity()));
    }

    /** Latest first. */
    public List<CourseRun> ofCourse(UUID courseId) {
        return runs.ofCourses(List.of(courseId));
    }

    /** By course, latest first; courses without runs are left out. */
    public Map<UUID, List<CourseRun>> ofCourses(Collection<UUID> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : runs.ofCourses(courseIds).stream().collect(groupingBy(CourseRun::courseId));
    }

    /**
     * {@code slug} is proposed from the title if it is null or blank.
     *
     * @throws NotFound if the organisation has no such course
     * @throws Invalid naming fields of {@link RunDetails} or {@code slug}
     */
    @Transactional
    public CourseRun add(UUID organisationId, UUID courseId, @Nullable String slug, RunDetails details) {
        courses.own(organisationId, courseId);
        var wrong = new Invalid.Collector();
        details.check(wrong);
        var word = slug == null || slug.isBlank()
                ? Slug.propose(
                        details.title(),
                        candidate -> runs.find(courseId, candidate).isPresent())
                : slug.strip();
        Slug.check(wrong, word);
        wrong.orThrow();
        var run = new CourseRun(
                Ids.next(),
                courseId,
                word,
                details.title(),
                details.partnerCode(),
                Objects.requireNonNull(details.startsAt()),
                details.endsAt(),
                details.enrolmentOpensAt(),
                details.enrolmentClosesAt(),
                details.model(),
                details.weeks(),
                details.graceDays());
        Conflict.taken(() -> runs.add(run, clock.instant()), word);
        audit.record(organisationId, "run.created", "run", run.id(), Map.of("course", courseId));
        return run;
    }

    /** @throws NotFound if the organisation has no such run; @throws Invalid naming fields of the details */
    @Transactional
    public void update(UUID organisationId, UUID runId, RunDetails details) {
        var run = own(organisationId, runId);
        var wrong = new Invalid.Collector();
        details.check(wrong);
        wrong.orThrow();
        Conflict.taken(() -> runs.save(runId, details), run.slug());
        audit.record(organisationId, "run.edited", "run", runId, Map.of("course", run.courseId()));
    }

    /** Its tests go with it. @throws Refusal if anybody was enrolled, scored or graded in it */
    @Transactional
    public void remove(UUID organisationId, UUID runId) {
        var run = own(organisationId, runId);
        Conflict.referred(
                () -> {
                    tests.removeAllOf(runId);
                    runs.remove(runId);
                },
                () -> new Refusal("catalogue.run.referred"));
        audit.record(organisationId, "run.removed", "run", runId, Map.of("course", run.courseId()));
    }

    /** @throws NotFound if the organisation has no such run */
    public CourseRun own(UUID organisationId, UUID runId) {
        var run = runs.find(runId).orElseThrow(NotFound::new);
        courses.own(organisationId, run.courseId());
        return run;
    }
}
