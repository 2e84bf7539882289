package org.matricula.discussion.web;

import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Finds the run a moderator's address names; what belongs to another organisation is not found. */
@Component
class ModerationReader {

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;

    ModerationReader(Organisations organisations, Courses courses, Runs runs) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
    }

    /** @throws NotFound if the organisation has no such run */
    ModeratedRun find(String organisation, String courseSlug, String runSlug) {
        var provider = organisations.get(organisation);
        var course = courses.get(provider.id(), courseSlug);
        return new ModeratedRun(provider, course, runs.get(course.id(), runSlug));
    }

    Optional<ModeratedRun> find(UUID runId) {
        return runs.find(runId)
                .flatMap(run -> courses.find(run.courseId())
                        .map(course -> new ModeratedRun(
                                organisations.get(course.organisationId().toString()), course, run)));
    }
}
